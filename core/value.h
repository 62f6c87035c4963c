/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What a JSON document says, in one piece of memory without addresses, so that
 * it can be kept in a file and mapped. A value tells where its text, its key
 * or its first item stands by how far behind it that is. Nobody changes it.
 */
#ifndef VALUE_H
#define VALUE_H

#include "base.h"

#include <jansson.h>

enum value_kind {
	VALUE_NULL,
	VALUE_FALSE,
	VALUE_TRUE,
	VALUE_INTEGER,
	VALUE_REAL, /* how much is not kept: nothing asks for it */
	VALUE_STRING,
	VALUE_ARRAY,
	VALUE_OBJECT
};

struct value {
	uint32_t kind; /* enum value_kind */
	uint32_t key; /* of a member of an object: bytes to its key */
	union {
		struct {
			uint32_t count; /* items, or bytes of a string */
			uint32_t at; /* bytes to the first, or to the string */
		} many;
		int64_t number; /* of an integer */
	} is;
};

/** The document of jansson in one piece of `*size` bytes, to be freed; NULL
 *  without memory. Keys and strings hold no NUL and end in one. */
struct value *value_make(const json_t *, size_t *size);

static inline bool value_is(const struct value *v, enum value_kind kind)
{
	return v && v->kind == (uint32_t)kind;
}

static inline bool value_is_flag(const struct value *v)
{
	return value_is(v, VALUE_TRUE) || value_is(v, VALUE_FALSE);
}

static inline const char *value_text(const struct value *string)
{
	return (const char *)string + string->is.many.at;
}

static inline const char *value_key(const struct value *member)
{
	return (const char *)member + member->key;
}

/** How many items or members there are; 0 of what has none, and of NULL. */
static inline size_t value_count(const struct value *v)
{
	return v && v->kind >= VALUE_ARRAY ? v->is.many.count : 0;
}

/** Item or member number `i`, in the order of the text; NULL past the last. */
static inline const struct value *value_item(const struct value *v, size_t i)
{
	if (i >= value_count(v))
		return NULL;
	return (const struct value *)(const void *)((const char *)v +
						    v->is.many.at) +
	       i;
}

/** The member with this key; NULL when there is none or `v` is no object. */
const struct value *value_get(const struct value *v, const char *key);

#endif
