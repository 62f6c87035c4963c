/* SPDX-License-Identifier: Apache-2.0 */
#include "words.h"

#include <stdlib.h>
#include <string.h>

int word_map_set(struct word_map *map, uint32_t word, uint16_t place)
{
	if (word >= map->size) {
		uint32_t size = word + word / 2 + 64;
		uint16_t *grown =
		    realloc(map->place, size * sizeof(*map->place));

		if (!grown)
			return -1;
		memset(grown + map->size, 0,
		       (size - map->size) * sizeof(*grown));
		map->place = grown;
		map->size = size;
	}
	map->place[word] = place;
	return 0;
}

void word_map_release(struct word_map *map)
{
	free(map->place);
	*map = (struct word_map){NULL, 0};
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
