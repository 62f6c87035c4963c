/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "tags.h"

/* "in staat", "bij machte", "het vermogen". */
static bool opens_ability(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint32_t i = t->i;

	if (r->may[i] & W_ABILITY)
		return reader_is(r, i + 1, KEY_OM);
	return i &&
	       ((reader_is(r, i, KEY_STAAT) && reader_is(r, i - 1, KEY_IN)) ||
		(reader_is(r, i, KEY_MACHTE) && reader_is(r, i - 1, KEY_BIJ)));
}

void tag_noun(struct tagger *t, uint32_t features)
{
	struct uk_token *token = t->token;
	bool name =
	    (token->features & UK_CAPITALS) ||
	    ((token->features & (UK_CAPITAL | UK_INITIAL)) == UK_CAPITAL);

	if (opens_ability(t)) {
		t->awaits_te = tag_te_ahead(t, false);
		t->r->marks[t->i].ability = t->awaits_te;
		t->r->ability |= t->awaits_te;
		t->waits = false;
	}
	token->features |= features;
	if (!(features & UK_NOMINALISED)) {
		*t->may &= ~W_VERB;
	} else if (t->governed) {
		t->governed_noun = true;
	} else {
		t->r->marks[t->i].nominal = 1;
		t->r->forms++;
	}
	tag_as(t, name ? UK_WORD_NAME : UK_WORD_NOUN, PHRASE_HAVE);
}

void tag_adjective(struct tagger *t)
{
	*t->may &= ~W_VERB;
	tag_as(t, UK_WORD_ADJECTIVE, PHRASE_HARD);
}

void tag_adverb(struct tagger *t)
{
	*t->may &= ~W_VERB;
	tag_as(t, UK_WORD_ADVERB,
	       t->phrase == PHRASE_HAVE ? PHRASE_NONE : t->phrase);
}

void tag_verb(struct tagger *t, uint64_t forms)
{
	uint64_t *may = t->may;

	if (t->i && (t->may[-1] & W_TE) && (*may & W_INFINITIVE))
		forms = W_INFINITIVE;
	*may &= ~W_VERB | forms;
	t->r->forms++;
	t->verb = t->i;
	if (!t->filled && !t->inner && (*may & W_FIRST) &&
	    !(*may & (W_SINGULAR | W_INFINITIVE)) &&
	    !(tag_may(t, 1) & W_SUBJECT))
		t->commands = true;
	if (*may & W_FINITE)
		t->finite = true;
	if (*may & (W_PERFECT | W_BE | W_PASSIVE))
		t->waits = true;
	else if (*may & W_PARTICIPLE)
		t->waits = false;
	/* "wordt geacht om ... te" */
	if (reader_is(t->r, t->i, KEY_GEACHT))
		t->awaits_te = tag_te_ahead(t, false);
	if (*may & W_MODAL)
		t->modal = true;
	else if (*may & W_INFINITIVE)
		t->modal = t->modal && !(*may & W_BARE);
	tag_as(t, UK_WORD_VERB, PHRASE_NONE);
}

bool tag_behind_joint(const struct tagger *t)
{
	uint32_t before = tag_before(t);

	return before == UK_WORD_CONJUNCTION || before == UK_WORD_PUNCTUATION;
}

static bool is_act(uint64_t may)
{
	return (may & W_VERB) && !(may & W_NOUN);
}

/* "biologisch of chemisch proces", "heldere, volledige uitleg": two adjectives
 * to one noun. */
static bool shares_noun(const struct tagger *t)
{
	const struct reader *r = t->r;

	/* "brede, grondige en/of doorleefde kennis" */
	if (reader_sign(r, t->i + 1) == SIGN_COMMA)
		return tag_inflected(r, t->i) && tag_inflected(r, t->i + 2) &&
		       (tag_adjectival(r, t->i + 2) ||
			(tag_may(t, 2) & (W_ADJECTIVE | W_ADJECTIVAL)));
	return (tag_may(t, 1) & W_CONJUNCTION) && tag_nounish(t, 3) &&
	       !is_act(tag_may(t, 3)) &&
	       (tag_may(t, 2) &
		    (W_ADJECTIVE | W_ADJECTIVAL | W_GERUND | W_PARTICIPLE) ||
		tag_inflected(r, t->i + 2) || tag_adjectival(r, t->i + 2));
}

/* "in drukke straten", "een acute allergische reactie": in -e, in no list. No
 * noun has an adjective behind it or a plural where its article is missing. */
static bool is_bare_adjective(const struct tagger *t)
{
	const struct reader *r = t->r;

	if (*t->may || !tag_inflected(r, t->i) || tag_nominal(r, t->i) ||
	    (t->token->features & UK_CAPITAL))
		return false;
	return tag_adjectival(r, t->i + 1) ||
	       (tag_before(t) == UK_WORD_PREPOSITION &&
		tag_plural(r, t->i + 1));
}

/* "een nieuw te bouwen school" */
static bool is_still_to_do(const struct tagger *t)
{
	return (tag_may(t, 1) & W_TE) && (tag_may(t, 2) & W_INFINITIVE) &&
	       tag_nounish(t, 3);
}

/* "kan het gemiddelde berekenen van", "kan een integraal berekenen": only
 * behind "het" an infinitive is a noun. */
static bool is_object_of_act(const struct tagger *t)
{
	const struct reader *r = t->r;

	if (!t->modal || tag_before(t) != UK_WORD_DETERMINER ||
	    !(tag_may(t, 1) & W_INFINITIVE) || (tag_may(t, 1) & W_NOUN) ||
	    tag_ahead_from(t, 2, W_INFINITIVE, W_NOUN))
		return false;
	return tag_inflected(r, t->i) ? (tag_may(t, 2) & W_PREPOSITION) != 0
				      : !reader_is(r, t->i - 1, KEY_HET);
}

/* Can what comes be the noun of this adjective? */
static bool is_before_noun(const struct tagger *t)
{
	return tag_nounish(t, 1) || (tag_may(t, 1) & W_ADJECTIVE) ||
	       shares_noun(t) || is_still_to_do(t);
}

/* Inside a noun phrase: what is no noun here is an adjective. */
static bool is_adjective_in_phrase(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint64_t may = *t->may;

	if ((may & W_NOUN) && (tag_may(t, 1) & W_VERB) &&
	    !(tag_may(t, 1) & W_NOUN))
		return false;
	/* "kan het plan in orde brengen" */
	if (t->modal && tag_before(t) == UK_WORD_PREPOSITION &&
	    !(may & (W_ADJECTIVE | W_GERUND)) &&
	    (tag_may(t, 1) & W_INFINITIVE) && !(tag_may(t, 1) & W_NOUN))
		return false;
	/* "stelt de verpleegkundige passende doelen" */
	if ((may & W_LEARNER) && t->verb != UK_NONE && t->i > 1 &&
	    t->verb + 3 >= t->i &&
	    ((tag_may(t, 1) & (W_ADJECTIVE | W_ADJECTIVAL | W_GERUND)) ||
	     tag_adjectival(r, t->i + 1)))
		return false;
	if ((may & (W_ADJECTIVE | W_GERUND | W_ADJECTIVAL)) ||
	    ((may & W_PARTICIPLE) && !(may & (W_NOUN | W_GUESS))))
		return is_before_noun(t);
	if (tag_adjectival(r, t->i))
		return is_before_noun(t) ||
		       reader_sign(r, t->i + 1) == SIGN_OPEN;
	return is_bare_adjective(t) && is_before_noun(t);
}

#define BEHIND_FINITE                                                          \
	(W_ARTICLE | W_POSSESSIVE | W_DEMONSTRATIVE | W_DETERMINER |           \
	 W_PREPOSITION | W_REFLEXIVE | W_ADVERB | W_NEGATION | W_PRONOUN |     \
	 W_QUESTION)

/* "is in 1912 gebouwd", "is er niet in geslaagd" */
static bool is_awaited_at_end(const struct tagger *t, uint32_t before)
{
	uint64_t next = tag_may(t, 1);

	return t->waits && (*t->may & W_PARTICIPLE) &&
	       !(*t->may & (W_GUESS | W_NOUN)) &&
	       (before == UK_WORD_NUMERAL ||
		(before == UK_WORD_PREPOSITION && tag_at_end(t, 1))) &&
	       (tag_at_end(t, 1) || (next & (W_PREPOSITION | W_CONJUNCTION |
					     W_OPENER | W_AUXILIARY)));
}

/* "de lerende beoordeelt": the adjective before was the noun. "In 1970
 * gaat": no noun looks like a stem with -t. */
static bool is_verb_in_phrase(const struct tagger *t)
{
	uint64_t may = *t->may;
	uint32_t before = tag_before(t);

	if (may & W_AUXILIARY & ~W_POSSESSIVE)
		return before != UK_WORD_DETERMINER;
	if (is_awaited_at_end(t, before))
		return true;
	if (before == UK_WORD_NUMERAL) /* "In 1970 kwam", not "Twee bronnen" */
		return !t->finite && t->i > 1 &&
		       (may & (W_SINGULAR | W_PLURAL | W_PAST)) &&
		       !(may & (W_NOUN | W_FIRST));
	/* "De verpleegkundige spuit de wond schoon", "... zet mensen in", "De
	 * leidinggevende plant en organiseert" */
	if (before == UK_WORD_ADJECTIVE && (t->may[-1] & W_LEARNER) &&
	    !t->finite && (may & W_SINGULAR) &&
	    (((tag_may(t, 1) & W_CONJUNCTION) &&
	      (tag_may(t, 2) & (W_SINGULAR | W_NOUN)) == W_SINGULAR) ||
	     (tag_may(t, 1) & (BEHIND_FINITE | W_ADJECTIVE | W_ADJECTIVAL)) ||
	     (!(may & W_NOUN) && !tag_finite_ahead(t, 1))))
		return true;
	/* "De verdachte bleek", "De zieke lag in bed", "... weet hoe" */
	if (before == UK_WORD_ADJECTIVE && !t->finite &&
	    (may & (W_SINGULAR | W_PAST)) && !(may & W_NOUN) &&
	    (tag_may(t, 1) & BEHIND_FINITE) &&
	    ((tag_may(t, 1) & W_QUESTION) || !tag_finite_ahead(t, 1)))
		return true;
	/* "De leidinggevende laat zien" */
	if (before == UK_WORD_ADJECTIVE && !t->finite && (may & W_BARE) &&
	    (tag_may(t, 1) & W_INFINITIVE) && !(tag_may(t, 1) & W_NOUN))
		return true;
	/* "In totaal kwamen er" */
	if (before == UK_WORD_ADVERB && t->phrase == PHRASE_SOFT &&
	    !t->finite && (may & (W_PAST | W_PLURAL)) && !(may & W_NOUN))
		return true;
	return (before == UK_WORD_ADJECTIVE || t->phrase == PHRASE_SOFT) &&
	       !t->finite && (may & W_SINGULAR) && !(may & (W_FIRST | W_NOUN));
}

/* "de vaakst gebruikte soorten" */
static bool is_superlative(const struct tagger *t)
{
	return !*t->may && t->phrase == PHRASE_HARD &&
	       tag_ends_in(t->r, t->i, "st") &&
	       (tag_may(t, 1) & (W_ADJECTIVAL | W_GERUND));
}

static void tag_in_phrase(struct tagger *t)
{
	uint64_t may = *t->may;

	if (is_verb_in_phrase(t)) {
		if (tag_before(t) == UK_WORD_ADJECTIVE)
			t->token[-1].word_class = UK_WORD_NOUN;
		tag_verb(t, W_VERB);
	} else if (is_object_of_act(t)) {
		tag_noun(t, 0);
	} else if (is_adjective_in_phrase(t)) {
		tag_adjective(t);
	} else if (((may & W_ADVERB) && !(may & W_NOUN)) || is_superlative(t)) {
		tag_adverb(t);
	} else if ((may & W_INFINITIVE) && t->nominal) {
		tag_noun(t, UK_NOMINALISED);
		/* "het kunnen omzetten", "het leren interpreteren" */
		if ((may & (W_AUXILIARY | W_BARE)) &&
		    (tag_may(t, 1) & W_INFINITIVE))
			t->phrase = PHRASE_HARD;
	} else {
		tag_noun(t, 0);
	}
}

/* "kan online bestellen" */
static bool awaits_infinitive(const struct tagger *t, uint32_t ahead)
{
	uint64_t may = tag_may(t, ahead);

	return t->modal && (may & W_INFINITIVE) && !(may & W_NOUN) &&
	       tag_at_end(t, ahead + 1);
}

/* No small word and no sign: "nieuwe toetsen", not "het nieuwe en". */
static bool is_open(const struct tagger *t, uint32_t ahead)
{
	return t->i + ahead < t->r->count &&
	       t->r->marks[t->i + ahead].sign == SIGN_NONE &&
	       !awaits_infinitive(t, ahead) &&
	       !(tag_may(t, ahead) & (W_CLOSED | W_AUXILIARY | W_SINGULAR));
}

/* An adjective in -e may stand before what no list has, one without not before
 * a plural or a verb. */
static bool is_adjective_alone(const struct tagger *t)
{
	const struct reader *r = t->r;

	if (tag_inflected(r, t->i))
		return tag_nounish(t, 1) || is_open(t, 1) || shares_noun(t);
	return tag_nounish(t, 1) && !tag_plural(r, t->i + 1) &&
	       !(tag_may(t, 1) & (W_VERB & ~W_FIRST));
}

static void tag_unknown(struct tagger *t)
{
	uint64_t may = *t->may;

	if ((may & W_NOUN) || (!(may & (W_ADJECTIVE | W_ADJECTIVAL)) &&
			       !tag_adjectival(t->r, t->i)))
		tag_noun(t, 0);
	else if (is_adjective_alone(t))
		tag_adjective(t);
	else
		tag_adverb(t);
}

/* "braken" is the past of breken rather than braken. */
static bool is_past(const struct tagger *t)
{
	uint32_t past = reader_lemma(t->r, t->i, UK_FINITE | UK_PAST);

	return past && past == reader_lemma(t->r, t->i, UK_FINITE);
}

/* "bleek" is the past of blijken rather than the stem of bleken, which only
 * "ik" and "je" take; other forms of the present come first. */
static uint64_t choose_tense(struct tagger *t)
{
	uint64_t *may = t->may, next = tag_may(t, 1);

	if (tag_before(t) == UK_WORD_ADJECTIVE && !t->finite &&
	    !(*may & W_SINGULAR))
		return *may; /* "De verdachte bleek" */
	if ((*may & W_INFINITIVE) && !(*may & W_NOUN) &&
	    (!t->finite || tag_awaits_main(t)) && !t->modal && is_past(t))
		return *may &= ~W_VERB | W_PAST;
	if ((*may & W_FIRST) && !(*may & (W_SINGULAR | W_NOUN)) && !t->finite &&
	    t->phrase != PHRASE_HARD && t->phrase != PHRASE_SOFT &&
	    !((next & W_SUBJECT) && !(next & W_THIRD)))
		*may &= ~W_FIRST;
	else if (*may & (W_INFINITIVE | W_FIRST | W_SINGULAR))
		*may &= ~W_PAST;
	return *may;
}

/* "in staat eisen te formuleren en plannen te maken" */
static bool is_before_te(const struct tagger *t)
{
	uint64_t may = *t->may;

	if ((may & W_AUXILIARY) || tag_before(t) == UK_WORD_PARTICLE)
		return false;
	return t->awaits_te || ((may & W_NOUN) && (tag_may(t, 1) & W_TE) &&
				tag_before(t) == UK_WORD_CONJUNCTION);
}

void tag_open_class(struct tagger *t)
{
	uint64_t may = *t->may;

	if (may & W_PAST)
		may = choose_tense(t);
	if (((t->token->features & UK_CAPITALS) ||
	     ((may & W_GUESS) && (t->token->features &
				  (UK_CAPITAL | UK_INITIAL)) == UK_CAPITAL)) &&
	    !(may & (W_AUXILIARY | W_CLOSED)))
		may = *t->may = may & ~W_VERB;
	if ((may & W_VERB) && tag_misspelt(t))
		return;
	/* "om uitval te beperken" */
	if (((may & W_INFINITIVE) && is_before_te(t)) ||
	    ((may & W_JOINED) && t->infinite)) {
		tag_noun(t, 0);
		return;
	}
	if (t->phrase == PHRASE_HARD || t->phrase == PHRASE_SOFT)
		tag_in_phrase(t);
	else if (may & (W_VERB | W_GERUND))
		tag_verbish(t);
	else
		tag_unknown(t);
}
