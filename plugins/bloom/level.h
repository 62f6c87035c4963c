/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The band of a main verb as it stands in its statement. What decides, in
 * this order:
 *
 *  1. a phrase of several words that the taxonomy has with the verb ("in
 *     eigen woorden weergeven");
 *  2. the first noun, in text order, that the taxonomy has with the verb ("een
 *     oordeel vellen") or that is the object of a light verb (in
 *     bloom_revised: "een ontwerp maken");
 *  3. another word that the taxonomy has with the verb ("kritisch
 *     vergelijken", "vertalen naar");
 *  4. the verb.
 */
#ifndef BLOOM_LEVEL_H
#define BLOOM_LEVEL_H

#include "objects.h"
#include "taxonomy.h"

/** What is needed to read a statement. */
struct reader {
	const struct uk_host *host;
	struct uk_call *call;
	const struct uk_statement *statement;
	const struct objects *objects; /* NULL: no light verbs */
	uint32_t phrases; /* the host's list of complements */
};

/** The band of main verb number `verb`; sources 0 when it is unknown. */
struct band level_of_verb(const struct reader *, const struct taxonomy *,
			  uint32_t verb);

#endif
