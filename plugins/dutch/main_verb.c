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
	bool learns; /* the act governs infinitives with "te" */
	bool plural; /* the last act was a finite plural */
	bool nominal; /* the last act was "het toetsen" */
	bool dependent; /* an infinitive may follow that is no act */
};

size_t reader_lemmas(const struct reader *r, uint32_t i, uint32_t features,
		     uint32_t lemmas[LEMMAS_MOST])
{
	const struct uk_token *token;
	size_t len;

	if (i >= r->count)
		return 0;
	token = &r->tokens[i];
	len = token_fold(r->statement->text.bytes + token->range.begin,
			 token->range.end - token->range.begin, r->folded);
	return words_lemmas(r->words, r->call, token->word, r->folded, len,
			    features, lemmas);
}

uint32_t reader_lemma(const struct reader *r, uint32_t i, uint32_t features)
{
	uint32_t lemmas[LEMMAS_MOST];

	return reader_lemmas(r, i, features, lemmas) ? lemmas[0] : 0;
}

static void add_verb(struct finder *f, uint32_t token, uint32_t features)
{
	struct reader *r = f->r;
	uint32_t kind = features & (UK_FINITE | UK_INFINITIVE | UK_PARTICIPLE);
	uint32_t lemma = reader_lemma(r, token, kind);

	if (!lemma && kind == UK_FINITE)
		lemma = reader_lemma(r, token, UK_INFINITIVE);
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

/* "is in staat om", "beschikt over het vermogen": where the noun is that
 * opens the ability, UK_NONE when there is none. */
static uint32_t find_ability(const struct finder *f, uint32_t token)
{
	const struct reader *r = f->r;

	/* "dat zij in staat is om" */
	for (uint32_t i = token;
	     i-- > r->clauses[f->clause].first && i + 4 > token;)
		if (r->marks[i].ability)
			return i;
	for (uint32_t i = token + 1; i < r->count && i < token + 12; i++) {
		if (reader_sign(r, i) == SIGN_STOP || r->marks[i].opens)
			return UK_NONE;
		if (r->marks[i].ability)
			return i;
		if (r->tokens[i].word_class == UK_WORD_VERB && i > token + 1)
			return UK_NONE;
	}
	return UK_NONE;
}

static bool frames_ability(const struct finder *f, uint32_t token)
{
	uint64_t lemma = words_may(f->r->words, f->r->call,
				   reader_lemma(f->r, token, UK_FINITE), "", 0);

	return (lemma & (W_BE | W_PERFECT | W_HOLDS)) != 0;
}

/* "is zelfstandig in staat": only adverbs in between belong to it too. */
static void mark_adverbs(struct reader *r, uint32_t verb, uint32_t noun)
{
	for (uint32_t i = verb + 1; i < noun; i++)
		if (r->tokens[i].word_class != UK_WORD_ADVERB)
			return;
	for (uint32_t i = verb + 1; i < noun; i++)
		r->marks[i].frame = 1;
}

/* Marks the words of the frame. */
static bool take_ability(struct finder *f, uint32_t token)
{
	struct reader *r = f->r;
	uint32_t noun = find_ability(f, token);

	if (noun == UK_NONE || !frames_ability(f, token))
		return false;
	f->mode = MODE_ABILITY;
	f->auxiliary = f->pending = token;
	r->marks[token].frame = 1;
	for (uint32_t i = noun; i != token && i > r->clauses[f->clause].first;
	     i--) {
		r->marks[i].frame = 1;
		if (r->tokens[i].word_class == UK_WORD_PREPOSITION) {
			mark_adverbs(r, token, i);
			break;
		}
	}
	return true;
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

static void take_finite(struct finder *f, const struct event *e)
{
	uint64_t may = f->r->may[e->token];

	if (f->mode == MODE_BARE && is_object(f) &&
	    (e->joint == UK_NONE || (f->nominal && e->joint + 1 != e->token)))
		retract(f, f->first);
	flush(f);
	f->mode = mode_of(may);
	f->auxiliary = e->token;
	f->dependent = false;
	if (take_ability(f, e->token))
		return;
	if (f->mode == MODE_ACT)
		act(f, e->token, person_of(may));
	else
		f->pending = e->token;
	if (f->participle != UK_NONE && f->participle + 1 == e->token &&
	    f->mode != MODE_ACT)
		act(f, f->participle, UK_PARTICIPLE);
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
	if (f->mode == MODE_BARE && e->joint == UK_NONE && is_object(f))
		retract(f, f->nominal ? f->first : f->r->verb_count - 1);
	f->nominal = f->learns = false;
	act(f, e->token, bare_features(f, e));
	f->mode = MODE_BARE;
	f->dependent = may & W_BARE;
}

/* "Het kunnen opstellen van ...": an act where there is no verb. */
static void take_nominal(struct finder *f, const struct event *e)
{
	uint64_t may = f->r->may[e->token];

	if ((f->mode != MODE_NONE && f->mode != MODE_BARE) ||
	    (may & W_AUXILIARY) || (f->dependent && e->joint == UK_NONE))
		return;
	act(f, e->token, UK_INFINITIVE | UK_NOMINALISED);
	f->mode = MODE_BARE;
	f->nominal = true;
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
		if (particles_complement(f->r, f->auxiliary, e->token))
			f->mode = MODE_ACT;
		else if (!f->content && f->pending == f->auxiliary)
			take_infinitive(f, e);
		break;
	case MODE_ABILITY:
	case MODE_NONE:
		take_infinitive(f, e);
		break;
	case MODE_BARE:
		/* "leren te ordenen en te onderbouwen": both are learnt */
		if (e->joint == UK_NONE)
			f->learns = true;
		else if (!f->learns)
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
		/* of two the last: "is door engelen omringd weergegeven" */
		if (f->content && e->joint == UK_NONE &&
		    (f->r->verbs[f->r->verb_count - 1].features &
		     UK_PARTICIPLE))
			f->r->verb_count--;
		act(f, e->token,
		    UK_PARTICIPLE | (passive ? UK_PASSIVE : UK_PERFECT));
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
		     f->mode == MODE_BE ||
		     (f->mode == MODE_MODAL && e->joint == UK_NONE);

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

/* "hebben geen X en leiden Y", "heeft kunnen toepassen" */
static void take_behind_auxiliary(struct finder *f, const struct event *e)
{
	uint64_t may = f->r->may[e->token];

	if (e->joint != UK_NONE && (may & W_PLURAL)) {
		flush(f);
		f->dependent = false;
		take_bare(f, e);
	} else if (may & W_PARTICIPLE) {
		take_participle(f, e);
	} else if (f->mode == MODE_PERFECT && !f->content) {
		take_infinitive(f, e);
	}
}

static void take(struct finder *f, const struct event *e)
{
	uint64_t may = f->r->may[e->token];

	if (e->nominal)
		take_nominal(f, e);
	else if (is_finite(f, e))
		take_finite(f, e);
	else if (e->te)
		take_te(f, e);
	else if (may & W_PARTICIPLE && !(may & W_INFINITIVE))
		take_participle(f, e);
	else if (f->mode == MODE_NONE || f->mode == MODE_BARE)
		take_bare(f, e);
	else if (f->mode == MODE_MODAL || f->mode == MODE_ABILITY)
		take_infinitive(f, e);
	else if (f->mode != MODE_ACT)
		take_behind_auxiliary(f, e);
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

/* The acts of one clause, whose first event is not before number `event`;
 * false when it has none. */
static bool find_in(struct reader *r, uint32_t clause, uint32_t event)
{
	struct finder f = {.r = r,
			   .clause = clause,
			   .auxiliary = UK_NONE,
			   .pending = UK_NONE,
			   .participle = UK_NONE,
			   .first = r->verb_count};

	for (uint32_t k = event;
	     k < r->event_count && r->events[k].token < r->clauses[clause].last;
	     k++)
		if (r->events[k].clause == clause)
			take(&f, &r->events[k]);
	flush(&f);
	complete(r, f.first);
	return r->verb_count > f.first;
}

/* Can the clause be "dat hij ... kan" or "dat zij in staat is"? */
static bool tells_ability(const struct reader *r, uint32_t clause)
{
	uint32_t first = r->clauses[clause].first;
	uint32_t last = r->clauses[clause].last;

	if (r->clauses[clause].kind != UK_CLAUSE_THAT ||
	    !reader_is(r, first, KEY_DAT))
		return false;
	for (uint32_t i = first; i < last && i < r->count; i++)
		if (r->marks[i].clause == clause &&
		    (r->marks[i].ability ||
		     ((r->may[i] & W_MODAL) &&
		      r->tokens[i].word_class == UK_WORD_VERB)))
			return true;
	return false;
}

static bool shows(const struct reader *r, const struct uk_verb *verb)
{
	uint32_t lemma =
	    verb->particle != UK_NONE || verb->fixed_first < verb->fixed_last
		? reader_lemma(r, verb->token, UK_FINITE)
		: verb->lemma;

	return ((words_may(r->words, r->call, lemma, "", 0) |
		 words_may(r->words, r->call, verb->lemma, "", 0)) &
		W_SHOWS) != 0;
}

static void mark_frame(struct reader *r, const struct uk_verb *verb,
		       uint32_t that)
{
	r->marks[verb->token].frame = 1;
	r->marks[verb->token].finite = 1;
	if (reader_class(r, verb->token + 1) == UK_WORD_CONJUNCTION &&
	    reader_class(r, verb->token + 2) == UK_WORD_VERB)
		r->marks[verb->token + 1].frame = 1;
	if (verb->particle != UK_NONE)
		r->marks[verb->particle].frame = 1;
	for (uint32_t i = verb->fixed_first; i < verb->fixed_last; i++)
		r->marks[i].frame = 1;
	r->marks[that].frame = 1;
	if (that + 1 < r->count && (r->may[that + 1] & W_SUBJECT))
		r->marks[that + 1].frame = 1;
}

/* "toont aan dat hij ... kan opstellen": the act is opstellen. */
static void look_behind_frame(struct reader *r, uint32_t main, uint32_t event,
			      uint32_t first)
{
	uint32_t clause = main + 1, verb = r->verb_count - 1;

	while (clause < r->clause_count &&
	       r->clauses[clause].first < r->verbs[verb].token)
		clause++;
	if (clause == r->clause_count || r->clauses[clause].parent != main ||
	    !shows(r, &r->verbs[verb]) || !tells_ability(r, clause))
		return;
	for (uint32_t k = first; k < r->verb_count; k++)
		mark_frame(r, &r->verbs[k], r->clauses[clause].first);
	r->verb_count = first;
	r->clauses[clause].kind = UK_CLAUSE_FRAME;
	find_in(r, clause, event);
}

void verbs_find(struct reader *r)
{
	uint32_t event = 0;

	for (uint32_t c = 0; c < r->clause_count; c++) {
		uint32_t first = r->verb_count;

		if (r->clauses[c].kind != UK_CLAUSE_MAIN)
			continue;
		while (event < r->event_count &&
		       r->events[event].token < r->clauses[c].first)
			event++;
		if (find_in(r, c, event))
			look_behind_frame(r, c, event, first);
	}
}
