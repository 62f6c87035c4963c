/* SPDX-License-Identifier: Apache-2.0 */
/* Crashes when it is loaded. */
#include "die.h"
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	return report_all(call, s);
}

__attribute__((constructor)) static void crash(void)
{
	die_by_crash();
}

MISBEHAVE("die_load");
