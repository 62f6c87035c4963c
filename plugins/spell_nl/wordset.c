/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <stdlib.h>

#include "wordset.h"

void wordset_release(struct wordset *set)
{
	free(set->slots);
	*set = (struct wordset){0};
}

static size_t slot_of(const struct wordset *set, uint64_t hash)
{
	size_t at = (size_t)(hash >> WORDSET_BITS) & set->mask;

	while (set->slots[at] && (set->slots[at] ^ hash) >> WORDSET_BITS)
		at = (at + 1) & set->mask;
	return at;
}

static int resize(struct wordset *set, size_t slots)
{
	struct wordset bigger = {calloc(slots, sizeof(*set->slots)), slots - 1,
				 set->count};

	if (!bigger.slots)
		return -1;
	for (size_t i = 0; set->slots && i <= set->mask; i++)
		if (set->slots[i])
			bigger.slots[slot_of(&bigger, set->slots[i])] =
			    set->slots[i];
	free(set->slots);
	*set = bigger;
	return 0;
}

int wordset_reserve(struct wordset *set, size_t count)
{
	size_t slots = 64;

	while (slots * 3 / 4 < count)
		slots *= 2;
	return set->slots && slots <= set->mask + 1 ? 0 : resize(set, slots);
}

int wordset_add(struct wordset *set, uint64_t hash, uint32_t marks)
{
	size_t at;

	if (wordset_reserve(set, set->count + 1))
		return -1;
	at = slot_of(set, hash);
	if (!set->slots[at]) {
		set->slots[at] = hash & ~(uint64_t)WORDSET_MARKS;
		set->count++;
	}
	set->slots[at] |= marks & WORDSET_MARKS;
	return 0;
}

void wordset_count(struct wordset *set, uint64_t hash, unsigned shift,
		   uint32_t most)
{
	uint64_t *slot = &set->slots[slot_of(set, hash)];

	if ((*slot >> shift & most) < most)
		*slot += UINT64_C(1) << shift;
}
