/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "lines.h"

enum { CHUNK = 1 << 17 };

void line_reader_init(struct line_reader *l, int fd)
{
	*l = (struct line_reader){.fd = fd};
}

void line_reader_release(struct line_reader *l)
{
	free(l->bytes);
	l->bytes = NULL;
}

static bool make_room(struct line_reader *l)
{
	size_t size = l->size ? l->size * 2 : CHUNK;
	char *bytes;

	if (l->begin) {
		memmove(l->bytes, l->bytes + l->begin, l->end - l->begin);
		l->seen -= l->begin;
		l->end -= l->begin;
		l->begin = 0;
	}
	if (l->end < l->size)
		return true;
	bytes = realloc(l->bytes, size);
	if (!bytes) {
		l->error = ENOMEM;
		return false;
	}
	l->bytes = bytes;
	l->size = size;
	return true;
}

static void wait_for_bytes(struct line_reader *l, int timeout)
{
	struct pollfd p = {.fd = l->fd, .events = POLLIN};

	if (poll(&p, 1, timeout) == 0 && l->wait)
		l->wait(l->closure);
}

/* Reads more; false at the end and on an error. */
static bool fill(struct line_reader *l)
{
	ssize_t n;

	if (l->ended || !make_room(l))
		return false;
	wait_for_bytes(l, 0);
	while ((n = read(l->fd, l->bytes + l->end, l->size - l->end)) < 0) {
		if (errno == EAGAIN)
			wait_for_bytes(l, -1);
		else if (errno != EINTR)
			break;
	}
	if (n <= 0) {
		l->error = n < 0 ? errno : 0;
		l->ended = true;
		return false;
	}
	l->end += (size_t)n;
	return true;
}

/* The newline of the line that starts at `begin`, NULL when it is not read
 * yet. */
static char *find_end(struct line_reader *l)
{
	char *at;

	if (l->seen == l->end)
		return NULL;
	at = memchr(l->bytes + l->seen, '\n', l->end - l->seen);
	if (!at)
		l->seen = l->end;
	return at;
}

static void skip_mark(char **line, size_t *len)
{
	if (*len >= 3 && memcmp(*line, "\xef\xbb\xbf", 3) == 0) {
		*line += 3;
		*len -= 3;
	}
}

enum lines_state line_reader_next(struct line_reader *l, char **line,
				  size_t *len)
{
	bool too_long = false;
	char *end;

	while (!(end = find_end(l))) {
		if (l->end - l->begin > LINES_LONGEST) {
			too_long = true;
			l->begin = l->seen = l->end = 0;
		}
		if (!fill(l))
			break;
	}
	if (!end && (l->error || (l->begin == l->end && !too_long)))
		return LINES_END;
	l->number++;
	*line = l->bytes + l->begin;
	*len = (end ? (size_t)(end - l->bytes) : l->end) - l->begin;
	l->begin += *len + (end != NULL);
	l->seen = l->begin;
	if (too_long || *len > LINES_LONGEST)
		return LINES_TOO_LONG;
	if (*len && (*line)[*len - 1] == '\r')
		--*len;
	if (l->number == 1)
		skip_mark(line, len);
	return LINES_LINE;
}
