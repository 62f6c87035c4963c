/* SPDX-License-Identifier: Apache-2.0 */
/* Judges each statement well and crashes over all of them together. */
#include "die.h"
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	return report_all(call, s);
}

static int check_set(void *self, struct uk_call *call,
		     const struct uk_statement *s, size_t count)
{
	(void)self;
	(void)call;
	(void)s;
	(void)count;
	die_by_crash();
	return 0;
}

static const struct uk_checker_ops both = {sizeof(both), check, check_set};

#define checker both
MISBEHAVE("die_set");
