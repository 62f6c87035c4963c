/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Finds, opens and refuses plugin modules: modules.c looks for them, loader.c
 * alone knows libltdl.
 *
 * Places, in this order: those that the caller names, UITKOMST_PLUGIN_PATH
 * (parted by colons, unless the program runs with another's rights),
 * `$XDG_CONFIG_HOME/uitkomst/plugins`, modules that are built in, the folder
 * of the installation. In a folder `*.la` and `*.so` files are taken by name;
 * the first plugin of an id wins.
 *
 * Not one word of a module is believed: a module that others may write, that
 * speaks another version, or is not whole, is refused with the reason and the
 * rest go on. A foreign one is first loaded in a process apart, to see
 * whether it survives that. Modules are never unloaded. One thread, please.
 */
#ifndef LOADER_H
#define LOADER_H

#include "base.h"
#include "error.h"
#include "module.h"

struct loader_options {
	/* Folders, or single module files; NULL-ended, or NULL. */
	const char *const *dirs;
	bool only_dirs; /* look nowhere else; for tests */
	const char *data; /* the data folder, or NULL */
	bool trust; /* load what is foreign without trying it first */
};

struct modules {
	struct module **all; /* in load order, refused ones too */
	size_t count;
	char **notices; /* folders that were refused, and why */
	size_t notice_count;
	const struct loader_options *options; /* while they are opened */
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

/* ------------------------------------------------------------------------ */
/* libltdl itself, for modules.c alone.                                     */

/** Starts libltdl, once for the process; it is never stopped. */
int loader_start(struct uk_error *error);

/** Opens the file `module->path`, which is FOLDER/NAME.so or .la, for good and
 *  fills `*module` from it. Fails with the reason to refuse it. */
int loader_open(struct module *module, const char *folder, const char *name,
		struct uk_error *error);

/** Receives a module that is built in; returns 0 to go on. */
typedef int (*loader_builtin_fn)(void *closure, void *handle, const char *name,
				 struct uk_error *error);

/** Gives each module that is built into the program. */
int loader_builtins(loader_builtin_fn each, void *closure,
		    struct uk_error *error);

/** Fills `*module` from a handle; fails with the reason to refuse it. */
int loader_adopt(struct module *module, void *handle, const char *name,
		 struct uk_error *error);

#endif
