/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Finds, opens and refuses plugin modules. The only file that knows libltdl.
 *
 * Places, in this order: those that the caller names, UITKOMST_PLUGIN_PATH
 * (parted by colons, unless the program runs with another's rights),
 * `$XDG_CONFIG_HOME/uitkomst/plugins`, modules that are built in, the folder
 * of the installation. In a folder `*.la` and `*.so` files are taken by name;
 * the first plugin of an id wins.
 *
 * Not one word of a module is believed: a module that others may write, that
 * speaks another version, or is not whole, is refused with the reason and the
 * rest go on. Modules are never unloaded. One thread, please.
 */
#ifndef LOADER_H
#define LOADER_H

#include "base.h"
#include "error.h"

struct loader_options {
	/* Folders, or single module files; NULL-ended, or NULL. */
	const char *const *dirs;
	bool only_dirs; /* look nowhere else; for tests */
};

/** A module that was found: loaded, or refused when `why` is set. */
struct module {
	/* A copy of the module's own, as long as both know it, zeroed after
	 * that. Its tables point to the copies below or are NULL. Of a refused
	 * module only what could be read is filled. */
	struct uk_plugin plugin;
	struct uk_language_ops language;
	struct uk_model_ops model;
	struct uk_checker_ops checker;
	struct uk_lexicon_ops lexicon;
	struct uk_spell_ops spell;
	size_t size; /* of the module's own struct uk_plugin */
	char *path; /* of its file; its name when it is built in */
	char *rules; /* "ID.json" beside the module if there is one: its
			rules file when the data folder has none */
	char *why; /* why it was refused, or NULL */
	bool builtin;
	const void *self; /* the module's own constant, to tell them apart */
};

struct modules {
	struct module **all; /* in load order, refused ones too */
	size_t count;
	char **notices; /* folders that were refused, and why */
	size_t notice_count;
	bool opened; /* libltdl is in use */
};

/**
 * Loads what is there. Fails only when libltdl does or memory ends; a folder
 * of `dirs` that does not exist is a notice. Calls no function of a plugin:
 * that is the guard's. Give the modules back also after failure.
 */
int modules_open(struct modules *, const struct loader_options *,
		 struct uk_error *error);
void modules_release(struct modules *);

/** The module that was loaded under this id, or NULL. */
struct module *modules_find(const struct modules *, const char *id);

#endif
