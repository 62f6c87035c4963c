/* SPDX-License-Identifier: Apache-2.0 */
#include "objects.h"

#include <string.h>

enum { WORD_MOST = 96, COMPOUND_LEAST = 4 };

struct reading {
	struct objects *objects;
	const struct uk_host *host;
	struct uk_call *call;
};

static int read_row(void *closure, const struct uk_text *fields, size_t count)
{
	struct reading *reading = closure;
	const struct uk_host *host = reading->host;
	bool light = text_is(fields[0], "@light");
	size_t first = light ? 1 : 0;
	int level = count == first + 2 ? text_number(fields[first + 1]) : -1;
	uint32_t word;

	if (level < 1 || level > 6)
		return host->fail(reading->call,
				  "bloom/objects.tsv: elke rij is "
				  "[@light] woord niveau, niveau 1 tot 6");
	word = host->word(reading->call, fields[first]);
	return word_map_set(light ? &reading->objects->light
				  : &reading->objects->nouns,
			    word, (uint16_t)level);
}

int objects_open(struct objects *objects, const struct uk_host *host,
		 struct uk_call *call)
{
	struct reading reading = {objects, host, call};

	*objects = (struct objects){.light = {NULL, 0}};
	return host->rows(call, "bloom/objects.tsv", read_row, &reading);
}

void objects_release(struct objects *objects)
{
	word_map_release(&objects->light);
	word_map_release(&objects->nouns);
}

size_t word_fold(struct uk_text text, char *folded, size_t size)
{
	if (text.len >= size)
		return 0;
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.bytes[i];
		bool latin = i && (unsigned char)text.bytes[i - 1] == 0xC3;

		if ((c >= 'A' && c <= 'Z') ||
		    (latin && c >= 0x80 && c <= 0x9E && c != 0x97))
			c = (unsigned char)(c + 0x20);
		folded[i] = (char)c;
	}
	return text.len;
}

/* The longest end of the word that the map knows. */
static uint16_t compound_place(const struct word_map *map,
			       const struct uk_host *host,
			       const struct uk_call *call, const char *word,
			       size_t len)
{
	for (size_t at = 0; at + COMPOUND_LEAST <= len; at++) {
		uint16_t place =
		    word_map_get(map, host->find(call, word + at, len - at));

		if (place)
			return place;
	}
	return 0;
}

/* The same with a plural's -s or -'s taken off. */
static uint16_t singular_place(const struct word_map *map,
			       const struct uk_host *host,
			       const struct uk_call *call, const char *word,
			       size_t len)
{
	if (len < 2 || word[len - 1] != 's')
		return 0;
	len--;
	if (word[len - 1] == '\'')
		len--;
	return compound_place(map, host, call, word, len);
}

uint16_t noun_place(const struct word_map *map, const struct uk_host *host,
		    const struct uk_call *call,
		    const struct uk_statement *statement, uint32_t token)
{
	const struct uk_token *noun = &statement->tokens[token];
	uint16_t place = word_map_get(map, noun->word);
	struct uk_text text = {statement->text.bytes + noun->range.begin,
			       noun->range.end - noun->range.begin};
	char folded[WORD_MOST];
	size_t len;

	if (!place)
		place = word_map_get(map, noun->lemma);
	if (place)
		return place;
	len = word_fold(text, folded, sizeof(folded));
	place = compound_place(map, host, call, folded, len);
	return place ? place : singular_place(map, host, call, folded, len);
}

unsigned objects_level(const struct objects *objects,
		       const struct uk_host *host, const struct uk_call *call,
		       uint32_t verb, const struct uk_statement *statement,
		       uint32_t noun)
{
	unsigned most = word_map_get(&objects->light, verb);
	unsigned level;

	if (!most)
		return 0;
	level = noun_place(&objects->nouns, host, call, statement, noun);
	return level <= most ? level : 0;
}
