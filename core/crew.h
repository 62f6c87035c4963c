/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Jobs in a row, done by several threads and given out in order. Whoever is
 * free takes the next one, so that none waits for the slowest; and nobody runs
 * far ahead of what is given out, so that memory does not grow with the row.
 */
#ifndef CREW_H
#define CREW_H

#include "base.h"
#include "error.h"

struct crew {
	unsigned workers; /* at least 1; number 0 is the caller's thread */
	size_t count; /* of jobs */
	size_t ahead; /* how many may be begun that are not given out; at least
			 1, and job n + ahead begins after job n is out */
	/** Does job `job`; called by several threads at once, each with a
	 *  number of its own. */
	void (*work)(void *closure, unsigned worker, size_t job);
	/** Gives out what came of it; called in the caller's thread, in order.
	 *  Other than 0 ends the work. */
	int (*give)(void *closure, size_t job);
	void *closure;
};

/** Has all jobs done and given out. Returns 0, or what `give` returned when it
 *  ended the work; -1 with an error without memory. A thread that cannot be
 *  had is done without. */
int crew_run(const struct crew *, struct uk_error *);

#endif
