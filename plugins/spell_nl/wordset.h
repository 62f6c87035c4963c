/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A set of words with a few marks each, kept as hashes: eight bytes a word.
 * Two words are taken for one when 46 bits of their hashes agree: for half a
 * million words and a thousand look-ups, odds of one in 140,000.
 */
#ifndef SPELL_WORDSET_H
#define SPELL_WORDSET_H

#include <stddef.h>
#include <stdint.h>

enum { WORDSET_BITS = 18, WORDSET_MARKS = (1 << WORDSET_BITS) - 1 };

struct wordset {
	uint64_t *slots; /* upper hash bits, marks; 0 empty */
	size_t mask, count;
};

void wordset_release(struct wordset *);

/** Adds marks (not 0, at most WORDSET_MARKS) to a word, which is added when
 *  it is new. Returns -1 without memory. */
int wordset_add(struct wordset *, uint64_t hash, uint32_t marks);

/** Adds one to the count that starts at bit `shift` of the marks of a word
 *  in the set, and stops at `most`. */
void wordset_count(struct wordset *, uint64_t hash, unsigned shift,
		   uint32_t most);

/** Makes room for `count` words at once. Returns -1 without memory. */
int wordset_reserve(struct wordset *, size_t count);

/** The marks of a word; 0 when it is not in the set. */
static inline uint32_t wordset_find(const struct wordset *set, uint64_t hash)
{
	uint64_t slot;
	size_t at;

	if (!set->slots)
		return 0;
	at = (size_t)(hash >> WORDSET_BITS) & set->mask;
	while ((slot = set->slots[at]) != 0) {
		if ((slot ^ hash) >> WORDSET_BITS == 0)
			return (uint32_t)(slot & WORDSET_MARKS);
		at = (at + 1) & set->mask;
	}
	return 0;
}

#endif
