/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Writes with a formula: turns the texts of slots into the pieces of one
 * sentence, in order. The language plugin makes the sentence of them.
 */
#ifndef COMPOSE_H
#define COMPOSE_H

#include "arena.h"
#include "base.h"
#include "formula.h"

/**
 * Puts the parts of `composition` in the chosen order and gives each its
 * role. A text is used as given, without blanks around it; one that opens
 * with no signal of its slot gets the connector of the slot before it. Empty
 * texts are left out; an absent starter stays absent.
 *
 * `*pieces` lives in `arena`, `*style` becomes an enum uk_style. Fails when
 * the style, the order or a slot is unknown (naming the nearest one), when a
 * slot is given twice, and when a slot without which there is no sentence
 * (the verb) is missing.
 */
int compose_pieces(const struct formula *formula,
		   const struct uk_composition *composition,
		   struct arena *arena, struct uk_piece **pieces, size_t *count,
		   uint32_t *style, struct uk_error *error);

#endif
