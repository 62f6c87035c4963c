/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "tags.h"

/* "Je kunt je", "kun je je": the subject stands there already. */
static bool is_second_je(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint32_t i = t->i;

	if (!reader_is(r, i, KEY_JE))
		return false;
	if (tag_before(t) == UK_WORD_VERB)
		i--;
	return i && r->tokens[i - 1].word_class == UK_WORD_PRONOUN &&
	       (r->may[i - 1] & W_SUBJECT);
}

/* "Je bent je bewust", "Je kunt je voorstellen", against "je nieuwe collega"
 * and "je wensen kenbaar maken" */
static bool is_reflexive(const struct tagger *t)
{
	uint64_t next = tag_may(t, 1);

	if (next & W_INFINITIVE)
		return t->modal && !tag_ahead_from(t, 2, W_INFINITIVE, W_NOUN);
	if (!(next & W_ADJECTIVE) || (next & W_NOUN))
		return false;
	if (!tag_inflected(t->r, t->i + 1) &&
	    !tag_ends_in(t->r, t->i + 1, "en"))
		return true;
	return tag_at_end(t, 2) || (tag_may(t, 2) & W_PREPOSITION);
}

/* "Daarna houdt je begeleider een gesprek": with "je" as its subject the verb
 * would have no -t. */
static bool is_possessive_je(const struct tagger *t)
{
	uint64_t verb = t->i ? t->may[-1] : 0, next = tag_may(t, 1);

	return tag_is(t, KEY_JE) && tag_before(t) == UK_WORD_VERB &&
	       (verb & (W_SINGULAR | W_FIRST | W_MODAL)) == W_SINGULAR &&
	       tag_nounish(t, 1) &&
	       !(next & (W_ADJECTIVE | W_NUMERAL | W_PARTICIPLE));
}

bool tag_is_reflexive_je(const struct tagger *t)
{
	return is_second_je(t) && is_reflexive(t);
}

bool tag_is_object_je(const struct tagger *t)
{
	return is_possessive_je(t) || is_second_je(t);
}
