/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Forms of verbs and of phrases with a verb: "opstellen", "in kaart brengen",
 * "zich verantwoorden", "rekening houden met".
 */
#ifndef DUTCH_INFLECT_H
#define DUTCH_INFLECT_H

#include "paradigm.h"

/** The longest phrase that is taken, in bytes. */
enum { PHRASE_LONGEST = 240 };

/** A phrase with a verb, taken apart. The texts lie in the phrase itself. */
struct phrase {
	struct uk_text complement; /* "in kaart"; may be empty */
	struct uk_text tail; /* "met"; may be empty */
	bool reflexive; /* opens with "zich" */
	struct paradigm verb;
};

/** Lower case of ASCII and Latin-1, all that Dutch has; same length. */
void phrase_fold(char *out, struct uk_text);

/** Takes a phrase apart, in any case of letters. -1 when it is empty or too
 *  long. */
int phrase_read(struct phrase *, const struct lexicon *, const struct uk_call *,
		struct uk_text);

/** "stelt", "stel", "stellen": the finite verb of a phrase; forms that are
 *  not finite give NULL. */
const char *phrase_finite(const struct phrase *, uint32_t form);

/** What stands at the end of the clause with a form that is not finite,
 *  without "zich" and tail: "in kaart te brengen", "opgesteld". */
void phrase_close(const struct phrase *, uint32_t form, char *out, size_t size);

/** The work of `uk_language_ops.inflect`. */
int inflect(const struct lexicon *, struct uk_call *, struct uk_text infinitive,
	    uint32_t form, uk_form_fn each, void *closure);

#endif
