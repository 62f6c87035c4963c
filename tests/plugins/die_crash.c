/* SPDX-License-Identifier: Apache-2.0 */
/* Writes to memory that is not there. */
#include "die.h"
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	report_all(call, s);
	die_by_crash();
	return 0;
}

MISBEHAVE("die_crash");
