/* SPDX-License-Identifier: Apache-2.0 */
/* Reports on bytes that are not in the text. */
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	uint32_t len = (uint32_t)s->text.len;

	(void)self;
	report(call, 0, len + 1);
	report(call, len, 0);
	report(call, len + 5, len + 9);
	report(call, UINT32_MAX, UINT32_MAX);
	return report_all(call, s);
}

MISBEHAVE("run_range");
