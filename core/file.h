/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Whole files. Exported as uk_file_read and uk_file_replace, see core.h;
 * these are the same under their inner names.
 */
#ifndef FILE_H
#define FILE_H

#include "base.h"
#include "error.h"

/** The most that a document may be; positions are 32 bits. */
#define FILE_MOST ((size_t)1 << 30)

/**
 * Reads all of a file, "-" being standard input. `*bytes` ends in a NUL that
 * `*len` does not count, and is freed by the caller. A folder, a file that is
 * larger than `most` bytes or one that cannot be read is an error that names
 * it and says what to do; `*bytes` is NULL then. Pipes and devices are read
 * to their end, never past `most`.
 */
int file_read(const char *path, size_t most, char **bytes, size_t *len,
	      struct uk_error *);

/**
 * Replaces a file or makes it: writes a temporary beside it, syncs, renames
 * over it, syncs the folder. Mode and, where we may, owner stay; a symbolic
 * link is followed and stays a link. When anything fails (a full disk) the
 * old file is untouched and the temporary gone.
 */
int file_replace(const char *path, const char *bytes, size_t len,
		 struct uk_error *);

#endif
