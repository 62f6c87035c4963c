/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "tags.h"

static bool joins_next(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint32_t verb;

	if (!(tag_may(t, 1) & W_TE))
		return false;
	verb = reader_lemma(r, t->i + 2, UK_INFINITIVE);
	return verb && lexicon_join(r->lexicon, t->token->word, verb);
}

/* "voor en tijdens de les": prepositions side by side. */
static bool shares_phrase(const struct tagger *t)
{
	return (tag_may(t, 1) & W_CONJUNCTION) &&
	       (tag_may(t, 2) & W_PREPOSITION) &&
	       !(tag_may(t, 3) & W_CONJUNCTION) && !tag_at_end(t, 3);
}

/* "stelt voor de prijs te verlagen", "raadt haar aan Frans te leren": what
 * is proposed follows without "om". */
static bool is_before_proposal(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint32_t verb, lemma;

	if (!(r->any & W_TE) || t->verb == UK_NONE)
		return false;
	verb = reader_lemma(r, t->verb, UK_FINITE);
	lemma = verb ? lexicon_join(r->lexicon, t->token->word, verb) : 0;
	if (!(words_listed(r->words, lemma) & W_PROPOSES))
		return false;
	for (uint32_t i = 1; i < LOOK_AHEAD && !tag_at_end(t, i); i++) {
		if (reader_is(r, t->i + i, KEY_OM))
			return false;
		if (tag_may(t, i) & W_TE)
			/* but "voor een te bouwen school" */
			return (tag_may(t, i + 1) & W_INFINITIVE) &&
			       !tag_nounish(t, i + 2);
	}
	return false;
}

/* "trekt er geld voor uit": "er" is what the first of two is about. */
static bool is_about_er(const struct tagger *t)
{
	for (uint32_t i = t->i; i && i + LOOK_AHEAD > t->i; i--) {
		if (reader_is(t->r, i - 1, KEY_ER) ||
		    reader_is(t->r, i - 1, KEY_HIER) ||
		    reader_is(t->r, i - 1, KEY_DAAR))
			return tag_joins_verb(t, t->i + 1);
		if (t->r->marks[i - 1].sign != SIGN_NONE)
			return false;
	}
	return false;
}

/* "zet interventies in die de klant helpen", "zet een project op gericht op
 * jongeren": no noun opens with these two. */
static bool opens_no_noun(const struct tagger *t)
{
	uint64_t next = tag_may(t, 1), behind = tag_may(t, 2);

	if ((next & W_RELATIVE) && (next & W_DEMONSTRATIVE))
		return (behind &
			(W_FINITE | W_ARTICLE | W_POSSESSIVE | W_SUBJECT)) != 0;
	return (next & W_PARTICIPLE) && !(next & (W_NOUN | W_GUESS)) &&
	       (behind & W_PREPOSITION);
}

/* Nothing behind it that it could govern: it belongs to a verb. */
static bool is_stranded(const struct tagger *t)
{
	uint64_t next = tag_may(t, 1);

	if (tag_at_end(t, 1))
		return (reader_sign(t->r, t->i + 1) != SIGN_OPEN &&
			reader_sign(t->r, t->i + 1) != SIGN_OTHER) ||
		       tag_joins_verb(t, t->i);
	if (is_before_proposal(t))
		return true;
	if (opens_no_noun(t) && tag_joins_verb(t, t->i))
		return true;
	/* "roept hen op te stemmen" */
	if ((next & W_TE) && (tag_may(t, 2) & W_INFINITIVE) &&
	    tag_joins_verb(t, t->i))
		return true;
	/* "zien in dat kansen": "dat" goes with no plural */
	if (reader_is(t->r, t->i + 1, KEY_DAT) && tag_plural(t->r, t->i + 2))
		return true;
	if (reader_is(t->r, t->i + 1, KEY_DAT) &&
	    tag_may(t, 2) &
		(W_SUBJECT | W_ARTICLE | W_POSSESSIVE | W_DETERMINER |
		 W_PRONOUN | W_PREPOSITION | W_ADVERB))
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
	return (next & W_PREPOSITION) &&
	       (!(next & W_PARTICLE && tag_at_end(t, 2)) || is_about_er(t));
}

static bool finite_before_sign(const struct tagger *t)
{
	for (uint32_t i = 2; i < LOOK_AHEAD && !tag_at_end(t, i); i++)
		if (tag_may(t, i) & (W_FINITE | W_JOINED))
			return true;
	return false;
}

/* "op welke wijze", "in hoeverre", "met wie": a clause opens with it. */
static bool asks_next(const struct tagger *t)
{
	/* "de leden, onder wie de voorzitter, stapten op" */
	if (tag_before(t) == UK_WORD_PUNCTUATION && !finite_before_sign(t))
		return false;
	return (tag_may(t, 1) & W_ASKS) && !tag_joins_verb(t, t->i) &&
	       tag_ahead(t, W_FINITE, 0);
}

/* "buigt het plan om volgens de norm om te slagen": of the two the last has
 * the "te". */
static bool has_other_om(const struct tagger *t)
{
	for (uint32_t i = 1; i < LOOK_AHEAD && !(tag_may(t, i) & W_TE); i++)
		if (reader_is(t->r, t->i + i, KEY_OM))
			return true;
	return false;
}

static bool is_purpose(const struct tagger *t)
{
	if (!tag_is(t, KEY_OM))
		return true;
	if ((tag_may(t, 1) & W_PREPOSITION) && tag_joins_verb(t, t->i) &&
	    has_other_om(t))
		return false;
	return tag_te_ahead(t, false);
}

static bool comma_before_te(const struct tagger *t)
{
	for (uint32_t i = 1; i < LOOK_AHEAD; i++) {
		if (reader_sign(t->r, t->i + i) == SIGN_COMMA)
			return true;
		if (tag_may(t, i) & W_TE)
			return false;
	}
	return false;
}

/* "door ... te", "zonder ... te", "na ... te hebben": clauses of manner. */
static bool opens_manner(const struct tagger *t)
{
	const struct reader *r = t->r;

	/* "door middel van beelden, melding te maken" */
	if (reader_is(r, t->i + 2, KEY_VAN) && comma_before_te(t))
		return false;

	/* "in plaats van te wachten" */
	if (tag_is(t, KEY_VAN) && !t->awaits_te)
		return (tag_may(t, 1) & W_TE) && (tag_may(t, 2) & W_INFINITIVE);
	if (t->awaits_te || (!tag_is(t, KEY_DOOR) && !tag_is(t, KEY_ZONDER) &&
			     !tag_is(t, KEY_NA)))
		return false;
	if (reader_is(r, t->i + 1, KEY_HET) && (tag_may(t, 2) & W_INFINITIVE))
		return false;
	if (tag_is(t, KEY_NA) && !tag_ahead(t, W_PERFECT | W_BE, 0))
		return false;
	if ((tag_may(t, 1) & W_PREPOSITION) && tag_joins_verb(t, t->i) &&
	    has_other_om(t))
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
		tag_clause(t, UK_CLAUSE_PURPOSE, true);
	}
}

/* "Buiten regende het": where, with nothing that it governs. */
static bool is_place_in_front(const struct tagger *t)
{
	uint64_t next = tag_may(t, 1);

	return !t->filled && (next & (W_SINGULAR | W_PAST)) &&
	       !(next & (W_NOUN | W_FIRST | W_CLOSED | W_ADJECTIVE)) &&
	       (tag_may(t, 2) & (W_ARTICLE | W_POSSESSIVE | W_SUBJECT)) &&
	       !tag_finite_ahead(t, 2);
}

/* "voor hij vertrok", "tot wij komen": no preposition governs a subject. */
static bool governs_clause(const struct tagger *t)
{
	uint64_t next = tag_may(t, 1);

	return (next & W_SUBJECT) &&
	       !(next & (W_PRONOUN | W_POSSESSIVE | W_REFLEXIVE)) &&
	       finite_before_sign(t);
}

void tag_preposition(struct tagger *t)
{
	if (is_place_in_front(t)) {
		tag_as(t, UK_WORD_ADVERB, PHRASE_NONE);
		return;
	}
	if (joins_next(t) && (t->awaits_te || !(*t->may & W_PURPOSE) ||
			      tag_before(t) == UK_WORD_NOUN))
		tag_as(t, UK_WORD_PARTICLE, PHRASE_NONE);
	else if ((*t->may & W_PURPOSE) && is_purpose(t))
		tag_purpose(t);
	else if (governs_clause(t))
		tag_clause(t, UK_CLAUSE_TIME, false);
	else if (asks_next(t))
		tag_clause(t,
			   tag_before(t) == UK_WORD_NOUN ? UK_CLAUSE_RELATIVE
							 : UK_CLAUSE_QUESTION,
			   false);
	else if (opens_manner(t))
		tag_clause(
		    t, tag_is(t, KEY_NA) ? UK_CLAUSE_TIME : UK_CLAUSE_MANNER,
		    true);
	else if (is_stranded(t))
		tag_as(t, UK_WORD_PARTICLE, PHRASE_NONE);
	else
		tag_as(t, UK_WORD_PREPOSITION, PHRASE_SOFT);
	t->nominal = true;
	t->governed = true;
}

/* "een zelf te kiezen onderwerp" */
static bool behind_self(const struct tagger *t)
{
	uint32_t opener;

	if (t->i < 2 || !reader_is(t->r, t->i - 1, KEY_ZELF))
		return false;
	opener = t->token[-2].word_class;
	return opener == UK_WORD_DETERMINER || opener == UK_WORD_PREPOSITION;
}

static bool is_attributive(const struct tagger *t)
{
	uint64_t noun = tag_may(t, 2);

	return (t->phrase == PHRASE_HARD || t->phrase == PHRASE_SOFT ||
		behind_self(t)) &&
	       !tag_at_end(t, 2) && !(noun & (W_CLOSED | W_AUXILIARY));
}

void tag_te(struct tagger *t)
{
	uint64_t next = tag_may(t, 1);

	/* "zelf te selecteren modellen" */
	if ((next & W_INFINITIVE) && is_attributive(t)) {
		t->may[1] &= ~W_VERB;
		t->may[1] |= W_ADJECTIVAL;
		if (tag_before(t) == UK_WORD_PRONOUN)
			t->token[-1].word_class = UK_WORD_ADVERB;
		tag_as(t, UK_WORD_ADVERB, PHRASE_HARD);
	} else if (next & W_INFINITIVE) {
		t->infinite = false;
		/* "in staat te zijn om ... te" */
		t->awaits_te = t->awaits_te && (next & W_BE) &&
			       reader_is(t->r, t->i + 2, KEY_OM);
		tag_as(t, UK_WORD_PARTICLE, PHRASE_NONE);
	} else if (next & (W_ADJECTIVE | W_ADVERB | W_DETERMINER)) {
		tag_as(t, UK_WORD_ADVERB, t->phrase);
	} else {
		tag_as(t, UK_WORD_PREPOSITION, PHRASE_SOFT);
	}
}
