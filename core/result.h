/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Turns a judged statement into what front ends see: words for people, and
 * strings that end in NUL.
 */
#ifndef RESULT_H
#define RESULT_H

#include "base.h"
#include "buf.h"
#include "judged.h"
#include "session.h"

/** Memory for results that front ends hold on to. */
struct uk_scratch {
	struct arena arena;
	struct buf words; /* for messages in the making */
	unsigned worker; /* number of the thread that uses it */
};

/** Fills `result` from `judged`, in the arena of `judged`. -1 when memory ran
 *  out. */
int result_make(const struct uk_session *, const struct judged *,
		struct buf *words, struct uk_result *);

#endif
