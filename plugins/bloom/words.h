/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What the tables of this plugin share: a map from the host's word numbers to
 * the place of something in a table, and pieces of text.
 */
#ifndef BLOOM_WORDS_H
#define BLOOM_WORDS_H

#include "uitkomst/plugin.h"

#include <stdbool.h>

struct word_place {
	uint32_t word; /* 0: an empty row */
	uint16_t place;
};

/** From word number to a place of 1 and up; 0 is "not in the table". Each map
 *  holds few of the many words, so this is a small hash. */
struct word_map {
	struct word_place *rows;
	uint32_t count, room; /* room: 0 or a power of 2 */
};

/** Sets the place of a word; of 0, which is none, nothing. -1 without
 *  memory. */
int word_map_set(struct word_map *, uint32_t word, uint16_t place);
void word_map_release(struct word_map *);

/** The row of a word, or the empty one where it belongs. */
static inline struct word_place *word_map_row(const struct word_map *map,
					      uint32_t word)
{
	uint32_t at = word * UINT32_C(0x9E3779B1) >> 7;

	for (;; at++) {
		struct word_place *row = &map->rows[at & (map->room - 1)];

		if (row->word == word || !row->word)
			return row;
	}
}

static inline uint16_t word_map_get(const struct word_map *map, uint32_t word)
{
	return map->room ? word_map_row(map, word)->place : 0;
}

/** Room for one more in an array that doubles: gives the array, moved or not,
 *  or NULL without memory (the old one is still there). */
void *words_room(void *array, size_t count, size_t element);

bool text_is(struct uk_text, const char *);

/** Cuts the text before the first `sign` off `*rest` and gives it, without
 *  blanks around it. At the end of the text it gives an empty one. */
struct uk_text text_cut(struct uk_text *rest, char sign);

/** A decimal number of at most four digits; -1 when it is none. */
int text_number(struct uk_text);

#endif
