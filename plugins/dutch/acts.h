/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The verbs of one composed sentence: mostly one, but "ontwerpen en testen"
 * and "analyseren, ontwerpen en testen" are more. What belongs to the clause
 * as a whole (complement, particle, "zich") is that of the last one.
 */
#ifndef DUTCH_ACTS_H
#define DUTCH_ACTS_H

#include "inflect.h"

/** More verbs than this are taken as one phrase. */
enum { ACTS_MOST = 4 };

/** Room for the text of all verbs in one form. */
enum { ACTS_ROOM = ACTS_MOST * (PHRASE_LONGEST + SPELLING_ROOM) };

struct acts {
	struct phrase verbs[ACTS_MOST];
	struct uk_text joints[ACTS_MOST]; /* before each: ",", "en" */
	size_t count;
};

/** Takes the verbs apart. -1 when one cannot be inflected. */
int acts_read(struct acts *, const struct lexicon *, const struct uk_call *,
	      struct uk_text);

/** The last verb. */
const struct phrase *acts_last(const struct acts *);

/** "stelt op en voert": what stands in the second place of the clause. */
void acts_finite(const struct acts *, uint32_t form, char out[ACTS_ROOM]);

/** "opstelt en uitvoert": finite, at the end of a subordinate clause. */
void acts_joined(const struct acts *, uint32_t form, char out[ACTS_ROOM]);

/** "op te stellen en uit te voeren". */
void acts_close(const struct acts *, uint32_t form, char out[ACTS_ROOM]);

#endif
