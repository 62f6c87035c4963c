/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A formula: a way to build an outcome, as data. It says which slots there
 * are and in which orders, and by which words a slot is known when reading
 * and joined when writing. It is read from one JSON file of the data folder
 * (docs/schema/formula.schema.json); core knows no word of it.
 *
 * A formula is read once, while plugins open, and never changes afterwards,
 * so workers read it without a lock. segment.h reads with it, compose.h
 * writes with it.
 */
#ifndef FORMULA_H
#define FORMULA_H

#include "base.h"
#include "error.h"

struct formula;
struct value_store;
struct words;

/** Finds a formula that is there, by id. NULL when it is not; then the error
 *  says why when it should have been. */
struct formula_others {
	const struct formula *(*find)(void *closure, const char *id,
				      struct uk_error *error);
	void *closure;
	struct value_store *store; /* of JSON files, or NULL; it outlives the
				      formulas */
};

/**
 * Reads the formula in the file `path` and interns its words in `words`,
 * which must outlive it, and so must the formula that it extends: one of
 * `others` (NULL: there are none), else that of the file beside it, which it
 * then keeps to itself. On failure *formula is NULL and the error names file,
 * line, place and what is wrong. formula_free() frees it.
 */
int formula_load(struct formula **formula, const char *path,
		 struct words *words, const struct formula_others *others,
		 struct uk_error *error);
void formula_free(struct formula *formula);

/* What follows belongs to the formula and lives as long as it does. */

/** "tuning": the id by which people choose the model. */
const char *formula_id(const struct formula *formula);

/** Slot number `i` with its words in the language in force (error.h), in the
 *  order of writing; false past the last. */
bool formula_slot(const struct formula *formula, size_t i,
		  struct uk_slot_info *info);

/** The step of slot number `slot`, in the order of writing, that a text names,
 *  from 1; 0 for none. */
size_t formula_step_named(const struct formula *formula, size_t slot,
			  const char *text);

/** Step number `i` of a slot that has steps, the lowest first; false past the
 *  last. */
bool formula_step(const struct formula *formula, size_t slot, size_t i,
		  struct uk_step_info *info);

/** What the model is, in the language in force. */
const char *formula_title(const struct formula *formula);

/** Sentence number `i` to try the model on; false past the last. */
bool formula_case(const struct formula *formula, size_t i, struct uk_case *);

/** A usual starter ("De student"), the best first; NULL past the last. */
const char *formula_starter(const struct formula *formula, size_t i);

/** Name of a sentence style ("finite"), the default first; NULL past the
 *  last. */
const char *formula_style(const struct formula *formula, size_t i);

/** Name of an order of the slots ("tuning"), the default first; NULL past
 *  the last. */
const char *formula_order(const struct formula *formula, size_t i);

#endif
