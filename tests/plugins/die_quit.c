/* SPDX-License-Identifier: Apache-2.0 */
/* Calls _exit(). */
#include "die.h"
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	report_all(call, s);
	_exit(3);
	return 0;
}

MISBEHAVE("die_quit");
