/* SPDX-License-Identifier: Apache-2.0 */
/* Changes the locale and the current folder when it is opened. */
#include <locale.h>
#include <unistd.h>

#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	return report_all(call, s);
}

static int open_and_move(const struct uk_host *given, struct uk_call *call,
			 const struct uk_setting *settings, size_t count,
			 void **self)
{
	setlocale(LC_ALL, "C.UTF-8");
	if (chdir("/"))
		return -1;
	return open_plugin(given, call, settings, count, self);
}

#define open_plugin open_and_move
MISBEHAVE("run_moves");
