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

/* Taken from the end, so that a word gives the hashes of all its tails. Folds
 * more than letters: the text is compared anyway. */
static inline uint32_t hash_step(uint32_t hash, char c)
{
	return (hash ^ ((unsigned char)c | 0x20)) * 16777619u;
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

/* The low bits of FNV know little of the last step. */
static inline uint32_t spread(uint32_t hash)
{
	return hash ^ hash >> 15;
}

/* Is there an entry of this hash, perhaps? */
static inline bool is_there(const struct kinds *k, uint32_t hash)
{
	uint32_t bit = spread(hash) % KINDS_BITS;

	return k->bits[bit / 64] >> bit % 64 & 1;
}

static void note(struct kinds *k, uint32_t hash)
{
	uint32_t bit = spread(hash) % KINDS_BITS;

	k->bits[bit / 64] |= UINT64_C(1) << bit % 64;
}

/* The place of a text, or the empty one where it would stand. */
static size_t look(const struct kinds *k, const char *text, size_t len,
		   uint32_t hash)
{
	size_t at = spread(hash) & (k->room - 1);

	for (; k->entries[at].len; at = (at + 1) & (k->room - 1)) {
		const struct kinds_entry *e = &k->entries[at];

		if (e->hash == hash && same(e, text, len))
			break;
	}
	return at;
}

static void move(struct kinds *k, const struct kinds *old)
{
	for (size_t i = 0; i < old->room; i++) {
		const struct kinds_entry *e = &old->entries[i];
		size_t at;

		if (!e->len)
			continue;
		at = look(k, e->text, e->len, e->hash);
		k->entries[at] = *e;
	}
}

static int grow(struct kinds *k)
{
	struct kinds old = *k;

	k->room = old.room ? 2 * old.room : FIRST_ROOM;
	k->entries = calloc(k->room, sizeof(*k->entries));
	if (!k->entries) {
		*k = old;
		return -1;
	}
	move(k, &old);
	if (!old.lent)
		free(old.entries);
	k->lent = false;
	return 0;
}

void kinds_borrow(struct kinds *k, const struct kinds *from)
{
	*k = *from;
	k->arena = (struct arena)ARENA_INIT;
	k->lent = true;
}

static int own(struct kinds *k)
{
	struct kinds_entry *entries = malloc(k->room * sizeof(*entries));

	if (!entries)
		return -1;
	memcpy(entries, k->entries, k->room * sizeof(*entries));
	k->entries = entries;
	k->lent = false;
	return 0;
}

void kinds_release(struct kinds *k)
{
	arena_release(&k->arena);
	if (!k->lent)
		free(k->entries);
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
	note(k, hash);
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
	if (3 * k->count >= 2 * k->room ? grow(k) : k->lent && own(k))
		return -1;
	at = look(k, text, len, hash);
	if (!k->entries[at].len && put_text(k, at, text, len, hash))
		return -1;
	k->entries[at].whole |= bits;
	if (tail)
		k->entries[at].tail |= bits;
	return 0;
}

uint64_t kinds_find(const struct kinds *k, const char *text, size_t len)
{
	size_t most = len < KINDS_LONGEST ? len : KINDS_LONGEST;
	uint32_t hash = HASH_START;
	uint64_t bits = 0;

	for (size_t n = 1; n <= most; n++) {
		const struct kinds_entry *e;
		size_t at;

		hash = hash_step(hash, text[len - n]);
		if (!is_there(k, hash))
			continue;
		at = look(k, text + len - n, n, hash);
		e = &k->entries[at];
		if (n == len && e->whole)
			return e->whole;
		if (e->tail)
			bits = e->tail;
	}
	return bits;
}
