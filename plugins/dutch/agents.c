/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "reader.h"

/*
 * The grammatical subject: the noun phrase before the finite verb, or behind
 * it when something else stood first.
 */

static bool names_person(const struct reader *r, const struct uk_chunk *chunk)
{
	return chunk->head != UK_NONE &&
	       (r->may[chunk->head] & (W_LEARNER | W_SUBJECT | W_PERSON));
}

/* "De verpleegkundige in opleiding": what stands before the finite verb is
 * one phrase. */
static void take_in(struct uk_chunk *agent, const struct uk_chunk *end)
{
	struct uk_chunk *next = agent + 1;

	for (; next < end && next->kind == UK_CHUNK_PREPOSITION; next++) {
		agent->last = next->last;
		next->last = next->first;
	}
}

static void make_agent(struct reader *r, struct uk_chunk *chunk)
{
	chunk->kind = UK_CHUNK_AGENT;
	if (chunk->head != UK_NONE &&
	    (r->may[chunk->head] & (W_LEARNER | W_SUBJECT)))
		r->tokens[chunk->head].features |= UK_LEARNER | UK_PERSONAL;
}

static bool is_joint(const struct reader *r, const struct uk_chunk *chunk)
{
	return chunk->kind == UK_CHUNK_CONJUNCTION ||
	       r->marks[chunk->first].sign == SIGN_COMMA;
}

/* The noun phrase before chunk `k`, unless it is the object of a verb before
 * it: "analyseert het probleem, formuleert". */
static struct uk_chunk *chunk_before(struct reader *r, uint32_t k, bool first)
{
	if (!first)
		return k > 1 && r->chunks[k - 1].kind == UK_CHUNK_NOUN &&
			       is_joint(r, &r->chunks[k - 2])
			   ? &r->chunks[k - 1]
			   : NULL;
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

static bool is_finite(const struct reader *r, const struct uk_chunk *chunk)
{
	for (uint32_t i = chunk->first; i < chunk->last; i++)
		if (r->marks[i].finite)
			return true;
	return false;
}

static void drop_empty(struct reader *r)
{
	uint32_t kept = 0;

	for (uint32_t k = 0; k < r->chunk_count; k++)
		if (r->chunks[k].first < r->chunks[k].last)
			r->chunks[kept++] = r->chunks[k];
	r->chunk_count = kept;
}

void agents_find(struct reader *r)
{
	bool first = true;

	for (uint32_t k = 0; k < r->chunk_count; k++) {
		struct uk_chunk *before, *chunk = &r->chunks[k];

		if (r->marks[chunk->first].sign == SIGN_STOP ||
		    r->marks[chunk->first].sign == SIGN_SEMICOLON)
			first = true;
		if (!is_finite(r, chunk))
			continue;
		if (k + 1 < r->chunk_count && chunk[1].kind == UK_CHUNK_NOUN &&
		    names_person(r, &chunk[1])) {
			make_agent(r, &chunk[1]);
			continue;
		}
		before = chunk_before(r, k, first);
		first = false;
		if (before) {
			make_agent(r, before);
			take_in(before, chunk);
		}
	}
	drop_empty(r);
}
