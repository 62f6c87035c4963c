/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What belongs to a verb besides its own word: the particle that stands
 * apart ("stelt ... op") and a fixed complement ("brengt ... in kaart").
 */
#ifndef DUTCH_PARTICLES_H
#define DUTCH_PARTICLES_H

#include "reader.h"

/**
 * Completes `verb`, whose token, features and clause are set and whose lemma
 * is that of the token alone: finds particle and fixed complement among the
 * tokens of its clause in [from, until) and sets the lemma of the whole.
 */
void particles_find(const struct reader *, struct uk_verb *verb, uint32_t from,
		    uint32_t until);

/** Has the finite verb at token `verb` a fixed complement before token
 *  `until`: "is bereid", "is gewend"? */
bool particles_complement(const struct reader *, uint32_t verb, uint32_t until);

#endif
