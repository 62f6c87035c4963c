/* SPDX-License-Identifier: Apache-2.0 */
/* A unit as JSON; see docs/schema/unit.schema.json. */
#include "base.h"

#include "read.h"
#include "unit_json.h"

enum { QUALIFICATIONS_MOST = 1000 };

static int read_outcome(void *unit, const struct spot *v)
{
	return unit_json_statement(unit, v, UK_SCOPE_OUTCOME);
}

static int read_assessment(void *unit, const struct spot *v)
{
	return unit_json_statement(unit, v, UK_SCOPE_ASSESSMENT);
}

static int read_activity(void *unit, const struct spot *v)
{
	return unit_json_statement(unit, v, UK_SCOPE_ACTIVITY);
}

struct qualifications {
	struct unit_json *unit;
	const char *list[QUALIFICATIONS_MOST];
	size_t count;
};

static int add_qualification(void *closure, const struct spot *v)
{
	struct qualifications *q = closure;

	if (q->count == QUALIFICATIONS_MOST)
		return node_fail(&v->node, q->unit->error, "ten hoogste %d",
				 "at most %d", QUALIFICATIONS_MOST);
	return unit_json_keep(q->unit, &v->node, &q->list[q->count++]);
}

static int read_qualifications(struct unit_json *u, const struct spot *v)
{
	struct front_matter *front = &u->document->front;
	struct qualifications q = {.unit = u};

	if (spot_items(v, add_qualification, &q, u->error))
		return -1;
	front->qualifications =
	    arena_dup(&u->document->arena, q.list, q.count * sizeof(*q.list));
	front->qualification_count = q.count;
	return front->qualifications || !q.count ? 0 : unit_json_memory(u);
}

#define FIELD(name) offsetof(struct front_matter, name), NULL

/* Keys of a unit: a field of its head, or a list of statements. */
static const struct {
	const char *nl, *en;
	size_t field; /* offset in struct front_matter, when `item` is NULL */
	spot_fn item;
} keys[] = {
    {"titel", "title", FIELD(title)},
    {"model", "model", FIELD(model)},
    {"niveau", "level", FIELD(level)},
    {"studielast", "load", FIELD(load)},
    {"eindkwalificaties", "qualifications", FIELD(qualifications)},
    {"leeruitkomsten", "outcomes", 0, read_outcome},
    {"toetsing", "assessment", 0, read_assessment},
    {"leeractiviteiten", "activities", 0, read_activity},
};

/* The keys have been looked at: each is one of the table. */
static int read_member(void *closure, const struct spot *v)
{
	struct unit_json *u = closure;
	char *front = (char *)&u->document->front;
	size_t i = 0;

	if (value_is(v->node.value, VALUE_NULL))
		return 0;
	while (strcmp(v->node.key, keys[i].nl) != 0 &&
	       strcmp(v->node.key, keys[i].en) != 0)
		i++;
	if (keys[i].item)
		return spot_items(v, keys[i].item, u, u->error);
	if (keys[i].field == offsetof(struct front_matter, qualifications))
		return read_qualifications(u, v);
	return unit_json_keep(u, &v->node,
			      (const char **)(void *)(front + keys[i].field));
}

static int check_keys(const struct unit_json *u, const struct node *root)
{
	const char *known[2 * ARRAY_SIZE(keys) + 1];
	size_t count = 0;

	for (size_t i = 0; i < ARRAY_SIZE(keys); i++) {
		known[count++] = keys[i].nl;
		known[count++] = keys[i].en;
	}
	known[count] = NULL;
	if (node_known(root, known, u->error))
		return -1;
	if (value_get(root->value, "leeruitkomsten") ||
	    value_get(root->value, "outcomes"))
		return 0;
	return node_fail(root, u->error,
			 "dit is geen eenheid: \"leeruitkomsten\": [ ... ] "
			 "ontbreekt",
			 "this is no unit: \"leeruitkomsten\": [ ... ] is "
			 "missing");
}

int read_json(struct uk_document *d, struct uk_error *error)
{
	struct unit_json u = {.document = d, .error = error};
	CLEANUP_VALUE struct value *value = NULL;
	struct spot root;
	int result;

	error->text[0] = '\0';
	if (d->len > JSON_FILE)
		return error_set(error, "%s is te groot (meer dan %d MB)",
				 "%s is too large (over %d MB)", d->name,
				 JSON_FILE / 1024 / 1024);
	value = json_values(d->source, d->len, d->name, error);
	if (!value ||
	    spot_root(&root, value, d->source, d->len, d->name, error) ||
	    check_keys(&u, &root.node))
		return -1;
	run_init(&u.run, d->source);
	result = spot_members(&root, read_member, &u, error);
	run_release(&u.run);
	return result;
}
