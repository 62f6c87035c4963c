/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "tags.h"

static void tag_noun(struct tagger *t, uint32_t features)
{
	struct uk_token *token = &t->r->tokens[t->i];
	uint64_t may = t->r->may[t->i];
	bool name =
	    (token->features & UK_CAPITALS) ||
	    ((token->features & (UK_CAPITAL | UK_INITIAL)) == UK_CAPITAL);

	if (may & W_ABILITY)
		t->awaits_te = true;
	token->features |= features;
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
	if (*may & W_FINITE)
		t->finite = true;
	if (*may & W_MODAL)
		t->modal = true;
	else if (*may & W_INFINITIVE)
		t->modal = t->modal && !(*may & W_BARE);
	tag_as(t, UK_WORD_VERB, PHRASE_NONE);
}

static bool ends_in(const struct reader *r, uint32_t i, const char *end)
{
	struct uk_range range = r->tokens[i].range;
	size_t len = strlen(end);

	return range.end - range.begin > len + 1 &&
	       !memcmp(r->statement->text.bytes + range.end - len, end, len);
}

/* Endings of adjectives that nouns do not have. */
static bool has_adjective_ending(const struct reader *r, uint32_t i)
{
	static const char *const endings[] = {
	    "ige",     "lijke", "ische", "ieve", "bare", "zame",  "iele",
	    "uele",    "aire",	"eerde", "ende", "loze", "volle", "matige",
	    "achtige", "lijk",	"isch",	 "baar", "zaam", "matig", NULL};

	for (const char *const *end = endings; *end; end++)
		if (ends_in(r, i, *end))
			return true;
	return false;
}

static bool is_inflected(const struct reader *r, uint32_t i)
{
	return ends_in(r, i, "e");
}

static bool behind_joint(const struct tagger *t)
{
	uint32_t before = tag_before(t);

	return before == UK_WORD_CONJUNCTION || before == UK_WORD_PUNCTUATION;
}

/* Inside a noun phrase: what is no noun here is an adjective. */
static bool is_adjective_in_phrase(const struct tagger *t)
{
	const struct reader *r = t->r;
	uint64_t may = r->may[t->i];
	bool open = tag_nounish(t, 1) ||
		    (tag_may(t, 1) & (W_ADJECTIVE | W_CONJUNCTION));

	if (may & (W_ADJECTIVE | W_GERUND | W_ADJECTIVAL))
		return open;
	if ((may & W_PARTICIPLE) && !(may & W_NOUN))
		return open;
	return has_adjective_ending(r, t->i) && tag_nounish(t, 1);
}

/* "de lerende beoordeelt": the adjective before was the noun. "In 1970
 * gaat": no noun looks like a stem with -t. */
static bool is_verb_in_phrase(const struct tagger *t)
{
	uint64_t may = t->r->may[t->i];
	uint32_t before = tag_before(t);

	if (may & W_AUXILIARY & ~W_POSSESSIVE)
		return before != UK_WORD_DETERMINER;
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
	return !t->filled && !(r->may[t->i] & W_NOUN) &&
	       (next & (W_ARTICLE | W_POSSESSIVE | W_DEMONSTRATIVE));
}

/* The verb may stand here: first, or behind the subject. */
static bool in_second_place(const struct tagger *t)
{
	uint32_t before = tag_before(t);

	if (t->finite)
		return before == UK_WORD_PRONOUN ||
		       (behind_joint(t) && !tag_nounish(t, 1));
	return before == UK_WORD_PRONOUN || !t->filled ||
	       !tag_ahead(t, W_SINGULAR | W_AUXILIARY, W_NOUN | W_PARTICIPLE);
}

/* A noun by list that could be this verb: "eisen", "plant", "toetsen". */
static bool is_noun_by_list(const struct tagger *t)
{
	uint64_t may = t->r->may[t->i], next = tag_may(t, 1);

	if (may & W_INFINITIVE) {
		if (next & W_INFINITIVE)
			return true;
		if (tag_before(t) == UK_WORD_PARTICLE)
			return false;
		if (tag_ahead(t, W_INFINITIVE, W_NOUN))
			return true;
		if (!t->filled && (next & (W_PREPOSITION | W_ARTICLE |
					   W_QUESTION | W_DEMONSTRATIVE)))
			return false;
		return !t->modal && t->finite;
	}
	return !in_second_place(t);
}

/* "vast", "licht", "los": verbs only where a verb must come. */
static bool is_adjective_by_list(const struct tagger *t)
{
	uint64_t may = t->r->may[t->i];

	return !(may & W_SINGULAR) || !in_second_place(t) ||
	       (tag_may(t, 1) & (W_FINITE | W_PARTICIPLE));
}

/* "eisen en wensen inventariseren", "Vragen stellen": of two infinitives
 * the last is the verb. */
static bool is_object_of_next(const struct tagger *t)
{
	uint64_t may = t->r->may[t->i], next = tag_may(t, 1);

	return (next & W_INFINITIVE) && !(next & W_AUXILIARY) &&
	       !(may & (W_AUXILIARY | W_BARE)) &&
	       tag_before(t) != UK_WORD_PARTICLE;
}

static void tag_verbish(struct tagger *t)
{
	uint64_t may = t->r->may[t->i];
	bool noun_next = tag_nounish(t, 1);

	if (may & W_AUXILIARY)
		tag_verb(t, W_VERB);
	else if ((may & W_ADJECTIVE) && is_adjective_by_list(t))
		noun_next ? tag_adjective(t) : tag_adverb(t);
	else if ((may & (W_GERUND | W_ADJECTIVAL)) && noun_next)
		tag_adjective(t);
	else if ((may & W_VERB) == W_FIRST)
		is_stem_verb(t) ? tag_verb(t, W_FIRST) : tag_noun(t, 0);
	else if ((may & W_NOUN) && is_noun_by_list(t))
		tag_noun(t, 0);
	else if ((may & W_INFINITIVE) && is_object_of_next(t))
		tag_noun(t, 0);
	else if ((may & W_VERB) == W_PARTICIPLE && noun_next)
		tag_adjective(t);
	else if (may & W_VERB)
		tag_verb(t, W_VERB);
	else
		tag_adverb(t); /* a gerund on its own */
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
		if (noun_next &&
		    (is_inflected(r, t->i) || !(tag_may(t, 1) & W_VERB)))
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

	if (t->phrase == PHRASE_HARD || t->phrase == PHRASE_SOFT)
		tag_in_phrase(t);
	else if (may & (W_VERB | W_GERUND))
		tag_verbish(t);
	else
		tag_unknown(t);
}
