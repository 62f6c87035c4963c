/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "run.h"
#include "utf8.h"

void run_init(struct run *r, const char *source)
{
	*r = (struct run){.source = source};
	buf_init(&r->text);
}

void run_release(struct run *r)
{
	buf_release(&r->text);
	free(r->pieces);
	free(r->code);
	run_init(r, NULL);
}

void run_clear(struct run *r)
{
	buf_clear(&r->text);
	r->piece_count = r->code_count = 0;
	r->blank = r->blank_end = r->end = 0;
}

/* Room for one more of `size` bytes in a list that grows by half. */
static bool list_grow(void **list, size_t count, size_t *room, size_t size)
{
	size_t more = *room + *room / 2 + 16;
	void *grown;

	if (count < *room)
		return true;
	grown = realloc(*list, more * size);
	if (!grown)
		return false;
	*list = grown;
	*room = more;
	return true;
}

static void add_piece(struct run *r, size_t source, size_t width)
{
	void *list = r->pieces;

	if (!list_grow(&list, r->piece_count, &r->piece_room,
		       sizeof(*r->pieces)) ||
	    !list) {
		r->failed = true;
		return;
	}
	r->pieces = list;
	r->pieces[r->piece_count++] = (struct piece){
	    .at = (uint32_t)r->text.len,
	    .width = (uint32_t)width,
	    .source = source,
	};
}

/* Adds bytes that stand in the source as they are. */
static void add_same(struct run *r, size_t begin, size_t end)
{
	const struct piece *last =
	    r->piece_count ? &r->pieces[r->piece_count - 1] : NULL;

	if (!last || last->width ||
	    last->source + (r->text.len - last->at) != begin)
		add_piece(r, begin, 0);
	buf_add(&r->text, r->source + begin, end - begin);
	r->failed |= r->text.failed;
	r->end = end;
}

static void flush_blank(struct run *r)
{
	size_t begin = r->blank, end = r->blank_end;

	r->blank = r->blank_end = 0;
	if (begin == end || !r->text.len)
		return;
	if (end - begin == 1 && r->source[begin] == ' ') {
		add_same(r, begin, end);
		return;
	}
	add_piece(r, begin, end - begin);
	buf_addc(&r->text, ' ');
	r->end = end;
}

void run_blank(struct run *r, size_t begin, size_t end)
{
	if (r->blank == r->blank_end)
		r->blank = begin;
	r->blank_end = end;
}

void run_put(struct run *r, struct uk_text text, size_t begin, size_t end)
{
	flush_blank(r);
	add_piece(r, begin, end - begin);
	buf_addt(&r->text, text);
	r->failed |= r->text.failed;
	r->end = end;
}

/* Bytes that are text for certain, without a closer look. */
static bool is_solid(unsigned char c)
{
	return (c > ' ' && c < 0x80) ||
	       (c >= 0xC3 && c != 0xE1 && c != 0xE2 && c != 0xE3 &&
		c != 0xEF) ||
	       (c >= 0x80 && c < 0xC0);
}

/* Soft hyphen, zero width spaces, byte order mark inside the text. The joiners
 * stay: emoji are made of them. */
static bool is_unseen(uint32_t c)
{
	return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

void run_add(struct run *r, size_t begin, size_t end)
{
	size_t start = begin, at = begin;

	while ((at = utf8_skip_words(r->source, end, at)) < end) {
		size_t next = at + 1;
		uint32_t c = (unsigned char)r->source[at];

		/* One blank between words stays what it is. */
		if (is_solid((unsigned char)c) ||
		    (c == ' ' && at > start && next < end &&
		     is_solid((unsigned char)r->source[next]))) {
			at = next;
			continue;
		}
		if (c >= 0x80) {
			next = at;
			c = utf8_next(r->source, end, &next);
		}
		if (utf8_is_blank(c) || c < ' ' || is_unseen(c)) {
			if (at > start) {
				flush_blank(r);
				add_same(r, start, at);
			}
			if (!is_unseen(c))
				run_blank(r, at, next);
			start = next;
		}
		at = next;
	}
	if (end > start) {
		flush_blank(r);
		add_same(r, start, end);
	}
}

/* A code range is empty while it is open. */
void run_code_point(struct run *r, uint32_t c, size_t begin, size_t end)
{
	CLEANUP_BUF struct buf bytes = BUF_INIT;

	if (utf8_is_blank(c)) {
		run_blank(r, begin, end);
	} else if (c >= ' ' && !is_unseen(c)) {
		utf8_put(&bytes, c);
		run_put(r, (struct uk_text){bytes.bytes, bytes.len}, begin,
			end);
	}
}

void run_code_begin(struct run *r)
{
	void *list = r->code;

	flush_blank(r);
	if (!list_grow(&list, r->code_count, &r->code_room, sizeof(*r->code))) {
		r->failed = true;
		return;
	}
	r->code = list;
	r->code[r->code_count++] =
	    (struct uk_range){(uint32_t)r->text.len, (uint32_t)r->text.len};
}

void run_code_end(struct run *r)
{
	if (r->code_count)
		r->code[r->code_count - 1].end = (uint32_t)r->text.len;
}

void run_cut(struct run *r, size_t len)
{
	while (len && r->text.bytes[len - 1] == ' ')
		len--;
	if (len >= r->text.len)
		return;
	r->end = len ? run_source_end(r, len) : 0;
	r->text.len = len;
	r->text.bytes[len] = '\0';
	while (r->piece_count && r->pieces[r->piece_count - 1].at >= len)
		r->piece_count--;
	while (r->code_count && r->code[r->code_count - 1].begin >= len)
		r->code_count--;
	if (r->code_count && r->code[r->code_count - 1].end > len)
		r->code[r->code_count - 1].end = (uint32_t)len;
}

static size_t piece_of(const struct piece *pieces, size_t count, size_t at)
{
	size_t low = 0, high = count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (pieces[middle].at > at)
			high = middle;
		else
			low = middle;
	}
	return low;
}

static size_t source_begin(const struct piece *pieces, size_t count, size_t at)
{
	const struct piece *p;

	if (!count)
		return 0;
	p = &pieces[piece_of(pieces, count, at)];
	return p->source + (p->width ? 0 : at - p->at);
}

static size_t source_end(const struct piece *pieces, size_t count, size_t at)
{
	const struct piece *p;

	if (!count || !at)
		return source_begin(pieces, count, at);
	p = &pieces[piece_of(pieces, count, at - 1)];
	return p->source + (p->width ? p->width : at - p->at);
}

size_t run_piece(const struct run *r, size_t at)
{
	return piece_of(r->pieces, r->piece_count, at);
}

size_t run_source(const struct run *r, size_t at)
{
	return source_begin(r->pieces, r->piece_count, at);
}

size_t run_source_end(const struct run *r, size_t at)
{
	return source_end(r->pieces, r->piece_count, at);
}

size_t document_begin(const struct statement *s, size_t offset)
{
	return source_begin(s->pieces, s->piece_count, offset);
}

size_t document_end(const struct statement *s, size_t offset)
{
	return source_end(s->pieces, s->piece_count, offset);
}

bool document_range(const struct statement *s, struct uk_range range,
		    size_t *begin, size_t *end)
{
	size_t first = piece_of(s->pieces, s->piece_count, range.begin);
	size_t last = range.end > range.begin
			  ? piece_of(s->pieces, s->piece_count, range.end - 1)
			  : first;

	*begin = document_begin(s, range.begin);
	*end = document_end(s, range.end);
	if (range.begin == range.end)
		*end = *begin;
	return s->piece_count && first == last && !s->pieces[first].width;
}
