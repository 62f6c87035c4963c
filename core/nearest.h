/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * "Did you mean ...": finds the known name nearest to one that was mistyped.
 *
 *	struct nearest near;
 *
 *	nearest_init(&near, "bloom.vage-verb");
 *	for (...)
 *		nearest_offer(&near, known[i]);
 *	if (near.best) ...
 */
#ifndef NEAREST_H
#define NEAREST_H

#include "base.h"

struct nearest {
	const char *word;
	const char *best; /* of the names offered, or NULL: none is near */
	size_t distance; /* edits from `word` to `best` */
};

/** `word` must live as long as `near` is in use. */
void nearest_init(struct nearest *near, const char *word);

/**
 * Offers a known name, which must outlive `near`. It becomes `best` when it
 * is nearer than all before it: fewest edits (a letter put in, left out,
 * changed, or swapped with the next), at most a third of the longer of the
 * two, case ignored for ASCII. Names over 64 bytes are never near.
 */
void nearest_offer(struct nearest *near, const char *name);

#endif
