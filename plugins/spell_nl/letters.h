/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Letters as Dutch words have them: ASCII and Latin with accents, in UTF-8.
 */
#ifndef SPELL_LETTERS_H
#define SPELL_LETTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** What a word is made of, apart from small letters; bits. */
enum shape {
	SHAPE_CAPITAL = 1, /* somewhere after the first letter */
	SHAPE_HYPHEN = 2,
	SHAPE_SLASH = 4,
	SHAPE_ACCENT = 8, /* any byte of a letter outside ASCII */
	SHAPE_FOREIGN = 16 /* a sign or letter that Dutch words do not have */
};

uint32_t word_shape(const char *word, size_t len);

/** Does a capital letter stand at these bytes? Knows A-Z and U+00C0-00DE. */
static inline bool is_capital(const char *bytes, size_t len)
{
	return len && ((bytes[0] >= 'A' && bytes[0] <= 'Z') ||
		       (len > 1 && bytes[0] == '\xc3' &&
			(unsigned char)bytes[1] >= 0x80 &&
			(unsigned char)bytes[1] <= 0x9e));
}

/** Makes the capital at these bytes small; its length stays. */
static inline void make_small(char *bytes)
{
	if (bytes[0] == '\xc3')
		bytes[1] = (char)(bytes[1] + 0x20);
	else
		bytes[0] = (char)(bytes[0] + ('a' - 'A'));
}

/** Is there a capital behind the first letter? */
bool has_inner_capital(const char *word, size_t len);

bool has_digit(const char *word, size_t len);

#endif
