/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Memory of one statement: handed out in a row, gone at once. `arena_clear`
 * keeps the blocks, so that a run over many statements stops allocating
 * after the largest one.
 */
#ifndef ARENA_H
#define ARENA_H

#include "base.h"

struct arena_block;

struct arena {
	struct arena_block *first, *current;
	size_t used; /* bytes of `current` */
	bool fixed; /* in memory of somebody else; does not grow */
};

#define ARENA_INIT                                                             \
	{                                                                      \
		NULL, NULL, 0, false                                           \
	}

/** Makes an arena of `size` bytes at `room`, which are page-aligned, zeroed
 *  and mapped by the caller, and go on being his. */
void arena_fix(struct arena *, void *room, size_t size);

void arena_release(struct arena *);

/** Forgets all that was handed out. Gives back blocks beyond the first
 *  megabyte, so that one huge statement does not set the size for ever. */
void arena_clear(struct arena *);

/** `size` bytes, aligned for any type, not zeroed; NULL without memory. */
void *arena_take(struct arena *, size_t size);

/** The same, zeroed. */
void *arena_zero(struct arena *, size_t size);

/** A copy of `len` bytes with a NUL behind them. */
char *arena_copy(struct arena *, const char *bytes, size_t len);

/** A copy of an array; NULL also when `size` is 0. */
void *arena_dup(struct arena *, const void *bytes, size_t size);

char *arena_printf(struct arena *, const char *format, ...) UK_PRINTF(2, 3);

#endif
