/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

enum person { NOBODY, FIRST, SECOND, FORMAL, THIRD, PERSONS };

/* Who acts in a statement, and which chunk says so. */
static enum person person_of(const struct reader *reader,
			     const struct uk_chunk **agent)
{
	const struct uk_statement *statement = reader->statement;

	for (size_t i = 0; i < statement->chunk_count; i++) {
		const struct uk_chunk *chunk = &statement->chunks[i];
		uint32_t kinds;

		if (chunk->kind != UK_CHUNK_AGENT || chunk->head == UK_NONE)
			continue;
		*agent = chunk;
		kinds = word_kinds(reader, chunk->head);
		if (kinds & WORD_FIRST)
			return FIRST;
		if (kinds & WORD_SECOND)
			return kinds & WORD_FORMAL ? FORMAL : SECOND;
		return kinds & WORD_THIRD ||
			       statement->tokens[chunk->head].features &
				   UK_LEARNER
			   ? THIRD
			   : NOBODY;
	}
	return NOBODY;
}

/* The most usual one; of equals the one that comes first in the set. */
static enum person usual_person(const size_t *counts, enum person opening)
{
	enum person most = opening;

	for (int i = FIRST; i < PERSONS; i++)
		if (counts[i] > counts[most])
			most = (enum person)i;
	return most;
}

static void report_other(struct reader *reader, size_t number,
			 const struct uk_chunk *agent, struct uk_text words,
			 enum person usual)
{
	const struct uk_statement *statement = reader->statement;
	struct uk_range range = range_of(statement, agent->first, agent->last);
	struct uk_parameter parameters[] = {
	    {"found", text_of(statement, range)},
	    {"usual", words},
	};
	struct uk_fix fix;
	struct uk_finding finding = {
	    .size = sizeof(finding),
	    .rule = "mixed-person",
	    .range = range,
	    .parameters = parameters,
	    .parameter_count = 2,
	    .fixes = &fix,
	};

	if (usual == THIRD) {
		finding.fix_count = person_fix(reader, &fix);
	} else if (usual == SECOND) {
		finding.fix_count = person_fix_back(reader, &fix);
		fix.title = "je";
	}
	(void)reader->host->report(reader->call, number, &finding);
}

/* What the plugin remembers of each statement while it looks at the set. */
struct seen {
	const struct uk_chunk *agent;
	enum person person;
};

static void report_others(struct reader *reader,
			  const struct uk_statement *statements, size_t count,
			  const struct seen *seen, enum person usual)
{
	struct uk_text words = {"", 0};

	for (size_t i = 0; i < count && !words.len; i++)
		if (seen[i].person == usual)
			words = text_of(&statements[i],
					range_of(&statements[i],
						 seen[i].agent->first,
						 seen[i].agent->last));
	for (size_t i = 0; i < count; i++) {
		if (seen[i].person == NOBODY || seen[i].person == usual)
			continue;
		reader->statement = &statements[i];
		report_other(reader, i, seen[i].agent, words, usual);
	}
}

int rule_mixed_person(const struct reader *given,
		      const struct uk_statement *statements, size_t count)
{
	struct reader reader = *given;
	struct seen *seen =
	    reader.host->memory(reader.call, (count + 1) * sizeof(*seen));
	size_t counts[PERSONS] = {0};
	enum person opening = NOBODY;

	if (!seen)
		return reader.host->fail(reader.call, "geen geheugen");
	for (size_t i = 0; i < count; i++) {
		if (statements[i].scope != UK_SCOPE_OUTCOME)
			continue;
		reader.statement = &statements[i];
		seen[i].person = person_of(&reader, &seen[i].agent);
		if (seen[i].person == NOBODY)
			continue;
		counts[seen[i].person]++;
		if (opening == NOBODY)
			opening = seen[i].person;
	}
	if (opening != NOBODY)
		report_others(&reader, statements, count, seen,
			      usual_person(counts, opening));
	return 0;
}
