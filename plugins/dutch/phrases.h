/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Where a noun phrase ends: with its adjectives, "van" phrases, brackets and
 * what is joined to it by "en" or a comma.
 */
#ifndef DUTCH_PHRASES_H
#define DUTCH_PHRASES_H

#include "reader.h"

/* What a token is to a verb of the main clause. */
enum role { ROLE_NONE, ROLE_VERB, ROLE_FRAME };

struct cutter {
	struct reader *r;
	uint32_t i;
	uint32_t head; /* of the phrase just read */
	bool fixed; /* the head is known */
	bool governed; /* the phrase has a preposition */
	bool aside; /* ... and stands between commas */
	bool behind_act; /* behind an infinitive of the main clause */
};

/** Reads a whole noun phrase from c->i on, which is left behind it; sets
 *  c->head. */
void phrase_scan(struct cutter *);

/** Skips "( ... )" from its opening sign; to the end when it is not closed. */
void phrase_skip_bracket(struct cutter *);

/** Can a phrase open at token `i`? */
bool phrase_opens(const struct cutter *, uint32_t i);

static inline uint32_t phrase_class(const struct cutter *c, uint32_t i)
{
	return reader_class(c->r, i);
}

static inline uint8_t phrase_sign(const struct cutter *c, uint32_t i)
{
	return reader_sign(c->r, i);
}

/** Is token `i` in the same clause as the one before it? */
static inline bool phrase_goes_on(const struct cutter *c, uint32_t i)
{
	return i && i < c->r->count &&
	       c->r->marks[i].clause == c->r->marks[i - 1].clause;
}

/** Is token `i` a part of a verb or of its frame? */
static inline bool phrase_is_role(const struct cutter *c, uint32_t i)
{
	return i < c->r->count && c->r->marks[i].role != ROLE_NONE;
}

/** A quotation mark or another sign that ends nothing. */
static inline bool phrase_is_quote(const struct cutter *c, uint32_t i)
{
	return phrase_sign(c, i) == SIGN_OTHER;
}

#endif
