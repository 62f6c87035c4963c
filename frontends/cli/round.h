/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Lines that wait together for their answers.
 */
#ifndef CLI_ROUND_H
#define CLI_ROUND_H

#include "base.h"

struct round_line {
	size_t at, len; /* bytes of the round */
	size_t number; /* of the line in its file */
	bool too_long; /* and not kept */
};

struct round {
	char *bytes;
	size_t len, size;
	struct round_line *lines;
	size_t count, line_size;
};

void round_release(struct round *);

/** Adds a copy of a line; -1 without memory. */
int round_add(struct round *, const char *line, size_t len, size_t number,
	      bool too_long);

/** True when it is large enough for `workers` to share. */
bool round_is_full(const struct round *, unsigned workers);

/** Forgets the lines, and the memory that one huge line took. */
void round_clear(struct round *);

#endif
