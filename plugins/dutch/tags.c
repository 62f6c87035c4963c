/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "tags.h"

static bool at_end(const struct tagger *t, uint32_t ahead)
{
	return t->i + ahead >= t->r->count ||
	       t->r->marks[t->i + ahead].sign != SIGN_NONE;
}

bool tag_nounish(const struct tagger *t, uint32_t ahead)
{
	uint64_t may = tag_may(t, ahead);
	uint32_t word_class;

	if (at_end(t, ahead))
		return false;
	word_class = t->r->tokens[t->i + ahead].word_class;
	if (word_class == UK_WORD_NUMERAL || word_class == UK_WORD_CODE)
		return true;
	if (may & (W_NOUN | W_ADJECTIVAL | W_NUMERAL | W_GUESS))
		return true;
	if (may & (W_CLOSED | W_AUXILIARY))
		return false;
	if ((may & W_PARTICIPLE) && t->waits)
		return false;
	if (may & (W_INFINITIVE | W_PLURAL))
		return t->phrase == PHRASE_HARD || t->phrase == PHRASE_SOFT;
	return !(may & W_SINGULAR) || (may & W_FIRST);
}

bool tag_ahead(const struct tagger *t, uint64_t bits, uint64_t not_bits)
{
	return tag_ahead_from(t, 1, bits, not_bits);
}

bool tag_ahead_from(const struct tagger *t, uint32_t from, uint64_t bits,
		    uint64_t not_bits)
{
	for (uint32_t i = from; i < LOOK_AHEAD; i++) {
		uint8_t sign = reader_sign(t->r, t->i + i);
		uint64_t may = tag_may(t, i);

		if (sign == SIGN_STOP || sign == SIGN_SEMICOLON ||
		    sign == SIGN_COLON)
			return false;
		if ((may & bits) && !(may & not_bits))
			return true;
	}
	return false;
}

bool tag_te_ahead(const struct tagger *t, bool strict)
{
	for (uint32_t i = 1; i < LOOK_AHEAD; i++) {
		uint8_t sign = reader_sign(t->r, t->i + i);
		uint64_t may = tag_may(t, i);

		if (sign == SIGN_STOP || sign == SIGN_SEMICOLON)
			return false;
		if ((may & W_TE) && (tag_may(t, i + 1) & W_INFINITIVE))
			return true;
		if ((may & (W_RESULT | W_PURPOSE | W_CONDITION | W_TIME)) &&
		    !(may & W_PREPOSITION))
			return false;
		if (strict && i > 1 && (may & W_SINGULAR) &&
		    !(may & (W_FIRST | W_NOUN)))
			return false;
	}
	return false;
}

/* A clause opens here: what stood before is no longer about. */
static void open_clause(struct tagger *t, enum uk_clause_kind kind, bool te)
{
	struct mark *mark = &t->r->marks[t->i];

	mark->opens = (uint8_t)(kind + 1);
	mark->te = te;
	t->inner = true;
	t->finite = t->modal = t->waits = t->filled = false;
	tag_as(t, UK_WORD_SUBORDINATOR, PHRASE_NONE);
}

bool tag_joins_verb(const struct tagger *t, uint32_t i)
{
	const struct reader *r = t->r;
	uint64_t may = t->verb == UK_NONE ? 0 : r->may[t->verb];
	uint32_t lemma;

	if (!(may & W_VERB) || (may & W_AUXILIARY))
		return false;
	lemma = reader_lemma(r, t->verb,
			     may & W_INFINITIVE ? UK_INFINITIVE : UK_FINITE);
	return lemma && lexicon_join(r->lexicon, r->tokens[i].word, lemma);
}

static bool joins_next(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint32_t verb = reader_lemma(r, t->i + 2, UK_INFINITIVE);

	return (tag_may(t, 1) & W_TE) && verb &&
	       lexicon_join(r->lexicon, r->tokens[t->i].word, verb);
}

/* "voor en tijdens de les": prepositions side by side. */
static bool shares_phrase(const struct tagger *t)
{
	return (tag_may(t, 1) & W_CONJUNCTION) &&
	       (tag_may(t, 2) & W_PREPOSITION) &&
	       !(tag_may(t, 3) & W_CONJUNCTION) && !at_end(t, 3);
}

/* Nothing behind it that it could govern: it belongs to a verb. */
static bool is_stranded(const struct tagger *t)
{
	uint64_t next = tag_may(t, 1);

	if (at_end(t, 1))
		return (reader_sign(t->r, t->i + 1) != SIGN_OPEN &&
			reader_sign(t->r, t->i + 1) != SIGN_OTHER) ||
		       tag_joins_verb(t, t->i);
	if ((next & W_RELATIVE) && (next & W_DEMONSTRATIVE) &&
	    (tag_may(t, 2) & W_FINITE))
		return tag_joins_verb(t, t->i);
	/* "zien in dat kansen": "dat" goes with no plural */
	if (reader_is(t->r, t->i + 1, KEY_DAT) && tag_plural(t->r, t->i + 2))
		return true;
	if (reader_is(t->r, t->i + 1, KEY_DAT) &&
	    tag_may(t, 2) & (W_SUBJECT | W_ARTICLE | W_POSSESSIVE |
			     W_DETERMINER | W_PRONOUN | W_PREPOSITION))
		return true;
	if (next & W_QUESTION && !(next & W_PREPOSITION))
		return !(next & W_ASKS) || tag_joins_verb(t, t->i);
	if (next & (W_DEMONSTRATIVE | W_DETERMINER | W_NUMERAL | W_POSSESSIVE |
		    W_ARTICLE | W_PRONOUN))
		return false;
	if (next & W_CONJUNCTION)
		return !shares_phrase(t);
	if ((next & (W_RESULT | W_PURPOSE | W_MANNER | W_CONDITION | W_TIME)) &&
	    !(next & W_PREPOSITION))
		return true;
	return (next & W_PREPOSITION) && !(next & W_PARTICLE && at_end(t, 2));
}

/* "op welke wijze", "in hoeverre", "met wie": a clause opens with it. */
static bool asks_next(const struct tagger *t)
{
	return (tag_may(t, 1) & W_ASKS) && !tag_joins_verb(t, t->i) &&
	       tag_ahead(t, W_FINITE, 0);
}

static bool is_purpose(const struct tagger *t)
{
	return !reader_is(t->r, t->i, KEY_OM) || tag_te_ahead(t, false);
}

/* "door ... te", "zonder ... te", "na ... te hebben": clauses of manner. */
static bool opens_manner(const struct tagger *t)
{
	const struct reader *r = t->r;

	if (t->awaits_te ||
	    (!reader_is(r, t->i, KEY_DOOR) && !reader_is(r, t->i, KEY_ZONDER) &&
	     !reader_is(r, t->i, KEY_NA)))
		return false;
	if (reader_is(r, t->i + 1, KEY_HET) && (tag_may(t, 2) & W_INFINITIVE))
		return false;
	if (reader_is(r, t->i, KEY_NA) && !tag_ahead(t, W_PERFECT | W_BE, 0))
		return false;
	return !(tag_may(t, 1) & W_CONJUNCTION) && tag_te_ahead(t, true);
}

/* "in staat om ... te" is no aim. */
static void tag_purpose(struct tagger *t)
{
	if (t->awaits_te) {
		t->r->marks[t->i].frame = 1;
		tag_as(t, UK_WORD_SUBORDINATOR, PHRASE_NONE);
	} else {
		open_clause(t, UK_CLAUSE_PURPOSE, true);
	}
}

static void tag_preposition(struct tagger *t)
{
	struct reader *r = t->r;

	if (joins_next(t) && (t->awaits_te || !(r->may[t->i] & W_PURPOSE) ||
			      tag_before(t) == UK_WORD_NOUN))
		tag_as(t, UK_WORD_PARTICLE, PHRASE_NONE);
	else if ((r->may[t->i] & W_PURPOSE) && is_purpose(t))
		tag_purpose(t);
	else if (asks_next(t))
		open_clause(t,
			    tag_before(t) == UK_WORD_NOUN ? UK_CLAUSE_RELATIVE
							  : UK_CLAUSE_QUESTION,
			    false);
	else if (opens_manner(t))
		open_clause(t,
			    reader_is(r, t->i, KEY_NA) ? UK_CLAUSE_TIME
						       : UK_CLAUSE_MANNER,
			    true);
	else if (is_stranded(t))
		tag_as(t, UK_WORD_PARTICLE, PHRASE_NONE);
	else
		tag_as(t, UK_WORD_PREPOSITION, PHRASE_SOFT);
	t->nominal = true;
	t->governed = true;
}

static bool is_attributive(const struct tagger *t)
{
	uint64_t noun = tag_may(t, 2);

	return (t->phrase == PHRASE_HARD || t->phrase == PHRASE_SOFT) &&
	       !at_end(t, 2) && !(noun & (W_CLOSED | W_AUXILIARY));
}

static void tag_te(struct tagger *t)
{
	uint64_t next = tag_may(t, 1);

	/* "zelf te selecteren modellen" */
	if ((next & W_INFINITIVE) && is_attributive(t)) {
		t->r->may[t->i + 1] &= ~W_VERB;
		t->r->may[t->i + 1] |= W_ADJECTIVAL;
		tag_as(t, UK_WORD_ADVERB, PHRASE_HARD);
	} else if (next & W_INFINITIVE) {
		t->awaits_te = false;
		tag_as(t, UK_WORD_PARTICLE, PHRASE_NONE);
	} else if (next & (W_ADJECTIVE | W_ADVERB | W_DETERMINER)) {
		tag_as(t, UK_WORD_ADVERB, t->phrase);
	} else {
		tag_as(t, UK_WORD_PREPOSITION, PHRASE_SOFT);
	}
}

/* "kiezen of verwerpen" against "vaststellen of een rund drachtig is". */
static bool is_whether(const struct tagger *t)
{
	uint32_t before = tag_before(t);

	/* "stelt vast of" */
	if (before != UK_WORD_VERB && before != UK_WORD_PARTICLE &&
	    !(before == UK_WORD_ADVERB && (t->r->may[t->i - 1] & W_PARTICLE)))
		return false;
	if (tag_may(t, 1) & W_VERB & ~W_FIRST)
		return false;
	return tag_ahead(t, W_SINGULAR | W_MODAL | W_BE | W_PERFECT, W_NOUN);
}

static void tag_conjunction(struct tagger *t)
{
	struct reader *r = t->r;

	if (reader_is(r, t->i, KEY_OF) && is_whether(t)) {
		open_clause(t, UK_CLAUSE_QUESTION, false);
		return;
	}
	if ((r->may[t->i] & W_ADVERB) && tag_before(t) != UK_WORD_PUNCTUATION) {
		tag_as(t, UK_WORD_ADVERB, t->phrase);
		return;
	}
	tag_as(t, UK_WORD_CONJUNCTION,
	       t->phrase == PHRASE_HARD ? PHRASE_HARD : PHRASE_NONE);
}

/* Is a finite verb ahead before any comma or conjunction? */
static bool finite_in_clause(const struct tagger *t)
{
	for (uint32_t i = 1; i < LOOK_AHEAD && !at_end(t, i); i++) {
		uint64_t may = tag_may(t, i);

		if (may & W_CONJUNCTION)
			return false;
		if ((may & (W_SINGULAR | W_PLURAL)) &&
		    !(may & (W_NOUN | W_FIRST | W_POSSESSIVE)))
			return true;
	}
	return false;
}

/* "als" and "zoals" open a clause only when a finite verb follows. */
static bool is_condition(const struct tagger *t)
{
	const struct reader *r = t->r;

	if (reader_is(r, t->i, KEY_ZOALS))
		return !tag_nounish(t, 1) &&
		       tag_ahead(t, W_SINGULAR | W_AUXILIARY, W_NOUN);
	if (reader_is(r, t->i, KEY_TOEN))
		return !t->filled && !(tag_may(t, 1) & W_FINITE & ~W_FIRST) &&
		       tag_ahead(t, W_FINITE, W_NOUN);
	if (reader_is(r, t->i, KEY_SINDS) || reader_is(r, t->i, KEY_SEDERT))
		return (tag_may(t, 1) & W_SUBJECT) != 0;
	if (!reader_is(r, t->i, KEY_ALS))
		return true;
	if (tag_may(t, 1) & W_SUBJECT)
		return true;
	if (tag_nounish(t, 1))
		return false;
	if (!t->filled || tag_before(t) == UK_WORD_PUNCTUATION)
		return tag_ahead(t, W_FINITE, W_NOUN);
	return finite_in_clause(t);
}

static bool is_relative(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint32_t before = tag_before(t);

	/* "prompts schrijven die fouten opsporen" */
	if (before == UK_WORD_VERB && (r->may[t->i - 1] & W_INFINITIVE))
		return (r->may[t->i] & W_DEMONSTRATIVE) != 0;
	if (before == UK_WORD_PARTICLE)
		return (r->may[t->i] & W_DEMONSTRATIVE) != 0;
	if (before == UK_WORD_PUNCTUATION && t->i > 1 &&
	    reader_sign(r, t->i - 1) == SIGN_COMMA)
		before = r->tokens[t->i - 2].word_class;
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
	       (words_may(r->words, r->call,
			  reader_lemma(r, t->verb, UK_FINITE), "", 0) &
		W_SHOWS);
}

/* The words that may open a clause of more than one kind. */
static bool tag_that(struct tagger *t)
{
	struct reader *r = t->r;
	uint64_t may = r->may[t->i];
	bool dat = may & W_THAT;

	if (dat && t->i > 1 && reader_sign(r, t->i - 1) == SIGN_COMMA &&
	    (tag_may(t, 1) & W_SUBJECT) && shows_ability(t)) {
		open_clause(t, UK_CLAUSE_THAT, false);
		return true;
	}
	/* "legt uit dat hij" against "voert een plan uit dat voldoet" */
	if (dat &&
	    (tag_before(t) == UK_WORD_PARTICLE ||
	     tag_before(t) == UK_WORD_VERB) &&
	    !(tag_may(t, 1) & W_FINITE & ~W_FIRST) &&
	    (!tag_nounish(t, 1) || tag_ahead(t, W_FINITE & ~W_FIRST, 0))) {
		open_clause(t, UK_CLAUSE_THAT, false);
		return true;
	}
	if (dat && t->i &&
	    (reader_is(r, t->i - 1, KEY_ZODANIG) ||
	     reader_is(r, t->i - 1, KEY_ZO))) {
		open_clause(t, UK_CLAUSE_RESULT, false);
		return true;
	}
	if ((may & W_RELATIVE) && is_relative(t) &&
	    tag_ahead(t, W_FINITE | W_JOINED, 0)) {
		open_clause(t, UK_CLAUSE_RELATIVE, false);
		return true;
	}
	if (dat && t->filled && t->phrase != PHRASE_SOFT &&
	    (!tag_nounish(t, 1) || tag_ahead(t, W_FINITE & ~W_FIRST, 0))) {
		open_clause(t, UK_CLAUSE_THAT, false);
		return true;
	}
	return false;
}

static bool tag_question(struct tagger *t)
{
	struct reader *r = t->r;
	uint64_t may = r->may[t->i];

	if (reader_is(r, t->i, KEY_OF) || t->phrase == PHRASE_SOFT)
		return false;
	/* "waar nodig", "waar mogelijk" */
	if (reader_is(r, t->i, KEY_WAAR) &&
	    (tag_may(t, 1) & (W_ADJECTIVE | W_PARTICIPLE)) &&
	    !(tag_may(t, 2) & (W_FINITE & ~W_FIRST)))
		return false;
	if (!tag_ahead(t, W_FINITE | W_JOINED, 0))
		return false;
	if (!t->filled && (tag_may(t, 1) & W_FINITE & ~W_FIRST))
		return false;
	open_clause(t, UK_CLAUSE_QUESTION, false);
	if (may & W_DETERMINER)
		t->phrase = PHRASE_HARD;
	return true;
}

/* "weet wanneer je kiest" is a question, "meldt, wanneer ..." is not. */
static enum uk_clause_kind kind_of(const struct tagger *t,
				   enum uk_clause_kind kind)
{
	if ((t->r->may[t->i] & W_QUESTION) &&
	    (tag_before(t) == UK_WORD_VERB ||
	     tag_before(t) == UK_WORD_PARTICLE))
		return UK_CLAUSE_QUESTION;
	return kind;
}

/* Opens a clause when the word can and does; true when it did. */
static bool tag_opener(struct tagger *t)
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
	uint64_t may = t->r->may[t->i];

	if (!(may & W_OPENER))
		return false;
	for (size_t k = 0; k < sizeof(kinds) / sizeof(*kinds); k++)
		if ((may & kinds[k].bit) && is_condition(t)) {
			open_clause(t, kind_of(t, kinds[k].kind),
				    reader_is(t->r, t->i, KEY_ALVORENS));
			return true;
		}
	if ((may & W_PURPOSE) && !(may & W_PREPOSITION)) {
		open_clause(t, UK_CLAUSE_PURPOSE, true);
		return true;
	}
	if (t->phrase == PHRASE_HARD)
		return false;
	if ((may & (W_THAT | W_RELATIVE)) && tag_that(t))
		return true;
	return (may & W_QUESTION) && tag_question(t);
}

/* "zijn" is a verb or says whose. */
static bool is_to_be(const struct tagger *t)
{
	uint64_t next = tag_may(t, 1);

	if (tag_before(t) == UK_WORD_VERB && at_end(t, 1))
		return true;
	if (t->finite || t->phrase == PHRASE_SOFT || t->phrase == PHRASE_HARD)
		return false;
	if (at_end(t, 1) || reader_is(t->r, t->i + 1, KEY_DAT))
		return true;
	if (next & (W_PARTICIPLE | W_PREPOSITION | W_ADVERB | W_NEGATION |
		    W_ARTICLE | W_DEMONSTRATIVE | W_DETERMINER | W_TE))
		return true;
	return (next & W_ADJECTIVE) && !tag_nounish(t, 2) &&
	       !tag_inflected(t->r, t->i + 1);
}

static void tag_determiner(struct tagger *t)
{
	struct reader *r = t->r;
	uint64_t may = r->may[t->i], next = tag_may(t, 1);
	bool noun = tag_nounish(t, 1) || (next & W_ADJECTIVE);

	t->nominal = (may & W_DEMONSTRATIVE) != 0;

	if ((may & W_BE) && is_to_be(t)) {
		tag_open_class(t);
		return;
	}
	if ((may & (W_DEMONSTRATIVE | W_POSSESSIVE)) && (next & W_INFINITIVE) &&
	    !(next & W_NOUN) && t->phrase != PHRASE_SOFT &&
	    (!t->finite || t->modal))
		noun = false;
	/* "Dat staat op ..." against "Dat plan wordt ..." */
	if ((may & W_DEMONSTRATIVE) && !t->filled && (next & W_SINGULAR) &&
	    !tag_ahead_from(t, 2, W_SINGULAR | W_AUXILIARY,
			    W_NOUN | W_POSSESSIVE))
		noun = false;
	if ((may & (W_PRONOUN | W_SUBJECT)) && !noun) {
		tag_as(t, UK_WORD_PRONOUN, PHRASE_HAVE);
		return;
	}
	/* "verschillende typen" against "veel lezen" */
	if ((may & W_DETERMINER) &&
	    (!(may & W_ADVERB) ||
	     (tag_may(t, 2) & (W_SINGULAR | W_AUXILIARY))) &&
	    (next & W_INFINITIVE) && !(next & W_AUXILIARY))
		noun = true;
	if ((may & W_DETERMINER) && !noun && t->phrase != PHRASE_SOFT)
		tag_as(t, UK_WORD_ADVERB, PHRASE_NONE);
	else
		tag_as(t, UK_WORD_DETERMINER, PHRASE_HARD);
}

/* "het" and the infinitive behind it: "het toetsen van", "kan het toetsen". */
static bool is_pronoun_het(const struct tagger *t)
{
	uint64_t next = tag_may(t, 1);

	if (!reader_is(t->r, t->i, KEY_HET) && !reader_is(t->r, t->i, KEY_T))
		return false;
	if (t->phrase == PHRASE_SOFT)
		return false;
	if (at_end(t, 1))
		return true;
	if ((next & W_INFINITIVE) && !(next & W_NOUN))
		return t->modal && !(tag_may(t, 2) & W_PREPOSITION);
	if (next & (W_ADJECTIVE | W_NOUN | W_NUMERAL))
		return false;
	/* "werkt het uit in": the preposition belongs to the verb */
	if (next & W_PREPOSITION)
		return t->finite &&
		       (at_end(t, 2) ||
			(tag_may(t, 2) & (W_PREPOSITION | W_CONJUNCTION)));
	if (next & W_CLOSED)
		return true;
	return (next & W_SINGULAR) && !(next & W_FIRST);
}

/* "Bekwaamheid in het ontwerpen" */
static bool behind_ability(const struct tagger *t)
{
	return t->i >= 2 && t->verb == UK_NONE &&
	       (t->r->may[t->i - 2] & W_ABILITY);
}

static void tag_article(struct tagger *t)
{
	if (is_pronoun_het(t))
		tag_as(t, UK_WORD_PRONOUN, PHRASE_HAVE);
	else
		tag_as(t, UK_WORD_DETERMINER, PHRASE_HARD);
	t->nominal = reader_is(t->r, t->i, KEY_HET);
	t->governed =
	    (tag_before(t) == UK_WORD_PREPOSITION && !behind_ability(t)) ||
	    (t->governed_noun && tag_before(t) == UK_WORD_CONJUNCTION);
}

/* "je" and "ze" are subjects where a subject can stand. */
static bool tag_subject(struct tagger *t)
{
	uint64_t may = t->r->may[t->i];
	uint32_t before = tag_before(t);

	if (!(may & W_SUBJECT) || t->phrase == PHRASE_SOFT)
		return false;
	if ((may & W_POSSESSIVE) && before != UK_WORD_VERB &&
	    before != UK_WORD_SUBORDINATOR && t->filled &&
	    !(tag_may(t, 1) & W_FINITE))
		return false;
	tag_as(t, UK_WORD_PRONOUN, PHRASE_HAVE);
	return true;
}

static bool tag_small(struct tagger *t)
{
	uint64_t may = t->r->may[t->i];

	if (may & W_TE)
		tag_te(t);
	else if (may & W_ARTICLE)
		tag_article(t);
	else if (tag_opener(t) || tag_subject(t))
		return true;
	else if (reader_is(t->r, t->i, KEY_ALS) &&
		 (tag_may(t, 1) & W_ADJECTIVE) &&
		 !tag_inflected(t->r, t->i + 1))
		tag_as(t, UK_WORD_CONJUNCTION, PHRASE_NONE);
	else if (may & W_PREPOSITION)
		tag_preposition(t);
	else if (may & W_CONJUNCTION)
		tag_conjunction(t);
	else if (reader_is(t->r, t->i, KEY_ZODANIG) &&
		 (tag_may(t, 1) & W_SUBJECT))
		open_clause(t, UK_CLAUSE_RESULT, false);
	else if (may & (W_POSSESSIVE | W_DEMONSTRATIVE | W_DETERMINER))
		tag_determiner(t);
	else if (may & W_NUMERAL)
		tag_as(t, UK_WORD_NUMERAL, PHRASE_SOFT);
	else if (may & (W_PRONOUN | W_REFLEXIVE))
		tag_as(t, UK_WORD_PRONOUN, PHRASE_HAVE);
	else if ((may & (W_ADVERB | W_NEGATION)) && !(may & W_ADJECTIVE))
		tag_as(t, UK_WORD_ADVERB,
		       t->phrase == PHRASE_HAVE ? PHRASE_NONE : t->phrase);
	else
		return false;
	return true;
}

static void tag_sign(struct tagger *t)
{
	uint8_t sign = t->r->marks[t->i].sign;

	if (sign == SIGN_STOP || sign == SIGN_SEMICOLON) {
		*t = (struct tagger){.r = t->r, .i = t->i, .verb = UK_NONE};
		t->phrase = PHRASE_NONE;
	} else if (sign != SIGN_OTHER && sign != SIGN_SLASH &&
		   !(sign == SIGN_COMMA && t->phrase == PHRASE_HARD)) {
		t->phrase = PHRASE_NONE;
	}
}

static void tag_token(struct tagger *t)
{
	struct reader *r = t->r;

	switch (r->tokens[t->i].word_class) {
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
		if (!tag_small(t))
			tag_open_class(t);
		if (r->marks[t->i].opens)
			return;
	}
	t->filled = true;
}

void tags_set(struct reader *r)
{
	struct tagger t = {.r = r, .verb = UK_NONE};

	for (t.i = 0; t.i < r->count; t.i++)
		tag_token(&t);
}
