/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "tags.h"

static void tag_conjunction(struct tagger *t)
{
	if (tag_is(t, KEY_OF) && tag_is_whether(t)) {
		tag_clause(t, UK_CLAUSE_QUESTION, false);
		return;
	}
	if ((*t->may & W_ADVERB) && tag_before(t) != UK_WORD_PUNCTUATION) {
		tag_as(t, UK_WORD_ADVERB, t->phrase);
		return;
	}
	tag_as(t, UK_WORD_CONJUNCTION,
	       t->phrase == PHRASE_HARD ? PHRASE_HARD : PHRASE_NONE);
}

/* No noun, but the only finite verb. */
static bool is_predicate_ahead(const struct tagger *t)
{
	uint64_t next = tag_may(t, 2);

	return (next &
		(W_PRONOUN | W_NEGATION | W_ADVERB | W_PARTICLE | W_ARTICLE)) &&
	       !(next & (W_PREPOSITION | W_CONJUNCTION)) &&
	       !tag_finite_ahead(t, 2);
}

/* "het" and the infinitive behind it: "het toetsen van", "kan het toetsen". */
static bool is_pronoun_het(const struct tagger *t)
{
	uint64_t next = tag_may(t, 1);

	if (!tag_is(t, KEY_HET) && !tag_is(t, KEY_T))
		return false;
	if (t->phrase == PHRASE_SOFT)
		return false;
	if (tag_at_end(t, 1))
		return true;
	if ((next & W_INFINITIVE) && !(next & W_NOUN))
		return t->modal && !(tag_may(t, 2) & W_PREPOSITION);
	/* "stuurt het terug", "maakt het los" */
	if (t->finite && (next & W_PARTICLE) &&
	    !(next & (W_NOUN | W_VERB | W_PREPOSITION)) &&
	    (tag_at_end(t, 2) ||
	     (tag_may(t, 2) & (W_PREPOSITION | W_CONJUNCTION))))
		return true;
	/* "Het werd donker" */
	if ((next & W_AUXILIARY) && !(next & (W_POSSESSIVE | W_NOUN)))
		return true;
	/* "Het staat vast dat", "Het spijt me" */
	if ((next & (W_NOUN | W_FIRST)) && (next & W_SINGULAR) && !t->filled &&
	    is_predicate_ahead(t))
		return true;
	if (next & (W_ADJECTIVE | W_NOUN | W_NUMERAL))
		return false;
	/* "werkt het uit in": the preposition belongs to the verb */
	if (next & W_PREPOSITION)
		return t->finite &&
		       (tag_at_end(t, 2) ||
			(tag_may(t, 2) & (W_PREPOSITION | W_CONJUNCTION)));
	if (next & W_CLOSED)
		return true;
	if ((next & W_PAST) && !tag_nounish(t, 2))
		return true;
	return (next & W_SINGULAR) && !(next & W_FIRST);
}

/* "Bekwaamheid in het ontwerpen", "in staat tot het ontwerpen" */
static bool behind_ability(const struct tagger *t)
{
	return t->i >= 2 &&
	       ((t->may[-2] & W_ABILITY) ||
		reader_is(t->r, t->i - 2, KEY_STAAT)) &&
	       (t->verb == UK_NONE || (t->r->may[t->verb] & W_BE));
}

static void tag_article(struct tagger *t)
{
	if (is_pronoun_het(t))
		tag_as(t, UK_WORD_PRONOUN, PHRASE_HAVE);
	else
		tag_as(t, UK_WORD_DETERMINER, PHRASE_HARD);
	t->nominal = tag_is(t, KEY_HET);
	t->governed =
	    (tag_before(t) == UK_WORD_PREPOSITION && !behind_ability(t)) ||
	    (t->governed_noun && tag_before(t) == UK_WORD_CONJUNCTION);
}

/* "je" and "ze" are subjects where a subject can stand. */
static bool is_subject(const struct tagger *t)
{
	uint32_t before = tag_before(t);

	if (t->phrase == PHRASE_SOFT || tag_is_object_je(t))
		return false;
	return !(*t->may & W_POSSESSIVE) || before == UK_WORD_VERB ||
	       before == UK_WORD_SUBORDINATOR || !t->filled ||
	       (tag_may(t, 1) & W_FINITE);
}

/* "gebruikt gegeven formules" against "gegeven een dataset": the participle
 * is an adjective right before a noun without article. */
static bool is_given(const struct tagger *t)
{
	const uint64_t both = W_PREPOSITION | W_ADJECTIVE;

	return (*t->may & both) == both && t->filled &&
	       tag_before(t) != UK_WORD_PUNCTUATION && tag_nounish(t, 1) &&
	       !(tag_may(t, 1) & (W_CLOSED | W_GUESS));
}

/* "Heb je het gezien?", "is hem gegeven" against "gezien de eisen" */
static bool is_awaited(const struct tagger *t)
{
	return tag_before_perfect(t) ||
	       (t->waits && (*t->may & W_PARTICIPLE) &&
		(tag_at_end(t, 1) || (tag_may(t, 1) & W_CONJUNCTION)));
}

/* "De commissie acht het wenselijk": no eight */
static bool is_deeming(const struct tagger *t)
{
	uint32_t before = tag_before(t);

	return (*t->may & W_SINGULAR) && !t->finite &&
	       (before == UK_WORD_NOUN || before == UK_WORD_PRONOUN) &&
	       (tag_may(t, 1) &
		(W_ARTICLE | W_POSSESSIVE | W_DEMONSTRATIVE | W_PRONOUN));
}

/* "In de les pas je regels toe", "Pas op!" */
static bool is_stem(const struct tagger *t)
{
	if (!(*t->may & W_FIRST) || t->finite)
		return false;
	return reader_is(t->r, t->i + 1, KEY_JE) ||
	       reader_is(t->r, t->i + 1, KEY_JIJ) ||
	       (!t->filled && (tag_may(t, 1) & W_PARTICLE) && tag_at_end(t, 2));
}

/* "nodig" of "indien nodig": nothing else makes such a word an adverb. */
static bool is_behind_aside(const struct tagger *t)
{
	return (*t->may & (W_ADJECTIVE | W_PARTICIPLE)) &&
	       tag_before(t) == UK_WORD_ADVERB &&
	       (reader_is(t->r, t->i - 1, KEY_WAAR) ||
		(t->may[-1] & W_CONDITION)) &&
	       !reader_is(t->r, t->i - 1, KEY_ALS);
}

/* What opens a phrase or a clause, and what stands aside. */
static bool tag_opener(struct tagger *t)
{
	uint64_t may = *t->may;

	if (may & W_TE)
		tag_te(t);
	else if (may & W_ARTICLE)
		tag_article(t);
	else if ((may & W_OPENER) && tag_is_aside(t))
		tag_as(t, UK_WORD_ADVERB, PHRASE_NONE);
	else if (is_behind_aside(t))
		tag_adverb(t);
	else if ((may & W_OPENER) && tag_opens_clause(t))
		return true;
	else if ((may & W_SUBJECT) && is_subject(t))
		tag_as(t, UK_WORD_PRONOUN, PHRASE_HAVE);
	else if ((may & W_QUESTION) && !t->filled && !(may & W_DETERMINER) &&
		 (tag_may(t, 1) & W_FINITE))
		tag_as(t, UK_WORD_ADVERB, PHRASE_NONE);
	else if (tag_is(t, KEY_ALS) && (tag_may(t, 1) & W_ADJECTIVE) &&
		 !tag_inflected(t->r, t->i + 1) && !tag_nounish(t, 2))
		tag_as(t, UK_WORD_CONJUNCTION, PHRASE_NONE);
	else
		return false;
	return true;
}

static void tag_governor(struct tagger *t)
{
	if (is_given(t))
		tag_adjective(t);
	else if (is_awaited(t))
		tag_verb(t, W_PARTICIPLE);
	else
		tag_preposition(t);
}

static bool tag_small(struct tagger *t)
{
	uint64_t may = *t->may;

	if (tag_opener(t))
		return true;
	if (may & W_PREPOSITION)
		tag_governor(t);
	else if (may & W_CONJUNCTION)
		tag_conjunction(t);
	else if (tag_is(t, KEY_ZODANIG) && (tag_may(t, 1) & W_SUBJECT))
		tag_clause(t, UK_CLAUSE_RESULT, false);
	else if (may & (W_POSSESSIVE | W_DEMONSTRATIVE | W_DETERMINER))
		tag_determiner(t);
	else if ((may & W_NUMERAL) && !is_deeming(t))
		tag_as(t, UK_WORD_NUMERAL, PHRASE_SOFT);
	else if (may & (W_PRONOUN | W_REFLEXIVE))
		tag_as(t, UK_WORD_PRONOUN, PHRASE_HAVE);
	else if ((may & (W_ADVERB | W_NEGATION)) && !(may & W_ADJECTIVE) &&
		 !(t->phrase == PHRASE_HARD && (may & W_NOUN)) && !is_stem(t))
		tag_as(t, UK_WORD_ADVERB,
		       t->phrase == PHRASE_HAVE ? PHRASE_NONE : t->phrase);
	else
		return false;
	return true;
}

static void tag_word(struct tagger *t)
{
	if (*t->may & W_CLOSED) {
		if (!tag_small(t))
			tag_open_class(t);
	} else if (is_behind_aside(t)) {
		tag_adverb(t);
	} else {
		tag_open_class(t);
	}
}

static void tag_sign(struct tagger *t)
{
	uint8_t sign = t->r->marks[t->i].sign;

	if (sign == SIGN_STOP || sign == SIGN_SEMICOLON) {
		*t = (struct tagger){.r = t->r,
				     .i = t->i,
				     .may = t->may,
				     .token = t->token,
				     .verb = UK_NONE};
		t->phrase = PHRASE_NONE;
	} else if (sign != SIGN_OTHER && sign != SIGN_SLASH &&
		   !(sign == SIGN_COMMA && t->phrase == PHRASE_HARD)) {
		t->phrase = PHRASE_NONE;
	}
}

static void tag_token(struct tagger *t)
{
	struct reader *r = t->r;

	switch (t->token->word_class) {
	case UK_WORD_PUNCTUATION:
		tag_sign(t);
		return;
	case UK_WORD_NUMERAL:
		t->phrase = PHRASE_SOFT;
		break;
	case UK_WORD_CODE:
		t->phrase = PHRASE_HAVE;
		break;
	default:
		tag_word(t);
		if (r->marks[t->i].opens)
			return;
	}
	t->filled = true;
}

void tags_set(struct reader *r)
{
	struct tagger t = {
	    .r = r, .may = r->may, .token = r->tokens, .verb = UK_NONE};

	for (; t.i < r->count; t.i++, t.may++, t.token++)
		tag_token(&t);
}
