/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "tags.h"

bool tag_ends_in(const struct reader *r, uint32_t i, const char *end)
{
	struct uk_range range;
	size_t len = strlen(end);

	if (i >= r->count)
		return false;
	range = r->tokens[i].range;
	return range.end - range.begin > len + 1 &&
	       !memcmp(r->statement->text.bytes + range.end - len, end, len);
}

/* Endings of adjectives that nouns do not have. */
bool tag_adjectival(const struct reader *r, uint32_t i)
{
	static const char *const endings[] = {
	    "ige",   "lijke",	 "ische",   "ieve",  "bare",  "zame",
	    "iele",  "uele",	 "aire",    "eerde", "ende",  "loze",
	    "volle", "matige",	 "achtige", "lijk",  "isch",  "ig",
	    "tief",  "vormig",	 "baar",    "zaam",  "matig", "ale",
	    "ele",   "erne",	 "ieke",    "ste",   "ere",   "euze",
	    "oze",   "gebonden", "gericht", "ante",  "orme",  NULL};

	if (i >= r->count)
		return false;
	/* "Nederlandse", "Franse" */
	if ((r->tokens[i].features & UK_CAPITAL) && tag_ends_in(r, i, "se"))
		return true;
	for (const char *const *end = endings; *end; end++)
		if (tag_ends_in(r, i, *end))
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
