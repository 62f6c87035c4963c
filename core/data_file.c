/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <unistd.h>

#include "data_file.h"

/* The file when it stands beside the module, or NULL. */
static char *path_beside(struct uk_call *call, const char *file)
{
	const struct module *module = call->plugin->module;
	const char *slash = strrchr(module->path, '/');
	char *path;

	if (module->builtin || !slash)
		return NULL;
	path = arena_printf(call->arena, "%.*s/%s", (int)(slash - module->path),
			    module->path, file);
	return path && access(path, R_OK) == 0 ? path : NULL;
}

/* The file when it stands in a folder of settings, the project's first. */
static char *path_of_settings(struct uk_call *call, const char *file)
{
	const struct settings *s = &call->session->settings;

	for (size_t i = s->folder_count; i--;) {
		char *path =
		    arena_printf(call->arena, "%s/%s", s->folders[i], file);

		if (path && access(path, R_OK) == 0)
			return path;
	}
	return NULL;
}

char *data_file(struct uk_call *call, const char *file)
{
	char *path, *own;

	path = path_beside(call, file);
	if (path)
		return path;
	path = arena_printf(call->arena, "%s/%s", call->session->datadir, file);
	if (path && access(path, R_OK) == 0)
		return path;
	own = path_of_settings(call, file);
	return own ? own : path;
}
