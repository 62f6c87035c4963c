/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "kinds.h"

/* An extension brings few words, if any. */
enum { FIRST_ROOM = 1 << 6 };

static unsigned char fold(char c)
{
	return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/* FNV-1a, taken from the end, so that a word gives the hashes of all its
 * tails. */
#define HASH_START UINT64_C(0xcbf29ce484222325)

static inline uint64_t hash_step(uint64_t hash, char c)
{
	return (hash ^ fold(c)) * UINT64_C(0x100000001b3);
}

static uint64_t hash_all(const char *text, size_t len)
{
	uint64_t hash = HASH_START;

	while (len)
		hash = hash_step(hash, text[--len]);
	return hash;
}

/* The low bits of FNV know little of the last step. */
static inline size_t spread(uint64_t hash)
{
	return (size_t)(hash ^ hash >> 29);
}

/* Is there an entry of this hash, perhaps? */
static inline bool is_there(const struct kinds *k, uint64_t hash)
{
	size_t bit = spread(hash) % KINDS_BITS;

	return k->bits[bit / 64] >> bit % 64 & 1;
}

static void note(struct kinds *k, uint64_t hash)
{
	size_t bit = spread(hash) % KINDS_BITS;

	k->bits[bit / 64] |= UINT64_C(1) << bit % 64;
}

/* The entry of a hash, or the empty one where it would stand. */
static struct kinds_entry *look(const struct kinds *k, uint64_t hash)
{
	size_t at = spread(hash);

	for (;; at++) {
		struct kinds_entry *e = &k->entries[at & (k->room - 1)];

		if (!e->whole || e->hash == hash)
			return e;
	}
}

static int grow(struct kinds *k)
{
	struct kinds old = *k;

	k->room = old.room ? 2 * old.room : FIRST_ROOM;
	k->entries = calloc(k->room, sizeof(*k->entries));
	if (!k->bits)
		k->bits = calloc(KINDS_BITS / 64, sizeof(*k->bits));
	if (!k->entries || !k->bits) {
		free(k->entries);
		k->entries = old.entries;
		k->room = old.room;
		return -1;
	}
	for (size_t i = 0; i < old.room; i++)
		if (old.entries[i].whole)
			*look(k, old.entries[i].hash) = old.entries[i];
	free(old.entries);
	return 0;
}

void kinds_borrow(struct kinds *k, const struct kinds *from)
{
	*k = (struct kinds){.base = from->count ? from : from->base};
}

void kinds_release(struct kinds *k)
{
	free(k->entries);
	free(k->bits);
	*k = (struct kinds)KINDS_INIT;
}

/* The same for both cases of a letter. */
static uint32_t last_byte(const char *text, size_t len)
{
	return len ? UINT32_C(1) << (text[len - 1] & 31) : 0;
}

int kinds_ending(struct kinds *k, const char *ending)
{
	if (k->ending_count == KINDS_ENDINGS)
		return -1;
	k->endings[k->ending_count++] =
	    (struct kinds_ending){ending, strlen(ending)};
	k->last |= last_byte(ending, strlen(ending));
	return 0;
}

static size_t longest_ending(const struct kinds *k)
{
	size_t most = 0;

	for (size_t i = 0; i < k->ending_count; i++)
		if (k->endings[i].len > most)
			most = k->endings[i].len;
	return most;
}

int kinds_add(struct kinds *k, const char *text, size_t len, bool tail,
	      uint64_t bits)
{
	uint64_t hash = hash_all(text, len);
	struct kinds_entry *e;

	if (!len || len + longest_ending(k) > KINDS_LONGEST)
		return -1;
	if (4 * k->count >= 3 * k->room && grow(k))
		return -1;
	e = look(k, hash);
	if (!e->whole) {
		e->hash = hash;
		note(k, hash);
		k->count++;
	}
	e->whole |= bits;
	if (tail)
		e->tail |= bits;
	return 0;
}

/* ------------------------------------------------------------------------ */

struct found {
	uint64_t whole; /* kinds of the word itself */
	uint64_t tail; /* of its longest last part */
	size_t len; /* of that part */
};

/* Walks the last parts of a text, which `ending` bytes were taken from. */
static void walk(const struct kinds *k, const char *text, size_t len,
		 size_t ending, struct found *found)
{
	size_t most = len < KINDS_LONGEST ? len : KINDS_LONGEST;
	uint64_t hash = HASH_START;

	for (size_t n = 1; n <= most; n++) {
		const struct kinds_entry *e;

		hash = hash_step(hash, text[len - n]);
		if (!is_there(k, hash))
			continue;
		e = look(k, hash);
		if (n == len)
			found->whole |= e->whole;
		if (!e->tail || n + ending < found->len)
			continue;
		if (n + ending > found->len)
			found->tail = 0;
		found->tail |= e->tail;
		found->len = n + ending;
	}
}

static bool ends_in(const char *text, size_t len,
		    const struct kinds_ending *ending)
{
	size_t n = ending->len;

	if (len <= n)
		return false;
	text += len - n;
	while (n && fold(text[n - 1]) == fold(ending->text[n - 1]))
		n--;
	return !n;
}

uint64_t kinds_find(const struct kinds *k, const char *text, size_t len)
{
	struct found found = {0, 0, 0};

	for (; k; k = k->base) {
		if (!k->count)
			continue;
		walk(k, text, len, 0, &found);
		if (!(k->last & last_byte(text, len)))
			continue;
		for (size_t i = 0; i < k->ending_count; i++) {
			const struct kinds_ending *e = &k->endings[i];

			if (ends_in(text, len, e))
				walk(k, text, len - e->len, e->len, &found);
		}
	}
	return found.whole ? found.whole : found.tail;
}
