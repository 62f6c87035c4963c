/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The difference between two texts, line by line, as `diff -u` writes it and
 * `patch` reads it.
 */
#ifndef CLI_DIFF_H
#define CLI_DIFF_H

#include "out.h"

/** Writes the difference; nothing when they are equal. Returns -1 when
 *  memory runs out. */
int diff_write(struct out *, const char *name, struct uk_text before,
	       struct uk_text after);

#endif
