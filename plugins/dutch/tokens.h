/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Cuts text into tokens: words, numbers, signs, code. One pass, linear in the
 * length of any text, and one host look-up a word.
 *
 * One token each: "niet-functionele", "lees-" and "-vertragingen", "menu's",
 * "'s", "(bege)leidt", "student(en)", "en/of", "m.b.v.", "3.5", "5%", "C++",
 * an address of the web or of mail, "...". A slash otherwise parts words.
 */
#ifndef DUTCH_TOKENS_H
#define DUTCH_TOKENS_H

#include "uitkomst/plugin.h"

/** Looks at a word: gets its token, whose range and features are set, and its
 *  folded bytes, behind which TOKENS_BEHIND more can be read; sets word and
 * word class. */
typedef void (*token_word_fn)(void *closure, struct uk_token *,
			      const char *folded, size_t len);

enum { TOKENS_BEHIND = 8 };

/** How many tokens text and code can have at most; quickly told, and seldom
 * many more than there are. */
size_t tokens_most(const struct uk_statement *);

/**
 * Cuts text and code of a statement: fills `tokens`, which has room for
 * tokens_most() and is zero, and returns how many there are. `folded` has room
 * for text.len and TOKENS_BEHIND bytes, and gets the text with each word folded
 * at its place, a NUL behind those that folding made shorter.
 *
 * Of every token range and the features INITIAL, CAPITAL, CAPITALS and
 * DIGITS are set; words are handed to `each`; signs are UK_WORD_PUNCTUATION,
 * numbers UK_WORD_NUMERAL, addresses and inline code UK_WORD_CODE.
 */
size_t tokens_split(const struct uk_statement *, struct uk_token *tokens,
		    char *folded, token_word_fn each, void *closure);

/** Folds a word: lower case, ' for every apostrophe, brackets inside the word
 *  dropped. Returns its length; a NUL stands behind it when that is less than
 *  `len`. */
size_t token_fold(char *word, size_t len);

#endif
