/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * How a phrase of a statement opens, and what a formula knows of that.
 */
#ifndef OPENING_H
#define OPENING_H

#include "base.h"
#include "formula_shape.h"

/** A phrase that opens a piece, and where it may lead. */
struct opening {
	const struct formula_rule *rule; /* NULL: no signal */
	uint32_t after; /* first token behind the signal */
	uint32_t preposition; /* its word when it is but one, else 0 */
};

/** Has what is known of the words of a statement brought near. It stands far
 *  apart, and to wait for each when it is asked takes longer than all else. */
void opening_fetch(const struct formula *formula,
		   const struct uk_statement *statement);

/** Can a signal open at a token? Most words open none. */
static inline bool opening_may(const struct formula *formula,
			       const struct uk_statement *statement,
			       uint32_t at)
{
	const struct formula_mark *mark =
	    formula_mark(formula, statement->tokens[at].word);

	return mark->signal || mark->opens;
}

/** The longest signal that opens at a token. */
struct opening opening_at(const struct formula *formula,
			  const struct uk_statement *statement, uint32_t at);

/** The head of the noun phrase in tokens [first, last): the last noun of its
 *  first row of nouns, else its last word; UK_NONE when it is empty. */
uint32_t opening_head(const struct uk_statement *statement, uint32_t first,
		      uint32_t last);

/** The kinds of the noun phrase in [first, last): those of its head, by its
 *  own form or else its lemma, or else of the noun before it ("het vak
 *  tekenen"); of "lessen en trainingen", when "lessen" is in no list, those
 *  of "trainingen". */
uint64_t opening_kinds(const struct formula *formula,
		       const struct uk_statement *statement, uint32_t first,
		       uint32_t last);

/** How main verb number `verb` takes this preposition, or NULL. */
const struct formula_frame *opening_frame(const struct formula *formula,
					  const struct uk_statement *statement,
					  uint32_t verb, uint32_t preposition);

/** Where a noun of these kinds leads that stands bare before the object of
 *  verb number `verb`: "klanten" in "geeft klanten een advies". SLOT_STAY when
 *  it is no such noun. */
uint32_t opening_bare(const struct formula *formula,
		      const struct uk_statement *statement, uint32_t verb,
		      uint64_t kinds);

/** The cues of main verb number `verb`, as bits. */
uint32_t opening_cues(const struct formula *formula,
		      const struct uk_statement *statement, uint32_t verb);

/** The link by which `word` ties an object of these kinds, with this main
 *  verb, to its topic; NULL when there is none or one that stays with the
 *  object comes first. */
const struct formula_link *opening_link(const struct formula *formula,
					const struct uk_statement *statement,
					uint64_t kinds, uint32_t word,
					uint32_t verb);

/** The link by which `word` always stays with a noun of these kinds
 *  ("behoefte" with "aan"), or NULL. */
const struct formula_link *opening_complement(const struct formula *formula,
					      uint64_t kinds, uint32_t word);

#endif
