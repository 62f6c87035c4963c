/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * JSON values with their place in the text. jansson says what the values are,
 * a walk beside it where they stand: its objects keep the order of the text.
 */
#ifndef JSON_SPOT_H
#define JSON_SPOT_H

#include "base.h"
#include "json.h"

/** A value, and where it begins in its text. */
struct spot {
	struct node node;
	const char *at,
	    *end; /* `end`: of the whole text; a zero stands there */
};

/** Receives a member or item; it lives until the function returns. Returns 0
 *  to go on, or -1 after an error. */
typedef int (*spot_fn)(void *closure, const struct spot *);

/** The document itself, an object, that json_values() made of the text. */
int spot_root(struct spot *, const struct value *, const char *bytes,
	      size_t len, const char *file, struct uk_error *);

/** Gives the members of an object in the order of the text, but those whose
 *  key opens with '$'. */
int spot_members(const struct spot *object, spot_fn each, void *closure,
		 struct uk_error *);

/** Gives the items of an array; a value that is none is the only item. */
int spot_items(const struct spot *array, spot_fn each, void *closure,
	       struct uk_error *);

#endif
