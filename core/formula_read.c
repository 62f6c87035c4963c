/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "formula_read.h"
#include "nearest.h"
#include "words.h"

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
	struct node at = {object, key, 0, object->file,
			  json_object_get(object->value, key)};

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
	json_t *value = json_object_get(object->value, key);
	struct node at = {object, key, 0, object->file, value};

	if (value)
		return formula_slot_name(f, &at, slot, error);
	return need == NODE_OPTIONAL
		   ? 0
		   : node_fail(object, error, "\"%s\" ontbreekt",
			       "\"%s\" is missing", key);
}

/* ------------------------------------------------------------------------ */

int formula_words(const struct node *slot, const char *key, enum node_need need,
		  const char *words[2], struct uk_error *error)
{
	static const char *const keys[] = {"nl", "en", NULL};
	struct node at;

	if (node_object(slot, key, need, &at, error))
		return -1;
	if (!at.value)
		return 0;
	if (node_known(&at, keys, error))
		return -1;
	if (node_text(&at, "nl", NODE_REQUIRED, &words[0], error))
		return -1;
	words[1] = words[0]; /* a school need not write English */
	return node_text(&at, "en", NODE_OPTIONAL, &words[1], error);
}

static const char *const roles[] = {
    [UK_ROLE_AGENT] = "agent",	 [UK_ROLE_VERB] = "verb",
    [UK_ROLE_OBJECT] = "object", [UK_ROLE_ADJUNCT] = "adjunct",
    [UK_ROLE_CLAUSE] = "clause",
};

static int read_role(const struct node *slot, enum node_need need,
		     uint32_t *role, struct uk_error *error)
{
	struct node at = {slot, "role", 0, slot->file,
			  json_object_get(slot->value, "role")};

	if (!at.value && need == NODE_OPTIONAL)
		return 0;
	if (!at.value)
		return node_fail(slot, error, "\"role\" ontbreekt",
				 "\"role\" is missing");
	return formula_name(&at, roles, ARRAY_SIZE(roles), role, error);
}

/* The number of a list that some plugin fills. */
static int read_beside(struct formula *f, const struct node *at, uint32_t *list,
		       struct uk_error *error)
{
	const char *name = NULL;

	if (node_text(at, "beside", NODE_OPTIONAL, &name, error))
		return -1;
	if (name)
		*list = words_list(f->words, name);
	return 0;
}

static int read_slot_words(struct formula *f, const struct node *at,
			   enum node_need need, struct formula_slot *slot,
			   struct uk_error *error)
{
	return node_text(at, "id", NODE_REQUIRED, &slot->id, error) ||
		       formula_words(at, "label", NODE_REQUIRED, slot->label,
				     error) ||
		       formula_words(at, "hint", NODE_OPTIONAL, slot->hint,
				     error) ||
		       read_role(at, need, &slot->role, error) ||
		       node_text(at, "connector", NODE_OPTIONAL,
				 &slot->connector, error) ||
		       node_flag(at, "required", NODE_OPTIONAL, &slot->required,
				 error) ||
		       read_beside(f, at, &slot->beside, error) ||
		       formula_read_steps(f, at, slot, error)
		   ? -1
		   : 0;
}

/* The slot of the base whose place this one takes: the one that it names as
 * "from", else the one of its own name; a new number when there is none. */
static int find_place(struct formula *f, const struct node *at,
		      uint32_t *number, struct uk_error *error)
{
	struct node from = {at, "from", 0, at->file,
			    json_object_get(at->value, "from")};
	const char *id = NULL;

	if (from.value && formula_slot_name(f, &from, number, error))
		return -1;
	if (from.value && *number >= f->base_slots)
		return node_fail(&from, error,
				 "dit is geen onderdeel van het model onder "
				 "\"extends\"",
				 "this is no slot of the model under "
				 "\"extends\"");
	if (!from.value && node_text(at, "id", NODE_REQUIRED, &id, error))
		return -1;
	if (!from.value)
		*number = formula_slot_number(f, id);
	if (*number == SLOT_NONE)
		*number = f->slot_count;
	return *number < FORMULA_SLOTS
		   ? 0
		   : node_fail(at, error, "hoogstens %d onderdelen",
			       "at most %d slots", FORMULA_SLOTS);
}

/* Whether another slot has this id. */
static bool is_taken(const struct formula *f, uint32_t number, const char *id)
{
	for (uint32_t i = 0; i < f->slot_count; i++)
		if (i != number && !strcmp(f->slots[i].id, id))
			return true;
	return !strcmp(id, "none") || !strcmp(id, "stay");
}

/* A new slot, or one of the base in other words: that keeps its role and its
 * connector. */
static int read_slot(struct formula *f, const struct node *at,
		     struct uk_error *error)
{
	static const char *const keys[] = {
	    "id",     "from",	   "label",    "hint",	"role",
	    "beside", "connector", "required", "steps", NULL};
	struct formula_slot slot = {.beside = UK_NONE};
	uint32_t number = SLOT_NONE;
	bool base;

	if (node_known(at, keys, error) || find_place(f, at, &number, error))
		return -1;
	base = number < f->base_slots;
	if (base) {
		slot.role = f->slots[number].role;
		slot.connector = f->slots[number].connector;
		slot.beside = f->slots[number].beside;
	}
	if (read_slot_words(f, at, base ? NODE_OPTIONAL : NODE_REQUIRED, &slot,
			    error))
		return -1;
	if (is_taken(f, number, slot.id) || f->own >> number & 1)
		return node_fail(at, error, "de naam \"%s\" is al in gebruik",
				 "the name \"%s\" is in use already", slot.id);
	f->slots[number] = slot;
	f->own |= 1u << number;
	f->slot_count += number == f->slot_count;
	return 0;
}

/* The slot with this role; the last one, so that a slot that goes before
 * the object ("type") does not take its place. */
static uint32_t slot_of_role(const struct formula *f, uint32_t role)
{
	for (uint32_t i = f->slot_count; i-- > 0;)
		if (f->slots[i].role == role)
			return i;
	return SLOT_NONE;
}

/* What the base has, an extension may leave out. */
static enum node_need need_of(const struct formula *f)
{
	return f->base_slots ? NODE_OPTIONAL : NODE_REQUIRED;
}

static int read_slots(struct formula *f, const struct node *root,
		      struct uk_error *error)
{
	struct node slots, at;

	if (node_array(root, "slots", need_of(f), &slots, error))
		return -1;
	if (!(f->slot_count + node_count(&slots)) ||
	    node_count(&slots) > FORMULA_SLOTS)
		return node_fail(&slots, error, "verwacht 1 tot %d onderdelen",
				 "expected 1 to %d slots", FORMULA_SLOTS);
	for (size_t i = 0; i < node_count(&slots); i++)
		if (node_item_object(&slots, i, &at, error) ||
		    read_slot(f, &at, error))
			return -1;
	f->agent = slot_of_role(f, UK_ROLE_AGENT);
	f->verb = slot_of_role(f, UK_ROLE_VERB);
	f->object = slot_of_role(f, UK_ROLE_OBJECT);
	return 0;
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

	if (node_array(root, "orders", need_of(f), &orders, error))
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
	if (node_array(root, "styles", need_of(f), &styles, error))
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
	    "id",	"title",   "source",  "extends",    "slots",
	    "orders",	"rules",   "words",   "severities", "styles",
	    "starters", "endings", "kinds",   "signals",    "verbs",
	    "links",	"cues",	   "clauses", NULL};

	if (node_known(root, keys, error) ||
	    node_text(root, "id", NODE_REQUIRED, &f->id, error) ||
	    read_slots(f, root, error) || read_orders(f, root, error) ||
	    read_styles(f, root, error) || read_starters(f, root, error) ||
	    formula_read_kinds(f, root, error))
		return -1;
	return formula_read_signals(f, root, error);
}
