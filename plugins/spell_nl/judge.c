/* SPDX-License-Identifier: Apache-2.0 */
#include "judge.h"

#include <string.h>

#include "compound.h"
#include "hash.h"
#include "letters.h"

/* What the field's list says of the word, also of one whose first letter is
 * a capital because it opens the sentence. */
static uint32_t term_marks(const struct speller *speller, const char *word,
			   size_t len)
{
	char small[DICTIONARY_WORD];
	uint32_t marks = wordset_find(&speller->terms, word_hash(word, len));

	if (marks || !is_capital(word, len) || len > sizeof(small))
		return marks;
	memcpy(small, word, len);
	make_small(small);
	return wordset_find(&speller->terms, word_hash(small, len));
}

/* In a list, as it stands. */
static int listed(struct speller *speller, const char *word, size_t len)
{
	if (term_marks(speller, word, len) & TERM_WORD)
		return 1;
	return dictionary_check(&speller->dictionary, word, len);
}

enum {
	ABBREVIATION = 3, /* letters at most */
	ADJECTIVE = 6, /* bytes of the first of two adjectives: "sociaal" */
	STRESSED_SHORT = 4 /* letters of "níet" */
};

static bool ends_in_one(const char *word, size_t len, const char *const *ends,
			size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t end = strlen(ends[i]);

		if (len > end && !memcmp(word + len - end, ends[i], end))
			return true;
	}
	return false;
}

/* First parts that the spelling ties to any noun or adjective by a hyphen. */
static const char *const tied[] = {
    "adjunct", "aspirant", "assistent", "bijna",    "collega",
    "ex",      "interim",  "kandidaat", "leerling", "niet",
    "non",     "oud",	   "stagiair",	"vice",
};

static bool is_tied(const char *word, size_t len)
{
	for (size_t i = 0; i < sizeof(tied) / sizeof(*tied); i++)
		if (strlen(tied[i]) == len && !memcmp(tied[i], word, len))
			return true;
	return false;
}

/* A short form, or a word of another language: not a noun of the field, nor a
 * loan that the dictionary has, which are written as one with their head. */
static bool is_hyphened_term(struct speller *speller, const char *part,
			     size_t len)
{
	uint32_t marks = term_marks(speller, part, len);

	return marks & TERM_SHORT ||
	       (marks & (TERM_WORD | TERM_NOUN)) == TERM_WORD ||
	       ((marks & (TERM_ALONE | TERM_FIRST)) == TERM_ALONE &&
		dictionary_check(&speller->dictionary, part, len) == 0);
}

/* "csv-bestand", "zbo-status": no word, and too short for a misspelt one. */
static bool is_abbreviation(struct speller *speller, const char *part,
			    size_t len)
{
	return len > 1 && len <= ABBREVIATION && part[len] == '-' &&
	       dictionary_check(&speller->dictionary, part, len) == 0;
}

/* May this part stand before a hyphen in front of any known word? Only where
 * the spelling asks for a hyphen: capitals, names, digits, abbreviations and
 * a few first parts. Between two plain words it is most often a mistake. */
static bool takes_hyphen(struct speller *speller, const char *part, size_t len)
{
	return len == 1 || is_abbreviation(speller, part, len) ||
	       is_capital(part, len) || has_digit(part, len) ||
	       has_inner_capital(part, len) || is_tied(part, len) ||
	       is_hyphened_term(speller, part, len);
}

/* "anti-inbraakstrip", "prestatie-eis": written as one, two vowels would be
 * read as one. */
static bool parts_vowels(struct speller *speller, const char *part, size_t len)
{
	return vowels_collide(part[len - 1], part[len + 1]) &&
	       (term_marks(speller, part, len) & TERM_FIRST ||
		(len > ABBREVIATION && opens_compound(speller, part, len)));
}

static int part_right(struct speller *speller, const char *part, size_t len)
{
	if (!len || is_abbreviation(speller, part, len) || len == 1 ||
	    has_digit(part, len) || is_capital(part, len) ||
	    has_inner_capital(part, len) ||
	    term_marks(speller, part, len) & TERM_ENGLISH)
		return 1;
	return speller_word(speller, part, len);
}

/* "sociaal-medische", "politiek-bestuurlijk": adjectives of one rank. */
static bool are_adjectives(const char *first, size_t len, const char *last,
			   size_t last_len)
{
	static const char *const firsts[] = {"aal", "eel",  "ief",
					     "iek", "isch", "lijk"};
	static const char *const lasts[] = {"aal",  "ale",   "eel",  "ele",
					    "ief",  "ieve",  "iek",  "ieke",
					    "isch", "ische", "lijk", "lijke"};

	return len >= ADJECTIVE &&
	       ends_in_one(first, len, firsts,
			   sizeof(firsts) / sizeof(*firsts)) &&
	       ends_in_one(last, last_len, lasts,
			   sizeof(lasts) / sizeof(*lasts));
}

/* May these parts of [word, end) be tied there? What has two hyphens ties a
 * group of words: "vier-ogen-principe". */
static bool is_tie(struct speller *speller, const char *word,
		   const char *hyphen, const char *end, bool group)
{
	size_t part = (size_t)(hyphen - word);
	size_t rest = (size_t)(end - hyphen) - 1;

	return group || takes_hyphen(speller, word, part) ||
	       parts_vowels(speller, word, part) ||
	       is_capital(hyphen + 1, rest) ||
	       are_adjectives(word, part, hyphen + 1, rest);
}

static bool has_two_hyphens(const char *word, size_t len)
{
	const char *first = memchr(word, '-', len);

	return first &&
	       memchr(first + 1, '-', (size_t)(word + len - first) - 1) != NULL;
}

/* "AI-systeem", "niet-digitale", "hbo-niveau": all parts right, and each but
 * the last of a kind that takes the hyphen. */
static int hyphenated(struct speller *speller, const char *word, size_t len)
{
	const char *hyphen = memchr(word, '-', len);
	const char *end = word + len;
	bool group = has_two_hyphens(word, len);
	size_t part;

	if (!hyphen)
		return 0;
	for (; hyphen; hyphen = memchr(word, '-', (size_t)(end - word))) {
		part = (size_t)(hyphen - word);
		if (!is_tie(speller, word, hyphen, end, group))
			return 0;
		if (!is_tied(word, part) &&
		    !parts_vowels(speller, word, part) &&
		    part_right(speller, word, part) != 1)
			return 0;
		word = hyphen + 1;
	}
	return part_right(speller, word, (size_t)(end - word));
}

/* A stressed vowel at these bytes without its accent, else 0. */
static char unstressed(const char *bytes, size_t len)
{
	static const char vowels[][2] = {{'\xa1', 'a'},
					 {'\xa9', 'e'},
					 {'\xad', 'i'},
					 {'\xb3', 'o'},
					 {'\xba', 'u'}};

	for (size_t i = 0; i < sizeof(vowels) / sizeof(*vowels); i++)
		if (len > 1 && bytes[0] == '\xc3' && bytes[1] == vowels[i][0])
			return vowels[i][1];
	return 0;
}

/* "zélf", "níet": a word that is stressed, which no list has. In a long word
 * both letters of a sound have the sign, so "éenmaal" is a slip. */
static int stressed(struct speller *speller, const char *word, size_t len)
{
	char plain[DICTIONARY_WORD];
	size_t count = 0;
	bool half = false;

	if (len >= sizeof(plain))
		return 0;
	for (size_t i = 0; i < len; i++) {
		char vowel = unstressed(word + i, len - i);

		plain[count++] = vowel ? vowel : word[i];
		i += vowel != 0;
		half |=
		    vowel && ((i + 1 < len && strchr("aeiou", word[i + 1])) ||
			      (count > 1 && strchr("aeiou", word[i - 2])));
	}
	return count < len && count + 2 >= len && word[len - 1] != '\xa9' &&
		       (!half || count <= STRESSED_SHORT)
		   ? listed(speller, plain, count)
		   : 0;
}

/* The first letter may be a capital at the start of the sentence. */
static int compounded(struct speller *speller, const char *word, size_t len)
{
	char small[DICTIONARY_WORD];
	uint32_t shape = word_shape(word, len);

	if (len > sizeof(small) ||
	    shape & (SHAPE_CAPITAL | SHAPE_HYPHEN | SHAPE_FOREIGN))
		return 0;
	memcpy(small, word, len);
	if (is_capital(small, len))
		make_small(small);
	return is_compound(speller, small, len);
}

/* "lees- en schrijfdoelen", "verzorgings- en verpleeghuizen": a word, or one
 * with the s that ties it to the head that was left out. */
static int elided(struct speller *speller, const char *word, size_t len)
{
	int right = speller_word(speller, word, len);

	if (right == 0 && len > 4 && word[len - 1] == 's')
		right = speller_word(speller, word, len - 1);
	if (right == 0)
		right = opens_compound(speller, word, len);
	return right;
}

/* "weerbaardere", "digitaler": comparatives, which the dictionary lists of
 * common adjectives only. */
static int compared(struct speller *speller, const char *word, size_t len)
{
	static const char *const ends[][2] = {
	    {"aler", "aal"},   {"baarder", "baar"}, {"eler", "eel"},
	    {"iever", "ief"},  {"iger", "ig"},	    {"lijker", "lijk"},
	    {"zamer", "zaam"},
	};
	char base[DICTIONARY_WORD];

	len -= len > 1 && word[len - 1] == 'e';
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		size_t end = strlen(ends[i][0]), with = strlen(ends[i][1]);

		if (len < end + 3 || len >= sizeof(base) ||
		    memcmp(word + len - end, ends[i][0], end))
			continue;
		memcpy(base, word, len - end);
		memcpy(base + len - end, ends[i][1], with);
		return speller_word(speller, base, len - end + with);
	}
	return 0;
}

int spell_judge(struct speller *speller, const char *word, size_t len)
{
	int right;

	if (len > 1 && word[len - 1] == '-')
		return elided(speller, word, len - 1);
	right = listed(speller, word, len);
	if (right == 0)
		right = hyphenated(speller, word, len);
	if (right == 0)
		right = compounded(speller, word, len);
	if (right == 0)
		right = stressed(speller, word, len);
	if (right == 0)
		right = compared(speller, word, len);
	return right;
}
