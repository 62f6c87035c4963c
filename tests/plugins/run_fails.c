/* SPDX-License-Identifier: Apache-2.0 */
/* Fails every time, with a reason that is too long and no UTF-8. */
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	char reason[600];

	(void)self;
	report_all(call, s);
	for (size_t i = 0; i + 2 < sizeof(reason); i += 2) {
		reason[i] = '\xc3';
		reason[i + 1] = '\xab';
	}
	reason[0] = '\x1b';
	reason[1] = '\xff';
	reason[sizeof(reason) - 2] = reason[sizeof(reason) - 1] = '\0';
	return host->fail(call, reason);
}

MISBEHAVE("run_fails");
