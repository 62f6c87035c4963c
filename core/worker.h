/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Workers, who call the plugins. A worker is a process apart (apart.h), made
 * of the session once its plugins are open: a plugin that crashes there, ends
 * the program, never returns or takes all memory is named and switched off,
 * and another worker goes on. With --no-worker it is a thread, and nothing is
 * caught.
 *
 * A job goes over as a function and a pointer. Nothing is packed or copied to
 * get it there: what the session had before there were workers stands at the
 * same address on both sides, and what a job needs and makes stands in the
 * worker's arenas, which both sides share. A job therefore points to those two
 * and to nothing else, and neither side touches it while it is the other's
 * turn.
 */
#ifndef WORKER_H
#define WORKER_H

#include <pthread.h>

#include "apart.h"
#include "arena.h"
#include "base.h"
#include "whereabouts.h"

struct plugin;
struct uk_session;

enum { WORKER_ARENAS = 2 };

/** What a worker does of a job. After a death it is called again by the next
 *  worker with the same job, and goes on where that stands. */
typedef void (*worker_fn)(struct uk_session *, unsigned number, void *job);

/** What both sides of a worker see. */
struct desk {
	struct whereabouts where;
	struct arena arenas[WORKER_ARENAS];
};

struct worker {
	struct desk *desk;
	struct arena scratch;
	struct apart apart;
	pthread_mutex_t lock; /* of worker_arena until worker_give */
	worker_fn run; /* the job that is under way, or NULL */
	void *job;
	unsigned deaths; /* of this job, by nobody's fault that we know */
};

struct workers {
	struct worker *all;
	unsigned count;
	bool apart; /* processes; else threads */
	int line; /* to the session, in a worker; else -1 */
	void *map; /* of the plugins and desks, when apart */
	size_t size;
};

/**
 * Memory for `plugins` plugins (zeroed, in *all) and desks for session->jobs
 * workers, before a plugin is opened. Starts none. Makes threads of them, and
 * says so, when there is no room to share. -1 without memory.
 */
int workers_open(struct uk_session *, bool apart, size_t plugins,
		 struct plugin **all);

/** Ends the workers, who close their plugins first. */
void workers_end(struct uk_session *);
void workers_release(struct uk_session *);

/** An empty arena that the worker sees; `turn` is below WORKER_ARENAS. */
struct arena *worker_arena(struct uk_session *, unsigned number, unsigned turn);

/** Where the worker is. */
struct whereabouts *worker_where(struct uk_session *, unsigned number);

/** Memory that is the worker's own, for plugins while they are called. */
struct arena *worker_scratch(struct uk_session *, unsigned number);

/** Has a worker do a job, and waits until it is done: in this thread, or in
 *  the worker's process. Different workers may be given jobs by different
 *  threads at once; one worker has one job at a time. */
void worker_do(struct uk_session *, unsigned number, worker_fn, void *job);

/**
 * For a single job, by any thread: takes a worker for oneself, with an empty
 * arena (when workers are no processes: `own`); leaves the worker to others.
 */
struct arena *worker_take(struct uk_session *, unsigned number,
			  struct arena *own);
void worker_leave(struct uk_session *, unsigned number);

#endif
