/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The hash of a word: 64 bits that are trusted to be its own, and a memory of
 * what was found out about words by that hash.
 */
#ifndef HASH_H
#define HASH_H

#include <stdatomic.h>

#include "base.h"

static inline uint64_t hash_load(const char *bytes, size_t len)
{
	uint64_t piece = 0;

	memcpy(&piece, bytes, len);
	return piece;
}

/** One to seven bytes in one number, by loads of a size that is known. */
static inline uint64_t hash_load_few(const char *bytes, size_t len)
{
	if (len >= 4)
		return hash_load(bytes, 4) | hash_load(bytes + len - 4, 4)
						 << 32;
	return hash_load(bytes, 1) | hash_load(bytes + len / 2, 1) << 8 |
	       hash_load(bytes + len - 1, 1) << 16;
}

static inline uint64_t hash_mix(uint64_t h, uint64_t piece)
{
	h = (h ^ piece) * UINT64_C(0xbf58476d1ce4e5b9);
	return h ^ h >> 29;
}

/** Eight bytes a step, the last eight again; the multiplications are those of
 *  splitmix64. */
static inline uint64_t hash_word(const char *bytes, size_t len)
{
	uint64_t h = len * UINT64_C(0x9e3779b97f4a7c15);
	const char *last = bytes + len - 8;

	if (len >= 8) {
		for (; bytes < last; bytes += 8)
			h = hash_mix(h, hash_load(bytes, 8));
		h = hash_mix(h, hash_load(last, 8));
	} else if (len) {
		h = hash_mix(h, hash_load_few(bytes, len));
	}
	h *= UINT64_C(0x94d049bb133111eb);
	return h ^ h >> 32;
}

/** One thing that is remembered. Threads share a memory without a lock: an
 *  entry holds a value and that value mixed into its hash, and when two write
 *  one entry at the same time the halves do not fit and count as absent. What
 *  is new takes the place of what was there. */
struct memo {
	_Atomic uint64_t mixed, value;
};

enum { MEMO_ENTRIES = 1 << 14 };

/** Has the memory of a hash brought near, for one that is asked for soon. */
static inline void memo_fetch(const struct memo *memo, uint64_t hash)
{
	__builtin_prefetch(&memo[hash % MEMO_ENTRIES]);
}

/** Gives the value that is kept under a hash; false when there is none. */
static inline bool memo_find(struct memo *memo, uint64_t hash, uint64_t *value)
{
	struct memo *at = &memo[hash % MEMO_ENTRIES];

	*value = atomic_load_explicit(&at->value, memory_order_relaxed);
	return (*value ^ hash) ==
	       atomic_load_explicit(&at->mixed, memory_order_relaxed);
}

static inline void memo_keep(struct memo *memo, uint64_t hash, uint64_t value)
{
	struct memo *at = &memo[hash % MEMO_ENTRIES];

	atomic_store_explicit(&at->value, value, memory_order_relaxed);
	atomic_store_explicit(&at->mixed, value ^ hash, memory_order_relaxed);
}

#endif
