/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * All forms of one verb, separable or not, known or guessed.
 */
#ifndef DUTCH_PARADIGM_H
#define DUTCH_PARADIGM_H

#include "spelling.h"
#include "table.h"

struct paradigm {
	char particle[SPELLING_ROOM]; /* "op"; empty when not separable */
	char form[VERB_FORMS][SPELLING_ROOM]; /* without the particle */
	uint32_t features; /* UK_MODAL and the like; UK_GUESS: by rule */
};

/**
 * Finds the forms of an infinitive, in lower case. Known verbs come from the
 * table. Of others the longest known verb that the infinitive ends in gives
 * the forms, behind a particle ("opschalen") or a prefix ("herontwerpen");
 * and if there is none, the rules of spelling. -1 when it is longer than
 * SPELLING_LONGEST or no infinitive at all.
 */
int paradigm_find(struct paradigm *, const struct lexicon *,
		  const struct uk_call *, struct uk_text infinitive);

#endif
