/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "plugins.h"

/* What can be tried, by the end of its name. */
static const struct kind {
	const char *end;
	enum status (*test)(struct program *, const char *path);
} kinds[] = {
    {".json", plugins_model_test},
    {".la", plugins_test_module},
    {".so", plugins_test_module},
};

enum status plugins_test(struct program *p, const char *path)
{
	const char *end = strrchr(path, '.');

	for (size_t i = 0; end && i < ARRAY_SIZE(kinds); i++)
		if (strcmp(end, kinds[i].end) == 0)
			return kinds[i].test(p, path);
	return complain("%s: 'plugins test' beproeft een module (.so) of een "
			"model (.json)",
			"%s: 'plugins test' tries a module (.so) or a model "
			"(.json)",
			path);
}
