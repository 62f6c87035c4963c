/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Compounds that the dictionary does not know. Dutch makes new ones every
 * day, but "any two words" would let one misspelling in six through. So a
 * split is believed only when the dictionary's own compounds speak for it: the
 * first part opens several of them just as it stands, linking s included, and
 * the last part, of four letters or more, ends several. A word of the field's
 * list that is marked as a noun may be either part.
 */
#ifndef SPELL_COMPOUND_H
#define SPELL_COMPOUND_H

#include "speller.h"

/** Is this word, of small letters only, such a compound of two or three? */
bool is_compound(struct speller *, const char *word, size_t len);

/** May this open a compound, as far as the dictionary shows? */
bool opens_compound(struct speller *, const char *part, size_t len);

/** Would these two vowels be read as one: "zee-egel", "anti-inbraak"? */
bool vowels_collide(char before, char behind);

/** A word such as "van" or "ter", that stands by itself. */
bool is_function_word(const char *word, size_t len);

#endif
