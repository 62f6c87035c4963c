/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "particles.h"
#include "tokens.h"

/*
 * The acts of a clause, from its verb forms in text order. The finite verb
 * sets a mode; the mode says which of the following forms are acts: all
 * infinitives behind "kan", the participle behind "wordt", those with "te"
 * behind "in staat", none behind a verb that is itself the act.
 */

enum mode {
	MODE_NONE, /* no finite verb: "een plan opstellen" */
	MODE_ACT, /* the verb is the act */
	MODE_BARE, /* ... and was an infinitive or plural */
	MODE_MODAL, /* infinitives follow */
	MODE_PERFECT, /* a participle follows */
	MODE_PASSIVE,
	MODE_BE, /* a participle, or "te" and an infinitive */
	MODE_ABILITY /* "te" and infinitives */
};

struct finder {
	struct reader *r;
	enum mode mode;
	uint32_t clause;
	uint32_t auxiliary; /* of the mode, or UK_NONE */
	uint32_t pending; /* auxiliary that may turn out to be the act */
	uint32_t participle; /* before its auxiliary, or UK_NONE */
	uint32_t first; /* verbs of this clause start here */
	bool content; /* the auxiliary has its act */
	bool dependent; /* an infinitive may follow that is no act */
};

uint32_t reader_lemma(const struct reader *r, uint32_t i, uint32_t features)
{
	const struct uk_token *token;
	struct reading reading;
	size_t len;

	if (i >= r->count)
		return 0;
	token = &r->tokens[i];
	len = token_fold(r->statement->text.bytes + token->range.begin,
			 token->range.end - token->range.begin, r->folded);
	if (!words_reading(r->words, r->call, token->word, r->folded, len,
			   features, &reading))
		return 0;
	return reading.lemma;
}

static void add_verb(struct finder *f, uint32_t token, uint32_t features)
{
	struct reader *r = f->r;
	uint32_t kind = features & (UK_FINITE | UK_INFINITIVE | UK_PARTICIPLE);
	uint32_t lemma = reader_lemma(r, token, kind);

	if (!lemma && kind == UK_FINITE)
		lemma = reader_lemma(r, token, UK_INFINITIVE);
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
static void flush(struct finder *f)
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

/* "is in staat", "is bij machte", "bezit het vermogen". */
static bool opens_ability(const struct finder *f, uint32_t token)
{
	const struct reader *r = f->r;

	for (uint32_t i = token + 1; i < r->count && i < token + 8; i++) {
		if (reader_sign(r, i) == SIGN_STOP)
			return false;
		if (r->may[i] & W_ABILITY)
			return r->marks[i + 1].opens == UK_CLAUSE_PURPOSE + 1 ||
			       true;
		if (r->tokens[i].word_class == UK_WORD_VERB)
			return false;
	}
	return false;
}

/* "Meer dan een miljoen ouderen heeft": what looked like a verb was not. */
static void retract(struct finder *f)
{
	struct reader *r = f->r;

	while (r->verb_count > f->first)
		r->tokens[r->verbs[--r->verb_count].token].word_class =
		    UK_WORD_NOUN;
}

static void take_finite(struct finder *f, const struct event *e)
{
	uint64_t may = f->r->may[e->token];

	if (f->mode == MODE_BARE && e->joint == UK_NONE)
		retract(f);
	flush(f);
	f->mode = mode_of(may);
	f->auxiliary = e->token;
	f->dependent = false;
	if (f->mode == MODE_ACT) {
		act(f, e->token, person_of(may));
	} else {
		f->pending = e->token;
		if ((may & W_BE) && opens_ability(f, e->token))
			f->mode = MODE_ABILITY;
	}
	if (f->participle != UK_NONE && f->mode != MODE_ACT) {
		act(f, f->participle, UK_PARTICIPLE);
		f->participle = UK_NONE;
	}
}

static void take_bare(struct finder *f, const struct event *e)
{
	uint64_t may = f->r->may[e->token];

	if (may & W_AUXILIARY) {
		f->mode = mode_of(may);
		f->auxiliary = f->pending = e->token;
		return;
	}
	if (f->dependent && e->joint == UK_NONE)
		return;
	act(f, e->token,
	    may & W_PLURAL ? UK_INFINITIVE | UK_PLURAL : UK_INFINITIVE);
	f->mode = MODE_BARE;
	f->dependent = may & W_BARE;
}

static void take_infinitive(struct finder *f, const struct event *e)
{
	uint64_t may = f->r->may[e->token];
	uint32_t features = UK_INFINITIVE | (e->te ? UK_TE : 0);

	if (may & W_AUXILIARY) {
		if (f->participle != UK_NONE)
			act(f, f->participle, UK_PARTICIPLE);
		f->participle = UK_NONE;
		f->pending = e->token;
		return;
	}
	if (f->dependent && e->joint == UK_NONE)
		return;
	act(f, e->token, features);
	f->dependent = may & W_BARE;
}

static void take_te(struct finder *f, const struct event *e)
{
	switch (f->mode) {
	case MODE_BE:
		if (!f->content && f->pending == f->auxiliary)
			take_infinitive(f, e);
		break;
	case MODE_ABILITY:
	case MODE_NONE:
		take_infinitive(f, e);
		break;
	case MODE_BARE:
		if (e->joint != UK_NONE)
			take_infinitive(f, e);
		break;
	default:
		break;
	}
}

static void take_participle(struct finder *f, const struct event *e)
{
	bool passive = f->mode == MODE_PASSIVE || f->mode == MODE_BE;

	if (f->r->may[e->token] & W_AUXILIARY) {
		if (!f->content)
			f->pending = e->token;
		return;
	}
	switch (f->mode) {
	case MODE_PERFECT:
	case MODE_PASSIVE:
	case MODE_BE:
		if (!f->content || e->joint != UK_NONE)
			act(f, e->token,
			    UK_PARTICIPLE |
				(passive ? UK_PASSIVE : UK_PERFECT));
		break;
	case MODE_MODAL:
		if (f->pending != UK_NONE && f->pending != f->auxiliary)
			act(f, e->token, UK_PARTICIPLE);
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

static bool is_finite(const struct finder *f, const struct event *e)
{
	uint64_t may = f->r->may[e->token];
	bool waits = f->mode == MODE_PERFECT || f->mode == MODE_PASSIVE ||
		     f->mode == MODE_BE;

	if (e->te || !(may & W_FINITE))
		return false;
	if ((may & W_PARTICIPLE) && waits && !f->content)
		return false;
	if (may & (W_SINGULAR | W_FIRST | W_PAST))
		return true;
	return (may & W_AUXILIARY) &&
	       (f->mode == MODE_NONE || f->mode == MODE_ACT ||
		e->joint != UK_NONE);
}

static void take(struct finder *f, const struct event *e)
{
	uint64_t may = f->r->may[e->token];

	if (is_finite(f, e))
		take_finite(f, e);
	else if (e->te)
		take_te(f, e);
	else if (may & W_PARTICIPLE && !(may & W_INFINITIVE))
		take_participle(f, e);
	else if (f->mode == MODE_NONE || f->mode == MODE_BARE)
		take_bare(f, e);
	else if (f->mode == MODE_MODAL || f->mode == MODE_ABILITY ||
		 f->mode == MODE_PERFECT)
		take_infinitive(f, e);
	else if ((may & W_PARTICIPLE))
		take_participle(f, e);
}

static void complete(struct reader *r, uint32_t first)
{
	for (uint32_t k = first; k < r->verb_count; k++) {
		struct uk_verb *verb = &r->verbs[k];
		uint32_t last = r->clauses[verb->clause].last;
		uint32_t until =
		    k + 1 < r->verb_count && r->verbs[k + 1].token < last
			? r->verbs[k + 1].token
			: last;
		uint32_t from = k > first ? r->verbs[k - 1].token + 1
					  : r->clauses[verb->clause].first;

		particles_find(r, verb, from, until);
		r->tokens[verb->token].lemma = verb->lemma;
	}
}

/* The acts of one clause; false when it has none. */
static bool find_in(struct reader *r, uint32_t clause)
{
	struct finder f = {.r = r,
			   .clause = clause,
			   .auxiliary = UK_NONE,
			   .pending = UK_NONE,
			   .participle = UK_NONE,
			   .first = r->verb_count};

	for (uint32_t k = 0; k < r->event_count; k++)
		if (r->events[k].clause == clause)
			take(&f, &r->events[k]);
	flush(&f);
	complete(r, f.first);
	return r->verb_count > f.first;
}

void verbs_find(struct reader *r)
{
	for (uint32_t c = 0; c < r->clause_count; c++)
		if (r->clauses[c].kind == UK_CLAUSE_MAIN)
			find_in(r, c);
}
