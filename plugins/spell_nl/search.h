/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The search for what was meant by one word: changes that undo a mistake, each
 * looked up in the vocabulary, in the word as a whole and in the parts of a
 * compound. What it finds are candidates; whether they are right the speller
 * says.
 */
#ifndef SPELL_SEARCH_H
#define SPELL_SEARCH_H

#include "candidates.h"
#include "speller.h"

enum { SEARCH_LONGEST = 64 /* bytes; longer words are not searched */ };

/** Between `begin` and `end` the word is changed; what stands before and
 *  behind is kept. */
struct search {
	struct speller *speller;
	const struct uk_host *host;
	struct uk_call *call; /* NULL: no word of other plugins is asked for */
	const struct vocabulary *vocabulary;
	char word[SEARCH_LONGEST + 1]; /* its first letter made small */
	size_t len;
	size_t begin, end;
	bool tails[SEARCH_LONGEST + 1]; /* may a row of parts start there? */
	int extra; /* cost that is added to every change */
	int edits; /* looked up so far */
	struct candidates found;
};

/** False when there is no vocabulary or the word is too long. */
bool search_begin(struct search *, struct speller *, struct uk_call *,
		  const char *word, size_t len);

/** Adds what one mistake could have been made of. */
void search_one_mistake(struct search *);

/** Adds what takes a second mistake, of sound or accent. */
void search_two_mistakes(struct search *);

/** Adds what one changed letter of the whole word makes. */
void search_letters(struct search *);

/** Of those only what sounds or looks alike: "acces" of "access". */
void search_alike(struct search *);

#endif
