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
#include "buf.h"
#include "hash.h"
#include "pairs.h"

enum { WORDS_LISTS = 64 };

enum { WORDS_BLOCK = 1 << 16 };

/** The text of a word, folded and with a NUL behind it: the block of texts
 *  and, in the low 16 bits, its place in that. */
struct words_entry {
	uint32_t at, len;
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
	struct arena arena; /* phrases */
	char **blocks; /* the texts */
	size_t block_count;
	size_t block_used; /* bytes of the last one */
	struct words_entry *entries; /* entry 0 is "unknown" */
	uint64_t *lists; /* by number of word; bit n: on list n */
	bool *opens; /* by number of word: phrases open with it */
	size_t count, room;
	struct words_slot *slots;
	uint8_t *tags; /* a byte of each slot's hash, 0 of an empty one: most
			  look-ups of unknown words end here */
	size_t mask;
	struct words_phrase *phrases; /* number 0 is unused */
	size_t phrase_count, phrase_room;
	struct pairs openings; /* first phrase with these first two words */
	struct memo *kinds; /* of words in statements: what opening.c found */
	uint32_t readers; /* formulas that ever looked words up here */
	const char *names[WORDS_LISTS]; /* of the lists */
	size_t list_count;
	const char *image; /* what words_take() was given, or NULL */
	size_t image_size;
};

/** Returns 0, or -1 without memory. */
int words_init(struct words *);
void words_release(struct words *);

/** Frees the words, not the lists and phrases; for who takes others. */
void words_drop(struct words *);

/** Writes all words with their numbers, but not which lists they are on. */
void words_write(const struct words *, struct buf *image);

/** Gives a table without words those that words_write() wrote. The image is
 *  writable memory of the caller that must outlive the table; what is added
 *  later may be written there. -1 when it is no image of this program, when
 *  the table has words, or without memory; the table is unchanged then. */
int words_take(struct words *, void *image, size_t size);

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
	return w->lists[number];
}

/** A word by its number, ending in NUL. */
static inline const char *words_text(const struct words *w, uint32_t number)
{
	uint32_t at = w->entries[number].at;

	return w->blocks[at / WORDS_BLOCK] + at % WORDS_BLOCK;
}

/**
 * Finds the phrases in a row of tokens, longest first at each place. Writes at
 * most `most` matches and returns how many there are.
 */
size_t words_match(const struct words *, const struct uk_token *tokens,
		   size_t count, struct uk_match *matches, size_t most);

#endif
