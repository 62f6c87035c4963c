/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "agent.h"
#include "inflect.h"

uint64_t agent_may(const struct uk_host *host, const struct uk_call *call,
		   const struct words *words, struct uk_text word)
{
	char folded[PHRASE_LONGEST];

	while (word.len && strchr(",;:", word.bytes[word.len - 1]))
		word.len--;
	if (!word.len || word.len > sizeof(folded))
		return 0;
	phrase_fold(folded, word);
	return words_may(words, call, host->find(call, folded, word.len),
			 folded, word.len);
}

/* -- Words of the starter ------------------------------------------------- */

struct starter {
	const struct uk_host *host;
	struct uk_call *call;
	const struct words *words;
	struct uk_text rest;
};

/* The next word; empty at the end. */
static struct uk_text next_word(struct starter *s)
{
	const char *blank = memchr(s->rest.bytes, ' ', s->rest.len);
	struct uk_text word = s->rest;
	size_t used = word.len;

	if (blank) {
		word.len = (size_t)(blank - word.bytes);
		used = word.len + 1;
	}
	s->rest.bytes += used;
	s->rest.len -= used;
	return word;
}

static uint64_t may(const struct starter *s, struct uk_text word)
{
	return agent_may(s->host, s->call, s->words, word);
}

static bool is(struct uk_text word, const char *text)
{
	char folded[16];

	if (word.len != strlen(text) || word.len > sizeof(folded))
		return false;
	phrase_fold(folded, word);
	return !memcmp(folded, text, word.len);
}

/* -- Person and number ---------------------------------------------------- */

struct pronoun {
	const char *text;
	enum agent_person person;
};

/* "Zij" is one person: outcomes speak of a learner. */
static const struct pronoun pronouns[] = {
    {"ik", PERSON_FIRST},      {"je", PERSON_SECOND}, {"jij", PERSON_SECOND},
    {"u", PERSON_POLITE},      {"hij", PERSON_THIRD}, {"zij", PERSON_THIRD},
    {"ze", PERSON_THIRD},      {"men", PERSON_THIRD}, {"hij/zij", PERSON_THIRD},
    {"zij/hij", PERSON_THIRD}, {"wij", PERSON_WE},    {"we", PERSON_WE},
    {"jullie", PERSON_YOU},
};

static bool ends_in(struct uk_text word, const char *ending)
{
	size_t len = strlen(ending);

	return word.len > len &&
	       !memcmp(word.bytes + word.len - len, ending, len);
}

/* Nouns for people in the plural, by their ending. */
static bool looks_plural(struct uk_text noun)
{
	static const char *const plural[] = {
	    "en",  "ers",  "eurs", "aars", "ors",  "als",
	    "els", "iers", "airs", "ees",  "ches", "ers",
	    "ams", "ants", "ents", "'s",   "ens",  "rons",
	};
	static const char *const single[] = {"jongen", "deken", "teken"};

	for (size_t i = 0; i < sizeof(single) / sizeof(*single); i++)
		if (is(noun, single[i]))
			return false;
	for (size_t i = 0; i < sizeof(plural) / sizeof(*plural); i++)
		if (ends_in(noun, plural[i]))
			return true;
	return false;
}

/* Is the "en" that was just read between two agents? In "De medewerker sport
 * en bewegen" it is not. */
static bool joins_agents(struct starter s)
{
	return may(&s, next_word(&s)) &
	       (W_ARTICLE | W_DETERMINER | W_POSSESSIVE | W_LEARNER);
}

/* The first word that names people says the number: "De medewerkers zorg",
 * "De leraar in opleiding". "het" and "een" open one thing only. */
static enum agent_person number_of(struct starter s)
{
	enum agent_person person = PERSON_THIRD;
	bool named = false;

	for (struct uk_text word = next_word(&s); word.len;
	     word = next_word(&s)) {
		if (may(&s, word) & W_PREPOSITION)
			break;
		if (is(word, "en"))
			return joins_agents(s) ? PERSON_PLURAL : person;
		if (named)
			continue;
		if (looks_plural(word))
			person = PERSON_PLURAL;
		named = person == PERSON_PLURAL || may(&s, word) & W_LEARNER;
	}
	return person;
}

static enum agent_person person_of(struct starter s)
{
	struct starter all = s;
	struct uk_text word = next_word(&s);

	for (size_t i = 0; i < sizeof(pronouns) / sizeof(*pronouns); i++)
		if (!s.rest.len && is(word, pronouns[i].text))
			return pronouns[i].person;
	if (is(word, "het") || is(word, "een") || is(word, "elke") ||
	    is(word, "iedere"))
		return PERSON_THIRD;
	return number_of(all);
}

/* -- Frames --------------------------------------------------------------- */

/* What comes behind the last "dat": "De student toont aan dat hij". */
static bool find_that(struct starter s, struct uk_text *behind)
{
	bool found = false;

	for (struct uk_text word = next_word(&s); word.len;
	     word = next_word(&s))
		if (is(word, "dat") && s.rest.len) {
			*behind = s.rest;
			found = true;
		}
	return found;
}

/* A modal in the starter, and whether it is the last word. */
static bool find_modal(struct starter s, struct uk_text *modal, bool *last)
{
	for (struct uk_text word = next_word(&s); word.len;
	     word = next_word(&s))
		if (may(&s, word) & W_MODAL) {
			*modal = word;
			*last = !s.rest.len;
			return true;
		}
	return false;
}

static struct uk_text last_word(struct uk_text text)
{
	size_t from = text.len;

	while (from && text.bytes[from - 1] != ' ')
		from--;
	return (struct uk_text){text.bytes + from, text.len - from};
}

/* "De student kan": the modal is kept apart, so that both can change places. */
static void take_modal(struct agent *a, struct uk_text modal, bool last)
{
	a->frame = FRAME_MODAL;
	a->can_invert = false;
	if (!last || modal.bytes == a->text.bytes)
		return;
	a->frame = FRAME_NONE;
	a->can_invert = true;
	a->modal = modal;
	a->text.len = (size_t)(modal.bytes - a->text.bytes) - 1;
}

/* "toont aan dat hij kan": the modal goes to the end. */
static void take_that(struct agent *a, const struct starter *s,
		      struct uk_text *behind)
{
	struct uk_text last = last_word(*behind);

	a->frame = FRAME_THAT;
	if (!(may(s, last) & W_MODAL) || last.len == behind->len)
		return;
	a->modal = last;
	a->text.len -= last.len + 1;
	behind->len -= last.len + 1;
}

static void find_frame(struct agent *a, const struct starter *s)
{
	struct uk_text behind = a->text, last = last_word(a->text), modal;
	struct starter that = *s;
	bool at_end;

	if (is(last, "om") || ends_in(a->text, " in staat"))
		a->frame = FRAME_TE;
	else if (find_that(*s, &behind))
		take_that(a, s, &behind);
	else if (find_modal(*s, &modal, &at_end))
		take_modal(a, modal, at_end);
	else if (is(last, "in"))
		a->frame = FRAME_NOUN;
	if (a->frame != FRAME_NONE)
		a->can_invert = false;
	that.rest = a->frame == FRAME_THAT ? behind : a->text;
	a->person = person_of(that);
}

/* A word of the language loses its capital behind the verb, a name does not. */
static bool loses_capital(const struct starter *s)
{
	struct starter copy = *s;
	struct uk_text word = next_word(&copy);

	return *word.bytes >= 'A' && *word.bytes <= 'Z' &&
	       may(s, word) & (W_ARTICLE | W_DETERMINER | W_POSSESSIVE |
			       W_DEMONSTRATIVE | W_SUBJECT | W_LEARNER);
}

void agent_read(struct agent *a, const struct uk_host *host,
		struct uk_call *call, const struct words *words,
		const struct uk_piece *piece)
{
	struct starter s = {host, call, words, piece->text};

	*a = (struct agent){
	    .slot = piece->slot, .text = piece->text, .can_invert = true};
	find_frame(a, &s);
	a->lower = loses_capital(&s);
}

void agent_none(struct agent *a, uint32_t style)
{
	*a = (struct agent){.person = PERSON_THIRD, .can_invert = true};
	if (style == UK_STYLE_JE) {
		a->text = (struct uk_text){"Je", 2};
		a->person = PERSON_SECOND;
		a->lower = true;
	}
}

/* -- Forms ---------------------------------------------------------------- */

uint32_t agent_form(const struct agent *a, bool inverted)
{
	static const uint32_t forms[] = {
	    [PERSON_FIRST] = UK_FORM_FIRST,   [PERSON_SECOND] = UK_FORM_SECOND,
	    [PERSON_POLITE] = UK_FORM_SECOND, [PERSON_THIRD] = UK_FORM_THIRD,
	    [PERSON_WE] = UK_FORM_PLURAL,     [PERSON_YOU] = UK_FORM_PLURAL,
	    [PERSON_PLURAL] = UK_FORM_PLURAL,
	};

	if (inverted && a->person == PERSON_SECOND)
		return UK_FORM_FIRST;
	return forms[a->person];
}

struct uk_text agent_modal(const struct agent *a, bool inverted)
{
	static const char *const modals[] = {
	    [PERSON_FIRST] = "kan",	[PERSON_SECOND] = "kunt",
	    [PERSON_POLITE] = "kunt",	[PERSON_THIRD] = "kan",
	    [PERSON_WE] = "kunnen",	[PERSON_YOU] = "kunnen",
	    [PERSON_PLURAL] = "kunnen",
	};
	bool stem = inverted && a->person == PERSON_SECOND;
	const char *modal = stem ? "kun" : modals[a->person];

	if (a->modal.len && !(stem && is(a->modal, "kunt")))
		return a->modal;
	return (struct uk_text){modal, strlen(modal)};
}

const char *agent_reflexive(const struct agent *a)
{
	static const char *const pronoun[] = {
	    [PERSON_FIRST] = "me",    [PERSON_SECOND] = "je",
	    [PERSON_POLITE] = "zich", [PERSON_THIRD] = "zich",
	    [PERSON_WE] = "ons",      [PERSON_YOU] = "je",
	    [PERSON_PLURAL] = "zich",
	};

	return pronoun[a->person];
}
