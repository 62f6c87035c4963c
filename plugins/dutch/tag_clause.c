/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "tags.h"

/* A clause opens here: what stood before is no longer about. */
void tag_clause(struct tagger *t, enum uk_clause_kind kind, bool te)
{
	struct mark *mark = &t->r->marks[t->i];

	t->r->openers++;
	mark->opens = (uint8_t)(kind + 1);
	mark->te = te;
	t->infinite = te;
	if (kind == UK_CLAUSE_RELATIVE)
		t->token->features |= UK_RELATIVE;
	t->whole = t->inner ? t->whole : t->finite;
	t->inner = true;
	t->finite = t->modal = t->waits = t->filled = false;
	tag_as(t, UK_WORD_SUBORDINATOR, PHRASE_NONE);
}

/* "kiezen of verwerpen" against "vaststellen of een rund drachtig is". */
bool tag_is_whether(const struct tagger *t)
{
	uint32_t before = tag_before(t);

	/* "de vraag of" */
	if (before == UK_WORD_NOUN && (t->may[-1] & W_DOUBT))
		return tag_ahead(t, W_FINITE & ~W_FIRST, W_NOUN);
	/* "Of het helpt, moet blijken" */
	if (!t->filled)
		return ((tag_may(t, 1) & (W_ARTICLE | W_SUBJECT | W_POSSESSIVE |
					  W_DEMONSTRATIVE)) ||
			reader_is(t->r, t->i + 1, KEY_ER)) &&
		       tag_ahead(t, W_FINITE & ~W_FIRST, W_NOUN);
	/* "stelt vast of" */
	if (before != UK_WORD_VERB && before != UK_WORD_PARTICLE &&
	    !(before == UK_WORD_ADVERB && (t->may[-1] & W_PARTICLE)))
		return false;
	if (tag_may(t, 1) & W_VERB & ~W_FIRST)
		return false;
	return tag_ahead(t, W_SINGULAR | W_MODAL | W_BE | W_PERFECT, W_NOUN);
}

/* Is a finite verb ahead before any comma or conjunction? */
static bool finite_in_clause(const struct tagger *t, uint32_t from,
			     uint64_t bits)
{
	for (uint32_t i = from; i < LOOK_AHEAD && !tag_at_end(t, i); i++) {
		uint64_t may = tag_may(t, i);

		if (may & W_CONJUNCTION)
			return false;
		if ((may & bits) && !(may & (W_NOUN | W_FIRST | W_POSSESSIVE)))
			return true;
	}
	return false;
}

/* "zowel de bonden als de werkgevers" */
static bool is_as_well(const struct tagger *t)
{
	for (uint32_t i = t->i; i && i + LOOK_AHEAD > t->i; i--)
		if (reader_is(t->r, i - 1, KEY_ZOWEL))
			return true;
	return false;
}

/* "als" and "zoals" open a clause only when a finite verb follows. */
static bool is_condition(const struct tagger *t)
{
	if (tag_is(t, KEY_ZOALS))
		return !tag_nounish(t, 1) &&
		       tag_ahead(t, W_SINGULAR | W_AUXILIARY, W_NOUN);
	if (tag_is(t, KEY_TOEN))
		return (!t->filled || tag_before(t) == UK_WORD_PUNCTUATION) &&
		       !(tag_may(t, 1) & W_FINITE & ~W_FIRST) &&
		       tag_ahead(t, W_FINITE, W_NOUN);
	if (tag_is(t, KEY_SINDS) || tag_is(t, KEY_SEDERT))
		return (tag_may(t, 1) & W_SUBJECT) != 0;
	/* "Wanneer is het gebouwd?" */
	if ((*t->may & W_QUESTION) && !t->filled &&
	    (tag_may(t, 1) & W_FINITE & ~W_FIRST) &&
	    !(tag_may(t, 1) & (W_NOUN | W_CLOSED)))
		return false;
	if (!tag_is(t, KEY_ALS))
		return true;
	if (is_as_well(t))
		return false;
	if ((tag_may(t, 1) & W_SUBJECT) || reader_is(t->r, t->i + 1, KEY_ER))
		return true;
	if (tag_nounish(t, 1))
		return false;
	if (!t->filled || tag_before(t) == UK_WORD_PUNCTUATION)
		return tag_ahead(t, W_FINITE, W_NOUN);
	return finite_in_clause(t, 1, W_SINGULAR | W_PLURAL);
}

/* "schakelt indien nodig hulp in", "waar mogelijk stemt hij af": no clause but
 * two words aside; against "indien nodig is dat". */
bool tag_is_aside(const struct tagger *t)
{
	uint64_t behind = tag_may(t, 2);

	if (!(tag_is(t, KEY_WAAR) || (*t->may & W_CONDITION)) ||
	    tag_is(t, KEY_ALS) || tag_is(t, KEY_ZOALS) ||
	    !(tag_may(t, 1) & (W_ADJECTIVE | W_PARTICIPLE)) ||
	    tag_inflected(t->r, t->i + 1))
		return false;
	if ((behind & (W_SINGULAR | W_AUXILIARY)) && !(behind & W_NOUN))
		return !(behind & W_AUXILIARY) ||
		       (tag_may(t, 3) & (W_ARTICLE | W_SUBJECT | W_POSSESSIVE));
	return !finite_in_clause(t, 2, W_SINGULAR | W_AUXILIARY);
}

/* "vraagt de klant welke eisen ...": right behind a noun these ask. */
static bool asks(const struct tagger *t)
{
	uint32_t before = tag_before(t);

	return (*t->may & W_QUESTION) &&
	       (*t->may & (W_DETERMINER | W_PRONOUN)) &&
	       (before == UK_WORD_NOUN || before == UK_WORD_NAME ||
		before == UK_WORD_CODE);
}

static bool is_relative(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint32_t before = tag_before(t);

	if (asks(t))
		return false;

	/* "prompts schrijven die fouten opsporen", "een app gebouwd die" */
	if (before == UK_WORD_VERB &&
	    ((t->may[-1] & W_INFINITIVE) ||
	     ((t->may[-1] & W_PARTICIPLE) && !(t->may[-1] & W_FINITE))))
		return (*t->may & W_DEMONSTRATIVE) != 0;
	/* "stelt opgaven samen waarmee", but "legt uit waarmee" */
	if (before == UK_WORD_PARTICLE ||
	    (before == UK_WORD_ADVERB && (t->may[-1] & W_PARTICLE) &&
	     tag_joins_verb(t, t->i - 1)))
		return (*t->may & W_DEMONSTRATIVE) ||
		       (t->i > 1 && t->token[-2].word_class == UK_WORD_NOUN &&
			!(t->may[-2] & W_PERSON));
	if (before == UK_WORD_PUNCTUATION && t->i > 1 &&
	    reader_sign(r, t->i - 1) == SIGN_COMMA)
		before = t->token[-2].word_class;
	return before == UK_WORD_NOUN || before == UK_WORD_NAME ||
	       before == UK_WORD_PRONOUN || before == UK_WORD_CODE ||
	       before == UK_WORD_DETERMINER || before == UK_WORD_NUMERAL ||
	       before == UK_WORD_ADJECTIVE ||
	       (t->i && reader_sign(r, t->i - 1) == SIGN_CLOSE);
}

/* "bewijst in een proef, dat zij ..." */
static bool shows_ability(const struct tagger *t)
{
	const struct reader *r = t->r;

	return t->verb != UK_NONE &&
	       (words_listed(r->words, reader_lemma(r, t->verb, UK_FINITE)) &
		W_SHOWS);
}

static bool is_name(const struct reader *r, uint32_t i)
{
	return i < r->count && (r->tokens[i].features & UK_CAPITAL) &&
	       !r->may[i];
}

/* "zou dat niet doen", "zal zich dat moment herinneren": the modal waits, and
 * no subject follows. */
static bool is_object_of_modal(const struct tagger *t)
{
	uint64_t next = tag_may(t, 1);

	if (!t->modal || t->verb == UK_NONE || !(t->r->may[t->verb] & W_MODAL))
		return false;
	if (next & W_NEGATION)
		return true;
	return tag_before(t) == UK_WORD_PRONOUN && !tag_at_end(t, 1) &&
	       !(next & (W_SUBJECT | W_ARTICLE | W_POSSESSIVE | W_DETERMINER |
			 W_PRONOUN | W_ADVERB)) &&
	       !tag_plural(t->r, t->i + 1) && !is_name(t->r, t->i + 1);
}

/* "toont aan, dat hij" */
static bool is_shown(const struct tagger *t)
{
	return t->i > 1 && reader_sign(t->r, t->i - 1) == SIGN_COMMA &&
	       (tag_may(t, 1) & W_SUBJECT) && shows_ability(t);
}

/* "legt uit dat hij" against "voert een plan uit dat voldoet" */
static bool is_told(const struct tagger *t)
{
	uint32_t before = tag_before(t);

	return (before == UK_WORD_PARTICLE || before == UK_WORD_VERB) &&
	       !(tag_may(t, 1) & W_FINITE & ~W_FIRST) &&
	       tag_ahead(t, W_FINITE & ~W_FIRST, 0);
}

static bool is_result(const struct tagger *t)
{
	return t->i && (reader_is(t->r, t->i - 1, KEY_ZODANIG) ||
			reader_is(t->r, t->i - 1, KEY_ZO));
}

/* "Dat hij ging, had niemand verwacht", or behind anything else */
static bool opens_that(const struct tagger *t)
{
	if (!t->filled)
		return (tag_may(t, 1) &
			(W_ARTICLE | W_SUBJECT | W_POSSESSIVE)) ||
		       is_name(t->r, t->i + 1);
	return t->phrase != PHRASE_SOFT && tag_ahead(t, W_FINITE & ~W_FIRST, 0);
}

/* The words that may open a clause of more than one kind. */
static bool tag_that(struct tagger *t)
{
	bool dat = *t->may & W_THAT, shown = dat && is_shown(t);

	if (dat && !shown && is_object_of_modal(t))
		return false;
	if (shown || (dat && is_told(t)))
		tag_clause(t, UK_CLAUSE_THAT, false);
	else if (dat && is_result(t))
		tag_clause(t, UK_CLAUSE_RESULT, false);
	else if ((*t->may & W_RELATIVE) && is_relative(t) &&
		 tag_ahead(t, W_FINITE | W_JOINED, 0))
		tag_clause(t, UK_CLAUSE_RELATIVE, false);
	else if (dat && opens_that(t))
		tag_clause(t, UK_CLAUSE_THAT, false);
	else
		return false;
	return true;
}

/* "Welk boek heb je gelezen?": the sentence itself asks. */
static bool is_direct_question(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint32_t i = t->i;

	while (i < r->count && i < t->i + LOOK_AHEAD &&
	       r->marks[i].sign != SIGN_STOP && r->marks[i].sign != SIGN_COMMA)
		i++;
	return i < r->count && r->marks[i].sign == SIGN_STOP &&
	       r->statement->text.bytes[r->tokens[i].range.begin] == '?';
}

/* "Wie zoekt, zal vinden": the main verb stands behind the comma. */
static bool is_subject_clause(const struct tagger *t)
{
	uint32_t i = 1;
	uint64_t behind;

	while (i < LOOK_AHEAD && !tag_at_end(t, i))
		i++;
	behind = tag_may(t, i + 1);
	return reader_sign(t->r, t->i + i) == SIGN_COMMA &&
	       (behind & (W_SINGULAR | W_AUXILIARY)) &&
	       !(behind & (W_NOUN | W_CLOSED));
}

static bool tag_question(struct tagger *t)
{
	struct reader *r = t->r;
	uint64_t may = *t->may;

	if (tag_is(t, KEY_OF) || t->phrase == PHRASE_SOFT)
		return false;
	/* "van wie": the preposition has opened it */
	if (t->i && r->marks[t->i - 1].opens && !(may & W_DETERMINER) &&
	    (t->may[-1] & W_PREPOSITION))
		return false;
	if (!tag_ahead(t, W_FINITE | W_JOINED, 0))
		return false;
	if (!t->filled &&
	    (((tag_may(t, 1) & W_FINITE & ~W_FIRST) && !is_subject_clause(t)) ||
	     is_direct_question(t)))
		return false;
	tag_clause(t, UK_CLAUSE_QUESTION, false);
	if (may & W_DETERMINER)
		t->phrase = PHRASE_HARD;
	return true;
}

/* "weet wanneer je kiest" is a question, "meldt, wanneer ..." is not. */
static enum uk_clause_kind kind_of(const struct tagger *t,
				   enum uk_clause_kind kind)
{
	if ((*t->may & W_QUESTION) && (tag_before(t) == UK_WORD_VERB ||
				       tag_before(t) == UK_WORD_PARTICLE))
		return UK_CLAUSE_QUESTION;
	return kind;
}

/* "het eigen werk en dat van anderen" */
static bool points_at_owner(const struct tagger *t)
{
	return (*t->may & W_DEMONSTRATIVE) &&
	       reader_is(t->r, t->i + 1, KEY_VAN) &&
	       tag_before(t) == UK_WORD_CONJUNCTION;
}

/* Opens a clause when the word can and does; true when it did. */
bool tag_opens_clause(struct tagger *t)
{
	static const struct {
		uint64_t bit;
		enum uk_clause_kind kind;
	} kinds[] = {
	    {W_RESULT, UK_CLAUSE_RESULT},
	    {W_TIME, UK_CLAUSE_TIME},
	    {W_CONDITION, UK_CLAUSE_CONDITION},
	    {W_MANNER, UK_CLAUSE_MANNER},
	};
	uint64_t may = *t->may;

	if (!(may & W_OPENER))
		return false;
	for (size_t k = 0; k < sizeof(kinds) / sizeof(*kinds); k++)
		if ((may & kinds[k].bit) && is_condition(t)) {
			tag_clause(t, kind_of(t, kinds[k].kind),
				   tag_is(t, KEY_ALVORENS));
			return true;
		}
	if ((may & W_PURPOSE) && !(may & W_PREPOSITION)) {
		tag_clause(t, UK_CLAUSE_PURPOSE, true);
		return true;
	}
	if (t->phrase == PHRASE_HARD || points_at_owner(t))
		return false;
	if ((may & (W_THAT | W_RELATIVE)) && tag_that(t))
		return true;
	return (may & W_QUESTION) && tag_question(t);
}
