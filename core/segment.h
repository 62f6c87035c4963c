/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Reads a statement with a formula: which range is which part.
 */
#ifndef SEGMENT_H
#define SEGMENT_H

#include "base.h"
#include "formula.h"

/**
 * Finds the parts of an analysed statement, at most one of each slot and at
 * most `most` in all, in text order and without overlap. The ids of the
 * slots belong to the formula.
 *
 * A part is one contiguous range. Of several pieces of one kind the longest
 * contiguous one is the part; pieces that follow each other count as one.
 * The part of the verb is the word that carries its meaning ("stelt" of
 * "stelt ... op", "brengt" of "brengt ... in kaart"); its particle, fixed
 * complement and auxiliary stand in `struct uk_verb`.
 *
 * Always succeeds: text that it cannot place gets no part. Allocates nothing
 * and takes time linear in the length of the statement.
 */
int segment(const struct formula *formula, const struct uk_statement *statement,
	    struct uk_part *parts, size_t most, size_t *count);

#endif
