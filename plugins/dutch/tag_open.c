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

static void tag_noun(struct tagger *t, uint32_t features)
{
	struct uk_token *token = &t->r->tokens[t->i];
	uint64_t may = t->r->may[t->i];
	bool name =
	    (token->features & UK_CAPITALS) ||
	    ((token->features & (UK_CAPITAL | UK_INITIAL)) == UK_CAPITAL);

	if (opens_ability(t)) {
		t->awaits_te = tag_te_ahead(t, false);
		t->r->marks[t->i].ability = t->awaits_te;
		t->waits = false;
	}
	token->features |= features;
	if ((features & UK_NOMINALISED) && t->governed)
		t->governed_noun = true;
	t->r->marks[t->i].nominal = (features & UK_NOMINALISED) && !t->governed;
	if (!(features & UK_NOMINALISED))
		t->r->may[t->i] = may & ~W_VERB;
	tag_as(t, name ? UK_WORD_NAME : UK_WORD_NOUN, PHRASE_HAVE);
}

static void tag_adjective(struct tagger *t)
{
	t->r->may[t->i] &= ~W_VERB;
	tag_as(t, UK_WORD_ADJECTIVE, PHRASE_HARD);
}

static void tag_adverb(struct tagger *t)
{
	t->r->may[t->i] &= ~W_VERB;
	tag_as(t, UK_WORD_ADVERB,
	       t->phrase == PHRASE_HAVE ? PHRASE_NONE : t->phrase);
}

static void tag_verb(struct tagger *t, uint64_t forms)
{
	uint64_t *may = &t->r->may[t->i];

	*may &= ~W_VERB | forms;
	t->verb = t->i;
	if (*may & W_FINITE)
		t->finite = true;
	if (*may & (W_PERFECT | W_BE | W_PASSIVE))
		t->waits = true;
	else if (*may & W_PARTICIPLE)
		t->waits = false;
	if (*may & W_MODAL)
		t->modal = true;
	else if (*may & W_INFINITIVE)
		t->modal = t->modal && !(*may & W_BARE);
	tag_as(t, UK_WORD_VERB, PHRASE_NONE);
}

static bool ends_in(const struct reader *r, uint32_t i, const char *end)
{
	struct uk_range range;
	size_t len = strlen(end);

	if (i >= r->count)
		return false;
	range = r->tokens[i].range;
	return range.end - range.begin > len + 1 &&
	       !memcmp(r->statement->text.bytes + range.end - len, end, len);
}

/* Endings of adjectives that nouns do not have. */
static bool has_adjective_ending(const struct reader *r, uint32_t i)
{
	static const char *const endings[] = {
	    "ige",   "lijke",	 "ische",   "ieve",  "bare",  "zame",
	    "iele",  "uele",	 "aire",    "eerde", "ende",  "loze",
	    "volle", "matige",	 "achtige", "lijk",  "isch",  "ig",
	    "tief",  "vormig",	 "baar",    "zaam",  "matig", "ale",
	    "ele",   "erne",	 "ieke",    "ste",   "ere",   "euze",
	    "oze",   "gebonden", "gericht", "ante",  "orme",  NULL};

	if (i >= r->count)
		return false;
	/* "Nederlandse", "Franse" */
	if ((r->tokens[i].features & UK_CAPITAL) && ends_in(r, i, "se"))
		return true;
	for (const char *const *end = endings; *end; end++)
		if (ends_in(r, i, *end))
			return true;
	return false;
}

bool tag_inflected(const struct reader *r, uint32_t i)
{
	return ends_in(r, i, "e");
}

static bool behind_joint(const struct tagger *t)
{
	uint32_t before = tag_before(t);

	return before == UK_WORD_CONJUNCTION || before == UK_WORD_PUNCTUATION;
}

/* "biologisch of chemisch proces": two adjectives to one noun. */
static bool shares_noun(const struct tagger *t)
{
	const struct reader *r = t->r;

	return (tag_may(t, 1) & W_CONJUNCTION) && tag_nounish(t, 3) &&
	       !(tag_may(t, 3) & W_VERB) &&
	       (tag_may(t, 2) &
		    (W_ADJECTIVE | W_ADJECTIVAL | W_GERUND | W_PARTICIPLE) ||
		tag_inflected(r, t->i + 2) ||
		has_adjective_ending(r, t->i + 2));
}

/* Inside a noun phrase: what is no noun here is an adjective. */
static bool is_adjective_in_phrase(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint64_t may = r->may[t->i];
	bool open = tag_nounish(t, 1) || (tag_may(t, 1) & W_ADJECTIVE) ||
		    shares_noun(t);

	if ((may & W_NOUN) && (tag_may(t, 1) & W_VERB) &&
	    !(tag_may(t, 1) & W_NOUN))
		return false;
	if (may & (W_ADJECTIVE | W_GERUND | W_ADJECTIVAL))
		return open;
	if ((may & W_PARTICIPLE) && !(may & W_NOUN))
		return open;
	return has_adjective_ending(r, t->i) &&
	       (open || reader_sign(r, t->i + 1) == SIGN_OPEN);
}

/* "de lerende beoordeelt": the adjective before was the noun. "In 1970
 * gaat": no noun looks like a stem with -t. */
static bool is_verb_in_phrase(const struct tagger *t)
{
	uint64_t may = t->r->may[t->i];
	uint32_t before = tag_before(t);

	if (may & W_AUXILIARY & ~W_POSSESSIVE)
		return before != UK_WORD_DETERMINER;
	if (before == UK_WORD_NUMERAL)
		return !t->finite && (may & (W_SINGULAR | W_PLURAL | W_PAST)) &&
		       !(may & (W_NOUN | W_FIRST));
	return (before == UK_WORD_ADJECTIVE || t->phrase == PHRASE_SOFT) &&
	       !t->finite && (may & W_SINGULAR) && !(may & (W_FIRST | W_NOUN));
}

static void tag_in_phrase(struct tagger *t)
{
	struct reader *r = t->r;
	uint64_t may = r->may[t->i];

	if (is_verb_in_phrase(t)) {
		if (tag_before(t) == UK_WORD_ADJECTIVE)
			r->tokens[t->i - 1].word_class = UK_WORD_NOUN;
		tag_verb(t, W_VERB);
	} else if (is_adjective_in_phrase(t)) {
		tag_adjective(t);
	} else if ((may & W_ADVERB) && !(may & W_NOUN)) {
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

/* "De student verantwoord zijn keuze", "Hij vind": behind the subject that
 * opens the sentence a form without -t is a verb too. */
static bool is_misspelt_verb(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint64_t subject = t->i ? r->may[t->i - 1] : 0;
	uint64_t next = tag_may(t, 1);

	if (t->finite || t->i > 4 ||
	    !((subject & (W_LEARNER | W_THIRD)) ||
	      (t->i == 1 && reader_is(r, 0, KEY_JE))) ||
	    (r->may[t->i] & (W_NOUN | W_GUESS)) ||
	    (tag_before(t) != UK_WORD_NOUN && tag_before(t) != UK_WORD_PRONOUN))
		return false;
	return (next & (W_ARTICLE | W_POSSESSIVE | W_DEMONSTRATIVE |
			W_DETERMINER | W_REFLEXIVE | W_PREPOSITION)) &&
	       !tag_ahead(t, W_SINGULAR | W_AUXILIARY, W_NOUN | W_POSSESSIVE);
}

/* Only "stel je", "ik stel" and "Stel ..." are verbs; else "ontwerp" and
 * "werk" are nouns. */
static bool is_stem_verb(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint64_t next = tag_may(t, 1);

	if ((next & W_SUBJECT) && !(next & W_THIRD))
		return true;
	if (t->i && words_is(r->words, r->tokens[t->i - 1].word, KEY_IK))
		return true;
	if (is_misspelt_verb(t))
		return true;
	return !t->filled && !(r->may[t->i] & W_NOUN) &&
	       (next & (W_ARTICLE | W_POSSESSIVE | W_DEMONSTRATIVE)) &&
	       !(r->tokens[t->i + 1].features & UK_CAPITAL);
}

/* The verb may stand here: first, or behind the subject. */
static bool in_second_place(const struct tagger *t)
{
	uint32_t before = tag_before(t);

	/* "ontwikkelt, test en bouwt" */
	if (behind_joint(t) && t->i > 1 &&
	    t->r->tokens[t->i - 2].word_class == UK_WORD_VERB)
		return true;
	if (t->finite)
		return before == UK_WORD_PRONOUN ||
		       (behind_joint(t) &&
			(tag_nounish(t, 1) ||
			 (tag_may(t, 1) &
			  (W_ARTICLE | W_POSSESSIVE | W_DEMONSTRATIVE |
			   W_DETERMINER | W_PRONOUN))));
	if (t->phrase == PHRASE_HAVE &&
	    (tag_may(t, 1) & (W_ARTICLE | W_POSSESSIVE | W_PREPOSITION |
			      W_REFLEXIVE | W_PARTICLE)))
		return true;
	return before == UK_WORD_PRONOUN || !t->filled ||
	       !tag_ahead(t, W_SINGULAR | W_AUXILIARY,
			  W_NOUN | W_PARTICIPLE | W_POSSESSIVE);
}

/* "Analyseren, ontwerpen en testen", "zelfstandig ontwerpen, schetsen" */
static bool joins_infinitives(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint32_t before = tag_before(t);
	bool behind = reader_sign(r, t->i + 1) == SIGN_COMMA ||
		      (tag_may(t, 1) & W_CONJUNCTION);

	if (behind_joint(t) && t->i > 1)
		return r->tokens[t->i - 2].word_class == UK_WORD_VERB &&
		       (r->may[t->i - 2] & W_INFINITIVE);
	return behind && (!t->filled || before == UK_WORD_ADVERB) &&
	       (tag_may(t, 2) & W_INFINITIVE) && !(tag_may(t, 2) & W_NOUN);
}

/* A noun by list that could be this verb: "eisen", "plant", "toetsen". */
static bool is_noun_by_list(const struct tagger *t)
{
	uint64_t may = t->r->may[t->i], next = tag_may(t, 1);
	uint32_t before = tag_before(t);

	if (!(may & W_INFINITIVE))
		return !in_second_place(t);
	if (next & W_INFINITIVE)
		return true;
	if (t->phrase == PHRASE_HAVE && (next & W_CONJUNCTION) &&
	    tag_nounish(t, 2) && tag_ahead(t, W_INFINITIVE, W_NOUN))
		return true;
	if (before == UK_WORD_PARTICLE || t->phrase == PHRASE_HAVE ||
	    (next & W_QUESTION))
		return false;
	if (joins_infinitives(t))
		return false;
	if (tag_ahead(t, W_INFINITIVE, W_NOUN))
		return true;
	if (!t->filled &&
	    (next & (W_PREPOSITION | W_ARTICLE | W_QUESTION | W_DEMONSTRATIVE)))
		return false;
	return !t->modal && t->finite;
}

/* "vast", "licht", "los": verbs only where a verb must come. */
static bool is_adjective_by_list(const struct tagger *t)
{
	uint64_t may = t->r->may[t->i], next = tag_may(t, 1);

	if (!(may & W_SINGULAR) || t->finite ||
	    (t->filled && t->phrase != PHRASE_HAVE))
		return true;
	if ((may & W_BARE) && (next & W_INFINITIVE))
		return false;
	if (((next & (W_FINITE | W_PARTICIPLE) & ~W_FIRST) &&
	     !(next & W_POSSESSIVE)) ||
	    (next & W_TE))
		return true;
	/* "Licht keuzes toe", "laat zien" */
	if (!t->filled && tag_ahead(t, W_PARTICLE, W_PREPOSITION))
		return false;
	return !(next &
		 (W_ARTICLE | W_POSSESSIVE | W_DEMONSTRATIVE | W_DETERMINER |
		  W_PRONOUN | W_PREPOSITION | W_PARTICLE)) ||
	       tag_ahead(t, W_SINGULAR | W_AUXILIARY,
			 W_NOUN | W_PARTICIPLE | W_POSSESSIVE);
}

/* "eisen en wensen inventariseren", "Vragen stellen": of two infinitives
 * the last is the verb. */
static bool is_object_of_next(const struct tagger *t)
{
	uint64_t may = t->r->may[t->i], next = tag_may(t, 1);

	return (next & W_INFINITIVE) && !(next & (W_AUXILIARY | W_CLOSED)) &&
	       !(may & (W_AUXILIARY | W_BARE)) &&
	       tag_before(t) != UK_WORD_PARTICLE &&
	       tag_before(t) != UK_WORD_VERB;
}

/* "maakt kleppen", "vervaardigt mallen": no infinitive without "te" behind
 * a verb that is itself the act. */
static bool is_object_of_verb(const struct tagger *t)
{
	uint64_t verb = t->verb == UK_NONE ? 0 : t->r->may[t->verb];

	return !t->inner && t->finite && !t->modal && (verb & W_SINGULAR) &&
	       !(verb & (W_AUXILIARY | W_BARE | W_INFINITIVE)) &&
	       tag_before(t) != UK_WORD_PARTICLE;
}

/* "het vinden en afbakenen van": what is joined to a noun of a verb is one
 * too. "sport en bewegen": with nothing behind it, it is a noun. */
static bool is_joined_noun(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint32_t left;

	if (!behind_joint(t) || t->i < 2)
		return false;
	left = t->i - 2;
	if (r->tokens[left].features & UK_NOMINALISED)
		return true;
	return tag_before(t) == UK_WORD_CONJUNCTION &&
	       r->tokens[left].word_class == UK_WORD_NOUN &&
	       t->verb != UK_NONE && !t->modal &&
	       (reader_sign(r, t->i + 1) != SIGN_NONE ||
		(reader_is(r, t->i + 1, KEY_VAN) &&
		 !(r->may[t->verb] & W_INFINITIVE)));
}

/* Forms of the past that are rather something else: "afspraken", "witte". */
static bool is_stray_past(const struct tagger *t)
{
	uint64_t may = t->r->may[t->i];

	return (may & W_VERB) == W_PAST && !(may & W_AUXILIARY) && t->finite &&
	       !behind_joint(t) && tag_before(t) != UK_WORD_PRONOUN;
}

/* A verb by its shape only counts where one is missed. */
static bool fits_guess(const struct tagger *t)
{
	uint64_t may = t->r->may[t->i];

	if (may & W_PARTICIPLE)
		return t->waits || tag_inflected(t->r, t->i);
	if (may & W_INFINITIVE)
		return t->modal || !t->finite;
	return !t->finite && t->filled;
}

/* "de directe buurt": the word before was an adjective that no list has. */
static bool is_behind_adjective(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint64_t before = t->i ? r->may[t->i - 1] : 0;
	uint32_t opener = t->i > 1 ? r->tokens[t->i - 2].word_class
				   : (uint32_t)UK_WORD_PUNCTUATION;

	return tag_before(t) == UK_WORD_NOUN && !before &&
	       tag_inflected(r, t->i - 1) &&
	       (opener == UK_WORD_DETERMINER || opener == UK_WORD_ADJECTIVE ||
		opener == UK_WORD_PREPOSITION);
}

static void tag_verbish(struct tagger *t)
{
	uint64_t may = t->r->may[t->i];
	bool noun_next = tag_nounish(t, 1);

	if (may & W_AUXILIARY)
		tag_verb(t, W_VERB);
	else if (is_stray_past(t))
		noun_next &&tag_inflected(t->r, t->i) ? tag_adjective(t)
						      : tag_noun(t, 0);
	else if ((may & W_INFINITIVE) && is_joined_noun(t)) {
		t->governed = !t->r->marks[t->i - 2].nominal;
		tag_noun(t, UK_NOMINALISED);
	} else if ((may & W_ADJECTIVE) && is_adjective_by_list(t))
		noun_next && !(tag_may(t, 1) & (W_SINGULAR | W_PARTICIPLE) &&
			       !t->finite)
		    ? tag_adjective(t)
		    : tag_adverb(t);
	else if ((may & (W_GERUND | W_ADJECTIVAL)) && noun_next)
		tag_adjective(t);
	else if ((may & W_VERB) == W_FIRST)
		is_stem_verb(t) ? tag_verb(t, W_FIRST) : tag_noun(t, 0);
	else if ((may & W_NOUN) && !(may & W_INFINITIVE) &&
		 is_behind_adjective(t)) {
		t->r->tokens[t->i - 1].word_class = UK_WORD_ADJECTIVE;
		tag_noun(t, 0);
	} else if ((may & W_NOUN) && is_noun_by_list(t))
		tag_noun(t, 0);
	else if ((may & W_INFINITIVE) &&
		 (is_object_of_next(t) || is_object_of_verb(t)))
		tag_noun(t, 0);
	else if (!(may & (W_SINGULAR | W_PLURAL)) && is_misspelt_verb(t)) {
		t->r->may[t->i] = (may & ~W_PARTICIPLE) | W_FIRST;
		tag_verb(t, W_FIRST);
	} else if ((may & W_VERB) == W_PARTICIPLE && noun_next && !t->waits)
		tag_adjective(t);
	else if ((may & W_GUESS) && !fits_guess(t))
		tag_noun(t, 0);
	else if (may & W_VERB)
		tag_verb(t, W_VERB);
	else
		tag_adverb(t); /* a gerund on its own */
}

/* No small word and no sign: "nieuwe toetsen", not "het nieuwe en". */
static bool is_open(const struct tagger *t, uint32_t ahead)
{
	return t->i + ahead < t->r->count &&
	       t->r->marks[t->i + ahead].sign == SIGN_NONE &&
	       !(tag_may(t, ahead) & (W_CLOSED | W_AUXILIARY | W_SINGULAR));
}

/* "zelfstandig gesprekken": an adjective would be "zelfstandige". */
bool tag_plural(const struct reader *r, uint32_t i)
{
	return ends_in(r, i, "en") || ends_in(r, i, "s");
}

static void tag_unknown(struct tagger *t)
{
	const struct reader *r = t->r;
	uint64_t may = r->may[t->i];
	bool noun_next = tag_nounish(t, 1);

	if (may & W_NOUN) {
		tag_noun(t, 0);
	} else if ((may & (W_ADJECTIVE | W_ADJECTIVAL)) ||
		   has_adjective_ending(r, t->i)) {
		if (tag_inflected(r, t->i)
			? noun_next || is_open(t, 1) || shares_noun(t)
			: noun_next && !tag_plural(r, t->i + 1) &&
			      !(tag_may(t, 1) & (W_VERB & ~W_FIRST)))
			tag_adjective(t);
		else
			tag_adverb(t);
	} else {
		tag_noun(t, 0);
	}
}

void tag_open_class(struct tagger *t)
{
	uint64_t may = t->r->may[t->i];

	if ((may & W_PAST) && (may & (W_INFINITIVE | W_FIRST | W_SINGULAR)))
		may = t->r->may[t->i] = may & ~W_PAST;
	if (((t->r->tokens[t->i].features & UK_CAPITALS) ||
	     ((may & W_GUESS) && (t->r->tokens[t->i].features &
				  (UK_CAPITAL | UK_INITIAL)) == UK_CAPITAL)) &&
	    !(may & (W_AUXILIARY | W_CLOSED)))
		may = t->r->may[t->i] = may & ~W_VERB;
	if (t->phrase == PHRASE_HARD || t->phrase == PHRASE_SOFT)
		tag_in_phrase(t);
	else if (may & (W_VERB | W_GERUND))
		tag_verbish(t);
	else
		tag_unknown(t);
}
