/* SPDX-License-Identifier: Apache-2.0 */
/* The plugins of a session. */
#include "base.h"

#include <unistd.h>

#include "guard.h"
#include "models.h"
#include "session.h"

/* The rules file of a plugin: in the data folder, or beside its module. */
static int load_words(struct uk_session *s, const struct module *module,
		      struct uk_error *error)
{
	const char *id = module->plugin.id;
	const char *path =
	    arena_printf(&s->arena, "%s/rules/%s.json", s->datadir, id);

	if (!path)
		return error_set(error, "geen geheugen", "out of memory");
	if (module->rules)
		return rules_add_file(&s->rules, module->rules, id, error);
	if (access(path, R_OK) == 0)
		return rules_add_file(&s->rules, path, id, error);
	return 0;
}

static void plugin_refuse(struct uk_session *s, struct plugin *p,
			  const char *why)
{
	char words[1200];

	models_drop(s, p);
	p->why = arena_copy(&s->arena, why, strlen(why));
	atomic_store(&p->off, true);
	snprintf(words, sizeof(words),
		 tr("plugin %s doet niet mee: %s", "plugin %s is left out: %s"),
		 p->table->id, why);
	session_notice(s, words);
}

struct opening {
	struct uk_session *session;
	struct plugin *plugin;
};

static int open_one(struct uk_session *s, struct plugin *p,
		    struct uk_error *error)
{
	size_t count;
	const struct uk_setting *settings =
	    settings_plugin(&s->settings, p->table->id, &count);

	return guard_open(s, p, settings, count, error);
}

/* In a process apart: that it fails is for the real time to tell. */
static void try_open(void *closure)
{
	struct opening *opening = closure;
	struct uk_error error = {""};

	opening->session->verbose = false;
	open_one(opening->session, opening->plugin, &error);
}

static void open_plugin(struct uk_session *s, struct plugin *p)
{
	struct opening opening = {s, p};
	struct uk_error error = {""};
	bool risky = p->module->foreign && s->workers.apart && p->table->open;

	if (load_words(s, p->module, &error) ||
	    (risky && apart_try(try_open, &opening, &error)) ||
	    open_one(s, p, &error)) {
		plugin_refuse(s, p, error.text);
		return;
	}
	if (p->table->language && !s->language)
		s->language = p;
	if (p->table->spell && !s->speller)
		s->speller = p;
}

/* A language first: other plugins may ask it for forms while they open. */
void session_open_plugins(struct uk_session *s)
{
	for (int turn = 0; turn < 2; turn++)
		for (size_t i = 0; i < s->plugin_count; i++)
			if (!!s->plugins[i].table->language == !turn)
				open_plugin(s, &s->plugins[i]);
}

/* Only what others wrote is worth a process. */
static bool wants_processes(const struct uk_session *s)
{
	for (size_t i = 0; !s->no_worker && i < s->modules.count; i++)
		if (!s->modules.all[i]->why && s->modules.all[i]->foreign)
			return true;
	return false;
}

int session_take_modules(struct uk_session *s, struct uk_error *error)
{
	size_t most = s->modules.count + 1;

	if (workers_open(s, wants_processes(s), most, &s->plugins))
		return error_set(error, "geen geheugen", "out of memory");
	for (size_t i = 0; i < s->modules.count; i++) {
		const struct module *module = s->modules.all[i];
		struct plugin *p = &s->plugins[s->plugin_count];

		if (module->why)
			continue;
		p->module = module;
		p->table = &module->plugin;
		s->plugin_count++;
	}
	for (size_t i = 0; i < s->modules.notice_count; i++)
		session_notice(s, s->modules.notices[i]);
	return 0;
}
