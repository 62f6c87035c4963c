/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The options of the program: one struct that holds what was given, and
 * tables that say which option exists, where its value goes, and what the
 * help says of it.
 */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "words.h"

enum { OPTIONS_DIRS = 16, OPTIONS_SLOTS = 32 };

/** What the user gave. Strings are those of the command line. */
struct options {
	/* common to all commands */
	const char *lang, *model, *rules, *settings;
	const char *plugin_dirs[OPTIONS_DIRS + 1]; /* NULL-ended */
	unsigned jobs;
	bool verbose, no_color, no_worker, help;

	/* check, parse, fix, verbs */
	const char *format, *scope, *stdin_filename, *fail_on;
	bool jsonl, suggest, diff;
	const char *taxonomy;
	unsigned level;

	/* plugins */
	bool json;
	const char *model_file; /* that is tried */

	/* compose */
	const char *style, *order;
	struct uk_slot_text slots[OPTIONS_SLOTS];
	size_t slot_count;

	/* what is no option */
	char **arguments;
	size_t argument_count;
};

enum option_kind {
	OPTION_FLAG,
	OPTION_TEXT,
	OPTION_NUMBER,
	OPTION_DIR,
	OPTION_SLOT
};

struct option {
	const char *name; /* without dashes; NULL ends a table */
	enum option_kind kind;
	size_t offset; /* of its value in struct options */
	struct words value; /* its name in the help; unused for a flag */
	const char *choices; /* "nl|en": all values it takes, or NULL */
	struct words help;
};

/* Entries of a table. `value` is WORDS(nl, en); `help` too. */
#define FLAG(name, member, help)                                               \
	{                                                                      \
		name, OPTION_FLAG, offsetof(struct options, member),           \
		    WORDS(NULL, NULL), NULL, help                              \
	}
#define VALUE(name, kind, member, value, choices, help)                        \
	{                                                                      \
		name, kind, offsetof(struct options, member), value, choices,  \
		    help                                                       \
	}

/** Options that every command takes. */
extern const struct option options_common[];

/**
 * Reads the arguments of one command. `own` are the options of the command;
 * with `slots`, an option that is in no table is kept as slot text. The
 * words that are no option stay in `arguments`, in order. Complains, and
 * returns -1, about what is unknown, lacks its value or has a wrong one.
 */
int options_read(struct options *, const struct option *own, bool slots,
		 int argc, char **argv);

/** Complains that there is no option `name`, with the nearest one of the
 *  tables or of `more` (NULL-ended; or NULL), which stand for the slots of
 *  the table. */
enum status options_unknown(const char *name, const struct option *own,
			    const char *const *more);

#endif
