/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "value.h"

/* A document while it is copied: the values, and behind them the texts. */
struct making {
	struct value *values;
	size_t used;
	char *text; /* where the next one goes */
};

/* What a value needs besides itself. */
struct need {
	size_t values, text;
};

static void count(const json_t *from, struct need *need)
{
	json_t *object = (json_t *)(uintptr_t)from, *item;
	const char *key;
	size_t i;

	need->values++;
	if (json_is_string(from))
		need->text += json_string_length(from) + 1;
	json_object_foreach(object, key, item)
	{
		need->text += strlen(key) + 1;
		count(item, need);
	}
	json_array_foreach(from, i, item)
	{
		count(item, need);
	}
}

static uint32_t distance(const struct value *from, const void *to)
{
	return (uint32_t)((const char *)to - (const char *)from);
}

/* Puts a text down and tells how far behind the value it is. */
static uint32_t put_text(struct making *m, const struct value *from,
			 const char *text, size_t len)
{
	uint32_t at = distance(from, m->text);

	memcpy(m->text, text, len + 1);
	m->text += len + 1;
	return at;
}

static void copy(struct making *m, struct value *to, const json_t *from);

static void copy_items(struct making *m, struct value *to, const json_t *from)
{
	json_t *object = (json_t *)(uintptr_t)from, *item;
	struct value *at = m->values + m->used;
	const char *key;
	size_t i;

	to->is.many.at = distance(to, at);
	to->is.many.count =
	    (uint32_t)(json_is_object(from) ? json_object_size(from)
					    : json_array_size(from));
	m->used += to->is.many.count;
	json_object_foreach(object, key, item)
	{
		at->key = put_text(m, at, key, strlen(key));
		copy(m, at++, item);
	}
	json_array_foreach(from, i, item)
	{
		copy(m, at++, item);
	}
}

static void copy(struct making *m, struct value *to, const json_t *from)
{
	static const enum value_kind kinds[] = {
	    [JSON_OBJECT] = VALUE_OBJECT, [JSON_ARRAY] = VALUE_ARRAY,
	    [JSON_STRING] = VALUE_STRING, [JSON_INTEGER] = VALUE_INTEGER,
	    [JSON_REAL] = VALUE_REAL,	  [JSON_TRUE] = VALUE_TRUE,
	    [JSON_FALSE] = VALUE_FALSE,	  [JSON_NULL] = VALUE_NULL,
	};
	size_t len = json_string_length(from);

	to->kind = kinds[json_typeof(from)];
	if (to->kind == VALUE_INTEGER)
		to->is.number = json_integer_value(from);
	if (to->kind == VALUE_STRING) {
		to->is.many.at = put_text(m, to, json_string_value(from), len);
		to->is.many.count = (uint32_t)len;
	}
	if (to->kind >= VALUE_ARRAY)
		copy_items(m, to, from);
}

struct value *value_make(const json_t *from, size_t *size)
{
	struct need need = {0, 0};
	struct making m = {.used = 1};

	count(from, &need);
	*size = need.values * sizeof(*m.values) + need.text;
	m.values = calloc(1, *size);
	if (!m.values)
		return NULL;
	m.text = (char *)(m.values + need.values);
	copy(&m, m.values, from);
	return m.values;
}

const struct value *value_get(const struct value *v, const char *key)
{
	const struct value *members = value_item(v, 0);

	if (!value_is(v, VALUE_OBJECT))
		return NULL;
	for (size_t i = 0; i < v->is.many.count; i++)
		if (strcmp(value_key(&members[i]), key) == 0)
			return &members[i];
	return NULL;
}
