/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The rules of this plugin; their words stand in dictionaries/rules/bloom.json.
 */
#ifndef BLOOM_RULES_H
#define BLOOM_RULES_H

#include "level.h"
#include "vague.h"

/** "vague-verb", for every vague main verb. */
void rule_vague_verb(const struct reader *, const struct vague *);

/** "unknown-verb": a main verb that is in no taxonomy and not vague. */
void rule_unknown_verb(const struct reader *, const struct vague *,
		       const struct taxonomy *taxonomies, size_t count);

/** "level-band": the verb's band shares no level with `expected`. */
void rule_level_band(const struct reader *, const struct taxonomy *,
		     uint32_t verb, struct band band, struct band expected);

/** "same-verb": half or more of at least four outcomes open with one verb.
 *  Returns 0, or -1 after fail. */
int rule_same_verb(const struct uk_host *, struct uk_call *,
		   const struct uk_statement *, size_t count);

#endif
