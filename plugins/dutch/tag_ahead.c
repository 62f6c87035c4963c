/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "tags.h"

static bool sounds_weak(const struct reader *r, uint32_t i)
{
	return tag_ends_in(r, i, "te") || tag_ends_in(r, i, "ten") ||
	       tag_ends_in(r, i, "de") || tag_ends_in(r, i, "den");
}

bool tag_nounish(const struct tagger *t, uint32_t ahead)
{
	uint64_t may = tag_may(t, ahead);
	uint32_t word_class;

	if (tag_at_end(t, ahead))
		return false;
	word_class = t->r->tokens[t->i + ahead].word_class;
	if (word_class == UK_WORD_NUMERAL || word_class == UK_WORD_CODE)
		return true;
	if (may & (W_NOUN | W_ADJECTIVAL | W_NUMERAL | W_GUESS))
		return true;
	if (may & (W_CLOSED | W_AUXILIARY))
		return false;
	/* "licht die toe" */
	if ((may & W_PARTICLE) && !(may & (W_VERB | W_ADJECTIVE)))
		return false;
	if ((may & W_PARTICIPLE) && t->waits)
		return false;
	/* "kwamen", but also "ziekte", "ziekten" */
	if ((may & W_VERB) == W_PAST)
		return sounds_weak(t->r, t->i + ahead);
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
		/* "uit" and "naast" are seldom those of uiten and naasten */
		if ((may & W_CLOSED) && !(may & W_AUXILIARY))
			may &= ~W_VERB;
		if ((may & bits) && !(may & not_bits))
			return true;
	}
	return false;
}

bool tag_finite_ahead(const struct tagger *t, uint32_t from)
{
	for (uint32_t i = from; i < LOOK_AHEAD && !tag_at_end(t, i); i++) {
		uint64_t may = tag_may(t, i);

		if ((may & W_AUXILIARY) && !(may & W_POSSESSIVE))
			return true;
		if ((may & (W_RESULT | W_TIME | W_CONDITION | W_THAT)) &&
		    !(may & W_PREPOSITION))
			return false;
		/* what is joined to a verb before says nothing */
		if (tag_may(t, i - 1) & W_CONJUNCTION)
			continue;
		if ((may & (W_SINGULAR | W_PAST)) &&
		    !(may & (W_CLOSED | W_NOUN | W_FIRST | W_PARTICIPLE |
			     W_INFINITIVE)))
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

bool tag_before_perfect(const struct tagger *t)
{
	uint64_t next = tag_may(t, 1);

	return t->modal && (*t->may & W_PARTICIPLE) && (next & W_AUXILIARY) &&
	       (next & W_INFINITIVE) && tag_at_end(t, 2);
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
