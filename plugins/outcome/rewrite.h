/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A fix as changes of words: some become others, some go, and what stands
 * between them stays as it was written.
 */
#ifndef OUTCOME_REWRITE_H
#define OUTCOME_REWRITE_H

#include "writing.h"

/** More changes than this make no fix. */
enum { CHANGES_MOST = 16 };

/** Tokens [first, last) become `text`, or go when it is empty. */
struct change {
	uint32_t first, last;
	struct uk_text text;
};

struct rewrite {
	const struct reader *reader;
	struct change all[CHANGES_MOST]; /* in the order of the text */
	size_t count;
};

/** Adds a change. `text` must live until the call ends. False when a token
 *  would be changed twice, unless it is in the same way, or there are too
 *  many. Nothing is changed when first equals last: the text is put before
 *  that token. */
bool rewrite_put(struct rewrite *, uint32_t first, uint32_t last,
		 struct uk_text text);

/** The fix: from the first change to the last, with a capital where the
 *  sentence had one. False when there is no memory, or no change. */
bool rewrite_fix(const struct rewrite *, struct uk_fix *);

#endif
