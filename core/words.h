/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The one table of words. Every word that any plugin or formula knows has a
 * small number; one hash look-up of a token gives that number, and with it
 * every list that the word is on. Phrases of two or more words hang on the
 * numbers of their first two words.
 *
 * The table grows while plugins open and is read-only afterwards, so workers
 * read it without a lock.
 */
#ifndef WORDS_H
#define WORDS_H

#include "arena.h"
#include "base.h"
#include "pairs.h"

enum { WORDS_LISTS = 64 };

struct words_entry {
	const char *text; /* folded, ends in NUL */
	uint64_t lists; /* bit n: on list n */
	uint32_t len;
	bool opens; /* phrases open with it */
};

/** A place in the hash table; number 0 is an empty one. Looking up trusts the
 *  64 bits of the hash and the length, so that it touches one cache line: that
 *  a word nobody knows is taken for one of 100,000 happens once in 10^14
 *  look-ups. Adding compares the text. */
struct words_slot {
	uint64_t hash;
	uint32_t number, len;
};

struct words_phrase {
	uint32_t next; /* next phrase with the same first words, 0 none */
	uint32_t list, value;
	uint32_t count; /* words, the first included */
	uint32_t *words; /* their numbers */
};

struct words {
	struct arena arena; /* texts and phrases */
	struct words_entry *entries; /* entry 0 is "unknown" */
	size_t count, room;
	struct words_slot *slots;
	uint8_t *tags; /* a byte of each slot's hash, 0 of an empty one: most
			  look-ups of unknown words end here */
	size_t mask;
	struct words_phrase *phrases; /* number 0 is unused */
	size_t phrase_count, phrase_room;
	struct pairs openings; /* first phrase with these first two words */
	const char *lists[WORDS_LISTS];
	size_t list_count;
};

/** Returns 0, or -1 without memory. */
int words_init(struct words *);
void words_release(struct words *);

/** The number of a *folded* word, 0 when nobody knows it. */
uint32_t words_find(const struct words *, const char *folded, size_t len);

/** Folds and interns a word of at most WORDS_LONGEST bytes. Returns its
 *  number, 0 when it is empty, too long, or memory is out. */
uint32_t words_add(struct words *, const char *text, size_t len);
enum { WORDS_LONGEST = 1024 };

/** The number of a named list, made when new; UK_NONE when all are taken. */
uint32_t words_list(struct words *, const char *name);

/** Puts a word, or a phrase of words parted by single blanks, on a list;
 *  -1 when the list does not exist or memory is out. */
int words_put(struct words *, uint32_t list, const char *text, size_t len,
	      uint32_t value);

/** The lists of a word by its number. */
static inline uint64_t words_lists(const struct words *w, uint32_t number)
{
	return w->entries[number].lists;
}

/**
 * Finds the phrases in a row of tokens, longest first at each place. Writes at
 * most `most` matches and returns how many there are.
 */
size_t words_match(const struct words *, const struct uk_token *tokens,
		   size_t count, struct uk_match *matches, size_t most);

#endif
