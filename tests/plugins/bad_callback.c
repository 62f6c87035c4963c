/* SPDX-License-Identifier: Apache-2.0 */
/* A language that cannot analyse. */
#include "uitkomst/plugin.h"

static const struct uk_language_ops language = {sizeof(language), "nl", NULL,
						NULL, NULL};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD, "bad_callback", "1.0", "Fout", UK_THREADS_ANY, NULL,
    NULL,	    &language,	    NULL,  NULL,   NULL,	   NULL};
