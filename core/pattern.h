/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The one pattern door, on pcre2: for the few things that words cannot say.
 * Patterns are Unicode aware and hold for hostile patterns and texts: their
 * length, steps, depth and memory are limited, and a limit that is reached is
 * told, never taken for "not found". A text is at most a megabyte.
 *
 * A compiled pattern may be used by many threads at the same time.
 */
#ifndef PATTERN_H
#define PATTERN_H

#include "base.h"
#include "error.h"

enum { PATTERN_LENGTH = 1000 /* most bytes of a pattern */ };

/** What pattern_find() found. */
enum { PATTERN_LIMIT = -1, PATTERN_NONE = 0, PATTERN_FOUND = 1 };

struct pattern;

/**
 * Compiles a pattern, in UTF-8. Settings that open a pattern, "(*...)", are
 * refused, as are \C and lengths over PATTERN_LENGTH. The error names the
 * pattern and the place in it. NULL on failure.
 */
struct pattern *pattern_new(struct uk_text source, struct uk_error *error);
void pattern_free(struct pattern *);

/**
 * Looks for the pattern in `text` (valid UTF-8) from byte `from`, which is on
 * a code point border. Fills `*range` with the bytes of the first match and
 * returns PATTERN_FOUND; PATTERN_NONE; or PATTERN_LIMIT when it gave up. A
 * match may be empty: look on one code point further then.
 */
int pattern_find(const struct pattern *, struct uk_text text, size_t from,
		 struct uk_range *range);

#endif
