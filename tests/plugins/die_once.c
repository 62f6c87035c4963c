/* SPDX-License-Identifier: Apache-2.0 */
/* Crashes on statements that have the word "boem", and only on those. */
#include "config.h"

#include "die.h"
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	if (memmem(s->text.bytes, s->text.len, "boem", 4))
		die_by_crash();
	return report_all(call, s);
}

MISBEHAVE("die_once");
