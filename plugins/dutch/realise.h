/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Makes a sentence of pieces: the verb in the form that its agent asks for,
 * its particle, complement or infinitive where it belongs, a capital in front
 * and a full stop behind.
 *
 * The order in Dutch (Algemene Nederlandse Spraakkunst, ch. 21): what was put
 * in front, the finite verb and the agent, "zich", the object, the end of
 * the verb ("op", "in kaart", "opstellen"); behind it what is long or has a
 * preposition: a prepositional object, a dependent question, adjuncts,
 * clauses.
 */
#ifndef DUTCH_REALISE_H
#define DUTCH_REALISE_H

#include "lexicon.h"
#include "words.h"

/** The work of `uk_language_ops.realise`. */
int realise(const struct uk_host *, struct uk_call *, const struct lexicon *,
	    const struct words *, const struct uk_piece *, size_t count,
	    uint32_t style);

#endif
