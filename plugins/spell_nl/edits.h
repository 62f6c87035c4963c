/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What people do to words: the changes that undo one mistake, each with a
 * cost that says how common the mistake is (lower is commoner).
 */
#ifndef SPELL_EDITS_H
#define SPELL_EDITS_H

#include <stddef.h>

enum edit_cost {
	EDIT_ACCENT = 8, /* "officiele", "privebezoek" */
	EDIT_LIKE = 9, /* c/k, an n or apostrophe that is not heard */
	EDIT_SOUND = 12, /* ei/ij, ou/au, d/t/dt */
	EDIT_DOUBLE = 12, /* a letter too many or too few of two */
	EDIT_SWAP = 15, /* two letters changed places */
	EDIT_MISSING = 18, /* a letter was left out */
	EDIT_EXTRA = 18, /* a letter too many */
	EDIT_OTHER = 22, /* another letter */
	EDIT_NEAR = 18, /* another letter, beside it on the keyboard */
	EDIT_FIRST = 8 /* more when the first letter changes */
};

/** Receives a changed word, not ended by NUL, and what the change costs. */
typedef void (*edit_fn)(void *closure, const char *word, size_t len,
			unsigned cost);

/** Changes that sound or look alike; some ten to forty a word. */
void edits_alike(const char *word, size_t len, edit_fn, void *closure);

/** All changes of one letter or of two neighbours, but for accents; some
 *  fifty times the length of the word. */
void edits_letters(const char *word, size_t len, edit_fn, void *closure);

/** Only the changes of places of two neighbours. */
void edits_swaps(const char *word, size_t len, edit_fn, void *closure);

enum { EDIT_LONGEST = 96 /* bytes; longer words have no changes */ };

#endif
