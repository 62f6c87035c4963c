/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * One line of plain text: its indent, the mark that opens an item, its width.
 */
#ifndef TEXT_LINE_H
#define TEXT_LINE_H

#include "base.h"

struct text_line {
	size_t begin, end; /* without blanks at either end */
	size_t body; /* behind the mark of an item */
	size_t next; /* where the next line starts */
	uint32_t indent; /* columns, tabs to the next multiple of 8 */
	uint32_t mark; /* kind of mark: a bullet's code point, '1', 'a', 'A'
			  or 'i' with its sign in the high bits; 0: none */
	size_t width; /* code points from margin to end */
	bool page; /* a form feed ends it, and the page */
};

/** Reads the line at byte `at` (< len). */
void text_line_read(struct text_line *, const char *bytes, size_t len,
		    size_t at);

/** The length of the first word of the line, in code points. */
size_t text_line_word(const struct text_line *, const char *bytes);

/** Whether both lines open with the same two words. */
bool text_line_alike(const struct text_line *, const struct text_line *,
		     const char *bytes);

/** Whether the line opens with a capital or digit, quotes passed over. */
bool text_line_opens(const struct text_line *, const char *bytes);

/** Whether the line opens with a small letter. */
bool text_line_goes_on(const struct text_line *, const char *bytes);

/** Whether it ends in one of `signs` (ASCII). */
bool text_line_ends(const struct text_line *, const char *bytes,
		    const char *signs);

#endif
