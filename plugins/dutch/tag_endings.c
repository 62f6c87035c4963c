/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "tags.h"

static struct uk_text text_of(const struct reader *r, uint32_t i)
{
	struct uk_range range = {0, 0};

	if (i < r->count)
		range = r->tokens[i].range;
	return (struct uk_text){r->statement->text.bytes + range.begin,
				range.end - range.begin};
}

/* Has the word this end, and two letters or more before it? */
static inline bool ends_so(struct uk_text word, const char *end, size_t len)
{
	const char *tail = word.bytes + word.len - len;

	return word.len > len + 1 && *tail == *end && !memcmp(tail, end, len);
}

bool tag_ends_in(const struct reader *r, uint32_t i, const char *end)
{
	return ends_so(text_of(r, i), end, strlen(end));
}

bool tag_inflected(const struct reader *r, uint32_t i)
{
	return ends_so(text_of(r, i), "e", 1);
}

struct ending {
	const char *text;
	size_t len;
};

#define ENDING(text)                                                           \
	{                                                                      \
		text, sizeof(text) - 1                                         \
	}

enum { LETTERS = 26, ENDINGS_MOST = 7 };

/* Endings by one of their letters. */
typedef struct ending endings[LETTERS][ENDINGS_MOST + 1];

/* Endings of adjectives that nouns do not have, by the letter before their
 * -e: "matige" ends in "ige", so it need not be here. */
static const endings in_e = {
    ['d' - 'a'] = {ENDING("eerde"), ENDING("ende")},
    ['g' - 'a'] = {ENDING("ige")},
    ['h' - 'a'] = {ENDING("ische")},
    ['j' - 'a'] = {ENDING("vrije")},
    ['k' - 'a'] = {ENDING("lijke"), ENDING("ieke"), ENDING("rijke")},
    ['l' - 'a'] = {ENDING("ale"), ENDING("ele"), ENDING("ële"),
		   ENDING("volle")},
    ['m' - 'a'] = {ENDING("zame"), ENDING("orme"), ENDING("arme")},
    ['n' - 'a'] = {ENDING("erne")},
    ['r' - 'a'] = {ENDING("bare"), ENDING("aire"), ENDING("ere")},
    ['s' - 'a'] = {ENDING("gse"), ENDING("dse"), ENDING("tse"), ENDING("nse"),
		   ENDING("kse"), ENDING("rse")},
    ['t' - 'a'] = {ENDING("ste"), ENDING("ante"), ENDING("ënte"),
		   ENDING("dichte")},
    ['v' - 'a'] = {ENDING("ieve")},
    ['z' - 'a'] = {ENDING("oze"), ENDING("euze")},
};

/* Others, by their last letter. */
static const endings in_others = {
    ['d' - 'a'] = {ENDING("georiënteerd")}, ['f' - 'a'] = {ENDING("tief")},
    ['g' - 'a'] = {ENDING("ig")},	    ['h' - 'a'] = {ENDING("isch")},
    ['k' - 'a'] = {ENDING("lijk")},	    ['m' - 'a'] = {ENDING("zaam")},
    ['n' - 'a'] = {ENDING("gebonden")},	    ['r' - 'a'] = {ENDING("baar")},
    ['t' - 'a'] = {ENDING("gericht")},
};

/* Endings in -e that nouns have, by the same letter: "energie", "methode". */
static const endings of_nouns = {
    ['d' - 'a'] = {ENDING("ade"), ENDING("ode")},
    ['g' - 'a'] = {ENDING("age")},
    ['i' - 'a'] = {ENDING("ie")},
    ['m' - 'a'] = {ENDING("isme")},
    ['n' - 'a'] = {ENDING("ine")},
    ['r' - 'a'] = {ENDING("ure")},
    ['s' - 'a'] = {ENDING("yse"), ENDING("ese"), ENDING("ose"), ENDING("ase")},
    ['t' - 'a'] = {ENDING("gte"), ENDING("pte"), ENDING("dte"), ENDING("fte"),
		   ENDING("imte"), ENDING("kte"), ENDING("orte")},
    ['z' - 'a'] = {ENDING("euze")},
};

/* Has the word one of the endings that have this letter? */
static bool ends_in_one(struct uk_text word, const endings all, char letter)
{
	const struct ending *ending;

	if (letter < 'a' || letter > 'z')
		return false;
	for (ending = all[letter - 'a']; ending->text; ending++)
		if (ends_so(word, ending->text, ending->len))
			return true;
	return false;
}

bool tag_adjectival(const struct reader *r, uint32_t i)
{
	struct uk_text word = text_of(r, i);
	const char *end = word.bytes + word.len;

	if (word.len < 2)
		return false;
	if (end[-1] != 'e' || word.len == 2)
		return ends_in_one(word, in_others, end[-1]);
	/* "Nederlandse", "Franse" */
	if ((r->tokens[i].features & UK_CAPITAL) && ends_so(word, "se", 2))
		return true;
	return ends_in_one(word, in_e, end[-2]);
}

bool tag_nominal(const struct reader *r, uint32_t i)
{
	struct uk_text word = text_of(r, i);

	return word.len > 2 &&
	       ends_in_one(word, of_nouns, word.bytes[word.len - 2]);
}

/* "zelfstandig gesprekken": an adjective would be "zelfstandige". */
bool tag_plural(const struct reader *r, uint32_t i)
{
	return tag_ends_in(r, i, "en") || tag_ends_in(r, i, "s");
}
