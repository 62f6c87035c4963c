/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "main_verb.h"
#include "particles.h"

static void add_verb(struct finder *f, uint32_t token, uint32_t features)
{
	struct reader *r = f->r;
	uint32_t kind =
	    features & (UK_FINITE | UK_INFINITIVE | UK_PARTICIPLE | UK_PAST);
	uint32_t lemma = reader_lemma(r, token, kind);

	if (!lemma && kind == UK_FINITE)
		lemma = reader_lemma(r, token, UK_INFINITIVE);
	if (!lemma && !(kind & UK_FINITE))
		lemma = reader_lemma(r, token, UK_FINITE);
	if (!lemma && kind == UK_FINITE)
		lemma = reader_lemma(r, token, UK_PARTICIPLE);
	r->verbs[r->verb_count++] = (struct uk_verb){
	    .token = token,
	    .particle = UK_NONE,
	    .auxiliary = kind == UK_FINITE ? UK_NONE : f->auxiliary,
	    .lemma = lemma,
	    .features = features,
	    .clause = f->clause,
	};
}

/* An auxiliary without an act is the act: "wil een plan", "heeft kennis". */
void finder_flush(struct finder *f)
{
	if (f->pending != UK_NONE && !f->content)
		add_verb(f, f->pending,
			 f->pending == f->auxiliary ? UK_FINITE : 0);
	f->pending = UK_NONE;
	f->content = false;
}

static void act(struct finder *f, uint32_t token, uint32_t features)
{
	add_verb(f, token, features);
	f->content = true;
}

/* What the participle at hand is to its auxiliary: "kan worden uitgevoerd",
 * "moet hebben gekozen". */
static uint32_t participle_of(const struct finder *f, uint32_t auxiliary)
{
	uint64_t may = auxiliary == UK_NONE ? 0 : f->r->may[auxiliary];

	if (may & W_PERFECT)
		return UK_PARTICIPLE | UK_PERFECT;
	return UK_PARTICIPLE | (may & (W_PASSIVE | W_BE) ? UK_PASSIVE : 0);
}

static enum mode mode_of(uint64_t may)
{
	if (may & W_MODAL)
		return MODE_MODAL;
	if (may & W_PERFECT)
		return MODE_PERFECT;
	if (may & W_BE)
		return MODE_BE;
	return may & W_PASSIVE ? MODE_PASSIVE : MODE_ACT;
}

static uint32_t person_of(uint64_t may)
{
	uint32_t features = UK_FINITE;

	if (may & W_PAST)
		features |= UK_PAST;
	if (may & W_PLURAL)
		return features | UK_PLURAL;
	return features | UK_SINGULAR |
	       (may & W_SINGULAR ? UK_THIRD : UK_FIRST);
}

/* "Meer dan een miljoen ouderen heeft", "Het meten van X vraagt": what looked
 * like an act was the subject or the object of one. */
static void retract(struct finder *f, uint32_t down_to)
{
	struct reader *r = f->r;

	while (r->verb_count > down_to &&
	       (r->verbs[r->verb_count - 1].features & UK_INFINITIVE))
		r->tokens[r->verbs[--r->verb_count].token].word_class =
		    UK_WORD_NOUN;
}

/* "vragen over X beantwoorden", not "De engelen houden de boeken": no
 * preposition or sign comes right behind a finite verb's object. */
static bool is_object(const struct finder *f)
{
	const struct reader *r = f->r;
	uint32_t next;

	if (r->verb_count == f->first)
		return false;
	if (f->nominal)
		return true;
	next = r->verbs[r->verb_count - 1].token + 1;
	return reader_class(r, next) == UK_WORD_PREPOSITION ||
	       reader_class(r, next) == UK_WORD_VERB || r->marks[next].opens;
}

void finder_take_finite(struct finder *f, const struct event *e)
{
	uint64_t may = f->r->may[e->token];

	if (f->mode == MODE_BARE && is_object(f) &&
	    (e->joint == UK_NONE || (f->nominal && e->joint + 1 != e->token)))
		retract(f, f->first);
	finder_flush(f);
	f->mode = mode_of(may);
	f->auxiliary = e->token;
	f->dependent = false;
	if (frame_ability(f, e->token))
		return;
	if (f->mode == MODE_ACT)
		act(f, e->token, person_of(may));
	else
		f->pending = e->token;
	if (f->participle != UK_NONE && f->participle + 1 == e->token &&
	    f->mode != MODE_ACT)
		act(f, f->participle, participle_of(f, e->token));
	f->participle = UK_NONE;
}

/* "De studenten leggen een link", "Zij werken": finite. "een link leggen":
 * infinitive. The words on both sides tell. */
static bool is_plural(const struct finder *f, const struct event *e)
{
	const struct reader *r = f->r;
	uint32_t before = e->token ? reader_class(r, e->token - 1)
				   : (uint32_t)UK_WORD_PUNCTUATION;

	if (!(r->may[e->token] & W_PLURAL))
		return false;
	if (f->plural && e->joint != UK_NONE)
		return true;
	if (f->mode != MODE_NONE || !e->token)
		return false;
	if ((r->may[e->token - 1] & W_SUBJECT) ||
	    ((r->may[e->token - 1] & W_LEARNER) &&
	     (r->may[e->token - 1] & W_PLURAL_NOUN)))
		return before == UK_WORD_NOUN || before == UK_WORD_PRONOUN;
	if (before != UK_WORD_NOUN && before != UK_WORD_NAME)
		return false;
	switch (reader_class(r, e->token + 1)) {
	case UK_WORD_DETERMINER:
	case UK_WORD_NOUN:
	case UK_WORD_ADJECTIVE:
	case UK_WORD_PRONOUN:
		return true;
	default:
		return false;
	}
}

static uint32_t bare_features(struct finder *f, const struct event *e)
{
	f->plural = is_plural(f, e);
	if (f->plural)
		return UK_FINITE | UK_PLURAL | UK_THIRD;
	if (f->r->may[e->token] & W_PLURAL)
		return UK_INFINITIVE | UK_PLURAL;
	return UK_INFINITIVE;
}

void finder_take_bare(struct finder *f, const struct event *e)
{
	uint64_t may = f->r->may[e->token];

	if (may & W_AUXILIARY) {
		f->mode = mode_of(may);
		f->auxiliary = f->pending = e->token;
		return;
	}
	if (f->dependent && e->joint == UK_NONE)
		return;
	if (f->mode == MODE_BARE && e->joint == UK_NONE && is_object(f))
		retract(f, f->nominal ? f->first : f->r->verb_count - 1);
	f->nominal = f->learns = false;
	act(f, e->token, bare_features(f, e));
	f->mode = MODE_BARE;
	f->dependent = may & W_BARE;
}

/* "Het kunnen opstellen van ...": an act where there is no verb. */
void finder_take_nominal(struct finder *f, const struct event *e)
{
	uint64_t may = f->r->may[e->token];

	if ((f->mode != MODE_NONE && f->mode != MODE_BARE &&
	     !frame_skill(f, e)) ||
	    (may & W_AUXILIARY) || (f->dependent && e->joint == UK_NONE))
		return;
	act(f, e->token, UK_INFINITIVE | UK_NOMINALISED);
	f->mode = MODE_BARE;
	f->nominal = true;
	f->dependent = may & W_BARE;
}

void finder_take_infinitive(struct finder *f, const struct event *e)
{
	uint64_t may = f->r->may[e->token];
	uint32_t features = UK_INFINITIVE | (e->te ? UK_TE : 0);

	if (may & W_AUXILIARY) {
		if (f->participle != UK_NONE)
			act(f, f->participle, participle_of(f, e->token));
		f->participle = UK_NONE;
		f->pending = e->token;
		/* "toont aan in staat te zijn" */
		if (e->te && f->mode == MODE_ABILITY)
			f->r->marks[e->token - 1].frame = 1;
		/* "moet in staat zijn om" */
		if (may & W_BE)
			frame_ability(f, e->token);
		return;
	}
	if (f->dependent && e->joint == UK_NONE)
		return;
	act(f, e->token, features);
	f->dependent = may & W_BARE;
}

void finder_take_te(struct finder *f, const struct event *e)
{
	switch (f->mode) {
	case MODE_BE:
		if (particles_complement(f->r, f->auxiliary, e->token))
			f->mode = MODE_ACT;
		else if (!f->content && f->pending == f->auxiliary)
			finder_take_infinitive(f, e);
		break;
	case MODE_ABILITY:
	case MODE_NONE:
		finder_take_infinitive(f, e);
		break;
	case MODE_BARE:
		/* "leren te ordenen en te onderbouwen": both are learnt */
		if (e->joint == UK_NONE)
			f->learns = true;
		else if (!f->learns)
			finder_take_infinitive(f, e);
		break;
	case MODE_ACT:
		frame_shown(f, e);
		break;
	case MODE_PASSIVE:
		if (frame_expected(f))
			finder_take_infinitive(f, e);
		break;
	default:
		break;
	}
}

bool finder_has_participle(const struct finder *f)
{
	return (f->r->verbs[f->r->verb_count - 1].features & UK_PARTICIPLE) !=
	       0;
}

void finder_take_participle(struct finder *f, const struct event *e)
{
	if (f->r->may[e->token] & W_AUXILIARY) {
		if (!f->content)
			f->pending = e->token;
		return;
	}
	switch (f->mode) {
	case MODE_PERFECT:
	case MODE_PASSIVE:
	case MODE_BE:
		/* of two the last: "is door engelen omringd weergegeven" */
		if (f->content && e->joint == UK_NONE &&
		    finder_has_participle(f))
			f->r->verb_count--;
		act(f, e->token, participle_of(f, f->auxiliary));
		break;
	case MODE_MODAL:
		if (f->pending != UK_NONE && f->pending != f->auxiliary)
			act(f, e->token, participle_of(f, f->pending));
		else
			f->participle = e->token;
		break;
	case MODE_NONE:
		f->participle = e->token;
		break;
	default:
		break;
	}
}

/* "hebben geen X en leiden Y", "heeft kunnen toepassen" */
void finder_take_behind_auxiliary(struct finder *f, const struct event *e)
{
	uint64_t may = f->r->may[e->token];

	if (e->joint != UK_NONE && (may & W_PLURAL)) {
		finder_flush(f);
		f->dependent = false;
		finder_take_bare(f, e);
	} else if (may & W_PARTICIPLE) {
		finder_take_participle(f, e);
	} else if (f->mode == MODE_PERFECT && !f->content) {
		finder_take_infinitive(f, e);
	}
}

void finder_take_misspelt(struct finder *f, const struct event *e)
{
	act(f, e->token,
	    f->mode == MODE_MODAL ? (uint32_t)UK_INFINITIVE
				  : participle_of(f, f->auxiliary));
}
