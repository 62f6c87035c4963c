/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Findings that the author has switched off in the document itself:
 *
 *	<!-- uitkomst: negeer bloom.vague-verb, tuning -->
 *
 * ("uitkomst: ignore" says the same.) A comment holds for the statements on
 * its own line; when there are none, for the next statement. It names rules
 * ("bloom.vague-verb"), plugins ("bloom"), or nothing, which means all.
 */
#ifndef SUPPRESS_H
#define SUPPRESS_H

#include "base.h"
#include "arena.h"

struct uk_document;

/** One rule of one comment. */
struct suppression {
	const char *rule; /* rule or plugin; NULL: all */
	size_t source; /* where it stands in the document */
	uint32_t first, last; /* statements [first, last) */
	bool used; /* it hid something; see suppress_hides */
};

struct suppressions {
	struct suppression *list; /* in the order of the source */
	size_t count, room;
};

void suppress_release(struct suppressions *);

/** Takes up an HTML comment, "<!--" included, that stands at `source`. What is
 *  none of ours is passed over. Returns -1 when memory ran out. */
int suppress_comment(struct suppressions *, struct arena *, const char *bytes,
		     size_t len, size_t source);

/** Ties each suppression to its statements, once all have been read. */
void suppress_bind(struct uk_document *);

/** Whether the document hides rule `rule` ("bloom.vague-verb") for statement
 *  `number`; notes that the suppression was of use. May be called from
 *  several threads. */
bool suppress_hides(struct uk_document *, size_t number, const char *rule);

/* Unused and unknown ones: walk document->suppressed.list after the check. */

#endif
