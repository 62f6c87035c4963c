/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A result as JSON, as docs/schema/check.schema.json and
 * docs/schema/compose.schema.json describe it.
 */
#ifndef CLI_RESULT_H
#define CLI_RESULT_H

#include "out.h"

/** The object of `check --jsonl`, with its line end. `id` is JSON. */
void result_check(struct out *, struct uk_text id, const struct uk_result *);

/** The object of `compose --jsonl`, with its line end. */
void result_compose(struct out *, struct uk_text id, const struct uk_result *);

/** `"verbs":[...],"parts":{...},"levels":{...}` */
void result_anatomy(struct out *, const struct uk_result *);

/** The worst severity (the lowest number) among the findings; 0: none. */
uint32_t result_worst(const struct uk_result *);

#endif
