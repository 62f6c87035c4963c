/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What a formula is made of. Only the engine looks in here: formula.c and
 * formula_read.c make it, segment.c and compose.c walk it.
 *
 * All texts live in the JSON document, all arrays in the arena.
 */
#ifndef FORMULA_SHAPE_H
#define FORMULA_SHAPE_H

#include "arena.h"
#include "base.h"
#include "formula.h"
#include "json.h"
#include "kinds.h"
#include "pairs.h"

enum {
	FORMULA_SLOTS = 16,
	FORMULA_CLAUSES = UK_CLAUSE_CONDITION + 1,
	FORMULA_CUES = 32,
	FORMULA_STEPS = 16,

	/* Where a phrase leads when it leads to no slot. */
	SLOT_NONE = 0xff, /* "none": no part */
	SLOT_STAY = 0xfe /* "stay": belongs to what it stands behind */
};

/* Kinds that the language plugin knows rather than the formula: they have
 * the first bits and stand in the file as "@act" and so on. */
enum formula_own_kind {
	KIND_ACT, /* "@act": a nominalised verb, "het opsporen van" */
	KIND_PERSON, /* "@person": a noun or pronoun for people */
	KIND_NAME, /* "@name": a proper name, a product, an abbreviation */
	KIND_CODE, /* "@code": it holds a digit, or is followed by one */
	KIND_OWN_COUNT
};

/* A ready text for a slot, such as a degree of independence. */
struct formula_step {
	const char *label[2]; /* nl, en */
	const char *text;
	const char *const *indicators; /* to start from */
	uint32_t indicator_count;
};

struct formula_slot {
	const char *id;
	const char *label[2], *hint[2]; /* nl, en */
	const char *connector; /* or NULL */
	uint32_t beside; /* only missed beside a verb on this list of words, or
			    UK_NONE */
	uint32_t role; /* enum uk_role */
	bool required;
	const struct formula_step *steps; /* the lowest first */
	uint32_t step_count;
};

struct formula_order {
	const char *id;
	uint8_t slots[FORMULA_SLOTS]; /* as many as are used */
};

/* Whether a signal ends the clause in which it stands. */
enum formula_cut {
	CUT_NEVER,
	CUT_CONTENT, /* "uitleggen wat het is | aan de hand van ..." */
	CUT_ALL /* also a clause of purpose or result */
};

/* Where a phrase leads: by the kind of its head noun, else by its place. */
struct formula_choice {
	uint64_t kinds;
	uint32_t slot;
};

struct formula_rule {
	const struct formula_choice *choices;
	uint32_t count;
	uint32_t free; /* standing by itself */
	uint32_t close; /* directly behind a noun */
	uint32_t behind; /* ... when that is the object */
	uint32_t inside; /* between a noun and its verb, whatever its kind;
			    FORMULA_SLOTS: as if close */
	uint32_t cuts; /* enum formula_cut */
};

/* A phrase that opens a part. */
struct formula_signal {
	const char *text;
	const uint32_t *words; /* numbers, first word included */
	uint32_t count;
	uint32_t next; /* signal with the same first words, longest first; 0 */
	uint32_t rule;
};

/* A verb that takes a preposition: "reflecteren" with "op". */
struct formula_frame {
	const char *text; /* the preposition */
	uint64_t bare; /* kinds that may stand bare before the object, and go
			  where the preposition leads */
	uint32_t preposition; /* number of the word */
	uint32_t next; /* frame of the same verb, 0 none */
	uint32_t rule;
	uint32_t object; /* slot of a bare object beside it, or SLOT_STAY */
	bool always; /* the verb never goes without it */
};

/* Nouns of these kinds are a slot of their own when one of these words links
 * them to a topic: "kennis" "van" ... */
struct formula_link {
	uint64_t kinds;
	uint64_t refuses; /* kinds of head noun that are no topic */
	const uint32_t *words; /* numbers of the prepositions */
	const char *text; /* the first of them */
	uint32_t count;
	uint32_t slot;
	uint32_t cue; /* only with a verb that has this cue, or UK_NONE */
	bool keeps; /* the topic keeps what may stay with it */
};

/* Words inside a clause that say what it is. */
struct formula_clause {
	uint32_t slot; /* what it is otherwise */
	uint32_t detached; /* what it is otherwise behind a comma */
	uint32_t cues; /* bits of those that decide */
};

/* What is known of one word. Numbers are indexes, 0 none. */
struct formula_mark {
	uint32_t signal; /* of this one word */
	bool opens; /* signals of more words open with it */
	uint32_t frame;
	uint32_t cues;
};

/* The numbers of the marks of words that follow each other. Most words are in
 * no formula, and what an extension adds is in few of these. */
enum { FORMULA_PIECE = 1 << 10 };

struct formula_piece {
	uint32_t *marks; /* or NULL: there are none */
	bool lent; /* they are the base's */
};

/* What the tokens of a rule must be; see formula_rules.h. */
struct formula_check;

/* How severe a rule is for statements of this model. */
struct formula_severity {
	const struct rule *rule;
	uint32_t severity;
};

/* A level of the model's own, and the verbs that stand on it. */
struct formula_level {
	const char *label[2]; /* nl, en */
	const char **verbs;
	uint32_t *words; /* their numbers */
	size_t count;
};

struct formula {
	struct value *own_json; /* when no store holds it */
	const struct value *json; /* holds the texts */
	struct formula *own_base; /* read for this one alone, or NULL */
	uint32_t base_slots; /* slots before this number are the base's */
	uint32_t base_signals; /* signals up to this number are the base's */
	struct arena arena;
	const char *id;
	const char *title[2]; /* nl, en */
	struct words *words;
	uint32_t number; /* among those that ever had these words */

	struct formula_slot slots[FORMULA_SLOTS];
	uint32_t slot_count;
	uint32_t used; /* bits of the slots that the orders name; an extension
			  may leave out slots of the base */
	uint32_t own; /* bits of the slots that this file describes */
	uint32_t agent, verb, object; /* slots with these roles, or SLOT_NONE */

	struct formula_order *orders;
	size_t order_count;
	const char **starters;
	size_t starter_count;
	uint32_t styles[8];
	size_t style_count;

	struct kinds kinds;
	const char *kind_names[KINDS_MOST];
	uint32_t kind_count;

	struct formula_rule *rules;
	uint32_t rule_count;
	struct formula_signal *signals; /* number 0 is unused */
	uint32_t signal_count;
	struct pairs openings; /* first signal with these first two words */
	struct formula_frame *frames; /* number 0 is unused */
	uint32_t frame_count;
	struct formula_link *links;
	uint32_t link_count;
	uint64_t link_kinds; /* of all of them */
	uint64_t link_words; /* bit n % 64: word n links */
	struct formula_clause clauses[FORMULA_CLAUSES];
	uint32_t cue_slots[FORMULA_CUES];
	uint32_t cue_verbs[FORMULA_CUES]; /* bit of the cue that the main verb
					     must have, or 0 */
	const char *cue_names[FORMULA_CUES];
	uint32_t cue_count;
	uint32_t modifiers; /* bit of the cue "modifier", or 0 */

	struct uk_case *cases; /* its own only */
	size_t case_count;

	struct formula_level *levels; /* the lowest first */
	size_t level_count;

	struct formula_check *checks;
	size_t check_count;
	size_t base_checks; /* those before this number are the base's */
	struct formula_severity *severities; /* the first of a rule counts */
	size_t severity_count;

	bool marks_lent; /* the marks are the base's until one is added */
	struct formula_mark *marks; /* number 0 is empty */
	uint32_t mark_count, mark_room;
	struct formula_piece *pieces; /* by number of word */
	size_t piece_count;
};

/** Where the number of a word's mark stands; NULL: it has none. */
static inline const uint32_t *formula_mark_number(const struct formula *f,
						  uint32_t word)
{
	size_t i = word / FORMULA_PIECE;
	const uint32_t *marks = i < f->piece_count ? f->pieces[i].marks : NULL;

	return marks ? &marks[word % FORMULA_PIECE] : NULL;
}

/** What the formula knows of a word; all zero for one that it does not. */
static inline const struct formula_mark *formula_mark(const struct formula *f,
						      uint32_t word)
{
	const uint32_t *number = formula_mark_number(f, word);

	return &f->marks[number ? *number : 0];
}

/** Has the mark's number brought near, for a word that is asked for soon. */
static inline void formula_fetch(const struct formula *f, uint32_t word)
{
	const uint32_t *number = formula_mark_number(f, word);

	if (number)
		__builtin_prefetch(number);
}

static inline bool formula_uses(const struct formula *f, uint32_t slot)
{
	return slot < f->slot_count && f->used >> slot & 1;
}

/** How many slots an order has. */
static inline uint32_t formula_length(const struct formula *f)
{
	return (uint32_t)__builtin_popcount(f->used);
}

/** The slot of this id; SLOT_NONE when there is none. */
uint32_t formula_slot_number(const struct formula *formula, const char *id);

/** The step, from 1, that the text names by its number or by its name in either
 *  language; 0 for none. */
uint32_t formula_step_number(const struct formula_slot *slot,
			     struct uk_text text);

/** "finite" for UK_STYLE_FINITE; NULL past the last style. */
const char *formula_style_name(uint32_t style);

/** Sets the error "out of memory"; returns -1. */
int formula_memory(struct uk_error *error);

/** Reads all of `root` into the zeroed formula. */
int formula_read(struct formula *formula, const struct node *root,
		 struct uk_error *error);

#endif
