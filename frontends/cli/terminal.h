/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What the screen can do, and how wide text stands on it.
 */
#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include "base.h"

/** Makes character widths and the line editor know UTF-8, in this thread
 *  alone: the locale of the process stays as it is. */
void terminal_open(void);
void terminal_close(void);

/** True when colours may go to `fd`: a terminal that is not dumb, and the
 *  user did not set NO_COLOR. */
bool terminal_colour(int fd);

/** Columns of the terminal behind `fd`; 100 when it is none. */
size_t terminal_width(int fd);

/** Length in bytes of the character at `bytes` (at least 1, at most `len`)
 *  and the columns that it takes when it starts in `column`: 0 for what
 *  combines, 2 for wide ones, up to the next stop of 8 for a tab. */
size_t terminal_char(const char *bytes, size_t len, size_t column,
		     size_t *columns);

/** Columns that a whole text takes. */
size_t terminal_columns(const char *bytes, size_t len);

#endif
