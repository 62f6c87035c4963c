/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "main_verb.h"

/* "is in staat om", "beschikt over het vermogen": where the noun is that
 * opens the ability, UK_NONE when there is none. */
static uint32_t find_ability(const struct finder *f, uint32_t token)
{
	const struct reader *r = f->r;

	if (!r->ability)
		return UK_NONE;
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
	uint64_t lemma =
	    words_listed(f->r->words, reader_lemma(f->r, token, 0));

	return (lemma & (W_BE | W_PERFECT | W_HOLDS)) != 0;
}

/* "is zelfstandig in staat", "toont aan in staat": only adverbs and particles
 * in between belong to it too. */
static void mark_adverbs(struct reader *r, uint32_t verb, uint32_t noun)
{
	for (uint32_t i = verb + 1; i < noun; i++)
		if (r->tokens[i].word_class != UK_WORD_ADVERB &&
		    r->tokens[i].word_class != UK_WORD_PARTICLE)
			return;
	for (uint32_t i = verb + 1; i < noun; i++)
		r->marks[i].frame = 1;
}

/* Marks the words of the frame. */
bool frame_ability(struct finder *f, uint32_t token)
{
	struct reader *r = f->r;
	uint32_t noun = find_ability(f, token);

	if (noun == UK_NONE || !frames_ability(f, token))
		return false;
	f->mode = MODE_ABILITY;
	f->auxiliary = f->pending = token;
	r->marks[token].frame = 1;
	if (r->may[token] & W_SINGULAR)
		r->marks[token].finite = 1;
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

/* "dat hij", "dat de student": not "dat de planning beter kan" */
static bool is_about_learner(const struct reader *r, uint32_t that)
{
	for (uint32_t i = that + 1; i <= that + 3; i++) {
		if (reader_may(r, i) & (W_SUBJECT | W_LEARNER))
			return true;
		if (reader_class(r, i) != UK_WORD_DETERMINER &&
		    reader_class(r, i) != UK_WORD_ADJECTIVE)
			return false;
	}
	return false;
}

/* Can the clause be "dat hij ... kan" or "dat zij in staat is"? */
static bool tells_ability(const struct reader *r, uint32_t clause)
{
	uint32_t first = r->clauses[clause].first;
	uint32_t last = r->clauses[clause].last;

	if (r->clauses[clause].kind != UK_CLAUSE_THAT ||
	    !reader_is(r, first, KEY_DAT) || !is_about_learner(r, first))
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

	return ((words_listed(r->words, lemma) |
		 words_listed(r->words, verb->lemma)) &
		W_SHOWS) != 0;
}

static void mark_frame(struct reader *r, const struct uk_verb *verb,
		       uint32_t that)
{
	uint32_t finite =
	    verb->features & UK_FINITE ? verb->token : verb->auxiliary;

	r->marks[verb->token].frame = 1;
	/* "kan aantonen dat hij ... kan" */
	if (finite != UK_NONE)
		r->marks[finite].frame = r->marks[finite].finite = 1;
	if (reader_class(r, verb->token + 1) == UK_WORD_CONJUNCTION &&
	    reader_class(r, verb->token + 2) == UK_WORD_VERB)
		r->marks[verb->token + 1].frame = 1;
	if (verb->particle != UK_NONE)
		r->marks[verb->particle].frame = 1;
	for (uint32_t i = verb->fixed_first; i < verb->fixed_last; i++)
		r->marks[i].frame = 1;
	/* "laat zien dat" */
	if (that == verb->token + 2 &&
	    reader_class(r, verb->token + 1) == UK_WORD_VERB)
		r->marks[verb->token + 1].frame = 1;
	r->marks[that].frame = 1;
	if (that + 1 < r->count && (r->may[that + 1] & W_SUBJECT))
		r->marks[that + 1].frame = 1;
}

/* "toont aan dat hij ... kan opstellen": the act is opstellen. */
void frame_showing(struct reader *r, uint32_t main, uint32_t event,
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
	acts_find(r, clause, event);
}

/* "te kunnen", "in staat te zijn": what is shown is an ability. */
static bool shows_ability(struct finder *f, const struct event *e)
{
	if (f->r->may[e->token] & W_BE)
		return frame_ability(f, e->token);
	if (!(f->r->may[e->token] & W_MODAL))
		return false;
	f->mode = MODE_MODAL;
	f->auxiliary = f->pending = e->token;
	f->r->marks[e->token].frame = 1;
	return true;
}

/* The verb that shows it, with its particle or "zien". */
static void mark_showing(struct reader *r, const struct uk_verb *verb,
			 uint32_t until)
{
	r->marks[verb->token].frame = r->marks[verb->token].finite = 1;
	for (uint32_t i = verb->token + 1; i < until; i++)
		if (r->tokens[i].word_class == UK_WORD_PARTICLE ||
		    (r->tokens[i].word_class == UK_WORD_VERB &&
		     i == verb->token + 1))
			r->marks[i].frame = 1;
}

bool frame_shown(struct finder *f, const struct event *e)
{
	struct reader *r = f->r;
	const struct uk_verb *verb = &r->verbs[r->verb_count - 1];

	if (r->verb_count != f->first + 1 || !shows(r, verb) ||
	    !shows_ability(f, e))
		return false;
	mark_showing(r, verb, e->token);
	r->verb_count--;
	f->content = false;
	return true;
}

bool frame_expected(struct finder *f)
{
	struct reader *r = f->r;
	uint32_t token = r->verb_count > f->first
			     ? r->verbs[r->verb_count - 1].token
			     : UK_NONE;

	if (token == UK_NONE || !reader_is(r, token, KEY_GEACHT))
		return false;
	r->marks[f->auxiliary].frame = r->marks[f->auxiliary].finite = 1;
	r->marks[token].frame = 1;
	r->verb_count--;
	f->mode = MODE_ABILITY;
	f->content = false;
	return true;
}

/* Where the skill stands in "bekwaam in het (zelfstandig) opstellen", "in staat
 * tot het opstellen"; UK_NONE when there is none behind `from`. */
static uint32_t skill_before(const struct reader *r, uint32_t act,
			     uint32_t from)
{
	uint32_t i = act - 1;

	while (i > from + 3 && (r->tokens[i].word_class == UK_WORD_ADJECTIVE ||
				r->tokens[i].word_class == UK_WORD_ADVERB))
		i--;
	if (i < from + 3 || r->tokens[i].word_class != UK_WORD_DETERMINER)
		return UK_NONE;
	return (r->may[i - 2] & W_ABILITY) || reader_is(r, i - 2, KEY_STAAT)
		   ? i - 2
		   : UK_NONE;
}

bool frame_skill(struct finder *f, const struct event *e)
{
	struct reader *r = f->r;
	uint32_t skill;

	if (f->mode != MODE_BE || f->content)
		return false;
	skill = skill_before(r, e->token, f->auxiliary);
	if (skill == UK_NONE)
		return false;
	for (uint32_t i = f->auxiliary; i < skill + 2; i++)
		r->marks[i].frame = 1;
	r->marks[f->auxiliary].finite = 1;
	f->mode = MODE_NONE;
	f->pending = UK_NONE;
	return true;
}

/* The noun of an ability that opens the clause, with its article or without;
 * UK_NONE when something else does. */
static uint32_t opening_ability(const struct reader *r, uint32_t clause)
{
	uint32_t first = r->clauses[clause].first;

	if (reader_class(r, first) == UK_WORD_DETERMINER)
		first++;
	return reader_may(r, first) & W_ABILITY ? first : UK_NONE;
}

/* "het vermogen om ... te", "Bekwaamheid in het ontwerpen": a frame without a
 * verb of its own. */
void frame_opening(struct reader *r, uint32_t clause,
		   const struct uk_verb *verb)
{
	uint32_t noun = opening_ability(r, clause), last = noun;

	if (noun == UK_NONE)
		return;
	if (verb->features & UK_NOMINALISED && verb->token == noun + 3 &&
	    reader_class(r, noun + 1) == UK_WORD_PREPOSITION)
		last = noun + 1;
	else if (!r->marks[noun].ability)
		return;
	for (uint32_t i = r->clauses[clause].first; i <= last; i++)
		r->marks[i].frame = 1;
}
