/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Forms that their place in the sentence does not allow: at the end of a
 * clause with a subject ("waarin hij het plan beoordeeld"), as the first word
 * ("Beoordeeld een plan"), behind "te" ("te ontwerpt") and before a noun
 * ("de verspreidde folders").
 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "check.h"

/* How far a clause is followed, in tokens. */
enum { CLAUSE_REACH = 24 };

static uint32_t class_of(const struct check *c, uint32_t i)
{
	return i < c->statement->token_count
		   ? c->statement->tokens[i].word_class
		   : (uint32_t)UK_WORD_PUNCTUATION;
}

static bool is_key(const struct check *c, uint32_t i, enum key key)
{
	return i < c->statement->token_count &&
	       words_is(c->words, c->statement->tokens[i].word, key);
}

static bool is_er(const struct check *c, uint32_t i)
{
	return check_is(c, i, "er") || check_is(c, i, "Er");
}

/* A form that is only the stem or a participle: no finite verb but of "ik". */
static bool is_bare_form(uint64_t may)
{
	return (may & (W_FIRST | W_PARTICIPLE)) &&
	       !(may & (W_SINGULAR | W_PLURAL | W_PAST | W_INFINITIVE |
			W_CLOSED | W_ADJECTIVE | W_NOUN | W_GUESS));
}

/* "Beoordeeld" and "beoordeelt", "verantwoord" and "verantwoordt": one would
 * be written for the other. */
static bool sounds_like(struct uk_text found, const char *right)
{
	size_t len = strlen(right);

	if (len < 3 || right[len - 1] != 't')
		return false;
	if (found.len + 1 == len)
		return !memcmp(found.bytes + 1, right + 1, found.len - 1);
	return found.len == len && found.bytes[len - 1] == 'd' &&
	       !memcmp(found.bytes + 1, right + 1, len - 2);
}

/* The third person that sounds like token `i`, with its particle before it as
 * at the end of a clause. */
static bool third_of(const struct check *c, uint32_t i, char right[CHECK_ROOM])
{
	static const uint32_t features[] = {UK_PARTICIPLE, UK_FINITE};
	uint32_t lemmas[LEMMAS_MOST];
	size_t count;

	for (size_t f = 0; f < sizeof(features) / sizeof(*features); f++) {
		count = check_lemmas(c, i, features[f], lemmas);
		for (size_t k = 0; k < count; k++)
			if (check_inflect_joined(c, lemmas[k], UK_FORM_THIRD,
						 right) &&
			    sounds_like(check_text(c, i), right))
				return true;
	}
	return false;
}

/* ------------------------------------------------------------------------ */
/* The end of a subordinate clause.                                         */

/* "hoe een markt zich ontwikkelt": opens nothing but a clause. */
static bool is_asking(const struct check *c, uint32_t i)
{
	static const char *const words[] = {
	    "hoe", "waarom", "omdat", "zodat", "terwijl", "nadat", "hoeveel"};

	for (size_t k = 0; k < sizeof(words) / sizeof(*words); k++)
		if (check_is(c, i, words[k]))
			return true;
	return false;
}

/* "hij", "er", "de (ervaren) student" that open at `first`: the token behind
 * them; 0 when there is no such subject. */
static uint32_t behind_subject(const struct check *c, uint32_t first)
{
	const struct uk_statement *s = c->statement;
	uint64_t may = check_may(c, first);
	uint32_t i = first + 1;

	if (class_of(c, first) == UK_WORD_PRONOUN && (may & W_SUBJECT))
		return may & W_PLURAL_NOUN || is_key(c, first, KEY_IK) ? 0 : i;
	if (is_er(c, first) || is_key(c, first, KEY_MEN))
		return i;
	if (class_of(c, first) != UK_WORD_DETERMINER)
		return 0;
	while (class_of(c, i) == UK_WORD_ADJECTIVE)
		i++;
	return i < s->token_count && class_of(c, i) == UK_WORD_NOUN &&
		       !(check_may(c, i) & W_PLURAL_NOUN) &&
		       ((check_may(c, i) & W_LEARNER) ||
			is_asking(c, first - 1))
		   ? i + 1
		   : 0;
}

static bool may_be_finite(const struct check *c, uint32_t i)
{
	uint64_t may = check_may(c, i);

	if (may & (W_POSSESSIVE | W_PREPOSITION))
		return false;
	if (class_of(c, i) == UK_WORD_VERB && (may & W_FINITE) &&
	    !is_bare_form(may))
		return true;
	return (may & (W_AUXILIARY | W_SINGULAR | W_PAST)) && !(may & W_NOUN);
}

/* The last token of the clause that goes on at `i`, when no other token of
 * it can be its finite verb; else UK_NONE. */
static uint32_t lone_end(const struct check *c, uint32_t i)
{
	uint32_t first = i;

	/* "waar ze zijn wegbezuinigd": no possessive */
	if (check_may(c, i) & W_BE && class_of(c, i + 2) == UK_WORD_PUNCTUATION)
		return UK_NONE;
	for (; class_of(c, i) != UK_WORD_PUNCTUATION; i++)
		if (i > first + CLAUSE_REACH ||
		    class_of(c, i) == UK_WORD_SUBORDINATOR ||
		    may_be_finite(c, i))
			return UK_NONE;
	return i > first ? i - 1 : UK_NONE;
}

/* Has the clause that the word opens its verb at the end? */
static bool opens_clause(uint64_t may)
{
	return may & (W_OPENER & ~W_PURPOSE) && !(may & W_PREPOSITION);
}

int check_clause_end(const struct check *c, uint32_t opener, uint64_t may)
{
	uint32_t from = opens_clause(may) ? behind_subject(c, opener + 1) : 0;
	uint32_t end = from ? lone_end(c, from) : UK_NONE;
	char right[CHECK_ROOM];

	/* "zodat je vanuit huis, of waar je ook bent, meedoet" */
	if (end == UK_NONE || !is_bare_form(check_may(c, end)) ||
	    class_of(c, end - 1) == UK_WORD_PREPOSITION ||
	    !third_of(c, end, right))
		return 0;
	return check_report(c, "verb-form", end, end + 1, right, UK_FIX_SAFE);
}

/* ------------------------------------------------------------------------ */
/* The first word, "te", and a noun behind.                                 */

/* Is another verb ahead in the sentence? */
static bool verb_ahead(const struct check *c, uint32_t i)
{
	for (; i < c->statement->token_count &&
	       !(c->statement->tokens[i].features & UK_INITIAL);
	     i++)
		if (class_of(c, i) == UK_WORD_VERB)
			return true;
	return false;
}

static bool opens_object(const struct check *c, uint32_t i)
{
	return check_may(c, i) &
	       (W_ARTICLE | W_POSSESSIVE | W_DEMONSTRATIVE | W_DETERMINER);
}

/* "Beoordeeld een plan": no imperative, and nothing that it could stand with;
 * "Er vind een gesprek plaats". */
int check_opening(const struct check *c, uint32_t i)
{
	uint32_t at = is_er(c, i) ? i + 1 : i;
	uint64_t may = check_may(c, at);
	char right[CHECK_ROOM];

	if (!is_bare_form(may) || !opens_object(c, at + 1) ||
	    (at == i && (may & W_FIRST)) ||
	    (check_may(c, at + 1) & W_SUBJECT) || verb_ahead(c, at + 1) ||
	    !third_of(c, at, right))
		return 0;
	if (at == i && right[0] >= 'a' && right[0] <= 'z')
		right[0] = (char)(right[0] - ('a' - 'A'));
	return check_report(c, "verb-form", at, at + 1, right, UK_FIX_SAFE);
}

static bool ends_phrase(const struct check *c, uint32_t i)
{
	uint32_t word_class = class_of(c, i);

	return word_class == UK_WORD_PUNCTUATION ||
	       word_class == UK_WORD_PREPOSITION ||
	       word_class == UK_WORD_CONJUNCTION;
}

/* "te" in "om een model te ...", "op te ..." takes an infinitive; elsewhere
 * it may be the one of "te gedateerd". */
static bool is_infinitive_te(const struct check *c, uint32_t te)
{
	if (te && (check_may(c, te - 1) & W_PARTICLE))
		return true;
	for (uint32_t i = te; i-- > 0 && i + CLAUSE_REACH > te;) {
		if (is_key(c, i, KEY_OM) || is_key(c, i, KEY_STAAT))
			return true;
		if (class_of(c, i) == UK_WORD_PUNCTUATION)
			return false;
	}
	return false;
}

int check_te(const struct check *c, uint32_t te)
{
	uint32_t i = te + 1, lemmas[LEMMAS_MOST];
	uint64_t may = check_may(c, i);
	uint32_t feature = may & W_SINGULAR ? UK_FINITE : UK_PARTICIPLE;
	char right[CHECK_ROOM];

	if (!(may & (W_SINGULAR | W_PARTICIPLE)) ||
	    (may & (W_INFINITIVE | W_ADJECTIVE | W_ADJECTIVAL | W_NOUN |
		    W_AUXILIARY | W_CLOSED | W_GUESS)) ||
	    !ends_phrase(c, i + 1) || !is_infinitive_te(c, te) ||
	    !check_lemmas(c, i, feature, lemmas) ||
	    !check_inflect(c, lemmas[0], UK_FORM_INFINITIVE, right))
		return 0;
	return check_report(c, "verb-form", i, i + 1, right, UK_FIX_SAFE);
}

/* What a word of small letters may be, also one that is in no list. */
static uint64_t may_of(const struct check *c, const char *word, size_t len)
{
	return words_may(c->words, c->call, c->host->find(c->call, word, len),
			 word, len);
}

static bool is_vowel(char c)
{
	return strchr("aeiou", c) != NULL;
}

/* "verspreidde", "vergrootte" */
static bool is_doubled(struct uk_text past)
{
	/* "beschutte" goes with the short vowel of "beschut" */
	return past.len >= 6 && past.len < CHECK_ROOM &&
	       past.bytes[past.len - 1] == 'e' &&
	       past.bytes[past.len - 2] == past.bytes[past.len - 3] &&
	       !(is_vowel(past.bytes[past.len - 4]) &&
		 !is_vowel(past.bytes[past.len - 5]));
}

/* "vergrootte" becomes "vergrote", "verspreidde" "verspreide". */
static bool make_adjective(const struct check *c, struct uk_text past,
			   char right[CHECK_ROOM])
{
	size_t len = past.len;

	memcpy(right, past.bytes, len - 2);
	right[len - 2] = 'e';
	right[len - 1] = '\0';
	if (right[len - 4] == right[len - 5]) {
		memmove(right + len - 4, right + len - 3, 3);
		len--;
	}
	return (may_of(c, right, len - 1) & W_ADJECTIVAL) != 0;
}

/* "de verspreidde folders": behind the article comes no past tense. */
int check_doubled(const struct check *c, uint32_t article)
{
	uint32_t i = article + 1;
	struct uk_text past;
	char right[CHECK_ROOM];

	if (class_of(c, i + 1) != UK_WORD_NOUN)
		return 0;
	past = check_text(c, i);
	if (!is_doubled(past) ||
	    !(check_is(c, article, "de") || check_is(c, article, "De") ||
	      check_is(c, article, "een") || check_is(c, article, "Een")) ||
	    (may_of(c, past.bytes, past.len) & W_VERB) != W_PAST ||
	    !make_adjective(c, past, right))
		return 0;
	return check_report(c, "verb-form", i, i + 1, right, UK_FIX_SAFE);
}
