/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * libuitkomst as the front ends see it: open a session, compose, check, fix,
 * look things up. A front end includes this header and nothing else of core.
 *
 * Text is UTF-8. `begin` and `end` are byte offsets, half open. Lines and
 * columns count from 1; a column is in code points unless it says otherwise.
 *
 * Functions that can fail return 0 or -1 and put the reason, in the language
 * of the session, in a `struct uk_error`. What a function hands out belongs
 * to the object it came from and lives as long as that, unless its comment
 * says who frees it.
 *
 * A session is used from one thread; uk_document_check makes its own. Only
 * uk_check and uk_compose may run on several at once, when each thread has
 * the scratch of another worker.
 */
#ifndef UITKOMST_CORE_H
#define UITKOMST_CORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "plugin.h"

#ifdef __cplusplus
extern "C" {
#endif

#define UK_API UK_EXPORT

/** Why something failed; empty when nothing did. */
struct uk_error {
	char text[1024];
};

struct uk_session;

/* ------------------------------------------------------------------------ */
/* A session: one configuration with its plugins.                           */

struct uk_session_options {
	const char *lang; /* "nl", "en"; NULL: settings, then environment */
	const char *const *plugin_dirs; /* NULL-ended, or NULL */
	const char *settings; /* settings file; NULL: search upward */
	const char *near; /* file whose folder the search starts in */
	const char *rules; /* "default", "all" or a list; NULL: settings */
	const char *model; /* NULL: settings, then "tuning" */
	const char *model_file; /* a model that is a file, before all others
				   that are; or NULL */
	unsigned jobs; /* threads; 0: as many as there are cores */
	bool suggest; /* make spelling suggestions too */
	bool verbose; /* log to standard error */
	bool no_worker; /* check in this process, for a debugger; a plugin
			   that crashes takes the program with it */
};

UK_API int uk_session_open(struct uk_session **,
			   const struct uk_session_options *,
			   struct uk_error *);
UK_API void uk_session_free(struct uk_session *);

/** The project's settings that hold for the file `near` (NULL: the current
 *  folder): the first .uitkomst.json in its folder or above. To be freed; NULL
 *  when there is none. Files with the same settings can share a session. */
UK_API char *uk_settings_find(const char *near);

/** "nl" or "en". */
UK_API const char *uk_session_lang(const struct uk_session *);

/** The folder of the data files. */
UK_API const char *uk_session_data(const struct uk_session *);

/** How many threads may check at once; at least 1. */
UK_API unsigned uk_session_jobs(const struct uk_session *);

/** What the user should be told once, such as "no dictionary installed" or
 *  "plugin switched off"; NULL when `i` is past the last. */
UK_API const char *uk_session_notice(const struct uk_session *, size_t i);

/* ------------------------------------------------------------------------ */
/* Results: one statement with all that was found.                          */

struct uk_result_verb {
	const char *lemma;
	const char *surface; /* pieces in text order, " ... " between */
	struct uk_range range; /* from first to last piece */
};

struct uk_result_part {
	const char *slot;
	const char *text;
	struct uk_range range;
};

struct uk_result_level {
	const char *taxonomy;
	uint32_t verb; /* number of the verb; UK_NONE: the statement's */
	uint32_t low, high;
	uint32_t sources;
};

struct uk_result_fix {
	const char *title;
	const char *text;
	struct uk_range range;
	bool safe;
};

struct uk_result_finding {
	const char *rule; /* "bloom.vague-verb" */
	uint32_t severity; /* enum uk_severity */
	struct uk_range range;
	const char *message;
	const struct uk_result_fix *fixes;
	size_t fix_count;
};

/** All of one statement. Strings end in NUL. */
struct uk_result {
	const char *text;
	size_t len;
	const char *id; /* or NULL */
	uint32_t scope; /* enum uk_scope */
	size_t number; /* of the statement in its document */
	const struct uk_result_verb *verbs;
	size_t verb_count;
	const struct uk_result_part *parts;
	size_t part_count;
	const struct uk_result_level *levels;
	size_t level_count;
	const struct uk_result_finding *findings;
	size_t finding_count;
};

/** Memory for results that is used again and again. */
struct uk_scratch;

UK_API struct uk_scratch *uk_scratch_new(void);

/** That of worker number `worker`, below uk_session_jobs(); uk_scratch_new
 *  gives that of worker 0. */
UK_API struct uk_scratch *uk_scratch_of(unsigned worker);
UK_API void uk_scratch_free(struct uk_scratch *);

/* ------------------------------------------------------------------------ */
/* Checking one statement.                                                  */

struct uk_input {
	const char *text; /* checked for UTF-8 and NFC; NUL bytes refused */
	size_t len;
	const char *id; /* or NULL */
	const char *model; /* NULL: the session's */
	const char *stem; /* lead-in, or NULL */
	uint32_t scope; /* enum uk_scope */
};

/** Checks one statement. The result lives until `scratch` is used again. */
UK_API int uk_check(struct uk_session *, const struct uk_input *,
		    struct uk_scratch *, struct uk_result *, struct uk_error *);

/** The number of a scope's name ("outcome"), or -1. */
UK_API int uk_scope_number(const char *name);
UK_API const char *uk_scope_name(uint32_t scope);
UK_API const char *uk_severity_name(uint32_t severity);

/** The number of a severity's name ("error"; "off" is 0), or -1. */
UK_API int uk_severity_number(const char *name);

/* ------------------------------------------------------------------------ */
/* Documents.                                                               */

struct uk_document;

enum uk_format {
	UK_FORMAT_GUESS, /* by the name: .md, .markdown, .json; else text */
	UK_FORMAT_TEXT,
	UK_FORMAT_MARKDOWN,
	UK_FORMAT_JSON /* a unit; see docs/schema/unit.schema.json */
};

struct uk_document_options {
	const char *name; /* for messages and for the format */
	uint32_t format; /* enum uk_format */
	int scope; /* enum uk_scope for all of it, or -1 */
};

/** Reads `len` bytes, which are copied, into statements. Fails with line and
 *  column when they are not valid UTF-8 or hold a NUL. */
UK_API int uk_document_open(struct uk_document **, struct uk_session *,
			    const char *bytes, size_t len,
			    const struct uk_document_options *,
			    struct uk_error *);
UK_API void uk_document_free(struct uk_document *);

/** Statements that are judged, and runs of prose that are left alone. */
UK_API size_t uk_document_judged(const struct uk_document *);
UK_API size_t uk_document_left(const struct uk_document *);

/** The model that the document names for its statements, or NULL. */
UK_API const char *uk_document_model(const struct uk_document *);

/** Something to tell the author that is no finding, such as an unknown key in
 *  the front matter; more may come by checking. NULL past the last. */
struct uk_place;
UK_API const char *uk_document_notice(const struct uk_document *, size_t i,
				      struct uk_place *);

/** A place in the source of the document. */
struct uk_place {
	size_t offset; /* bytes from the start of the source */
	size_t line;
	size_t column; /* code points */
	size_t column_bytes; /* UTF-8 bytes */
	size_t column_utf16; /* UTF-16 units */
};

/** Where byte `offset` of statement `number` stands in the source. */
UK_API void uk_document_place(const struct uk_document *, size_t number,
			      size_t offset, struct uk_place *);

/** The source line that holds byte `offset` of the source; not
 *  NUL-terminated, without its line end. */
UK_API struct uk_text uk_document_line(const struct uk_document *,
				       size_t offset);

/** Receives a result; it lives until the function returns. Returns 0 to go
 *  on, anything else to stop. */
typedef int (*uk_result_fn)(void *closure, const struct uk_document *,
			    const struct uk_result *);

/** Told now and then how far the check is. */
typedef void (*uk_progress_fn)(void *closure, size_t done, size_t all);

struct uk_check_options {
	uk_result_fn result;
	uk_progress_fn progress; /* or NULL */
	void *closure;
};

/** Checks all statements, then the set; gives the results in the order of
 *  the text. Returns what `result` stopped with, 0, or -1 on failure. */
UK_API int uk_document_check(struct uk_document *,
			     const struct uk_check_options *,
			     struct uk_error *);

/** Applies the safe fixes until none is left. `*fixed` is to be freed, NULL
 *  when there was nothing to fix; `*count` is how many were applied. */
UK_API int uk_document_fix(struct uk_document *, char **fixed, size_t *len,
			   size_t *count, struct uk_error *);

/* ------------------------------------------------------------------------ */
/* Composing.                                                               */

struct uk_slot_text {
	const char *slot;
	const char *text;
};

struct uk_composition {
	const char *model; /* NULL: the session's */
	const char *style; /* "finite", "modal", "je", "infinitive", "result" or
			      NULL */
	const char *order; /* "tuning", "context-first" or NULL */
	const struct uk_slot_text *parts;
	size_t part_count;
};

/** Makes a sentence of parts and checks it at once: `result->text` is the
 *  sentence. Lives until `scratch` is used again. */
UK_API int uk_compose(struct uk_session *, const struct uk_composition *,
		      struct uk_scratch *, struct uk_result *,
		      struct uk_error *);

/* ------------------------------------------------------------------------ */
/* Looking things up.                                                       */

/** A slot of a model, in the words of the session's language. */
struct uk_slot_info {
	const char *id, *label, *hint; /* hint: or NULL */
	uint32_t role; /* enum uk_role */
	bool required;
};

/** Slot number `i` of a model (NULL: the session's); false past the last.
 *  `*error` is filled when there is no such model. */
UK_API bool uk_model_slot(const struct uk_session *, const char *model,
			  size_t i, struct uk_slot_info *, struct uk_error *);

/** A step of a slot that knows degrees: its name in the language of the
 *  session, and the words it stands for. In a composition the number (from 1)
 *  or the name of a step may stand for its words. */
struct uk_step_info {
	const char *label, *text;
	const char *const *indicators; /* to start from and to edit */
	size_t indicator_count;
};

/** Step number `i` of slot number `slot`; false past the last. */
UK_API bool uk_model_step(const struct uk_session *, const char *model,
			  size_t slot, size_t i, struct uk_step_info *);

/** The step, from 1, whose number or name `text` is; 0 when it is neither, so
 *  that it stands for itself. */
UK_API size_t uk_model_step_of(const struct uk_session *, const char *model,
			       size_t slot, const char *text);

/** Id of model number `i`, NULL past the last. */
UK_API const char *uk_model_id(const struct uk_session *, size_t i);

/** A model, or a file that should have been one. */
struct uk_model_info {
	const char *id, *path;
	const char *title; /* NULL when it is left out */
	const char *why; /* why it is left out, or NULL */
	const char *plugin; /* that brought it, or NULL */
};

/** Model number `i`, those that are left out last; false past the last. */
UK_API bool uk_model_at(const struct uk_session *, size_t i,
			struct uk_model_info *);

/** Names of styles and orders of a model, the usual one first; NULL past the
 *  last. */
UK_API const char *uk_model_style(const struct uk_session *, const char *model,
				  size_t i);
UK_API const char *uk_model_order(const struct uk_session *, const char *model,
				  size_t i);

/** A sentence to try a model on, and parts that it should be read as: the
 *  verb as an infinitive, an empty text for one that should not be found. */
struct uk_case {
	const char *text;
	const struct uk_slot_text *parts;
	size_t part_count;
};

/** Case number `i` that the model brings; false past the last. */
UK_API bool uk_model_case(const struct uk_session *, const char *model,
			  size_t i, struct uk_case *);

/** A usual starter of the model ("De student"), NULL past the last. */
UK_API const char *uk_model_starter(const struct uk_session *,
				    const char *model, size_t i);

/** Forms of a verb: "stelt op", "stellen op", "opgesteld". */
struct uk_forms {
	const char *third, *plural, *participle;
	bool guess; /* made by rule: the verb stands in no list */
};

UK_API int uk_conjugate(struct uk_session *, const char *infinitive,
			struct uk_scratch *, struct uk_forms *,
			struct uk_error *);

/** Entries of a named list of the lexicon plugins ("bloom_revised"), all
 *  that open with `key`; returns how many, -1 when nobody has the list. `each`
 *  asks nothing of the session. */
UK_API int uk_lookup(struct uk_session *, const char *list, const char *key,
		     uk_entry_fn, void *closure, struct uk_error *);

/** Name of list number `i` of all lexicon plugins, NULL past the last. */
UK_API const char *uk_list_name(const struct uk_session *, size_t i);

/** A rule in the words of the session's language. */
struct uk_rule_words {
	const char *id; /* "bloom.vague-verb" */
	const char *title, *message, *explanation, *bad, *good, *source;
	uint32_t severity; /* as the settings have it; 0: off */
	uint32_t scopes; /* bit n: judges enum uk_scope n */
	bool on_by_default;
};

/** Rule number `i`, in the order of their ids; false past the last. */
UK_API bool uk_rule_at(const struct uk_session *, size_t i,
		       struct uk_rule_words *);

/** A rule by id; fails naming the nearest known one. */
UK_API int uk_rule_find(const struct uk_session *, const char *id,
			struct uk_rule_words *, struct uk_error *);

enum uk_plugin_state { UK_PLUGIN_LOADED, UK_PLUGIN_REFUSED, UK_PLUGIN_OFF };

struct uk_plugin_info {
	const char *id, *version, *title, *path;
	const char *why; /* why it was refused or switched off, or NULL */
	uint32_t state; /* enum uk_plugin_state */
	uint32_t abi_major, abi_minor;
	size_t size; /* of its struct uk_plugin */
	uint32_t threads;
	bool language, model, checker, checker_set, lexicon, spell;
	bool builtin; /* pre-opened, linked into the program */
	size_t dropped; /* reports that were not valid */
};

/** Plugin number `i`, in load order; false past the last. */
UK_API bool uk_plugin_at(const struct uk_session *, size_t i,
			 struct uk_plugin_info *);

/** A text to try a plugin with: valid UTF-8. */
struct uk_trial_text {
	const char *bytes;
	size_t len;
};

/** How one operation of a plugin went, over all texts. */
struct uk_trial {
	const char *operation; /* "checker.check" */
	size_t calls;
	uint64_t nanoseconds, longest; /* of work: all calls; the longest */
	size_t longest_text; /* number of its text */
	size_t memory; /* most bytes that one call took */
	const char *fault; /* the first thing wrong, or NULL */
	size_t fault_text; /* number of the text it was wrong about */
};

typedef void (*uk_trial_fn)(void *closure, const struct uk_trial *);

/** Calls all that the plugin `id` offers with these texts and tells of each
 *  operation, in a fixed order. What is forgiven elsewhere is a fault here: a
 *  report that is not valid, a call that fails, one that takes long. */
UK_API int uk_plugin_try(struct uk_session *, const char *id,
			 const struct uk_trial_text *, size_t count,
			 uk_trial_fn, void *closure, struct uk_error *);

/* ------------------------------------------------------------------------ */
/* Files and messages, for every front end alike.                           */

/** Reads a whole file ("-": standard input) of at most `most` bytes; the
 *  string is to be freed. */
UK_API int uk_file_read(const char *path, size_t most, char **bytes,
			size_t *len, struct uk_error *);

/** Replaces a file: writes beside it, syncs, renames. What was there stays
 *  untouched when anything fails. */
UK_API int uk_file_replace(const char *path, const char *bytes, size_t len,
			   struct uk_error *);

/** The Dutch or the English words, by the language of the session that was
 *  opened last (before that: by UITKOMST_LANG and the locale). */
UK_API const char *uk_tr(const char *nl, const char *en)
    __attribute__((format_arg(1), format_arg(2)));

#ifdef __cplusplus
}
#endif

#endif
