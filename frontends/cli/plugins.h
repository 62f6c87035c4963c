/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What stands behind `uitkomst plugins`, one file an action:
 * plugins.c shows them, plugins_new.c starts one, plugins_test.c tries one:
 * a module (plugins_module.c) with texts (plugins_texts.c) and its own cases
 * (plugins_cases.c); plugins_start.c and
 * plugins_model.c start and try a model that is a file.
 */
#ifndef CLI_PLUGINS_H
#define CLI_PLUGINS_H

#include "command.h"

/** Is this the path of a module, and not the id of a plugin? */
bool plugins_is_path(const char *name);

/**
 * Opens the session with the module `path` before all other plugins, and
 * finds what became of it: loaded, refused, or switched off. Complains and
 * returns -1 when there is no such module.
 */
int plugins_open(struct program *, const char *path, struct uk_plugin_info *);

/** `plugins new NAME`: makes the folder NAME with a plugin to start from. */
enum status plugins_new(struct program *, const char *name);

/** `plugins new --json NAME`: makes NAME.json, a model to start from. */
enum status plugins_start(struct program *, const char *name);

/** `plugins test FILE.json`: shows how a model reads and writes sentences,
 *  and whether its own cases and examples come out as they say. */
enum status plugins_model_test(struct program *, const char *path);

/** Shows a model of the open session; false when there is none. */
bool plugins_model_info(struct program *, const char *id);

/** A label and what belongs to it, on one line. */
void plugins_put_row(struct out *, const char *label, const char *text);

/** Lists the models that no plugin brought. */
void plugins_models(struct program *);

/** `plugins test PATH`: tries a plugin with input that nobody writes. */
enum status plugins_test(struct program *, const char *path);

/** The same for a module. */
enum status plugins_test_module(struct program *, const char *path);

/** Runs the cases beside the module, if it has any: tells which are not as
 *  they should be; how many, or -1 when they cannot be read. */
long plugins_cases(struct program *, const struct uk_plugin_info *,
		   struct uk_error *);

/** The texts that a plugin is tried with: how many, what number `i` is called,
 *  and the text itself, in `text`, which is to be released. */
size_t plugins_text_count(void);
const char *plugins_text_name(size_t i);
void plugins_text(size_t i, struct out *text);

#endif
