/* SPDX-License-Identifier: Apache-2.0 */
/* Prints to standard output, when opened and when asked. */
#include <stdio.h>

#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	puts("SPILLED in check");
	fflush(stdout);
	return report_all(call, s);
}

static int open_and_print(const struct uk_host *given, struct uk_call *call,
			  const struct uk_setting *settings, size_t count,
			  void **self)
{
	puts("SPILLED in open");
	return open_plugin(given, call, settings, count, self);
}

#define open_plugin open_and_print
MISBEHAVE("run_prints");
