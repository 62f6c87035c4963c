/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "json_spot.h"
#include "json_walk.h"

/* The walk and jansson never part; if they did, no place would be right. */
static int lost(const struct spot *at, struct uk_error *error)
{
	return node_fail(&at->node, error, "de JSON is niet te volgen",
			 "the JSON cannot be followed");
}

static bool is_left_alone(const struct spot *spot)
{
	return spot->node.key && *spot->node.key == '$';
}

/* Hands over the value at the walk, and steps over it and a comma. */
static int hand_over(struct json_walk *w, struct spot *spot, spot_fn each,
		     void *closure, struct uk_error *error)
{
	json_walk_blanks(w);
	spot->at = w->at;
	spot->end = w->end;
	if (!is_left_alone(spot) && each(closure, spot))
		return -1;
	if (!json_walk_value(w))
		return lost(spot, error);
	(void)json_walk_take(w, ',');
	return 0;
}

int spot_root(struct spot *root, const struct value *value, const char *bytes,
	      size_t len, const char *file, struct uk_error *error)
{
	struct json_walk w = json_walk_from(bytes, len);

	json_walk_blanks(&w);
	root->at = w.at;
	root->end = w.end;
	return node_root(&root->node, value, file, error);
}

int spot_members(const struct spot *object, spot_fn each, void *closure,
		 struct uk_error *error)
{
	struct json_walk w = {object->at, object->end};
	const char *key;
	size_t len;

	if (!json_walk_take(&w, '{'))
		return lost(object, error);
	for (size_t i = 0; i < node_members(&object->node); i++) {
		struct spot member;

		node_member(&object->node, i, &member.node);
		if (!json_walk_text(&w, &key, &len) || !json_walk_take(&w, ':'))
			return lost(object, error);
		if (hand_over(&w, &member, each, closure, error))
			return -1;
	}
	return 0;
}

int spot_items(const struct spot *array, spot_fn each, void *closure,
	       struct uk_error *error)
{
	struct json_walk w = {array->at, array->end};

	if (!value_is(array->node.value, VALUE_ARRAY))
		return each(closure, array);
	if (!json_walk_take(&w, '['))
		return lost(array, error);
	for (size_t i = 0; i < node_count(&array->node); i++) {
		struct spot item;

		node_item(&array->node, i, &item.node);
		if (hand_over(&w, &item, each, closure, error))
			return -1;
	}
	return 0;
}
