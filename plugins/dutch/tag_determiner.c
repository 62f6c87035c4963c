/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "tags.h"

/* "zijn" is a verb or says whose. */
static bool is_to_be(const struct tagger *t)
{
	uint64_t next = tag_may(t, 1);

	if ((tag_before(t) == UK_WORD_VERB && tag_at_end(t, 1)) ||
	    (t->i && (t->may[-1] & W_TE)) ||
	    (t->i && t->r->marks[t->i - 1].ability))
		return true;
	/* "Zijn geduld raakte op" */
	if (!t->filled && (tag_may(t, 2) & (W_SINGULAR | W_PAST)) &&
	    !(tag_may(t, 2) & (W_CLOSED | W_NOUN | W_PARTICIPLE)))
		return false;
	/* "zou zijn gevallen" */
	if (t->modal && (next & W_PARTICIPLE) && tag_at_end(t, 2))
		return true;
	if (t->finite || t->phrase == PHRASE_SOFT || t->phrase == PHRASE_HARD)
		return false;
	if (tag_at_end(t, 1) || reader_is(t->r, t->i + 1, KEY_DAT))
		return true;
	if (next & (W_PARTICIPLE | W_PREPOSITION | W_ADVERB | W_NEGATION |
		    W_ARTICLE | W_DEMONSTRATIVE | W_DETERMINER | W_TE))
		return true;
	return (next & W_ADJECTIVE) && !tag_nounish(t, 2) &&
	       !tag_inflected(t->r, t->i + 1);
}

/* "legt deze vast in een plan": the particle of the verb before. */
static bool is_before_particle(const struct tagger *t)
{
	return t->finite && (tag_may(t, 1) & W_PARTICLE) &&
	       !tag_nounish(t, 2) && tag_joins_verb(t, t->i + 1);
}

/* "Dat staat op ..." against "Dat plan wordt ..." */
static bool is_alone_in_front(const struct tagger *t)
{
	uint64_t next = tag_may(t, 1);

	return !t->filled &&
	       ((next & W_SINGULAR) ||
		((next & W_PAST) && !(next & (W_ADJECTIVAL | W_FIRST)))) &&
	       !tag_ahead_from(t, 2, W_SINGULAR | W_AUXILIARY,
			       W_NOUN | W_POSSESSIVE);
}

/* Goes the word with a noun behind it? */
static bool has_noun(const struct tagger *t)
{
	uint64_t may = *t->may, next = tag_may(t, 1);

	if (!tag_nounish(t, 1) && !(next & W_ADJECTIVE))
		return false;
	/* "al snel", "veel sneller" */
	if ((may & W_DETERMINER) && (may & W_ADVERB) && (next & W_ADJECTIVE) &&
	    !tag_inflected(t->r, t->i + 1))
		return false;
	if (tag_is_reflexive_je(t))
		return false;
	if ((may & (W_DEMONSTRATIVE | W_POSSESSIVE)) && (next & W_INFINITIVE) &&
	    !(next & W_NOUN) && t->phrase != PHRASE_SOFT &&
	    (!t->finite || t->modal))
		return false;
	return !(may & W_DEMONSTRATIVE) ||
	       !(is_before_particle(t) || is_alone_in_front(t));
}

/* "Hoeveel kost de reis?" */
static bool asks_alone(const struct tagger *t)
{
	return (*t->may & W_QUESTION) && !t->filled &&
	       (tag_may(t, 1) & W_SINGULAR) &&
	       (tag_may(t, 2) & (W_ARTICLE | W_POSSESSIVE | W_SUBJECT));
}

/* "verschillende typen" against "veel lezen" */
static bool is_before_plural(const struct tagger *t)
{
	uint64_t may = *t->may, next = tag_may(t, 1);

	return (may & W_DETERMINER) &&
	       (!(may & W_ADVERB) ||
		(tag_may(t, 2) & (W_SINGULAR | W_AUXILIARY))) &&
	       (next & W_INFINITIVE) && !(next & W_AUXILIARY);
}

void tag_determiner(struct tagger *t)
{
	uint64_t may = *t->may, next = tag_may(t, 1);
	bool noun,
	    past = (next & W_PAST) && !(next & (W_ADJECTIVAL | W_INFINITIVE));

	t->nominal = (may & W_DEMONSTRATIVE) != 0;
	if ((may & W_BE) && is_to_be(t)) {
		tag_open_class(t);
		return;
	}
	noun = has_noun(t);
	if (asks_alone(t) || (!noun && (may & (W_PRONOUN | W_SUBJECT)))) {
		tag_as(t, UK_WORD_PRONOUN, PHRASE_HAVE);
		return;
	}
	noun = noun || is_before_plural(t);
	/* "Al met al verliep" */
	if (!noun && past && t->phrase == PHRASE_SOFT)
		tag_as(t, UK_WORD_PRONOUN, PHRASE_HAVE);
	else if (!noun && (may & W_DETERMINER) && t->phrase != PHRASE_SOFT)
		tag_as(t, UK_WORD_ADVERB, PHRASE_NONE);
	else
		tag_as(t, UK_WORD_DETERMINER, PHRASE_HARD);
}
