/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "formula_read.h"
#include "nearest.h"

void *formula_array(struct formula *f, size_t count, size_t size)
{
	/* One spare item: no array is empty, and number 0 may mean "none". */
	return arena_zero(&f->arena, (count + 1) * size);
}

int formula_memory(struct uk_error *error)
{
	return error_set(error, "geen geheugen voor een formule",
			 "no memory for a formula");
}

/* The item of a list of names that this text node names. */
int formula_name(const struct node *at, const char *const *names, size_t count,
		 uint32_t *number, struct uk_error *error)
{
	struct nearest near;
	const char *text;

	if (node_string(at, &text, error))
		return -1;
	for (size_t i = 0; i < count; i++) {
		if (!strcmp(names[i], text)) {
			*number = (uint32_t)i;
			return 0;
		}
	}
	nearest_init(&near, text);
	for (size_t i = 0; i < count; i++)
		nearest_offer(&near, names[i]);
	if (!near.best)
		return node_fail(at, error, "\"%s\" ken ik hier niet",
				 "\"%s\" is not known here", text);
	return node_fail(
	    at, error, "\"%s\" ken ik hier niet; bedoel je \"%s\"?",
	    "\"%s\" is not known here; do you mean \"%s\"?", text, near.best);
}

int formula_name_member(const struct node *object, const char *key,
			const char *const *names, size_t count,
			uint32_t *number, struct uk_error *error)
{
	struct node at;

	node_named(object, key, &at);
	return at.value ? formula_name(&at, names, count, number, error) : 0;
}

int formula_slot_name(struct formula *f, const struct node *at, uint32_t *slot,
		      struct uk_error *error)
{
	const char *names[FORMULA_SLOTS + 2];
	size_t count = 0;

	*slot = SLOT_NONE;
	for (; count < f->slot_count; count++)
		names[count] = f->slots[count].id;
	names[count] = "none";
	names[count + 1] = "stay";
	if (formula_name(at, names, count + 2, slot, error))
		return -1;
	if (*slot >= count)
		*slot = *slot == count ? SLOT_NONE : SLOT_STAY;
	return 0;
}

int formula_slot_member(struct formula *f, const struct node *object,
			const char *key, enum node_need need, uint32_t *slot,
			struct uk_error *error)
{
	struct node at;

	node_named(object, key, &at);
	if (at.value)
		return formula_slot_name(f, &at, slot, error);
	return need == NODE_OPTIONAL
		   ? 0
		   : node_fail(object, error, "\"%s\" ontbreekt",
			       "\"%s\" is missing", key);
}

/* ------------------------------------------------------------------------ */

static int read_order_slots(struct formula *f, const struct node *slots,
			    struct formula_order *order, uint32_t *seen,
			    struct uk_error *error)
{
	struct node item;
	uint32_t slot;

	for (size_t i = 0; i < node_count(slots); i++) {
		node_item(slots, i, &item);
		if (formula_slot_name(f, &item, &slot, error))
			return -1;
		if (slot >= f->slot_count || *seen >> slot & 1)
			return node_fail(&item, error,
					 "elk onderdeel hoort hier één keer",
					 "each slot belongs here once");
		*seen |= 1u << slot;
		order->slots[i] = (uint8_t)slot;
	}
	return 0;
}

/* The slots that an order has to name: those that the file describes, and
 * what the orders before this one name. */
static uint32_t must_name(const struct formula *f)
{
	return f->used ? f->used : f->own;
}

static int read_order(struct formula *f, const struct node *at,
		      struct formula_order *order, struct uk_error *error)
{
	static const char *const keys[] = {"id", "slots", NULL};
	struct node slots;
	uint32_t seen = 0;

	if (node_known(at, keys, error) ||
	    node_text(at, "id", NODE_REQUIRED, &order->id, error) ||
	    node_array(at, "slots", NODE_REQUIRED, &slots, error) ||
	    read_order_slots(f, &slots, order, &seen, error))
		return -1;
	if (!seen || must_name(f) & ~seen || (f->used && seen & ~f->used))
		return node_fail(&slots, error,
				 "noem alle onderdelen, in elke volgorde "
				 "dezelfde",
				 "name all slots, the same in every order");
	f->used = seen;
	return 0;
}

static int read_orders(struct formula *f, const struct node *root,
		       struct uk_error *error)
{
	struct node orders, at;
	size_t count;

	if (node_array(root, "orders", formula_need(f), &orders, error))
		return -1;
	if (!orders.value && f->own & ~f->used)
		return node_fail(root, error,
				 "\"orders\" ontbreekt: zeg waar de nieuwe "
				 "onderdelen staan",
				 "\"orders\" is missing: say where the new "
				 "slots stand");
	if (!orders.value)
		return 0;
	f->used = 0;
	f->order_count = 0;
	count = node_count(&orders);
	f->orders = formula_array(f, count, sizeof(*f->orders));
	if (!f->orders)
		return formula_memory(error);
	if (!count)
		return node_fail(&orders, error, "verwacht een volgorde",
				 "expected an order");
	for (; f->order_count < count; f->order_count++)
		if (node_item_object(&orders, f->order_count, &at, error) ||
		    read_order(f, &at, &f->orders[f->order_count], error))
			return -1;
	return 0;
}

static int read_styles(struct formula *f, const struct node *root,
		       struct uk_error *error)
{
	const char *names[ARRAY_SIZE(f->styles)];
	size_t known = 0;
	struct node styles, at;

	while (formula_style_name((uint32_t)known)) {
		names[known] = formula_style_name((uint32_t)known);
		known++;
	}
	if (node_array(root, "styles", formula_need(f), &styles, error))
		return -1;
	if (!styles.value)
		return 0;
	if (!node_count(&styles) || node_count(&styles) > known)
		return node_fail(&styles, error, "verwacht 1 tot %zu stijlen",
				 "expected 1 to %zu styles", known);
	for (size_t i = 0; i < node_count(&styles); i++) {
		node_item(&styles, i, &at);
		if (formula_name(&at, names, known, &f->styles[i], error))
			return -1;
	}
	f->style_count = node_count(&styles);
	return 0;
}

static int read_starters(struct formula *f, const struct node *root,
			 struct uk_error *error)
{
	struct node starters, at;

	if (node_array(root, "starters", NODE_OPTIONAL, &starters, error))
		return -1;
	if (!starters.value)
		return 0;
	f->starter_count = 0;
	f->starters =
	    formula_array(f, node_count(&starters), sizeof(*f->starters));
	if (!f->starters)
		return formula_memory(error);
	for (size_t i = 0; i < node_count(&starters); i++) {
		node_item(&starters, i, &at);
		if (node_string(&at, &f->starters[i], error))
			return -1;
	}
	f->starter_count = node_count(&starters);
	return 0;
}

int formula_read(struct formula *f, const struct node *root,
		 struct uk_error *error)
{
	static const char *const keys[] = {
	    "cases",   "clauses", "cues",   "endings",	"extends", "id",
	    "kinds",   "levels",  "links",  "orders",	"rules",   "severities",
	    "signals", "slots",	  "source", "starters", "styles",  "title",
	    "verbs",   "words",	  NULL};

	if (node_known(root, keys, error) ||
	    node_text(root, "id", NODE_REQUIRED, &f->id, error) ||
	    formula_words(root, "title", NODE_REQUIRED, f->title, error) ||
	    formula_read_slots(f, root, error) || read_orders(f, root, error) ||
	    read_styles(f, root, error) || read_starters(f, root, error) ||
	    formula_read_kinds(f, root, error) ||
	    formula_read_cases(f, root, error) ||
	    formula_read_levels(f, root, error))
		return -1;
	return formula_read_signals(f, root, error);
}
