/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "shapes.h"

/* How far a bracket inside a word is looked for: "gegeven(sverwerking)s". */
enum { BRACKET_MOST = 24 };

/* ... and the @ of a mail address behind its first point. */
enum { MAIL_MOST = 64 };

/* Words that a slash does not part. */
static const char *const slash_words[] = {
    "en/of",	 "of/en",    "hij/zij",	 "zij/hij",  "zijn/haar",
    "haar/zijn", "hem/haar", "hun/haar", "deze/dit", "en/ of",
    "m/v",	 "km/u",     "km/h",	 "t/m",	     NULL};
/* Longer abbreviations that end in a point, and how long they are: most last
 * words of a sentence are longer. */
enum { DOTTED_MOST = 4 };

static const char dotted[][DOTTED_MOST + 1] = {
    "bijv", "bv",  "cf",  "incl", "excl", "enz", "etc",	 "max",	 "min", "resp",
    "evt",  "nl",  "ca",  "jl",	  "dr",	  "drs", "prof", "ir",	 "ing", "mr",
    "vgl",  "blz", "nr",  "art",  "div",  "ong", "afd",	 "zgn",	 "mw",	"dhr",
    "mevr", "o.a", "e.d", "m.n",  "d.m",  "ed",	 "fig",	 "hfst", "jr",	"sr"};

/* The width of an apostrophe here, 0 when there is none. */
size_t shape_apostrophe(const struct scanner *c, size_t at)
{
	if (byte_at(c, at) == '\'')
		return 1;
	if (byte_at(c, at) == 0xE2 && byte_at(c, at + 1) == 0x80 &&
	    (byte_at(c, at + 2) == 0x99 || byte_at(c, at + 2) == 0x98))
		return 3;
	return 0;
}

/* "(bege)leidt", "student(en)": the end of letters in brackets that belong
 * to a word, 0 when they do not. */
size_t shape_bracket(const struct scanner *c, size_t open)
{
	size_t at = open + 1;

	while (at < open + BRACKET_MOST &&
	       (sign_at(c, at) == LETTER || byte_at(c, at) == '-'))
		at++;
	return at > open + 1 && byte_at(c, at) == ')' ? at + 1 : 0;
}

/* The end of a slash word that starts at `begin`, 0 when it is none. */
size_t shape_slash(const struct scanner *c, size_t begin)
{
	for (const char *const *word = slash_words; *word; word++) {
		size_t i = 0, len = strlen(*word);

		while (i < len && (byte_at(c, begin + i) | 0x20) ==
				      ((unsigned char)(*word)[i] | 0x20))
			i++;
		if (i == len && !is_word(sign_at(c, begin + len)))
			return begin + len;
	}
	return 0;
}

/* "m.b.v.", "o.a": single letters with points. */
size_t shape_abbreviation(const struct scanner *c, size_t begin)
{
	size_t at = begin;

	while (sign_at(c, at) == LETTER && byte_at(c, at) < 0x80 &&
	       byte_at(c, at + 1) == '.')
		at += 2;
	if (at - begin < 4) {
		if (at == begin + 2 && sign_at(c, at) == LETTER &&
		    !is_word(sign_at(c, at + 1)))
			return at + 1;
		return begin;
	}
	return at;
}

/* "J. C. Zaalberg", "S. is": one capital whose point ends no sentence, by
 * what follows. */
bool shape_initial(const struct scanner *c, size_t begin, size_t end)
{
	size_t next = end + 1;

	if (end != begin + 1 || !is_capital(c, begin) ||
	    byte_at(c, end) != '.' || byte_at(c, next) != ' ')
		return false;
	next++;
	if (is_capital(c, next))
		return byte_at(c, next + 1) == '.' || c->after_initial;
	return sign_at(c, next) == LETTER;
}

bool shape_dotted(const struct scanner *c, size_t begin, size_t end)
{
	if (end - begin > DOTTED_MOST)
		return false;
	for (size_t k = 0; k < sizeof(dotted) / sizeof(*dotted); k++) {
		const char *word = dotted[k];
		size_t i = 0, len = strlen(word);

		if (len != end - begin)
			continue;
		while (i < len && (byte_at(c, begin + i) | 0x20) ==
				      ((unsigned char)word[i] | 0x20))
			i++;
		if (i == len)
			return true;
	}
	return false;
}

/* "a.b@c.nl": a sign @ behind words with points. */
static bool opens_mail(const struct scanner *c, size_t end)
{
	size_t most = end + MAIL_MOST;

	while (end < most &&
	       (is_word(sign_at(c, end)) ||
		(byte_at(c, end) == '.' && is_word(sign_at(c, end + 1)))))
		end++;
	return byte_at(c, end) == '@' && is_word(sign_at(c, end + 1));
}

bool shape_opens_address(const struct scanner *c, size_t begin, size_t end)
{
	size_t len = end - begin;
	const char *b = c->bytes + begin;

	if (byte_at(c, end) == '@' || byte_at(c, end) == '.')
		if (opens_mail(c, end))
			return true;
	return (len >= 4 && len <= 5 && !memcmp(b, "http", 4) &&
		c->len - end > 3 && !memcmp(c->bytes + end, "://", 3)) ||
	       (len == 3 && !memcmp(b, "www", 3) && byte_at(c, end) == '.');
}

size_t shape_address(const struct scanner *c, size_t at)
{
	while (at < c->len && sign_at(c, at) != BLANK)
		at += width_at(c, at);
	while (sign_at(c, at - 1) == SIGN && byte_at(c, at - 1) != '/')
		at--;
	return at;
}
