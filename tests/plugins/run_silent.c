/* SPDX-License-Identifier: Apache-2.0 */
/* Fails without a word. */
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	report_all(call, s);
	return -7;
}

MISBEHAVE("run_silent");
