/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What words in no list turned out to be, so that a word that comes back is
 * not taken apart again. Threads share one memory without a lock: each entry
 * holds its value and that value mixed into the hash of its word, and when two
 * threads write one entry at the same time the halves do not fit and count as
 * absent. A new word takes the place of the one that was there.
 */
#ifndef DUTCH_MEMO_H
#define DUTCH_MEMO_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { MEMO_ENTRIES = 1 << 15, MEMO_SHORTEST = 4 };

struct memo {
	_Atomic uint64_t mixed, value;
};

static inline uint64_t memo_mix(uint64_t hash, uint64_t piece)
{
	hash = (hash ^ piece) * UINT64_C(0xbf58476d1ce4e5b9);
	return hash ^ hash >> 32;
}

/** The hash of a word of at least MEMO_SHORTEST bytes: that two words of a
 *  text share one is as likely as a stray bit in memory. */
static inline uint64_t memo_hash(const char *bytes, size_t len)
{
	uint64_t hash = len * UINT64_C(0x9e3779b97f4a7c15), piece;
	const char *last = bytes + len - 8;
	uint32_t first, second;

	if (len < 8) {
		memcpy(&first, bytes, 4);
		memcpy(&second, bytes + len - 4, 4);
		return memo_mix(hash, (uint64_t)first << 32 | second);
	}
	for (; bytes < last; bytes += 8) {
		memcpy(&piece, bytes, 8);
		hash = memo_mix(hash, piece);
	}
	memcpy(&piece, last, 8);
	return memo_mix(hash, piece);
}

/** Gives the value kept under a hash; false when there is none. */
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
