/* SPDX-License-Identifier: Apache-2.0 */
/* Counts how many calls it is in at the same time. */
#include "misbehave.h"

static int inside;

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	int busy = __atomic_add_fetch(&inside, 1, __ATOMIC_SEQ_CST);

	(void)self;
	for (volatile int i = 0; i < 1000; i++)
		;
	__atomic_sub_fetch(&inside, 1, __ATOMIC_SEQ_CST);
	if (busy > 1)
		return host->fail(call, "twee aanroepen tegelijk");
	return report_all(call, s);
}

MISBEHAVE("run_thread");
