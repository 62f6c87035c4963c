/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "check.h"

enum subject {
	SUBJECT_UNCLEAR,
	SUBJECT_IK,
	SUBJECT_JE,
	SUBJECT_U,
	SUBJECT_ZIJ, /* one or more */
	SUBJECT_THING, /* any noun: only forms that are nobody's are wrong */
	SUBJECT_THIRD,
	SUBJECT_PLURAL
};

static bool is_key(const struct check *c, uint32_t token, enum key key)
{
	return words_is(c->words, c->statement->tokens[token].word, key);
}

static enum subject pronoun_of(const struct check *c, uint32_t token)
{
	uint64_t may = check_may(c, token);

	if (is_key(c, token, KEY_IK))
		return SUBJECT_IK;
	if (is_key(c, token, KEY_JE) || is_key(c, token, KEY_JIJ))
		return SUBJECT_JE;
	if (is_key(c, token, KEY_HIJ) || is_key(c, token, KEY_MEN))
		return SUBJECT_THIRD;
	if (!(may & W_SUBJECT))
		return SUBJECT_UNCLEAR;
	if (may & W_PLURAL_NOUN)
		return SUBJECT_PLURAL;
	return may & W_THIRD ? SUBJECT_ZIJ : SUBJECT_U;
}

static bool ends_in(struct uk_text text, const char *end)
{
	size_t len = strlen(end);

	return text.len > len && !memcmp(text.bytes + text.len - len, end, len);
}

/* Endings that no noun has in the singular. */
static bool has_plural_ending(struct uk_text noun)
{
	static const char *const endings[] = {
	    "aars",  "anten",	"enten",    "eurs",   "heden", "ici",	"ingen",
	    "isten", "iteiten", "kundigen", "loggen", "loge",  "aties",
	};

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (ends_in(noun, endings[i]))
			return noun.len > 5; /* "beurs" */
	return false;
}

static bool is_person(uint64_t may)
{
	return (may & (W_LEARNER | W_PERSON)) != 0;
}

/* "technicus" and "basis" are singular, "bakkers" is not. */
static bool may_be_plural(struct uk_text noun)
{
	return ends_in(noun, "en") ||
	       (ends_in(noun, "s") && !ends_in(noun, "us") &&
		!ends_in(noun, "is") && !ends_in(noun, "ss"));
}

static bool is_plural(const struct check *c, uint32_t noun)
{
	uint64_t may = check_may(c, noun);
	struct uk_text text = check_text(c, noun);

	if (may & W_PLURAL_NOUN)
		return true;
	/* "mens" is short */
	if (is_person(may))
		return may_be_plural(text) &&
		       (text.len > 5 || ends_in(text, "en"));
	return has_plural_ending(text);
}

/* Nouns with "de" that end in -en by themselves. */
static bool is_singular_en(struct uk_text noun)
{
	static const char *const ends[] = {
	    "degen",  "deken", "christen", "gulden", "haven", "heiden",
	    "jongen", "keten", "leugen",   "molen",  "oven",  "reden",
	    "regen",  "toren", "wagen",	   "zegen",
	};

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		size_t len = strlen(ends[i]);

		if (noun.len >= len &&
		    !memcmp(noun.bytes + noun.len - len, ends[i], len))
			return true;
	}
	return false;
}

/* "De komende jaren moet er": when, not who. */
static bool is_time(struct uk_text noun)
{
	static const char *const times[] = {
	    "dagen",   "eeuwen", "jaren",    "keren",  "maanden",
	    "minuten", "uren",	 "seconden", "tijden", "weken",
	};

	for (size_t i = 0; i < sizeof(times) / sizeof(*times); i++)
		if (noun.len == strlen(times[i]) &&
		    !memcmp(noun.bytes, times[i], noun.len))
			return true;
	return false;
}

/* "De resultaten", "deze boeken": with "het" it may be a verb. */
static bool is_sure_plural(const struct check *c, uint32_t first, uint32_t noun)
{
	static const char *const plural[] = {"De",   "de",  "Deze",
					     "deze", "Die", "die"};
	struct uk_text text = check_text(c, noun);

	if (is_plural(c, noun))
		return !is_key(c, first, KEY_HET);
	for (size_t i = 0; i < sizeof(plural) / sizeof(*plural); i++)
		if (check_is(c, first, plural[i]))
			return ends_in(text, "en") && !is_time(text) &&
			       !is_singular_en(text) &&
			       !(check_may(c, noun) &
				 (W_ADJECTIVE | W_PARTICIPLE));
	return false;
}

/* The noun of "De (adjective) student" that opens at `first`; UK_NONE when
 * there is more or less than that before `last`. */
static uint32_t noun_of(const struct check *c, uint32_t first, uint32_t last)
{
	const struct uk_token *tokens = c->statement->tokens;
	uint32_t i = first;

	if (i >= last || tokens[i].word_class != UK_WORD_DETERMINER)
		return UK_NONE;
	for (i++; i < last && tokens[i].word_class == UK_WORD_ADJECTIVE; i++)
		;
	return i < last && tokens[i].word_class == UK_WORD_NOUN ? i : UK_NONE;
}

/* "De student en de docent": two persons. */
static bool is_pair(const struct check *c, uint32_t noun, uint32_t last)
{
	uint32_t second;

	if (noun + 2 >= last || !check_is(c, noun + 1, "en"))
		return false;
	second = noun_of(c, noun + 2, last);
	return second + 1 == last && is_person(check_may(c, noun)) &&
	       is_person(check_may(c, second));
}

static enum subject number_of(const struct check *c, uint32_t first,
			      uint32_t noun)
{
	uint64_t may = check_may(c, noun);

	if (check_is(c, first, "Elke") || check_is(c, first, "Iedere") ||
	    check_is(c, first, "elke") || check_is(c, first, "iedere"))
		return SUBJECT_THIRD;
	if (is_plural(c, noun))
		return is_key(c, first, KEY_HET) ? SUBJECT_UNCLEAR
						 : SUBJECT_PLURAL;
	if (is_sure_plural(c, first, noun))
		return SUBJECT_PLURAL;
	if (may & W_LEARNER)
		return SUBJECT_THIRD;
	return may_be_plural(check_text(c, noun)) ? SUBJECT_UNCLEAR
						  : SUBJECT_THING;
}

/* "Studenten" at the start of the sentence. */
static bool is_bare_plural(const struct check *c, const struct uk_chunk *agent)
{
	const struct uk_token *token = &c->statement->tokens[agent->first];
	uint64_t may = check_may(c, agent->first);

	return agent->last == agent->first + 1 &&
	       (token->features & UK_INITIAL) && (may & W_LEARNER) &&
	       (may & W_PLURAL_NOUN);
}

/* "De resultaten van het onderzoek" */
static bool is_with_van(const struct check *c, const struct uk_chunk *agent,
			uint32_t noun)
{
	return noun + 2 < agent->last && is_key(c, noun + 1, KEY_VAN);
}

static enum subject subject_of(const struct check *c,
			       const struct uk_chunk *agent)
{
	uint32_t noun;

	if (agent->last == agent->first + 1 &&
	    c->statement->tokens[agent->first].word_class == UK_WORD_PRONOUN)
		return pronoun_of(c, agent->first);
	noun = noun_of(c, agent->first, agent->last);
	if (noun != UK_NONE && is_with_van(c, agent, noun))
		return is_sure_plural(c, agent->first, noun) ? SUBJECT_PLURAL
							     : SUBJECT_UNCLEAR;
	if (noun == UK_NONE)
		return is_bare_plural(c, agent) ? SUBJECT_PLURAL
						: SUBJECT_UNCLEAR;
	if (noun + 1 == agent->last)
		return number_of(c, agent->first, noun);
	return is_pair(c, noun, agent->last) ? SUBJECT_PLURAL : SUBJECT_UNCLEAR;
}

/* The finite verb right beside the subject, or UK_NONE. */
static uint32_t finite_of(const struct check *c, const struct uk_chunk *agent)
{
	const struct uk_statement *s = c->statement;
	const struct uk_verb *verb;
	uint32_t finite;

	if (agent->verb >= s->verb_count)
		return UK_NONE;
	verb = &s->verbs[agent->verb];
	finite = verb->features & UK_FINITE ? verb->token : verb->auxiliary;
	return finite == agent->last || finite + 1 == agent->first ? finite
								   : UK_NONE;
}

/* What each subject asks of the verb. */
static const struct demand {
	uint64_t forms; /* any of these is right */
	uint32_t form; /* else it should be this enum uk_form */
} demands[] = {
    [SUBJECT_IK] = {W_FIRST, UK_FORM_FIRST},
    [SUBJECT_JE] = {W_SINGULAR, UK_FORM_SECOND},
    [SUBJECT_U] = {W_SINGULAR | W_AUXILIARY, UK_FORM_SECOND},
    [SUBJECT_ZIJ] = {W_SINGULAR | W_PLURAL, UK_FORM_THIRD},
    [SUBJECT_THING] = {W_SINGULAR | W_PLURAL, UK_FORM_THIRD},
    [SUBJECT_THIRD] = {W_SINGULAR, UK_FORM_THIRD},
    [SUBJECT_PLURAL] = {W_PLURAL, UK_FORM_PLURAL},
};

/* "stel je" */
static const struct demand inverted_je = {W_FIRST, UK_FORM_FIRST};

static const char *rule_of(enum subject subject, uint64_t may)
{
	return subject == SUBJECT_PLURAL || (may & W_PLURAL) ? "agreement"
							     : "verb-form";
}

/* The infinitive that the form belongs to. */
static uint32_t lemma_of(const struct check *c, const struct uk_chunk *agent,
			 uint32_t finite)
{
	const struct uk_verb *verb = &c->statement->verbs[agent->verb];
	uint32_t lemmas[LEMMAS_MOST];

	if (verb->token == finite)
		return verb->lemma;
	return check_lemmas(c, finite, UK_FINITE, lemmas) ? lemmas[0] : 0;
}

/* Is the subject somebody? */
static bool acts(const struct check *c, const struct uk_chunk *agent)
{
	uint32_t noun = noun_of(c, agent->first, agent->last);

	return noun == UK_NONE || is_person(check_may(c, noun));
}

/* "De leerlingen begeleidt de student", "De student hebben ze geholpen":
 * behind the verb comes what may be the subject itself. */
static bool may_be_object(const struct check *c, const struct uk_chunk *agent,
			  uint32_t finite)
{
	const struct uk_statement *s = c->statement;
	uint32_t next = finite < agent->first ? agent->last : finite + 1;
	uint32_t noun;

	if (next >= s->token_count)
		return false;
	noun = noun_of(c, next, (uint32_t)s->token_count);
	if (noun != UK_NONE && is_person(check_may(c, noun)))
		return true;
	/* "De kosten draagt de gemeente", "De cijfers heeft Jan" */
	return !acts(c, agent) &&
	       (s->tokens[next].word_class == UK_WORD_DETERMINER ||
		s->tokens[next].word_class == UK_WORD_NOUN ||
		s->tokens[next].word_class == UK_WORD_NAME ||
		s->tokens[next].word_class == UK_WORD_PRONOUN);
}

/* "De vraag beantwoord je": what opens the sentence is the object. */
static bool precedes_subject(const struct check *c,
			     const struct uk_chunk *agent, uint32_t finite)
{
	const struct uk_statement *s = c->statement;
	uint32_t next = finite < agent->first ? agent->last : finite + 1;

	return next < s->token_count &&
	       s->tokens[next].word_class == UK_WORD_PRONOUN &&
	       (check_may(c, next) & W_SUBJECT);
}

/* Forms that say too little: "konden", and "kunnen" that may be an
 * infinitive. */
static bool is_unclear(const struct check *c, const struct uk_chunk *agent,
		       enum subject subject, uint32_t finite, uint64_t may)
{
	if (!(may & W_VERB) || (may & W_PAST))
		return true;
	/* "Na afloop kunnen de student" */
	if (may & W_MODAL)
		return subject != SUBJECT_PLURAL &&
		       !(subject == SUBJECT_THIRD && finite < agent->first);
	return (may & W_NOUN) &&
	       !(c->statement->tokens[finite].features & UK_FINITE);
}

static bool starts_sentence(const struct check *c, const struct uk_chunk *agent)
{
	return (c->statement->tokens[agent->first].features & UK_INITIAL) != 0;
}

/* "op je computer", "je naasten", "Je inkomen mag": no subject but a
 * possessive. */
static bool is_possessive(const struct check *c, const struct uk_chunk *agent,
			  uint32_t finite, uint64_t may)
{
	const struct uk_statement *s = c->statement;

	if (finite < agent->first)
		return false;
	if (agent->first &&
	    s->tokens[agent->first - 1].word_class == UK_WORD_PREPOSITION)
		return true;
	return may & W_INFINITIVE &&
	       (!(s->tokens[agent->first].features & UK_INITIAL) ||
		check_may(c, finite + 1) & (W_AUXILIARY | W_SINGULAR));
}

/* Is a form that must stand right behind the subject out of its place? */
static bool is_misplaced(const struct check *c, const struct uk_chunk *agent,
			 enum subject subject, uint32_t finite)
{
	return finite > agent->first && !starts_sentence(c, agent) &&
	       subject != SUBJECT_IK && subject != SUBJECT_JE;
}

static int check_agent(const struct check *c, const struct uk_chunk *agent)
{
	enum subject subject = subject_of(c, agent);
	uint32_t finite = finite_of(c, agent);
	const struct demand *demand = &demands[subject];
	const char *rule;
	uint64_t may;
	char right[CHECK_ROOM];

	if (subject == SUBJECT_UNCLEAR || finite == UK_NONE)
		return 0;
	may = check_may(c, finite);
	if (subject == SUBJECT_JE && finite < agent->first)
		demand = &inverted_je;
	if (((may & demand->forms) && !(may & W_GUESS)) ||
	    is_unclear(c, agent, subject, finite, may) ||
	    precedes_subject(c, agent, finite) ||
	    (subject == SUBJECT_JE && is_possessive(c, agent, finite, may)) ||
	    is_misplaced(c, agent, subject, finite) ||
	    !check_inflect(c, lemma_of(c, agent, finite), demand->form,
			   right) ||
	    check_is(c, finite, right))
		return 0;
	rule = rule_of(subject, may);
	if (!strcmp(rule, "agreement") && may_be_object(c, agent, finite))
		return 0;
	return check_report(c, rule, finite, finite + 1, right,
			    subject == SUBJECT_ZIJ ? 0 : UK_FIX_SAFE);
}

int check_agreement(const struct check *c)
{
	const struct uk_statement *s = c->statement;

	for (size_t k = 0; k < s->chunk_count; k++)
		if (s->chunks[k].kind == UK_CHUNK_AGENT &&
		    check_agent(c, &s->chunks[k]))
			return -1;
	return 0;
}
