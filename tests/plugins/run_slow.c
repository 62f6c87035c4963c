/* SPDX-License-Identifier: Apache-2.0 */
/* Works on until its time is up. */
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	while (!host->expired(call))
		;
	return report_all(call, s);
}

MISBEHAVE("run_slow");
