/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <errno.h>

#include "plugins.h"

static const char *state_of(const struct uk_plugin_info *plugin)
{
	switch (plugin->state) {
	case UK_PLUGIN_LOADED:
		return uk_tr("geladen", "loaded");
	case UK_PLUGIN_REFUSED:
		return uk_tr("geweigerd", "refused");
	default:
		return uk_tr("uitgezet", "switched off");
	}
}

static const char *threads_of(const struct uk_plugin_info *plugin)
{
	switch (plugin->threads) {
	case UK_THREADS_ANY:
		return uk_tr("tegelijk te gebruiken", "any thread");
	case UK_THREADS_INSTANCE:
		return uk_tr("een exemplaar per taak", "an instance a thread");
	default:
		return uk_tr("een tegelijk", "one at a time");
	}
}

static const char *known(const char *string)
{
	return string ? string : "?";
}

static void list_plugins(struct program *p)
{
	struct uk_plugin_info plugin;
	struct out *o = &p->out;

	for (size_t i = 0; uk_plugin_at(p->session, i, &plugin); i++) {
		out_addf(o, "%-10s %-7s %-12s %s\n", known(plugin.id),
			 known(plugin.version), state_of(&plugin),
			 known(plugin.why ? plugin.why : plugin.title));
	}
}

static void put_row(struct out *o, const char *label, const char *text)
{
	out_addf(o, "%-12s ", label);
	out_adds(o, text);
	out_addc(o, '\n');
}

static void put_tables(struct out *o, const struct uk_plugin_info *plugin)
{
	const struct {
		bool has;
		const char *name;
	} tables[] = {
	    {plugin->language, "language"},
	    {plugin->model, "model"},
	    {plugin->checker, "checker"},
	    {plugin->checker_set, "checker (set)"},
	    {plugin->lexicon, "lexicon"},
	    {plugin->spell, "spell"},
	};
	bool some = false;

	out_addf(o, "%-12s ", uk_tr("biedt", "offers"));
	for (size_t i = 0; i < ARRAY_SIZE(tables); i++) {
		if (!tables[i].has)
			continue;
		out_adds(o, some ? ", " : "");
		out_adds(o, tables[i].name);
		some = true;
	}
	out_adds(o, some ? "\n" : "-\n");
}

static void put_rules(struct program *p, const char *id)
{
	const char *label = uk_tr("regels", "rules");
	struct uk_rule_words rule;
	size_t len = strlen(id);

	for (size_t i = 0; uk_rule_at(p->session, i, &rule); i++) {
		if (strncmp(rule.id, id, len) || rule.id[len] != '.')
			continue;
		put_row(&p->out, label, rule.id);
		label = "";
	}
}

static void put_plugin(struct program *p, const struct uk_plugin_info *plugin)
{
	struct out *o = &p->out;

	out_addf(o, "%s %s\n", known(plugin->id), known(plugin->version));
	put_row(o, uk_tr("titel", "title"), known(plugin->title));
	put_row(o, uk_tr("staat", "state"), state_of(plugin));
	if (plugin->why)
		put_row(o, uk_tr("reden", "reason"), plugin->why);
	put_row(o, uk_tr("bestand", "file"),
		plugin->builtin ? uk_tr("(ingebouwd)", "(built in)")
				: known(plugin->path));
	out_addf(o, "%-12s %u.%u, %zu bytes\n", "ABI", plugin->abi_major,
		 plugin->abi_minor, plugin->size);
	put_row(o, uk_tr("draden", "threads"), threads_of(plugin));
	put_tables(o, plugin);
	if (plugin->dropped)
		out_addf(o,
			 uk_tr("%-12s %zu ongeldige meldingen\n",
			       "%-12s %zu invalid reports\n"),
			 uk_tr("geweigerd", "dropped"), plugin->dropped);
	if (plugin->id)
		put_rules(p, plugin->id);
}

static bool find_plugin(struct program *p, const char *id,
			struct uk_plugin_info *plugin)
{
	for (size_t i = 0; uk_plugin_at(p->session, i, plugin); i++)
		if (plugin->id && strcmp(plugin->id, id) == 0)
			return true;
	return false;
}

static const char *plugin_id(void *closure, size_t i)
{
	struct uk_plugin_info plugin;

	if (!uk_plugin_at(closure, i, &plugin))
		return NULL;
	return known(plugin.id);
}

bool plugins_is_path(const char *name)
{
	const char *end = strrchr(name, '.');

	return strchr(name, '/') ||
	       (end && (!strcmp(end, ".so") || !strcmp(end, ".la")));
}

/* Folders of the command line move up by one: the first of an id wins. */
static int put_first(struct options *o, const char *path)
{
	if (o->plugin_dirs[OPTIONS_DIRS - 1]) {
		complain("--plugin-dir: hoogstens %d mappen",
			 "--plugin-dir: at most %d folders", OPTIONS_DIRS - 1);
		return -1;
	}
	memmove(o->plugin_dirs + 1, o->plugin_dirs,
		(OPTIONS_DIRS - 1) * sizeof(*o->plugin_dirs));
	o->plugin_dirs[0] = path;
	return 0;
}

int plugins_open(struct program *p, const char *path,
		 struct uk_plugin_info *plugin)
{
	CLEANUP_STRING char *real = realpath(path, NULL);

	if (!real) {
		complain("%s: %s", "%s: %s", path, strerror(errno));
		return -1;
	}
	if (put_first(&p->options, path) || program_session(p, NULL))
		return -1;
	for (size_t i = 0; uk_plugin_at(p->session, i, plugin); i++)
		if (plugin->path && strcmp(plugin->path, real) == 0)
			return 0;
	complain("%s is geen plugin; een plugin is een .so-bestand",
		 "%s is no plugin; a plugin is a .so file", path);
	return -1;
}

static enum status list_run(struct program *p, const char *none UK_UNUSED)
{
	if (program_session(p, NULL))
		return STATUS_FAILED;
	list_plugins(p);
	plugins_models(p);
	return STATUS_CLEAN;
}

static enum status show_unknown(struct program *p, const char *id)
{
	const char *near = nearest(id, plugin_id, p->session);

	if (near)
		return complain("er is geen plugin '%s'; bedoel je '%s'?",
				"there is no plugin '%s'; did you mean '%s'?",
				id, near);
	return complain("er is geen plugin '%s'; 'uitkomst plugins' toont ze",
			"there is no plugin '%s'; see 'uitkomst plugins'", id);
}

static enum status info_run(struct program *p, const char *name)
{
	struct uk_plugin_info plugin;

	if (plugins_is_path(name)) {
		if (plugins_open(p, name, &plugin))
			return STATUS_FAILED;
	} else {
		if (program_session(p, NULL))
			return STATUS_FAILED;
		if (!find_plugin(p, name, &plugin))
			return plugins_model_info(p, name)
				   ? STATUS_CLEAN
				   : show_unknown(p, name);
	}
	put_plugin(p, &plugin);
	return STATUS_CLEAN;
}

static enum status new_run(struct program *p, const char *name)
{
	return p->options.json ? plugins_start(p, name) : plugins_new(p, name);
}

static const struct action {
	const char *name;
	size_t arguments;
	struct words usage;
	enum status (*run)(struct program *, const char *argument);
} actions[] = {
    {"list", 0, WORDS("list", NULL), list_run},
    {"info", 1, WORDS("info ID, of info PAD", "info ID, or info PATH"),
     info_run},
    {"new", 1,
     WORDS("new NAAM, of new --json NAAM", "new NAME, or new --json NAME"),
     new_run},
    {"test", 1, WORDS("test PAD", "test PATH"), plugins_test},
};

static const char *action_name(void *closure UK_UNUSED, size_t i)
{
	return i < ARRAY_SIZE(actions) ? actions[i].name : NULL;
}

static enum status unknown_action(const char *what)
{
	const char *near = nearest(what, action_name, NULL);

	if (near)
		return complain("plugins: '%s' bestaat niet; bedoel je '%s'?",
				"plugins: there is no '%s'; did you mean "
				"'%s'?",
				what, near);
	return complain("plugins: '%s' bestaat niet; 'uitkomst help plugins' "
			"vertelt wat wel kan",
			"plugins: there is no '%s'; see 'uitkomst help "
			"plugins'",
			what);
}

enum status plugins_run(struct program *p)
{
	const struct options *o = &p->options;
	const char *what = o->argument_count ? o->arguments[0] : "list";
	size_t given = o->argument_count ? o->argument_count - 1 : 0;

	for (size_t i = 0; i < ARRAY_SIZE(actions); i++) {
		const struct action *action = &actions[i];

		if (strcmp(action->name, what))
			continue;
		if (given != action->arguments)
			return complain("gebruik: uitkomst plugins %s",
					"usage: uitkomst plugins %s",
					words_say(action->usage));
		return action->run(p, given ? o->arguments[1] : NULL);
	}
	return unknown_action(what);
}
