/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "command.h"

static bool is_same(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

static void session_close(struct program *p)
{
	uk_session_free(p->session);
	free(p->session_settings);
	p->session = NULL;
	p->session_settings = NULL;
}

void program_close(struct program *p)
{
	session_close(p);
	for (size_t i = 0; i < p->told_count; i++)
		free(p->told[i]);
	free(p->told);
	p->told = NULL;
	p->told_count = 0;
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
	    .model_file = o->model_file,
	    .jobs = o->jobs,
	    .suggest = o->suggest,
	    .verbose = o->verbose,
	    .no_worker = o->no_worker,
	};
	char *settings = o->settings ? NULL : uk_settings_find(near);
	struct uk_error error = {""};

	if (p->session && is_same(settings, p->session_settings)) {
		free(settings);
		return 0;
	}
	session_close(p);
	p->session_settings = settings;
	if (uk_session_open(&p->session, &wish, &error)) {
		complain_of(NULL, &error);
		return -1;
	}
	program_notices(p);
	return 0;
}

static bool is_told(const struct program *p, const char *notice)
{
	for (size_t i = 0; i < p->told_count; i++)
		if (strcmp(p->told[i], notice) == 0)
			return true;
	return false;
}

static void tell(struct program *p, const char *notice)
{
	char **told = realloc(p->told, (p->told_count + 1) * sizeof(*told));

	say("uitkomst: %s", "uitkomst: %s", notice);
	if (!told)
		return;
	p->told = told;
	told[p->told_count] = strdup(notice);
	p->told_count += told[p->told_count] != NULL;
}

void program_notices(struct program *p)
{
	const char *notice;

	for (size_t i = 0; (notice = uk_session_notice(p->session, i)); i++)
		if (!is_told(p, notice))
			tell(p, notice);
}
