/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * From byte offset to line and column. A line ends at LF, CR LF or a lone CR.
 * A byte order mark at the start belongs to no line. Marks every KiB make
 * a look-up cheap also in a line of 100 MB, for 16 bytes each.
 */
#ifndef LINES_H
#define LINES_H

#include "base.h"
#include "uitkomst/core.h"

struct lines_mark;

struct lines {
	const char *bytes; /* not ours */
	size_t len;
	bool returns; /* some line may end in a CR */
	struct lines_mark *marks;
	size_t count;
};

/** Reads the text once; `bytes` (valid UTF-8, below 4 GiB) must stay as long
 *  as `lines`. Returns -1 when memory ran out. After it, looking up changes
 *  nothing and may be done from several threads. */
int lines_init(struct lines *, const char *bytes, size_t len);
void lines_release(struct lines *);

/** Line and columns, all from 1, of a byte offset; what lies past the end
 *  counts as the end. In the middle of a code point: its start. */
void lines_place(const struct lines *, size_t offset, struct uk_place *);

/** Line number, from 1. */
size_t lines_number(const struct lines *, size_t offset);

/** The line that holds the offset, without its end. */
struct uk_text lines_text(const struct lines *, size_t offset);

#endif
