/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A document as the unit that plugins see: what its head says, and what its
 * statements are tied to.
 */
#ifndef UNIT_H
#define UNIT_H

#include "arena.h"
#include "base.h"
#include "document.h"
#include "judged.h"

/** Fills `unit` for the `count` statements of a set, which are statements of
 *  the document by their number. All of it lies in the arena. -1 when memory
 *  ran out. */
int unit_make(struct uk_unit *unit, const struct uk_document *,
	      struct judged *const *set, size_t count, struct arena *);

#endif
