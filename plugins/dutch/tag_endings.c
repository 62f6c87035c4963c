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

/* Endings of adjectives that nouns do not have: in -e, and others. */
static const struct ending in_e[] = {
    ENDING("ige"),   ENDING("lijke"), ENDING("ische"),	 ENDING("ieve"),
    ENDING("bare"),  ENDING("zame"),  ENDING("iele"),	 ENDING("uele"),
    ENDING("aire"),  ENDING("eerde"), ENDING("ende"),	 ENDING("loze"),
    ENDING("volle"), ENDING("ale"),   ENDING("matige"),	 ENDING("ele"),
    ENDING("erne"),  ENDING("ieke"),  ENDING("achtige"), ENDING("ste"),
    ENDING("ere"),   ENDING("euze"),  ENDING("oze"),	 ENDING("ante"),
    ENDING("orme"),  ENDING("gse"),   ENDING("dse"),	 ENDING("tse"),
    ENDING("nse"),   ENDING("kse"),   ENDING("rse"),	 {NULL, 0},
};
static const struct ending in_others[] = {
    ENDING("lijk"),   ENDING("isch"),	  ENDING("ig"),	   ENDING("tief"),
    ENDING("baar"),   ENDING("zaam"),	  ENDING("matig"), ENDING("gericht"),
    ENDING("vormig"), ENDING("gebonden"), {NULL, 0},
};

bool tag_adjectival(const struct reader *r, uint32_t i)
{
	const struct ending *ending;

	if (i >= r->count)
		return false;
	/* "Nederlandse", "Franse" */
	if ((r->tokens[i].features & UK_CAPITAL) && tag_ends_in(r, i, "se"))
		return true;
	for (ending = tag_inflected(r, i) ? in_e : in_others; ending->text;
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
