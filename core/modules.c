/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <dirent.h>
#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "apart.h"
#include "buf.h"
#include "loader.h"
#include "places.h"

static int no_memory(struct uk_error *error)
{
	return error_set(error, "te weinig geheugen", "out of memory");
}

static char *path_of(const char *folder, const char *name, const char *end)
{
	struct buf path = BUF_INIT;

	buf_addf(&path, "%s/%s%s", folder, name, end);
	return buf_detach(&path);
}

static void notice(struct modules *modules, const struct uk_error *error)
{
	char *text = strdup(error->text);
	char **notices =
	    realloc(modules->notices,
		    (modules->notice_count + 1) * sizeof(*modules->notices));

	if (notices)
		modules->notices = notices;
	if (notices && text)
		modules->notices[modules->notice_count++] = text;
	else
		free(text);
}

static struct module *module_add(struct modules *modules, const char *path)
{
	struct module *module = calloc(1, sizeof(*module));
	struct module **all =
	    realloc(modules->all, (modules->count + 1) * sizeof(*all));

	if (all)
		modules->all = all;
	if (module)
		module->path = strdup(path);
	if (!all || !module || !module->path) {
		module_free(module);
		return NULL;
	}
	modules->all[modules->count++] = module;
	return module;
}

static struct module *find(const struct modules *modules, size_t count,
			   const char *id)
{
	for (size_t i = 0; i < count; i++)
		if (!modules->all[i]->why &&
		    strcmp(modules->all[i]->plugin.id, id) == 0)
			return modules->all[i];
	return NULL;
}

struct module *modules_find(const struct modules *modules, const char *id)
{
	return find(modules, modules->count, id);
}

/* Judges the module that was added last: the first of an id wins, as the
 * order of the places is the user's wish. The same module once more, by
 * another way, is not worth a word. */
static int settle(struct modules *modules, struct uk_error *why,
		  struct uk_error *error)
{
	struct module *module = modules->all[modules->count - 1];
	const struct module *first =
	    why->text[0] ? NULL
			 : find(modules, modules->count - 1, module->plugin.id);

	if (first && first->self == module->self) {
		modules->count--;
		module_free(module);
		return 0;
	}
	if (first)
		error_set(why, "de plugin %s is al geladen uit %s",
			  "the plugin %s is loaded from %s already",
			  module->plugin.id, first->path);
	if (!why->text[0])
		return 0;
	module->why = strdup(why->text);
	return module->why ? 0 : no_memory(error);
}

static void find_rules(struct module *module, const char *folder,
		       const char *name)
{
	char *rules = path_of(folder, name, ".json");

	if (rules && access(rules, R_OK) == 0)
		module->rules = rules;
	else
		free(rules);
}

static bool is_foreign(const struct modules *modules,
		       const struct module *module, const char *name)
{
	const char *data = modules->options->data;
	CLEANUP_STRING char *rules = NULL;

	return module->rules || !data ||
	       asprintf(&rules, "%s/rules/%s.json", data, name) < 0 ||
	       access(rules, R_OK);
}

struct loading {
	struct module *module;
	const char *folder, *name;
};

static void try_loading(void *closure)
{
	struct loading *l = closure;
	struct uk_error error = {""};

	loader_open(l->module, l->folder, l->name, &error);
}

/* What runs by being loaded, or is read of it, may be broken too. */
static int load_module(const struct modules *modules, struct module *module,
		       const char *folder, const char *name,
		       struct uk_error *why)
{
	struct loading loading = {module, folder, name};

	find_rules(module, folder, name);
	module->foreign = is_foreign(modules, module, name);
	if (module->foreign && !modules->options->trust &&
	    apart_try(try_loading, &loading, why))
		return -1;
	return loader_open(module, folder, name, why);
}

/* Who put it there thinks that it looks along. */
static void tell_refused(struct modules *modules, const char *path,
			 const struct uk_error *why)
{
	struct uk_error words = {""};

	error_set(&words, "plugin %s doet niet mee: %s",
		  "plugin %s is left out: %s", path, why->text);
	notice(modules, &words);
}

/* Loads FOLDER/FILE, or notes why not; fails only without memory. */
static int load_file(struct modules *modules, const char *folder,
		     const char *file, struct uk_error *error)
{
	CLEANUP_STRING char *path = path_of(folder, file, "");
	const char *dot = strrchr(file, '.');
	CLEANUP_STRING char *name = strndup(file, (size_t)(dot - file));
	struct module *module = path && name ? module_add(modules, path) : NULL;
	struct uk_error why = {""};

	if (!module)
		return no_memory(error);
	if (load_module(modules, module, folder, name, &why))
		tell_refused(modules, path, &why);
	return settle(modules, &why, error);
}

static bool ends_in(const char *name, const char *end)
{
	size_t len = strlen(name), end_len = strlen(end);

	return len > end_len && strcmp(name + len - end_len, end) == 0;
}

static int is_module(const struct dirent *entry)
{
	return entry->d_name[0] != '.' &&
	       (ends_in(entry->d_name, ".la") || ends_in(entry->d_name, ".so"));
}

/* strcmp and not alphasort, which goes by the locale. */
static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

/* "x.la" stands right before "x.so" when both are there: the archive adds
 * nothing then. */
static bool is_double(struct dirent **entries, size_t i, size_t count)
{
	const char *name = entries[i]->d_name;
	size_t stem = strlen(name) - strlen(".la");

	return ends_in(name, ".la") && i + 1 < count &&
	       strncmp(name, entries[i + 1]->d_name, stem) == 0 &&
	       strcmp(entries[i + 1]->d_name + stem, ".so") == 0;
}

static int load_folder(struct modules *modules, const char *folder,
		       struct uk_error *error)
{
	struct dirent **entries = NULL;
	int found = scandir(folder, &entries, is_module, by_name);
	size_t count = found < 0 ? 0 : (size_t)found;
	int failed = 0;

	for (size_t i = 0; i < count && !failed; i++)
		if (!is_double(entries, i, count))
			failed = load_file(modules, folder, entries[i]->d_name,
					   error);
	for (size_t i = 0; i < count; i++)
		free(entries[i]);
	free(entries);
	return failed;
}

/* Splits the path of a single module file and loads that. */
static int load_single(struct modules *modules, const char *path,
		       struct uk_error *error)
{
	CLEANUP_STRING char *folder = NULL;
	const char *slash = strrchr(path, '/');
	struct uk_error why = {""};

	if (!ends_in(path, ".so") && !ends_in(path, ".la")) {
		error_set(&why, "%s is geen map en geen .so- of .la-bestand",
			  "%s is neither a folder nor a .so or .la file", path);
		notice(modules, &why);
		return 0;
	}
	folder = strndup(path, (size_t)(slash - path));
	return folder ? load_file(modules, folder, slash + 1, error)
		      : no_memory(error);
}

/* A place that was `asked` for by name must be there. */
static int load_place(struct modules *modules, const char *place, bool asked,
		      struct uk_error *error)
{
	CLEANUP_STRING char *path = realpath(place, NULL);
	struct uk_error why = {""};
	struct stat st;

	if (path && stat(path, &st) == 0)
		return S_ISDIR(st.st_mode) ? load_folder(modules, path, error)
					   : load_single(modules, path, error);
	if (asked) {
		error_set(&why, "de map met plugins %s is er niet: %s",
			  "the folder of plugins %s is not there: %s", place,
			  strerror(errno));
		notice(modules, &why);
	}
	return 0;
}

/* The places of UITKOMST_PLUGIN_PATH, parted by colons. */
static int load_path(struct modules *modules, struct uk_error *error)
{
	const char *value = secure_getenv("UITKOMST_PLUGIN_PATH");
	CLEANUP_STRING char *path = value ? strdup(value) : NULL;
	char *rest = path;

	while (rest) {
		char *place = strsep(&rest, ":");

		if (*place && load_place(modules, place, true, error))
			return -1;
	}
	return 0;
}

static int load_config(struct modules *modules, struct uk_error *error)
{
	CLEANUP_STRING char *place = places_config("plugins");

	return place ? load_place(modules, place, false, error) : 0;
}

static int load_builtin(void *closure, void *handle, const char *name,
			struct uk_error *error)
{
	struct modules *modules = closure;
	struct module *module = module_add(modules, name);
	struct uk_error why = {""};

	if (!module)
		return no_memory(error);
	loader_adopt(module, handle, name, &why);
	return settle(modules, &why, error);
}

int modules_open(struct modules *modules, const struct loader_options *options,
		 struct uk_error *error)
{
	struct uk_error wrong = {""};

	*modules = (struct modules){.options = options};
	if (loader_start(error))
		return -1;
	for (size_t i = 0; options->dirs && options->dirs[i]; i++)
		if (load_place(modules, options->dirs[i], true, error))
			return -1;
	if (options->only_dirs)
		return 0;
	if (load_path(modules, error) || load_config(modules, error) ||
	    loader_builtins(load_builtin, modules, &wrong))
		return error_set(error, "%s", "%s", wrong.text);
	return load_place(modules, UK_PLUGINDIR, false, error);
}

void modules_release(struct modules *modules)
{
	for (size_t i = 0; i < modules->count; i++)
		module_free(modules->all[i]);
	for (size_t i = 0; i < modules->notice_count; i++)
		free(modules->notices[i]);
	free(modules->all);
	free(modules->notices);
	*modules = (struct modules){0};
}
