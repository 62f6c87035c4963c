/* SPDX-License-Identifier: Apache-2.0 */
#include "taxonomy.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct reading {
	struct taxonomy *taxonomy;
	const struct uk_host *host;
	struct uk_call *call;
	struct phrases *phrases;
	size_t row;
};

static int refuse(struct reading *reading, const char *why)
{
	char text[160];

	snprintf(text, sizeof(text), "taxonomies/%s.tsv, rij %zu: %s",
		 reading->taxonomy->id, reading->row, why);
	return reading->host->fail(reading->call, text);
}

/* A NUL-terminated copy that lives as long as the program. */
static const char *keep(struct reading *reading, struct uk_text text)
{
	char *copy = reading->host->memory(reading->call, text.len + 1);

	if (copy)
		memcpy(copy, text.bytes, text.len);
	return copy ? copy : "";
}

static int read_title(struct reading *reading, const struct uk_text *fields,
		      size_t count)
{
	if (count < 3)
		return refuse(reading, "@title heeft twee namen nodig");
	reading->taxonomy->nl = keep(reading, fields[1]);
	reading->taxonomy->en = keep(reading, fields[2]);
	return 0;
}

static int read_level(struct reading *reading, const struct uk_text *fields,
		      size_t count)
{
	struct taxonomy *taxonomy = reading->taxonomy;
	int number = count < 5 ? -1 : text_number(fields[1]);

	if (number != (int)taxonomy->level_count + 1 ||
	    number > TAXONOMY_LEVELS)
		return refuse(reading, "@level: nummer, code en twee namen, "
				       "in volgorde, ten hoogste acht");
	taxonomy->levels[number] = (struct taxonomy_level){
	    keep(reading, fields[2]), keep(reading, fields[3]),
	    keep(reading, fields[4])};
	taxonomy->level_count++;
	return 0;
}

static int read_source(struct reading *reading, const struct uk_text *fields,
		       size_t count)
{
	struct taxonomy *taxonomy = reading->taxonomy;
	int weight = count < 4 ? -1 : text_number(fields[2]);

	if (weight < 1 || weight > 100 ||
	    taxonomy->source_count == TAXONOMY_SOURCES)
		return refuse(reading, "@source: sleutel, gewicht en titel, "
				       "ten hoogste 32");
	taxonomy->sources[taxonomy->source_count++] =
	    (struct taxonomy_source){keep(reading, fields[1]), (uint8_t)weight};
	return 0;
}

static uint32_t source_bit(const struct taxonomy *taxonomy, struct uk_text key)
{
	for (unsigned i = 0; i < taxonomy->source_count; i++)
		if (key.len && *key.bytes == *taxonomy->sources[i].key &&
		    text_is(key, taxonomy->sources[i].key))
			return 1u << i;
	return 0;
}

/* The bits of "slo utwente"; 0 when one is unknown. */
static uint32_t source_bits(const struct taxonomy *taxonomy,
			    struct uk_text keys)
{
	uint32_t bits = 0;

	while (keys.len) {
		uint32_t bit = source_bit(taxonomy, text_cut(&keys, ' '));

		if (!bit)
			return 0;
		bits |= bit;
	}
	return bits;
}

static struct uk_text without_article(struct uk_text text)
{
	static const char *const articles[] = {"een ", "de ", "het "};

	for (size_t i = 0; i < sizeof(articles) / sizeof(*articles); i++) {
		size_t len = strlen(articles[i]);

		if (text.len > len && !memcmp(text.bytes, articles[i], len))
			return (struct uk_text){text.bytes + len,
						text.len - len};
	}
	return text;
}

static int add_phrase(struct reading *reading, struct uk_text phrase,
		      uint32_t word)
{
	struct phrases *phrases = reading->phrases;

	if (word_map_get(&phrases->added, word))
		return 0;
	if (word_map_set(&phrases->added, word, 1))
		return refuse(reading, "geen geheugen");
	return reading->host->add(reading->call, phrases->list, phrase, word);
}

static int add_pair(struct reading *reading, struct uk_text complement,
		    struct uk_text verb, uint16_t entry)
{
	struct taxonomy *taxonomy = reading->taxonomy;
	const struct uk_host *host = reading->host;
	struct taxonomy_pair *grown =
	    words_room(taxonomy->pairs, taxonomy->pair_count, sizeof(*grown));
	struct taxonomy_pair pair = {.entry = entry};

	if (!grown)
		return refuse(reading, "geen geheugen");
	taxonomy->pairs = grown;
	complement = without_article(complement);
	pair.verb = host->word(reading->call, verb);
	pair.complement = host->word(reading->call, complement);
	taxonomy->pairs[taxonomy->pair_count++] = pair;
	if (word_map_set(&taxonomy->paired, pair.verb, 1))
		return refuse(reading, "geen geheugen");
	return memchr(complement.bytes, ' ', complement.len)
		   ? add_phrase(reading, complement, pair.complement)
		   : 0;
}

static bool is_preposition(struct uk_text word)
{
	static const char *const prepositions[] = {
	    "aan", "bij", "in", "met", "naar", "op", "over", "tot", "van",
	};

	for (size_t i = 0; i < sizeof(prepositions) / sizeof(*prepositions);
	     i++)
		if (text_is(word, prepositions[i]))
			return true;
	return false;
}

/* Splits an entry of several words; the verb is its last word, or its first
 * when the last is a preposition ("vertalen naar"). */
static bool split_entry(struct uk_text text, struct uk_text *complement,
			struct uk_text *verb)
{
	size_t at = text.len;

	while (at && text.bytes[at - 1] != ' ')
		at--;
	if (!at)
		return false;
	*verb = (struct uk_text){text.bytes + at, text.len - at};
	*complement = (struct uk_text){text.bytes, at - 1};
	if (is_preposition(*verb)) {
		struct uk_text preposition = *verb;

		*verb = *complement;
		*complement = preposition;
	}
	return true;
}

/* A new entry for the word; its place, or UINT16_MAX without room. */
static uint16_t new_entry(struct taxonomy *taxonomy, uint32_t word)
{
	size_t count = taxonomy->entry_count;
	struct taxonomy_entry *grown =
	    words_room(taxonomy->entries, count, sizeof(*grown));

	if (!grown)
		return UINT16_MAX;
	taxonomy->entries = grown;
	if (count >= UINT16_MAX - 1 ||
	    word_map_set(&taxonomy->by_word, word, (uint16_t)(count + 1)))
		return UINT16_MAX;
	grown[count] = (struct taxonomy_entry){.word = word};
	return (uint16_t)taxonomy->entry_count++;
}

/* The entry of the text, made when new; UINT16_MAX without room. */
static uint16_t entry_of(struct reading *reading, struct uk_text text)
{
	struct taxonomy *taxonomy = reading->taxonomy;
	uint32_t word = reading->host->word(reading->call, text);
	uint16_t place = word_map_get(&taxonomy->by_word, word);
	struct uk_text complement, verb;
	uint16_t entry;

	if (place)
		return (uint16_t)(place - 1);
	entry = new_entry(taxonomy, word);
	if (entry == UINT16_MAX || !split_entry(text, &complement, &verb))
		return entry;
	return add_pair(reading, complement, verb, entry) ? UINT16_MAX : entry;
}

static int read_verb(struct reading *reading, const struct uk_text *fields,
		     size_t count)
{
	struct taxonomy *taxonomy = reading->taxonomy;
	int level = count < 3 ? -1 : text_number(fields[1]);
	uint32_t sources = count < 3 ? 0 : source_bits(taxonomy, fields[2]);
	uint16_t entry;

	if (level < 1 || level > (int)taxonomy->level_count)
		return refuse(reading, "onbekend niveau");
	if (!sources)
		return refuse(reading, "onbekende bron");
	entry = entry_of(reading, fields[0]);
	if (entry == UINT16_MAX)
		return refuse(reading, "geen ruimte meer");
	taxonomy->entries[entry].sources[level] |= sources;
	return 0;
}

static int read_row(void *closure, const struct uk_text *fields, size_t count)
{
	static const struct {
		const char *name;
		int (*read)(struct reading *, const struct uk_text *, size_t);
	} kinds[] = {
	    {"@level", read_level},
	    {"@source", read_source},
	    {"@title", read_title},
	};
	struct reading *reading = closure;

	reading->row++;
	for (size_t i = 0; fields[0].len && *fields[0].bytes == '@' &&
			   i < sizeof(kinds) / sizeof(*kinds);
	     i++)
		if (text_is(fields[0], kinds[i].name))
			return kinds[i].read(reading, fields, count);
	return read_verb(reading, fields, count);
}

int taxonomy_open(struct taxonomy *taxonomy, const struct uk_host *host,
		  struct uk_call *call, const char *id, struct phrases *phrases)
{
	struct reading reading = {taxonomy, host, call, phrases, 0};
	char file[80];

	*taxonomy = (struct taxonomy){.id = id, .nl = id, .en = id};
	snprintf(file, sizeof(file), "taxonomies/%s.tsv", id);
	if (host->rows(call, file, read_row, &reading))
		return -1;
	for (size_t i = 0; i < taxonomy->entry_count; i++)
		taxonomy->entries[i].band =
		    taxonomy_band(taxonomy, &taxonomy->entries[i]);
	taxonomy_sort_pairs(taxonomy);
	return 0;
}
