/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "attributes.h"
#include "utf8.h"

enum { BLOCK_MOST = 512, LINKS_MOST = 64 };

/* One block while it is read. */
struct block {
	struct arena *arena;
	const char *bytes;
	size_t end;
	const char *id;
	struct uk_link links[LINKS_MOST];
	size_t count;
};

/* The end of a word: a blank, but not between quotes. */
static size_t word_end(const struct block *b, size_t at)
{
	bool quoted = false;

	for (; at < b->end && (quoted || b->bytes[at] != ' '); at++)
		quoted ^= b->bytes[at] == '"';
	return at;
}

static size_t find(const struct block *b, size_t at, size_t end, char c)
{
	while (at < end && b->bytes[at] != c)
		at++;
	return at;
}

/* A string of the arena, NFC; NULL when memory ran out. */
static const char *copy(const struct block *b, size_t begin, size_t end)
{
	CLEANUP_BUF struct buf nfc = BUF_INIT;

	if (utf8_nfc(b->bytes + begin, end - begin, &nfc, NULL))
		return NULL;
	return arena_copy(b->arena, nfc.bytes, nfc.len);
}

static bool is_edge(char c)
{
	return c == ' ' || c == '"' || c == ',';
}

/* Adds one link for each value of a list with commas. */
static int add_links(struct block *b, size_t begin, size_t sign, size_t end)
{
	const char *key = copy(b, begin, sign);

	for (size_t at = sign + 1; key && at < end;) {
		size_t stop, next;

		while (at < end && is_edge(b->bytes[at]))
			at++;
		stop = next = find(b, at, end, ',');
		while (stop > at && is_edge(b->bytes[stop - 1]))
			stop--;
		if (stop > at && b->count < LINKS_MOST) {
			b->links[b->count].key = key;
			b->links[b->count].value = copy(b, at, stop);
			if (!b->links[b->count++].value)
				return -1;
		}
		at = next;
	}
	return key ? 0 : -1;
}

static int add_word(struct block *b, size_t begin, size_t end)
{
	if (b->bytes[begin] == '#') {
		b->id = copy(b, begin + 1, end);
		return b->id ? 0 : -1;
	}
	if (b->bytes[begin] == '.')
		return 0;
	return add_links(b, begin, find(b, begin, end, '='), end);
}

/* Whether the words between the braces are those of a block. */
static bool is_block(const struct block *b, size_t at)
{
	size_t count = 0;

	while (at < b->end) {
		size_t end = word_end(b, at);

		if (end > at) {
			size_t sign = find(b, at, end, '=');
			char c = b->bytes[at];

			if ((c == '#' || c == '.') ? end == at + 1
						   : sign == at || sign == end)
				return false;
			count++;
		}
		at = end + 1;
	}
	return count > 0;
}

static int read_words(struct block *b, size_t at)
{
	while (at < b->end) {
		size_t end = word_end(b, at);

		if (end > at && add_word(b, at, end))
			return -1;
		at = end + 1;
	}
	return 0;
}

/* Where the brace that the last one closes stands; `len` when nowhere. */
static size_t opening(const char *bytes, size_t len)
{
	size_t least = len > BLOCK_MOST ? len - BLOCK_MOST : 0;

	if (!len || bytes[len - 1] != '}')
		return len;
	for (size_t at = len - 1; at > least; at--) {
		if (bytes[at - 1] == '{')
			return at - 1;
		if (bytes[at - 1] == '}')
			break;
	}
	return len;
}

int attributes_take(struct attributes *a, struct run *r, struct arena *arena)
{
	size_t len = r->text.len, open = opening(r->text.bytes, len);
	struct block b = {.arena = arena, .bytes = r->text.bytes};

	*a = (struct attributes){0};
	if (open == len)
		return 0;
	b.end = len - 1;
	if (!is_block(&b, open + 1))
		return 0;
	if (read_words(&b, open + 1))
		return -1;
	*a = (struct attributes){b.id, NULL, b.count};
	a->links = arena_dup(arena, b.links, b.count * sizeof(*b.links));
	if (b.count && !a->links)
		return -1;
	run_cut(r, open);
	return 0;
}
