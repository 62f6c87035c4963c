/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A process of ours beside this one, forked and not executed: it starts with
 * all that we know, and what goes wrong there goes wrong there. It cannot
 * print to standard output, read standard input, take all memory, leave a
 * core file, or outlive us.
 *
 * Two settings come from the environment, for tests and slow machines:
 * UITKOMST_PLUGIN_SECONDS, how long one call may run or sleep (default 10), and
 * UITKOMST_PLUGIN_MEMORY, how many MiB a process may take on top of what it
 * starts with (default 2048).
 */
#ifndef APART_H
#define APART_H

#include <sys/types.h>

#include "base.h"
#include "error.h"

struct apart {
	pid_t pid; /* 0: none */
	int line; /* messages to it and from it */
};

enum apart_news {
	APART_DONE, /* it did what it was asked */
	APART_NOTE, /* it has something to tell */
	APART_SILENT, /* nothing for APART_TICK milliseconds */
	APART_GONE /* it lives no more */
};

enum { APART_TICK = 100 };

/** What runs there; the process ends when it returns. */
typedef void (*apart_fn)(void *closure, int line);

/** Starts one; -1 when the system has none to give. */
int apart_start(struct apart *, apart_fn, void *closure);

/** Waits for news, APART_TICK milliseconds at most. Puts a note in `note`. */
enum apart_news apart_hear(const struct apart *, char *note, size_t size);

/** There: says that it is done, or tells something. */
void apart_done(int line);
void apart_tell(int line, const char *note);

/**
 * Waits for its end, after killing it when asked to, and forgets it. `why`
 * gets in words for people what it died of; NULL: it was time to end.
 */
void apart_end(struct apart *, bool kill, struct uk_error *why);

/** Runs a function in a process of its own to see whether it survives that: 0,
 *  or -1 with the reason. 0 as well when no process could be made. */
int apart_try(void (*run)(void *closure), void *closure, struct uk_error *why);

/** How long a call may run or sleep. */
int apart_seconds(void);

/** Fills `why` with the words for one that was silent for too long. */
void apart_too_long(struct uk_error *why);

#endif
