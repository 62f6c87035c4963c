/* SPDX-License-Identifier: Apache-2.0 */
#include "taxonomy.h"

#include <stdlib.h>
#include <string.h>

const struct taxonomy_entry *taxonomy_find(const struct taxonomy *taxonomy,
					   uint32_t word)
{
	uint16_t place = word_map_get(&taxonomy->by_word, word);

	return place ? &taxonomy->entries[place - 1] : NULL;
}

static int pair_order(const void *a, const void *b)
{
	const struct taxonomy_pair *x = a, *y = b;

	if (x->verb != y->verb)
		return x->verb < y->verb ? -1 : 1;
	if (x->complement != y->complement)
		return x->complement < y->complement ? -1 : 1;
	return 0;
}

void taxonomy_sort_pairs(struct taxonomy *taxonomy)
{
	if (taxonomy->pair_count)
		qsort(taxonomy->pairs, taxonomy->pair_count,
		      sizeof(*taxonomy->pairs), pair_order);
}

const struct taxonomy_entry *taxonomy_find_pair(const struct taxonomy *taxonomy,
						uint32_t verb,
						uint32_t complement)
{
	struct taxonomy_pair key = {verb, complement, 0}, *found = NULL;

	if (complement && taxonomy->pair_count)
		found = bsearch(&key, taxonomy->pairs, taxonomy->pair_count,
				sizeof(key), pair_order);
	return found ? &taxonomy->entries[found->entry] : NULL;
}

/* On how many levels this source has the verb. */
static unsigned spread(const struct taxonomy *taxonomy,
		       const struct taxonomy_entry *entry, unsigned source)
{
	unsigned levels = 0;

	for (unsigned level = 1; level <= taxonomy->level_count; level++)
		levels += entry->sources[level] >> source & 1;
	return levels;
}

/* In units small enough that shares of up to four levels are exact. */
static unsigned weight_of(const struct taxonomy *taxonomy,
			  const struct taxonomy_entry *entry, unsigned level)
{
	uint32_t left = entry->sources[level];
	unsigned weight = 0;

	for (unsigned i = 0; left; i++, left >>= 1)
		if (left & 1)
			weight += taxonomy->sources[i].weight * 12u /
				  spread(taxonomy, entry, i);
	return weight;
}

static uint8_t sources_within(const struct taxonomy_entry *entry, unsigned low,
			      unsigned high)
{
	uint32_t all = 0;
	uint8_t count = 0;

	for (unsigned level = low; level <= high; level++)
		all |= entry->sources[level];
	for (; all; all &= all - 1)
		count++;
	return count;
}

struct band taxonomy_band(const struct taxonomy *taxonomy,
			  const struct taxonomy_entry *entry)
{
	unsigned weights[TAXONOMY_LEVELS + 2] = {0}, heart = 1;
	struct band band;

	for (unsigned level = 1; level <= taxonomy->level_count; level++) {
		weights[level] = weight_of(taxonomy, entry, level);
		if (weights[level] > weights[heart])
			heart = level;
	}
	band.low = band.high = (uint8_t)heart;
	while (band.low > 1 && 4 * weights[band.low - 1] > 3 * weights[heart])
		band.low--;
	while (4 * weights[band.high + 1] > 3 * weights[heart])
		band.high++;
	band.sources = sources_within(entry, band.low, band.high);
	return band;
}

void taxonomy_release(struct taxonomy *taxonomy)
{
	free(taxonomy->entries);
	free(taxonomy->pairs);
	word_map_release(&taxonomy->by_word);
	word_map_release(&taxonomy->paired);
	*taxonomy = (struct taxonomy){.id = NULL};
}
