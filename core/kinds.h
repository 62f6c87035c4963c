/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Kinds of words: a dictionary that also knows compounds by their last part,
 * so that "norm" finds "basisnorm", and words by their endings, so that it
 * finds "normen". A word may be of several kinds.
 */
#ifndef KINDS_H
#define KINDS_H

#include "base.h"

enum {
	KINDS_MOST = 64,
	KINDS_LONGEST = 64,
	KINDS_ENDINGS = 31,
	KINDS_BITS = 1 << 16
};

/** A word without its ending. Looking up trusts the 64 bits of the hash, as
 *  words.h does. */
struct kinds_entry {
	uint64_t hash;
	uint64_t whole; /* bit n: the word itself is of kind n; 0: empty */
	uint64_t tail; /* bit n: so is every compound that ends in it */
};

struct kinds {
	const struct kinds *base; /* what another model brought, or NULL */
	struct kinds_entry *entries;
	size_t count, room; /* room: 0 or a power of 2 */
	uint64_t *bits; /* KINDS_BITS, one by the hash of each entry: that a
			   word does not end in any is told by these alone */
	struct kinds_ending {
		const char *text;
		size_t len;
	} endings[KINDS_ENDINGS];
	size_t ending_count;
	uint32_t last; /* bit n % 32: byte n ends an ending */
};

#define KINDS_INIT                                                             \
	{                                                                      \
		.base = NULL                                                   \
	}

void kinds_release(struct kinds *kinds);

/** Starts with all that `from` knows, which must live as long. */
void kinds_borrow(struct kinds *kinds, const struct kinds *from);

/** Adds an ending that each word of these kinds may have, but not those that
 *  were borrowed. It lives as long as they do. Returns 0, or -1 when there are
 *  KINDS_ENDINGS. */
int kinds_ending(struct kinds *kinds, const char *ending);

/** Makes a word, that has at most KINDS_LONGEST bytes with the longest ending,
 *  and with `tail` each compound that ends in it, one of the kinds in `bits`.
 *  Case of ASCII letters is folded. Returns 0, or -1 when it is empty, too
 *  long, or memory is out. */
int kinds_add(struct kinds *kinds, const char *text, size_t len, bool tail,
	      uint64_t bits);

/** The kinds of a word: its own and, when it has none of its own, those of
 *  its longest known last part; 0 when there are none. */
uint64_t kinds_find(const struct kinds *kinds, const char *text, size_t len);

#endif
