/* SPDX-License-Identifier: Apache-2.0 */
/* From an older minor: a shorter constant and a shorter table. */
#include "uitkomst/plugin.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	(void)call;
	(void)s;
	return 0;
}

/* The structs as they were: here they end early, and what stands behind them
 * is not ours to read. */
struct old_checker {
	size_t size;
	int (*check)(void *self, struct uk_call *call,
		     const struct uk_statement *s);
};

struct old_plugin {
	uint32_t abi_major, abi_minor;
	size_t size;
	const char *id, *version, *title;
	uint32_t threads;
	int (*open)(const struct uk_host *host, struct uk_call *call,
		    const struct uk_setting *settings, size_t count,
		    void **self);
	void (*close)(void *self);
	const struct uk_language_ops *language;
	const struct uk_model_ops *model;
	const struct old_checker *checker;
};

static const struct old_checker checker = {sizeof(checker), check};

#undef UK_PLUGIN
#define UK_PLUGIN old_LTX_uk_plugin
extern UK_EXPORT const struct old_plugin UK_PLUGIN;
const struct old_plugin UK_PLUGIN = {
    UK_ABI_MAJOR, 0,	   sizeof(struct old_plugin),
    "old",	  "1.0",   "Oud",
    77, /* a thread model from the future */
    NULL,	  NULL,	   NULL,
    NULL,	  &checker};
