/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "formula_base.h"

char *formula_beside(struct arena *arena, const char *path, const char *name)
{
	const char *slash = strrchr(path, '/');
	int folder = slash ? (int)(slash - path) + 1 : 0;

	return arena_printf(arena, "%.*s%s.json", folder, path, name);
}

static void *copy(const void *from, size_t count, size_t size)
{
	void *to = malloc(count * size + 1);

	if (to && count)
		memcpy(to, from, count * size);
	return to;
}

/* What grows while a formula is read is its own; texts stay the other's. */
int formula_copy(struct formula *f, const struct formula *base)
{
	struct formula own = *f;

	*f = *base;
	f->json = own.json;
	f->arena = own.arena;
	f->own_base = own.own_base;
	f->base_slots = base->slot_count;
	f->base_signals = base->signal_count;
	f->own = 0;
	f->cases = NULL;
	f->case_count = 0;
	f->base_checks = base->check_count;
	f->kinds.arena = (struct arena)ARENA_INIT;
	f->kinds.entries = copy(base->kinds.entries, base->kinds.room,
				sizeof(*base->kinds.entries));
	f->marks = copy(base->marks, base->mark_room, sizeof(*base->marks));
	f->mark_of =
	    copy(base->mark_of, base->mark_of_room, sizeof(*base->mark_of));
	if (pairs_copy(&f->openings, &base->openings))
		return -1;
	return f->kinds.entries && f->marks && f->mark_of ? 0 : -1;
}

void *formula_longer(struct formula *f, const void *base, size_t base_count,
		     size_t count, size_t size)
{
	void *items = arena_zero(&f->arena, (base_count + count + 1) * size);

	if (items && base_count)
		memcpy(items, base, base_count * size);
	return items;
}
