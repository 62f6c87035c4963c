/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "json.h"
#include "json_walk.h"

/* Goes to the key `key` of the object that comes; `*spot` is its place. */
static bool enter_object(struct json_walk *w, const char *key,
			 const char **spot)
{
	const char *text;
	size_t len;

	if (!json_walk_take(w, '{'))
		return false;
	do {
		json_walk_blanks(w);
		*spot = w->at;
		if (!json_walk_text(w, &text, &len) || !json_walk_take(w, ':'))
			return false;
		if (len == strlen(key) && memcmp(text, key, len) == 0)
			return true;
	} while (json_walk_value(w) && json_walk_take(w, ','));
	return false;
}

static bool enter_array(struct json_walk *w, size_t index, const char **spot)
{
	if (!json_walk_take(w, '['))
		return false;
	while (index--)
		if (!json_walk_value(w) || !json_walk_take(w, ','))
			return false;
	json_walk_blanks(w);
	*spot = w->at;
	return true;
}

size_t node_line(const struct node *at, const char *bytes, size_t len)
{
	const struct node *steps[JSON_DEPTH + 2] = {NULL};
	struct json_walk w = json_walk_from(bytes, len);
	const char *spot = bytes;
	size_t count = 0, line = 1;

	for (; at->up && count < ARRAY_SIZE(steps); at = at->up)
		steps[count++] = at;
	while (count--) {
		const struct node *step = steps[count];

		if (!(step->key ? enter_object(&w, step->key, &spot)
				: enter_array(&w, step->index, &spot)))
			return 0;
	}
	for (; bytes < spot; bytes++)
		line += *bytes == '\n';
	return line;
}
