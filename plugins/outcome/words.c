/* SPDX-License-Identifier: Apache-2.0 */
#include "words.h"

#include <stdlib.h>
#include <string.h>

struct reading {
	struct words *words;
	const struct uk_host *host;
	struct uk_call *call;
};

struct name {
	const char *name;
	uint32_t bit;
};

static const struct name kinds[] = {
    {"ability", WORD_ABILITY}, {"able", WORD_ABLE},
    {"aim", WORD_AIM},	       {"aiming", WORD_AIMING},
    {"and", WORD_AND},	       {"back", WORD_BACK},
    {"become", WORD_BECOME},   {"by", WORD_BY},
    {"first", WORD_FIRST},     {"formal", WORD_FORMAL},
    {"growth", WORD_GROWTH},   {"many", WORD_MANY},
    {"one", WORD_ONE},	       {"only", WORD_ONLY},
    {"own", WORD_OWN},	       {"programme", WORD_PROGRAMME},
    {"safety", WORD_SAFETY},   {"second", WORD_SECOND},
    {"the", WORD_THE},	       {"third", WORD_THIRD},
    {"whether", WORD_WHETHER}, {NULL, 0},
};

static const struct name needs[] = {
    {"ability", LEARNING_ABILITY},
    {"alone", LEARNING_ALONE},
    {"own", LEARNING_OWN},
    {"self", LEARNING_SELF},
    {"thing", LEARNING_THING},
    {"-", 0},
    {NULL, 0},
};

static int refuse(struct reading *reading, const char *why)
{
	return reading->host->fail(reading->call, why);
}

/* The word of a text up to the next blank; the text goes on behind it. */
static struct uk_text next_word(struct uk_text *text)
{
	const char *end = memchr(text->bytes, ' ', text->len);
	struct uk_text word = {text->bytes, text->len};

	if (end)
		word.len = (size_t)(end - text->bytes);
	text->bytes += word.len + (end ? 1 : 0);
	text->len -= word.len + (end ? 1 : 0);
	return word;
}

/* The entry of a name in a table, or its end. */
static const struct name *name_find(const struct name *table,
				    struct uk_text text)
{
	while (table->name && (strlen(table->name) != text.len ||
			       memcmp(table->name, text.bytes, text.len) != 0))
		table++;
	return table;
}

static int make_room(struct words *words, uint32_t word)
{
	uint32_t size = word + word / 2 + 64;
	struct word_entry *grown;

	if (word < words->size)
		return 0;
	/* Most words are another's: what is not written to costs nothing. */
	grown = calloc(size, sizeof(*grown));
	if (!grown)
		return -1;
	if (words->size)
		memcpy(grown, words->entries, words->size * sizeof(*grown));
	free(words->entries);
	words->entries = grown;
	words->size = size;
	return 0;
}

static struct word_entry *entry_of(struct reading *reading, struct uk_text text)
{
	uint32_t word = reading->host->word(reading->call, text);

	if (make_room(reading->words, word)) {
		refuse(reading, "geen geheugen");
		return NULL;
	}
	return &reading->words->entries[word];
}

static int read_kind(void *closure, const struct uk_text *fields, size_t count)
{
	struct reading *reading = closure;
	const struct name *kind = name_find(kinds, fields[0]);
	struct uk_text rest;

	if (count != 2 || !kind->name)
		return refuse(reading, "outcome/words.tsv: twee kolommen, een "
				       "bekende soort en woorden");
	rest = fields[1];
	while (rest.len) {
		struct word_entry *entry = entry_of(reading, next_word(&rest));

		if (!entry)
			return -1;
		entry->kinds |= kind->bit;
	}
	return 0;
}

static int read_learning(void *closure, const struct uk_text *fields,
			 size_t count)
{
	struct reading *reading = closure;
	struct word_entry *entry = entry_of(reading, fields[0]);
	uint32_t all = LEARNING;
	struct uk_text rest;

	if (!entry)
		return -1;
	if (count != 2 || entry->needs_other)
		return refuse(reading, "outcome/learning.tsv: twee kolommen, "
				       "en ten hoogste twee regels per "
				       "werkwoord");
	rest = fields[1];
	while (rest.len) {
		const struct name *need = name_find(needs, next_word(&rest));

		if (!need->name)
			return refuse(reading, "outcome/learning.tsv: "
					       "onbekende voorwaarde");
		all |= need->bit;
	}
	*(entry->needs ? &entry->needs_other : &entry->needs) = all;
	return 0;
}

static uint64_t pair_of(uint32_t a, uint32_t b)
{
	return a < b ? (uint64_t)a << 32 | b : (uint64_t)b << 32 | a;
}

static int read_pair(void *closure, const struct uk_text *fields, size_t count)
{
	struct reading *reading = closure;
	struct words *words = reading->words;

	if (count != 2)
		return refuse(reading, "outcome/pairs.tsv: twee kolommen");
	if (words->pair_count == words->pair_room) {
		size_t room = words->pair_room ? 2 * words->pair_room : 64;
		uint64_t *grown = realloc(words->pairs, room * sizeof(*grown));

		if (!grown)
			return refuse(reading, "geen geheugen");
		words->pairs = grown;
		words->pair_room = room;
	}
	words->pairs[words->pair_count++] =
	    pair_of(reading->host->word(reading->call, fields[0]),
		    reading->host->word(reading->call, fields[1]));
	return 0;
}

static int read_transitive(void *closure, const struct uk_text *fields,
			   size_t count)
{
	struct word_entry *entry = entry_of(closure, fields[0]);

	(void)count;
	if (!entry)
		return -1;
	entry->kinds |= WORD_TRANSITIVE;
	return 0;
}

static int read_third(void *closure, const struct uk_text *fields, size_t count)
{
	struct reading *reading = closure;
	struct word_entry *entry;

	if (count != 2)
		return refuse(reading, "outcome/third.tsv: twee kolommen");
	entry = entry_of(reading, fields[0]);
	if (!entry)
		return -1;
	entry->third = reading->host->word(reading->call, fields[1]);
	return 0;
}

static int read_second(void *closure, const struct uk_text *fields,
		       size_t count)
{
	struct reading *reading = closure;
	uint32_t second, before;
	struct word_entry *entry;

	if (count != 3)
		return refuse(reading, "outcome/second.tsv: drie kolommen");
	second = reading->host->word(reading->call, fields[1]);
	before = reading->host->word(reading->call, fields[2]);
	entry = entry_of(reading, fields[0]);
	if (!entry)
		return -1;
	entry->second = second;
	entry->before = before;
	return 0;
}

static int compare_pairs(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

int lists_open(struct words *words, const struct uk_host *host,
	       struct uk_call *call)
{
	struct reading reading = {words, host, call};

	*words = (struct words){.entries = NULL};
	if (host->rows(call, "outcome/words.tsv", read_kind, &reading) ||
	    host->rows(call, "outcome/learning.tsv", read_learning, &reading) ||
	    host->rows(call, "outcome/pairs.tsv", read_pair, &reading) ||
	    host->rows(call, "outcome/third.tsv", read_third, &reading) ||
	    host->rows(call, "outcome/second.tsv", read_second, &reading) ||
	    host->rows(call, "tuning/transitive.tsv", read_transitive,
		       &reading))
		return -1;
	if (words->pair_count)
		qsort(words->pairs, words->pair_count, sizeof(*words->pairs),
		      compare_pairs);
	return 0;
}

void lists_release(struct words *words)
{
	free(words->entries);
	free(words->pairs);
}

bool words_one_act(const struct words *words, uint32_t verb, uint32_t other)
{
	uint64_t pair = pair_of(verb, other);

	return words->pair_count &&
	       bsearch(&pair, words->pairs, words->pair_count,
		       sizeof(*words->pairs), compare_pairs);
}
