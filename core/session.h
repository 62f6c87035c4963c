/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A session: settings, words, rules, plugins, models, opened once and
 * read-only while statements are judged. What still changes then (notices,
 * the state of a plugin) has its own lock or is atomic.
 */
#ifndef SESSION_H
#define SESSION_H

#include <pthread.h>
#include <stdatomic.h>

#include "arena.h"
#include "base.h"
#include "formula.h"
#include "kept.h"
#include "loader.h"
#include "rules.h"
#include "sections.h"
#include "settings.h"
#include "value_store.h"
#include "words.h"
#include "worker.h"

/** A loaded plugin and how it behaves. */
struct plugin {
	const struct module *module;
	const struct uk_plugin *table; /* copied, complete: NULL = not there */
	void **selves; /* one, or one a worker */
	size_t self_count;
	struct rules_memo rules;
	atomic_uint failures; /* in a row */
	atomic_bool off; /* switched off after too many */
	atomic_size_t dropped; /* reports that were not valid */
	const char *why; /* why it could not open, or NULL */
	char fell[160]; /* how it took a worker down, or "" */
	struct judged *fell_on; /* about what, while that is not judged */
	unsigned fell_of; /* which worker, from 1 */
};

/** A way to write an outcome: its formula and the plugin that brought it,
 *  NULL for one that is a file and no more. */
struct model {
	const char *id;
	const char *path; /* of the formula */
	struct formula *formula;
	struct plugin *plugin;
};

/** What a plugin that is tried does wrong in a call, and takes. */
struct watch {
	const struct plugin *plugin;
	size_t memory; /* bytes of host->memory */
	bool failed; /* the call returned -1 */
	char why[512]; /* what it said of that */
	char fault[512]; /* the first thing wrong, or "" */
};

struct uk_session {
	struct arena arena; /* strings of the session's life */
	struct settings settings;
	struct words words;
	struct rules rules;
	struct sections sections;
	struct modules modules;
	struct workers workers;
	struct plugin *plugins; /* in memory of the workers */
	size_t plugin_count;
	struct model *models;
	size_t model_count;
	struct model_file *model_files; /* see model_files.h */
	size_t model_file_count;
	struct plugin *language, *speller; /* or NULL */
	struct value_store values; /* of rules and models */
	struct kept kept; /* words, and what their plugin made; host_kept.h */
	struct buf kept_stamp; /* of the files that it is made of */
	const char *kept_name;
	const struct plugin *kept_by; /* who may give it, or NULL */
	const char *model; /* id of the chosen model */
	const char *lang;
	const char *datadir;
	unsigned jobs;
	bool model_said; /* on the command line: wins over a document's */
	bool suggest, verbose, no_worker;
	struct watch *watch; /* while a plugin is tried, else NULL */
	pthread_mutex_t one_lock; /* round calls into UK_THREADS_ONE plugins */
	pthread_mutex_t notice_lock;
	char **notices;
	size_t notice_count;
};

struct rules *session_rules(const struct uk_session *);

/** The model of that id, NULL (and an error that names the nearest) when
 *  there is none. `id` NULL: the session's. */
const struct model *session_model(const struct uk_session *, const char *id,
				  struct uk_error *);

/** Makes plugins of the modules that were not refused. -1 without memory. */
int session_take_modules(struct uk_session *, struct uk_error *);

/** Opens them; one that fails is left out, and that is told. */
void session_open_plugins(struct uk_session *);

/** A plugin's formula becomes a model; MODEL's id may not be taken. */
int session_add_model(struct uk_session *, struct plugin *, const char *path,
		      struct uk_error *);

/** Keeps a notice for the user unless the same one was kept before. */
void session_notice(struct uk_session *, const char *text);

/** Log line to standard error when the session is verbose. */
void session_log(const struct uk_session *, const char *who, const char *text);

#endif
