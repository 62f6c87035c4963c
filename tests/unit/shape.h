/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A document as a few lines of text, for tests: one line a statement,
 *
 *	o!* #LU1 type=BK-1 ^3 [De student kan:] | een plan maken
 *
 * o, i, e, a, l, p: outcome, indicator, evidence, assessment, learning
 * activity, plain; "!" said, "?" maybe; "*" an item; "^" its parent.
 */
#ifndef SHAPE_H
#define SHAPE_H

#include "base.h"
#include "buf.h"
#include "document.h"

/** Reads a text; fails the test when that fails. */
struct uk_document *shape_read(const char *text, size_t len, uint32_t format,
			       int scope);

void shape_add(struct buf *, const struct uk_document *);

/** Reads and compares. */
void shape_expect(uint32_t format, const char *text, const char *want);

#endif
