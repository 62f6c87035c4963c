/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What a rule of a formula is made of. formula_rules.c reads it,
 * formula_run.c runs it.
 */
#ifndef FORMULA_CHECK_H
#define FORMULA_CHECK_H

#include "base.h"
#include "formula_shape.h"
#include "pattern.h"
#include "rules.h"

/** Numbers of words; no words say nothing. */
struct check_words {
	const uint32_t *numbers;
	size_t count;
};

/** What one token must be: all that is given here. */
struct check_test {
	struct check_words words; /* as it is written, whatever its case */
	struct check_words lemmas; /* of a main verb: of the whole verb */
	uint32_t classes; /* bits of enum uk_word_class, 0: any */
	uint64_t kinds; /* bits of kinds of the formula, 0: any */
	bool main; /* a main verb */
	bool maybe; /* the token may also not be there */
};

struct formula_check {
	const struct rule *rule;
	struct pattern *pattern; /* or NULL: by tests */
	const struct check_test *tests;
	size_t test_count;
	struct check_words needs; /* runs only where one of these stands */
	const char *fix; /* in the place of what was found, or NULL */
};

#endif
