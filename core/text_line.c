/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "text_line.h"
#include "utf8.h"

enum { DIGITS_MOST = 4, ROMANS_MOST = 5, TAB = 8, WORD_MOST = 40 };

/* What opens an item by itself, when a blank follows. U+F0B7 and U+F0A7 are
 * what Word's bullets turn into. */
static const uint32_t bullets[] = {
    '-',    '*',    '+',    0xB7,   0x2013, 0x2014, 0x2022, 0x2023, 0x2043,
    0x2219, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6, 0x25BA, 0x25CB, 0x25CF,
    0x25E6, 0x2713, 0x2714, 0x27A2, 0x2794, 0x2610, 0xF0A7, 0xF0B7,
};

/* -- Marks ---------------------------------------------------------------- */

static bool is_bullet(uint32_t c)
{
	for (size_t i = 0; i < ARRAY_SIZE(bullets); i++)
		if (bullets[i] == c)
			return true;
	return false;
}

static bool is_in(char c, const char *set)
{
	return c && strchr(set, c);
}

static size_t skip_set(const char *bytes, size_t end, size_t at,
		       const char *set)
{
	while (at < end && is_in(bytes[at], set))
		at++;
	return at;
}

/* "1", "1.2", "iv", "a": which it is, and where it ends. */
static uint32_t read_count(const char *bytes, size_t end, size_t *at)
{
	size_t start = *at, stop = skip_set(bytes, end, start, "0123456789.");

	if (stop > start && bytes[start] != '.') {
		if (bytes[stop - 1] == '.')
			stop--;
		*at = stop;
		return skip_set(bytes, end, start, "0123456789") - start <=
			       DIGITS_MOST
			   ? '1'
			   : 0;
	}
	stop = skip_set(bytes, end, start, "ivx");
	if (stop > start && stop - start <= ROMANS_MOST) {
		*at = stop;
		return 'i';
	}
	if (start == end)
		return 0;
	*at = start + 1;
	if (bytes[start] >= 'a' && bytes[start] <= 'z')
		return 'a';
	return bytes[start] >= 'A' && bytes[start] <= 'Z' ? 'A' : 0;
}

/* "1.2 De ...": a number in parts before a capital; "2.5 kg" is none. */
static bool is_numbered_title(const char *bytes, size_t end, size_t at,
			      size_t stop)
{
	if (!memchr(bytes + at, '.', stop - at) || end - stop < 2 ||
	    bytes[stop] != ' ')
		return false;
	stop++;
	return utf8_is_upper(utf8_next(bytes, end, &stop));
}

/* The kind of mark at the line's begin; `*at` moves behind it. "J." opens a
 * name, and "2030 ..." a sentence: neither is a mark. */
static uint32_t read_mark(const char *bytes, size_t end, size_t *at)
{
	size_t start = *at, first = start;
	bool bracket = bytes[start] == '(';
	uint32_t kind, c = utf8_next(bytes, end, at);
	char sign;

	if (is_bullet(c))
		return c;
	*at = first += bracket;
	kind = read_count(bytes, end, at);
	sign = *at < end ? bytes[*at] : '\0';
	if (kind == '1' && !bracket &&
	    is_numbered_title(bytes, end, first, *at))
		return kind;
	if (!kind || (sign != ')' && (bracket || sign != '.')))
		return 0;
	if (kind == 'A' && sign == '.')
		return 0;
	*at += 1;
	return kind | (uint32_t)(unsigned char)sign << 16 |
	       (uint32_t)bracket << 24;
}

static void find_mark(struct text_line *l, const char *bytes)
{
	size_t at = l->begin, next;
	uint32_t mark = read_mark(bytes, l->end, &at);

	next = skip_set(bytes, l->end, at, " \t");
	if (!mark || next == at || next == l->end)
		return;
	l->mark = mark;
	l->body = next;
}

/* -- The line ------------------------------------------------------------- */

static size_t find_end(const char *bytes, size_t len, size_t at)
{
	at = utf8_skip_above(bytes, len, at, '\r');
	while (at < len && bytes[at] != '\n' && bytes[at] != '\r' &&
	       bytes[at] != '\f')
		at = utf8_skip_above(bytes, len, at + 1, '\r');
	return at;
}

void text_line_read(struct text_line *l, const char *bytes, size_t len,
		    size_t at)
{
	size_t end = find_end(bytes, len, at), before;
	uint32_t column = 0;

	*l = (struct text_line){.next = end,
				.page = end < len && bytes[end] == '\f'};
	if (l->next < len)
		l->next += bytes[end] == '\r' && end + 1 < len &&
				   bytes[end + 1] == '\n'
			       ? 2
			       : 1;
	while (at < end) {
		size_t next = at;
		uint32_t c = utf8_next(bytes, end, &next);

		if (!utf8_is_blank(c))
			break;
		column = c == '\t' ? (column / TAB + 1) * TAB : column + 1;
		at = next;
	}
	for (before = end; before > at; end = before)
		if (!utf8_is_blank(utf8_previous(bytes, &before)))
			break;
	l->begin = l->body = at;
	l->end = end;
	l->indent = column;
	l->width = column + utf8_count(bytes + at, end - at);
	if (at < end)
		find_mark(l, bytes);
}

static size_t word_end(const char *bytes, size_t end, size_t at)
{
	while (at < end && bytes[at] != ' ' && bytes[at] != '\t')
		at++;
	return at;
}

size_t text_line_word(const struct text_line *l, const char *bytes)
{
	return utf8_count(bytes + l->body,
			  word_end(bytes, l->end, l->body) - l->body);
}

bool text_line_alike(const struct text_line *a, const struct text_line *b,
		     const char *bytes)
{
	size_t first = word_end(bytes, a->end, a->body);
	size_t end = skip_set(bytes, a->end, first, " \t");
	size_t len;

	end = word_end(bytes, a->end, end);
	len = end - a->body;
	return end > first && len <= 2 * WORD_MOST && b->end - b->body > len &&
	       !memcmp(bytes + a->body, bytes + b->body, len) &&
	       is_in(bytes[b->body + len], " \t");
}

static uint32_t first_point(const struct text_line *l, const char *bytes)
{
	size_t at = l->body;
	uint32_t c = 0;

	while (at < l->end) {
		c = utf8_next(bytes, l->end, &at);
		if (utf8_is_letter(c) || utf8_is_digit(c))
			break;
	}
	return c;
}

bool text_line_opens(const struct text_line *l, const char *bytes)
{
	uint32_t c = first_point(l, bytes);

	return utf8_is_upper(c) || utf8_is_digit(c);
}

bool text_line_goes_on(const struct text_line *l, const char *bytes)
{
	size_t at = l->body;

	return at < l->end && utf8_is_lower(utf8_next(bytes, l->end, &at));
}

bool text_line_ends(const struct text_line *l, const char *bytes,
		    const char *signs)
{
	return l->end > l->begin && is_in(bytes[l->end - 1], signs);
}
