/* SPDX-License-Identifier: Apache-2.0 */
/* Works on until its time is up, and for more than two seconds of it. */
#include <time.h>

#include "misbehave.h"

static long seconds(void)
{
	struct timespec time;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
	return (long)time.tv_sec;
}

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	const long begin = seconds();

	(void)self;
	while (!host->expired(call) || seconds() - begin < 3)
		;
	return report_all(call, s);
}

MISBEHAVE("run_slow");
