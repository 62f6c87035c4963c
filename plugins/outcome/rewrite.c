/* SPDX-License-Identifier: Apache-2.0 */
#include "rewrite.h"

#include <string.h>

static bool is_same(struct uk_text a, struct uk_text b)
{
	return a.len == b.len && !memcmp(a.bytes, b.bytes, a.len);
}

bool rewrite_put(struct rewrite *rewrite, uint32_t first, uint32_t last,
		 struct uk_text text)
{
	struct change *all = rewrite->all;
	size_t at = rewrite->count;

	for (size_t i = 0; i < rewrite->count; i++)
		if (all[i].first < last && first < all[i].last)
			return all[i].first == first && all[i].last == last &&
			       is_same(all[i].text, text);
	if (at == CHANGES_MOST)
		return false;
	for (; at && all[at - 1].first > first; at--)
		all[at] = all[at - 1];
	all[at] = (struct change){first, last, text};
	rewrite->count++;
	return true;
}

/* The bytes that a change takes the place of; of one that only puts words in,
 * the place before its token. */
static struct uk_range place_of(const struct rewrite *rewrite,
				const struct change *change)
{
	const struct uk_statement *statement = rewrite->reader->statement;
	uint32_t begin;

	if (change->first < change->last)
		return range_of(statement, change->first, change->last);
	begin = statement->tokens[change->first].range.begin;
	return (struct uk_range){begin, begin};
}

/* What goes takes the blank before it along; what is put in brings one. */
static void write_change(struct writing *writing, const struct change *change)
{
	while (!change->text.len && writing->len &&
	       writing->text[writing->len - 1] == ' ')
		writing->len--;
	write_text(writing, change->text);
	if (change->first == change->last)
		write_string(writing, " ");
}

static struct uk_range hull_of(const struct rewrite *rewrite)
{
	const struct uk_statement *statement = rewrite->reader->statement;
	struct uk_range hull = place_of(rewrite, &rewrite->all[0]);

	/* A fix that opens with what goes needs the word before it. */
	if (!rewrite->all[0].text.len && rewrite->all[0].first)
		hull.begin =
		    statement->tokens[rewrite->all[0].first - 1].range.begin;
	hull.end = place_of(rewrite, &rewrite->all[rewrite->count - 1]).end;
	return hull;
}

static void write_capital(const struct rewrite *rewrite,
			  struct writing *writing)
{
	const struct uk_token *tokens = rewrite->reader->statement->tokens;

	if (tokens[rewrite->all[0].first].features & UK_CAPITAL &&
	    writing->len && writing->text[0] >= 'a' && writing->text[0] <= 'z')
		writing->text[0] = (char)(writing->text[0] - 'a' + 'A');
}

bool rewrite_fix(const struct rewrite *rewrite, struct uk_fix *fix)
{
	const struct uk_statement *statement = rewrite->reader->statement;
	struct writing writing;
	uint32_t at;

	if (!rewrite->count)
		return false;
	*fix = (struct uk_fix){.range = hull_of(rewrite)};
	writing_init(&writing, rewrite->reader,
		     fix->range.end - fix->range.begin + 64 * CHANGES_MOST);
	at = fix->range.begin;
	for (size_t i = 0; i < rewrite->count; i++) {
		struct uk_range place = place_of(rewrite, &rewrite->all[i]);
		struct uk_range kept = {at, place.begin};

		write_text(&writing, text_of(statement, kept));
		write_change(&writing, &rewrite->all[i]);
		at = place.end;
	}
	write_capital(rewrite, &writing);
	return writing_text(&writing, &fix->text);
}
