/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The 64-bit hash under which words are remembered. Words of at most eight
 * bytes never collide; for longer ones the odds that one of n remembered
 * words is taken for another are n in 2^63 a look-up: with the fullest
 * cache, one wrong answer in some fifty million million new words.
 *
 * The lowest bit is always set, so that a hash is never 0.
 */
#ifndef SPELL_HASH_H
#define SPELL_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

static inline uint64_t hash_mix(uint64_t hash, uint64_t bytes)
{
	hash = (hash ^ bytes) * UINT64_C(0x9e3779b97f4a7c15);
	return hash ^ hash >> 32;
}

/** The `len` bytes, fewer than eight, in one number. */
static inline uint64_t hash_tail(const char *bytes, size_t len)
{
	uint32_t low = 0, high = 0;

	if (len >= 4) {
		memcpy(&low, bytes, 4);
		memcpy(&high, bytes + len - 4, 4);
	} else if (len) {
		low = (unsigned char)bytes[0];
		low |= (uint32_t)(unsigned char)bytes[len / 2] << 8;
		low |= (uint32_t)(unsigned char)bytes[len - 1] << 16;
	}
	return (uint64_t)high << 32 | low;
}

static inline uint64_t word_hash(const char *bytes, size_t len)
{
	uint64_t hash = len * UINT64_C(0xd6e8feb86659fd93), word;
	const char *end = bytes + len;

	if (len < 8)
		return hash_mix(hash_mix(hash, hash_tail(bytes, len)), 0) | 1;
	for (; end - bytes > 8; bytes += 8) {
		memcpy(&word, bytes, 8);
		hash = hash_mix(hash, word);
	}
	memcpy(&word, end - 8, 8);
	return hash_mix(hash_mix(hash, word), 0) | 1;
}

#endif
