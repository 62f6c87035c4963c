/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * JSON Lines in, JSON Lines out: one record a line, answers in the same
 * order, a bad line answered in its place. A program that waits for its
 * answer gets it: what was written goes out before we wait for more.
 */
#ifndef CLI_STREAM_H
#define CLI_STREAM_H

#include "command.h"
#include "record.h"

struct stream {
	struct program *program;
	struct uk_scratch *scratch;
	/** Answers one record with one line; or returns -1 with the reason,
	 *  having written nothing. */
	int (*answer)(struct stream *, const struct record *,
		      struct uk_error *);
	enum status status; /* the worst so far */
};

/** Runs over the files of the arguments, or over standard input. */
enum status stream_run(struct program *,
		       int (*answer)(struct stream *, const struct record *,
				     struct uk_error *));

/** Raises `status` to STATUS_FINDINGS when `worst` (a severity, 0: none) is
 *  at or above --fail-on. */
void status_raise(enum status *, const struct options *, uint32_t worst);

#endif
