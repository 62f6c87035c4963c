/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What was meant by a word that is wrong. First the changes that undo one
 * mistake, looked up in the vocabulary, also within compounds; then those that
 * undo one mistake and a second of sound or accent; at last hunspell, which
 * thinks long and is asked only while there is time.
 */
#ifndef SPELL_SUGGEST_H
#define SPELL_SUGGEST_H

#include "speller.h"

enum { SUGGEST_MOST = 8, SUGGEST_BOX = 50 /* milliseconds a statement */ };

struct suggestions {
	char words[SUGGEST_MOST][DICTIONARY_WORD]; /* best first */
	size_t count;
};

/** `*box` is the time in milliseconds that hunspell may still use; what it
 *  used is taken off, and at 0 or less it is not asked. */
void suggest(struct speller *, struct uk_call *, const char *word, size_t len,
	     struct suggestions *, int *box);

/** Is a single change enough to make a word of the vocabulary of this? */
bool is_near_word(struct speller *, const char *word, size_t len);

/** The same, of changes that sound or look alike. */
bool is_alike_word(struct speller *, const char *word, size_t len);

#endif
