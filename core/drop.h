/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A result that the host refuses: counted, the first one logged, and told to
 * who tries the plugin. `what` is the function of the host, or the rule.
 */
#ifndef DROP_H
#define DROP_H

#include "base.h"
#include "guard.h"

/** All return -1. The reason is given, or found by looking at it. */
int drop_for(struct uk_call *, const char *what, const char *nl,
	     const char *en);
int drop_analysis(struct uk_call *, const struct uk_analysis *);
int drop_range(struct uk_call *, const struct uk_part *);
int drop_finding(struct uk_call *, const struct uk_finding *, struct uk_text);

/** Has the call this enum call_right? False when that was dropped. */
bool drop_unless(struct uk_call *, unsigned right, const char *what);

#endif
