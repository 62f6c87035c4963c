/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "check.h"

/* How far before its participle an auxiliary is looked for, in tokens. */
enum { AUXILIARY_REACH = 12 };

static bool ends_clause(const struct check *c, uint32_t i)
{
	const struct uk_token *token;

	if (i >= c->statement->token_count)
		return true;
	token = &c->statement->tokens[i];
	/* "wordt beoordeelt en uitgevoerd" */
	if (token->word_class == UK_WORD_CONJUNCTION &&
	    i + 1 < c->statement->token_count &&
	    (check_may(c, i + 1) & W_VERB) == W_PARTICIPLE)
		return true;
	return token->word_class == UK_WORD_PUNCTUATION ||
	       token->word_class == UK_WORD_PREPOSITION ||
	       token->word_class == UK_WORD_SUBORDINATOR;
}

/* Borders that no auxiliary reaches across. */
static bool parts(const struct check *c, uint32_t i)
{
	const struct uk_token *token = &c->statement->tokens[i];

	return token->word_class == UK_WORD_PUNCTUATION ||
	       words_is(c->words, token->word, KEY_DIE) ||
	       token->word_class == UK_WORD_CONJUNCTION ||
	       token->word_class == UK_WORD_SUBORDINATOR ||
	       token->features & UK_RELATIVE;
}

static bool is_auxiliary(const struct check *c, uint32_t i)
{
	return i < c->statement->token_count &&
	       c->statement->tokens[i].word_class == UK_WORD_VERB &&
	       (check_may(c, i) & (W_PERFECT | W_BE | W_PASSIVE));
}

/* "zijn verzamelt in": "zijn" with no noun behind it is no possessive. */
static bool is_be_before(const struct check *c, uint32_t i)
{
	return i && (check_may(c, i - 1) & W_BE);
}

/* "is goed beoordeelt", "wordt beoordeelt", "beoordeelt kan worden". */
static bool has_auxiliary(const struct check *c, uint32_t i)
{
	/* "Wat er gebeurt is dat" */
	if (is_auxiliary(c, i + 1) && !(check_may(c, i + 2) & W_THAT) &&
	    !(check_may(c, i + 1) & W_POSSESSIVE && !ends_clause(c, i + 2)))
		return true;
	if (!ends_clause(c, i + 1))
		return false;
	if (is_be_before(c, i))
		return true;
	for (uint32_t k = i; k-- > 0 && k + AUXILIARY_REACH > i;) {
		if (parts(c, k))
			return false;
		if (is_auxiliary(c, k))
			return true;
		if (c->statement->tokens[k].word_class == UK_WORD_VERB)
			return false;
	}
	return false;
}

/* "beoordeelt" for "beoordeeld": they sound the same. */
static bool sounds_like(struct uk_text found, const char *right)
{
	size_t len = strlen(right);

	/* "verantwoordt" for "verantwoord" */
	if (found.len == len + 1 && len > 2 && right[len - 1] == 'd' &&
	    found.bytes[len] == 't')
		return !memcmp(found.bytes, right, len);
	return found.len == len && len > 2 && right[len - 1] == 'd' &&
	       found.bytes[len - 1] == 't' &&
	       !memcmp(found.bytes, right, len - 1);
}

/* Token `i`, a form with `features`, where a participle must stand. */
static int check_form(const struct check *c, uint32_t i, uint32_t features)
{
	uint32_t lemmas[LEMMAS_MOST];
	struct uk_text found = check_text(c, i);
	char right[CHECK_ROOM];
	size_t count;

	if (!has_auxiliary(c, i))
		return 0;
	count = check_lemmas(c, i, features, lemmas);
	for (size_t k = 0; k < count; k++)
		if (check_inflect(c, lemmas[k], UK_FORM_PARTICIPLE, right) &&
		    sounds_like(found, right))
			return check_report(c, "verb-form", i, i + 1, right,
					    UK_FIX_SAFE);
	return 0;
}

/* "word" belongs to "ik", and to "je" behind it. */
static int check_word(const struct check *c, uint32_t i)
{
	const struct uk_statement *s = c->statement;

	if (s->tokens[i].features & UK_INITIAL)
		return 0;
	for (uint32_t k = i > AUXILIARY_REACH ? i - AUXILIARY_REACH : 0;
	     k < i + 3 && k < s->token_count; k++)
		if (words_is(c->words, s->tokens[k].word, KEY_IK) ||
		    words_is(c->words, s->tokens[k].word, KEY_JE) ||
		    words_is(c->words, s->tokens[k].word, KEY_JIJ))
			return 0;
	return check_report(c, "verb-form", i, i + 1, "wordt", UK_FIX_SAFE);
}

int check_participle(const struct check *c, uint32_t i, uint64_t may)
{
	const struct uk_token *token = &c->statement->tokens[i];

	if (words_is(c->words, token->word, KEY_WORD) &&
	    token->word_class == UK_WORD_VERB && check_word(c, i))
		return -1;
	if ((may & W_VERB) == W_SINGULAR && !(may & (W_AUXILIARY | W_NOUN)) &&
	    check_form(c, i, UK_FINITE))
		return -1;
	return (may & W_GUESS) && (may & W_PARTICIPLE)
		   ? check_form(c, i, UK_PARTICIPLE)
		   : 0;
}
