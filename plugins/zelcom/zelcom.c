/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The ZelCom model: an outcome with indicators and pieces of evidence, on
 * levels of independence (zelfstandigheid) and complexity (complexiteit).
 */
#include "uitkomst/plugin.h"

static int zelcom_open(const struct uk_host *host, struct uk_call *call,
		       const struct uk_setting *settings, size_t count,
		       void **self)
{
	(void)settings;
	(void)self;
	if (count)
		return host->fail(call, "zelcom heeft geen instellingen");
	return host->formula(call, "models/zelcom.json");
}

static const struct uk_model_ops model = {
    .size = sizeof(model),
};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD,
    .id = "zelcom",
    .version = "1.0",
    .title = "ZelCom: indicatoren en bewijs, zelfstandigheid en complexiteit",
    .threads = UK_THREADS_ANY,
    .open = zelcom_open,
    .model = &model,
};
