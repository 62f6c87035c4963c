/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Is what a plugin hands over as the plugin line wants it? Nothing is taken
 * on trust, save that a pointer that is not NULL points to what it says.
 */
#ifndef VALID_H
#define VALID_H

#include "base.h"

/** UTF-8 without NUL; empty text may have no bytes. */
bool valid_text(struct uk_text);

/** 1 to 128 bytes of UTF-8 that end in NUL. */
bool valid_name(const char *name);

/** In the text, on code point borders. */
bool valid_range(struct uk_text, struct uk_range);

/**
 * Copies a struct that starts with `size` and may be older (shorter) or newer
 * (longer) than ours: as much as both know, zeroes behind it. False when it is
 * NULL or shorter than `least`.
 */
bool valid_copy(void *copy, size_t size, size_t least, const void *given);

/** Ranges, numbers and order of an analysis of `text`; `words` is how many
 *  word numbers there are. Parents of clauses lead to a main clause. */
bool valid_analysis(const struct uk_analysis *, struct uk_text text,
		    size_t words);

/** All of a finding but its rule. */
bool valid_finding(const struct uk_finding *, struct uk_text text);

#endif
