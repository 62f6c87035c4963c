/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Kinds of words: a dictionary that also knows compounds by their last part,
 * so that "norm" finds "basisnorm". A word may be of several kinds.
 */
#ifndef KINDS_H
#define KINDS_H

#include "arena.h"
#include "base.h"

enum { KINDS_MOST = 64, KINDS_LONGEST = 64, KINDS_BITS = 1 << 16 };

struct kinds_entry {
	const char *text; /* folded */
	uint32_t len; /* 0: an empty place */
	uint32_t hash;
	uint64_t whole; /* bit n: the word itself is of kind n */
	uint64_t tail; /* bit n: so is every compound that ends in it */
};

struct kinds {
	struct arena arena; /* the texts */
	struct kinds_entry *entries;
	size_t count, room; /* room: 0 or a power of 2 */
	bool lent; /* the entries are another's until one is added */
	uint64_t bits[KINDS_BITS / 64]; /* one by the hash of each entry: that
					   a word does not end in any is told
					   by these alone */
};

#define KINDS_INIT                                                             \
	{                                                                      \
		ARENA_INIT, NULL, 0, 0, false,                                 \
		{                                                              \
			0                                                      \
		}                                                              \
	}

void kinds_release(struct kinds *kinds);

/** Starts with all that `from` knows; the two share its entries, which must
 *  live as long, until something is added. */
void kinds_borrow(struct kinds *kinds, const struct kinds *from);

/** Makes a word of at most KINDS_LONGEST bytes, and with `tail` each compound
 *  that ends in it, one of the kinds in `bits`. Case of ASCII letters is
 *  folded. Returns 0, or -1 when it is empty, too long, or memory is out. */
int kinds_add(struct kinds *kinds, const char *text, size_t len, bool tail,
	      uint64_t bits);

/** The kinds of a word: its own and, when it has none of its own, those of
 *  its longest known last part; 0 when there are none. */
uint64_t kinds_find(const struct kinds *kinds, const char *text, size_t len);

#endif
