/* SPDX-License-Identifier: Apache-2.0 */
/* Passing over whole texts. */
#include "base.h"

#include "eight.h"
#include "utf8.h"

static size_t sum_of_ones(uint64_t ones)
{
	return (size_t)((ones * EACH(1)) >> 56);
}

static bool is_tail(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

/* Length of the well-formed sequence at `b`, 0 when it is none: the table of
 * RFC 3629, section 4. */
static size_t sequence(const unsigned char *b, size_t len)
{
	if (b[0] >= 0xC2 && b[0] <= 0xDF)
		return len > 1 && is_tail(b[1]) ? 2 : 0;
	if (b[0] >= 0xE0 && b[0] <= 0xEF) {
		if (len < 3 || !is_tail(b[1]) || !is_tail(b[2]) ||
		    (b[0] == 0xE0 && b[1] < 0xA0) ||
		    (b[0] == 0xED && b[1] > 0x9F))
			return 0;
		return 3;
	}
	if (b[0] >= 0xF0 && b[0] <= 0xF4) {
		if (len < 4 || !is_tail(b[1]) || !is_tail(b[2]) ||
		    !is_tail(b[3]) || (b[0] == 0xF0 && b[1] < 0x90) ||
		    (b[0] == 0xF4 && b[1] > 0x8F))
			return 0;
		return 4;
	}
	return b[0] && b[0] < 0x80 ? 1 : 0;
}

static bool is_plain(unsigned char c)
{
	return c && c < 0x80;
}

/* The top bits of bytes that are NUL or no ASCII. A borrow may call a good byte
 * bad, never a bad one good. */
static inline uint64_t not_plain(const char *bytes)
{
	uint64_t w = eight(bytes);

	return ((w - EACH(1)) | w) & EACH(0x80);
}

static size_t skip_plain(const char *bytes, size_t len, size_t at)
{
	for (; len - at >= 32; at += 32)
		if (not_plain(bytes + at) | not_plain(bytes + at + 8) |
		    not_plain(bytes + at + 16) | not_plain(bytes + at + 24))
			break;
	while (len - at >= 8 && !not_plain(bytes + at))
		at += 8;
	if (len >= 8 && !not_plain(bytes + len - 8) && len - at < 8)
		return len;
	while (at < len && is_plain((unsigned char)bytes[at]))
		at++;
	return at;
}

int utf8_check(const char *bytes, size_t len, size_t *bad)
{
	size_t at = 0;

	while ((at = skip_plain(bytes, len, at)) < len) {
		size_t step =
		    sequence((const unsigned char *)bytes + at, len - at);

		if (!step) {
			if (bad)
				*bad = at;
			return -1;
		}
		at += step;
	}
	return 0;
}

/* The top bits of bytes that are at most `most`; behind one that is, also of
 * others. */
static inline uint64_t not_above(const char *bytes, unsigned char most)
{
	uint64_t w = eight(bytes);

	return (w - EACH(1) * (most + 1u)) & ~w & EACH(0x80);
}

size_t utf8_skip_above(const char *bytes, size_t len, size_t at,
		       unsigned char most)
{
	for (; len - at >= 32; at += 32)
		if (not_above(bytes + at, most) |
		    not_above(bytes + at + 8, most) |
		    not_above(bytes + at + 16, most) |
		    not_above(bytes + at + 24, most))
			break;
	while (len - at >= 8 && !not_above(bytes + at, most))
		at += 8;
	while (at < len && (unsigned char)bytes[at] > most)
		at++;
	return at;
}

/* Not 0 when one of nine bytes is no ASCII, one of the first eight a control
 * character, or a blank with a blank behind it. */
static inline uint64_t not_words(const char *bytes)
{
	uint64_t w = eight(bytes), next = eight(bytes + 1);

	return (((w - EACH(' ')) | w | next) & EACH(0x80)) |
	       (eight_blanks(w) & eight_blanks(next));
}

size_t utf8_skip_words(const char *bytes, size_t len, size_t at)
{
	if (at < len && bytes[at] == ' ')
		return at;
	for (; len - at > 32; at += 32)
		if (not_words(bytes + at) | not_words(bytes + at + 8) |
		    not_words(bytes + at + 16) | not_words(bytes + at + 24))
			break;
	while (len - at > 8 && !not_words(bytes + at))
		at += 8;
	return at;
}

/* Passes over eights that are ASCII. */
static size_t skip_ascii(const char *bytes, size_t len, size_t at)
{
	while (len - at >= 32 && eight_are_ascii(bytes + at))
		at += 32;
	while (len - at >= 8 && !(eight(bytes + at) & EACH(0x80)))
		at += 8;
	return at;
}

bool utf8_is_ascii(const char *bytes, size_t len)
{
	size_t at = skip_ascii(bytes, len, 0);

	while (at < len && (unsigned char)bytes[at] < 0x80)
		at++;
	return at == len;
}

static size_t count_tails(uint64_t w)
{
	return sum_of_ones((w >> 7) & (~w >> 6) & EACH(1));
}

/* Leads of four bytes: two units. */
static size_t count_pairs(uint64_t w)
{
	return sum_of_ones((w >> 7) & (w >> 6) & (w >> 5) & (w >> 4) & EACH(1));
}

size_t utf8_count(const char *bytes, size_t len)
{
	size_t at = 0, count = len;

	for (; len - (at = skip_ascii(bytes, len, at)) >= 8; at += 8)
		count -= count_tails(eight(bytes + at));
	for (; at < len; at++)
		count -= is_tail((unsigned char)bytes[at]);
	return count;
}

size_t utf8_count_utf16(const char *bytes, size_t len)
{
	size_t at = 0, count = len;

	for (; len - (at = skip_ascii(bytes, len, at)) >= 8; at += 8) {
		count += count_pairs(eight(bytes + at));
		count -= count_tails(eight(bytes + at));
	}
	for (; at < len; at++) {
		count += (unsigned char)bytes[at] >= 0xF0;
		count -= is_tail((unsigned char)bytes[at]);
	}
	return count;
}
