/* SPDX-License-Identifier: Apache-2.0 */
#include "spelling.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

static bool ends(const char *word, size_t len, const char *tail)
{
	size_t tail_len = strlen(tail);

	return len >= tail_len &&
	       !memcmp(word + len - tail_len, tail, tail_len);
}

static bool ends_any(const char *word, size_t len, const char *const *tails)
{
	for (; *tails; tails++) {
		if (ends(word, len, *tails))
			return true;
	}
	return false;
}

/* Letters beyond ASCII are vowels here: é, ë, ï, ü ... */
static bool is_vowel(char c)
{
	return (unsigned char)c >= 0x80 || (c && strchr("aeiouy", c));
}

static bool is_consonant(char c)
{
	return c >= 'a' && c <= 'z' && !is_vowel(c);
}

static size_t syllables(const char *word, size_t len)
{
	size_t count = 0;

	for (size_t i = 0; i < len; i++)
		count += is_vowel(word[i]) && (!i || !is_vowel(word[i - 1]));
	return count;
}

/* Prefixes without stress. */
static const char *const prefixes[] = {"be",	"ge",  "her", "ont", "over",
				       "onder", "ver", "er",  NULL};

/* "be|oefenen", but "beuken" and "beitsen" */
static bool starts_syllable(const char *rest)
{
	return *rest && !strchr("eiu", *rest);
}

/* Is there a vowel besides that of -en? "ver|fraaien", not "ver|ven" */
static bool is_verb_like(const char *rest, size_t len)
{
	bool infinitive = ends(rest, len, "en");

	return syllables(rest, infinitive ? len - 2 : len) >=
	       (infinitive ? 1 : 2);
}

static size_t prefix_len(const char *word)
{
	for (size_t i = 0; prefixes[i]; i++) {
		size_t len = strlen(prefixes[i]);
		const char *rest = word + len;

		if (!strncmp(word, prefixes[i], len) &&
		    (word[len - 1] != 'e' || starts_syllable(rest)) &&
		    is_verb_like(rest, strlen(rest)))
			return len;
	}
	return 0;
}

bool spelling_is_prefixed(const char *infinitive)
{
	return prefix_len(infinitive) > 0;
}

bool spelling_is_infinitive(const char *word)
{
	size_t len = strlen(word);

	return len >= 4 && (ends(word, len, "en") || ends(word, len, "ën")) &&
	       syllables(word, len - 2) >= 1;
}

/* ------------------------------------------------------------------------ */
/* The stem.                                                                */

/* Is the e of the last syllable mute? Always so before l, n, m and t; before
 * r ("luisteren", not "hanteren") when what precedes is no French. */
static bool is_mute(const char *root, size_t len)
{
	static const char *const clusters[] = {
	    "bb",  "dd",  "gg",	 "kk",	"pp",  "ck",  "ild", "eld",
	    "old", "ind", "ond", "und", "ing", "onk", "unk", "emm",
	    "imm", "omm", "umm", "int", "ast", "lst", "mst", "nst",
	    "ost", "ust", "itt", "utt", "cht", NULL};
	static const char *const digraphs[] = {"ij", "ui", "ei", "eu",
					       "aa", "oe", "ie", NULL};
	size_t i = len - 2;

	if (root[len - 2] != 'e' || !strchr("lnmtr", root[len - 1]))
		return false;
	if (root[len - 1] != 'r')
		return true;
	if (ends_any(root, i, clusters))
		return !ends(root, i, "mitt");
	while (i && is_consonant(root[i - 1]) && !ends(root, i, "ij"))
		i--;
	return ends_any(root, i, digraphs);
}

static bool is_digraph(char a, char b)
{
	const char pair[] = {a, b, '\0'};

	/* The last two are English: "stream", "upload". */
	return strstr("aa ee oo uu ie oe ui ei eu ou au ea oa", pair) != NULL;
}

/* Does the root end in one vowel and one consonant, as "mak" of maken? */
static bool is_open(const char *root, size_t len)
{
	if (len < 2 || !strchr("aeou", root[len - 2]) ||
	    !is_consonant(root[len - 1]) || strchr("wxjh", root[len - 1]))
		return false;
	return len < 3 || !is_digraph(root[len - 3], root[len - 2]);
}

static bool is_long(const char *root, size_t len)
{
	size_t skip = prefix_len(root),
	       rest = syllables(root + skip, len - skip);

	/* "ver|mager", "be|wonder" are made of Dutch words. */
	return rest == 1 || (!(skip && rest == 2 && ends(root, len, "er")) &&
			     !is_mute(root, len));
}

static void harden(char *stem)
{
	size_t len = strlen(stem);

	if (len && stem[len - 1] == 'v')
		stem[len - 1] = 'f';
	else if (len && stem[len - 1] == 'z')
		stem[len - 1] = 's';
}

/* "defini|ër" becomes "defini|eer", "cre|ër" "creë|er" */
static bool stem_of_eren(char out[SPELLING_ROOM], const char *root, size_t len)
{
	static const char tail[] = "ër";
	const size_t tail_len = sizeof(tail) - 1;

	if (!ends(root, len, tail) || len == tail_len)
		return false;
	snprintf(out, SPELLING_ROOM, "%.*s%s", (int)(len - tail_len), root,
		 root[len - tail_len - 1] == 'e' ? "ëer" : "eer");
	return true;
}

/* Does the stem keep an e that is not heard, as in English: "race", "time",
 * "style", "google"? No Dutch stem ends in these letters. */
static bool is_english(const char *root, size_t len)
{
	static const char *const tails[] = {"dg", "ws", "bl", "cl", "dl", "fl",
					    "gl", "kl", "pl", "tl", "iv", "iz",
					    "im", "yp", "yl", "yn", NULL};
	char before = len > 2 ? root[len - 3] : '\0';

	if (ends(root, len, "c"))
		return !ends(root, len, "cc") && !ends(root, len, "ic");
	if (ends(root, len, "typ") || !is_consonant(root[len - 1]))
		return false;
	return len > 2 && ends_any(root, len, tails) &&
	       (!is_vowel(root[len - 2]) || is_consonant(before));
}

static void stem_of(char out[SPELLING_ROOM], const char *root, size_t len)
{
	char last = root[len - 1];

	if (stem_of_eren(out, root, len))
		return;
	if (is_english(root, len)) {
		snprintf(out, SPELLING_ROOM, "%.*se", (int)len, root);
		return;
	}
	if (len > 1 && last == root[len - 2] && is_consonant(last)) {
		snprintf(out, SPELLING_ROOM, "%.*s", (int)(len - 1), root);
		return;
	}
	if (is_open(root, len) && is_long(root, len))
		snprintf(out, SPELLING_ROOM, "%.*s%c%c", (int)(len - 1), root,
			 root[len - 2], last);
	else
		snprintf(out, SPELLING_ROOM, "%.*s", (int)len, root);
	harden(out);
}

/* ------------------------------------------------------------------------ */

/* What -t and -d stand behind: the stem, but "skie" (skiën), "echoo". */
static void long_stem(char out[SPELLING_ROOM], const char *first,
		      const char *infinitive)
{
	size_t len = strlen(infinitive);

	snprintf(out, SPELLING_ROOM, "%s", first);
	if (ends(infinitive, len, "oën"))
		snprintf(out, SPELLING_ROOM, "%so", first);
	else if (ends(infinitive, len, "gaan") ||
		 ends(infinitive, len, "slaan") ||
		 ends(infinitive, len, "staan"))
		snprintf(out, SPELLING_ROOM, "%sa", first);
}

static void first_person(char out[SPELLING_ROOM], const char *infinitive)
{
	size_t len = strlen(infinitive);

	if (ends(infinitive, len, "iën"))
		snprintf(out, SPELLING_ROOM, "%.*se", (int)(len - 3),
			 infinitive);
	else if (ends(infinitive, len, "ën"))
		snprintf(out, SPELLING_ROOM, "%.*s", (int)(len - 3),
			 infinitive);
	else if (ends(infinitive, len, "aan"))
		snprintf(out, SPELLING_ROOM, "%.*s", (int)(len - 2),
			 infinitive);
	else if (len > 2 && ends(infinitive, len, "en"))
		stem_of(out, infinitive, len - 2);
	else
		snprintf(out, SPELLING_ROOM, "%.*s", (int)(len ? len - 1 : 0),
			 infinitive);
}

/* 't kofschip, on the infinitive: "reizen" has reisde */
static char dental(const char *infinitive)
{
	static const char *const hard[] = {"k", "f", "s",  "p",	 "t", "x",
					   "q", "c", "ch", "sh", NULL};
	size_t len = strlen(infinitive);

	return len > 2 && ends_any(infinitive, len - 2, hard) ? 't' : 'd';
}

static void behind(char out[SPELLING_ROOM], const char *stem, char c)
{
	size_t len = strlen(stem);

	snprintf(out, SPELLING_ROOM, "%s", stem);
	if (len && stem[len - 1] != c && len + 1 < SPELLING_ROOM) {
		out[len] = c;
		out[len + 1] = '\0';
	}
}

void spelling_ge(char out[SPELLING_ROOM], const char *word)
{
	static const char plain[] = "eiu";
	static const char *const trema[] = {"ë", "ï", "ü"};
	static const char *const whole[] = {"eu", "ij", "ui"};
	const char *at = *word ? strchr(plain, *word) : NULL;
	size_t i = at ? (size_t)(at - plain) : 0;

	if (at && strncmp(word, whole[i], 2))
		snprintf(out, SPELLING_ROOM, "ge%s%s", trema[i], word + 1);
	else
		snprintf(out, SPELLING_ROOM, "ge%s", word);
}

void spelling_forms(struct spelling *s, const char *infinitive, bool prefixed)
{
	char d = dental(infinitive), stem[SPELLING_ROOM], weak[SPELLING_ROOM];

	first_person(s->first, infinitive);
	long_stem(stem, s->first, infinitive);
	behind(s->third, stem, 't');
	behind(weak, stem, d);
	if (prefixed)
		memcpy(s->participle, weak, sizeof(weak));
	else
		spelling_ge(s->participle, weak);
	snprintf(s->past, SPELLING_ROOM, "%.*s%ce", SPELLING_LONGEST, s->first,
		 d);
	snprintf(s->past_plural, SPELLING_ROOM, "%.*s%cen", SPELLING_LONGEST,
		 s->first, d);
}

void spelling_capital(char *text, size_t len)
{
	unsigned char *c = (unsigned char *)text;

	if (len > 1 && c[1] >= 'A' && c[1] <= 'Z')
		return;
	if (len > 1 && c[0] == 'i' && c[1] == 'j')
		c[1] = 'J';
	if (c[0] >= 'a' && c[0] <= 'z')
		c[0] = (unsigned char)(c[0] - 0x20);
	else if (len > 1 && c[0] == 0xC3 && c[1] >= 0xA0 && c[1] != 0xB7)
		c[1] = (unsigned char)(c[1] - 0x20);
}
