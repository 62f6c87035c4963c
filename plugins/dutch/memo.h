/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The words that were looked up before: the host's number of each and what it
 * may be, also by its shape, so that a word that comes back costs one look at
 * one place. Threads share one memory without a lock: each entry holds its
 * values and those mixed into the hash of its word, and when two threads write
 * one entry at the same time the parts do not fit and count as absent. A new
 * word takes the place of the one that was there.
 */
#ifndef DUTCH_MEMO_H
#define DUTCH_MEMO_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { MEMO_ENTRIES = 1 << 17 };

struct memo {
	_Atomic uint64_t mixed, may;
	_Atomic uint32_t word;
};

/** What is kept of a word. */
struct known {
	uint64_t may;
	uint32_t word; /* the host's number, 0 unknown */
};

static inline uint64_t memo_mix(uint64_t hash, uint64_t piece)
{
	hash = (hash ^ piece) * UINT64_C(0xbf58476d1ce4e5b9);
	return hash ^ hash >> 32;
}

static inline uint64_t memo_load(const char *bytes)
{
	uint64_t piece;

	memcpy(&piece, bytes, sizeof(piece));
	return piece;
}

/** So many bytes behind a word are read with it, whatever they are. */
enum { MEMO_BEHIND = 8 };

/** The hash of a word of one byte or more: that two words of a text share one
 * is as likely as a stray bit in memory. */
static inline uint64_t memo_hash(const char *bytes, size_t len)
{
	uint64_t hash = len * UINT64_C(0x9e3779b97f4a7c15);
	unsigned behind;

	for (; len > 8; bytes += 8, len -= 8)
		hash = memo_mix(hash, memo_load(bytes));
	behind = 64 - 8 * (unsigned)len;
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	return memo_mix(hash, memo_load(bytes) >> behind);
#else
	return memo_mix(hash, memo_load(bytes) << behind);
#endif
}

static inline uint64_t memo_mixed(uint64_t hash, struct known known)
{
	return hash ^ known.may ^ known.word * UINT64_C(0x94d049bb133111eb);
}

/** Asks the memory for what is kept under a hash, before it is wanted. */
static inline void memo_fetch(const struct memo *memo, uint64_t hash)
{
	__builtin_prefetch(&memo[hash % MEMO_ENTRIES]);
}

/** Gives what is kept under a hash; false when there is nothing. */
static inline bool memo_find(struct memo *memo, uint64_t hash,
			     struct known *known)
{
	struct memo *at = &memo[hash % MEMO_ENTRIES];

	known->may = atomic_load_explicit(&at->may, memory_order_relaxed);
	known->word = atomic_load_explicit(&at->word, memory_order_relaxed);
	return memo_mixed(hash, *known) ==
	       atomic_load_explicit(&at->mixed, memory_order_relaxed);
}

static inline void memo_keep(struct memo *memo, uint64_t hash,
			     struct known known)
{
	struct memo *at = &memo[hash % MEMO_ENTRIES];

	atomic_store_explicit(&at->may, known.may, memory_order_relaxed);
	atomic_store_explicit(&at->word, known.word, memory_order_relaxed);
	atomic_store_explicit(&at->mixed, memo_mixed(hash, known),
			      memory_order_relaxed);
}

#endif
