/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

#include <string.h>

/* Keys of the attribute block that tie a unit together. */
#define ASSESSES "toetst"
#define FEEDS "type"

struct set {
	const struct reader *reader;
	const struct uk_unit *unit;
	const struct uk_statement *statements;
	size_t count;
};

/* Does any statement of this scope have a link of this key: to this value, or
 * with NULL to anything? */
static bool is_linked(const struct set *set, uint32_t scope, const char *key,
		      const char *value)
{
	for (size_t i = 0; i < set->count; i++) {
		const struct uk_ties *ties = &set->unit->ties[i];

		if (set->statements[i].scope != scope)
			continue;
		for (size_t k = 0; k < ties->link_count; k++)
			if (!strcmp(ties->links[k].key, key) &&
			    (!value || !strcmp(ties->links[k].value, value)))
				return true;
	}
	return false;
}

static void report_on(const struct set *set, size_t number, const char *rule,
		      const char *name, struct uk_text value)
{
	const struct uk_statement *statement = &set->statements[number];
	const struct uk_host *host = set->reader->host;
	struct uk_parameter parameter = {name, value};
	struct uk_finding finding = {
	    .size = sizeof(finding),
	    .rule = rule,
	    .range = {0, (uint32_t)statement->text.len},
	    .parameters = &parameter,
	    .parameter_count = 1,
	};

	(void)host->report(set->reader->call, number, &finding);
}

static struct uk_text text(const char *string)
{
	return (struct uk_text){string, strlen(string)};
}

/* Only where the assessments of the unit say what they assess. */
static void find_unassessed(const struct set *set)
{
	if (!is_linked(set, UK_SCOPE_ASSESSMENT, ASSESSES, NULL))
		return;
	for (size_t i = 0; i < set->count; i++) {
		const struct uk_statement *statement = &set->statements[i];

		if (statement->scope == UK_SCOPE_OUTCOME && statement->id &&
		    !is_linked(set, UK_SCOPE_ASSESSMENT, ASSESSES,
			       statement->id))
			report_on(set, i, "not-assessed", "outcome",
				  text(statement->id));
	}
}

/* The qualifications that no outcome feeds, with commas between. */
static struct uk_text uncovered(const struct set *set)
{
	const struct uk_host *host = set->reader->host;
	struct uk_text names = {"", 0};
	size_t room = 0;
	char *all;

	for (size_t i = 0; i < set->unit->qualification_count; i++)
		room += strlen(set->unit->qualifications[i]) + 2;
	all = host->memory(set->reader->call, room + 1);
	for (size_t i = 0; all && i < set->unit->qualification_count; i++) {
		struct uk_text name = text(set->unit->qualifications[i]);

		if (is_linked(set, UK_SCOPE_OUTCOME, FEEDS, name.bytes))
			continue;
		if (names.len) {
			memcpy(all + names.len, ", ", 2);
			names.len += 2;
		}
		memcpy(all + names.len, name.bytes, name.len);
		names.len += name.len;
		names.bytes = all;
	}
	return names;
}

/* Told with the first outcome: nobody wrote the one that is missing. Only
 * where outcomes say what they feed. */
static void find_uncovered(const struct set *set)
{
	struct uk_text names;
	size_t first = 0;

	while (first < set->count &&
	       set->statements[first].scope != UK_SCOPE_OUTCOME)
		first++;
	if (first == set->count ||
	    !is_linked(set, UK_SCOPE_OUTCOME, FEEDS, NULL))
		return;
	names = uncovered(set);
	if (names.len)
		report_on(set, first, "qualification-uncovered",
			  "qualifications", names);
}

void rule_coverage(const struct reader *reader,
		   const struct uk_statement *statements, size_t count)
{
	struct set set = {reader, reader->host->unit(reader->call), statements,
			  count};

	if (!set.unit)
		return;
	find_unassessed(&set);
	find_uncovered(&set);
}
