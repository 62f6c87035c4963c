/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * One plugin module: what it says of itself, copied and judged. The loader
 * finds it, the guard calls it.
 */
#ifndef MODULE_H
#define MODULE_H

#include "base.h"
#include "error.h"

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
	bool foreign; /* not of this program: the data folder has no rules
			 file for it, or its own stands beside it */
	const void *self; /* the module's own constant, to tell them apart */
};

/** [a-z][a-z0-9_]*, at most 40 bytes: may it be the id of a plugin? */
bool module_is_id(const char *id);

/**
 * Copies what `self`, the constant of the module, and its tables hold.
 * `known` is how many bytes the constant is known to have, or 0. Fails, with
 * the reason, when it is of another major version (then nothing past `size`
 * was read) or not whole: sizes that cannot be, an id other than `name`, text
 * that is missing or no UTF-8, no table at all, a table without what it must
 * have. Calls nothing.
 */
int module_adopt(struct module *, const struct uk_plugin *self, size_t known,
		 const char *name, struct uk_error *error);

/** Frees a module made with malloc. */
void module_free(struct module *);

#endif
