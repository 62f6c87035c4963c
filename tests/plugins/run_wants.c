/* SPDX-License-Identifier: Apache-2.0 */
/* Asks which rules are wanted, and says as levels what it heard: its own, that
 * of a statement that there is not, and one that nobody knows. */
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	struct uk_level level = {"wants", UK_NONE, 1, 1, 1};

	(void)self;
	level.high += host->wants(call, 0, "rule") ? 1 : 0;
	level.high += host->wants(call, 1, "rule") ? 2 : 0;
	level.high += host->wants(call, 0, "no-such-rule") ? 4 : 0;
	host->level(call, &level);
	return report_all(call, s);
}

MISBEHAVE("run_wants");
