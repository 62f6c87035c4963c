/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A matrix of levels, read from a data file such as
 * dictionaries/zelcom/saxion.tsv, which tells what its rows mean: dimensions
 * with their steps, the words that say how far a statement goes on them, and
 * cells that count as one level. Steps count from 1, the lowest.
 */
#ifndef ZELCOM_MATRIX_H
#define ZELCOM_MATRIX_H

#include "uitkomst/plugin.h"

#include <stdbool.h>

enum {
	MATRIX_DIMENSIONS = 8,
	MATRIX_STEPS = 12,
	MATRIX_EQUALS = 16, /* groups of equal cells */
	MATRIX_CELLS = 16, /* cells in one group */
	MATRIX_CUES = 4096
};

/** Steps low..high of one dimension; low 0: nothing is said. */
struct band {
	uint32_t low, high;
};

struct dimension {
	const char *id, *key, *name;
	const char
	    *taxonomy; /* as levels are reported: "zelcom.complexiteit" */
	const char *steps[MATRIX_STEPS]; /* their names */
	uint32_t step_count;
};

/** A step on each dimension; 0: not said. */
struct cell {
	uint32_t steps[MATRIX_DIMENSIONS];
};

/** Cells that count as one level. */
struct equal {
	struct uk_text names; /* "NLQF 5; Ad" */
	struct cell cells[MATRIX_CELLS];
	size_t count;
};

enum cue_kind {
	CUE_PHRASE, /* says so wherever it stands */
	CUE_MANNER, /* as an adverb of the act */
	CUE_QUALITY, /* before a thing that can be simple or complex */
	CUE_NONE /* says nothing, and hides the cues in it */
};

/** One or more words, by the number of the host. */
struct cue {
	const uint32_t *words;
	uint32_t count;
	enum cue_kind kind;
	uint32_t dimension;
	struct band band;
};

struct matrix {
	const char *model; /* the id of the model that it is for */
	struct dimension dimensions[MATRIX_DIMENSIONS];
	size_t dimension_count;
	struct equal equals[MATRIX_EQUALS];
	size_t equal_count;
	struct cue *cues; /* by their first word, the longest first */
	size_t cue_count, cue_room;
	struct uk_text *things;
	size_t thing_count, thing_room;
};

/** Reads the file for a model, within open(). Returns 0, or -1 after
 *  host->fail; the matrix is to be released either way. */
int matrix_read(struct matrix *, const struct uk_host *, struct uk_call *,
		const char *model, const char *file);
void matrix_release(struct matrix *);

/** The longest cue that opens at a token of the statement, or NULL. */
const struct cue *matrix_cue(const struct matrix *, const struct uk_statement *,
			     uint32_t token);

/** The number of the dimension with this id or key, UK_NONE without. */
uint32_t matrix_dimension(const struct matrix *, struct uk_text name);

/** The step that a number or name stands for, 0 when there is none such. */
uint32_t matrix_step(const struct dimension *, struct uk_text value);

/** The cells that a unit's level names ("Ad, NLQF 5"), or NULL. */
const struct equal *matrix_equal(const struct matrix *, const char *level);

/** Takes the next of "a; b; c" from the front of `items`; false at the end. */
bool item_next(struct uk_text *items, struct uk_text *item);

/** Is this the same text, case of ASCII aside? */
bool same_text(struct uk_text, struct uk_text);

static inline struct uk_text text_from(const char *string)
{
	struct uk_text text = {string, 0};

	while (string[text.len])
		text.len++;
	return text;
}

#endif
