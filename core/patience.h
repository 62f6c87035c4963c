/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * How long a process goes on with one thing. What counts is the time that it
 * runs or sleeps; that it waits for its turn on a busy machine, or for a disk,
 * is no fault of what it does.
 */
#ifndef PATIENCE_H
#define PATIENCE_H

#include <sys/types.h>

#include "base.h"

struct patience {
	pid_t pid;
	int64_t ran; /* milliseconds, at the last look */
	int spent; /* milliseconds that counted */
};

/** The process begins with something. */
void patience_begin(struct patience *, pid_t);

/** To be asked every APART_TICK milliseconds: does it take longer than
 *  apart_seconds()? */
bool patience_ends(struct patience *);

#endif
