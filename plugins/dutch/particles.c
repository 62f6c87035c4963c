/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "particles.h"
#include "tags.h"

/*
 * Four of five separated particles of outcomes stand before the end: what
 * follows tells them from prepositions. A sign, a conjunction, another
 * preposition or the opening of a clause cannot follow a preposition.
 */

static bool same_clause(const struct reader *r, const struct uk_verb *verb,
			uint32_t i)
{
	return r->marks[i].clause == verb->clause;
}

/* A form may belong to two verbs, of which one takes this particle: "licht
 * ... toe" is lichten. 0 when none does. */
static uint32_t join(const struct reader *r, const struct uk_verb *verb,
		     uint32_t i)
{
	uint32_t lemmas[LEMMAS_MOST], joined = 0;
	uint32_t form =
	    verb->features & (UK_FINITE | UK_INFINITIVE | UK_PARTICIPLE);
	size_t count;

	joined = lexicon_join(r->lexicon, r->tokens[i].word, verb->lemma);
	if (joined)
		return joined;
	count = reader_lemmas(r, verb->token, form, lemmas);
	for (size_t k = 0; k < count && !joined; k++)
		joined = lexicon_join(r->lexicon, r->tokens[i].word, lemmas[k]);
	return joined;
}

/* Nothing that a preposition could govern comes behind token `i`. */
static bool ends_phrase(const struct reader *r, uint32_t i)
{
	uint64_t next = reader_may(r, i + 1);

	/* "kwamen overeen het geschil te delen" */
	if (r->tokens[i].word_class == UK_WORD_PARTICLE ||
	    reader_is(r, i, KEY_TOE) || tag_ends_in(r, i, "een"))
		return true;
	if (r->tokens[i].word_class == UK_WORD_PREPOSITION)
		return false;
	if (reader_sign(r, i + 1) != SIGN_NONE || r->marks[i + 1].opens)
		return true;
	return (next & (W_PREPOSITION | W_CONJUNCTION | W_OPENER)) != 0;
}

/* May token `i` be the particle, by itself and by what stands before it? */
static bool may_be_particle(const struct reader *r, uint32_t i)
{
	uint32_t before =
	    i ? r->tokens[i - 1].word_class : (uint32_t)UK_WORD_PUNCTUATION;

	if (!(r->may[i] & W_PARTICLE))
		return false;
	/* "over te gaan" has its own verb, "roept op te stemmen" has not */
	if ((reader_may(r, i + 1) & W_TE) &&
	    (reader_may(r, i + 2) & W_INFINITIVE) &&
	    lexicon_join(r->lexicon, r->tokens[i].word,
			 reader_lemma(r, i + 2, UK_INFINITIVE)))
		return false;
	if (r->tokens[i].word_class == UK_WORD_DETERMINER ||
	    r->tokens[i].word_class == UK_WORD_SUBORDINATOR)
		return false;
	return before != UK_WORD_DETERMINER && before != UK_WORD_PREPOSITION;
}

static bool is_place(const struct reader *r, uint32_t i)
{
	return reader_is(r, i, KEY_HIER) || reader_is(r, i, KEY_DAAR);
}

/* "hier komt nog bij", "daar werkt hij aan": these belong to "hier" or
 * "daar", but not in "stappen hier over". */
static bool goes_with_place(const struct reader *r, const struct uk_verb *verb,
			    uint32_t i)
{
	bool front = verb->token && is_place(r, verb->token - 1);
	bool taken = reader_is(r, i, KEY_TOE) || reader_is(r, i, KEY_MEE);

	if (front)
		return taken || (r->may[i] & W_PREPOSITION) ||
		       reader_is(r, i, KEY_AF);
	for (uint32_t k = verb->token + 1; taken && k < i; k++)
		if (same_clause(r, verb, k) && is_place(r, k))
			return true;
	return false;
}

static uint32_t find_particle(const struct reader *r,
			      const struct uk_verb *verb, uint32_t until)
{
	uint32_t found = UK_NONE;

	/* "Vast staat dat ..." */
	if (verb->token && !(r->may[verb->token - 1] & W_PREPOSITION) &&
	    verb->token - 1 == r->clauses[verb->clause].first &&
	    may_be_particle(r, verb->token - 1) &&
	    join(r, verb, verb->token - 1))
		return verb->token - 1;
	for (uint32_t i = verb->token + 1;
	     i < until && reader_sign(r, i) != SIGN_COLON; i++)
		if ((r->may[i] & W_PARTICLE) && same_clause(r, verb, i) &&
		    may_be_particle(r, i) && ends_phrase(r, i) &&
		    join(r, verb, i) && !goes_with_place(r, verb, i))
			found = i;
	return found;
}

/* The particle of an infinitive stands right before "te". */
static uint32_t particle_before_te(const struct reader *r,
				   const struct uk_verb *verb)
{
	uint32_t i = verb->token;

	if ((verb->features & UK_TE) && i >= 2 && join(r, verb, i - 2))
		return i - 2;
	return UK_NONE;
}

/* ... and that of "op kan stellen", "bekend worden gemaakt" before them all. */
static uint32_t particle_before_cluster(const struct reader *r,
					const struct uk_verb *verb)
{
	uint32_t i = verb->token;

	while (i && r->tokens[i - 1].word_class == UK_WORD_VERB &&
	       (r->may[i - 1] & (W_AUXILIARY | W_BARE)))
		i--;
	if (!i || i == verb->token || !(r->may[i - 1] & W_PARTICLE) ||
	    !same_clause(r, verb, i - 1) || !join(r, verb, i - 1))
		return UK_NONE;
	return i - 1;
}

static bool stands_at(const struct reader *r, const struct fixed *fixed,
		      uint32_t i, uint32_t until)
{
	if (i + fixed->count > until)
		return false;
	for (uint32_t k = 0; k < fixed->count; k++)
		if (r->tokens[i + k].word != fixed->words[k])
			return false;
	return true;
}

/* "nam de beker in ontvangst" tells, and is no act to be shown: its verb is
 * the plain one. */
static bool is_told(const struct reader *r, const struct uk_verb *verb)
{
	return (verb->features & (UK_PAST | UK_PERFECT)) ||
	       (verb->auxiliary != UK_NONE &&
		(r->may[verb->auxiliary] & W_PAST));
}

static bool find_fixed_at(const struct reader *r, struct uk_verb *verb,
			  const struct fixed *fixed, uint32_t from,
			  uint32_t until)
{
	for (uint32_t i = from; i < until; i++)
		/* "is in staat vragen te stellen" */
		if (i != verb->token && !r->marks[i].frame &&
		    same_clause(r, verb, i) && stands_at(r, fixed, i, until)) {
			verb->fixed_first = i;
			verb->fixed_last = i + fixed->count;
			if (!is_told(r, verb))
				verb->lemma = fixed->lemma;
			return true;
		}
	return false;
}

static void find_fixed(const struct reader *r, struct uk_verb *verb,
		       uint32_t from, uint32_t until)
{
	const struct fixed *fixed;
	size_t count = lexicon_fixed(r->lexicon, verb->lemma, &fixed);

	for (size_t k = 0; k < count; k++) {
		if (fixed[k].count &&
		    find_fixed_at(r, verb, &fixed[k], from, until))
			return;
	}
}

bool particles_complement(const struct reader *r, uint32_t verb, uint32_t until)
{
	struct uk_verb found = {.token = verb,
				.lemma = reader_lemma(r, verb, UK_FINITE),
				.clause = r->marks[verb].clause};

	find_fixed(r, &found, verb + 1, until);
	return found.fixed_first < found.fixed_last;
}

/* "brengt samen met het gezin de hulpvraag in kaart": the verb is whole
 * without the adverb behind it. */
static bool is_adverb(const struct reader *r, const struct uk_verb *verb,
		      uint32_t until)
{
	return verb->particle == verb->token + 1 &&
	       (r->may[verb->particle] & W_ADVERB) &&
	       particles_complement(r, verb->token, until);
}

void particles_find(const struct reader *r, struct uk_verb *verb, uint32_t from,
		    uint32_t until)
{
	uint64_t may = r->may[verb->token];

	if (verb->features & UK_TE)
		verb->particle = particle_before_te(r, verb);
	else if (!(may & ((W_AUXILIARY & ~W_MODAL) | W_JOINED)) &&
		 (verb->features & (UK_FINITE | UK_PLURAL)))
		verb->particle = find_particle(r, verb, until);
	else if (!(verb->features & UK_FINITE))
		verb->particle = particle_before_cluster(r, verb);
	if (is_adverb(r, verb, until))
		verb->particle = UK_NONE;
	if (verb->particle != UK_NONE)
		verb->lemma = join(r, verb, verb->particle);
	find_fixed(r, verb, from, until);
}
