/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>

#include "json.h"
#include "nearest.h"

int node_root(struct node *root, const struct value *value, const char *file,
	      struct uk_error *error)
{
	*root = (struct node){NULL, NULL, 0, file, value};
	if (value_is(value, VALUE_OBJECT))
		return 0;
	return node_fail(root, error, "verwacht een object, { ... }",
			 "expected an object, { ... }");
}

/* Keys come from outside and errors go to terminals: no control signs. */
static void add_key(struct buf *out, const char *key)
{
	for (; *key; key++)
		buf_addc(out, (unsigned char)*key < ' ' || *key == 0x7f ? '?'
									: *key);
}

static void add_step(struct buf *out, const struct node *at)
{
	if (!at->key) {
		buf_addf(out, "[%zu]", at->index);
		return;
	}
	if (at->up->up)
		buf_addc(out, '.');
	add_key(out, at->key);
}

static void add_path(struct buf *out, const struct node *at)
{
	const struct node *steps[JSON_DEPTH + 2];
	size_t count = 0;

	for (; at->up && count < ARRAY_SIZE(steps); at = at->up)
		steps[count++] = at;
	while (count)
		add_step(out, steps[--count]);
}

/* Looked up again in the file: who makes no mistakes need not pay for it. */
static void add_line(struct buf *out, const struct node *at)
{
	size_t len = 0, line;
	CLEANUP_STRING char *bytes = json_read_file(at->file, &len, NULL);

	line = bytes ? node_line(at, bytes, len) : 0;
	if (line)
		buf_addf(out, ":%zu", line);
}

/* `at` names the place; the line is that of `spot`, which may lie deeper. */
static int fail_at(const struct node *at, const struct node *spot,
		   struct uk_error *error, const char *words)
{
	CLEANUP_BUF struct buf path = BUF_INIT;

	if (!error || error->text[0])
		return -1;
	add_line(&path, spot);
	buf_adds(&path, ": ");
	if (at->up) {
		add_path(&path, at);
		buf_adds(&path, ": ");
	}
	return error_set(error, "%s%s%s", "%s%s%s", at->file, path.bytes,
			 words);
}

int node_fail(const struct node *at, struct uk_error *error, const char *nl,
	      const char *en, ...)
{
	char words[512];
	va_list values;

	va_start(values, en);
	vsnprintf(words, sizeof(words), tr(nl, en), values);
	va_end(values);
	return fail_at(at, at, error, words);
}

static int fail_key(const struct node *object, const char *key,
		    const char *const *keys, struct uk_error *error)
{
	const struct node spot = {object, key, 0, object->file, NULL};
	CLEANUP_BUF struct buf words = BUF_INIT;
	struct nearest near;

	nearest_init(&near, key);
	for (size_t i = 0; keys[i]; i++)
		nearest_offer(&near, keys[i]);
	buf_adds(&words, tr("onbekende sleutel \"", "unknown key \""));
	add_key(&words, key);
	buf_addc(&words, '"');
	if (near.best)
		buf_addf(&words,
			 tr("; bedoel je \"%s\"?", "; did you mean \"%s\"?"),
			 near.best);
	return fail_at(object, &spot, error, words.bytes);
}

static bool is_known(const char *key, const char *const *keys)
{
	for (size_t i = 0; keys[i]; i++)
		if (strcmp(key, keys[i]) == 0)
			return true;
	return key[0] == '$';
}

int node_known(const struct node *object, const char *const *keys,
	       struct uk_error *error)
{
	for (size_t i = 0; i < node_members(object); i++) {
		const char *key = value_key(value_item(object->value, i));

		if (!is_known(key, keys))
			return fail_key(object, key, keys, error);
	}
	return 0;
}

/* The words for a type that was expected. */
static int fail_type(const struct node *at, enum value_kind kind,
		     struct uk_error *error)
{
	switch (kind) {
	case VALUE_OBJECT:
		return node_fail(at, error, "verwacht een object, { ... }",
				 "expected an object, { ... }");
	case VALUE_ARRAY:
		return node_fail(at, error, "verwacht een lijst, [ ... ]",
				 "expected a list, [ ... ]");
	case VALUE_STRING:
		return node_fail(at, error, "verwacht een tekst, \"...\"",
				 "expected a text, \"...\"");
	case VALUE_INTEGER:
		return node_fail(at, error, "verwacht een geheel getal",
				 "expected a whole number");
	default:
		return node_fail(at, error, "verwacht true of false",
				 "expected true or false");
	}
}

static bool has_type(const struct value *value, enum value_kind kind)
{
	return kind == VALUE_TRUE ? value_is_flag(value)
				  : value_is(value, kind);
}

static int member(const struct node *object, const char *key,
		  enum node_need need, enum value_kind kind, struct node *child,
		  struct uk_error *error)
{
	node_named(object, key, child);
	if (!child->value && need == NODE_OPTIONAL)
		return 0;
	if (!child->value)
		return node_fail(object, error, "\"%s\" ontbreekt",
				 "\"%s\" is missing", key);
	return has_type(child->value, kind) ? 0 : fail_type(child, kind, error);
}

int node_object(const struct node *object, const char *key, enum node_need need,
		struct node *child, struct uk_error *error)
{
	return member(object, key, need, VALUE_OBJECT, child, error);
}

int node_array(const struct node *object, const char *key, enum node_need need,
	       struct node *child, struct uk_error *error)
{
	return member(object, key, need, VALUE_ARRAY, child, error);
}

size_t node_count(const struct node *array)
{
	return value_is(array->value, VALUE_ARRAY) ? value_count(array->value)
						   : 0;
}

void node_item(const struct node *array, size_t i, struct node *child)
{
	*child = (struct node){array, NULL, i, array->file,
			       value_item(array->value, i)};
}

int node_item_object(const struct node *array, size_t i, struct node *child,
		     struct uk_error *error)
{
	node_item(array, i, child);
	return value_is(child->value, VALUE_OBJECT)
		   ? 0
		   : fail_type(child, VALUE_OBJECT, error);
}

void node_named(const struct node *object, const char *key, struct node *child)
{
	*child = (struct node){object, key, 0, object->file,
			       value_get(object->value, key)};
}

size_t node_members(const struct node *object)
{
	return value_is(object->value, VALUE_OBJECT)
		   ? value_count(object->value)
		   : 0;
}

void node_member(const struct node *object, size_t i, struct node *child)
{
	const struct value *value = value_item(object->value, i);

	*child =
	    (struct node){object, value_key(value), 0, object->file, value};
}

int node_string(const struct node *at, const char **text,
		struct uk_error *error)
{
	if (!value_is(at->value, VALUE_STRING))
		return fail_type(at, VALUE_STRING, error);
	*text = value_text(at->value);
	return 0;
}

int node_text(const struct node *object, const char *key, enum node_need need,
	      const char **text, struct uk_error *error)
{
	struct node child;

	if (member(object, key, need, VALUE_STRING, &child, error))
		return -1;
	if (!child.value)
		return 0;
	*text = value_text(child.value);
	if (need == NODE_REQUIRED && !**text)
		return node_fail(&child, error, "mag niet leeg zijn",
				 "may not be empty");
	return 0;
}

int node_flag(const struct node *object, const char *key, enum node_need need,
	      bool *flag, struct uk_error *error)
{
	struct node child;

	if (member(object, key, need, VALUE_TRUE, &child, error))
		return -1;
	if (child.value)
		*flag = value_is(child.value, VALUE_TRUE);
	return 0;
}

int node_number(const struct node *object, const char *key, enum node_need need,
		long low, long high, long *number, struct uk_error *error)
{
	struct node child;
	int64_t value;

	if (member(object, key, need, VALUE_INTEGER, &child, error))
		return -1;
	if (!child.value)
		return 0;
	value = child.value->is.number;
	if (value < low || value > high)
		return node_fail(&child, error, "verwacht %ld tot en met %ld",
				 "expected %ld to %ld", low, high);
	*number = (long)value;
	return 0;
}
