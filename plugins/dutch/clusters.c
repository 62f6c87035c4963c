/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "check.h"

/* How far a modal is looked for before its infinitive, in tokens. */
enum { MODAL_REACH = 24 };

static bool parts(const struct uk_token *token)
{
	return token->word_class == UK_WORD_PUNCTUATION ||
	       token->word_class == UK_WORD_CONJUNCTION ||
	       token->word_class == UK_WORD_SUBORDINATOR ||
	       (token->features & UK_RELATIVE);
}

static bool ends_sentence(const struct check *c, uint32_t i)
{
	return i >= c->statement->token_count ||
	       c->statement->tokens[i].word_class == UK_WORD_PUNCTUATION;
}

/* Does the subject stand right beside token `i`? */
static bool beside_agent(const struct check *c, uint32_t i)
{
	const struct uk_statement *s = c->statement;

	for (size_t k = 0; k < s->chunk_count; k++)
		if (s->chunks[k].kind == UK_CHUNK_AGENT &&
		    (s->chunks[k].last == i || s->chunks[k].first == i + 1))
			return true;
	return false;
}

/* "kan een plan opstelt": the modal that the form at the end stands with. */
static bool has_modal(const struct check *c, uint32_t i)
{
	for (uint32_t k = i; k-- > 0 && k + MODAL_REACH > i;) {
		const struct uk_token *token = &c->statement->tokens[k];

		if (parts(token))
			return false;
		if (token->word_class != UK_WORD_VERB)
			continue;
		return (check_may(c, k) & W_MODAL) && beside_agent(c, k);
	}
	return false;
}

/* Nothing behind token `i` could be the verb that the modal waits for. */
static bool is_last_verb(const struct check *c, uint32_t i)
{
	if (!ends_sentence(c, i + 1) &&
	    c->statement->tokens[i + 1].word_class != UK_WORD_PREPOSITION)
		return false;
	for (i++; i < c->statement->token_count; i++)
		if (check_may(c, i) & (W_INFINITIVE | W_AUXILIARY))
			return false;
	return true;
}

/* A third person, or a participle, where the infinitive must stand. */
static bool is_misplaced(const struct check *c, uint32_t i, uint64_t may)
{
	if (may & (W_NOUN | W_ADJECTIVE | W_AUXILIARY | W_GUESS))
		return false;
	if ((may & W_VERB) == W_SINGULAR)
		return ends_sentence(c, i + 1);
	return (may & W_VERB) == W_PARTICIPLE && is_last_verb(c, i);
}

int check_infinitive(const struct check *c, uint32_t i, uint64_t may)
{
	uint32_t word_class = c->statement->tokens[i].word_class;
	uint32_t lemmas[LEMMAS_MOST];
	uint32_t feature = may & W_SINGULAR ? UK_FINITE : UK_PARTICIPLE;
	char right[CHECK_ROOM];

	if ((word_class != UK_WORD_VERB && word_class != UK_WORD_ADVERB) ||
	    !is_misplaced(c, i, may) || !has_modal(c, i) ||
	    !check_lemmas(c, i, feature, lemmas) ||
	    !check_inflect_joined(c, lemmas[0], UK_FORM_INFINITIVE, right))
		return 0;
	return check_report(c, "verb-form", i, i + 1, right, UK_FIX_SAFE);
}

static bool is_third(uint64_t may)
{
	return (may & W_VERB) == W_SINGULAR && !(may & W_AUXILIARY);
}

/* "ordent de gegevens en beoordeeld de uitkomst": joined acts have one form. */
static int check_act(const struct check *c, const struct uk_verb *verb)
{
	const struct uk_verb *before = verb - 1;
	uint64_t may = check_may(c, verb->token);
	char right[CHECK_ROOM];

	if (!(verb->features & UK_FINITE) || !(before->features & UK_FINITE) ||
	    before->clause != verb->clause || !verb->token ||
	    c->statement->tokens[verb->token - 1].word_class !=
		UK_WORD_CONJUNCTION ||
	    !(may & W_PARTICIPLE) ||
	    (may & (W_SINGULAR | W_PLURAL | W_PAST | W_GUESS)) ||
	    !is_third(check_may(c, before->token)) ||
	    !check_inflect(c, verb->lemma, UK_FORM_THIRD, right))
		return 0;
	return check_report(c, "verb-form", verb->token, verb->token + 1, right,
			    UK_FIX_SAFE);
}

int check_joined(const struct check *c)
{
	const struct uk_statement *s = c->statement;

	for (size_t k = 1; k < s->verb_count; k++)
		if (check_act(c, &s->verbs[k]))
			return -1;
	return 0;
}
