/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * How far a long run is, on standard error, for a person who looks on.
 */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <time.h>

#include "base.h"

struct progress {
	struct timespec due; /* when to show it for the next time */
	bool people; /* standard error is a terminal */
	bool shown;
};

void progress_start(struct progress *);

/** Shows it when a second has gone by, and ten times a second from then. */
void progress_tell(struct progress *, size_t done, size_t all);

/** Takes it off the screen. */
void progress_clear(struct progress *);

#endif
