/* SPDX-License-Identifier: Apache-2.0 */
/* Never comes back, and never looks at the clock. */
#include "die.h"
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	report_all(call, s);
	die_by_hanging();
	return 0;
}

MISBEHAVE("die_hang");
