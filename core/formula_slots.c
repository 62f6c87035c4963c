/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "formula_read.h"
#include "words.h"

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
	struct node at;

	node_named(slot, "role", &at);
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
	const char *id = NULL;
	struct node from;

	node_named(at, "from", &from);
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

int formula_read_slots(struct formula *f, const struct node *root,
		       struct uk_error *error)
{
	struct node slots, at;

	if (node_array(root, "slots", formula_need(f), &slots, error))
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
