/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "formula.h"
#include "formula_base.h"
#include "formula_rules.h"
#include "formula_shape.h"
#include "value_store.h"
#include "words.h"

static struct formula *load(const char *path, struct words *words,
			    const struct formula_others *others,
			    struct uk_error *error);

/* The base: one that is there, else the file beside this one, which then
 * extends nothing (`others` NULL). */
static const struct formula *find_base(struct formula *f, const struct node *at,
				       const char *name,
				       const struct formula_others *others,
				       struct uk_error *error)
{
	struct uk_error why = {""};
	const struct formula *base =
	    others && others->find ? others->find(others->closure, name, &why)
				   : NULL;
	char *path;

	if (base)
		return base;
	if (why.text[0])
		node_fail(at, error, "%s", "%s", why.text);
	else if (!others || strchr(name, '/'))
		node_fail(at, error, "het model \"%s\" is er niet",
			  "there is no model \"%s\"", name);
	if (why.text[0] || !others || strchr(name, '/'))
		return NULL;
	path = formula_beside(&f->arena, at->file, name);
	if (path)
		f->own_base = load(path, f->words, NULL, error);
	else
		formula_memory(error);
	return f->own_base;
}

/* Makes the formula a copy of the one that it extends. */
static int extend(struct formula *f, const struct node *root,
		  const struct formula_others *others, struct uk_error *error)
{
	const struct formula *base;
	const char *name = NULL;
	struct node at;

	node_named(root, "extends", &at);
	if (!at.value)
		return 0;
	if (node_string(&at, &name, error))
		return -1;
	base = find_base(f, &at, name, others, error);
	if (!base)
		return -1;
	return formula_copy(f, base) ? formula_memory(error) : 0;
}

static struct formula *load(const char *path, struct words *words,
			    const struct formula_others *others,
			    struct uk_error *error)
{
	struct formula *f = calloc(1, sizeof(*f));
	struct node root;

	if (!f) {
		error_set(error, "geen geheugen voor %s", "no memory for %s",
			  path);
		return NULL;
	}
	f->words = words;
	f->number = ++words->readers;
	for (size_t i = 0; i < FORMULA_CLAUSES; i++)
		f->clauses[i].slot = f->clauses[i].detached = SLOT_NONE;
	f->json = value_store_file(others ? others->store : NULL, path,
				   &f->own_json, error);
	if (f->json && !node_root(&root, f->json, path, error) &&
	    !extend(f, &root, others, error) && !formula_read(f, &root, error))
		return f;
	formula_free(f);
	return NULL;
}

int formula_load(struct formula **out, const char *path, struct words *words,
		 const struct formula_others *others, struct uk_error *error)
{
	static const struct formula_others none;

	*out = load(path, words, others ? others : &none, error);
	return *out ? 0 : -1;
}

void formula_free(struct formula *f)
{
	if (!f)
		return;
	formula_free(f->own_base);
	formula_rules_release(f);
	free(f->own_json);
	arena_release(&f->arena);
	kinds_release(&f->kinds);
	pairs_release(&f->openings);
	free(f);
}

const char *formula_id(const struct formula *f)
{
	return f->id;
}

const char *formula_title(const struct formula *f)
{
	return tr(f->title[0], f->title[1]);
}

bool formula_case(const struct formula *f, size_t i, struct uk_case *c)
{
	if (i >= f->case_count)
		return false;
	*c = f->cases[i];
	return true;
}

uint32_t formula_slot_number(const struct formula *f, const char *id)
{
	for (uint32_t i = 0; i < f->slot_count; i++)
		if (!strcmp(f->slots[i].id, id))
			return i;
	return SLOT_NONE;
}

/* In the order of writing: an extension has its own slots last. */
static const struct formula_slot *slot_at(const struct formula *f, size_t i)
{
	return &f->slots[f->orders[0].slots[i]];
}

bool formula_slot(const struct formula *f, size_t i, struct uk_slot_info *info)
{
	const struct formula_slot *slot;

	if (i >= formula_length(f))
		return false;
	slot = slot_at(f, i);
	*info = (struct uk_slot_info){
	    .id = slot->id,
	    .label = tr(slot->label[0], slot->label[1]),
	    .hint = tr(slot->hint[0], slot->hint[1]),
	    .role = slot->role,
	    .required = slot->required,
	};
	return true;
}

size_t formula_step_named(const struct formula *f, size_t slot,
			  const char *text)
{
	if (slot >= formula_length(f))
		return 0;
	return formula_step_number(slot_at(f, slot),
				   (struct uk_text){text, strlen(text)});
}

bool formula_step(const struct formula *f, size_t slot, size_t i,
		  struct uk_step_info *info)
{
	const struct formula_step *step;

	if (slot >= formula_length(f) || i >= slot_at(f, slot)->step_count)
		return false;
	step = &slot_at(f, slot)->steps[i];
	*info = (struct uk_step_info){
	    .label = tr(step->label[0], step->label[1]),
	    .text = step->text,
	    .indicators = step->indicators,
	    .indicator_count = step->indicator_count,
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
	    [UK_STYLE_FINITE] = "finite", [UK_STYLE_MODAL] = "modal",
	    [UK_STYLE_JE] = "je",	  [UK_STYLE_INFINITIVE] = "infinitive",
	    [UK_STYLE_RESULT] = "result",
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
