/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "check.h"
#include "inflect.h"

/* A word in no list is judged by its letters; only verbs need that. */
static size_t fold(const struct check *c, uint32_t token,
		   char folded[CHECK_ROOM])
{
	struct uk_text text = check_text(c, token);

	if (c->statement->tokens[token].word_class != UK_WORD_VERB ||
	    text.len > CHECK_ROOM)
		return 0;
	phrase_fold(folded, text);
	return text.len;
}

uint64_t check_unlisted(const struct check *c, uint32_t token)
{
	char folded[CHECK_ROOM];

	return words_may(c->words, c->call, 0, folded, fold(c, token, folded));
}

size_t check_lemmas(const struct check *c, uint32_t token, uint32_t features,
		    uint32_t lemmas[LEMMAS_MOST])
{
	char folded[CHECK_ROOM];
	size_t len = fold(c, token, folded);

	return words_lemmas(c->words, c->call, c->statement->tokens[token].word,
			    folded, len, features, lemmas);
}

static int keep_form(void *closure, struct uk_text surface,
		     struct uk_text particle, uint32_t features)
{
	char *form = closure;

	(void)particle;
	if (surface.len < CHECK_ROOM && !(features & UK_GUESS)) {
		memcpy(form, surface.bytes, surface.len);
		form[surface.len] = '\0';
	}
	return 1;
}

static int keep_joined(void *closure, struct uk_text surface,
		       struct uk_text particle, uint32_t features)
{
	char *form = closure;

	if (particle.len + surface.len < CHECK_ROOM && !(features & UK_GUESS)) {
		memcpy(form, particle.bytes, particle.len);
		memcpy(form + particle.len, surface.bytes, surface.len);
		form[particle.len + surface.len] = '\0';
	}
	return 1;
}

static bool form_of(const struct check *c, uint32_t lemma, uint32_t form,
		    uk_form_fn keep, char *form_text)
{
	struct uk_text infinitive = c->host->spelling(c->call, lemma);

	form_text[0] = '\0';
	if (infinitive.len)
		inflect(c->lexicon, c->call, infinitive, form, keep, form_text);
	return form_text[0] != '\0';
}

bool check_inflect(const struct check *c, uint32_t lemma, uint32_t form,
		   char form_text[CHECK_ROOM])
{
	return form_of(c, lemma, form, keep_form, form_text);
}

bool check_inflect_joined(const struct check *c, uint32_t lemma, uint32_t form,
			  char form_text[CHECK_ROOM])
{
	return form_of(c, lemma, form, keep_joined, form_text);
}

int check_report(const struct check *c, const char *rule, uint32_t first,
		 uint32_t last, const char *right, uint32_t fix_flags)
{
	const struct uk_token *tokens = c->statement->tokens;
	struct uk_range range = {tokens[first].range.begin,
				 tokens[last - 1].range.end};
	struct uk_text found = {c->statement->text.bytes + range.begin,
				range.end - range.begin};
	struct uk_text text = {right, strlen(right)};
	struct uk_parameter parameters[] = {{"found", found}, {"right", text}};
	struct uk_fix fix = {range, text, NULL, fix_flags};
	struct uk_finding finding = {
	    .size = sizeof(finding),
	    .rule = rule,
	    .range = range,
	    .parameters = parameters,
	    .parameter_count = 2,
	    .fixes = &fix,
	    .fix_count = 1,
	};

	return c->host->report(c->call, 0, &finding);
}

/* What the rules on one token are about; most words are none of these. */
static const uint64_t forms = W_SINGULAR | W_PARTICIPLE | W_PASSIVE;
static const uint64_t places = W_OPENER | W_TE | W_ARTICLE;

static int check_form(const struct check *c, uint32_t i, uint64_t may)
{
	return check_participle(c, i, may) || check_infinitive(c, i, may) ? -1
									  : 0;
}

static int check_place(const struct check *c, uint32_t i, uint64_t may)
{
	if (i + 1 == c->statement->token_count)
		return 0;
	if (may & W_OPENER && check_clause_end(c, i, may))
		return -1;
	if (may & W_TE && check_te(c, i))
		return -1;
	return may & W_ARTICLE ? check_doubled(c, i) : 0;
}

static bool is_pair(const struct uk_token *second)
{
	const struct uk_token *first = second - 1;

	return second->word_class == UK_WORD_NOUN &&
	       (first->word_class == UK_WORD_NOUN ||
		first->word_class == UK_WORD_NAME);
}

int check_tokens(const struct check *c)
{
	const struct uk_statement *s = c->statement;

	for (uint32_t i = 0; i < s->token_count; i++) {
		uint64_t may = check_may(c, i);

		if ((may & forms && check_form(c, i, may)) ||
		    (may & places && check_place(c, i, may)) ||
		    (i && is_pair(&s->tokens[i]) && check_compound(c, i)) ||
		    (s->tokens[i].features & UK_INITIAL && check_opening(c, i)))
			return -1;
	}
	return 0;
}
