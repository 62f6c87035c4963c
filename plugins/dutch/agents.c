/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "reader.h"

/* Shorter stems make other words: "meer", "kist". */
enum { ROLE_STEM = 4 };

/*
 * The grammatical subject: the noun phrase before the finite verb, or behind
 * it when something else stood first.
 */

/* "De verpleegkundige in opleiding": what stands before the finite verb is
 * one phrase. */
static void take_in(struct uk_chunk *agent, const struct uk_chunk *end)
{
	struct uk_chunk *next = agent + 1;

	for (; next < end && next->kind == UK_CHUNK_PREPOSITION; next++) {
		agent->last = next->last;
		next->last = next->first;
	}
}

/* "stelt de leraar in opleiding een plan op": the one phrase that belongs to
 * the people behind the verb; any other is a place. */
static void take_in_training(const struct reader *r, struct uk_chunk *agent,
			     const struct uk_chunk *end)
{
	struct uk_chunk *next = agent + 1;

	if (next >= end || next->kind != UK_CHUNK_PREPOSITION ||
	    next->last != next->first + 2 ||
	    !words_is(r->words, r->tokens[next->first].word, KEY_IN) ||
	    !words_is(r->words, r->tokens[next->first + 1].word, KEY_OPLEIDING))
		return;
	agent->last = next->last;
	next->last = next->first;
}

/* Has the word one of the ends, and before it `stem` bytes or more? */
static bool ends_in(struct uk_text word, const char *const *ends, size_t stem)
{
	for (; *ends; ends++) {
		size_t len = strlen(*ends);

		if (word.len >= len + stem &&
		    !memcmp(word.bytes + word.len - len, *ends, len))
			return true;
	}
	return false;
}

/* "server", "bijsluiter", "document": things that end like people. */
static bool names_thing(struct uk_text word)
{
	static const char *const people[] = {"consument", "landmeter", NULL};
	static const char *const ends[] = {
	    /* papers and their parts */
	    "ment", "bijsluiter", "cijfer", "dossier", "folder", "formulier",
	    "kader", "letter", "nummer", "papier",
	    /* devices and their parts */
	    "browser", "cilinder", "component", "computer", "container",
	    "controller", "filter", "laser", "meter", "printer", "router",
	    "scanner", "server", "tracker", "wekker", "zender",
	    /* places and times */
	    "center", "kamer", "kelder", "krater", "oever", "rivier", "theater",
	    "vijver", "water", "winter", "zolder", "zomer", "december",
	    "november", "oktober", "september",
	    /* ways and looks */
	    "humeur", "kleur", "manier", NULL};

	return ends_in(word, ends, 0) && !ends_in(word, people, 0);
}

bool agents_has_role(const struct reader *r, uint32_t i)
{
	static const char *const ends[] = {
	    "eur",     "ist",  "aris",	  "peut", "loog",  "iaan",
	    "kundige", "arts", "meester", "man",  "vrouw", "kracht",
	    "ende",    "ent",  "er",	  NULL};
	struct uk_range range = r->tokens[i].range;
	struct uk_text word = {r->statement->text.bytes + range.begin,
			       range.end - range.begin};

	return ends_in(word, ends, ROLE_STEM) && !names_thing(word);
}

static bool is_subject(const struct reader *r, const struct uk_chunk *chunk)
{
	return chunk->head != UK_NONE && (r->may[chunk->head] & W_SUBJECT) &&
	       chunk->last == chunk->first + 1;
}

static bool may_act(const struct reader *r, const struct uk_chunk *chunk)
{
	return chunk->head != UK_NONE &&
	       ((r->may[chunk->head] & (W_LEARNER | W_SUBJECT | W_PERSON)) ||
		agents_has_role(r, chunk->head));
}

static void make_agent(struct reader *r, struct uk_chunk *chunk)
{
	chunk->kind = UK_CHUNK_AGENT;
	if (may_act(r, chunk))
		r->tokens[chunk->head].features |= UK_LEARNER | UK_PERSONAL;
}

/* The verb's person is its subject's: "stel je" is the second. */
static void set_person(const struct reader *r, struct uk_verb *verb,
		       const struct uk_chunk *agent)
{
	const uint32_t persons = UK_FIRST | UK_SECOND | UK_THIRD;
	uint32_t word = r->tokens[agent->head].word, person = UK_THIRD;

	if (!(verb->features & UK_FINITE))
		return;
	if (agent->first > verb->token)
		verb->features |= UK_INVERTED;
	if (words_is(r->words, word, KEY_IK) ||
	    words_is(r->words, word, KEY_WE) ||
	    words_is(r->words, word, KEY_WIJ))
		person = UK_FIRST;
	else if (is_subject(r, agent) && !(r->may[agent->head] & W_THIRD))
		person = UK_SECOND;
	verb->features = (verb->features & ~persons) | person;
}

static bool is_joint(const struct reader *r, const struct uk_chunk *chunk)
{
	return chunk->kind == UK_CHUNK_CONJUNCTION ||
	       r->marks[chunk->first].sign == SIGN_COMMA;
}

/* "Aantonen dat hij een plan kan": the frame before the noun phrase holds the
 * subject. */
static bool follows_subject(const struct reader *r, uint32_t k)
{
	return k && r->chunks[k - 1].kind == UK_CHUNK_FRAME &&
	       (r->may[r->chunks[k - 1].last - 1] & W_SUBJECT);
}

/* The noun phrase before chunk `k`, unless it is the object of a verb before
 * it: "analyseert het probleem, formuleert". */
static struct uk_chunk *chunk_before(struct reader *r, uint32_t k, bool first)
{
	if (!first)
		return k > 1 && r->chunks[k - 1].kind == UK_CHUNK_NOUN &&
			       is_joint(r, &r->chunks[k - 2])
			   ? &r->chunks[k - 1]
			   : NULL;
	while (k-- > 0) {
		struct uk_chunk *chunk = &r->chunks[k];

		if (chunk->kind == UK_CHUNK_ADVERB ||
		    chunk->kind == UK_CHUNK_CLAUSE ||
		    (chunk->kind == UK_CHUNK_PUNCTUATION &&
		     r->marks[chunk->first].sign == SIGN_COMMA) ||
		    chunk->kind == UK_CHUNK_PREPOSITION)
			continue;
		return chunk->kind == UK_CHUNK_NOUN && !follows_subject(r, k)
			   ? chunk
			   : NULL;
	}
	return NULL;
}

static bool is_finite(const struct reader *r, const struct uk_chunk *chunk)
{
	for (uint32_t i = chunk->first; i < chunk->last; i++)
		if (r->marks[i].finite)
			return true;
	return false;
}

static void drop_empty(struct reader *r)
{
	uint32_t kept = 0;

	for (uint32_t k = 0; k < r->chunk_count; k++)
		if (r->chunks[k].first < r->chunks[k].last) {
			if (kept < k)
				r->chunks[kept] = r->chunks[k];
			kept++;
		}
	r->chunk_count = kept;
}

/* Is there anything but signs before chunk `k` of its sentence? */
static bool has_front(const struct reader *r, uint32_t k)
{
	return k && r->marks[r->chunks[k - 1].first].sign != SIGN_STOP &&
	       r->marks[r->chunks[k - 1].first].sign != SIGN_SEMICOLON &&
	       r->chunks[k - 1].kind != UK_CHUNK_CONJUNCTION;
}

/* "een beeld verkrijgt van", "Een ontwerp kunnen maken": of what is no
 * whole sentence the first noun is the object. */
static bool is_fragment(const struct reader *r, const struct uk_chunk *noun,
			const struct uk_chunk *finite)
{
	uint64_t may = finite->head == UK_NONE ? 0 : r->may[finite->head];

	if (noun->head == UK_NONE || may_act(r, noun))
		return false;
	return !(r->tokens[0].features & UK_CAPITAL) ||
	       ((may & W_MODAL) && (may & W_INFINITIVE));
}

/* "stel je" and "Na afloop legt de student" have their subject behind the
 * verb, "houdt je aan afspraken" has not. */
static bool may_follow(const struct reader *r, const struct uk_chunk *finite,
		       const struct uk_chunk *next, bool front)
{
	uint64_t may = finite->head == UK_NONE ? 0 : r->may[finite->head];

	if (!is_subject(r, next))
		return front && may_act(r, next);
	return front || (may & (W_FIRST | W_PLURAL)) ||
	       (r->may[next->head] & W_THIRD);
}

/* "De medewerker maatschappelijke zorg": what the people do belongs to
 * them. */
static struct uk_chunk *take_field(struct reader *r, struct uk_chunk *field)
{
	struct uk_chunk *people = field == r->chunks ? field : field - 1;

	if (people == field || people->kind != UK_CHUNK_NOUN ||
	    people->last != field->first || !may_act(r, people) ||
	    may_act(r, field) ||
	    reader_class(r, field->first) != UK_WORD_ADJECTIVE)
		return field;
	people->last = field->last;
	field->last = field->first;
	return people;
}

/* The subject of the finite verb in chunk `k`, made an agent; NULL when the
 * sentence has none. */
static struct uk_chunk *find_agent(struct reader *r, uint32_t k, bool first)
{
	struct uk_chunk *chunk = &r->chunks[k];
	struct uk_chunk *before = chunk_before(r, k, first);

	if (before && !is_fragment(r, before, chunk)) {
		take_in(before, chunk);
		before = take_field(r, before);
		make_agent(r, before);
		return before;
	}
	if (k + 1 < r->chunk_count && chunk[1].kind == UK_CHUNK_NOUN &&
	    may_follow(r, chunk, &chunk[1], first && has_front(r, k))) {
		make_agent(r, &chunk[1]);
		take_in_training(r, &chunk[1], r->chunks + r->chunk_count);
		return &chunk[1];
	}
	return NULL;
}

void agents_find(struct reader *r)
{
	bool first = true;
	uint32_t v = 0;

	for (uint32_t k = 0; k < r->chunk_count; k++) {
		struct uk_chunk *agent, *chunk = &r->chunks[k];

		if (r->marks[chunk->first].sign == SIGN_STOP ||
		    r->marks[chunk->first].sign == SIGN_SEMICOLON)
			first = true;
		if (!is_finite(r, chunk))
			continue;
		agent = find_agent(r, k, first);
		first = false;
		while (v < r->verb_count && r->verbs[v].token < chunk->first)
			v++;
		if (agent && agent->head != UK_NONE && v < r->verb_count &&
		    r->verbs[v].token < chunk->last)
			set_person(r, &r->verbs[v], agent);
	}
	drop_empty(r);
}
