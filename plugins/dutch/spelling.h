/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The forms of a Dutch verb by the rules of spelling alone, for verbs that
 * are in no list. Vowel length, v/f and z/s, double consonants, t and d,
 * trema: see the sections on verbs in any Dutch grammar. Text is UTF-8 in
 * lower case, NUL-terminated.
 */
#ifndef DUTCH_SPELLING_H
#define DUTCH_SPELLING_H

#include <stdbool.h>
#include <stddef.h>

/** Room for a form, NUL included. */
enum { SPELLING_ROOM = 160 };

/** The longest infinitive that the functions below take, in bytes: the forms
 *  of a longer one might not fit. */
enum { SPELLING_LONGEST = 120 };

struct spelling {
	char first[SPELLING_ROOM]; /* stel */
	char third[SPELLING_ROOM]; /* stelt */
	char past[SPELLING_ROOM]; /* stelde */
	char past_plural[SPELLING_ROOM]; /* stelden */
	char participle[SPELLING_ROOM]; /* gesteld */
};

/** Makes all weak forms of an infinitive. `prefixed`: it opens with a prefix
 *  without stress, so that the participle has no ge-. */
void spelling_forms(struct spelling *, const char *infinitive, bool prefixed);

/** Puts ge- before a word, with a trema where it would be misread. */
void spelling_ge(char out[SPELLING_ROOM], const char *word);

/** Could this be an infinitive: a vowel before an ending in -en or -ën? */
bool spelling_is_infinitive(const char *word);

/** Does the word open with a prefix that has no stress (be-, ge-, her-, ont-,
 *  over-, onder-, ver-, er-) before something that can be a verb? */
bool spelling_is_prefixed(const char *infinitive);

/** Gives a sentence its capital, in place: "ijzer" becomes "IJzer", "iPhone"
 *  stays as it is. */
void spelling_capital(char *text, size_t len);

#endif
