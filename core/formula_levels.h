/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Levels of a model's own: which verbs stand on which, and what a level is
 * called. They are a taxonomy beside those of the plugins, under the id of
 * the model.
 */
#ifndef FORMULA_LEVELS_H
#define FORMULA_LEVELS_H

#include "base.h"
#include "formula.h"

struct judged;

/** Gives each main verb the band of the levels that have it. */
void formula_levels_run(const struct formula *formula, struct judged *judged);

/** Gives the verbs that open with `key`, with their level, as a lexicon plugin
 *  does. False when the model has no levels. */
bool formula_levels_list(const struct formula *formula, struct uk_text key,
			 uk_entry_fn each, void *closure);

#endif
