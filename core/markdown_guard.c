/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "markdown_guard.h"

/* Each level costs time on every blank line, each column on every row. */
enum { DEPTH_MOST = 100, COLUMNS_MOST = 200, INDENT_OF_LEVEL = 2, TAB = 4 };

/* What one line opens: containers at its front, columns all along. */
struct line {
	size_t depth, indent, columns;
};

/* One container mark at `*at`, moved behind it: ">", "-", "12." */
static bool skip_mark(const char *bytes, size_t len, size_t *at)
{
	size_t start = *at, end = start;

	if (bytes[start] == '>') {
		*at = start + 1;
		return true;
	}
	while (end < len && end - start < 9 && bytes[end] >= '0' &&
	       bytes[end] <= '9')
		end++;
	if (end == len ||
	    !strchr(end > start ? ".)" : "-+*", bytes[end] ? bytes[end] : ' '))
		return false;
	*at = end + 1;
	return *at == len || strchr(" \t\r\n", bytes[*at]);
}

static size_t read_front(struct line *line, const char *bytes, size_t len,
			 size_t at)
{
	while (at < len) {
		if (bytes[at] == ' ')
			line->indent++;
		else if (bytes[at] == '\t')
			line->indent += TAB;
		else if (skip_mark(bytes, len, &at)) {
			line->depth++;
			continue;
		} else
			break;
		at++;
	}
	return at;
}

static size_t read_line(struct line *line, const char *bytes, size_t len,
			size_t at)
{
	*line = (struct line){0};
	at = read_front(line, bytes, len, at);
	while (at < len && bytes[at] != '\n' && bytes[at] != '\r')
		line->columns += bytes[at++] == '|';
	return at + 1;
}

bool markdown_is_slow(const char *bytes, size_t len)
{
	size_t at = 0;

	while (at < len) {
		struct line line;

		at = read_line(&line, bytes, len, at);
		if (line.depth > DEPTH_MOST || line.columns > COLUMNS_MOST ||
		    (line.depth && line.indent > DEPTH_MOST * INDENT_OF_LEVEL))
			return true;
	}
	return false;
}
