/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "module.h"
#include "utf8.h"

enum {
	ID_MOST = 40,
	TEXT_MOST = 200,
	LISTS_MOST = 256,
	/* No version of a struct will ever be as large as this. */
	SIZE_MOST = 16 * 1024
};

bool module_is_id(const char *id)
{
	size_t len = strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789_");

	return id[0] >= 'a' && id[0] <= 'z' && !id[len] && len <= ID_MOST;
}

static int check_version(const struct uk_plugin *self, struct uk_error *error)
{
	if (self->abi_major == UK_ABI_MAJOR)
		return 0;
	return error_set(error,
			 "de plugin is gemaakt voor versie %u.%u van de "
			 "pluginlijn, dit programma kent %u.%u; bouw hem "
			 "opnieuw",
			 "the plugin was made for version %u.%u of the plugin "
			 "line, this program knows %u.%u; build it again",
			 self->abi_major, self->abi_minor, UK_ABI_MAJOR,
			 UK_ABI_MINOR);
}

static int fail_size(const char *what, size_t size, struct uk_error *error)
{
	return error_set(error,
			 "`size` van %s kan niet %zu zijn; gebruik sizeof",
			 "`size` of %s cannot be %zu; use sizeof", what, size);
}

/* Everything up to the tables has been there since 1.0. */
static int copy_plugin(struct module *module, const struct uk_plugin *self,
		       size_t known, struct uk_error *error)
{
	size_t size = self->size;

	if (size < offsetof(struct uk_plugin, language) || size > SIZE_MOST ||
	    (known && size > known))
		return fail_size("uk_plugin", size, error);
	module->self = self;
	module->size = size;
	if (size > sizeof(module->plugin))
		size = sizeof(module->plugin);
	memcpy(&module->plugin, self, size);
	module->plugin.size = sizeof(module->plugin);
	if (module->plugin.threads > UK_THREADS_ANY)
		module->plugin.threads = UK_THREADS_ONE;
	return 0;
}

static bool is_text(const char *text)
{
	size_t len = text ? strnlen(text, TEXT_MOST + 1) : 0;

	if (!len || len > TEXT_MOST || utf8_check(text, len, NULL))
		return false;
	for (; *text; text++)
		if ((unsigned char)*text < ' ' || *text == 0x7f)
			return false;
	return true;
}

static int check_texts(const struct uk_plugin *plugin, const char *name,
		       struct uk_error *error)
{
	if (!is_text(plugin->id) || !module_is_id(plugin->id))
		return error_set(error,
				 "het id is geen naam van kleine letters, "
				 "cijfers en _",
				 "the id is no name of small letters, digits "
				 "and _");
	if (strcmp(plugin->id, name))
		return error_set(error,
				 "de plugin heet %s en de module %s; dat moet "
				 "gelijk zijn",
				 "the plugin is called %s and the module %s; "
				 "these must be the same",
				 plugin->id, name);
	if (!is_text(plugin->version) || !is_text(plugin->title))
		return error_set(error,
				 "version of title ontbreekt of is geen "
				 "leesbare tekst",
				 "version or title is missing or no readable "
				 "text");
	return 0;
}

/* A table that the plugin offers: its place in the plugin, and the room for
 * our copy. */
struct table {
	const char *name;
	const void **offered;
	size_t *copy; /* starts with `size` */
	size_t size;
};

static int copy_table(const struct table *table, struct uk_error *error)
{
	size_t size;

	if (!*table->offered)
		return 0;
	memcpy(&size, *table->offered, sizeof(size));
	if (size < sizeof(size) || size > SIZE_MOST)
		return fail_size(table->name, size, error);
	memcpy(table->copy, *table->offered,
	       size < table->size ? size : table->size);
	*table->copy = table->size;
	*table->offered = table->copy;
	return 0;
}

#define TABLE(m, name)                                                         \
	{                                                                      \
#name, (const void **)(void *)&(m)->plugin.name,               \
		    &(m)->name.size, sizeof((m)->name)                         \
	}

static int copy_tables(struct module *module, struct uk_error *error)
{
	const struct table tables[] = {
	    TABLE(module, language), TABLE(module, model),
	    TABLE(module, checker),  TABLE(module, lexicon),
	    TABLE(module, spell),
	};
	bool any = false;

	for (size_t i = 0; i < ARRAY_SIZE(tables); i++) {
		if (copy_table(&tables[i], error))
			return -1;
		any |= *tables[i].offered != NULL;
	}
	if (any)
		return 0;
	return error_set(error,
			 "de plugin biedt niets aan: language, model, "
			 "checker, lexicon en spell zijn leeg",
			 "the plugin offers nothing: language, model, "
			 "checker, lexicon and spell are empty");
}

static bool are_lists(const char *const *lists)
{
	size_t count = 0;

	if (!lists)
		return false;
	while (lists[count])
		if (!is_text(lists[count]) || ++count > LISTS_MOST)
			return false;
	return count > 0;
}

/* What a table must have to be of use. */
static int check_required(const struct module *m, struct uk_error *error)
{
	const struct {
		const char *what;
		bool missing;
	} needs[] = {
	    {"language.language",
	     m->plugin.language && !is_text(m->language.language)},
	    {"language.analyse", m->plugin.language && !m->language.analyse},
	    {"checker.check, checker.check_set",
	     m->plugin.checker && !m->checker.check && !m->checker.check_set},
	    {"lexicon.lists",
	     m->plugin.lexicon && !are_lists(m->lexicon.lists)},
	    {"lexicon.lookup", m->plugin.lexicon && !m->lexicon.lookup},
	    {"spell.language", m->plugin.spell && !is_text(m->spell.language)},
	    {"spell.check", m->plugin.spell && !m->spell.check},
	};

	for (size_t i = 0; i < ARRAY_SIZE(needs); i++)
		if (needs[i].missing)
			return error_set(error, "%s ontbreekt", "%s is missing",
					 needs[i].what);
	return 0;
}

int module_adopt(struct module *module, const struct uk_plugin *self,
		 size_t known, const char *name, struct uk_error *error)
{
	if (known && known < offsetof(struct uk_plugin, id))
		return fail_size("uk_plugin", known, error);
	module->plugin.abi_major = self->abi_major;
	module->plugin.abi_minor = self->abi_minor;
	if (check_version(self, error) ||
	    copy_plugin(module, self, known, error) ||
	    check_texts(&module->plugin, name, error) ||
	    copy_tables(module, error) || check_required(module, error))
		return -1;
	return 0;
}

void module_free(struct module *module)
{
	if (!module)
		return;
	free(module->path);
	free(module->rules);
	free(module->why);
	free(module);
}
