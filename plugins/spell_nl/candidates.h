/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The best candidates so far, cheapest first.
 */
#ifndef SPELL_CANDIDATES_H
#define SPELL_CANDIDATES_H

#include <stddef.h>

#include "dictionary.h"

enum { CANDIDATES = 24 };

struct candidate {
	char text[DICTIONARY_WORD];
	size_t len;
	int cost;
};

struct candidates {
	struct candidate best[CANDIDATES];
	size_t count;
};

/** Would one of this cost be kept? */
bool candidates_wants(const struct candidates *, int cost);

/** Adds one, or makes one that is there cheaper. */
void candidates_add(struct candidates *, const char *text, size_t len,
		    int cost);

#endif
