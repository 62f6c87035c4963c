/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A number for each of some pairs of words. Phrases hang on the pair of their
 * first two words: "in" opens dozens of them, "in opdracht" one.
 */
#ifndef PAIRS_H
#define PAIRS_H

#include "base.h"

struct pair {
	uint32_t first, second; /* numbers of words; first 0: an empty place */
	uint32_t value;
};

struct pairs {
	struct pair *places;
	size_t count, room; /* room: 0 or a power of 2 */
};

void pairs_release(struct pairs *);

/** Copies all of `from` into an empty one; -1 without memory. */
int pairs_copy(struct pairs *, const struct pairs *from);

/** Where the number of a pair stands, 0 when the pair is new; stays there
 *  until the next one is put. NULL without memory. `first` is not 0. */
uint32_t *pairs_put(struct pairs *, uint32_t first, uint32_t second);

static inline size_t pairs_hash(uint32_t first, uint32_t second)
{
	uint64_t both = (uint64_t)first << 32 | second;

	return (size_t)(both * UINT64_C(0x9e3779b97f4a7c15) >> 40);
}

/** The number of a pair, 0 when it has none. */
static inline uint32_t pairs_get(const struct pairs *p, uint32_t first,
				 uint32_t second)
{
	size_t at = pairs_hash(first, second);

	if (!p->room)
		return 0;
	for (;; at++) {
		const struct pair *place = &p->places[at & (p->room - 1)];

		if (place->first == first && place->second == second)
			return place->value;
		if (!place->first)
			return 0;
	}
}

#endif
