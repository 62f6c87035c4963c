/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "tags.h"

/*
 * Forms that cannot be the finite verb but stand in its place: "De student
 * verantwoord zijn keuze", "Je beoordeeld een casus". Read as the verb that
 * is meant, so that the statement keeps its agent and its act.
 */

/* What can only open an object. */
static const uint64_t object_openers =
    W_ARTICLE | W_POSSESSIVE | W_DEMONSTRATIVE | W_DETERMINER;

static bool is_misspelt_form(uint64_t may)
{
	return (may & (W_FIRST | W_PARTICIPLE)) &&
	       !(may & (W_SINGULAR | W_PLURAL | W_INFINITIVE | W_PAST |
			W_AUXILIARY | W_GUESS | W_CLOSED));
}

static bool starts_sentence(const struct reader *r, uint32_t i)
{
	return !i || reader_sign(r, i - 1) == SIGN_STOP ||
	       reader_sign(r, i - 1) == SIGN_SEMICOLON;
}

/* "De (beginnende) verpleegkundige": a whole noun phrase that opens the
 * sentence and ends right before the token. */
static bool behind_opening_noun(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint32_t i = t->i, before = tag_before(t);

	/* "De bouwkundige": a person that looks like an adjective */
	if (before != UK_WORD_NOUN && !(before == UK_WORD_ADJECTIVE &&
					((r->may[i - 1] & W_LEARNER) ||
					 tag_ends_in(r, i - 1, "kundige"))))
		return false;
	for (i--; i && reader_class(r, i - 1) == UK_WORD_ADJECTIVE; i--)
		if (t->i - i > LOOK_AHEAD)
			return false;
	return i && reader_class(r, i - 1) == UK_WORD_DETERMINER &&
	       starts_sentence(r, i - 1);
}

static bool behind_opening_pronoun(const struct tagger *t)
{
	return t->i && starts_sentence(t->r, t->i - 1) &&
	       tag_before(t) == UK_WORD_PRONOUN && (t->may[-1] & W_SUBJECT);
}

/* Is a token with one of `bits` ahead in this clause? */
static bool in_clause(const struct tagger *t, uint64_t bits, uint64_t not_bits)
{
	for (uint32_t i = 1; i < LOOK_AHEAD && !tag_at_end(t, i); i++) {
		uint64_t may = tag_may(t, i);

		if ((may & W_CONJUNCTION) ||
		    (i > 1 && (may & (W_OPENER & ~W_PURPOSE)) &&
		     !(may & W_PREPOSITION)))
			return false;
		/* "bij het maken van" */
		if (tag_may(t, i - 1) & W_ARTICLE)
			continue;
		if ((may & bits) && !(may & not_bits))
			return true;
	}
	return false;
}

/* What follows fits a finite verb, and no other verb does. */
static bool governs(const struct tagger *t, bool sure)
{
	uint64_t may = *t->may, next = tag_may(t, 1);
	bool asks = next & (W_THAT | W_QUESTION) && !(next & W_PREPOSITION);

	/* "beoordeeld of het advies past" */
	if (sure && asks && !(may & W_NOUN))
		return tag_ahead_from(t, 2, W_SINGULAR | W_AUXILIARY, W_NOUN);
	if (in_clause(t, W_SINGULAR | W_AUXILIARY, W_NOUN | W_POSSESSIVE))
		return false;
	if (!sure || (may & W_NOUN))
		return (next & object_openers) &&
		       !in_clause(t, W_INFINITIVE, W_NOUN);
	if (next & (object_openers | W_REFLEXIVE))
		return true;
	if (next & W_PREPOSITION)
		return !reader_is(t->r, t->i + 1, KEY_DOOR) &&
		       !tag_ahead(t, W_SINGULAR | W_AUXILIARY,
				  W_NOUN | W_POSSESSIVE);
	return (!(next & W_VERB) || (next & W_NOUN)) && tag_nounish(t, 1) &&
	       !in_clause(t, W_INFINITIVE, W_NOUN);
}

/* "begeleidt de student en beoordeeld het werk" */
static bool continues_act(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint64_t verb = t->verb == UK_NONE ? 0 : r->may[t->verb];

	if (t->inner || t->i < 2 || tag_before(t) != UK_WORD_CONJUNCTION ||
	    !(verb & W_SINGULAR) || (verb & (W_AUXILIARY | W_INFINITIVE)))
		return false;
	switch (reader_class(r, t->i - 2)) {
	case UK_WORD_NOUN:
	case UK_WORD_NAME:
	case UK_WORD_PARTICLE:
	case UK_WORD_VERB:
		break;
	default:
		return false;
	}
	return !(*t->may & W_NOUN) &&
	       (tag_may(t, 1) & (W_ARTICLE | W_POSSESSIVE | W_DEMONSTRATIVE)) &&
	       !in_clause(t, W_SINGULAR | W_AUXILIARY | W_INFINITIVE,
			  W_NOUN | W_POSSESSIVE);
}

bool tag_misspelt(struct tagger *t)
{
	uint64_t *may = t->may;
	bool noun = false, pronoun = false;

	if (!is_misspelt_form(*may))
		return false;
	if (t->finite) {
		if (!continues_act(t))
			return false;
	} else {
		pronoun = behind_opening_pronoun(t);
		noun = !pronoun && behind_opening_noun(t);
		if ((!pronoun && !noun) ||
		    !governs(t, pronoun || (t->may[-1] & W_LEARNER)))
			return false;
	}
	if (noun)
		t->token[-1].word_class = UK_WORD_NOUN;
	*may = (*may & ~(W_PARTICIPLE | W_NOUN | W_ADJECTIVE)) | W_FIRST;
	tag_verb(t, W_FIRST);
	return true;
}
