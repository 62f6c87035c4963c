/* SPDX-License-Identifier: Apache-2.0 */
/* Calls exit(). */
#include "die.h"
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	report_all(call, s);
	exit(0);
	return 0;
}

MISBEHAVE("die_exit");
