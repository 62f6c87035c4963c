/* SPDX-License-Identifier: Apache-2.0 */
/* Speaks another version; all behind `size` is rubbish. */
#include "uitkomst/plugin.h"

#define RUBBISH ((const void *)1)

const struct uk_plugin UK_PLUGIN = {
    UK_ABI_MAJOR + 1, 7,       3,	RUBBISH, RUBBISH,
    RUBBISH,	      99,      NULL,	NULL,	 RUBBISH,
    RUBBISH,	      RUBBISH, RUBBISH, RUBBISH};
