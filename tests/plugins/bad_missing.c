/* SPDX-License-Identifier: Apache-2.0 */
/* Calls a function that is nowhere: must not end the process. */
#include "uitkomst/plugin.h"

int no_such_function(void);

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	(void)call;
	(void)s;
	return no_such_function();
}

static const struct uk_checker_ops checker = {sizeof(checker), check, NULL};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD, "bad_missing", "1.0", "Fout",   UK_THREADS_ANY, NULL,
    NULL,	    NULL,	   NULL,  &checker, NULL,	    NULL};
