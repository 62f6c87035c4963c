/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "utf8.h"
#include "words.h"

/* What Dutch with its verbs needs: growing there costs more than the room. */
enum { FIRST_SLOTS = 1 << 16, FIRST_ROOM = 1 << 16 };

static bool new_block(struct words *w)
{
	char **blocks =
	    realloc(w->blocks, (w->block_count + 1) * sizeof(*blocks));

	if (!blocks)
		return false;
	w->blocks = blocks;
	blocks[w->block_count] = calloc(WORDS_BLOCK, 1);
	if (!blocks[w->block_count])
		return false;
	w->block_count++;
	w->block_used = 0;
	return true;
}

static bool keep_text(struct words *w, const char *text, size_t len,
		      struct words_entry *entry)
{
	if ((!w->block_count || WORDS_BLOCK - w->block_used <= len) &&
	    !new_block(w))
		return false;
	*entry = (struct words_entry){
	    (uint32_t)((w->block_count - 1) * WORDS_BLOCK + w->block_used),
	    (uint32_t)len};
	memcpy(w->blocks[w->block_count - 1] + w->block_used, text, len);
	w->block_used += len + 1;
	return true;
}

int words_init(struct words *w)
{
	*w = (struct words){.mask = FIRST_SLOTS - 1};
	w->slots = calloc(FIRST_SLOTS, sizeof(*w->slots));
	w->tags = calloc(FIRST_SLOTS, sizeof(*w->tags));
	w->room = FIRST_ROOM;
	w->entries = calloc(w->room, sizeof(*w->entries));
	w->lists = calloc(w->room, sizeof(*w->lists));
	w->opens = calloc(w->room, sizeof(*w->opens));
	w->kinds = calloc(MEMO_ENTRIES, sizeof(*w->kinds));
	if (!w->slots || !w->tags || !w->entries || !w->lists || !w->opens ||
	    !w->kinds || !keep_text(w, "", 0, &w->entries[0])) {
		words_release(w);
		return -1;
	}
	w->count = 1;
	return 0;
}

/* Frees an array unless it stands in the image. */
static void drop(const struct words *w, void *array)
{
	const char *at = array;

	if (!w->image || at < w->image || at >= w->image + w->image_size)
		free(array);
}

void words_drop(struct words *w)
{
	for (size_t i = 0; i < w->block_count; i++)
		drop(w, w->blocks[i]);
	free(w->blocks);
	drop(w, w->slots);
	drop(w, w->tags);
	drop(w, w->entries);
	free(w->lists);
	free(w->opens);
}

void words_release(struct words *w)
{
	words_drop(w);
	free(w->kinds);
	free(w->phrases);
	pairs_release(&w->openings);
	arena_release(&w->arena);
	*w = (struct words){.mask = 0};
}

/* Never 0: that is an empty slot. */
static uint8_t tag_of(uint64_t h)
{
	return (uint8_t)(h >> 56 | 1);
}

uint32_t words_find(const struct words *w, const char *folded, size_t len)
{
	uint64_t h = hash_word(folded, len);
	uint8_t tag = tag_of(h);

	/* Most often the slot is there; then it comes while the tag does. */
	__builtin_prefetch(&w->slots[h & w->mask]);
	for (size_t at = h & w->mask; w->tags[at]; at = (at + 1) & w->mask)
		if (w->tags[at] == tag && w->slots[at].hash == h &&
		    w->slots[at].len == len) {
			/* Will be asked for soon: judge.c marks each token. */
			__builtin_prefetch(&w->lists[w->slots[at].number]);
			return w->slots[at].number;
		}
	return 0;
}

/* The slot that holds the word, or the empty one where it belongs. */
static size_t slot_of(const struct words *w, const char *bytes, size_t len,
		      uint64_t h)
{
	uint8_t tag = tag_of(h);
	size_t at = h & w->mask;

	for (; w->tags[at]; at = (at + 1) & w->mask) {
		const struct words_slot *slot = &w->slots[at];

		if (w->tags[at] == tag && slot->hash == h && slot->len == len &&
		    memcmp(words_text(w, slot->number), bytes, len) == 0)
			break;
	}
	return at;
}

static size_t empty_slot(const struct words *w, uint64_t h)
{
	size_t at = h & w->mask;

	while (w->tags[at])
		at = (at + 1) & w->mask;
	return at;
}

/* Fills the new tables with what stands in the old ones. */
static void move_slots(struct words *w, const struct words_slot *old,
		       size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t at;

		if (!old[i].number)
			continue;
		at = empty_slot(w, old[i].hash);
		w->tags[at] = tag_of(old[i].hash);
		w->slots[at] = old[i];
	}
}

static bool more_slots(struct words *w)
{
	size_t count = w->mask + 1, size = count * 2;
	struct words_slot *old = w->slots;
	struct words_slot *slots = calloc(size, sizeof(*slots));
	uint8_t *tags = calloc(size, sizeof(*tags));

	if (!slots || !tags) {
		free(slots);
		free(tags);
		return false;
	}
	drop(w, w->tags);
	w->slots = slots;
	w->tags = tags;
	w->mask = size - 1;
	move_slots(w, old, count);
	drop(w, old);
	return true;
}

/* Makes an array twice as long; what is new is zero. */
static bool longer(const struct words *w, void *array, size_t size)
{
	void **items = array;
	char *grown = calloc(w->room * 2, size);

	if (!grown)
		return false;
	memcpy(grown, *items, w->room * size);
	drop(w, *items);
	*items = grown;
	return true;
}

/* Room for one more entry, whose hash is `h`, and its empty slot `*at`; slots
 * stay at most two thirds full. */
static bool grow(struct words *w, size_t *at, uint64_t h)
{
	if (w->count == UINT32_MAX)
		return false;
	if (w->count * 3 > w->mask * 2) {
		if (!more_slots(w))
			return false;
		*at = empty_slot(w, h);
	}
	if (w->count < w->room)
		return true;
	if (!longer(w, &w->entries, sizeof(*w->entries)) ||
	    !longer(w, &w->lists, sizeof(*w->lists)) ||
	    !longer(w, &w->opens, sizeof(*w->opens)))
		return false;
	w->room *= 2;
	return true;
}

static uint32_t add_folded(struct words *w, const char *folded, size_t len)
{
	uint64_t h = hash_word(folded, len);
	size_t at = slot_of(w, folded, len, h);

	if (w->tags[at])
		return w->slots[at].number;
	if (!grow(w, &at, h) ||
	    !keep_text(w, folded, len, &w->entries[w->count]))
		return 0;
	w->tags[at] = tag_of(h);
	w->slots[at] =
	    (struct words_slot){h, (uint32_t)w->count, (uint32_t)len};
	return (uint32_t)w->count++;
}

uint32_t words_add(struct words *w, const char *text, size_t len)
{
	char folded[UTF8_FOLD_ROOM(WORDS_LONGEST)];

	if (!len || len > WORDS_LONGEST)
		return 0;
	return add_folded(w, folded, utf8_fold(text, len, folded));
}

uint32_t words_list(struct words *w, const char *name)
{
	size_t i;

	for (i = 0; i < w->list_count; i++)
		if (strcmp(w->names[i], name) == 0)
			return (uint32_t)i;
	if (i == WORDS_LISTS)
		return UK_NONE;
	w->names[i] = arena_copy(&w->arena, name, strlen(name));
	if (!w->names[i])
		return UK_NONE;
	w->list_count++;
	return (uint32_t)i;
}

static size_t count_words(const char *text, size_t len)
{
	size_t count = 1;

	for (size_t i = 0; i < len; i++)
		count += text[i] == ' ';
	return count;
}

/* Interns the words of a phrase one by one; false when one is empty. */
static bool phrase_words(struct words *w, uint32_t *numbers, const char *text,
			 size_t len)
{
	while (true) {
		const char *blank = memchr(text, ' ', len);
		size_t word = blank ? (size_t)(blank - text) : len;

		*numbers = words_add(w, text, word);
		if (!*numbers++)
			return false;
		if (!blank)
			return true;
		text += word + 1;
		len -= word + 1;
	}
}

/* Number of a new phrase, 0 without memory. */
static uint32_t new_phrase(struct words *w)
{
	if (w->phrase_count + 1 >= w->phrase_room) {
		size_t room = w->phrase_room * 2 + 64;
		struct words_phrase *phrases =
		    realloc(w->phrases, room * sizeof(*phrases));

		if (!phrases)
			return 0;
		w->phrases = phrases;
		w->phrase_room = room;
	}
	return (uint32_t)++w->phrase_count;
}

/* Chains the phrase behind longer ones with the same first two words. */
static int chain(struct words *w, uint32_t number)
{
	struct words_phrase *p = &w->phrases[number];
	uint32_t *link = pairs_put(&w->openings, p->words[0], p->words[1]);

	if (!link)
		return -1;
	while (*link && w->phrases[*link].count >= p->count)
		link = &w->phrases[*link].next;
	p->next = *link;
	*link = number;
	w->opens[p->words[0]] = true;
	return 0;
}

static int put_phrase(struct words *w, uint32_t list, const char *text,
		      size_t len, uint32_t value)
{
	size_t count = count_words(text, len);
	uint32_t *numbers = arena_take(&w->arena, count * sizeof(*numbers));
	uint32_t number;

	if (!numbers || !phrase_words(w, numbers, text, len))
		return -1;
	number = new_phrase(w);
	if (!number)
		return -1;
	w->phrases[number] = (struct words_phrase){
	    .list = list,
	    .value = value,
	    .count = (uint32_t)count,
	    .words = numbers,
	};
	return chain(w, number);
}

int words_put(struct words *w, uint32_t list, const char *text, size_t len,
	      uint32_t value)
{
	uint32_t number;

	if (list >= w->list_count)
		return -1;
	if (memchr(text, ' ', len))
		return put_phrase(w, list, text, len, value);
	number = words_add(w, text, len);
	if (!number)
		return -1;
	w->lists[number] |= UINT64_C(1) << list;
	return 0;
}

static bool phrase_here(const struct words_phrase *p,
			const struct uk_token *tokens, size_t left)
{
	if (p->count > left)
		return false;
	for (size_t i = 2; i < p->count; i++)
		if (tokens[i].word != p->words[i])
			return false;
	return true;
}

size_t words_match(const struct words *w, const struct uk_token *tokens,
		   size_t count, struct uk_match *matches, size_t most)
{
	size_t found = 0;

	for (size_t i = 0; i + 1 < count; i++) {
		uint32_t n;

		if (!w->opens[tokens[i].word])
			continue;
		n = pairs_get(&w->openings, tokens[i].word, tokens[i + 1].word);
		for (; n; n = w->phrases[n].next) {
			const struct words_phrase *p = &w->phrases[n];

			if (!phrase_here(p, tokens + i, count - i))
				continue;
			if (found < most)
				matches[found] = (struct uk_match){
				    .list = p->list,
				    .value = p->value,
				    .first = (uint32_t)i,
				    .last = (uint32_t)(i + p->count),
				};
			found++;
		}
	}
	return found;
}
