/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <assert.h>

#include "json.h"
#include "module.h"
#include "settings.h"
#include "utf8.h"

enum {
	WORDS_MOST = 100000,
	IGNORES_MOST = 200, /* patterns: each runs on each finding */
	RULES_MOST = 2000,
	PLUGINS_MOST = 200,
	PAIRS_MOST = 200,
	TEXT_MOST = 4096
};

/* What the readers of one file share. */
struct reading {
	struct settings *settings;
	const char *file; /* kept in the settings' memory */
	struct uk_error *error;
};

static int no_memory(const struct reading *r)
{
	return error_set(r->error, "te weinig geheugen", "out of memory");
}

/* Makes room for `more` items behind `count`. */
static int grow(const struct reading *r, void **items, size_t item,
		size_t count, size_t more)
{
	void *grown = realloc(*items, (count + more + 1) * item);

	if (!grown)
		return no_memory(r);
	*items = grown;
	return 0;
}

static int check_most(const struct reading *r, const struct node *at,
		      size_t count, int most)
{
	if (count <= (size_t)most)
		return 0;
	return node_fail(at, r->error, "ten hoogste %d", "at most %d", most);
}

/* Keeps a text in NFC, as all text behind the door is. */
static int keep(const struct reading *r, const struct node *at,
		const char *text, const char **kept)
{
	CLEANUP_BUF struct buf nfc = BUF_INIT;
	size_t len = strlen(text);

	if (!len || len > TEXT_MOST)
		return node_fail(at, r->error, "1 tot %d bytes",
				 "1 to %d bytes", TEXT_MOST);
	if (utf8_nfc(text, len, &nfc, NULL))
		return no_memory(r);
	*kept = arena_copy(&r->settings->memory, nfc.bytes, nfc.len);
	return *kept ? 0 : no_memory(r);
}

static int keep_string(const struct reading *r, const struct node *at,
		       const char **kept)
{
	const char *text = NULL;

	if (node_string(at, &text, r->error))
		return -1;
	return keep(r, at, text, kept);
}

/* A member that is a text, kept; `*kept` stays when there is none. */
static int keep_text(const struct reading *r, const struct node *object,
		     const char *key, enum node_need need, const char **kept)
{
	const char *text = NULL;

	if (node_text(object, key, need, &text, r->error))
		return -1;
	return text ? keep(r, object, text, kept) : 0;
}

static int read_lang(const struct reading *r, const struct node *root)
{
	const char *lang = NULL;

	if (keep_text(r, root, "lang", NODE_OPTIONAL, &lang))
		return -1;
	if (!lang)
		return 0;
	if (strcmp(lang, "nl") && strcmp(lang, "en"))
		return node_fail(root, r->error,
				 "lang is nl of en, niet \"%s\"",
				 "lang is nl or en, not \"%s\"", lang);
	r->settings->lang = lang;
	return 0;
}

static int read_model(const struct reading *r, const struct node *root)
{
	return keep_text(r, root, "model", NODE_OPTIONAL, &r->settings->model);
}

/* The names are tested when all plugins have been loaded. */
static int read_rules(const struct reading *r, const struct node *root)
{
	struct settings *s = r->settings;
	struct node rules, at;
	size_t count;

	if (node_object(root, "rules", NODE_OPTIONAL, &rules, r->error))
		return -1;
	count = node_members(&rules);
	if (check_most(r, &rules, count, RULES_MOST) ||
	    grow(r, (void **)(void *)&s->rules, sizeof(*s->rules),
		 s->rule_count, count))
		return -1;
	for (size_t i = 0; i < node_members(&rules); i++) {
		struct settings_rule *rule = &s->rules[s->rule_count];

		node_member(&rules, i, &at);
		if (keep(r, &at, at.key, &rule->name) ||
		    keep_string(r, &at, &rule->how))
			return -1;
		rule->file = r->file;
		s->rule_count++;
	}
	return 0;
}

static int read_words(const struct reading *r, const struct node *root)
{
	struct settings *s = r->settings;
	struct node words, at;
	size_t count;

	if (node_array(root, "words", NODE_OPTIONAL, &words, r->error))
		return -1;
	count = node_count(&words);
	if (check_most(r, &words, count, WORDS_MOST) ||
	    grow(r, (void **)(void *)&s->words, sizeof(*s->words),
		 s->word_count, count))
		return -1;
	for (size_t i = 0; i < count; i++) {
		node_item(&words, i, &at);
		if (keep_string(r, &at, &s->words[s->word_count]))
			return -1;
		s->word_count++;
	}
	return 0;
}

static int read_ignore(const struct reading *r, const struct node *at,
		       struct settings_ignore *ignore)
{
	static const char *const keys[] = {"rule", "pattern", NULL};
	struct uk_error wrong = {""};
	const char *source = "";

	*ignore = (struct settings_ignore){NULL, r->file, NULL};
	if (node_known(at, keys, r->error) ||
	    keep_text(r, at, "rule", NODE_OPTIONAL, &ignore->rule) ||
	    keep_text(r, at, "pattern", NODE_REQUIRED, &source))
		return -1;
	ignore->pattern =
	    pattern_new((struct uk_text){source, strlen(source)}, &wrong);
	if (!ignore->pattern)
		return node_fail(at, r->error, "%s", "%s", wrong.text);
	return 0;
}

static int read_ignores(const struct reading *r, const struct node *root)
{
	struct settings *s = r->settings;
	struct node list, at;
	size_t count;

	if (node_array(root, "ignore", NODE_OPTIONAL, &list, r->error))
		return -1;
	count = node_count(&list);
	if (check_most(r, &list, s->ignore_count + count, IGNORES_MOST) ||
	    grow(r, (void **)(void *)&s->ignores, sizeof(*s->ignores),
		 s->ignore_count, count))
		return -1;
	for (size_t i = 0; i < count; i++) {
		if (node_item_object(&list, i, &at, r->error) ||
		    read_ignore(r, &at, &s->ignores[s->ignore_count]))
			return -1;
		s->ignore_count++;
	}
	return 0;
}

/* A plugin gets text; whoever writes 3 or true means "3" or "true". */
static int keep_value(const struct reading *r, const struct node *at,
		      const char **kept)
{
	struct arena *memory = &r->settings->memory;

	if (value_is(at->value, VALUE_STRING) && !*value_text(at->value))
		*kept = arena_copy(memory, "", 0);
	else if (value_is(at->value, VALUE_INTEGER))
		*kept =
		    arena_printf(memory, "%jd", (intmax_t)at->value->is.number);
	else if (value_is_flag(at->value))
		*kept = value_is(at->value, VALUE_TRUE) ? "true" : "false";
	else
		return keep_string(r, at, kept);
	return *kept ? 0 : no_memory(r);
}

/* Puts a pair in, over one of the same key from an earlier file. */
static int add_pair(const struct reading *r, const struct node *at,
		    struct settings_plugin *plugin)
{
	struct uk_setting pair = {"", ""};
	size_t i = 0;

	if (keep(r, at, at->key, &pair.key) || keep_value(r, at, &pair.value))
		return -1;
	assert(plugin->pairs);
	while (i < plugin->count && strcmp(plugin->pairs[i].key, pair.key))
		i++;
	plugin->pairs[i] = pair;
	if (i == plugin->count)
		plugin->count++;
	return 0;
}

static struct settings_plugin *plugin_of(struct settings *s, const char *id)
{
	assert(id);
	for (size_t i = 0; i < s->plugin_count; i++)
		if (strcmp(s->plugins[i].id, id) == 0)
			return &s->plugins[i];
	s->plugins[s->plugin_count] = (struct settings_plugin){0};
	return &s->plugins[s->plugin_count++];
}

static int read_plugin(const struct reading *r, const struct node *at)
{
	struct settings_plugin *plugin;
	const char *id = NULL;
	struct node pair;

	if (!module_is_id(at->key))
		return node_fail(at, r->error,
				 "dit is geen naam van een plugin",
				 "this is no name of a plugin");
	if (!value_is(at->value, VALUE_OBJECT))
		return node_fail(at, r->error, "verwacht een object, { ... }",
				 "expected an object, { ... }");
	if (keep(r, at, at->key, &id))
		return -1;
	plugin = plugin_of(r->settings, id);
	plugin->id = id;
	plugin->file = r->file;
	if (check_most(r, at, plugin->count + node_members(at), PAIRS_MOST) ||
	    grow(r, (void **)(void *)&plugin->pairs, sizeof(*plugin->pairs),
		 plugin->count, node_members(at)))
		return -1;
	for (size_t i = 0; i < node_members(at); i++) {
		node_member(at, i, &pair);
		if (add_pair(r, &pair, plugin))
			return -1;
	}
	return 0;
}

static int read_plugins(const struct reading *r, const struct node *root)
{
	struct settings *s = r->settings;
	struct node plugins, at;
	size_t count;

	if (node_object(root, "plugins", NODE_OPTIONAL, &plugins, r->error))
		return -1;
	count = node_members(&plugins);
	if (check_most(r, &plugins, s->plugin_count + count, PLUGINS_MOST) ||
	    grow(r, (void **)(void *)&s->plugins, sizeof(*s->plugins),
		 s->plugin_count, count))
		return -1;
	for (size_t i = 0; i < node_members(&plugins); i++) {
		node_member(&plugins, i, &at);
		if (read_plugin(r, &at))
			return -1;
	}
	return 0;
}

/* Data files that the settings name may stand beside them. A file more than
 * there are places for is one that a test reads. */
static int keep_folder(const struct reading *r, const char *path)
{
	const char *slash = strrchr(path, '/');
	struct settings *s = r->settings;

	if (s->folder_count == ARRAY_SIZE(s->folders))
		return 0;
	s->folders[s->folder_count] =
	    slash ? arena_copy(&s->memory, path,
			       slash == path ? 1 : (size_t)(slash - path))
		  : ".";
	return s->folders[s->folder_count++] ? 0 : no_memory(r);
}

int settings_read(struct settings *settings, const char *path,
		  struct uk_error *error)
{
	static const char *const keys[] = {
	    "ignore", "lang", "model", "plugins", "rules", "words", NULL};
	static int (*const readers[])(const struct reading *,
				      const struct node *) = {
	    read_lang,	read_model,   read_rules,
	    read_words, read_ignores, read_plugins};
	size_t size;
	CLEANUP_VALUE struct value *value =
	    json_values_file(path, &size, error);
	struct reading r = {settings, NULL, error};
	struct node root;

	if (!value || node_root(&root, value, path, error) ||
	    node_known(&root, keys, error))
		return -1;
	r.file = arena_copy(&settings->memory, path, strlen(path));
	if (!r.file)
		return no_memory(&r);
	if (keep_folder(&r, path))
		return -1;
	for (size_t i = 0; i < ARRAY_SIZE(readers); i++)
		if (readers[i](&r, &root))
			return -1;
	return 0;
}
