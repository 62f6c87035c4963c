/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "formula.h"
#include "formula_shape.h"

int formula_load(struct formula **out, const char *path, struct words *words,
		 struct uk_error *error)
{
	struct formula *f = calloc(1, sizeof(*f));
	struct node root;

	*out = NULL;
	if (!f)
		return error_set(error, "geen geheugen voor %s",
				 "no memory for %s", path);
	f->words = words;
	f->json = json_parse_file(path, error);
	if (!f->json || node_root(&root, f->json, path, error) ||
	    formula_read(f, &root, error)) {
		formula_free(f);
		return -1;
	}
	*out = f;
	return 0;
}

void formula_free(struct formula *f)
{
	if (!f)
		return;
	json_decref(f->json);
	arena_release(&f->arena);
	kinds_release(&f->kinds);
	free(f->marks);
	free(f->mark_of);
	free(f);
}

const char *formula_id(const struct formula *f)
{
	return f->id;
}

uint32_t formula_slot_number(const struct formula *f, const char *id)
{
	for (uint32_t i = 0; i < f->slot_count; i++)
		if (!strcmp(f->slots[i].id, id))
			return i;
	return SLOT_NONE;
}

bool formula_slot(const struct formula *f, size_t i, struct uk_slot_info *info)
{
	const struct formula_slot *slot;

	if (i >= f->slot_count)
		return false;
	slot = &f->slots[i];
	*info = (struct uk_slot_info){
	    .id = slot->id,
	    .label = tr(slot->label[0], slot->label[1]),
	    .hint = tr(slot->hint[0], slot->hint[1]),
	    .required = slot->required,
	};
	return true;
}

const char *formula_starter(const struct formula *f, size_t i)
{
	return i < f->starter_count ? f->starters[i] : NULL;
}

const char *formula_style_name(uint32_t style)
{
	static const char *const names[] = {
	    [UK_STYLE_FINITE] = "finite",
	    [UK_STYLE_MODAL] = "modal",
	    [UK_STYLE_JE] = "je",
	    [UK_STYLE_INFINITIVE] = "infinitive",
	};

	return style < ARRAY_SIZE(names) ? names[style] : NULL;
}

const char *formula_style(const struct formula *f, size_t i)
{
	return i < f->style_count ? formula_style_name(f->styles[i]) : NULL;
}

const char *formula_order(const struct formula *f, size_t i)
{
	return i < f->order_count ? f->orders[i].id : NULL;
}
