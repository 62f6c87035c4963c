/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "check.h"

enum subject {
	SUBJECT_UNCLEAR,
	SUBJECT_IK,
	SUBJECT_JE,
	SUBJECT_THIRD,
	SUBJECT_PLURAL
};

static bool is_key(const struct check *c, uint32_t token, enum key key)
{
	return words_is(c->words, c->statement->tokens[token].word, key);
}

/* "zij", "ze" and "u" go with more than one form. */
static enum subject pronoun_of(const struct check *c, uint32_t token)
{
	uint64_t may = check_may(c, token);

	if (is_key(c, token, KEY_IK))
		return SUBJECT_IK;
	if (is_key(c, token, KEY_JE) || is_key(c, token, KEY_JIJ))
		return SUBJECT_JE;
	if (is_key(c, token, KEY_HIJ) || is_key(c, token, KEY_MEN))
		return SUBJECT_THIRD;
	if (is_key(c, token, KEY_WE) || is_key(c, token, KEY_WIJ) ||
	    ((may & W_SUBJECT) && (may & W_PLURAL_NOUN)))
		return SUBJECT_PLURAL;
	return SUBJECT_UNCLEAR;
}

/* "De (adjective) student": an article, and a learner as the only noun. */
static enum subject noun_of(const struct check *c, const struct uk_chunk *agent)
{
	const struct uk_token *tokens = c->statement->tokens;
	uint64_t may = check_may(c, agent->last - 1);

	if (tokens[agent->first].word_class != UK_WORD_DETERMINER ||
	    !(may & W_LEARNER) || agent->head != agent->last - 1)
		return SUBJECT_UNCLEAR;
	for (uint32_t i = agent->first; i < agent->last - 1; i++)
		if (tokens[i].word_class != UK_WORD_DETERMINER &&
		    tokens[i].word_class != UK_WORD_ADJECTIVE)
			return SUBJECT_UNCLEAR;
	return may & W_PLURAL_NOUN ? SUBJECT_PLURAL : SUBJECT_THIRD;
}

static enum subject subject_of(const struct check *c,
			       const struct uk_chunk *agent)
{
	if (agent->last == agent->first + 1 &&
	    c->statement->tokens[agent->first].word_class == UK_WORD_PRONOUN)
		return pronoun_of(c, agent->first);
	return noun_of(c, agent);
}

/* The finite verb right beside the subject, or UK_NONE. */
static uint32_t finite_of(const struct check *c, const struct uk_chunk *agent)
{
	const struct uk_statement *s = c->statement;
	const struct uk_verb *verb;
	uint32_t finite;

	if (agent->verb >= s->verb_count)
		return UK_NONE;
	verb = &s->verbs[agent->verb];
	finite = verb->features & UK_FINITE ? verb->token : verb->auxiliary;
	return finite == agent->last || finite + 1 == agent->first ? finite
								   : UK_NONE;
}

struct judgement {
	const char *rule; /* NULL: nothing wrong */
	uint32_t form; /* that it should be */
};

/* What each subject asks of the verb. */
static struct judgement judge(enum subject subject, uint64_t may, bool before)
{
	switch (subject) {
	case SUBJECT_THIRD:
		if (may & W_SINGULAR)
			break;
		return (struct judgement){
		    may & (W_FIRST | W_PARTICIPLE) ? "verb-form" : "agreement",
		    UK_FORM_THIRD};
	case SUBJECT_PLURAL:
		if (may & W_PLURAL)
			break;
		return (struct judgement){"agreement", UK_FORM_PLURAL};
	case SUBJECT_JE:
		if (may & (before ? W_FIRST : W_SINGULAR))
			break;
		return (struct judgement){
		    may & W_PLURAL ? "agreement" : "verb-form",
		    before ? UK_FORM_FIRST : UK_FORM_SECOND};
	case SUBJECT_IK:
		if (may & W_FIRST)
			break;
		return (struct judgement){
		    may & W_PLURAL ? "agreement" : "verb-form", UK_FORM_FIRST};
	default:
		break;
	}
	return (struct judgement){NULL, 0};
}

/* The infinitive that the form belongs to. */
static uint32_t lemma_of(const struct check *c, const struct uk_chunk *agent,
			 uint32_t finite)
{
	const struct uk_verb *verb = &c->statement->verbs[agent->verb];
	uint32_t lemmas[LEMMAS_MOST];

	if (verb->token == finite)
		return verb->lemma;
	return words_lemmas(c->words, c->call,
			    c->statement->tokens[finite].word, "", 0, UK_FINITE,
			    lemmas)
		   ? lemmas[0]
		   : 0;
}

static bool starts_sentence(const struct check *c, const struct uk_chunk *agent)
{
	return (c->statement->tokens[agent->first].features & UK_INITIAL) != 0;
}

static int check_agent(const struct check *c, const struct uk_chunk *agent)
{
	enum subject subject = subject_of(c, agent);
	uint32_t finite = finite_of(c, agent);
	struct judgement wrong;
	uint64_t may;
	char right[CHECK_ROOM];

	if (subject == SUBJECT_UNCLEAR || finite == UK_NONE)
		return 0;
	may = check_may(c, finite);
	if (!(may & W_VERB) || (may & (W_PAST | W_MODAL | W_NOUN)))
		return 0;
	if (finite > agent->first && !starts_sentence(c, agent) &&
	    subject != SUBJECT_IK && subject != SUBJECT_JE)
		return 0;
	wrong = judge(subject, may, finite < agent->first);
	if (!wrong.rule ||
	    !check_inflect(c, lemma_of(c, agent, finite), wrong.form, right))
		return 0;
	return check_report(c, wrong.rule, finite, finite + 1, right,
			    strcmp(wrong.rule, "verb-form") ? 0 : UK_FIX_SAFE);
}

int check_agreement(const struct check *c)
{
	const struct uk_statement *s = c->statement;

	for (size_t k = 0; k < s->chunk_count; k++)
		if (s->chunks[k].kind == UK_CHUNK_AGENT &&
		    check_agent(c, &s->chunks[k]))
			return -1;
	return 0;
}
