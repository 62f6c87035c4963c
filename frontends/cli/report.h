/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Files that are checked, told in one of several forms. A form is a table of
 * functions; report_run walks the files and calls them.
 */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include "command.h"

/** What was met, in one file or in all. */
struct tally {
	size_t files, judged, left;
	size_t findings[UK_HINT + 1]; /* by severity */
};

struct report {
	struct program *program;
	struct out *out;
	const char *name; /* of the file, as people call it */
	struct tally file; /* of this file, so far */
	struct tally all; /* of the files before it */
	bool colour;
	size_t width; /* columns of the screen */
};

struct report_form {
	const char *name;
	bool judges; /* its findings set the exit status */
	/** All may be NULL. */
	void (*begin)(struct report *);
	void (*file)(struct report *);
	void (*result)(struct report *, const struct uk_document *,
		       const struct uk_result *);
	void (*file_end)(struct report *);
	void (*end)(struct report *);
};

/** Those of `check` and of `parse`, each ending with an entry without name;
 *  the first is the one that people get. */
extern const struct report_form check_forms[];
extern const struct report_form parse_forms[];

/** Runs over the files of the arguments, or over standard input, in the form
 *  that --format names. */
enum status report_run(struct program *, const struct report_form *forms);

/** Place of byte `offset` of a statement in its source. */
struct uk_place report_place(const struct uk_document *,
			     const struct uk_result *, size_t offset);

/* The functions of the forms. */
void text_result(struct report *, const struct uk_document *,
		 const struct uk_result *);
void text_end(struct report *);
void gcc_result(struct report *, const struct uk_document *,
		const struct uk_result *);
void json_begin(struct report *);
void json_file(struct report *);
void json_check(struct report *, const struct uk_document *,
		const struct uk_result *);
void json_parsed(struct report *, const struct uk_document *,
		 const struct uk_result *);
void json_file_end(struct report *);
void json_end(struct report *);
void jsonl_check(struct report *, const struct uk_document *,
		 const struct uk_result *);
void jsonl_parse(struct report *, const struct uk_document *,
		 const struct uk_result *);
void parts_result(struct report *, const struct uk_document *,
		  const struct uk_result *);

#endif
