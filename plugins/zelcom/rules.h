/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The rules of this plugin; their words stand in
 * dictionaries/rules/zelcom.json. All of them judge only statements of a
 * model that has a matrix here.
 */
#ifndef ZELCOM_RULES_H
#define ZELCOM_RULES_H

#include "activities.h"
#include "wording.h"

enum { ZELCOM_MODELS = 8 };

struct zelcom {
	const struct uk_host *host;
	struct matrix models[ZELCOM_MODELS];
	size_t model_count;
	struct activities activities;
};

/** A unit on its way past the rules that see all of it. */
struct set {
	const struct zelcom *zelcom;
	struct uk_call *call;
	const struct uk_statement *statements;
	size_t count;
	const struct uk_unit *unit;
};

/** The matrix of the model that the statement is judged by, or NULL. */
const struct matrix *matrix_of(const struct zelcom *,
			       const struct uk_statement *);

/** Where a finding stands that is about all of a statement: its first verb. */
struct uk_range place_of(const struct uk_statement *);

/** Reports a finding on number `statement` of the set. */
void report(const struct zelcom *, struct uk_call *, size_t statement,
	    const char *rule, struct uk_range, const struct uk_parameter *,
	    size_t count);

/** "missing-indicator" and "missing-evidence": an outcome that none belongs
 *  to. Silent when the unit has some of that kind that belong to no outcome:
 *  they may be meant for any. Returns 0, or -1 after fail. */
int rule_missing(const struct set *);

/** "level-wording": the words of an outcome fit none of the cells that its
 *  author names. "unknown-level": what is named is no step. */
void rule_levels(const struct set *);

/** "indicator-repeats-outcome": an indicator of which every word stands in
 *  its outcome already. */
void rule_repeats(const struct set *);

/** "evidence-is-activity": attending or learning instead of something to
 *  look at. */
void rule_activity(const struct zelcom *, struct uk_call *,
		   const struct uk_statement *);

#endif
