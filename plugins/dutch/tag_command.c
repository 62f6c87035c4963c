/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "tags.h"

static bool is_number(const struct tagger *t, uint32_t ahead)
{
	return (tag_may(t, ahead) & W_NUMERAL) ||
	       reader_class(t->r, t->i + ahead) == UK_WORD_NUMERAL;
}

/* "Als de lamp knippert, trek de stekker eruit", "..., neem dan een pauze" */
static bool is_behind_condition(const struct tagger *t)
{
	return tag_awaits_main(t) && t->finite &&
	       reader_sign(t->r, t->i - 1) == SIGN_COMMA &&
	       (reader_is(t->r, t->i + 1, KEY_DAN) ||
		(tag_may(t, 1) & (W_ARTICLE | W_POSSESSIVE)));
}

/* "Stel een plan op, voer het uit en evalueer", "Is het af, lever het dan in":
 * an imperative that is not the first word. */
static bool is_later_command(const struct tagger *t)
{
	uint64_t next = tag_may(t, 1);

	if (!tag_behind_joint(t) || !t->i)
		return false;
	if (is_behind_condition(t))
		return true;
	if (t->inner)
		return false;
	if (reader_is(t->r, t->i + 1, KEY_DAN) ||
	    (reader_is(t->r, t->i + 2, KEY_DAN) && (next & W_PRONOUN)))
		return true;
	if (!t->commands)
		return false;
	if (next & (W_ARTICLE | W_POSSESSIVE | W_DEMONSTRATIVE))
		return true;
	return !(*t->may & W_NOUN) &&
	       (tag_at_end(t, 1) ||
		(next & (W_PRONOUN | W_DETERMINER | W_PREPOSITION)));
}

/* Can the token `ahead` be the first of a clause behind "of"? */
static bool opens_whether(const struct tagger *t, uint32_t ahead)
{
	return (tag_may(t, ahead) &
		(W_ARTICLE | W_POSSESSIVE | W_SUBJECT | W_DEMONSTRATIVE |
		 W_DETERMINER | W_ADVERB)) != 0;
}

/* "Kom morgen langs", "Voeg 2 eieren toe", "Controleer of", "Denk aan je
 * veiligheid", not "Keur van een paard". */
static bool is_command(const struct tagger *t)
{
	uint64_t next = tag_may(t, 1);

	if ((*t->may & W_NOUN) && (next & W_PREPOSITION))
		return false;
	if ((*t->may & W_BARE) && (next & W_INFINITIVE))
		return true;
	if (reader_is(t->r, t->i + 1, KEY_OF))
		return !(*t->may & W_NOUN) && opens_whether(t, 2);
	if (is_number(t, 1))
		return !(*t->may & W_NOUN) && tag_nounish(t, 2) &&
		       !tag_finite_ahead(t, 1);
	return (next & (W_ADVERB | W_PREPOSITION | W_PRONOUN | W_DETERMINER |
			W_NEGATION)) &&
	       !(next & W_CONJUNCTION) && !reader_is(t->r, t->i + 1, KEY_VAN) &&
	       !tag_finite_ahead(t, 1);
}

/* Only "stel je", "ik stel" and "Stel ..." are verbs; else "ontwerp" and
 * "werk" are nouns. */
bool tag_is_stem_verb(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint64_t next = tag_may(t, 1);

	if (is_later_command(t))
		return true;
	if ((next & W_SUBJECT) && !(next & W_THIRD))
		return true;
	if (t->i && words_is(r->words, t->token[-1].word, KEY_IK))
		return true;
	if (t->filled || tag_at_end(t, 1) ||
	    (t->token[1].features & UK_CAPITAL))
		return false;
	if (next & W_ARTICLE)
		return true;
	return (!(*t->may & W_NOUN) &&
		(next & (W_POSSESSIVE | W_DEMONSTRATIVE))) ||
	       is_command(t);
}

bool tag_is_numbered(const struct tagger *t)
{
	return !t->filled && is_number(t, 1) && tag_finite_ahead(t, 1);
}
