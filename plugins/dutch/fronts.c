/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <stdlib.h>

#include "table.h"

/* The particles that a word may open with, by their first two bytes: a word
 * that is taken apart is held against few of them. */

static int by_front(const void *left, const void *right)
{
	const struct front *a = left, *b = right;
	size_t of_a = lexicon_front(a->text.bytes);
	size_t of_b = lexicon_front(b->text.bytes);

	if (of_a != of_b)
		return of_a < of_b ? -1 : 1;
	return (a->text.len < b->text.len) - (a->text.len > b->text.len);
}

int lexicon_place_fronts(struct lexicon *lexicon, const struct uk_call *call)
{
	struct vector *v = &lexicon->fronts;
	uint16_t next = 0;

	for (uint32_t w = 0; w < lexicon->place_count; w++) {
		struct front *at, front = {.word = w};

		if (!lexicon->places[w].bases)
			continue;
		front.text = lexicon->host->spelling(call, w);
		if (front.text.len < 2)
			continue;
		at = vector_add(v, sizeof(front));
		if (!at)
			return -1;
		*at = front;
	}
	if (v->count)
		qsort(v->items, v->count, sizeof(struct front), by_front);
	for (size_t k = 0; k <= FRONTS; k++) {
		const struct front *fronts = v->items;

		while (next < v->count &&
		       lexicon_front(fronts[next].text.bytes) < k)
			next++;
		lexicon->front_places[k] = next;
	}
	return 0;
}
