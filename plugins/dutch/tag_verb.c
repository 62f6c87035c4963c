/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "tags.h"

/* The verb may stand here: first, or behind the subject. */
static bool in_second_place(const struct tagger *t)
{
	uint32_t before = tag_before(t);

	/* "ontwikkelt, test en bouwt" */
	if (tag_behind_joint(t) && t->i > 1 &&
	    t->token[-2].word_class == UK_WORD_VERB)
		return true;
	if (t->finite)
		return before == UK_WORD_PRONOUN ||
		       (tag_behind_joint(t) &&
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

	if (tag_behind_joint(t) && t->i > 1)
		return t->token[-2].word_class == UK_WORD_VERB &&
		       (t->may[-2] & W_INFINITIVE);
	return behind && (!t->filled || before == UK_WORD_ADVERB) &&
	       (tag_may(t, 2) & W_INFINITIVE) && !(tag_may(t, 2) & W_NOUN);
}

/* A noun by list that could be this verb: "eisen", "plant", "toetsen". */
static bool is_noun_by_list(const struct tagger *t)
{
	uint64_t may = *t->may, next = tag_may(t, 1);
	uint32_t before = tag_before(t);

	/* "De man, die voor het raam staat, vertrekt" */
	if (tag_awaits_main(t) && !t->finite && (may & W_SINGULAR) &&
	    reader_sign(t->r, t->i + 1) == SIGN_COMMA &&
	    (tag_may(t, 2) & (W_SINGULAR | W_PAST | W_AUXILIARY)) &&
	    !(tag_may(t, 2) & (W_NOUN | W_CLOSED)))
		return false;
	/* "Een aantal leden zegde op" */
	if (t->i && (may & W_PAST) && (t->may[-1] & W_MEASURE))
		return true;
	if (!(may & W_INFINITIVE))
		return !in_second_place(t);
	/* "Aan de muren hangen de leerlingen platen op" */
	if (next & W_INFINITIVE ||
	    (t->finite && !t->modal && (next & W_PARTICLE) &&
	     tag_joins_verb(t, t->i + 1)))
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

/* A verb by what stands around it, whatever else it may be. */
static bool is_verb_by_place(const struct tagger *t)
{
	uint64_t may = *t->may, next = tag_may(t, 1);

	/* "heeft bekend" */
	if (tag_before_perfect(t))
		return true;
	if ((may & W_PARTICIPLE) && t->waits && t->verb != UK_NONE &&
	    (t->r->may[t->verb] & W_PERFECT) && tag_at_end(t, 1))
		return true;
	/* "Met een collega bereid je een les voor" */
	if ((may & W_FIRST) && !t->finite && !t->inner &&
	    (reader_is(t->r, t->i + 1, KEY_JE) ||
	     reader_is(t->r, t->i + 1, KEY_JIJ)))
		return true;
	/* "en licht die toe" */
	if ((may & W_SINGULAR) && t->finite && tag_behind_joint(t) &&
	    (next & (W_ARTICLE | W_POSSESSIVE | W_DEMONSTRATIVE)))
		return true;
	/* "Bereid een les voor", "Open de doos" */
	if ((may & W_FIRST) && !t->filled && !t->inner &&
	    (next & (W_ARTICLE | W_POSSESSIVE | W_DEMONSTRATIVE)) &&
	    !tag_finite_ahead(t, 1))
		return true;
	/* "Ze vroeg of" */
	return (may & W_PAST) && !t->finite && tag_before(t) == UK_WORD_PRONOUN;
}

/* "vast", "licht", "los": verbs only where a verb must come. */
static bool is_adjective_by_list(const struct tagger *t)
{
	uint64_t may = *t->may, next = tag_may(t, 1);

	if (is_verb_by_place(t))
		return false;
	if (!(may & W_SINGULAR) || t->finite ||
	    (t->filled && t->phrase != PHRASE_HAVE))
		return true;
	/* "laat kinderen kiezen": no adjective without -e before a plural */
	if ((may & W_BARE) &&
	    ((next & (W_INFINITIVE | W_PERSON)) || tag_plural(t->r, t->i + 1)))
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
	uint64_t may = *t->may, next = tag_may(t, 1);

	/* "De mensen die er wonen werken in de stad" */
	if (tag_awaits_main(t) && !t->finite && !(may & W_NOUN) &&
	    tag_before(t) == UK_WORD_ADVERB && !tag_at_end(t, 2))
		return false;
	/* "Bijen bestuiven bloemen" */
	if ((next & W_NOUN) && !(may & W_NOUN) && t->phrase == PHRASE_HAVE &&
	    !t->finite)
		return false;
	return (next & W_INFINITIVE) && !(next & (W_AUXILIARY | W_CLOSED)) &&
	       !(may & (W_AUXILIARY | W_BARE)) &&
	       tag_before(t) != UK_WORD_PARTICLE &&
	       tag_before(t) != UK_WORD_VERB;
}

/* "Boeren klaagden", "Planten hebben": a subject in front */
static bool is_first_subject(const struct tagger *t)
{
	uint64_t next = tag_may(t, 1);

	return !t->filled && !(next & (W_NOUN | W_CLOSED | W_ADJECTIVE)) &&
	       (next & (W_SINGULAR | W_PAST | W_AUXILIARY)) &&
	       !(next & W_INFINITIVE);
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

/* "houtsoorten zoals eiken, beuken en vuren": a list of single words. */
static bool is_example(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint32_t i = t->i;

	while (i > 1 && i + LOOK_AHEAD > t->i &&
	       (reader_sign(r, i - 1) == SIGN_COMMA ||
		r->tokens[i - 1].word_class == UK_WORD_CONJUNCTION) &&
	       r->tokens[i - 2].word_class == UK_WORD_NOUN)
		i -= 2;
	return i && i < t->i && reader_is(r, i - 1, KEY_ZOALS);
}

/* "het vinden en afbakenen van": what is joined to a noun of a verb is one
 * too. "sport en bewegen": with nothing behind it, it is a noun. */
static bool is_joined_noun(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint32_t left;

	if (!tag_behind_joint(t) || t->i < 2)
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

/* "De deur ging open en een jongen kwam binnen": no noun is spelled like the
 * singular of a strong past. */
static bool is_strong_singular(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint32_t i = t->i;

	if (r->may[i] & W_NOUN || tag_ends_in(r, i, "e") ||
	    tag_ends_in(r, i, "en"))
		return false;
	while (i > t->verb + 1 && i + LOOK_AHEAD > t->i)
		if (r->tokens[--i].word_class == UK_WORD_CONJUNCTION ||
		    r->marks[i].sign == SIGN_COMMA)
			return tag_before(t) == UK_WORD_NOUN ||
			       tag_before(t) == UK_WORD_NAME;
	return false;
}

/* Forms of the past that are rather something else: "afspraken", "witte",
 * "versleten" in "vervangt versleten onderdelen". */
static bool is_stray_past(const struct tagger *t)
{
	uint64_t may = *t->may;

	if ((may & W_PARTICIPLE) && !t->waits && tag_nounish(t, 1))
		may &= ~W_PARTICIPLE;
	return (may & W_VERB) == W_PAST && !(may & W_AUXILIARY) && t->finite &&
	       !tag_awaits_main(t) && !tag_behind_joint(t) &&
	       tag_before(t) != UK_WORD_PRONOUN && !is_strong_singular(t);
}

/* "Curie ontdekte radium" against "ontdekte elementen" */
static bool is_past_behind_subject(const struct tagger *t)
{
	uint32_t before = tag_before(t);

	return (*t->may & W_PAST) && !t->finite &&
	       (before == UK_WORD_NOUN || before == UK_WORD_NAME ||
		before == UK_WORD_PRONOUN);
}

/* A verb by its shape only counts where one is missed. */
static bool fits_guess(const struct tagger *t)
{
	uint64_t may = *t->may;

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
	uint64_t before = t->i ? t->may[-1] : 0;
	uint32_t opener =
	    t->i > 1 ? t->token[-2].word_class : (uint32_t)UK_WORD_PUNCTUATION;

	return tag_before(t) == UK_WORD_NOUN && !before &&
	       tag_inflected(r, t->i - 1) && !tag_ends_in(r, t->i - 1, "ie") &&
	       (opener == UK_WORD_DETERMINER || opener == UK_WORD_ADJECTIVE ||
		opener == UK_WORD_PREPOSITION);
}

/* "past klinisch redeneren toe": the adverb before was an adjective. */
static void tag_gerund(struct tagger *t)
{
	struct reader *r = t->r;

	if (tag_before(t) == UK_WORD_ADVERB && !(t->may[-1] & W_CLOSED) &&
	    ((t->may[-1] & (W_ADJECTIVE | W_GERUND)) ||
	     tag_adjectival(r, t->i - 1)))
		t->token[-1].word_class = UK_WORD_ADJECTIVE;
	tag_noun(t, 0);
}

/* Forms that are seldom verbs: "witte", "eiken" among examples, "toetsen en
 * beoordelen van", "vast", "opgestelde", "werk". */
static bool tag_unlikely(struct tagger *t)
{
	uint64_t may = *t->may, next = tag_may(t, 1);

	if (is_stray_past(t))
		tag_nounish(t, 1) && tag_inflected(t->r, t->i)
		    ? tag_adjective(t)
		    : tag_noun(t, 0);
	else if ((may & W_INFINITIVE) && is_example(t))
		tag_noun(t, 0);
	else if ((may & W_INFINITIVE) && is_joined_noun(t)) {
		t->governed = !t->r->marks[t->i - 2].nominal;
		tag_noun(t, UK_NOMINALISED);
	} else if ((may & W_ADJECTIVE) && is_adjective_by_list(t))
		tag_nounish(t, 1) &&
			!((next & (W_SINGULAR | W_PARTICIPLE | W_PAST)) &&
			  !t->finite)
		    ? tag_adjective(t)
		    : tag_adverb(t);
	else if ((may & (W_GERUND | W_ADJECTIVAL)) && tag_nounish(t, 1) &&
		 !is_past_behind_subject(t))
		tag_adjective(t);
	else if ((may & W_VERB) == W_FIRST)
		tag_is_stem_verb(t) ? tag_verb(t, W_FIRST) : tag_noun(t, 0);
	else
		return false;
	return true;
}

/* Nouns that are spelled like verbs, and infinitives that name a thing. */
static bool tag_like_noun(struct tagger *t)
{
	uint64_t may = *t->may;

	if ((may & W_NOUN) && !(may & W_INFINITIVE) && is_behind_adjective(t)) {
		t->token[-1].word_class = UK_WORD_ADJECTIVE;
		tag_noun(t, 0);
	} else if ((may & W_NOUN) && is_noun_by_list(t))
		tag_noun(t, 0);
	else if ((may & W_INFINITIVE) &&
		 (is_object_of_next(t) || is_object_of_verb(t) ||
		  is_first_subject(t)))
		tag_gerund(t);
	else
		return false;
	return true;
}

void tag_verbish(struct tagger *t)
{
	uint64_t may = *t->may;

	if (may & W_AUXILIARY)
		tag_verb(t, W_VERB);
	else if ((may & W_PARTICLE) && t->finite && !tag_behind_joint(t) &&
		 tag_joins_verb(t, t->i)) /* "legt het plat" */
		tag_as(t, UK_WORD_PARTICLE, PHRASE_NONE);
	else if (tag_unlikely(t) || tag_like_noun(t))
		return;
	else if ((may & W_VERB) == W_PARTICIPLE && !t->waits &&
		 tag_nounish(t, 1))
		tag_adjective(t);
	else if ((may & W_PARTICIPLE) && t->i &&
		 reader_is(t->r, t->i - 1, KEY_DAN))
		tag_adverb(t); /* "lager dan verwacht" */
	else if ((may & W_VERB) == (W_FIRST | W_PARTICIPLE) &&
		 !tag_is_stem_verb(t))
		tag_verb(t, W_PARTICIPLE);
	else if (((may & W_GUESS) && !fits_guess(t)) ||
		 tag_is_numbered(t)) /* "Punt 4 wordt" */
		tag_noun(t, 0);
	else if (may & W_VERB)
		tag_verb(t, W_VERB);
	else
		tag_adverb(t); /* a gerund on its own */
}
