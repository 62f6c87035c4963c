/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "table.h"

/* Shorter words sound like verbs by chance: "veld". */
enum { MISSPELT_LEAST = 7 };

/** A word that is being taken apart. */
struct word {
	const struct lexicon *lexicon;
	const struct uk_call *call;
	const char *bytes;
	size_t len;
};

/** The readings found so far. */
struct found {
	struct reading *readings;
	size_t count;
};

static void give(struct found *found, uint32_t lemma, uint32_t features,
		 uint16_t flags)
{
	for (size_t i = 0; i < found->count; i++) {
		if (found->readings[i].lemma == lemma &&
		    found->readings[i].features == features)
			return;
	}
	if (found->count < READINGS_MOST)
		found->readings[found->count++] =
		    (struct reading){lemma, features, UK_WORD_VERB, flags};
}

static inline bool ends(const struct word *w, const char *tail)
{
	size_t len = strlen(tail);

	return w->len > len && w->bytes[w->len - len] == *tail &&
	       !memcmp(w->bytes + w->len - len, tail, len);
}

static bool starts(const struct word *w, const char *front)
{
	size_t len;

	if (*w->bytes != *front)
		return false;
	len = strlen(front);
	return w->len > len && !memcmp(w->bytes, front, len);
}

static struct word without(const struct word *w, size_t front, size_t tail)
{
	struct word rest = *w;

	rest.bytes += front;
	rest.len -= front + tail;
	return rest;
}

/* The verb readings of a word that is in the list. */
static size_t listed(const struct word *w, const struct reading **readings)
{
	uint32_t word = lexicon_find(w->lexicon, w->call, w->bytes, w->len);

	return lexicon_readings(w->lexicon, word, readings);
}

/* Gives `as` for each listed verb reading that has all of `features`. */
static bool give_listed(const struct word *w, uint32_t features, uint32_t as,
			uint16_t flags, struct found *found)
{
	const struct reading *readings;
	size_t count = listed(w, &readings), before = found->count;

	for (size_t i = 0; i < count; i++) {
		if (readings[i].word_class == UK_WORD_VERB &&
		    (readings[i].features & features) == features)
			give(found, readings[i].lemma, as,
			     flags | readings[i].flags);
	}
	return found->count > before;
}

/* ------------------------------------------------------------------------ */
/* Forms of simple verbs that are not in the list.                          */

/* "gestelde", "opgezette" (tt), "vergrote" (o for oo); every participle ends in
 * -d, -t or -n */
static bool inflected_participle(const struct word *w, struct found *found)
{
	struct word bare = without(w, 0, 1), shorter = without(w, 0, 2);
	char longer[DERIVED_MOST + 1];

	if (!ends(w, "de") && !ends(w, "te") && !ends(w, "ne"))
		return false;
	if (give_listed(&bare, UK_PARTICIPLE, UK_PARTICIPLE, READING_ADJECTIVE,
			found))
		return true;
	if (ends(w, "tte") || ends(w, "dde"))
		return give_listed(&shorter, UK_PARTICIPLE, UK_PARTICIPLE,
				   READING_ADJECTIVE, found);
	memcpy(longer, bare.bytes, bare.len);
	longer[bare.len] = longer[bare.len - 1];
	longer[bare.len - 1] = longer[bare.len - 2];
	bare.bytes = longer;
	bare.len++;
	return give_listed(&bare, UK_PARTICIPLE, UK_PARTICIPLE,
			   READING_ADJECTIVE, found);
}

/* "stellend", "stellende" */
static bool gerund(const struct word *w, struct found *found)
{
	struct word infinitive = without(w, 0, ends(w, "de") ? 2 : 1);

	return (ends(w, "nd") || ends(w, "nde")) &&
	       give_listed(&infinitive, UK_INFINITIVE, UK_GERUND,
			   ends(w, "e") ? READING_ADJECTIVE : 0, found);
}

static bool is_past(const struct word *w, uint32_t lemma, bool plural)
{
	const struct verb *verb = lexicon_verb(w->lexicon, lemma);
	struct uk_text past;

	if (!verb)
		return false;
	past =
	    verb_text(w->lexicon, verb, plural ? VERB_PAST_PLURAL : VERB_PAST);
	return past.len == w->len && !memcmp(past.bytes, w->bytes, w->len);
}

/* "stelde", "toetsten": looked up by the first person, "stel", "toets" */
static bool weak_past(const struct word *w, struct found *found)
{
	bool plural = ends(w, "n");
	struct word first = without(w, 0, plural ? 3 : 2);
	const struct reading *readings;
	size_t count, before = found->count;

	if (!ends(w, plural ? "den" : "de") && !ends(w, plural ? "ten" : "te"))
		return false;
	count = listed(&first, &readings);
	for (size_t i = 0; i < count; i++) {
		if ((readings[i].features & (UK_FINITE | UK_FIRST)) ==
			(UK_FINITE | UK_FIRST) &&
		    is_past(w, readings[i].lemma, plural))
			give(found, readings[i].lemma,
			     UK_FINITE | UK_PAST |
				 (plural ? UK_PLURAL : UK_SINGULAR),
			     readings[i].flags);
	}
	return found->count > before;
}

static void simple(const struct word *w, struct found *found)
{
	if (w->len < DERIVED_LEAST || w->len > DERIVED_MOST)
		return;
	weak_past(w, found);
	inflected_participle(w, found);
	gerund(w, found);
}

/* ------------------------------------------------------------------------ */
/* Separable verbs written as one word.                                     */

static void join(const struct word *w, uint32_t particle,
		 const struct reading *reading, struct found *found)
{
	uint32_t lemma = lexicon_join(w->lexicon, particle, reading->lemma);
	uint16_t flags = reading->flags & (uint16_t)~READING_BOUND;

	if (!lemma || reading->word_class != UK_WORD_VERB)
		return;
	if (reading->features & UK_FINITE)
		flags |= READING_JOINED;
	give(found, lemma, reading->features, flags);
}

static void join_rest(const struct word *rest, uint32_t particle,
		      struct found *found)
{
	struct reading space[READINGS_MOST];
	struct found derived = {space, 0};
	const struct reading *readings;
	size_t count = listed(rest, &readings);

	for (size_t i = 0; i < count; i++)
		join(rest, particle, &readings[i], found);
	simple(rest, &derived);
	for (size_t i = 0; i < derived.count; i++)
		join(rest, particle, &space[i], found);
}

/* Does the word open with the particle, and two letters or more follow? */
static bool opens_with(const struct word *w, const struct front *front)
{
	size_t len = front->text.len;

	return len + 2 <= w->len &&
	       w->bytes[len - 1] == front->text.bytes[len - 1] &&
	       !memcmp(w->bytes, front->text.bytes, len);
}

static void joined(const struct word *w, struct found *found)
{
	const struct front *end,
	    *front = lexicon_fronts(w->lexicon, w->bytes, &end);

	for (; front < end && !found->count; front++)
		if (opens_with(w, front)) {
			struct word rest = without(w, front->text.len, 0);

			join_rest(&rest, front->word, found);
		}
}

/* ------------------------------------------------------------------------ */
/* Words that are in no list: by their shape.                               */

enum {
	THIRD = UK_FINITE | UK_SINGULAR | UK_SECOND | UK_THIRD | UK_GUESS,
	PLURAL =
	    UK_FINITE | UK_PLURAL | UK_FIRST | UK_SECOND | UK_THIRD | UK_GUESS,
	INFINITIVE = UK_INFINITIVE | UK_GUESS,
	PARTICIPLE = UK_PARTICIPLE | UK_GUESS
};

/* "herontwerpt": an unstressed prefix before a known verb */
static void prefixed(const struct word *w, struct found *found)
{
	static const char *const prefixes[] = {"her",	"ver",	"be",  "ont",
					       "onder", "over", "mis", "de",
					       "co",	"co-"};

	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++) {
		const struct reading *readings;
		struct word rest;
		size_t count;

		if (!starts(w, prefixes[i]))
			continue;
		rest = without(w, strlen(prefixes[i]), 0);
		if (rest.len < 5)
			continue;
		count = listed(&rest, &readings);
		for (size_t j = 0; j < count; j++) {
			if (readings[j].word_class == UK_WORD_VERB)
				give(found, 0, readings[j].features | UK_GUESS,
				     0);
		}
	}
}

static void by_shape(const struct word *w, struct found *found)
{
	bool ge = starts(w, "ge") || starts(w, "be") || starts(w, "ver") ||
		  starts(w, "her") || starts(w, "ont");

	if (ends(w, "eert"))
		give(found, 0, THIRD, 0);
	if (ends(w, "eren")) {
		give(found, 0, INFINITIVE, 0);
		give(found, 0, PLURAL, 0);
	}
	if (ge && w->len >= 6 && (ends(w, "d") || ends(w, "t")))
		give(found, 0, PARTICIPLE, 0);
	if (ge && ends(w, "eerde"))
		give(found, 0, PARTICIPLE, READING_ADJECTIVE);
}

/* "presenteerd" for presenteert, "uitgevoert" for uitgevoerd: no word, but a
 * form that sounds like one. */
static void misspelt(const struct word *w, struct found *found)
{
	bool third = ends(w, "d");
	uint32_t features =
	    third ? UK_FINITE | UK_SINGULAR | UK_THIRD : UK_PARTICIPLE;
	char letters[DERIVED_MOST];
	struct reading space[READINGS_MOST];
	struct found there = {space, 0};
	struct word meant = *w;
	const struct reading *readings;
	size_t count;

	if (w->len < MISSPELT_LEAST || (!third && !ends(w, "t")))
		return;
	memcpy(letters, w->bytes, w->len);
	letters[w->len - 1] = third ? 't' : 'd';
	meant.bytes = letters;
	count = listed(&meant, &readings);
	for (size_t i = 0; i < count; i++)
		give(&there, readings[i].lemma, readings[i].features,
		     readings[i].flags);
	if (!count)
		joined(&meant, &there);
	for (size_t i = 0; i < there.count; i++)
		if ((space[i].features & features) == features)
			give(found, space[i].lemma, third ? THIRD : PARTICIPLE,
			     space[i].flags);
}

static bool opens_participle(const struct word *w, const struct front *front)
{
	struct word rest = without(w, front->text.len, 0);

	return starts(&rest, "ge") && rest.len >= 6 &&
	       lexicon_is_productive(w->lexicon, front->word);
}

/* "opgeschaald": a particle, ge- and a participle's ending. Other endings say
 * too little: "opdracht", "uitkomsten". */
static void with_particle(const struct word *w, struct found *found)
{
	const struct front *end,
	    *front = lexicon_fronts(w->lexicon, w->bytes, &end);

	if (!ends(w, "d") && !ends(w, "t"))
		return;
	for (; front < end; front++)
		if (opens_with(w, front) && opens_participle(w, front)) {
			give(found, 0, PARTICIPLE, 0);
			return;
		}
}

size_t lexicon_derive(const struct lexicon *lexicon, const struct uk_call *call,
		      const char *folded, size_t len,
		      struct reading readings[READINGS_MOST])
{
	const struct word w = {lexicon, call, folded, len};
	struct found found = {readings, 0};

	if (len < DERIVED_LEAST || len > DERIVED_MOST)
		return 0;
	simple(&w, &found);
	if (!found.count)
		joined(&w, &found);
	if (!found.count)
		prefixed(&w, &found);
	if (!found.count)
		misspelt(&w, &found);
	if (!found.count)
		by_shape(&w, &found);
	if (!found.count)
		with_particle(&w, &found);
	return found.count;
}
