/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Where a chunk holds more than one piece: a list of nouns or a clause has no
 * natural end, a strong signal ends it.
 */
#ifndef CUTTING_H
#define CUTTING_H

#include "base.h"
#include "reading.h"

/** The token in the chunk at which a phrase of its own begins; its end when
 *  there is none. */
uint32_t cut_find(const struct reading *reading, const struct uk_chunk *c);

/** The part of the chunk before the cut, without the comma or "en" at its
 *  end. */
struct uk_chunk cut_head(const struct reading *reading,
			 const struct uk_chunk *c, uint32_t cut);

#endif
