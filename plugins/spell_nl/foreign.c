/* SPDX-License-Identifier: Apache-2.0 */
#include "foreign.h"

#include <string.h>

#include "hash.h"
#include "letters.h"

static bool is_near(struct checking *checking, struct unknown *unknown)
{
	const char *bytes = checking->statement->text.bytes;
	struct uk_range range = unknown->range;

	if (unknown->near == NEAR_NOT_ASKED)
		unknown->near =
		    speller_near(checking->speller, bytes + range.begin,
				 range.end - range.begin)
			? NEAR_YES
			: NEAR_NO;
	return unknown->near == NEAR_YES;
}

static bool is_alike(const struct checking *checking,
		     const struct unknown *unknown)
{
	return speller_alike(checking->speller,
			     checking->statement->text.bytes +
				 unknown->range.begin,
			     unknown->range.end - unknown->range.begin);
}

static bool is_name_at(const struct checking *checking, size_t token)
{
	const struct uk_statement *statement = checking->statement;

	return token < statement->token_count &&
	       statement->tokens[token].features & UK_CAPITAL &&
	       !(statement->tokens[token].features & UK_INITIAL);
}

/* What the list of English words says of it, in capitals or not. */
static uint32_t english_marks(const struct checking *checking, size_t token)
{
	const struct uk_statement *statement = checking->statement;
	char word[DICTIONARY_WORD];
	struct uk_range range;
	size_t len;

	if (token >= statement->token_count)
		return 0;
	range = statement->tokens[token].range;
	len = range.end - range.begin;
	if (len >= sizeof(word))
		return 0;
	memcpy(word, statement->text.bytes + range.begin, len);
	if (is_capital(word, len))
		make_small(word);
	return wordset_find(&checking->speller->terms, word_hash(word, len)) &
	       (TERM_ENGLISH | TERM_ALONE);
}

static bool is_english_at(const struct checking *checking, size_t token)
{
	return english_marks(checking, token) != 0;
}

/* English and Dutch at once, so by itself it tells nothing: "definition of
 * done", "what is the mean". */
static bool is_bridge(const struct checking *checking, size_t token)
{
	static const char *const bridges[] = {
	    "a", "as", "at", "be", "in", "is", "of", "on", "or", "to", "we"};
	const struct uk_statement *statement = checking->statement;
	const char *word;

	if (token >= statement->token_count)
		return false;
	word = statement->text.bytes + statement->tokens[token].range.begin;
	for (size_t i = 0; i < sizeof(bridges) / sizeof(*bridges); i++)
		if (strlen(bridges[i]) ==
			statement->tokens[token].range.end -
			    statement->tokens[token].range.begin &&
		    !memcmp(word, bridges[i], strlen(bridges[i])))
			return true;
	return false;
}

/* Before the first token the numbers turn round, and there is none. */
static bool is_english_side(const struct checking *checking, size_t token,
			    size_t step)
{
	return is_english_at(checking, token + step) ||
	       (is_bridge(checking, token + step) &&
		is_english_at(checking, token + 2 * step));
}

/* "‘buy now’": what stands in quotes is not the writer's own. */
static bool is_quoted(const struct checking *checking, struct uk_range range)
{
	struct uk_text text = checking->statement->text;

	return (range.begin && strchr("'\"", text.bytes[range.begin - 1])) ||
	       (range.begin > 2 &&
		!memcmp(text.bytes + range.begin - 3, "\xe2\x80", 2)) ||
	       (range.end < text.len && strchr("'\"", text.bytes[range.end])) ||
	       (range.end + 2 < text.len &&
		!memcmp(text.bytes + range.end, "\xe2\x80", 2));
}

/* "access control", "highly cohesive", "Owings and Merrill": English beside
 * another English word or a name; "fairness" also by itself, unless it may be
 * a slip. */
static bool is_english(struct checking *checking, size_t at)
{
	const struct unknown *unknown = &checking->unknown[at];
	size_t token = unknown->token;
	uint32_t marks = english_marks(checking, token);

	return marks && (is_english_side(checking, token, 1) ||
			 is_english_side(checking, token, (size_t)-1) ||
			 is_name_at(checking, token + 1) ||
			 is_name_at(checking, token - 1) ||
			 (marks & TERM_ALONE && !is_alike(checking, unknown)));
}

static bool is_beside(const struct unknown *a, const struct unknown *b)
{
	return a->token == b->token || a->token + 1 == b->token;
}

/* Unknown words side by side of which one is far from any Dutch word: "loose
 * coupled". A term of another language seldom has one word. */
static bool are_foreign(struct checking *checking, size_t first, size_t second)
{
	struct unknown *a = &checking->unknown[first];
	struct unknown *b = &checking->unknown[second];

	return second < checking->count && is_beside(a, b) &&
	       (is_english_at(checking, a->token) ||
		is_english_at(checking, b->token) ||
		!(is_near(checking, a) && is_near(checking, b)));
}

/* A name opens the sentence, or stands beside the word: "Growth rate". */
static bool is_named(struct checking *checking, size_t at)
{
	size_t token = checking->unknown[at].token;
	uint32_t opening = UK_CAPITAL | UK_INITIAL;
	bool opens =
	    (checking->statement->tokens[token].features & opening) == opening;

	return (opens || is_name_at(checking, token + 1) ||
		is_name_at(checking, token - 1)) &&
	       !is_near(checking, &checking->unknown[at]);
}

bool is_foreign(struct checking *checking, size_t at)
{
	return is_english(checking, at) ||
	       (is_quoted(checking, checking->unknown[at].range) &&
		!is_near(checking, &checking->unknown[at])) ||
	       (at && are_foreign(checking, at - 1, at)) ||
	       are_foreign(checking, at, at + 1) || is_named(checking, at);
}
