/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "reader.h"

/*
 * The grammatical subject: the noun phrase before the finite verb, or behind
 * it when something else stood first.
 */

static uint32_t finite_of(const struct uk_verb *verb)
{
	return verb->features & UK_FINITE ? verb->token : verb->auxiliary;
}

static bool names_person(const struct reader *r, const struct uk_chunk *chunk)
{
	return chunk->head != UK_NONE &&
	       (r->may[chunk->head] & (W_LEARNER | W_SUBJECT | W_PERSON));
}

static void make_agent(struct reader *r, struct uk_chunk *chunk)
{
	chunk->kind = UK_CHUNK_AGENT;
	if (chunk->head != UK_NONE &&
	    (r->may[chunk->head] & (W_LEARNER | W_SUBJECT)))
		r->tokens[chunk->head].features |= UK_LEARNER | UK_PERSONAL;
}

/* The chunk of the verb's clause that ends right before token `i`. */
static struct uk_chunk *chunk_before(struct reader *r, uint32_t k)
{
	while (k-- > 0) {
		struct uk_chunk *chunk = &r->chunks[k];

		if (chunk->kind == UK_CHUNK_ADVERB ||
		    chunk->kind == UK_CHUNK_CLAUSE ||
		    (chunk->kind == UK_CHUNK_PUNCTUATION &&
		     r->marks[chunk->first].sign == SIGN_COMMA) ||
		    chunk->kind == UK_CHUNK_PREPOSITION)
			continue;
		return chunk->kind == UK_CHUNK_NOUN ? chunk : NULL;
	}
	return NULL;
}

static bool is_finite_chunk(const struct reader *r,
			    const struct uk_chunk *chunk)
{
	if (chunk->kind != UK_CHUNK_VERB && chunk->kind != UK_CHUNK_FRAME)
		return false;
	for (uint32_t k = 0; k < r->verb_count; k++)
		if (finite_of(&r->verbs[k]) == chunk->head)
			return true;
	return false;
}

void agents_find(struct reader *r)
{
	for (uint32_t k = 0; k < r->chunk_count; k++) {
		struct uk_chunk *before, *chunk = &r->chunks[k];

		if (!is_finite_chunk(r, chunk))
			continue;
		if (k + 1 < r->chunk_count && chunk[1].kind == UK_CHUNK_NOUN &&
		    names_person(r, &chunk[1])) {
			make_agent(r, &chunk[1]);
			continue;
		}
		before = chunk_before(r, k);
		if (before)
			make_agent(r, before);
	}
}
