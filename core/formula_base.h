/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A formula that builds on another: "extends": "tuning". It starts as a copy
 * of what the other reads and writes by; what its own file says comes on top.
 */
#ifndef FORMULA_BASE_H
#define FORMULA_BASE_H

#include "base.h"
#include "error.h"
#include "formula_shape.h"

/** The path of the formula NAME beside the one at `path`, in `arena`; NULL
 *  without memory. */
char *formula_beside(struct arena *arena, const char *path, const char *name);

/** Makes the zeroed formula a copy of `base`, which must outlive it. -1 when
 * memory ran out. */
int formula_copy(struct formula *formula, const struct formula *base);

/** An array of `count` items more than the `base_count` in `base`, which are
 *  copied to its front; one spare item, as in formula_array(). With nothing
 *  to add it is `base` itself. */
void *formula_longer(struct formula *formula, void *base, size_t base_count,
		     size_t count, size_t size);

#endif
