/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The lexicon and the words in one piece, for the next start: what is read in
 * many thousand steps is then only mapped.
 */
#ifndef DUTCH_KEPT_H
#define DUTCH_KEPT_H

#include "table.h"
#include "words.h"

/** The files that they are made of, ended by NULL. */
extern const char *const kept_files[];

/** Lets both, zeroed but for their hosts, use what kept_make() made; false
 *  when it is not of this program. */
bool kept_use(struct lexicon *, struct words *, const void *bytes, size_t size);

/** Both in one piece, to be freed; NULL without memory. */
void *kept_make(const struct lexicon *, const struct words *, size_t *size);

#endif
