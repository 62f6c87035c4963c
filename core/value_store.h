/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * JSON files that were read at an earlier start: what they say is kept, each
 * with the stamp of its file (kept.h), and a file that has changed since is
 * read again. One that is wrong is never kept, so its error is told each time.
 */
#ifndef VALUE_STORE_H
#define VALUE_STORE_H

#include "base.h"
#include "error.h"
#include "kept.h"
#include "value.h"

/** What one file says. */
struct stored {
	const char *stamp;
	const struct value *value;
	size_t size; /* bytes of the value */
	bool fresh; /* read by this run; both are to be freed */
	bool used;
};

struct value_store {
	struct kept kept;
	struct stored *all;
	size_t count;
};

/** Opens what is kept, if anything. */
void value_store_open(struct value_store *);

/** What a file says, as long as the store lives; without a store (NULL) it is
 *  the caller's, who frees `*own`. NULL with an error when it cannot be read
 *  or is not right. */
const struct value *value_store_file(struct value_store *, const char *path,
				     struct value **own, struct uk_error *);

/** Keeps what this run has read; what it did not ask for stays too, while
 *  there is room. */
void value_store_save(struct value_store *);

void value_store_release(struct value_store *);

#endif
