/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Steps through JSON text that json_parse() has found to be right: jansson
 * keeps no places. What is asked for and is not there gives false and leaves
 * the walk somewhere in the text; no text makes it leave its bounds.
 */
#ifndef JSON_WALK_H
#define JSON_WALK_H

#include "base.h"

/** Where the walk is; a zero stands at `end`. */
struct json_walk {
	const char *at, *end;
};

/** A walk from the start of the text, behind a byte order mark. */
struct json_walk json_walk_from(const char *bytes, size_t len);

/** Steps over blanks. */
void json_walk_blanks(struct json_walk *);

/** Steps over blanks and the sign `c`. */
bool json_walk_take(struct json_walk *, char c);

/** Steps over a text; `*text` and `*len` are what is between its quotes, as it
 *  is written. */
bool json_walk_text(struct json_walk *, const char **text, size_t *len);

/** Steps over one value; brackets in texts do not count. */
bool json_walk_value(struct json_walk *);

#endif
