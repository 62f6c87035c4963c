/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "reader.h"

/* What others may know about a token, from what it may be. */
static const struct {
	uint64_t bit;
	uint32_t features;
} small[] = {
    {W_SUBJECT, UK_PERSONAL},
    {W_PERSON, UK_PERSONAL},
    {W_LEARNER, UK_PERSONAL | UK_LEARNER},
    {W_REFLEXIVE, UK_REFLEXIVE},
    {W_NEGATION, UK_NEGATION},
    {W_QUESTION, UK_WH},
};

static const struct {
	uint64_t bit;
	uint32_t features;
} forms[] = {
    {W_FIRST, UK_FINITE | UK_FIRST},
    {W_SINGULAR, UK_FINITE | UK_SINGULAR | UK_THIRD},
    {W_PLURAL, UK_FINITE | UK_PLURAL},
    {W_PAST, UK_FINITE | UK_PAST},
    {W_INFINITIVE, UK_INFINITIVE},
    {W_PARTICIPLE, UK_PARTICIPLE},
    {W_GERUND, UK_GERUND},
    {W_MODAL, UK_MODAL},
    {W_PERFECT | W_BE | W_PASSIVE, UK_AUXILIARY},
    {W_COPULA, UK_COPULA},
    {W_GUESS, UK_GUESS},
};

/* Most tokens are none of these. */
static const uint64_t any_small =
    W_SUBJECT | W_PERSON | W_LEARNER | W_REFLEXIVE | W_NEGATION | W_QUESTION;

static uint32_t form_features(uint64_t may)
{
	uint32_t features = 0;

	for (size_t k = 0; k < sizeof(forms) / sizeof(*forms); k++)
		if (may & forms[k].bit)
			features |= forms[k].features;
	return features;
}

static uint32_t small_features(uint64_t may)
{
	uint32_t features = 0;

	for (size_t k = 0; k < sizeof(small) / sizeof(*small); k++)
		if (may & small[k].bit)
			features |= small[k].features;
	return features;
}

/* Of the forms that a main verb may be, the one that it is. */
static void set_verb(struct reader *r, const struct uk_verb *verb)
{
	const uint32_t kinds = UK_FINITE | UK_INFINITIVE | UK_PARTICIPLE |
			       UK_SINGULAR | UK_PLURAL | UK_FIRST | UK_SECOND |
			       UK_THIRD | UK_PAST;
	uint32_t *features = &r->tokens[verb->token].features;

	*features = (*features & ~kinds) | verb->features;
	/* "neemt deel": the noun is a particle here */
	if (verb->particle != UK_NONE)
		r->tokens[verb->particle].word_class = UK_WORD_PARTICLE;
}

void features_set(struct reader *r)
{
	for (uint32_t i = 0; i < r->count; i++) {
		struct uk_token *token = &r->tokens[i];

		if (token->word_class == UK_WORD_VERB)
			token->features |= form_features(r->may[i]);
		else if (r->may[i] & any_small)
			token->features |= small_features(r->may[i]);
	}
	for (uint32_t k = 0; k < r->verb_count; k++)
		set_verb(r, &r->verbs[k]);
}
