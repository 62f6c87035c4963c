/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Verbs of the taxonomies, with the levels that they stand on.
 */
#ifndef CLI_VERBS_H
#define CLI_VERBS_H

#include "words.h"

struct verb {
	char *form;
	char *level_name; /* "analyseren"; empty when the list names none */
	unsigned low, high; /* 1 is the lowest level; 0: on no level */
};

struct verbs {
	struct verb *list; /* by level, then as the taxonomy gives them */
	size_t count, size;
	bool failed; /* memory ran out */
};

/** Entries of the taxonomy `name` that open with `prefix`. Returns -1, with
 *  the reason, when there is no such taxonomy or no memory. */
int verbs_read(struct verbs *, struct uk_session *, const char *name,
	       const char *prefix, struct uk_error *);
void verbs_release(struct verbs *);

/** True when the verb stands on this level; 0 stands for all. */
bool verb_is_on(const struct verb *, unsigned level);

#endif
