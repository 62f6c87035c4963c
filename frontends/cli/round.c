/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "round.h"

/* What one worker does between two visits of the main thread: some ten
 * milliseconds, so that starting a thread costs nothing beside it. */
enum { LINES_EACH = 2048, BYTES_EACH = 1 << 20 };

void round_release(struct round *r)
{
	free(r->bytes);
	free(r->lines);
	*r = (struct round){0};
}

static int grow_bytes(struct round *r, size_t more)
{
	size_t size = r->size ? r->size : BYTES_EACH;
	char *bytes;

	while (size - r->len < more)
		size *= 2;
	if (size == r->size)
		return 0;
	bytes = realloc(r->bytes, size);
	if (!bytes)
		return -1;
	r->bytes = bytes;
	r->size = size;
	return 0;
}

static int grow_lines(struct round *r)
{
	size_t size = r->line_size ? r->line_size * 2 : LINES_EACH;
	struct round_line *lines;

	if (r->count < r->line_size)
		return 0;
	lines = realloc(r->lines, size * sizeof(*lines));
	if (!lines)
		return -1;
	r->lines = lines;
	r->line_size = size;
	return 0;
}

int round_add(struct round *r, const char *line, size_t len, size_t number,
	      bool too_long)
{
	if (too_long)
		len = 0;
	if (grow_bytes(r, len) || grow_lines(r))
		return -1;
	if (len)
		memcpy(r->bytes + r->len, line, len);
	r->lines[r->count++] =
	    (struct round_line){r->len, len, number, too_long};
	r->len += len;
	return 0;
}

bool round_is_full(const struct round *r, unsigned workers)
{
	return r->count / workers >= LINES_EACH ||
	       r->len / workers >= BYTES_EACH;
}

void round_clear(struct round *r)
{
	if (r->size > (size_t)64 * BYTES_EACH)
		round_release(r);
	r->len = r->count = 0;
}
