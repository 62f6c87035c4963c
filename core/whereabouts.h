/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Where a worker is: which plugin was called, which one runs, and about what.
 * The worker writes it before each call; when it is no more, the session reads
 * whom to name. It stands in memory of both.
 */
#ifndef WHEREABOUTS_H
#define WHEREABOUTS_H

#include <stdatomic.h>

#include "base.h"

struct judged;
struct uk_call;

/** Numbers of plugins count from 1; 0 is none. */
struct whereabouts {
	atomic_uint outer; /* plugin that was called */
	atomic_uint inner; /* that runs now: itself, or one that it asks */
	atomic_uint calls, asks; /* how often these two were set */
	_Atomic(struct judged *) judged; /* that the call is about, or NULL */
	int64_t looked, ran; /* a moment, and how long it had run by then */
};

/** The guard says that a call begins and ends. */
void whereabouts_enter(struct whereabouts *, struct uk_call *);
void whereabouts_left(struct whereabouts *, const struct uk_call *);

/** For the worker itself, whose clock says `now`: keeps the time that it has
 *  run so far, now and then. */
void whereabouts_look(struct whereabouts *, int64_t now);

/** Milliseconds that it ran since it last looked. */
int64_t whereabouts_ran(const struct whereabouts *);

/** How many calls there were so far; 0 while no plugin runs. */
unsigned whereabouts_call(struct whereabouts *);
unsigned whereabouts_asks(struct whereabouts *);

/** The number of the plugin to blame for a crash: the one that ran. */
unsigned whereabouts_crashed(struct whereabouts *);

/** The one to blame for not coming back: the one that was asked, if it still
 *  answers the same question as when there were `asks`; else the one that
 *  goes on asking. */
unsigned whereabouts_hangs(struct whereabouts *, unsigned asks);

#endif
