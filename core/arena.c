/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdalign.h>
#include <stdarg.h>
#include <sys/mman.h>

#include "arena.h"

struct arena_block {
	struct arena_block *next;
	size_t size;
	alignas(max_align_t) char bytes[];
};

enum { BLOCK = 64 * 1024, KEEP = 1024 * 1024, KEEP_FIXED = 4 * KEEP };

static void free_blocks(struct arena_block *block)
{
	while (block) {
		struct arena_block *next = block->next;

		free(block);
		block = next;
	}
}

void arena_fix(struct arena *a, void *room, size_t size)
{
	struct arena_block *block = room;

	block->size = size - sizeof(*block);
	*a = (struct arena){block, block, 0, true};
}

void arena_release(struct arena *a)
{
	if (!a->fixed)
		free_blocks(a->first);
	*a = (struct arena)ARENA_INIT;
}

/* Gives memory back to the system, not the addresses. */
static void clear_fixed(struct arena *a)
{
	if (a->used > KEEP_FIXED)
		madvise((char *)a->first + KEEP_FIXED, a->used, MADV_REMOVE);
	a->used = 0;
}

void arena_clear(struct arena *a)
{
	size_t kept = 0;

	if (!a->used && a->current == a->first)
		return;
	if (a->fixed) {
		clear_fixed(a);
		return;
	}
	a->current = a->first;
	a->used = 0;
	if (a->first && a->first->size > KEEP) {
		arena_release(a);
		return;
	}
	for (struct arena_block *b = a->first; b; b = b->next) {
		kept += b->size;
		if (b->next && kept + b->next->size > KEEP) {
			free_blocks(b->next);
			b->next = NULL;
		}
	}
}

static bool next_block(struct arena *a, size_t size)
{
	struct arena_block *next = a->current ? a->current->next : a->first;

	if (!next || next->size < size) {
		size_t room = size > BLOCK ? size : BLOCK;
		struct arena_block *block =
		    a->fixed ? NULL : malloc(sizeof(*block) + room);

		if (!block)
			return false;
		block->size = room;
		block->next = next;
		if (a->current)
			a->current->next = block;
		else
			a->first = block;
		next = block;
	}
	a->current = next;
	a->used = 0;
	return true;
}

static bool has_room(const struct arena *a, size_t used, size_t size)
{
	return a->current && used <= a->current->size &&
	       a->current->size - used >= size;
}

/* The next `size` bytes from `used` on, or of another block. */
static inline char *take_bytes(struct arena *a, size_t used, size_t size)
{
	if (!has_room(a, used, size)) {
		if (size > SIZE_MAX / 2 || !next_block(a, size))
			return NULL;
		used = 0;
	}
	a->used = used + size;
	return a->current->bytes + used;
}

static size_t aligned(size_t size)
{
	return (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
}

void *arena_take(struct arena *a, size_t size)
{
	return take_bytes(a, aligned(a->used), size);
}

void *arena_zero(struct arena *a, size_t size)
{
	void *taken = arena_take(a, size);

	return taken ? memset(taken, 0, size) : NULL;
}

void *arena_dup(struct arena *a, const void *bytes, size_t size)
{
	void *copy = size ? arena_take(a, size) : NULL;

	return copy ? memcpy(copy, bytes, size) : NULL;
}

char *arena_copy(struct arena *a, const char *bytes, size_t len)
{
	char *copy = take_bytes(a, a->used, len + 1);

	if (!copy)
		return NULL;
	if (len)
		memcpy(copy, bytes, len);
	copy[len] = '\0';
	return copy;
}

char *arena_printf(struct arena *a, const char *format, ...)
{
	va_list values;
	char *text;
	int len;

	va_start(values, format);
	len = vsnprintf(NULL, 0, format, values);
	va_end(values);
	if (len < 0)
		return NULL;
	text = take_bytes(a, a->used, (size_t)len + 1);
	if (!text)
		return NULL;
	va_start(values, format);
	vsnprintf(text, (size_t)len + 1, format, values);
	va_end(values);
	return text;
}
