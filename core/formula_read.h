/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Reading a formula file, in rooms: formula_read.c (orders, styles,
 * starters), formula_slots.c, formula_steps.c, formula_cases.c, formula_kinds.c
 * (kinds of words, cues) and formula_signals.c (signals, verbs, links,
 * clauses). All return 0 or -1.
 */
#ifndef FORMULA_READ_H
#define FORMULA_READ_H

#include "base.h"
#include "formula_shape.h"

/** Slots. */
int formula_read_slots(struct formula *formula, const struct node *root,
		       struct uk_error *error);

/** The steps of a slot. */
int formula_read_steps(struct formula *formula, const struct node *slot_at,
		       struct formula_slot *slot, struct uk_error *error);

/** Sentences of the model's own to try it on. */
int formula_read_cases(struct formula *formula, const struct node *root,
		       struct uk_error *error);

/** Levels, and the verbs on them. */
int formula_read_levels(struct formula *formula, const struct node *root,
			struct uk_error *error);

/** Kinds, cues and the marks that they put on words. */
int formula_read_kinds(struct formula *formula, const struct node *root,
		       struct uk_error *error);

/** Signals, verbs with their prepositions, links and clauses. */
int formula_read_signals(struct formula *formula, const struct node *root,
			 struct uk_error *error);

/* What they share. */

/** What the base has, an extension may leave out. */
static inline enum node_need formula_need(const struct formula *f)
{
	return f->base_slots ? NODE_OPTIONAL : NODE_REQUIRED;
}

/** A text in Dutch and English; without English both are Dutch. `words` stay
 *  as they are when an optional one is missing. */
int formula_words(const struct node *object, const char *key,
		  enum node_need need, const char *words[2],
		  struct uk_error *error);

/** A zeroed array that lives as long as the formula, with one spare item at
 *  its end; NULL without memory. */
void *formula_array(struct formula *formula, size_t count, size_t size);

/** The place of the text `at` in a list of names. */
int formula_name(const struct node *at, const char *const *names, size_t count,
		 uint32_t *number, struct uk_error *error);

/** The same for a member that may be missing: *number is left then. */
int formula_name_member(const struct node *object, const char *key,
			const char *const *names, size_t count,
			uint32_t *number, struct uk_error *error);

/** The slot that `at` names, or SLOT_NONE, SLOT_STAY. */
int formula_slot_name(struct formula *formula, const struct node *at,
		      uint32_t *slot, struct uk_error *error);

/** The same of a member; `*slot` stays when an optional one is missing. */
int formula_slot_member(struct formula *formula, const struct node *object,
			const char *key, enum node_need need, uint32_t *slot,
			struct uk_error *error);

/** The bits of the kinds in a list of their names; 0 when it is missing. */
int formula_kind_list(struct formula *formula, const struct node *object,
		      const char *key, uint64_t *kinds, struct uk_error *error);
int formula_kind_name(struct formula *formula, const struct node *at,
		      const char *name, uint64_t *kind, struct uk_error *error);

/** Makes room for marks where the base brought none; -1 without memory. */
int formula_marks_start(struct formula *formula);

/** The mark of a word, made when new, its number in `*word`; NULL without
 *  memory. It moves when the next one is made. */
struct formula_mark *formula_mark_word(struct formula *formula,
				       const char *text, size_t len,
				       uint32_t *word);

#endif
