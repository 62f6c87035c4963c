/* SPDX-License-Identifier: Apache-2.0 */
/* Crashes when it is closed. */
#include "die.h"
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	return report_all(call, s);
}

static void close_plugin(void *self)
{
	(void)self;
	die_by_crash();
}

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD, "die_close", "1.0", "Fout",	  UK_THREADS_ONE, open_plugin,
    close_plugin,   NULL,	 NULL,	&checker, NULL,		  NULL};
