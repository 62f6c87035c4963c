/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Light verbs: "maakt een ontwerp" creates, "maakt een berekening" applies.
 * The noun decides. Read from dictionaries/bloom/objects.tsv; the levels are
 * those of bloom_revised.
 */
#ifndef BLOOM_OBJECTS_H
#define BLOOM_OBJECTS_H

#include "words.h"

struct objects {
	struct word_map light; /* verb -> highest level its noun can give */
	struct word_map nouns; /* noun -> level */
};

/** Reads the file, within open(). -1 after host->fail. */
int objects_open(struct objects *, const struct uk_host *, struct uk_call *);
void objects_release(struct objects *);

/** The level that a noun gives to a light verb; 0 when it decides nothing or
 *  the verb is not light. The noun also counts as the end of a compound. */
unsigned objects_level(const struct objects *, const struct uk_host *,
		       const struct uk_call *, uint32_t verb,
		       const struct uk_statement *, uint32_t noun);

/**
 * Puts a word in lower case (ASCII and the letters of Latin-1) and gives its
 * length; 0 when it does not fit.
 */
size_t word_fold(struct uk_text, char *folded, size_t size);

/** The place in the map of a noun token: as it stands, by its lemma, or as
 *  the end of a compound, at least four bytes long; 0 for none. */
uint16_t noun_place(const struct word_map *, const struct uk_host *,
		    const struct uk_call *, const struct uk_statement *,
		    uint32_t token);

#endif
