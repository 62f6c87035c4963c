/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * One taxonomy: its levels, and which verb stands on which, by whom. Read
 * from dictionaries/taxonomies/ID.tsv.
 *
 * A verb has a *band* of levels, because the lists disagree (Newton, Da Silva
 * & Peters 2020, doi:10.3389/feduc.2020.00107). Rows become a band so:
 *
 *  1. Each source gives its weight (@source) to the levels on which it has
 *     the verb, in equal shares. Lists copy each other and weigh little; our
 *     own reading of the Dutch verb weighs more, and is marked as ours.
 *  2. The level with the most weight is the heart of the band; of two that
 *     are as heavy the lower.
 *  3. A neighbour joins while it has more than three quarters of the weight of
 *     the heart. So one source that stands alone never widens the band.
 *
 * A verb in no row has no band: "unknown" is an answer.
 *
 * An entry of several words is a complement and a verb: "een oordeel vellen"
 * is the pair oordeel + vellen (the article goes), "in eigen woorden
 * weergeven" the phrase "in eigen woorden" + weergeven. The verb is the last
 * word, or all before a preposition at the end: "vertalen naar".
 */
#ifndef BLOOM_TAXONOMY_H
#define BLOOM_TAXONOMY_H

#include "words.h"

enum { TAXONOMY_LEVELS = 8, TAXONOMY_SOURCES = 32 };

/** Levels [low, high], from 1; `sources` have the verb within the band.
 *  All 0 when the verb is unknown. */
struct band {
	uint8_t low, high, sources;
};

struct taxonomy_level {
	const char *code, *nl, *en;
};

struct taxonomy_source {
	const char *key;
	uint8_t weight;
};

struct taxonomy_entry {
	uint32_t word; /* host's number of the whole entry */
	uint32_t sources[TAXONOMY_LEVELS + 1]; /* bit n: source n; by level */
	struct band band;
};

/** An entry of several words. */
struct taxonomy_pair {
	uint32_t verb, complement; /* host's numbers; may be a phrase's */
	uint16_t entry;
};

struct taxonomy {
	const char *id; /* "bloom_revised" */
	const char *nl, *en;
	struct taxonomy_level levels[TAXONOMY_LEVELS + 1]; /* from 1 */
	unsigned level_count;
	struct taxonomy_source sources[TAXONOMY_SOURCES];
	unsigned source_count;
	struct taxonomy_entry *entries;
	size_t entry_count;
	struct word_map by_word; /* place: entry + 1 */
	struct taxonomy_pair *pairs; /* sorted by verb, complement */
	size_t pair_count;
	struct word_map paired; /* 1: this verb has pairs */
};

/** Complements of several words, which the host finds for us: on its list,
 *  with their number as value, and each of them once. */
struct phrases {
	uint32_t list;
	struct word_map added; /* 1: is on the list */
};

/** Reads taxonomies/ID.tsv, within open(). Returns -1 after host->fail. `id`
 *  must live as long as the taxonomy; `phrases` only for this call. */
int taxonomy_open(struct taxonomy *, const struct uk_host *, struct uk_call *,
		  const char *id, struct phrases *);
void taxonomy_release(struct taxonomy *);

/** The entry of a verb or of a whole entry's words; NULL when unknown. */
const struct taxonomy_entry *taxonomy_find(const struct taxonomy *,
					   uint32_t word);

/** Does any entry have this verb with a complement? */
static inline bool taxonomy_has_pairs(const struct taxonomy *taxonomy,
				      uint32_t verb)
{
	return word_map_get(&taxonomy->paired, verb) != 0;
}

/** The entry of verb + complement; NULL when there is none. */
const struct taxonomy_entry *
taxonomy_find_pair(const struct taxonomy *, uint32_t verb, uint32_t complement);

/** Puts the pairs in the order that taxonomy_find_pair needs. */
void taxonomy_sort_pairs(struct taxonomy *);

/** Computes the band of an entry as told above. */
struct band taxonomy_band(const struct taxonomy *,
			  const struct taxonomy_entry *);

#endif
