/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The lines of a file descriptor, one after another, in memory that grows to
 * the longest line and no further.
 */
#ifndef CLI_LINES_H
#define CLI_LINES_H

#include "base.h"

/** Longest line that is kept; a longer one is passed over, not stored. */
#define LINES_LONGEST ((size_t)16 << 20)

struct line_reader {
	int fd;
	int error; /* errno of the read that failed, or 0 */
	size_t number; /* of the line that was given last, from 1 */
	void (*wait)(void *closure); /* called before a read that may block */
	void *closure;
	/* inside: bytes [begin, end) are read and not given yet, of which
	   those before `seen` hold no newline */
	char *bytes;
	size_t begin, seen, end, size;
	bool ended;
};

enum lines_state { LINES_END, LINES_LINE, LINES_TOO_LONG };

void line_reader_init(struct line_reader *, int fd);
void line_reader_release(struct line_reader *);

/**
 * Gives the next line without its end (LF or CRLF) and, on the first line,
 * without byte order mark; it lives until the next call. LINES_TOO_LONG
 * stands for a line over the limit. LINES_END: the end, or an error.
 */
enum lines_state line_reader_next(struct line_reader *, char **line,
				  size_t *len);

#endif
