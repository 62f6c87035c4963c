/* SPDX-License-Identifier: Apache-2.0 */
/* A model that crashes where it should find the parts. Its formula stands in
 * die_model-formula.json beside it. */
#include "die.h"
#include "misbehave.h"

static int open_model(const struct uk_host *given, struct uk_call *call,
		      const struct uk_setting *settings, size_t count,
		      void **self)
{
	open_plugin(given, call, settings, count, self);
	return host->formula(call, "die_model-formula.json");
}

static int segment(void *self, struct uk_call *call,
		   const struct uk_statement *s)
{
	(void)self;
	(void)call;
	(void)s;
	die_by_crash();
	return 0;
}

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	return report_all(call, s);
}

static const struct uk_model_ops model = {sizeof(model), segment, NULL};

const struct uk_plugin UK_PLUGIN = {UK_PLUGIN_HEAD, "die_model", "1.0", "Fout",
				    UK_THREADS_ONE, open_model,	 NULL,	NULL,
				    &model,	    &checker,	 NULL,	NULL};
