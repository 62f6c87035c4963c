/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "cutting.h"

/* "voorzien van ...": a participle that opens a phrase. */
static bool cuts_clause(const struct reading *r, uint32_t at)
{
	struct opening o;

	if (!opening_may(r->f, r->s, at))
		return false;
	o = opening_at(r->f, r->s, at);
	return o.rule && !o.preposition && o.rule->cuts >= CUT_CONTENT;
}

/* The first token where a signal may cut the chunk: behind the first one,
 * and in a clause behind its last verb. */
static uint32_t first_cut(const struct reading *r, const struct uk_chunk *c)
{
	uint32_t at = c->last;

	if (c->kind != UK_CHUNK_CLAUSE)
		return c->first + 1;
	while (at > c->first &&
	       (!reading_is(r, at - 1, UK_WORD_VERB) || cuts_clause(r, at - 1)))
		at--;
	return at > c->first ? at : c->last;
}

/* What a signal must be to cut the chunk. */
static uint32_t least_cut(const struct reading *r, const struct uk_chunk *c)
{
	uint32_t kind;

	if (c->kind != UK_CHUNK_CLAUSE)
		return CUT_CONTENT;
	kind = reading_clause(r, c);
	return kind == UK_CLAUSE_PURPOSE || kind == UK_CLAUSE_RESULT
		   ? CUT_ALL
		   : CUT_CONTENT;
}

uint32_t cut_find(const struct reading *r, const struct uk_chunk *c)
{
	uint32_t least = least_cut(r, c);
	bool manner = reading_is_manner(r, c);

	for (uint32_t i = first_cut(r, c); i < c->last; i++) {
		struct opening o;

		/* "een zelfstandig werkend systeem" is one thing. */
		if (!opening_may(r->f, r->s, i) ||
		    reading_is(r, i - 1, UK_WORD_DETERMINER))
			continue;
		o = opening_at(r->f, r->s, i);
		if (o.rule &&
		    (o.rule->cuts >= least ||
		     (manner && reading_is(r, i, UK_WORD_PREPOSITION))))
			return i;
	}
	return c->last;
}

struct uk_chunk cut_head(const struct reading *r, const struct uk_chunk *c,
			 uint32_t cut)
{
	struct uk_chunk head = *c;

	head.last = cut;
	while (cut < c->last && head.last - 1 > head.first &&
	       (reading_is(r, head.last - 1, UK_WORD_PUNCTUATION) ||
		reading_is(r, head.last - 1, UK_WORD_CONJUNCTION)))
		head.last--;
	return head;
}
