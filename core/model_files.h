/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Models that are files: one JSON file each, named after its model. They are
 * looked for in three folders, and of two with the same name the first one
 * counts:
 *
 *  1. the project's: `.uitkomst/models`, beside its settings file;
 *  2. the user's: `$XDG_CONFIG_HOME/uitkomst/models`;
 *  3. those that come with the program: `models` in the data folder.
 *
 * They are data, never code, and nothing in a document or in the settings can
 * name another place.
 */
#ifndef MODEL_FILES_H
#define MODEL_FILES_H

#include "base.h"
#include "session.h"

enum {
	MODEL_FILES_MOST = 100, /* in one folder */
	MODEL_FILE_SIZE = 1024 * 1024 /* most bytes of a file */
};

enum model_file_state {
	MODEL_FILE_FOUND,
	MODEL_FILE_READING, /* a base of itself, when it is met again */
	MODEL_FILE_READ
};

struct model_file {
	const char *id; /* the name of the file, without .json */
	const char *path;
	const char *why; /* why it is left out, or NULL */
	enum model_file_state state;
};

/** Lists the files into the session, in the order in which they count; `first`
 *  (or NULL) is a file that goes before all of them, wherever it stands. A
 *  folder that is not there is none; what is wrong with a folder or with the
 *  name of a file is a notice. -1 without memory. */
int model_files_find(struct uk_session *, const char *first, struct uk_error *);

/** Is it safe to read this file: a regular file of a decent size that not
 *  just anybody may write? */
int model_file_check(const struct model_file *, struct uk_error *);

/** File number `i` of those that are left out; false past the last. */
bool model_files_bad(const struct uk_session *, size_t i,
		     struct uk_model_info *);

/** Is this the id of a model: a small letter, then small letters, digits, _
 *  and hyphens, at most 40? */
bool model_file_is_id(const char *id, size_t len);

#endif
