/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * All forms of all words of the dictionary in one hashed set, with what they
 * may do in compounds: what the dictionary's flags say, and how often its own
 * words show it. "vak" opens hundreds of its words, "beroep" hardly any
 * ("beroeps" does), and so a new compound with "vak" is believed and one with
 * "beroep" is not.
 *
 * Reading takes a tenth of a second and 8 MiB; it waits for the first word
 * that hunspell refuses.
 */
#ifndef SPELL_VOCABULARY_H
#define SPELL_VOCABULARY_H

#include <stdbool.h>

#include "affixes.h"
#include "wordset.h"

/* The marks of a word: those of enum form_mark, and two counts. */
enum {
	VOCABULARY_OPENS = 6, /* from this bit: how often it opens a word */
	VOCABULARY_OPENS_MOST = 255,
	VOCABULARY_CLOSES = 14, /* from this bit: how often it ends one */
	VOCABULARY_CLOSES_MOST = 15
};

struct vocabulary {
	struct wordset words;
};

/** Returns -1 when the files cannot be read or memory is out. */
int vocabulary_read(struct vocabulary *, const char *affixes,
		    const char *words);
void vocabulary_release(struct vocabulary *);

/** The marks of a word, 0 when it is unknown. */
uint32_t vocabulary_find(const struct vocabulary *, const char *word,
			 size_t len);

static inline uint32_t vocabulary_opens(uint32_t marks)
{
	return marks >> VOCABULARY_OPENS & VOCABULARY_OPENS_MOST;
}

static inline uint32_t vocabulary_closes(uint32_t marks)
{
	return marks >> VOCABULARY_CLOSES & VOCABULARY_CLOSES_MOST;
}

#endif
