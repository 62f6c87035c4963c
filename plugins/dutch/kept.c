/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <stdlib.h>
#include <string.h>

#include "kept.h"

/* To change with what the arrays hold. */
enum { FORMAT = 1, LINE = 64 };

enum array { VERBS, SPLITS, FIXED, TEXT, READINGS, PLACES, PAIRS, MAY, ARRAYS };

static const size_t sizes[ARRAYS] = {
    [VERBS] = sizeof(struct verb),	 [SPLITS] = sizeof(struct split),
    [FIXED] = sizeof(struct fixed),	 [TEXT] = 1,
    [READINGS] = sizeof(struct reading), [PLACES] = sizeof(struct place),
    [PAIRS] = sizeof(uint32_t),		 [MAY] = sizeof(uint64_t),
};

/* In front of the arrays, each of which starts on a cache line. */
struct head {
	uint64_t format;
	uint64_t sizes[ARRAYS], counts[ARRAYS];
};

const char *const kept_files[] = {"dutch/verbs.tsv", "dutch/fixed.tsv",
				  "dutch/words.tsv", NULL};

static size_t rounded(size_t size)
{
	return (size + LINE - 1) / LINE * LINE;
}

static size_t size_of(const struct head *head)
{
	size_t size = rounded(sizeof(*head));

	for (int i = 0; i < ARRAYS; i++)
		size += rounded(head->counts[i] * sizes[i]);
	return size;
}

static bool fits(const struct head *head, size_t size)
{
	if (size < sizeof(*head) || head->format != FORMAT ||
	    memcmp(head->sizes, sizes, sizeof(sizes)) != 0)
		return false;
	for (int i = 0; i < ARRAYS; i++)
		if (head->counts[i] > size)
			return false;
	return size == size_of(head);
}

static struct vector borrowed(const struct head *head, void **arrays,
			      enum array i)
{
	return (struct vector){arrays[i], head->counts[i], 0};
}

bool kept_use(struct lexicon *lexicon, struct words *words, const void *bytes,
	      size_t size)
{
	const struct head *head = bytes;
	char *at = (char *)(uintptr_t)bytes;
	void *arrays[ARRAYS];

	if (!bytes || !fits(head, size))
		return false;
	at += rounded(sizeof(*head));
	for (int i = 0; i < ARRAYS; i++) {
		arrays[i] = at;
		at += rounded(head->counts[i] * sizes[i]);
	}
	lexicon->kept = true;
	lexicon->verbs = borrowed(head, arrays, VERBS);
	lexicon->splits = borrowed(head, arrays, SPLITS);
	lexicon->fixed = borrowed(head, arrays, FIXED);
	lexicon->text = borrowed(head, arrays, TEXT);
	lexicon->readings = arrays[READINGS];
	lexicon->reading_count = (uint32_t)head->counts[READINGS];
	lexicon->places = arrays[PLACES];
	lexicon->place_count = (uint32_t)head->counts[PLACES];
	lexicon->pairs = arrays[PAIRS];
	lexicon->pair_mask = (uint32_t)head->counts[PAIRS] - 1;
	words->kept = true;
	words->may = arrays[MAY];
	words->count = (uint32_t)head->counts[MAY];
	return true;
}

void *kept_make(const struct lexicon *lexicon, const struct words *words,
		size_t *size)
{
	const void *const arrays[ARRAYS] = {
	    [VERBS] = lexicon->verbs.items, [SPLITS] = lexicon->splits.items,
	    [FIXED] = lexicon->fixed.items, [TEXT] = lexicon->text.items,
	    [READINGS] = lexicon->readings, [PLACES] = lexicon->places,
	    [PAIRS] = lexicon->pairs,	    [MAY] = words->may,
	};
	struct head head = {
	    .format = FORMAT,
	    .counts =
		{
		    [VERBS] = lexicon->verbs.count,
		    [SPLITS] = lexicon->splits.count,
		    [FIXED] = lexicon->fixed.count,
		    [TEXT] = lexicon->text.count,
		    [READINGS] = lexicon->reading_count,
		    [PLACES] = lexicon->place_count,
		    [PAIRS] = lexicon->pair_mask + 1,
		    [MAY] = words->count,
		},
	};
	char *all, *at;

	memcpy(head.sizes, sizes, sizeof(sizes));
	*size = size_of(&head);
	all = at = calloc(1, *size);
	if (!all)
		return NULL;
	memcpy(at, &head, sizeof(head));
	at += rounded(sizeof(head));
	for (int i = 0; i < ARRAYS; i++) {
		if (head.counts[i])
			memcpy(at, arrays[i], head.counts[i] * sizes[i]);
		at += rounded(head.counts[i] * sizes[i]);
	}
	return all;
}
