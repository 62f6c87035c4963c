/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "command.h"

/* The folder of a file: settings hold for a folder. */
static char *folder_of(const char *near)
{
	const char *slash = near ? strrchr(near, '/') : NULL;

	if (!slash)
		return strdup(".");
	return strndup(near, (size_t)(slash - near) + (slash == near));
}

int program_session(struct program *p, const char *near)
{
	const struct options *o = &p->options;
	struct uk_session_options wish = {
	    .lang = o->lang,
	    .plugin_dirs = o->plugin_dirs[0] ? o->plugin_dirs : NULL,
	    .settings = o->settings,
	    .near = near,
	    .rules = o->rules,
	    .model = o->model,
	    .jobs = o->jobs,
	    .suggest = o->suggest,
	    .verbose = o->verbose,
	};
	char *folder = folder_of(near);
	struct uk_error error = {""};

	if (p->session && folder && !strcmp(folder, p->session_folder)) {
		free(folder);
		return 0;
	}
	uk_session_free(p->session);
	free(p->session_folder);
	p->session = NULL;
	p->session_folder = folder;
	if (folder && !uk_session_open(&p->session, &wish, &error)) {
		program_notices(p);
		return 0;
	}
	complain_of(NULL, &error);
	return -1;
}

/* Another folder may have another session: what was told stays told. */
void program_notices(struct program *p)
{
	const char *notice;

	for (size_t i = p->notices; (notice = uk_session_notice(p->session, i));
	     i++) {
		say("uitkomst: %s", "uitkomst: %s", notice);
		p->notices = i + 1;
	}
}
