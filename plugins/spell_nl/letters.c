/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "letters.h"

enum { A = SHAPE_ACCENT, C = SHAPE_CAPITAL, F = SHAPE_FOREIGN };

/* By byte. In UTF-8, C3 to C5 open the accented letters of Latin, E2 opens
 * the curly apostrophe, and 80 to BF go on with what was opened. */
static const uint8_t shapes[256] = {
    F, F,	    F, F, F, F, F, F, F, F, F, F, F, F,
    F, F, /* 00 */
    F, F,	    F, F, F, F, F, F, F, F, F, F, F, F,
    F, F, /* 10 */
    F, F,	    F, F, F, F, F, 0, F, F, F, F, F, SHAPE_HYPHEN,
    0, SHAPE_SLASH, F, F, F, F, F, F, F, F, F, F, F, F,
    F, F,	    F, F, /* 30 */
    F, C,	    C, C, C, C, C, C, C, C, C, C, C, C,
    C, C, /* 40 */
    C, C,	    C, C, C, C, C, C, C, C, C, F, F, F,
    F, F, /* 50 */
    F, 0,	    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, /* 60 */
    0, 0,	    0, 0, 0, 0, 0, 0, 0, 0, 0, F, F, F,
    F, F, /* 70 */
    A, A,	    A, A, A, A, A, A, A, A, A, A, A, A,
    A, A, /* 80 */
    A, A,	    A, A, A, A, A, A, A, A, A, A, A, A,
    A, A, /* 90 */
    A, A,	    A, A, A, A, A, A, A, A, A, A, A, A,
    A, A, /* a0 */
    A, A,	    A, A, A, A, A, A, A, A, A, A, A, A,
    A, A, /* b0 */
    F, F,	    F, A, A, A, F, F, F, F, F, F, F, F,
    F, F, /* c0 */
    F, F,	    F, F, F, F, F, F, F, F, F, F, F, F,
    F, F, /* d0 */
    F, F,	    A, F, F, F, F, F, F, F, F, F, F, F,
    F, F, /* e0 */
    F, F,	    F, F, F, F, F, F, F, F, F, F, F, F,
    F, F, /* f0 */
};

/* Of all that E2 opens, only the apostrophe belongs in a word. */
static bool only_apostrophes(const char *word, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (word[i] == '\xe2' &&
		    (len - i < 3 || memcmp(word + i, "\xe2\x80\x99", 3)))
			return false;
	return true;
}

bool has_inner_capital(const char *word, size_t len)
{
	for (size_t i = len && word[0] == '\xc3' ? 2 : 1; i < len; i++)
		if (is_capital(word + i, len - i))
			return true;
	return false;
}

bool has_digit(const char *word, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (word[i] >= '0' && word[i] <= '9')
			return true;
	return false;
}

/* Eight bytes, each of them a small letter. */
static bool are_small(const char *bytes)
{
	const uint64_t each = UINT64_C(0x0101010101010101), top = each << 7;
	uint64_t word;

	memcpy(&word, bytes, 8);
	return (~word & (word + each * (128 - 'a')) &
		~(word + each * (127 - 'z')) & top) == top;
}

/* Most words of eight bytes or more; shorter ones are as soon looked at. */
static bool is_small_word(const char *word, size_t len)
{
	if (len < 8 || !are_small(word + len - 8))
		return false;
	for (size_t i = 0; i + 8 < len; i += 8)
		if (!are_small(word + i))
			return false;
	return true;
}

uint32_t word_shape(const char *word, size_t len)
{
	uint32_t shape;

	if (!len)
		return SHAPE_FOREIGN;
	if (is_small_word(word, len))
		return 0;
	shape = shapes[(unsigned char)word[0]] & ~(uint32_t)SHAPE_CAPITAL;
	for (size_t i = 1; i < len; i++)
		shape |= shapes[(unsigned char)word[i]];
	if (shape & SHAPE_ACCENT) {
		if (!only_apostrophes(word, len))
			shape |= SHAPE_FOREIGN;
		if (has_inner_capital(word, len))
			shape |= SHAPE_CAPITAL;
	}
	return shape;
}
