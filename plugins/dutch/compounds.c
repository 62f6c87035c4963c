/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "check.h"

/* Parts shorter than this join with too much: "op", "eis". */
enum { PART_LEAST = 4 };

static bool is_plain(struct uk_text text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.bytes[i] < 'a' || text.bytes[i] > 'z')
			return false;
	return text.len >= PART_LEAST;
}

static bool ends_in(struct uk_text text, const char *end)
{
	size_t len = strlen(end);

	return text.len > len && !memcmp(text.bytes + text.len - len, end, len);
}

/* A noun that no other reading and no list of measures speaks against. */
static bool may_open(const struct check *c, uint32_t i)
{
	struct uk_text text = check_text(c, i);
	uint64_t may = check_may(c, i);

	return c->statement->tokens[i].word_class == UK_WORD_NOUN &&
	       is_plain(text) && (may & W_JOINS);
}

static bool may_close(const struct check *c, uint32_t i)
{
	uint64_t may = check_may(c, i);

	return c->statement->tokens[i].word_class == UK_WORD_NOUN &&
	       is_plain(check_text(c, i)) &&
	       !(may & (W_CLOSED | W_PARTICLE | W_ADJECTIVE | W_ADJECTIVAL |
			W_GERUND | W_PARTICIPLE | W_SINGULAR));
}

/* "IT systeem", "NEN norm": capitals and a noun are joined by a hyphen. */
static bool is_acronym(const struct check *c, uint32_t i)
{
	const struct uk_token *token = &c->statement->tokens[i];
	struct uk_text text = check_text(c, i);

	if (!(token->features & UK_CAPITALS) || (token->features & UK_DIGITS) ||
	    text.len > 5 || memchr(text.bytes, '-', text.len) ||
	    token->word_class != UK_WORD_NAME)
		return false;
	return !i || !(c->statement->tokens[i - 1].features &
		       (UK_DIGITS | UK_CAPITALS));
}

static bool is_right(const struct check *c, const char *word)
{
	return c->host->spell(c->call, (struct uk_text){word, strlen(word)}) ==
	       1;
}

static bool join(const struct check *c, uint32_t i, const char *between,
		 char joined[CHECK_ROOM])
{
	struct uk_text left = check_text(c, i), right = check_text(c, i + 1);
	size_t gap = strlen(between);

	if (left.len + gap + right.len >= CHECK_ROOM)
		return false;
	memcpy(joined, left.bytes, left.len);
	memcpy(joined + left.len, between, gap);
	memcpy(joined + left.len + gap, right.bytes, right.len);
	joined[left.len + gap + right.len] = '\0';
	return true;
}

static bool is_dutch(const struct check *c, uint32_t i)
{
	struct uk_text text = check_text(c, i);

	return c->host->spell(c->call, text) == 1;
}

/* "de leraar in opleiding voorbeelden", "in de praktijk leerlingen": the
 * first may end the phrase of a preposition. */
static bool ends_phrase(const struct check *c, uint32_t i)
{
	const struct uk_token *tokens = c->statement->tokens;
	struct uk_text second = check_text(c, i + 1);
	uint32_t first = i;

	while (first && (tokens[first - 1].word_class == UK_WORD_DETERMINER ||
			 tokens[first - 1].word_class == UK_WORD_ADJECTIVE))
		first--;
	if (!first || tokens[first - 1].word_class != UK_WORD_PREPOSITION)
		return false;
	return first == i || ends_in(second, "en") || ends_in(second, "s");
}

static int check_pair(const struct check *c, uint32_t i)
{
	char joined[CHECK_ROOM];

	if ((!is_acronym(c, i) && !may_open(c, i)) || !may_close(c, i + 1) ||
	    (!is_acronym(c, i) && ends_phrase(c, i)) || !is_dutch(c, i + 1))
		return 0;
	if (is_acronym(c, i))
		return join(c, i, "-", joined)
			   ? check_report(c, "split-compound", i, i + 2, joined,
					  0)
			   : 0;
	if (ends_in(check_text(c, i), "en"))
		return 0;
	if ((join(c, i, "", joined) && is_right(c, joined)) ||
	    (join(c, i, "s", joined) && is_right(c, joined)))
		return check_report(c, "split-compound", i, i + 2, joined, 0);
	return 0;
}

int check_compounds(const struct check *c)
{
	const struct uk_token *tokens = c->statement->tokens;

	for (uint32_t i = 0; i + 1 < c->statement->token_count; i++)
		if ((tokens[i].word_class == UK_WORD_NOUN ||
		     tokens[i].word_class == UK_WORD_NAME) &&
		    tokens[i + 1].word_class == UK_WORD_NOUN &&
		    check_pair(c, i))
			return -1;
	return 0;
}
