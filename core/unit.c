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

static const char *copy(const char *text, struct arena *arena, bool *failed)
{
	const char *made = text ? arena_copy(arena, text, strlen(text)) : NULL;

	*failed |= text && !made;
	return made;
}

static const struct uk_link *copy_links(const struct statement *s,
					struct arena *arena, bool *failed)
{
	size_t size = s->link_count * sizeof(struct uk_link);
	struct uk_link *links = arena_dup(arena, s->links, size);

	*failed |= size && !links;
	for (size_t i = 0; links && i < s->link_count; i++) {
		links[i].key = copy(links[i].key, arena, failed);
		links[i].value = copy(links[i].value, arena, failed);
	}
	return links;
}

static const char *const *copy_qualifications(const struct front_matter *front,
					      struct arena *arena, bool *failed)
{
	size_t count = front->qualification_count;
	const char **all = arena_take(arena, (count + 1) * sizeof(*all));

	*failed |= !all;
	for (size_t i = 0; all && i < count; i++)
		all[i] = copy(front->qualifications[i], arena, failed);
	return all;
}

int unit_make(struct uk_unit *unit, const struct uk_document *document,
	      struct judged *const *set, size_t count, struct arena *arena)
{
	const struct front_matter *front = &document->front;
	uint32_t *numbers = set_numbers(document, set, count, arena);
	struct uk_ties *ties = arena_take(arena, (count + 1) * sizeof(*ties));
	bool failed = !numbers || !ties;

	for (size_t i = 0; !failed && i < count; i++) {
		const struct statement *s =
		    &document->statements[set[i]->number];

		ties[i] = (struct uk_ties){
		    .links = copy_links(s, arena, &failed),
		    .link_count = s->link_count,
		    .parent =
			s->parent == UK_NONE ? UK_NONE : numbers[s->parent],
		};
	}
	*unit = (struct uk_unit){
	    .size = sizeof(*unit),
	    .title = copy(front->title, arena, &failed),
	    .level = copy(front->level, arena, &failed),
	    .load = copy(front->load, arena, &failed),
	    .qualifications = copy_qualifications(front, arena, &failed),
	    .qualification_count = front->qualification_count,
	    .ties = ties,
	};
	return failed ? -1 : 0;
}
