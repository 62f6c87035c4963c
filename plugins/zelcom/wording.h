/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What the words of a statement say of its level: the cues in it, and the
 * band of each dimension that they leave.
 */
#ifndef ZELCOM_WORDING_H
#define ZELCOM_WORDING_H

#include "matrix.h"

enum { WORDING_CUES = 32 };

/** A cue that counts: tokens [first, last). */
struct said {
	const struct cue *cue;
	uint32_t first, last;
};

struct wording {
	/* What all cues of a dimension agree on; low 0 when there are none or
	 * when they contradict each other. */
	struct band bands[MATRIX_DIMENSIONS];
	struct said said[WORDING_CUES]; /* in the order of the text */
	size_t count;
};

/**
 * Reads a statement. The longest cue at a place wins. What someone else does
 * ("zodat de cliënt zelfstandig woont"), what is denied, and adjectives of
 * things that have no level ("complexe getallen") do not count.
 */
void wording_read(struct wording *, const struct matrix *,
		  const struct uk_statement *);

#endif
