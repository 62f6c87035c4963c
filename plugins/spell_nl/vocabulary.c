/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <stdlib.h>
#include <string.h>

#include "hash.h"
#include "vocabulary.h"

enum {
	EXPECTED = 600000, /* forms; saves growing */
	LEAST_PART = 3, /* bytes of a part that is counted */
	MOST_SPLITS = 8
};

/* An entry of the word file. */
struct entry {
	char text[FORM_LONGEST];
	size_t len;
	uint16_t flags[AFFIX_FLAGS];
	size_t flag_count;
};

struct reading {
	struct vocabulary *vocabulary;
	const struct affixes *affixes;
	size_t splits[MOST_SPLITS]; /* of the entry that is being counted */
	size_t split_count;
	int status;
};

void vocabulary_release(struct vocabulary *vocabulary)
{
	wordset_release(&vocabulary->words);
}

uint32_t vocabulary_find(const struct vocabulary *vocabulary, const char *word,
			 size_t len)
{
	return wordset_find(&vocabulary->words, word_hash(word, len));
}

static void add_form(void *closure, const char *form, size_t len,
		     uint32_t marks)
{
	struct reading *reading = closure;

	if (len && form[len - 1] != '-' &&
	    wordset_add(&reading->vocabulary->words, word_hash(form, len),
			marks))
		reading->status = -1;
}

static void add_entry(struct reading *reading, const struct entry *entry)
{
	affixes_forms(reading->affixes, entry->text, entry->len, entry->flags,
		      entry->flag_count, add_form, reading);
}

/* ------------------------------------------------------------------------ */
/* Counting: which words open and end the compounds that are listed.        */

static bool is_word(const struct vocabulary *vocabulary, const char *word,
		    size_t len)
{
	return vocabulary_find(vocabulary, word, len) & FORM_WORD;
}

/* A word, or one with the s that ties it to the next. */
static bool may_open(const struct vocabulary *vocabulary, const char *word,
		     size_t len)
{
	return is_word(vocabulary, word, len) ||
	       (len > LEAST_PART + 1 && word[len - 1] == 's' &&
		is_word(vocabulary, word, len - 1));
}

static void count_up(struct reading *reading, const char *word, size_t len,
		     unsigned shift, uint32_t most)
{
	uint64_t hash = word_hash(word, len);
	struct wordset *words = &reading->vocabulary->words;

	/* A part that is no word ("verzekerings") gets the mark of one that
	 * opens compounds, for a mark of 0 would be no entry. */
	if (!wordset_find(words, hash) && wordset_add(words, hash, FORM_BEGIN))
		reading->status = -1;
	wordset_count(words, hash, shift, most);
}

/* "rotplek" shows that "plek" ends words; its plural that "plekken" does. */
static void count_closing(void *closure, const char *form, size_t len,
			  uint32_t marks)
{
	struct reading *reading = closure;

	if (!(marks & FORM_WORD) || form[len - 1] == '-')
		return;
	for (size_t i = 0; i < reading->split_count; i++) {
		size_t at = reading->splits[i];

		if (len >= at + LEAST_PART &&
		    is_word(reading->vocabulary, form + at, len - at))
			count_up(reading, form + at, len - at,
				 VOCABULARY_CLOSES, VOCABULARY_CLOSES_MOST);
	}
}

static bool is_plain(const struct entry *entry)
{
	for (size_t i = 0; i < entry->len; i++)
		if ((unsigned char)entry->text[i] < 'a')
			return false;
	return true;
}

static void count_entry(struct reading *reading, const struct entry *entry)
{
	const char *text = entry->text;

	reading->split_count = 0;
	if (entry->len < 2 * LEAST_PART || !is_plain(entry))
		return;
	for (size_t at = LEAST_PART; at + LEAST_PART <= entry->len; at++) {
		if ((text[at] & 0xc0) == 0x80 ||
		    !is_word(reading->vocabulary, text + at, entry->len - at) ||
		    !may_open(reading->vocabulary, text, at))
			continue;
		/* "schaakbal": three letters show little of what is before */
		if (at + LEAST_PART < entry->len)
			count_up(reading, text, at, VOCABULARY_OPENS,
				 VOCABULARY_OPENS_MOST);
		if (reading->split_count < MOST_SPLITS)
			reading->splits[reading->split_count++] = at;
	}
	if (reading->split_count)
		affixes_forms(reading->affixes, text, entry->len, entry->flags,
			      entry->flag_count, count_closing, reading);
}

/* ------------------------------------------------------------------------ */
/* Reading.                                                                 */

/* "word/flags", and after a blank or tab what is of no use here. */
static bool read_entry(const struct affixes *affixes, const char *line,
		       size_t len, struct entry *entry)
{
	const char *slash = memchr(line, '/', len);
	size_t word = slash ? (size_t)(slash - line) : strcspn(line, "\t\r\n");

	if (word > len)
		word = len;
	entry->flag_count = 0;
	entry->len = plain_copy(entry->text, FORM_LONGEST, line, word);
	if (slash)
		entry->flag_count =
		    affixes_flags(affixes, slash + 1,
				  strcspn(slash + 1, " \t\r\n"), entry->flags);
	return entry->len != 0;
}

static void each_entry(struct reading *reading, const char *text,
		       void (*each)(struct reading *, const struct entry *))
{
	struct entry entry;

	/* The first line only says how many there are. */
	text += strcspn(text, "\n");
	while (*text && !reading->status) {
		size_t len;

		text++;
		len = strcspn(text, "\n");
		if (read_entry(reading->affixes, text, len, &entry))
			each(reading, &entry);
		text += len;
	}
}

int vocabulary_read(struct vocabulary *vocabulary, const char *affix_file,
		    const char *word_file)
{
	struct affixes affixes;
	struct reading reading = {vocabulary, &affixes, {0}, 0, 0};
	size_t len;
	char *text;

	*vocabulary = (struct vocabulary){{NULL, 0, 0}};
	if (affixes_read(&affixes, affix_file))
		return -1;
	text = affixes_slurp(word_file, &len);
	if (!text || wordset_reserve(&vocabulary->words, EXPECTED))
		reading.status = -1;
	if (text) {
		each_entry(&reading, text, add_entry);
		each_entry(&reading, text, count_entry);
	}
	free(text);
	affixes_release(&affixes);
	if (reading.status)
		vocabulary_release(vocabulary);
	return reading.status;
}
