/* SPDX-License-Identifier: Apache-2.0 */
/* Fails when it is opened. */
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	return report_all(call, s);
}

static int open_and_fail(const struct uk_host *given, struct uk_call *call,
			 const struct uk_setting *settings, size_t count,
			 void **self)
{
	open_plugin(given, call, settings, count, self);
	return host->fail(call, "geen zin");
}

#define open_plugin open_and_fail
MISBEHAVE("run_open");
