/* SPDX-License-Identifier: Apache-2.0 */
/* An id that cannot be one. */
#include "uitkomst/plugin.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	(void)call;
	(void)s;
	return 0;
}

static const struct uk_checker_ops checker = {sizeof(checker), check, NULL};

const struct uk_plugin UK_PLUGIN = {UK_PLUGIN_HEAD, "Bad-Id", "1.0", "Fout",
				    UK_THREADS_ANY, NULL,     NULL,  NULL,
				    NULL,	    &checker, NULL,  NULL};
