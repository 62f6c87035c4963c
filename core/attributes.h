/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The block behind a statement in which the author names and links it:
 * {#LU1 type=BK-1 toetst="LU2, LU3"}.
 */
#ifndef ATTRIBUTES_H
#define ATTRIBUTES_H

#include "base.h"
#include "arena.h"
#include "run.h"

struct attributes {
	const char *id; /* or NULL */
	const struct uk_link *links;
	size_t link_count;
};

/** Takes the block from the end of the run, when there is one: "#name",
 *  ".class" (passed over) and key=value, parted by blanks, at most 512 bytes.
 *  Anything else between braces is text and stays. Strings go to the arena.
 *  Returns -1 when memory ran out. */
int attributes_take(struct attributes *, struct run *, struct arena *);

#endif
