/* SPDX-License-Identifier: Apache-2.0 */
/* Calls itself until the stack is full. */
#include "misbehave.h"

static int deeper(volatile int *above)
{
	volatile int here[1024];

	here[0] = *above + 1;
	/* Never true, which the compiler cannot know. */
	if (here[0] < 0)
		return 0;
	return deeper(here) + here[0];
}

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	volatile int start = 0;

	(void)self;
	report_all(call, s);
	return deeper(&start);
}

MISBEHAVE("die_deep");
