/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A statement on its way: what the language, the model and the checkers have
 * said of it so far. All of it lies in one arena and goes with it.
 */
#ifndef JUDGED_H
#define JUDGED_H

#include "arena.h"
#include "base.h"
#include "formula_rules.h"
#include "rules.h"

/** A finding as a plugin reported it, checked and copied. */
struct finding {
	const struct rule *rule;
	uint32_t severity; /* in force: the rule's or the finding's own */
	struct uk_range range;
	const struct uk_parameter *parameters;
	size_t parameter_count;
	const struct uk_fix *fixes;
	size_t fix_count;
	size_t order; /* of reporting; keeps the sort stable */
};

struct judged {
	struct uk_statement statement;
	const struct formula *formula; /* of its model, or NULL */
	struct arena *arena;
	struct arena *scratch; /* for plugins while they are called: the same
				  memory for each statement, so that it stays
				  near; may be `arena` */
	int64_t now; /* when the last call ended, or the judging began */
	struct uk_part *parts;
	size_t part_count, part_room;
	struct uk_level *levels;
	size_t level_count, level_room;
	struct finding *findings;
	size_t finding_count, finding_room;
	size_t number; /* of the statement in its document */
	bool analysed;
};

/** Starts anew with its arenas; the statement is empty. */
void judged_init(struct judged *, struct arena *arena, struct arena *scratch);

/** Adds a part, whose slot lives as long as the arena. -1 without memory. */
int judged_part(struct judged *, const struct uk_part *);

/** Copies what is given, strings included. -1 without memory. */
int judged_analysis(struct judged *, const struct uk_analysis *);
int judged_part_copy(struct judged *, const struct uk_part *);
int judged_level(struct judged *, const struct uk_level *);
int judged_finding(struct judged *, const struct rule *,
		   const struct uk_finding *);

/** Does the rule judge this statement, and is it on for its model? */
bool judged_wants(const struct judged *, const struct rule *);

/** Makes `to` a copy of `from`, in an arena of its own. -1 without memory. */
int judged_copy(struct judged *to, const struct judged *from, struct arena *);

/** Sorts the findings by place, then severity, then rule, and drops those
 *  that say the same twice. */
void judged_sort(struct judged *);

#endif
