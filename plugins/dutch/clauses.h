/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A stack of open clauses. A verb goes to the innermost one that can still
 * take it: a clause with "te" takes infinitives with "te", a clause with its
 * verb at the end takes one cluster of verbs, and more behind a comma or
 * conjunction. What cannot take the verb is closed where that comma or
 * conjunction stood.
 */
#ifndef DUTCH_CLAUSES_H
#define DUTCH_CLAUSES_H

#include "reader.h"

enum { DEPTH = 32 };

enum order {
	ORDER_MAIN,
	ORDER_FINAL, /* finite verb last */
	ORDER_TE,
	ORDER_ASIDE /* in brackets or behind a colon: no acts */
};

struct level {
	enum order order;
	uint32_t clause; /* UK_NONE for an aside */
	uint32_t events;
	uint32_t last; /* token of the last verb */
	uint32_t joint; /* first comma or conjunction behind it */
	uint64_t last_may;
	bool finite, auxiliary, modal;
	bool ability; /* "in staat": "te" may come behind a joint too */
	bool waits; /* the auxiliary has no act yet */
};

struct stack {
	struct reader *r;
	uint32_t i;
	uint32_t depth, skipped;
	struct level levels[DEPTH];
};

/** The innermost open clause. */
static inline struct level *clause_top(struct stack *s)
{
	return &s->levels[s->depth - 1];
}

/* clauses.c: what opens and closes them. */

/** Closes the innermost clause before token `end`. */
void clause_pop(struct stack *, uint32_t end);

/** Stands token `i` right behind a comma or conjunction? */
bool clause_behind_joint(const struct stack *, uint32_t i);

/* clause_verbs.c: which of them takes a verb. */

/** Gives the verb at hand to the innermost clause that can take it, and
 *  closes those that cannot. */
void clause_verb(struct stack *);

/** "Het toetsen van ...": told, but no verb of the clause. */
void clause_nominal(struct stack *);

#endif
