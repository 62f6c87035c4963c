/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The way of one statement through the house: the language reads it, the
 * model finds its parts, the checkers say what they think.
 */
#ifndef JUDGE_H
#define JUDGE_H

#include "base.h"
#include "document.h"
#include "judged.h"
#include "session.h"

/**
 * Judges the statement that stands in `judged->statement` (text, scope, stem,
 * id and code filled; the text valid and NFC). With `maybe` it is first asked
 * whether it has the form of an outcome. Returns false when it has not: then
 * it is prose, and nothing is said of it. `item`: it stands in a list.
 */
bool judge(struct uk_session *, unsigned worker, const struct model *,
	   struct judged *, bool maybe, bool item);

/** The first two steps of that way: what the language reads (false without
 *  memory), and the parts that the model finds. */
bool judge_read(struct uk_session *, unsigned worker, struct judged *);
void judge_parts(struct uk_session *, unsigned worker, const struct model *,
		 struct judged *);

/** The statements of a document as one set. */
struct judge_set {
	struct judged **judged;
	struct uk_statement *views; /* of these, for plugins */
	size_t count;
	struct uk_unit unit;
	struct arena *arena;
	size_t next; /* plugin that has not seen it */
};

/** Takes of `count` statements those that are judged. The set points into the
 *  arena and to them. -1 without memory. */
int judge_set_make(struct judge_set *, const struct uk_document *,
		   struct judged **all, size_t count, struct arena *);

/** All statements together; adds to their findings. Called again, it goes on
 *  with plugin `next`. */
void judge_set(struct uk_session *, unsigned worker, struct judge_set *);

#endif
