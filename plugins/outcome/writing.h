/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Writing the text of a fix from pieces of the statement and new words.
 */
#ifndef OUTCOME_WRITING_H
#define OUTCOME_WRITING_H

#include "reader.h"

/** A text that grows up to its room; what does not fit makes it fail. */
struct writing {
	const struct reader *reader;
	char *text;
	size_t len, room;
	bool failed;
};

/** Room for `room` bytes, for the time of this call. */
void writing_init(struct writing *, const struct reader *, size_t room);

/** Adds bytes as they are. */
void write_text(struct writing *, struct uk_text);

/** Adds a string as it is. */
void write_string(struct writing *, const char *);

/** Adds a blank and the tokens [first, last) as they are written; the blank
 *  stays out at the start and before a sign. */
void write_tokens(struct writing *, uint32_t first, uint32_t last);

/** What was written; false when something failed. */
bool writing_text(const struct writing *, struct uk_text *);

/** One form of a verb: "stelt" and "op". */
struct form {
	const struct reader *reader;
	struct uk_text surface, particle;
	bool found;
};

/** The form of an infinitive, for the time of this call; false when the
 *  language plugin does not know or only guesses. */
bool form_of(const struct reader *, uint32_t lemma, uint32_t which,
	     struct form *);

#endif
