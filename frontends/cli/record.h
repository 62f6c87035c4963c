/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * One line of a JSON Lines stream: an object. Its "id" goes out again byte
 * for byte as it came in, whatever JSON value it is.
 */
#ifndef CLI_RECORD_H
#define CLI_RECORD_H

#include <jansson.h>

#include "base.h"
#include "uitkomst/core.h"

struct record {
	json_t *root;
	struct uk_text id; /* within the line; "null" when there is none */
};

/** Reads an object; fails in words on what is no JSON object, holds invalid
 *  UTF-8, a NUL or the same key twice, or is nested too deep. */
int record_read(struct record *, const char *line, size_t len,
		struct uk_error *);
void record_release(struct record *);

/** A member that must be a string, or null or absent (NULL then). Fails on
 *  anything else. Lives as long as the record. */
int record_string(const struct record *, const char *key, const char **value,
		  size_t *len, struct uk_error *);

#endif
