/* SPDX-License-Identifier: Apache-2.0 */
/* Exports no uk_plugin. */
#include "uitkomst/plugin.h"

extern UK_EXPORT const int uk_plugins;
const int uk_plugins = 1;
