/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "formula_read.h"
#include "nearest.h"

enum { CASES_MOST = 200 };

static int fail_slot(const struct formula *f, const struct node *at,
		     struct uk_error *error)
{
	struct nearest near;

	nearest_init(&near, at->key);
	for (uint32_t i = 0; i < f->slot_count; i++)
		if (formula_uses(f, i))
			nearest_offer(&near, f->slots[i].id);
	return node_fail(at, error, "dit onderdeel is er niet%s%s",
			 "there is no such slot%s%s",
			 near.best ? tr("; bedoel je ", "; do you mean ") : "",
			 near.best ? near.best : "");
}

static int read_parts(struct formula *f, const struct node *at,
		      struct uk_case *c, struct uk_error *error)
{
	struct uk_slot_text *parts;
	struct node object, part;

	if (node_object(at, "parts", NODE_OPTIONAL, &object, error))
		return -1;
	parts = formula_array(f, node_members(&object), sizeof(*parts));
	if (!parts)
		return formula_memory(error);
	c->parts = parts;
	for (size_t i = 0; i < node_members(&object); i++) {
		node_member(&object, i, &part);
		if (*part.key == '$')
			continue;
		if (!formula_uses(f, formula_slot_number(f, part.key)))
			return fail_slot(f, &part, error);
		parts[c->part_count].slot = part.key;
		if (node_string(&part, &parts[c->part_count++].text, error))
			return -1;
	}
	return 0;
}

int formula_read_cases(struct formula *f, const struct node *root,
		       struct uk_error *error)
{
	static const char *const keys[] = {"text", "parts", NULL};
	struct node list, at;

	if (node_array(root, "cases", NODE_OPTIONAL, &list, error))
		return -1;
	if (node_count(&list) > CASES_MOST)
		return node_fail(&list, error, "hoogstens %d voorbeelden",
				 "at most %d cases", CASES_MOST);
	f->cases = formula_array(f, node_count(&list), sizeof(*f->cases));
	if (!f->cases)
		return formula_memory(error);
	for (; f->case_count < node_count(&list); f->case_count++) {
		struct uk_case *c = &f->cases[f->case_count];

		if (node_item_object(&list, f->case_count, &at, error) ||
		    node_known(&at, keys, error) ||
		    node_text(&at, "text", NODE_REQUIRED, &c->text, error) ||
		    read_parts(f, &at, c, error))
			return -1;
	}
	return 0;
}
