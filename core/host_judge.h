/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The functions of struct uk_host that plugins judge with; what they promise
 * stands there.
 */
#ifndef HOST_JUDGE_H
#define HOST_JUDGE_H

#include "base.h"
#include "guard.h"

int host_level(struct uk_call *, const struct uk_level *);
int host_report(struct uk_call *, size_t statement, const struct uk_finding *);
int host_wants(struct uk_call *, size_t statement, const char *rule);

/** Counts a report; were there more than the call may make? A set may have
 *  more of them, for its many statements. */
bool host_too_many(struct uk_call *);

#endif
