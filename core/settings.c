/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "places.h"
#include "settings.h"

#define PROJECT_FILE ".uitkomst.json"

void settings_init(struct settings *settings)
{
	*settings = (struct settings){.memory = ARENA_INIT};
}

void settings_release(struct settings *settings)
{
	for (size_t i = 0; i < settings->ignore_count; i++)
		pattern_free(settings->ignores[i].pattern);
	for (size_t i = 0; i < settings->plugin_count; i++)
		free(settings->plugins[i].pairs);
	free(settings->rules);
	free(settings->words);
	free(settings->ignores);
	free(settings->plugins);
	arena_release(&settings->memory);
	settings_init(settings);
}

/* Turns the path into the settings file of the folder above it; false at the
 * root. `path` is ".../" and the name of the file. */
static bool go_up(char *path)
{
	char *slash = strrchr(path, '/');

	if (slash == path)
		return false;
	*slash = '\0';
	slash = strrchr(path, '/');
	memcpy(slash + 1, PROJECT_FILE, sizeof(PROJECT_FILE));
	return true;
}

/* The folder of `near`, absolute; NULL when there is no such place. A file
 * that is not there yet (an editor's new one) has a folder all the same. */
static char *folder_of(const char *near)
{
	CLEANUP_STRING char *copy = near ? strdup(near) : NULL;
	char *slash = copy ? strrchr(copy, '/') : NULL;
	struct stat st;

	if (near && stat(near, &st) == 0 && S_ISDIR(st.st_mode))
		return realpath(near, NULL);
	if (!slash)
		return realpath(".", NULL);
	slash[slash == copy ? 1 : 0] = '\0';
	return realpath(copy, NULL);
}

char *uk_settings_find(const char *near)
{
	CLEANUP_STRING char *folder = folder_of(near);
	size_t size = folder ? strlen(folder) + sizeof("/" PROJECT_FILE) : 0;
	char *path = size ? malloc(size) : NULL;

	if (!path)
		return NULL;
	(void)snprintf(path, size, "%s/" PROJECT_FILE,
		       strcmp(folder, "/") ? folder : "");
	do {
		if (access(path, F_OK) == 0)
			return path;
	} while (go_up(path));
	free(path);
	return NULL;
}

static int read_project(struct settings *settings, const char *file,
			struct uk_error *error)
{
	settings->project = arena_copy(&settings->memory, file, strlen(file));
	if (!settings->project)
		return error_set(error, "te weinig geheugen", "out of memory");
	return settings_read(settings, file, error);
}

int settings_load(struct settings *settings, const char *file, const char *near,
		  struct uk_error *error)
{
	CLEANUP_STRING char *user = places_config("config.json");
	CLEANUP_STRING char *project = NULL;

	if (user && access(user, F_OK) == 0 &&
	    settings_read(settings, user, error))
		return -1;
	if (file)
		return read_project(settings, file, error);
	project = uk_settings_find(near);
	return project ? read_project(settings, project, error) : 0;
}

static int in_file(const char *file, const struct uk_error *wrong,
		   struct uk_error *error)
{
	return error_set(error, "%s: %s", "%s: %s", file, wrong->text);
}

static bool names_plugin(const struct rules *rules, const char *name)
{
	for (size_t i = 0; i < rules->count; i++)
		if (strcmp(rules->all[i]->plugin, name) == 0)
			return true;
	return false;
}

int settings_apply(const struct settings *settings, struct rules *rules,
		   struct uk_error *error)
{
	struct uk_error wrong = {""};

	for (size_t i = 0; i < settings->rule_count; i++) {
		const struct settings_rule *rule = &settings->rules[i];

		if (rules_set(rules, rule->name, rule->how, &wrong))
			return in_file(rule->file, &wrong, error);
	}
	for (size_t i = 0; i < settings->ignore_count; i++) {
		const struct settings_ignore *ignore = &settings->ignores[i];

		if (!ignore->rule || rules_find(rules, ignore->rule) ||
		    names_plugin(rules, ignore->rule))
			continue;
		rules_unknown(rules, ignore->rule, &wrong);
		return in_file(ignore->file, &wrong, error);
	}
	return 0;
}

const struct uk_setting *settings_plugin(const struct settings *settings,
					 const char *id, size_t *count)
{
	*count = 0;
	for (size_t i = 0; i < settings->plugin_count; i++) {
		if (strcmp(settings->plugins[i].id, id))
			continue;
		*count = settings->plugins[i].count;
		return *count ? settings->plugins[i].pairs : NULL;
	}
	return NULL;
}

static bool touches(struct uk_range a, struct uk_range b)
{
	if (a.begin == a.end || b.begin == b.end)
		return a.begin <= b.end && b.begin <= a.end;
	return a.begin < b.end && b.begin < a.end;
}

/* The start of the code point after byte `at`; `len` + 1 behind the last. */
static size_t next_start(struct uk_text text, size_t at)
{
	for (at++; at < text.len; at++)
		if (((unsigned char)text.bytes[at] & 0xc0) != 0x80)
			break;
	return at;
}

/* Looks at every match: an earlier one may miss the range that a later one
 * has. */
static int matches(const struct pattern *pattern, struct uk_text text,
		   struct uk_range range)
{
	size_t from = 0;

	while (from <= text.len) {
		struct uk_range match;
		int found = pattern_find(pattern, text, from, &match);

		if (found != PATTERN_FOUND)
			return found;
		if (touches(match, range))
			return 1;
		if (match.begin > range.end)
			return 0;
		from =
		    match.end > from ? match.end : next_start(text, match.end);
	}
	return 0;
}

int settings_ignores(const struct settings *settings, const struct rule *rule,
		     struct uk_text text, struct uk_range range)
{
	int answer = 0;

	for (size_t i = 0; i < settings->ignore_count; i++) {
		const struct settings_ignore *ignore = &settings->ignores[i];
		int found;

		if (ignore->rule && strcmp(ignore->rule, rule->words.id) &&
		    strcmp(ignore->rule, rule->plugin))
			continue;
		found = matches(ignore->pattern, text, range);
		if (found > 0)
			return 1;
		if (found < 0)
			answer = found;
	}
	return answer;
}
