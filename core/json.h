/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The one JSON door: every byte of JSON that core reads or writes passes
 * here. Nothing else calls a jansson parser or printer.
 *
 * A `struct node` is a value and the way to it, so that an error can say
 * "rules.json: rules[3].severity: expected a text". Nodes live on the stack;
 * a child points to its parent and must not outlive it, and none outlives the
 * document. The getters return 0 or -1 and put the reason in `error`.
 */
#ifndef JSON_H
#define JSON_H

#include "base.h"

#include <jansson.h>

#include "buf.h"
#include "error.h"
#include "value.h"

enum {
	JSON_DEPTH = 64, /* arrays and objects inside each other */
	JSON_FILE = 16 * 1024 * 1024 /* most bytes of a file */
};

static inline void json_drop(json_t **value)
{
	json_decref(*value);
}
#define CLEANUP_JSON UK_CLEANUP(json_drop)

static inline void value_drop(struct value **value)
{
	free(*value);
}
#define CLEANUP_VALUE UK_CLEANUP(value_drop)

/**
 * Reads one object or array out of `len` bytes: strict JSON in UTF-8, no key
 * twice, at most JSON_DEPTH deep; a byte order mark is skipped. `name` stands
 * in front of errors, followed by line and column. NULL on failure; else give
 * it back with json_decref().
 */
json_t *json_parse(const char *bytes, size_t len, const char *name,
		   struct uk_error *error);

/** The same as a value in one piece, to be freed. */
struct value *json_values(const char *bytes, size_t len, const char *name,
			  struct uk_error *error);

/** That of a regular file of at most JSON_FILE bytes. */
struct value *json_values_file(const char *path, size_t *size,
			       struct uk_error *error);

/** Its bytes only, with a zero behind them, to be freed; NULL on failure. */
char *json_read_file(const char *path, size_t *len, struct uk_error *error);

/** Writes `value` on one line, without spaces. Fails when `value` is NULL,
 *  so that a failed builder is noticed once, here. */
int json_write(const json_t *value, struct buf *out, struct uk_error *error);

/** A value in a document and the way to it. */
struct node {
	const struct node *up; /* NULL: the document itself */
	const char *key; /* in the object `up`, or NULL */
	size_t index; /* in the array `up`, when `key` is NULL */
	const char *file; /* name for messages */
	const struct value *value; /* NULL: not there */
};

/** The document itself; it must be an object. */
int node_root(struct node *root, const struct value *value, const char *file,
	      struct uk_error *error);

/** The line, from 1, on which this node stands in the text of its document;
 *  for a member that is where its key stands. 0 when it is not there.
 *  `bytes` ends in a zero. */
size_t node_line(const struct node *at, const char *bytes, size_t len);

/** Fails at this node: "FILE:7: rules[3].id: " and the words, which are
 *  printf formats with the same arguments. Without a file of that name there
 *  is no line. Returns -1. */
int node_fail(const struct node *at, struct uk_error *error, const char *nl,
	      const char *en, ...)
    __attribute__((format(printf, 3, 5), format(printf, 4, 5)));

/** Fails when the object has a key that is not in the NULL-ended list;
 *  names the nearest that is. Keys that open with '$' are left alone. */
int node_known(const struct node *object, const char *const *keys,
	       struct uk_error *error);

/* What a getter does when the key is not there. */
enum node_need { NODE_OPTIONAL, NODE_REQUIRED };

/** A member that is an object or an array. Returns 0 with `child->value`
 *  NULL when an optional one is missing. */
int node_object(const struct node *object, const char *key, enum node_need need,
		struct node *child, struct uk_error *error);
int node_array(const struct node *object, const char *key, enum node_need need,
	       struct node *child, struct uk_error *error);

/** How many items an array node has; 0 when it is not there. */
size_t node_count(const struct node *array);

/** Item number `i` of an array; of any type, or an object. */
void node_item(const struct node *array, size_t i, struct node *child);
int node_item_object(const struct node *array, size_t i, struct node *child,
		     struct uk_error *error);

/** A member by its key; its value is NULL when it is not there. */
void node_named(const struct node *object, const char *key, struct node *child);

/** How many members an object node has; 0 when it is not there. */
size_t node_members(const struct node *object);

/** Member number `i` of an object, in the order of the text. */
void node_member(const struct node *object, size_t i, struct node *child);

/** The text of a node itself: valid UTF-8 without NUL that lives as long as
 *  the document. */
int node_string(const struct node *at, const char **text,
		struct uk_error *error);

/** A member that is a text; `*text` stays as it is when an optional one is
 *  missing. A required text may not be empty. */
int node_text(const struct node *object, const char *key, enum node_need need,
	      const char **text, struct uk_error *error);

/** A member that is true or false. */
int node_flag(const struct node *object, const char *key, enum node_need need,
	      bool *flag, struct uk_error *error);

/** A member that is a whole number from `low` to `high`. */
int node_number(const struct node *object, const char *key, enum node_need need,
		long low, long high, long *number, struct uk_error *error);

#endif
