/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The UTF-8 door: what comes in is checked and normalised here, once. All
 * functions but utf8_check expect valid UTF-8 without NUL, as utf8_check
 * leaves it; `bytes` may be NULL when `len` is 0.
 */
#ifndef UTF8_H
#define UTF8_H

#include "base.h"
#include "buf.h"

/** U+FEFF at the start of a file, which is no text. */
#define UTF8_BOM "\xEF\xBB\xBF"

/** 0 when `bytes` is UTF-8 (RFC 3629: no surrogates, no overlong forms)
 *  without NUL; else -1, and `*bad` is where the first bad sequence starts.
 *  `bad` may be NULL. */
int utf8_check(const char *bytes, size_t len, size_t *bad);

/** Whether the text is in NFC (Unicode Standard Annex 15). Text of which all
 *  is below U+0300 is; only what follows is looked at closely. */
bool utf8_is_nfc(const char *bytes, size_t len);

/** A stretch of normalised text: from byte `at` of the result on, which came
 *  from byte `from` of the original. `width` is 0 when the bytes are the
 *  same, one by one; else it is how many original bytes became the bytes up
 *  to the next stretch. */
struct utf8_stretch {
	uint32_t at, width;
	size_t from;
};

/** Appends the NFC of the text to `out`; returns 0, or -1 when memory ran
 *  out. With `map`, also appends to it the stretches (struct utf8_stretch
 *  after each other), `at` counted from the old end of `out`; of text whose
 *  NFC is 4 GiB or more the map is wrong. Linear in `len`. */
int utf8_nfc(const char *bytes, size_t len, struct buf *out, struct buf *map);

/** How much longer than the text its folded form can be: each code point of
 *  two bytes may grow to three. */
#define UTF8_FOLD_ROOM(len) ((len) + (len) / 2)

/** Lower case, code point by code point, in no locale ("İ" becomes "i");
 *  writes at most UTF8_FOLD_ROOM(len) bytes to `out`, which may not overlap
 *  `bytes`, adds no NUL and returns the length. The result is valid UTF-8,
 *  the same for every input that differs in case only. */
size_t utf8_fold(const char *bytes, size_t len, char *out);

/** The first place from `at` on of a byte of at most `most` (below 0x80);
 *  `len` when there is none. */
size_t utf8_skip_above(const char *bytes, size_t len, size_t at,
		       unsigned char most);

/** The first place from `at` on that is more than ASCII letters, digits and
 *  signs with one blank between them; may stop before it. A blank at `at` or
 *  at the end of the text is not passed: one side of it is not known. */
size_t utf8_skip_words(const char *bytes, size_t len, size_t at);

/** Whether all of the text is ASCII. */
bool utf8_is_ascii(const char *bytes, size_t len);

/** Code points, and UTF-16 units, in the text. */
size_t utf8_count(const char *bytes, size_t len);
size_t utf8_count_utf16(const char *bytes, size_t len);

/** The code point at `*at` (< len); moves `*at` behind it. Most text is
 *  ASCII, so that much is decided where it is asked; _wide is the rest. */
uint32_t utf8_next_wide(const char *bytes, size_t len, size_t *at);
static inline uint32_t utf8_next(const char *bytes, size_t len, size_t *at)
{
	unsigned char c = (unsigned char)bytes[*at];

	if (c >= 0x80)
		return utf8_next_wide(bytes, len, at);
	*at += 1;
	return c;
}

/** The code point before `*at` (> 0); moves `*at` to its start. */
uint32_t utf8_previous(const char *bytes, size_t *at);

/** Appends a code point; U+FFFD in the place of what is none, or NUL. */
void utf8_put(struct buf *, uint32_t code_point);

/* General category, coarsely (Unicode Character Database). */

bool utf8_is_letter_wide(uint32_t code_point);
static inline bool utf8_is_letter(uint32_t c)
{
	return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z'
			: utf8_is_letter_wide(c);
}

/** Title case too. */
bool utf8_is_upper_wide(uint32_t code_point);
static inline bool utf8_is_upper(uint32_t c)
{
	return c < 0x80 ? c >= 'A' && c <= 'Z' : utf8_is_upper_wide(c);
}

bool utf8_is_lower_wide(uint32_t code_point);
static inline bool utf8_is_lower(uint32_t c)
{
	return c < 0x80 ? c >= 'a' && c <= 'z' : utf8_is_lower_wide(c);
}

/** Decimal digits. */
bool utf8_is_digit_wide(uint32_t code_point);
static inline bool utf8_is_digit(uint32_t c)
{
	return c < 0x80 ? c >= '0' && c <= '9' : utf8_is_digit_wide(c);
}

/** Blank, tab, line ends, no-break and other space separators. */
bool utf8_is_blank_wide(uint32_t code_point);
static inline bool utf8_is_blank(uint32_t c)
{
	return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r')
			: utf8_is_blank_wide(c);
}

#endif
