/* SPDX-License-Identifier: Apache-2.0 */
/* Offers no table. */
#include "uitkomst/plugin.h"

const struct uk_plugin UK_PLUGIN = {UK_PLUGIN_HEAD, "bad_table", "1.0", "Leeg",
				    UK_THREADS_ANY, NULL,	 NULL,	NULL,
				    NULL,	    NULL,	 NULL,	NULL};
