/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <utf8proc.h>

#include "eight.h"
#include "utf8.h"

/* The lead byte of U+0300, the first code point that NFC can change. */
enum { FIRST_MARK = 0xCC };

/* Longer runs of marks are cut: sorting them would not be linear. No script
 * comes near (Unicode's own Stream-Safe format stops at 30). */
enum { SEGMENT_MOST = 64 };

static bool is_tail(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

uint32_t utf8_next_wide(const char *bytes, size_t len, size_t *at)
{
	const unsigned char *b = (const unsigned char *)bytes + *at;
	size_t left = len - *at;

	if (left < 2) {
		*at += 1;
		return b[0];
	}
	if (b[0] < 0xE0 || left < 3) {
		*at += 2;
		return (b[0] & 0x1Fu) << 6 | (b[1] & 0x3Fu);
	}
	if (b[0] < 0xF0 || left < 4) {
		*at += 3;
		return (b[0] & 0x0Fu) << 12 | (b[1] & 0x3Fu) << 6 |
		       (b[2] & 0x3Fu);
	}
	*at += 4;
	return (b[0] & 0x07u) << 18 | (b[1] & 0x3Fu) << 12 |
	       (b[2] & 0x3Fu) << 6 | (b[3] & 0x3Fu);
}

uint32_t utf8_previous(const char *bytes, size_t *at)
{
	size_t end = *at, start = end - 1;

	while (start && end - start < 4 && is_tail((unsigned char)bytes[start]))
		start--;
	*at = start;
	return utf8_next(bytes, end, &start);
}

void utf8_put(struct buf *out, uint32_t code_point)
{
	utf8proc_uint8_t bytes[4];
	utf8proc_ssize_t len;

	if (!code_point || code_point > 0x10FFFF ||
	    (code_point >= 0xD800 && code_point <= 0xDFFF))
		code_point = 0xFFFD;
	len = utf8proc_encode_char((utf8proc_int32_t)code_point, bytes);
	buf_add(out, (const char *)bytes, (size_t)len);
}

/* Folds eight ASCII letters; false when one of the bytes is none. */
static bool fold_eight(const char *bytes, char *out)
{
	uint64_t w = eight(bytes), capital;

	if (w & EACH(0x80))
		return false;
	capital = (w + EACH(0x80 - 'A')) & ~(w + EACH(0x7F - 'Z'));
	w |= (capital & EACH(0x80)) >> 2;
	memcpy(out, &w, sizeof(w));
	return true;
}

size_t utf8_fold(const char *bytes, size_t len, char *out)
{
	size_t at = 0, end = 0;

	while (at < len) {
		unsigned char c = (unsigned char)bytes[at];
		uint32_t code_point;

		if (len - at >= 8 && fold_eight(bytes + at, out + end)) {
			at += 8;
			end += 8;
			continue;
		}
		if (c < 0x80) {
			out[end++] =
			    (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
			at++;
			continue;
		}
		code_point = utf8_next(bytes, len, &at);
		end += (size_t)utf8proc_encode_char(
		    utf8proc_tolower((utf8proc_int32_t)code_point),
		    (utf8proc_uint8_t *)out + end);
	}
	return end;
}

/* -- Normal form C -------------------------------------------------------- */

/* Offset of the first byte from `at` on that opens U+0300 or later. */
static size_t skip_plain(const char *bytes, size_t len, size_t at)
{
	while (len - at >= 32 && eight_are_ascii(bytes + at))
		at += 32;
	while (len - at >= 8) {
		uint64_t w = eight(bytes + at);
		uint64_t big = (w & EACH(0x7F)) + EACH(0x100 - FIRST_MARK);

		if (big & w & EACH(0x80))
			break;
		at += 8;
	}
	while (at < len && (unsigned char)bytes[at] < FIRST_MARK)
		at++;
	return at;
}

/* Whether a code point may melt into the one before it. */
static bool joins(uint32_t code_point)
{
	utf8proc_category_t category;

	if (code_point < 0x300)
		return false;
	if (code_point >= 0x1160 && code_point <= 0x11FF)
		return true; /* Hangul vowels and finals */
	category = utf8proc_category((utf8proc_int32_t)code_point);
	return category == UTF8PROC_CATEGORY_MN ||
	       category == UTF8PROC_CATEGORY_MC ||
	       category == UTF8PROC_CATEGORY_ME;
}

/* Whether a code point may change by itself. */
static bool dissolves(uint32_t code_point)
{
	const utf8proc_property_t *p;

	if (code_point < 0x300)
		return false;
	p = utf8proc_get_property((utf8proc_int32_t)code_point);
	return p->decomp_seqindex != UINT16_MAX && !p->decomp_type;
}

/* From a starter up to the next: all that normalising it has to look at. */
struct segment {
	size_t begin, end;
	bool suspect;
};

/* The next segment that may not be normal; false when there is none. */
static bool next_suspect(const char *bytes, size_t len, size_t from,
			 struct segment *s)
{
	while ((s->end = skip_plain(bytes, len, from)) < len) {
		size_t count = 1, next = s->end;
		uint32_t code_point = utf8_next(bytes, len, &next);

		s->begin = s->end;
		s->suspect = joins(code_point) || dissolves(code_point);
		if (joins(code_point) && s->begin > from)
			(void)utf8_previous(bytes, &s->begin);
		for (s->end = next; next < len; s->end = next) {
			code_point = utf8_next(bytes, len, &next);
			if (!joins(code_point) || ++count > SEGMENT_MOST)
				break;
			s->suspect = true;
		}
		if (s->suspect)
			return true;
		from = s->end;
	}
	return false;
}

/* Writes the NFC of a segment to `out` (room for all it can become). */
static size_t normalise(const char *bytes, size_t len, char *out)
{
	/* A code point decomposes into four at most. */
	utf8proc_int32_t points[(SEGMENT_MOST + 2) * 4];
	const utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
	utf8proc_ssize_t count;
	size_t end = 0;

	count = utf8proc_decompose((const utf8proc_uint8_t *)bytes,
				   (utf8proc_ssize_t)len, points,
				   ARRAY_SIZE(points), options);
	if (count < 0 || (size_t)count > ARRAY_SIZE(points))
		return 0;
	count = utf8proc_normalize_utf32(points, count, options);
	for (utf8proc_ssize_t i = 0; i < count; i++)
		end += (size_t)utf8proc_encode_char(
		    points[i], (utf8proc_uint8_t *)out + end);
	return end;
}

/* Writes the NFC of a segment when it is another; else returns 0. */
static size_t change(const char *bytes, const struct segment *s,
		     char out[(SEGMENT_MOST + 2) * 16])
{
	size_t len = s->end - s->begin;
	size_t end = normalise(bytes + s->begin, len, out);

	return end == len && !memcmp(out, bytes + s->begin, len) ? 0 : end;
}

bool utf8_is_nfc(const char *bytes, size_t len)
{
	char out[(SEGMENT_MOST + 2) * 16];
	struct segment s = {0};

	while (next_suspect(bytes, len, s.end, &s))
		if (change(bytes, &s, out))
			return false;
	return true;
}

static void note_stretch(struct buf *map, const struct buf *out, size_t start,
			 size_t from, size_t width)
{
	struct utf8_stretch stretch = {
	    .at = (uint32_t)(out->len - start),
	    .width = (uint32_t)width,
	    .from = from,
	};

	if (map)
		buf_add(map, (const char *)&stretch, sizeof(stretch));
}

int utf8_nfc(const char *bytes, size_t len, struct buf *out, struct buf *map)
{
	char changed[(SEGMENT_MOST + 2) * 16];
	struct segment s = {0};
	size_t start = out->len, done = 0, size;

	while (next_suspect(bytes, len, s.end, &s)) {
		size = change(bytes, &s, changed);
		if (!size)
			continue;
		if (s.begin > done) {
			note_stretch(map, out, start, done, 0);
			buf_add(out, bytes + done, s.begin - done);
		}
		note_stretch(map, out, start, s.begin, s.end - s.begin);
		buf_add(out, changed, size);
		done = s.end;
	}
	if (done < len)
		note_stretch(map, out, start, done, 0);
	buf_add(out, bytes + done, len - done);
	return out->failed || (map && map->failed) ? -1 : 0;
}

/* -- Categories ----------------------------------------------------------- */

bool utf8_is_letter_wide(uint32_t code_point)
{
	utf8proc_category_t category =
	    utf8proc_category((utf8proc_int32_t)code_point);

	return category >= UTF8PROC_CATEGORY_LU &&
	       category <= UTF8PROC_CATEGORY_LO;
}

bool utf8_is_upper_wide(uint32_t code_point)
{
	utf8proc_category_t category =
	    utf8proc_category((utf8proc_int32_t)code_point);

	return category == UTF8PROC_CATEGORY_LU ||
	       category == UTF8PROC_CATEGORY_LT;
}

bool utf8_is_lower_wide(uint32_t code_point)
{
	return utf8proc_category((utf8proc_int32_t)code_point) ==
	       UTF8PROC_CATEGORY_LL;
}

bool utf8_is_digit_wide(uint32_t code_point)
{
	return utf8proc_category((utf8proc_int32_t)code_point) ==
	       UTF8PROC_CATEGORY_ND;
}

bool utf8_is_blank_wide(uint32_t code_point)
{
	return code_point == 0x85 || code_point == 0x2028 ||
	       code_point == 0x2029 ||
	       utf8proc_category((utf8proc_int32_t)code_point) ==
		   UTF8PROC_CATEGORY_ZS;
}
