/* SPDX-License-Identifier: Apache-2.0 */
#include "words.h"

#include <stdlib.h>
#include <string.h>

/* Twice the rows: at most half of them are taken. */
static int grow(struct word_map *map)
{
	struct word_map old = *map;

	map->room = old.room ? 2 * old.room : 64;
	map->rows = calloc(map->room, sizeof(*map->rows));
	if (!map->rows) {
		*map = old;
		return -1;
	}
	for (uint32_t i = 0; i < old.room; i++)
		if (old.rows[i].word)
			*word_map_row(map, old.rows[i].word) = old.rows[i];
	free(old.rows);
	return 0;
}

int word_map_set(struct word_map *map, uint32_t word, uint16_t place)
{
	struct word_place *row;

	if (!word)
		return 0;
	if (2 * map->count >= map->room && grow(map))
		return -1;
	row = word_map_row(map, word);
	map->count += !row->word;
	*row = (struct word_place){word, place};
	return 0;
}

void word_map_release(struct word_map *map)
{
	free(map->rows);
	*map = (struct word_map){NULL, 0, 0};
}

void *words_room(void *array, size_t count, size_t element)
{
	/* Full at 0 and at every power of two from 16 on. */
	if (count && (count < 16 || (count & (count - 1))))
		return array;
	return realloc(array, (count ? count * 2 : 16) * element);
}

bool text_is(struct uk_text text, const char *other)
{
	return text.len == strlen(other) &&
	       memcmp(text.bytes, other, text.len) == 0;
}

static struct uk_text trimmed(struct uk_text text)
{
	while (text.len && *text.bytes == ' ') {
		text.bytes++;
		text.len--;
	}
	while (text.len && text.bytes[text.len - 1] == ' ')
		text.len--;
	return text;
}

struct uk_text text_cut(struct uk_text *rest, char sign)
{
	const char *end =
	    rest->len ? memchr(rest->bytes, sign, rest->len) : NULL;
	size_t len = end ? (size_t)(end - rest->bytes) : rest->len;
	struct uk_text piece = {rest->bytes, len};

	len += end ? 1 : 0;
	rest->bytes += len;
	rest->len -= len;
	return trimmed(piece);
}

int text_number(struct uk_text text)
{
	int number = 0;

	if (!text.len || text.len > 4)
		return -1;
	for (size_t i = 0; i < text.len; i++) {
		if (text.bytes[i] < '0' || text.bytes[i] > '9')
			return -1;
		number = number * 10 + (text.bytes[i] - '0');
	}
	return number;
}
