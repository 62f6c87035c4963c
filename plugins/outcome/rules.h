/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The rules of this plugin; their words stand in
 * dictionaries/rules/outcome.json. Each looks at one statement that has a
 * token at least, but rule_mixed_person.
 */
#ifndef OUTCOME_RULES_H
#define OUTCOME_RULES_H

#include "reader.h"

/** "several-verbs": a sentence with two main verbs or more that are different
 *  acts. Three or more is a warning. Its fix makes two sentences. */
void rule_several_verbs(const struct reader *);

/** The fix of several-verbs for the two acts of the statement, true when
 *  there is one that keeps the word order right. */
bool several_split(const struct reader *, struct uk_fix *);

/** "passive": the act is in the passive, so nobody does it. */
void rule_passive(const struct reader *);

/** "modal": "kan een plan opstellen", where the house style says what the
 *  student does. Its fix makes the verb finite. */
void rule_modal(const struct reader *);

/** "person": "je", "ik" or "u" in an outcome. Its fix names the student. */
void rule_person(const struct reader *);

/** "mixed-person": most outcomes of the set say "de student" and some "je",
 *  or the other way round. Returns 0, or -1 after fail. */
int rule_mixed_person(const struct reader *, const struct uk_statement *,
		      size_t count);

/** The fix of "je stelt ... op" to "de student stelt ... op", true when there
 *  is one. */
bool person_fix(const struct reader *, struct uk_fix *);

/** The fix of "de student stelt ... op" to "je stelt ... op". */
bool person_fix_back(const struct reader *, struct uk_fix *);

/** "learning-goal": the learner learns instead of showing something. */
void rule_learning_goal(const struct reader *);

/** "too-long" and "too-short". */
void rule_length(const struct reader *);

/** "negation": what the learner does not do. */
void rule_negation(const struct reader *);

#endif
