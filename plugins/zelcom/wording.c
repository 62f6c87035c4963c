/* SPDX-License-Identifier: Apache-2.0 */
#include "wording.h"

/* Of subordinate clauses only those of manner are the learner's for certain:
 * "waarbij je zelfstandig ...". */
static bool is_learners(const struct uk_statement *s, uint32_t token)
{
	const struct uk_chunk *chunk = uk_chunk_at(s, token);

	if (!chunk || chunk->kind != UK_CHUNK_CLAUSE)
		return true;
	return chunk->clause < s->clause_count &&
	       s->clauses[chunk->clause].kind == UK_CLAUSE_MANNER;
}

static bool is_main_verb(const struct uk_statement *s, uint32_t token)
{
	for (size_t i = 0; i < s->verb_count; i++)
		if (s->verbs[i].token == token)
			return true;
	return false;
}

/* "leert cliënten zelfstandig wonen", "helpt een cliënt zelfstandig eten": an
 * infinitive behind it that is not the act that is asked for has someone else
 * who does it. */
static bool goes_with_other_verb(const struct uk_statement *s, uint32_t last)
{
	for (uint32_t i = last; i < s->token_count; i++)
		if (s->tokens[i].word_class == UK_WORD_VERB &&
		    s->tokens[i].features & UK_INFINITIVE &&
		    is_learners(s, i) && !is_main_verb(s, i))
			return true;
	return false;
}

/* "een zelfstandig bedrijf": a determiner before it makes an adjective. */
static bool is_manner(const struct uk_statement *s, uint32_t first,
		      uint32_t last)
{
	if (first && s->tokens[first - 1].word_class == UK_WORD_DETERMINER)
		return false;
	return !goes_with_other_verb(s, last);
}

static bool is_passed_over(const struct uk_token *token)
{
	return token->word_class == UK_WORD_ADJECTIVE ||
	       token->word_class == UK_WORD_ADVERB ||
	       token->word_class == UK_WORD_CONJUNCTION ||
	       token->word_class == UK_WORD_PUNCTUATION ||
	       token->features & UK_PARTICIPLE;
}

static bool ends_in(struct uk_text word, struct uk_text thing)
{
	return word.len >= thing.len &&
	       same_text((struct uk_text){word.bytes + word.len - thing.len,
					  thing.len},
			 thing);
}

static bool is_thing(const struct matrix *matrix, const struct uk_statement *s,
		     uint32_t at)
{
	struct uk_range range = s->tokens[at].range;
	struct uk_text word = {s->text.bytes + range.begin,
			       range.end - range.begin};

	for (size_t i = 0; i < matrix->thing_count; i++)
		if (ends_in(word, matrix->things[i]))
			return true;
	return false;
}

/* The language may take a long adjective for a noun: "financiële". */
static bool may_be_adjective(const struct uk_statement *s, uint32_t at)
{
	return s->text.bytes[s->tokens[at].range.end - 1] == 'e';
}

/* The noun that the adjective goes with: the first one behind it. */
static bool is_of_thing(const struct matrix *matrix,
			const struct uk_statement *s, uint32_t last)
{
	for (uint32_t i = last; i < s->token_count; i++) {
		if (is_thing(matrix, s, i))
			return true;
		if (!is_passed_over(&s->tokens[i]) && !may_be_adjective(s, i))
			return false;
	}
	return false;
}

/* "niet complexe", "minder zelfstandig": an adverb that no cue knows turns
 * the words into something else. */
static bool is_turned(const struct uk_statement *s, const struct said *said)
{
	const struct uk_token *before =
	    said->first ? &s->tokens[said->first - 1] : NULL;

	if (!before)
		return false;
	if (before->features & UK_NEGATION)
		return true;
	return said->cue->kind == CUE_QUALITY &&
	       before->word_class == UK_WORD_ADVERB;
}

static bool counts(const struct matrix *matrix, const struct uk_statement *s,
		   const struct said *said)
{
	if (said->cue->kind == CUE_NONE || !is_learners(s, said->first) ||
	    is_turned(s, said))
		return false;
	if (said->cue->kind == CUE_MANNER)
		return is_manner(s, said->first, said->last);
	return said->cue->kind != CUE_QUALITY ||
	       is_of_thing(matrix, s, said->last);
}

static struct band shared(struct band a, struct band b)
{
	return (struct band){a.low > b.low ? a.low : b.low,
			     a.high < b.high ? a.high : b.high};
}

static void find_bands(struct wording *wording, const struct matrix *matrix)
{
	for (size_t i = 0; i < matrix->dimension_count; i++) {
		struct band all = {1, matrix->dimensions[i].step_count};
		bool some = false;

		for (size_t k = 0; k < wording->count; k++) {
			const struct cue *cue = wording->said[k].cue;

			if (cue->dimension != i)
				continue;
			all = shared(all, cue->band);
			some = true;
		}
		if (some && all.low <= all.high)
			wording->bands[i] = all;
	}
}

void wording_read(struct wording *wording, const struct matrix *matrix,
		  const struct uk_statement *s)
{
	uint32_t i = 0;

	*wording = (struct wording){.count = 0};
	while (i < s->token_count && wording->count < WORDING_CUES) {
		const struct cue *cue = matrix_cue(matrix, s, i);
		struct said said = {cue, i, i + (cue ? cue->count : 1)};

		if (cue && counts(matrix, s, &said))
			wording->said[wording->count++] = said;
		i = said.last;
	}
	find_bands(wording, matrix);
}
