/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The phrases by which a document says what its statements are: headings,
 * lead-ins, labels; and the abbreviations that end no sentence. All of them
 * are data (dictionaries/dutch/sections.tsv and abbreviations.tsv); this
 * file only matches.
 */
#ifndef SECTIONS_H
#define SECTIONS_H

#include "base.h"
#include "arena.h"
#include "error.h"

struct section_phrase;
struct section_word;

/** Zero it, load it, then read it from as many threads as you like. */
struct sections {
	struct arena arena;
	struct section_phrase *phrases; /* in the order of the file */
	size_t phrase_count;
	struct section_word *words; /* abbreviations; hashed */
	size_t word_room, word_count;
	uint32_t label_letters; /* bit n: a label opens with 'a' + n */
};

/** Reads both files from `datadir`; an error names file and line. */
int sections_load(struct sections *, const char *datadir, struct uk_error *);
void sections_release(struct sections *);

/** What a lead-in announces. */
struct section_lead {
	uint32_t scope; /* enum uk_scope */
	bool stem; /* its words open each statement that follows */
};

/** Whether a heading announces a scope; numbering before it and a colon
 *  behind it do not count, and a question announces nothing. */
bool sections_heading(const struct sections *, struct uk_text, uint32_t *scope);

/** Whether a line before a list announces what the items are. */
bool sections_lead(const struct sections *, struct uk_text,
		   struct section_lead *);

/** A label before a statement: "indicator:", "LU 2 -". Returns how many bytes
 *  it takes, blanks behind it included, or 0. `*id` is the label with its
 *  number, without blanks ("LU2"), written to `id_room` of 32 bytes; empty
 *  when it has no number. */
size_t sections_label(const struct sections *, struct uk_text, uint32_t *scope,
		      char id_room[32]);

enum abbreviation {
	ABBREVIATION_NONE,
	ABBREVIATION_INNER, /* never the end of a sentence: "bijv." */
	ABBREVIATION_END, /* may end one: "enz." */
	ABBREVIATION_HANGING /* word after a hanging hyphen: "kennis- en" */
};

/** What the data says of a word (a full stop at its end counted). */
enum abbreviation sections_abbreviation(const struct sections *,
					const char *bytes, size_t len);

#endif
