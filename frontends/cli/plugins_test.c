/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "plugins.h"

static enum status test_module(struct program *p, const char *path)
{
	struct uk_plugin_info plugin;

	if (plugins_open(p, path, &plugin))
		return STATUS_FAILED;
	if (plugin.state == UK_PLUGIN_LOADED)
		return STATUS_CLEAN;
	say("%s: %s", "%s: %s", path, plugin.why);
	return STATUS_FINDINGS;
}

/* What can be tried, by the end of its name. */
static const struct kind {
	const char *end;
	enum status (*test)(struct program *, const char *path);
} kinds[] = {
    {".la", test_module},
    {".so", test_module},
};

enum status plugins_test(struct program *p, const char *path)
{
	const char *end = strrchr(path, '.');

	for (size_t i = 0; end && i < ARRAY_SIZE(kinds); i++)
		if (strcmp(end, kinds[i].end) == 0)
			return kinds[i].test(p, path);
	return complain("%s: 'plugins test' beproeft een module (.so)",
			"%s: 'plugins test' tries a module (.so)", path);
}
