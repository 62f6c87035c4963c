/* SPDX-License-Identifier: Apache-2.0 */
/* A title that is no UTF-8. */
#include "uitkomst/plugin.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	(void)call;
	(void)s;
	return 0;
}

static const struct uk_checker_ops checker = {sizeof(checker), check, NULL};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD, "bad_text", "1.0", "Fo\xfft", UK_THREADS_ANY, NULL,
    NULL,	    NULL,	NULL,  &checker,  NULL,		  NULL};
