/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The bytes of a text as they are scanned for tokens. Reading past the end
 * gives 0, which is a sign.
 */
#ifndef DUTCH_SCANNER_H
#define DUTCH_SCANNER_H

#include "uitkomst/plugin.h"

#include <stdbool.h>

enum sign {
	SIGN, /* also the end of the text */
	BLANK,
	LETTER, /* also every byte of letters beyond ASCII */
	DIGIT,
	WIDE /* opens a character that may be a sign or a blank */
};

struct scanner {
	const char *bytes;
	size_t len, at;
	bool initial; /* the next word opens a sentence */
	bool after_initial; /* the word before was "J." */
	const struct uk_range *code; /* spans from `at` on */
	size_t code_count;
};

/** What each byte is. */
extern const uint8_t scanner_signs[256];

/** What the character beyond ASCII is that opens at `at`. */
enum sign scanner_wide(const struct scanner *, size_t at);

static inline unsigned char byte_at(const struct scanner *c, size_t at)
{
	return at < c->len ? (unsigned char)c->bytes[at] : 0;
}

static inline enum sign sign_at(const struct scanner *c, size_t at)
{
	enum sign sign = (enum sign)scanner_signs[byte_at(c, at)];

	return sign == WIDE ? scanner_wide(c, at) : sign;
}

static inline bool is_word(enum sign sign)
{
	return sign == LETTER || sign == DIGIT;
}

static inline size_t width_at(const struct scanner *c, size_t at)
{
	unsigned char b = byte_at(c, at);
	size_t width = b < 0xC0 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;

	return at + width > c->len ? c->len - at : width;
}

static inline bool is_capital(const struct scanner *c, size_t at)
{
	unsigned char b = byte_at(c, at), next = byte_at(c, at + 1);

	return (b >= 'A' && b <= 'Z') ||
	       (b == 0xC3 && next >= 0x80 && next <= 0x9E && next != 0x97);
}

#endif
