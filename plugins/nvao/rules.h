/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The rules of this plugin; their words stand in dictionaries/rules/nvao.json.
 * Each looks at one statement that has a token at least, but those over a set.
 */
#ifndef NVAO_RULES_H
#define NVAO_RULES_H

#include "reader.h"

/** "path-event": a lesson, a teacher, fellow students, one's own studies. */
void rule_path_event(const struct reader *);

/** "path-attendance": taking part in lessons, doing assignments. */
void rule_path_attendance(const struct reader *);

/** Is this the lesson or assignment that path-attendance is about? */
bool is_attended(const struct reader *, uint32_t token);

/** "path-source": the course's book, reader, chapter or theory. */
void rule_path_source(const struct reader *);

/** "path-starter": "Na afronding van deze module". Its fix leaves it out. */
void rule_path_starter(const struct reader *);

/** The words that path-starter would report next, at token `from` or behind
 *  it: other rules leave them alone. */
bool find_starter(const struct reader *, uint32_t from, struct span *);

/** "assessment-named": the test or paper instead of what is shown in it. */
void rule_assessment_named(const struct reader *);

/** "pass-mark": marks, credits, and numbers of pages. */
void rule_pass_mark(const struct reader *);

/** "dated-product": products, versions, acts. */
void rule_dated_product(const struct reader *);

/** "dated-year": the year of a norm, plan or edition. */
void rule_dated_year(const struct reader *);

/** "vague-qualifier": good, and nobody says by what measure. */
void rule_vague_qualifier(const struct reader *);

/** "hedge": leaves open how far or when. Its fix leaves it out. */
void rule_hedge(const struct reader *);

/** "list-tail": "etc.". Its fix ends the list. */
void rule_list_tail(const struct reader *);

/** "duplicate": two outcomes of the set that say nearly the same. Returns 0,
 *  or -1 after fail. */
int rule_duplicate(const struct reader *, const struct uk_statement *,
		   size_t count);

/** "not-assessed" and "qualification-uncovered". */
void rule_coverage(const struct reader *, const struct uk_statement *,
		   size_t count);

/** "reference-to-other": cannot be read without another outcome. */
void rule_reference(const struct reader *);

#endif
