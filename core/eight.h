/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Bytes of text, eight at a time in one number. Which of them is which differs
 * by machine, so nothing here tells their order.
 */
#ifndef EIGHT_H
#define EIGHT_H

#include "base.h"

/** One byte, or one bit of a byte, in each place. */
#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

static inline uint64_t eight(const char *bytes)
{
	uint64_t word;

	memcpy(&word, bytes, sizeof(word));
	return word;
}

/** The top bit of each byte that is a blank, exact for ASCII. */
static inline uint64_t eight_blanks(uint64_t w)
{
	return ~((w ^ EACH(' ')) + EACH(0x7F)) & EACH(0x80);
}

/** Whether all of 32 bytes are ASCII. */
static inline bool eight_are_ascii(const char *bytes)
{
	return !((eight(bytes) | eight(bytes + 8) | eight(bytes + 16) |
		  eight(bytes + 24)) &
		 EACH(0x80));
}

#endif
