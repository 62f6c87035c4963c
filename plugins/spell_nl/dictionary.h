/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The Dutch dictionary of the system, read by hunspell. Finding it is done at
 * once and costs a few system calls; loading it and hunspell (0.1 s, 20 MB)
 * waits for the first word that nothing else knows.
 *
 * hunspell keeps state between calls, so every call holds our lock.
 */
#ifndef SPELL_DICTIONARY_H
#define SPELL_DICTIONARY_H

#include <limits.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "library.h"

enum {
	DICTIONARY_PATH = 1024,
	DICTIONARY_WORD = 256, /* bytes of the longest word it is asked */
	DICTIONARY_MOST = 8 /* suggestions */
};

struct dictionary {
	char affixes[DICTIONARY_PATH]; /* "" when there is no dictionary */
	char words[DICTIONARY_PATH];
	pthread_mutex_t lock;
	struct library library; /* of hunspell, when there is a handle */
	struct Hunhandle *handle; /* NULL: not loaded yet */
	atomic_bool refused; /* loading it failed */
};

/** Looks for nl_NL, then nl, in DICPATH and in the folders of the system. */
void dictionary_init(struct dictionary *);
void dictionary_release(struct dictionary *);

/** False when none was found, or when it turned out not to be in UTF-8. */
bool dictionary_there(const struct dictionary *);

/** Path, size and time of its two files, in one number. */
uint64_t dictionary_identity(const struct dictionary *);

/** 1 right, 0 wrong, -1 no dictionary. */
int dictionary_check(struct dictionary *, const char *word, size_t len);

/**
 * Puts at most DICTIONARY_MOST suggestions, each ending in NUL, in `words`;
 * returns how many. Takes 40 ms a word and more, and cannot be stopped.
 */
size_t dictionary_suggest(struct dictionary *, const char *word, size_t len,
			  char words[DICTIONARY_MOST][DICTIONARY_WORD]);

#endif
