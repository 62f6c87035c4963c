/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The words of the Dutch plugin: which readings a word has. Verbs come from
 * dictionaries/dutch/verbs.tsv and fixed.tsv; the other word classes are
 * added by whoever reads their files, with `lexicon_add`.
 *
 * Words are the host's numbers (`host->word`, `host->find`); 0 is never a
 * word. The order of life is: open, add any number of times, seal, look up,
 * free. After `lexicon_seal` nothing changes any more, so that threads may
 * share a lexicon.
 *
 * How to read a token: `word = host->find(folded)`, then `lexicon_readings`.
 * Only when that gives none, `lexicon_derive` with the folded text: it takes
 * the rarer forms apart, which are in no list ("opstelt", "opgestelde",
 * "stellend", "stelden"), and at last guesses.
 */
#ifndef DUTCH_LEXICON_H
#define DUTCH_LEXICON_H

#include "uitkomst/plugin.h"

#include <stdbool.h>

struct lexicon;

/** One way to read a word. Verbs have one reading for each of: infinitive,
 *  finite plural, finite singular (1st, 3rd; one when they are the same),
 *  past singular, past plural, participle, present participle (UK_GERUND).
 *  The first and imperative form ("stel") has UK_FIRST | UK_SECOND. */
struct reading {
	uint32_t lemma; /* host's number of the infinitive or singular;
			   0 when it is in no list */
	uint32_t features; /* enum uk_feature bits */
	uint16_t word_class; /* enum uk_word_class */
	uint16_t flags; /* enum reading_flags */
};

enum reading_flags {
	READING_JOINED = 1, /* particle and verb in one word: "opstelt" can
			       only stand in a subordinate clause */
	READING_ADJECTIVE = 2, /* participle with -e: "opgestelde" */
	READING_BOUND = 4, /* of a verb that only exists with a particle:
			      "somt" (opsommen) */
	READING_RARE = 8 /* of a verb that gives way to another with this
			    form: "spuit" of spuien to spuiten */
};

/** At most so many readings come out of `lexicon_derive`, of words of so many
 *  bytes. */
enum { READINGS_MOST = 8, DERIVED_LEAST = 4, DERIVED_MOST = 120 };

/** Reads the verb files through the host. Returns -1 after host->fail. Only
 *  within the plugin's open(). */
int lexicon_open(struct lexicon **, const struct uk_host *, struct uk_call *);
void lexicon_free(struct lexicon *);

/** Adds a reading to a word, behind those it has; the same reading twice
 *  (but for its flags) counts once. Before seal. -1 without memory, having told
 * host->fail. */
int lexicon_add(struct lexicon *, struct uk_call *, uint32_t word,
		const struct reading *);

/** Ends the adding. -1 without memory, having told host->fail. */
int lexicon_seal(struct lexicon *, struct uk_call *);

/** The readings of a word in the order they came (verbs first); they live as
 *  long as the lexicon. */
size_t lexicon_readings(const struct lexicon *, uint32_t word,
			const struct reading **);

/** The readings of a folded word that `lexicon_readings` does not know,
 *  likeliest first. Those made by shape alone ("…eert" is a verb, "ge…d" a
 *  participle) have UK_GUESS. Gives 0 when the word has no verb's shape. */
size_t lexicon_derive(const struct lexicon *, const struct uk_call *,
		      const char *folded, size_t len,
		      struct reading readings[READINGS_MOST]);

/** The infinitive of particle and simple verb: "op" + "stellen" gives
 *  "opstellen"; 0 when there is no such verb. */
uint32_t lexicon_join(const struct lexicon *, uint32_t particle, uint32_t base);

/** Splits a separable infinitive; false when it is not separable. Of a verb
 *  that is both ("voorkomen") the separable one. */
bool lexicon_split(const struct lexicon *, uint32_t infinitive,
		   uint32_t *particle, uint32_t *base);

/** Is this word the particle of some separable verb ("op", "samen")? */
bool lexicon_is_particle(const struct lexicon *, uint32_t word);

/** Is this word a known infinitive, separable or not? */
bool lexicon_is_infinitive(const struct lexicon *, uint32_t word);

/** At most so many words has the complement of a fixed phrase. */
enum { FIXED_MOST = 4 };

/** A verb with a fixed complement: "in kaart brengen", "zich verantwoorden",
 *  "rekening houden met". A reflexive verb without more has count 0. */
struct fixed {
	uint32_t lemma; /* "in kaart brengen"; "verantwoorden" */
	uint32_t verb; /* "brengen"; may be separable */
	uint32_t words[FIXED_MOST]; /* "in", "kaart" */
	uint32_t count;
	bool reflexive; /* takes "zich" */
	uint32_t preposition; /* of its object ("met"), or 0 */
};

/** All fixed phrases of a verb (its infinitive), longest first. */
size_t lexicon_fixed(const struct lexicon *, uint32_t verb,
		     const struct fixed **);

#endif
