/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "pairs.h"

enum { FIRST_ROOM = 1 << 10 };

void pairs_release(struct pairs *p)
{
	free(p->places);
	*p = (struct pairs){NULL, 0, 0};
}

int pairs_copy(struct pairs *p, const struct pairs *from)
{
	*p = *from;
	if (!from->room)
		return 0;
	p->places = malloc(p->room * sizeof(*p->places));
	if (!p->places) {
		*p = (struct pairs){NULL, 0, 0};
		return -1;
	}
	memcpy(p->places, from->places, p->room * sizeof(*p->places));
	return 0;
}

/* The place of a pair, or the empty one where it would stand. */
static struct pair *look(const struct pairs *p, uint32_t first, uint32_t second)
{
	size_t at = pairs_hash(first, second);

	for (;; at++) {
		struct pair *place = &p->places[at & (p->room - 1)];

		if (!place->first ||
		    (place->first == first && place->second == second))
			return place;
	}
}

static int grow(struct pairs *p)
{
	struct pairs old = *p;

	p->room = old.room ? 2 * old.room : FIRST_ROOM;
	p->places = calloc(p->room, sizeof(*p->places));
	if (!p->places) {
		*p = old;
		return -1;
	}
	for (size_t i = 0; i < old.room; i++)
		if (old.places[i].first)
			*look(p, old.places[i].first, old.places[i].second) =
			    old.places[i];
	free(old.places);
	return 0;
}

uint32_t *pairs_put(struct pairs *p, uint32_t first, uint32_t second)
{
	struct pair *place;

	if (2 * p->count >= p->room && grow(p))
		return NULL;
	place = look(p, first, second);
	if (!place->first) {
		*place = (struct pair){first, second, 0};
		p->count++;
	}
	return &place->value;
}
