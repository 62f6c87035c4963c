/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "unit.h"

/* The numbers in the set, by those in the document. */
static uint32_t *set_numbers(const struct uk_document *document,
			     struct judged *const *set, size_t count,
			     struct arena *arena)
{
	uint32_t *numbers =
	    arena_take(arena, (document->count + 1) * sizeof(*numbers));

	for (size_t i = 0; numbers && i < document->count; i++)
		numbers[i] = UK_NONE;
	for (size_t i = 0; numbers && i < count; i++)
		numbers[set[i]->number] = (uint32_t)i;
	return numbers;
}

int unit_make(struct uk_unit *unit, const struct uk_document *document,
	      struct judged *const *set, size_t count, struct arena *arena)
{
	const struct front_matter *front = &document->front;
	uint32_t *numbers = set_numbers(document, set, count, arena);
	struct uk_ties *ties = arena_take(arena, (count + 1) * sizeof(*ties));

	if (!numbers || !ties)
		return -1;
	for (size_t i = 0; i < count; i++) {
		const struct statement *s =
		    &document->statements[set[i]->number];

		ties[i] = (struct uk_ties){
		    .links = s->links,
		    .link_count = s->link_count,
		    .parent =
			s->parent == UK_NONE ? UK_NONE : numbers[s->parent],
		};
	}
	*unit = (struct uk_unit){
	    .size = sizeof(*unit),
	    .title = front->title,
	    .level = front->level,
	    .load = front->load,
	    .qualifications = front->qualifications,
	    .qualification_count = front->qualification_count,
	    .ties = ties,
	};
	return 0;
}
