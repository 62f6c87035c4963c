/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "command.h"

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

static enum status show_plugin(struct program *p, const char *id)
{
	struct uk_plugin_info plugin;
	const char *near;

	if (find_plugin(p, id, &plugin)) {
		put_plugin(p, &plugin);
		return STATUS_CLEAN;
	}
	near = nearest(id, plugin_id, p->session);
	if (near)
		return complain("er is geen plugin '%s'; bedoel je '%s'?",
				"there is no plugin '%s'; did you mean '%s'?",
				id, near);
	return complain("er is geen plugin '%s'; 'uitkomst plugins' toont ze",
			"there is no plugin '%s'; see 'uitkomst plugins'", id);
}

enum status plugins_run(struct program *p)
{
	const struct options *o = &p->options;
	const char *what = o->argument_count ? o->arguments[0] : "list";
	bool info = strcmp(what, "info") == 0;

	if (!info && strcmp(what, "list") != 0)
		return complain("plugins: '%s' bestaat niet; kies list of "
				"info ID",
				"plugins: there is no '%s'; choose list or "
				"info ID",
				what);
	if (o->argument_count != (info ? 2 : o->argument_count != 0))
		return complain("gebruik: uitkomst plugins list, of "
				"uitkomst plugins info ID",
				"usage: uitkomst plugins list, or "
				"uitkomst plugins info ID");
	if (program_session(p, NULL))
		return STATUS_FAILED;
	if (info)
		return show_plugin(p, o->arguments[1]);
	list_plugins(p);
	return STATUS_CLEAN;
}
