/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "tags.h"

static bool ends_so(const struct reader *r, uint32_t i, const char *end,
		    size_t len)
{
	struct uk_range range;
	const char *tail;

	if (i >= r->count)
		return false;
	range = r->tokens[i].range;
	if (range.end - range.begin <= len + 1)
		return false;
	tail = r->statement->text.bytes + range.end - len;
	return *tail == *end && !memcmp(tail, end, len);
}

bool tag_ends_in(const struct reader *r, uint32_t i, const char *end)
{
	return ends_so(r, i, end, strlen(end));
}

struct ending {
	const char *text;
	size_t len;
};

#define ENDING(text)                                                           \
	{                                                                      \
		text, sizeof(text) - 1                                         \
	}

enum { LETTERS = 26, ENDINGS_MOST = 6 };

/* Endings of adjectives that nouns do not have, by the letter before their
 * -e: "matige" ends in "ige", so it need not be here. */
static const struct ending in_e[LETTERS][ENDINGS_MOST + 1] = {
    ['d' - 'a'] = {ENDING("eerde"), ENDING("ende")},
    ['g' - 'a'] = {ENDING("ige")},
    ['h' - 'a'] = {ENDING("ische")},
    ['k' - 'a'] = {ENDING("lijke"), ENDING("ieke")},
    ['l' - 'a'] = {ENDING("ale"), ENDING("ele"), ENDING("volle")},
    ['m' - 'a'] = {ENDING("zame"), ENDING("orme")},
    ['n' - 'a'] = {ENDING("erne")},
    ['r' - 'a'] = {ENDING("bare"), ENDING("aire"), ENDING("ere")},
    ['s' - 'a'] = {ENDING("gse"), ENDING("dse"), ENDING("tse"), ENDING("nse"),
		   ENDING("kse"), ENDING("rse")},
    ['t' - 'a'] = {ENDING("ste"), ENDING("ante")},
    ['v' - 'a'] = {ENDING("ieve")},
    ['z' - 'a'] = {ENDING("oze"), ENDING("euze")},
};

/* Others, by their last letter. */
static const struct ending in_others[LETTERS][ENDINGS_MOST + 1] = {
    ['f' - 'a'] = {ENDING("tief")}, ['g' - 'a'] = {ENDING("ig")},
    ['h' - 'a'] = {ENDING("isch")}, ['k' - 'a'] = {ENDING("lijk")},
    ['m' - 'a'] = {ENDING("zaam")}, ['n' - 'a'] = {ENDING("gebonden")},
    ['r' - 'a'] = {ENDING("baar")}, ['t' - 'a'] = {ENDING("gericht")},
};

bool tag_adjectival(const struct reader *r, uint32_t i)
{
	const struct ending *ending;
	const char *end;
	bool inflected;
	unsigned letter;

	if (i >= r->count)
		return false;
	inflected = tag_inflected(r, i);
	/* "Nederlandse", "Franse" */
	if ((r->tokens[i].features & UK_CAPITAL) && tag_ends_in(r, i, "se"))
		return true;
	end = r->statement->text.bytes + r->tokens[i].range.end;
	letter = (unsigned char)end[inflected ? -2 : -1] - (unsigned)'a';
	if (letter >= LETTERS)
		return false;
	for (ending = (inflected ? in_e : in_others)[letter]; ending->text;
	     ending++)
		if (ends_so(r, i, ending->text, ending->len))
			return true;
	return false;
}

bool tag_inflected(const struct reader *r, uint32_t i)
{
	return tag_ends_in(r, i, "e");
}

/* "zelfstandig gesprekken": an adjective would be "zelfstandige". */
bool tag_plural(const struct reader *r, uint32_t i)
{
	return tag_ends_in(r, i, "en") || tag_ends_in(r, i, "s");
}
