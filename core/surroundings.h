/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What belongs to the whole program and not to a plugin: the current folder,
 * the locale and standard output. Kept while a plugin opens. For the main
 * thread, before there are others.
 */
#ifndef SURROUNDINGS_H
#define SURROUNDINGS_H

#include "base.h"

struct surroundings {
	int out; /* the real standard output, or -1 */
	int folder; /* the current folder, or -1 */
	char *locale; /* of all categories, or NULL */
};

/** Remembers them, and sends what is printed to standard error: nothing may
 *  come between the results. */
void surroundings_keep(struct surroundings *);

/** Puts them back. Returns what was changed, in words for people ("the
 *  current folder"), or NULL. */
const char *surroundings_restore(struct surroundings *);

#endif
