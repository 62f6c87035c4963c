/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "kinds.h"

static unsigned char fold(char c)
{
	return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/* What the kinds of one model need. */
enum { FIRST_ROOM = 1 << 14 };

#define HASH_START 0x811c9dc5u

/* Taken from the end, so that a word gives the hashes of all its tails. */
static uint32_t hash_step(uint32_t hash, char c)
{
	return (hash ^ fold(c)) * 16777619u;
}

static uint32_t hash_all(const char *text, size_t len)
{
	uint32_t hash = HASH_START;

	while (len)
		hash = hash_step(hash, text[--len]);
	return hash;
}

static bool same(const struct kinds_entry *e, const char *text, size_t len)
{
	if (e->len != len)
		return false;
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)e->text[i] != fold(text[i]))
			return false;
	return true;
}

static uint8_t tag_of(uint32_t hash)
{
	return (uint8_t)(hash >> 24 | 1);
}

/* The place of a text, or the empty one where it would stand. */
static size_t look(const struct kinds *k, const char *text, size_t len,
		   uint32_t hash)
{
	size_t at = (hash ^ hash >> 15) & (k->room - 1);
	uint8_t tag = tag_of(hash);

	for (; k->tags[at]; at = (at + 1) & (k->room - 1)) {
		const struct kinds_entry *e = &k->entries[at];

		if (k->tags[at] == tag && e->hash == hash && same(e, text, len))
			break;
	}
	return at;
}

static void move(struct kinds *k, const struct kinds *old)
{
	for (size_t i = 0; i < old->room; i++) {
		const struct kinds_entry *e = &old->entries[i];
		size_t at;

		if (!old->tags[i])
			continue;
		at = look(k, e->text, e->len, e->hash);
		k->tags[at] = old->tags[i];
		k->entries[at] = *e;
	}
}

static int grow(struct kinds *k)
{
	struct kinds old = *k;

	k->room = old.room ? 2 * old.room : FIRST_ROOM;
	k->entries = calloc(k->room, sizeof(*k->entries));
	k->tags = calloc(k->room, sizeof(*k->tags));
	if (!k->entries || !k->tags) {
		free(k->entries);
		free(k->tags);
		*k = old;
		return -1;
	}
	move(k, &old);
	free(old.entries);
	free(old.tags);
	return 0;
}

void kinds_release(struct kinds *k)
{
	arena_release(&k->arena);
	free(k->entries);
	free(k->tags);
	*k = (struct kinds)KINDS_INIT;
}

static int put_text(struct kinds *k, size_t at, const char *text, size_t len,
		    uint32_t hash)
{
	char *copy = arena_copy(&k->arena, text, len);

	if (!copy)
		return -1;
	for (size_t i = 0; i < len; i++)
		copy[i] = (char)fold(copy[i]);
	k->tags[at] = tag_of(hash);
	k->entries[at] = (struct kinds_entry){copy, (uint32_t)len, hash, 0, 0};
	k->count++;
	return 0;
}

int kinds_add(struct kinds *k, const char *text, size_t len, bool tail,
	      uint64_t bits)
{
	uint32_t hash = hash_all(text, len);
	size_t at;

	if (!len || len > KINDS_LONGEST)
		return -1;
	if (3 * k->count >= 2 * k->room && grow(k))
		return -1;
	at = look(k, text, len, hash);
	if (!k->tags[at] && put_text(k, at, text, len, hash))
		return -1;
	k->entries[at].whole |= bits;
	if (tail)
		k->entries[at].tail |= bits;
	return 0;
}

uint64_t kinds_find(const struct kinds *k, const char *text, size_t len)
{
	uint32_t hash = HASH_START;
	uint64_t bits = 0;

	if (!k->room)
		return 0;
	for (size_t n = 1; n <= len && n <= KINDS_LONGEST; n++) {
		const struct kinds_entry *e;
		size_t at;

		hash = hash_step(hash, text[len - n]);
		at = look(k, text + len - n, n, hash);
		if (!k->tags[at])
			continue;
		e = &k->entries[at];
		if (n == len && e->whole)
			return e->whole;
		if (e->tail)
			bits = e->tail;
	}
	return bits;
}
