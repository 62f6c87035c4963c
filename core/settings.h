/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Settings: the user's `$XDG_CONFIG_HOME/uitkomst/config.json`, and over it
 * the project's `.uitkomst.json`, found upward from a file. The command line
 * goes over both and is not known here.
 *
 * Neither file can name code to load: plugins come from folders that the
 * loader knows, never from here. See docs/schema/settings.schema.json.
 */
#ifndef SETTINGS_H
#define SETTINGS_H

#include "arena.h"
#include "base.h"
#include "error.h"
#include "pattern.h"
#include "rules.h"

/** "bloom.level-band": "warning", and the file that says so. */
struct settings_rule {
	const char *name, *how, *file;
};

/** Findings that are not told: of `rule` (NULL: all; or a plugin's) where
 *  the pattern matches. */
struct settings_ignore {
	const char *rule, *file;
	struct pattern *pattern;
};

/** What a plugin gets in open(). */
struct settings_plugin {
	const char *id, *file;
	struct uk_setting *pairs;
	size_t count;
};

/** All that was set; strings live as long as the settings. */
struct settings {
	struct arena memory;
	const char *project; /* path of the project's file, or NULL */
	const char *lang; /* "nl", "en" or NULL */
	const char *model; /* or NULL */
	struct settings_rule *rules; /* in order: the user's first */
	size_t rule_count;
	const char **words; /* words that are spelled right */
	size_t word_count;
	struct settings_ignore *ignores;
	size_t ignore_count;
	struct settings_plugin *plugins;
	size_t plugin_count;
	const char *folders[2]; /* of the files: the user's first */
	size_t folder_count;
};

void settings_init(struct settings *);
void settings_release(struct settings *);

/**
 * Reads the user's settings and then the project's. `file` is the project's
 * settings file, which must exist; when it is NULL the first `.uitkomst.json`
 * in the folder of `near` or a folder above it is taken, and none is no
 * error. `near` may be NULL: the current folder.
 */
int settings_load(struct settings *, const char *file, const char *near,
		  struct uk_error *error);

/** Reads one more settings file over what is there. */
int settings_read(struct settings *, const char *path, struct uk_error *error);

/** Puts the rules of the settings in force, and tests the names in `ignore`.
 *  Fails with file and nearest name at an unknown one. */
int settings_apply(const struct settings *, struct rules *,
		   struct uk_error *error);

/** The settings of one plugin; `*count` is 0 and the result NULL when there
 *  are none. */
const struct uk_setting *settings_plugin(const struct settings *,
					 const char *id, size_t *count);

/**
 * Should a finding of `rule` on bytes `range` of `text` be left untold? 1
 * when a pattern of `ignore` matches a piece of the text that shares a byte
 * with the range (or touches it, when either is empty); 0; PATTERN_LIMIT when
 * no pattern says so but one gave up.
 */
int settings_ignores(const struct settings *, const struct rule *rule,
		     struct uk_text text, struct uk_range range);

#endif
