/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The affix file of a hunspell dictionary, as far as it is needed to list the
 * forms of a word: suffixes, prefixes, and which words may be parts of
 * compounds. What else such a file can say (see hunspell(5)) only hunspell
 * knows; a flag or rule that we cannot read gives no forms.
 */
#ifndef SPELL_AFFIXES_H
#define SPELL_AFFIXES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	AFFIX_LONGEST = 32, /* bytes of an affix or a condition */
	AFFIX_FLAGS = 32, /* of one word */
	FORM_LONGEST = 128 /* bytes of a word that has its forms listed */
};

/** What a flag says of a word or form; bits, also used as its marks. */
enum form_mark {
	FORM_WORD = 1, /* right as it stands */
	FORM_BEGIN = 2, /* may open a compound */
	FORM_MIDDLE = 4, /* may stand within one */
	FORM_END = 8, /* may end one */
	FORM_HIDDEN = 16 /* right, but not to be suggested */
};

struct affix_rule {
	uint16_t flag;
	uint16_t next; /* number of the next rule of this flag, 0 none */
	bool prefix;
	uint8_t marks; /* enum form_mark of the form it makes */
	uint8_t strip, add; /* lengths in bytes */
	char stripped[AFFIX_LONGEST], added[AFFIX_LONGEST];
	char condition[AFFIX_LONGEST]; /* "." for none; ends in NUL */
};

struct affixes {
	struct affix_rule *rules; /* rule 0 is unused */
	size_t count, room;
	uint16_t *first; /* by flag */
	bool pairs; /* flags are two bytes, else one */
	uint16_t begin, middle, end, anywhere; /* of compounds */
	uint16_t forbidden, hidden, only_part, needs_affix;
};

/** Reads a file. Returns -1 when it cannot be read; errors in it are passed
 *  over. */
int affixes_read(struct affixes *, const char *path);
void affixes_release(struct affixes *);

/** The flags in `text`, at most AFFIX_FLAGS; returns how many. */
size_t affixes_flags(const struct affixes *, const char *text, size_t len,
		     uint16_t *flags);

/** What the flags say; 0 when the word is forbidden, or only a stem. */
uint32_t affixes_marks(const struct affixes *, const uint16_t *flags,
		       size_t count);

/** Receives a form, without a NUL, and its enum form_mark bits. */
typedef void (*form_fn)(void *closure, const char *form, size_t len,
			uint32_t marks);

/** Gives the stem itself and all its forms. */
void affixes_forms(const struct affixes *, const char *stem, size_t len,
		   const uint16_t *flags, size_t count, form_fn, void *closure);

/** Reads a whole text file, a NUL behind it, to be freed; NULL when it
 *  cannot be read or is larger than 64 MiB. */
char *affixes_slurp(const char *path, size_t *len);

/** Copies, the ligature "ij" that hunspell's Dutch uses made two letters.
 *  Returns the length, 0 when it does not fit in `room`. */
size_t plain_copy(char *to, size_t room, const char *from, size_t len);

#endif
