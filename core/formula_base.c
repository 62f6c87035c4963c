/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "formula_base.h"

char *formula_beside(struct arena *arena, const char *path, const char *name)
{
	const char *slash = strrchr(path, '/');
	int folder = slash ? (int)(slash - path) + 1 : 0;

	return arena_printf(arena, "%.*s%s.json", folder, path, name);
}

/* What grows while a formula is read becomes its own when it does; texts stay
 * the other's. */
int formula_copy(struct formula *f, const struct formula *base)
{
	struct formula own = *f;

	*f = *base;
	f->own_json = own.own_json;
	f->json = own.json;
	f->arena = own.arena;
	f->own_base = own.own_base;
	f->number = own.number;
	f->base_slots = base->slot_count;
	f->base_signals = base->signal_count;
	f->own = 0;
	f->cases = NULL;
	f->case_count = 0;
	f->base_checks = base->check_count;
	kinds_borrow(&f->kinds, &base->kinds);
	f->marks_lent = true;
	return pairs_copy(&f->openings, &base->openings);
}

void *formula_longer(struct formula *f, void *base, size_t base_count,
		     size_t count, size_t size)
{
	void *items;

	if (base && !count)
		return base;
	items = arena_zero(&f->arena, (base_count + count + 1) * size);
	if (items && base)
		memcpy(items, base, base_count * size);
	return items;
}
