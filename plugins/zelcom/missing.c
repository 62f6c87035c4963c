/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "rules.h"

/* Bits of what an outcome has. */
enum { INDICATOR = 1, EVIDENCE = 2 };

static unsigned bit_of(const struct uk_statement *s)
{
	return s->scope == UK_SCOPE_INDICATOR  ? INDICATOR
	       : s->scope == UK_SCOPE_EVIDENCE ? EVIDENCE
					       : 0;
}

/* The outcomes that an attribute block names: {voor=LU1}. */
static bool give_by_link(const struct set *set, size_t number, unsigned *has)
{
	const struct uk_ties *ties = &set->unit->ties[number];
	bool some = false;

	for (size_t i = 0; i < ties->link_count; i++)
		for (size_t k = 0; k < set->count; k++) {
			const char *id = set->statements[k].id;

			if (!id || strcmp(id, ties->links[i].value) != 0)
				continue;
			has[k] |= bit_of(&set->statements[number]);
			some = true;
		}
	return some;
}

/* Gives each outcome what belongs to it; returns what belongs to none. */
static unsigned give(const struct set *set, unsigned *has)
{
	unsigned loose = 0;

	for (size_t i = 0; i < set->count; i++) {
		unsigned bit = bit_of(&set->statements[i]);
		uint32_t parent = set->unit->ties[i].parent;

		if (!bit || give_by_link(set, i, has))
			continue;
		if (parent < set->count)
			has[parent] |= bit;
		else
			loose |= bit;
	}
	return loose;
}

static void tell(const struct set *set, size_t number, unsigned has)
{
	static const struct {
		unsigned bit;
		const char *rule;
	} rules[] = {
	    {INDICATOR, "missing-indicator"},
	    {EVIDENCE, "missing-evidence"},
	};
	const struct uk_statement *s = &set->statements[number];

	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++)
		if (!(has & rules[i].bit))
			report(set->zelcom, set->call, number, rules[i].rule,
			       place_of(s), NULL, 0);
}

int rule_missing(const struct set *set)
{
	const struct uk_host *host = set->zelcom->host;
	unsigned *has =
	    host->memory(set->call, (set->count + 1) * sizeof(*has));
	unsigned loose;

	if (!has)
		return host->fail(set->call, "geen geheugen");
	loose = give(set, has);
	for (size_t i = 0; i < set->count; i++)
		if (set->statements[i].scope == UK_SCOPE_OUTCOME &&
		    matrix_of(set->zelcom, &set->statements[i]))
			tell(set, i, has[i] | loose);
	return 0;
}
