/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The lists that `uitkomst verbs` and completion browse.
 */
#ifndef BLOOM_BROWSE_H
#define BLOOM_BROWSE_H

#include "taxonomy.h"

/**
 * Gives the entries that open with `key` (all, when it is empty) to `each`,
 * by level and then by verb, with the tags
 *
 *	level=LOW;high=HIGH;name=DUTCH;english=ENGLISH;code=CODE;
 *	sources=NUMBER;by=KEYS
 *
 * without blanks between them; `high` only when it is not LOW, KEYS parted by
 * blanks. Names and code are those of the lowest level. Stops when `each`
 * returns something else than 0, and returns that.
 */
int taxonomy_browse(const struct taxonomy *, const struct uk_host *,
		    struct uk_call *, struct uk_text key, uk_entry_fn each,
		    void *closure);

#endif
