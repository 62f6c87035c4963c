/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "lines.h"
#include "utf8.h"

enum { STRIDE = 1024 };

/* Where byte n * STRIDE stands: its line, where that line starts, and how
 * much of it lies before. */
struct lines_mark {
	uint32_t line, start, points, utf16;
};

static bool ends_line(const struct lines *l, size_t at)
{
	return l->bytes[at] == '\n' ||
	       (l->bytes[at] == '\r' &&
		(at + 1 == l->len || l->bytes[at + 1] != '\n'));
}

/* The first byte in [from, to) that ends a line, or `to`. */
static size_t line_end(const struct lines *l, size_t from, size_t to)
{
	const char *found;

	if (!l->returns) {
		found = memchr(l->bytes + from, '\n', to - from);
		return found ? (size_t)(found - l->bytes) : to;
	}
	while (from < to && !ends_line(l, from))
		from++;
	return from;
}

/* Moves `m` from byte `from` to byte `to`. */
static void advance(const struct lines *l, struct lines_mark *m, size_t from,
		    size_t to)
{
	size_t end;

	for (size_t at = from; (end = line_end(l, at, to)) < to; at = end + 1) {
		m->line++;
		m->start = (uint32_t)end + 1;
	}
	if (m->start >= from) {
		from = m->start;
		m->points = m->utf16 = 0;
	}
	if (from >= to)
		return;
	m->points += (uint32_t)utf8_count(l->bytes + from, to - from);
	m->utf16 += (uint32_t)utf8_count_utf16(l->bytes + from, to - from);
}

int lines_init(struct lines *l, const char *bytes, size_t len)
{
	struct lines_mark m = {.line = 1};
	size_t count = len / STRIDE + 1;

	*l = (struct lines){.bytes = bytes, .len = len, .count = count};
	l->returns = len && memchr(bytes, '\r', len);
	l->marks = malloc(count * sizeof(*l->marks));
	if (!l->marks)
		return -1;
	if (len >= 3 && !memcmp(bytes, UTF8_BOM, 3))
		m.start = 3;
	for (size_t i = 0; i < count; i++) {
		l->marks[i] = m;
		if (i + 1 < count)
			advance(l, &m, i * STRIDE, (i + 1) * STRIDE);
	}
	return 0;
}

void lines_release(struct lines *l)
{
	free(l->marks);
	*l = (struct lines){0};
}

static struct lines_mark mark_at(const struct lines *l, size_t offset)
{
	struct lines_mark m = l->marks[offset / STRIDE];

	advance(l, &m, offset / STRIDE * STRIDE, offset);
	return m;
}

static size_t point_start(const struct lines *l, size_t offset)
{
	if (offset > l->len)
		return l->len;
	while (offset && offset < l->len &&
	       ((unsigned char)l->bytes[offset] & 0xC0) == 0x80)
		offset--;
	return offset;
}

void lines_place(const struct lines *l, size_t offset, struct uk_place *place)
{
	struct lines_mark m;

	offset = point_start(l, offset);
	if (offset < l->marks[0].start)
		offset = l->marks[0].start;
	m = mark_at(l, offset);
	*place = (struct uk_place){
	    .offset = offset,
	    .line = m.line,
	    .column = m.points + 1,
	    .column_bytes = offset - m.start + 1,
	    .column_utf16 = m.utf16 + 1,
	};
}

size_t lines_number(const struct lines *l, size_t offset)
{
	return mark_at(l, point_start(l, offset)).line;
}

/* The last mark that is still on line `line`. */
static size_t last_mark(const struct lines *l, size_t from, uint32_t line)
{
	size_t low = from, high = l->count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (l->marks[middle].line > line)
			high = middle;
		else
			low = middle;
	}
	return low;
}

struct uk_text lines_text(const struct lines *l, size_t offset)
{
	struct lines_mark m;
	size_t end;

	offset = point_start(l, offset);
	m = mark_at(l, offset);
	end = last_mark(l, offset / STRIDE, m.line) * STRIDE;
	if (end < offset)
		end = offset;
	if (end < m.start)
		end = m.start;
	end = line_end(l, end, l->len);
	while (end > m.start &&
	       (l->bytes[end - 1] == '\r' || l->bytes[end - 1] == '\n'))
		end--;
	return (struct uk_text){l->bytes + m.start, end - m.start};
}
