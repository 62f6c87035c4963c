/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <stdbool.h>
#include <string.h>

#include "edits.h"

/* What is written for what, in both directions where both are common. */
static const struct {
	const char *wrong, *right;
	unsigned cost;
} alike[] = {
    {"e", "é", EDIT_ACCENT},	  {"e", "ë", EDIT_ACCENT},
    {"e", "è", EDIT_ACCENT},	  {"i", "ï", EDIT_ACCENT},
    {"o", "ö", EDIT_ACCENT},	  {"u", "ü", EDIT_ACCENT},
    {"é", "e", EDIT_ACCENT},	  {"ë", "e", EDIT_ACCENT},
    {"è", "e", EDIT_ACCENT},	  {"ï", "i", EDIT_ACCENT},
    {"ö", "o", EDIT_ACCENT},	  {"ü", "u", EDIT_ACCENT},
    {"é", "ë", EDIT_ACCENT},	  {"é", "è", EDIT_ACCENT},
    {"e", "ê", EDIT_ACCENT},	  {"a", "à", EDIT_ACCENT},
    {"c", "ç", EDIT_ACCENT},	  {"ei", "ij", EDIT_SOUND},
    {"ij", "ei", EDIT_SOUND},	  {"ou", "au", EDIT_SOUND},
    {"au", "ou", EDIT_SOUND},	  {"c", "k", EDIT_LIKE},
    {"k", "c", EDIT_LIKE},	  {"d", "t", EDIT_SOUND},
    {"t", "d", EDIT_SOUND},	  {"dt", "t", EDIT_SOUND},
    {"dt", "d", EDIT_SOUND},	  {"t", "dt", EDIT_SOUND},
    {"d", "dt", EDIT_SOUND},	  {"f", "v", EDIT_SOUND},
    {"v", "f", EDIT_SOUND},	  {"s", "z", EDIT_SOUND},
    {"z", "s", EDIT_SOUND},	  {"s", "c", EDIT_SOUND},
    {"c", "s", EDIT_SOUND},	  {"g", "ch", EDIT_SOUND},
    {"ch", "g", EDIT_SOUND},	  {"i", "ie", EDIT_SOUND},
    {"ie", "i", EDIT_SOUND},	  {"i", "y", EDIT_SOUND},
    {"y", "i", EDIT_SOUND},	  {"ie", "y", EDIT_SOUND},
    {"y", "ie", EDIT_SOUND},	  {"t", "th", EDIT_SOUND},
    {"th", "t", EDIT_SOUND},	  {"ks", "x", EDIT_SOUND},
    {"x", "ks", EDIT_SOUND},	  {"kw", "qu", EDIT_SOUND},
    {"qu", "kw", EDIT_SOUND},	  {"isch", "ies", EDIT_SOUND},
    {"ies", "isch", EDIT_SOUND},  {"lijk", "lik", EDIT_SOUND},
    {"lik", "lijk", EDIT_SOUND},  {"s", "sch", EDIT_SOUND},
    {"u", "uw", EDIT_SOUND},	  {"uw", "u", EDIT_SOUND},
    {"sj", "ch", EDIT_SOUND},	  {"zj", "g", EDIT_SOUND},
    {"tie", "sie", EDIT_SOUND},	  {"sie", "tie", EDIT_SOUND},
    {"eau", "o", EDIT_SOUND},	  {"oo", "eau", EDIT_SOUND},
    {"o", "eau", EDIT_SOUND},	  {"ks", "cc", EDIT_SOUND},
    {"tijd", "teit", EDIT_SOUND}, {"hijd", "heid", EDIT_SOUND},
    {"es", "isch", EDIT_SOUND},	  {"'", "", EDIT_ACCENT},
};

/* Letters by how often a Dutch word has them. */
static const char letters[] = "enrsitoaldgkupmchbvjwfzyxq'";

static const char *const keyboard[] = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

/* A word in the making. */
struct edit {
	const char *word;
	size_t len;
	edit_fn each;
	void *closure;
};

static bool inside_letter(char c)
{
	return (c & 0xc0) == 0x80;
}

/* Gives the word with bytes [at, at + gone) replaced. */
static void give(const struct edit *edit, size_t at, size_t gone,
		 const char *with, size_t len, unsigned cost)
{
	char made[EDIT_LONGEST + 8];
	size_t rest = edit->len - at - gone;

	memcpy(made, edit->word, at);
	memcpy(made + at, with, len);
	memcpy(made + at + len, edit->word + at + gone, rest);
	edit->each(edit->closure, made, at + len + rest,
		   cost + (at ? 0 : EDIT_FIRST));
}

static void replace_alike(const struct edit *edit, size_t at)
{
	for (size_t i = 0; i < sizeof(alike) / sizeof(*alike); i++) {
		size_t len = strlen(alike[i].wrong);

		if (alike[i].wrong[0] == edit->word[at] &&
		    len <= edit->len - at &&
		    !memcmp(edit->word + at, alike[i].wrong, len))
			give(edit, at, len, alike[i].right,
			     strlen(alike[i].right), alike[i].cost);
	}
}

static void single_or_double(const struct edit *edit, size_t at)
{
	const char *word = edit->word;
	char c = word[at];

	if (c < 'a' || c > 'z')
		return;
	if (at + 1 < edit->len && word[at + 1] == c)
		give(edit, at, 1, "", 0, at ? EDIT_DOUBLE : EDIT_EXTRA);
	else
		give(edit, at, 0, &c, 1, at ? EDIT_DOUBLE : EDIT_MISSING);
}

/* "fotos" for "foto's", "grafieke" for "grafieken". */
static void change_end(const struct edit *edit)
{
	size_t len = edit->len;

	if (len < 3)
		return;
	if (edit->word[len - 1] == 's' && strchr("aiouy", edit->word[len - 2]))
		give(edit, len - 1, 0, "'", 1, EDIT_LIKE);
	if (edit->word[len - 1] == 'e')
		give(edit, len, 0, "n", 1, EDIT_LIKE);
}

void edits_alike(const char *word, size_t len, edit_fn each, void *closure)
{
	const struct edit edit = {word, len, each, closure};

	if (len > EDIT_LONGEST)
		return;
	for (size_t at = 0; at < len; at++) {
		replace_alike(&edit, at);
		single_or_double(&edit, at);
	}
	change_end(&edit);
}

static bool are_near(char a, char b)
{
	for (size_t i = 0; i < sizeof(keyboard) / sizeof(*keyboard); i++) {
		const char *at = strchr(keyboard[i], a);

		if (at && (at[1] == b || (at > keyboard[i] && at[-1] == b)))
			return true;
	}
	return false;
}

static size_t letter_len(const struct edit *edit, size_t at)
{
	size_t len = 1;

	while (at + len < edit->len && inside_letter(edit->word[at + len]))
		len++;
	return len;
}

static void with_letters(const struct edit *edit, size_t at)
{
	size_t len = at < edit->len ? letter_len(edit, at) : 0;

	for (const char *letter = letters; *letter; letter++) {
		give(edit, at, 0, letter, 1, EDIT_MISSING);
		if (len)
			give(edit, at, len, letter, 1,
			     are_near(edit->word[at], *letter) ? EDIT_NEAR
							       : EDIT_OTHER);
	}
}

static void swap(const struct edit *edit, size_t at, size_t len)
{
	char pair[16];
	size_t next = letter_len(edit, at + len);

	if (len + next > sizeof(pair))
		return;
	memcpy(pair, edit->word + at + len, next);
	memcpy(pair + next, edit->word + at, len);
	give(edit, at, len + next, pair, len + next, EDIT_SWAP);
}

void edits_swaps(const char *word, size_t len, edit_fn each, void *closure)
{
	const struct edit edit = {word, len, each, closure};

	if (len > EDIT_LONGEST)
		return;
	for (size_t at = 0; at < len; at += letter_len(&edit, at))
		if (at + letter_len(&edit, at) < len)
			swap(&edit, at, letter_len(&edit, at));
}

void edits_letters(const char *word, size_t len, edit_fn each, void *closure)
{
	const struct edit edit = {word, len, each, closure};

	if (len > EDIT_LONGEST)
		return;
	for (size_t at = 0; at <= len; at++) {
		if (at < len && inside_letter(word[at]))
			continue;
		with_letters(&edit, at);
		if (at == len)
			break;
		give(&edit, at, letter_len(&edit, at), "", 0, EDIT_EXTRA);
	}
	edits_swaps(word, len, each, closure);
}
