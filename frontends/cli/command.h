/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The commands of the program: one table says which there are, what they
 * take, and who runs them.
 *
 * Adding one: write `int NAME_run(struct program *)` in a file of its own,
 * declare it below, add it to the table in commands.c, to docs/uitkomst.1
 * and to docs/completion/uitkomst. The tests in tests/docs/ tell what was
 * forgotten.
 */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include "options.h"
#include "out.h"

/** One run of the program. */
struct program {
	const struct command *command;
	struct options options;
	struct uk_session *session; /* after program_session */
	char *session_settings; /* of the project, or NULL */
	char **told; /* notices that were told */
	size_t told_count;
	struct out out; /* standard output */
};

struct command {
	const char *name;
	struct words arguments; /* "[BESTAND ...]" */
	struct words summary; /* one line */
	const struct option *options; /* its own, beside the common ones */
	size_t most; /* arguments it takes at most; SIZE_MAX: any number */
	bool slots; /* unknown options are parts of the sentence */
	enum status (*run)(struct program *);
};

/** Ends with an entry without a name. */
extern const struct command commands[];

/** NULL, after a complaint that names the nearest one. */
const struct command *command_find(const char *name);

enum status check_run(struct program *);
enum status fix_run(struct program *);
enum status parse_run(struct program *);
enum status compose_run(struct program *);
enum status verbs_run(struct program *);
enum status conjugate_run(struct program *);
enum status explain_run(struct program *);
enum status plugins_run(struct program *);

/** The first page, and the page of the command, on standard output; that of
 *  a sentence with the parts of the model that the options name. */
void help_program(struct out *);
void help_command(struct program *);

/**
 * Opens the session that the options ask for, with the settings that hold
 * for the file `near` (NULL: the current folder); keeps the session that is
 * open when it serves. Complains and returns -1 when that fails.
 */
int program_session(struct program *, const char *near);

void program_close(struct program *);

/** Tells the notices of the session that were not told yet. */
void program_notices(struct program *);

#endif
