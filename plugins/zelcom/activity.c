/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

struct looking {
	const struct activities *activities;
	const struct uk_statement *s;
};

static uint32_t kinds_at(const struct looking *l, uint32_t token)
{
	return activities_of(&l->activities[0], &l->s->tokens[token]);
}

/* The first token from `from` on that is of one of the kinds, else UK_NONE. */
static uint32_t find(const struct looking *l, uint32_t from, uint32_t kinds)
{
	for (uint32_t i = from; i < l->s->token_count; i++)
		if (kinds_at(l, i) & kinds)
			return i;
	return UK_NONE;
}

static bool is_small(const struct uk_token *token)
{
	return token->word_class == UK_WORD_DETERMINER ||
	       token->word_class == UK_WORD_NUMERAL;
}

/* The first token that is no article or number. */
static uint32_t opening(const struct uk_statement *s)
{
	uint32_t i = 0;

	while (i < s->token_count && is_small(&s->tokens[i]))
		i++;
	return i;
}

/* "Het bijwonen van een les" is one; "een verslag over het bijwonen" is not. */
static bool leads(const struct uk_statement *s, const struct uk_verb *verb)
{
	return !(verb->features & UK_NOMINALISED) || verb->token == opening(s);
}

/* Does the act itself say that something is attended or studied? */
static bool is_act(const struct looking *l, uint32_t *at)
{
	const struct uk_verb *verb = &l->s->verbs[0];
	uint32_t kinds = activities_word(l->activities, verb->lemma);

	*at = verb->token;
	if (!leads(l->s, verb))
		return false;
	if (kinds & ACTIVITY_ATTEND)
		return true;
	if (kinds & ACTIVITY_FOLLOW)
		return find(l, 0, ACTIVITY_EVENT | ACTIVITY_SOURCE) != UK_NONE;
	*at = find(l, 0, ACTIVITY_PRESENT);
	return *at != UK_NONE && find(l, *at, ACTIVITY_EVENT) != UK_NONE;
}

/* The noun that the whole is, past adjectives; one that tells that the learner
 * made or gave it makes it evidence. */
static uint32_t whole(const struct looking *l)
{
	uint32_t i = opening(l->s);

	while (i < l->s->token_count &&
	       l->s->tokens[i].word_class == UK_WORD_ADJECTIVE) {
		if (kinds_at(l, i) & ACTIVITY_OWN)
			return UK_NONE;
		i++;
	}
	return i < l->s->token_count ? i : UK_NONE;
}

static bool is_event(const struct looking *l, uint32_t *at)
{
	uint32_t kinds;

	*at = whole(l);
	if (*at == UK_NONE)
		return false;
	kinds = kinds_at(l, *at);
	if (kinds & ACTIVITY_ATTEND)
		return true;
	return kinds & ACTIVITY_BARE &&
	       find(l, *at, ACTIVITY_OWN | ACTIVITY_FOR) == UK_NONE;
}

void rule_activity(const struct zelcom *zelcom, struct uk_call *call,
		   const struct uk_statement *s)
{
	const struct looking l = {&zelcom->activities, s};
	struct uk_parameter word = {"word", {NULL, 0}};
	struct uk_range range;
	uint32_t at;

	if (!(s->verb_count ? is_act(&l, &at) : is_event(&l, &at)))
		return;
	range = s->tokens[at].range;
	word.value = (struct uk_text){s->text.bytes + range.begin,
				      range.end - range.begin};
	report(zelcom, call, 0, "evidence-is-activity", range, &word, 1);
}
