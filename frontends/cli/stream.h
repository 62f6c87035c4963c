/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * JSON Lines in, JSON Lines out: one record a line, answers in the same
 * order, a bad line answered in its place. A program that waits for its
 * answer gets it: what was read is answered before we wait for more. When
 * many lines are there at once, as many threads as the session has jobs
 * answer a share of them each.
 */
#ifndef CLI_STREAM_H
#define CLI_STREAM_H

#include "command.h"
#include "record.h"

/** One that answers; each has its own thread, output and scratch. */
struct stream_worker {
	struct program *program; /* only the session and options are read */
	struct uk_scratch *scratch;
	struct out out;
	enum status status; /* the worst so far */
};

/** Answers one record with one line; or returns -1 with the reason, having
 *  written nothing. */
typedef int (*stream_answer_fn)(struct stream_worker *, const struct record *,
				struct uk_error *);

/** Runs over the files of the arguments, or over standard input. */
enum status stream_run(struct program *, stream_answer_fn);

/** Raises `status` to STATUS_FINDINGS when `worst` (a severity, 0: none) is
 *  at or above --fail-on. */
void status_raise(enum status *, const struct options *, uint32_t worst);

#endif
