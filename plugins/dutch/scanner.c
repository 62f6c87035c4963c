/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "scanner.h"

#define TEN(sign) sign, sign, sign, sign, sign, sign, sign, sign, sign, sign
#define LETTERS                                                                \
	TEN(LETTER), TEN(LETTER), LETTER, LETTER, LETTER, LETTER, LETTER, LETTER

/* Bytes from 0x80 on belong to letters, save the three that open signs. */
const uint8_t scanner_signs[256] = {
    ['\t'] = BLANK,
    ['\n'] = BLANK,
    ['\v'] = BLANK,
    ['\f'] = BLANK,
    ['\r'] = BLANK,
    [' '] = BLANK,
    ['0'] = TEN(DIGIT),
    ['A'] = LETTERS,
    ['a'] = LETTERS,
    [0x80] = TEN(LETTER),
    TEN(LETTER),
    TEN(LETTER),
    TEN(LETTER),
    TEN(LETTER),
    TEN(LETTER),
    LETTER,
    LETTER,
    LETTER,
    LETTER,
    LETTER,
    LETTER,
    [0xC2] = WIDE,
    LETTER,
    LETTER,
    LETTER,
    LETTER,
    LETTER,
    LETTER,
    LETTER,
    TEN(LETTER),
    TEN(LETTER),
    LETTER,
    LETTER,
    LETTER,
    LETTER,
    [0xE2] = WIDE,
    WIDE,
    LETTER,
    LETTER,
    LETTER,
    LETTER,
    LETTER,
    LETTER,
    TEN(LETTER),
    TEN(LETTER),
    LETTER,
    LETTER,
};

/* General Punctuation (E2 80, E2 81), bullets and arrows (E2 86..AC), blanks
 * and « » of Latin-1 (C2), the ideographic blank (E3 80 80). */
enum sign scanner_wide(const struct scanner *c, size_t at)
{
	unsigned char first = byte_at(c, at), second = byte_at(c, at + 1);
	unsigned char third = byte_at(c, at + 2);

	if (first == 0xC2) {
		if (second == 0xA0)
			return BLANK;
		return second == 0xB5 || second == 0xAA || second == 0xBA
			   ? LETTER
			   : SIGN;
	}
	if (first == 0xE3)
		return second == 0x80 && third == 0x80 ? BLANK : LETTER;
	return second == 0x80 && (third <= 0x8B || third == 0xAF) ? BLANK
								  : SIGN;
}
