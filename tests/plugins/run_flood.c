/* SPDX-License-Identifier: Apache-2.0 */
/* Reports without end. */
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	report_all(call, s);
	for (int i = 0; i < 5000; i++)
		report(call, 0, (uint32_t)i % 2);
	return 0;
}

MISBEHAVE("run_flood");
