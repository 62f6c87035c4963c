/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "rules.h"

enum { WORDS_LEAST = 2 };

/* Words that carry what is done and to what; the learner is in both. */
static bool is_content(const struct uk_token *token)
{
	if (token->features & (UK_LEARNER | UK_MODAL | UK_AUXILIARY))
		return false;
	switch (token->word_class) {
	case UK_WORD_DETERMINER:
	case UK_WORD_PRONOUN:
	case UK_WORD_PREPOSITION:
	case UK_WORD_CONJUNCTION:
	case UK_WORD_PARTICLE:
	case UK_WORD_PUNCTUATION:
		return token->features & UK_NEGATION;
	default:
		return true;
	}
}

/* "sporter" and "sporters", where no list knows the plural. */
static bool is_plural(struct uk_text many, struct uk_text one)
{
	static const char *const ends[] = {"s", "en", "'s", "n"};

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		struct uk_text end = text_from(ends[i]);
		struct uk_text stem = {many.bytes, one.len};

		if (many.len == one.len + end.len && same_text(stem, one) &&
		    !memcmp(many.bytes + one.len, end.bytes, end.len))
			return true;
	}
	return false;
}

static bool same_word(const struct uk_statement *a, const struct uk_token *x,
		      const struct uk_statement *b, const struct uk_token *y)
{
	struct uk_text left = {a->text.bytes + x->range.begin,
			       x->range.end - x->range.begin};
	struct uk_text right = {b->text.bytes + y->range.begin,
				y->range.end - y->range.begin};

	return (x->lemma && x->lemma == y->lemma) || same_text(left, right) ||
	       is_plural(left, right) || is_plural(right, left);
}

static bool has_word(const struct uk_statement *outcome,
		     const struct uk_statement *indicator,
		     const struct uk_token *token)
{
	for (size_t i = 0; i < outcome->token_count; i++)
		if (same_word(outcome, &outcome->tokens[i], indicator, token))
			return true;
	return false;
}

static bool repeats(const struct uk_statement *indicator,
		    const struct uk_statement *outcome)
{
	size_t words = 0;

	for (size_t i = 0; i < indicator->token_count; i++) {
		const struct uk_token *token = &indicator->tokens[i];

		if (!is_content(token))
			continue;
		if (!has_word(outcome, indicator, token))
			return false;
		words++;
	}
	return words >= WORDS_LEAST;
}

void rule_repeats(const struct set *set)
{
	for (size_t i = 0; i < set->count; i++) {
		const struct uk_statement *s = &set->statements[i];
		uint32_t parent = set->unit->ties[i].parent;

		if (s->scope == UK_SCOPE_INDICATOR && parent < set->count &&
		    matrix_of(set->zelcom, s) &&
		    repeats(s, &set->statements[parent]))
			report(set->zelcom, set->call, i,
			       "indicator-repeats-outcome",
			       (struct uk_range){0, (uint32_t)s->text.len},
			       NULL, 0);
	}
}
