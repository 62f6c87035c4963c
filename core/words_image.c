/* SPDX-License-Identifier: Apache-2.0 */
/* A table of words as one piece of memory without pointers. */
#include "base.h"

#include <sys/mman.h>
#include <unistd.h>

#include "words.h"

/* "uwords1", in the byte order of this machine: to change with the hash of
 * words.c and with what stands here. */
#define MAGIC UINT64_C(0x317364726f7775)

enum {
	SPARE = 1 << 13, /* words that come later need not move the others */
	MOST = 1 << 24 /* of anything */
};

struct head {
	uint64_t magic;
	uint64_t count, room, slots, blocks, block_used;
	uint64_t unused[2]; /* what follows starts on a cache line */
};

static size_t size_of(const struct head *h)
{
	return sizeof(*h) + h->slots * sizeof(struct words_slot) + h->slots +
	       h->room * sizeof(struct words_entry) + h->blocks * WORDS_BLOCK;
}

/* Rounded up, so that all parts stand on a border. */
static uint64_t room_for(size_t count)
{
	return ((uint64_t)count + SPARE) & ~(uint64_t)63;
}

static void write_zeros(struct buf *image, size_t len)
{
	if (!buf_grow(image, len))
		return;
	memset(image->bytes + image->len, 0, len);
	image->len += len;
}

void words_write(const struct words *w, struct buf *image)
{
	const struct head head = {
	    .magic = MAGIC,
	    .count = w->count,
	    .room = room_for(w->count),
	    .slots = w->mask + 1,
	    .blocks = w->block_count,
	    .block_used = w->block_used,
	};

	buf_add(image, (const char *)&head, sizeof(head));
	buf_add(image, (const char *)w->slots, head.slots * sizeof(*w->slots));
	buf_add(image, (const char *)w->tags, head.slots);
	buf_add(image, (const char *)w->entries,
		w->count * sizeof(*w->entries));
	write_zeros(image, (head.room - w->count) * sizeof(*w->entries));
	for (size_t i = 0; i < w->block_count; i++)
		buf_add(image, w->blocks[i], WORDS_BLOCK);
}

static bool fits(const struct head *h, size_t size)
{
	return size >= sizeof(*h) && h->magic == MAGIC && h->slots &&
	       h->slots <= MOST && !(h->slots & (h->slots - 1)) &&
	       h->room <= MOST && h->count && h->count <= h->room &&
	       h->count < h->slots && h->blocks && h->blocks <= MOST &&
	       h->block_used <= WORDS_BLOCK && size == size_of(h);
}

/* Words that come later land on nearly every page of the slots: to ask for all
 * at once costs less than a fault each. */
static void expect_words(const struct words *w)
{
#ifdef MADV_POPULATE_WRITE
	uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
	uintptr_t first = ((uintptr_t)w->slots + page - 1) & ~(page - 1);
	uintptr_t last = (uintptr_t)(w->slots + w->mask + 1) & ~(page - 1);

	if (first < last)
		(void)madvise((void *)first, last - first, MADV_POPULATE_WRITE);
#else
	(void)w;
#endif
}

/* What the table has by now, which nobody points to yet, goes. */
static void take(struct words *w, const struct head *h, char *at, char **blocks)
{
	words_drop(w);
	w->slots = (struct words_slot *)(void *)at;
	at += h->slots * sizeof(*w->slots);
	w->tags = (uint8_t *)at;
	at += h->slots;
	w->entries = (struct words_entry *)(void *)at;
	at += h->room * sizeof(*w->entries);
	for (size_t i = 0; i < h->blocks; i++)
		blocks[i] = at + i * WORDS_BLOCK;
	w->blocks = blocks;
	w->block_count = h->blocks;
	w->block_used = h->block_used;
	w->mask = h->slots - 1;
	w->count = h->count;
	w->room = h->room;
}

int words_take(struct words *w, void *image, size_t size)
{
	const struct head *h = image;
	uint64_t *lists;
	char **blocks;
	bool *opens;

	if (w->count > 1 || !fits(h, size))
		return -1;
	blocks = calloc(h->blocks, sizeof(*blocks));
	lists = calloc(h->room, sizeof(*lists));
	opens = calloc(h->room, sizeof(*opens));
	if (!blocks || !lists || !opens) {
		free(blocks);
		free(lists);
		free(opens);
		return -1;
	}
	take(w, h, (char *)image + sizeof(*h), blocks);
	w->lists = lists;
	w->opens = opens;
	w->image = image;
	w->image_size = size;
	expect_words(w);
	return 0;
}
