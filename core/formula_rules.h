/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What a formula says besides how a sentence is built: rules of its own, how
 * severe the rules of others are for its statements, and words that are
 * spelled right.
 *
 * A rule of a formula is data: a pattern, or a row of tests that tokens next
 * to each other must pass. It can find nothing but words; what it says stands
 * beside it in the same file. Its id is "MODEL.rule-name".
 */
#ifndef FORMULA_RULES_H
#define FORMULA_RULES_H

#include "base.h"
#include "formula.h"
#include "rules.h"

struct judged;
struct uk_session;

/** Reads "rules", "severities" and "words" of the formula that was loaded from
 *  `path`; before statements are judged, as it makes words and rules. On
 *  failure the rules are as they were. */
int formula_rules_read(struct formula *formula, const char *path,
		       struct rules *rules, struct uk_error *error);
void formula_rules_release(struct formula *formula);

/** The severity of a rule for statements of this model (NULL: of none): what
 *  the user said goes over what the model says. 0: off. */
uint32_t formula_severity(const struct formula *formula,
			  const struct rule *rule);

/** Runs the rules of the formula; findings go to `judged`. */
void formula_rules_run(struct uk_session *session,
		       const struct formula *formula, struct judged *judged);

/** Reports the required parts that the statement has not, in one finding
 *  ("formula.missing-part"). Silent where the part may be there and was not
 *  recognised. */
void formula_missing(struct uk_session *session, const struct formula *formula,
		     struct judged *judged);

#endif
