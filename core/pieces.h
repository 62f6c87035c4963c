/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The pieces of a statement while it is read from left to right. A piece is
 * a run of tokens in a slot. Pieces of one slot that follow each other, with
 * at most a comma or "and" between them, grow together; of those that stand
 * apart the longest stays.
 */
#ifndef PIECES_H
#define PIECES_H

#include "base.h"
#include "formula_shape.h"

struct span {
	uint32_t first, last; /* tokens [first, last) */
};

struct pieces {
	const struct uk_statement *statement;
	struct span best[FORMULA_SLOTS];
	struct span open[FORMULA_SLOTS]; /* the last one of each slot */
	uint32_t tail; /* slot of the last piece; SLOT_NONE: of no slot */
	uint32_t tail_rank;
	uint32_t rank[FORMULA_SLOTS]; /* of the best: a lower one wins */
	bool near; /* nothing stands between the last piece and here */
	bool joins; /* nothing but a comma or "and" does */
};

void pieces_init(struct pieces *pieces, const struct uk_statement *statement);

/** Puts [first, last) in a slot. One with a lower `rank` (the number of the
 *  verb that it goes with) replaces those with a higher one. SLOT_NONE: the
 *  tokens are known to be of no slot. */
void pieces_put(struct pieces *pieces, uint32_t slot, uint32_t first,
		uint32_t last, uint32_t rank);

/** Makes what stands from the last piece to `last` part of that piece, when
 *  no more than a comma or "and" stands between; else it is of no slot. */
void pieces_grow(struct pieces *pieces, uint32_t last);

/** A comma or "and" stands here. */
void pieces_comma(struct pieces *pieces);

/** Something else stands here: what follows starts afresh. */
void pieces_break(struct pieces *pieces);

/** The bytes of a span, without punctuation at its end. */
struct uk_range pieces_range(const struct uk_statement *statement,
			     struct span span);

#endif
