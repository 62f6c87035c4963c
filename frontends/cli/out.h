/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Bytes on their way to a file descriptor, through a buffer: what is added
 * goes out when the buffer is full and when out_flush is called. After the
 * first failure nothing is taken any more and `error` says why.
 */
#ifndef CLI_OUT_H
#define CLI_OUT_H

#include "base.h"
#include "uitkomst/core.h"

/** As descriptor: keep everything in `bytes`, which grows. */
enum { OUT_MEMORY = -1 };

struct out {
	int fd;
	int error; /* errno of what failed, or 0 */
	size_t len, size;
	char *bytes;
};

void out_init(struct out *, int fd);
void out_release(struct out *);

/** Returns 0, or -1 when this or an earlier write failed. */
int out_flush(struct out *);

void out_add(struct out *, const char *bytes, size_t len);
void out_adds(struct out *, const char *string);
void out_addc(struct out *, char c);
void out_number(struct out *, size_t number);
void out_addf(struct out *, const char *format, ...) UK_PRINTF(2, 3);

/** A JSON string with its quotes. `bytes` is valid UTF-8. */
void out_json(struct out *, const char *bytes, size_t len);
void out_jsons(struct out *, const char *string);

/** Text for a terminal: tabs and line ends become blanks; other control
 *  characters, which could act upon it, the replacement character. */
void out_clean(struct out *, const char *bytes, size_t len);

#endif
