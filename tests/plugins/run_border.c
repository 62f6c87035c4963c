/* SPDX-License-Identifier: Apache-2.0 */
/* Reports on half a code point. */
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	for (uint32_t i = 0; i < s->text.len; i++)
		if ((s->text.bytes[i] & 0xc0) == 0x80) {
			report(call, 0, i);
			report(call, i, (uint32_t)s->text.len);
		}
	return report_all(call, s);
}

MISBEHAVE("run_border");
