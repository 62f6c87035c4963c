/* SPDX-License-Identifier: Apache-2.0 */
/* Crashes when it is opened. */
#include "die.h"
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	return report_all(call, s);
}

static int open_and_crash(const struct uk_host *given, struct uk_call *call,
			  const struct uk_setting *settings, size_t count,
			  void **self)
{
	die_by_crash();
	return open_plugin(given, call, settings, count, self);
}

#define open_plugin open_and_crash
MISBEHAVE("die_open");
