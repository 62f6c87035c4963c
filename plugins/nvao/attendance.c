/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

/* How far from "aanwezig" the lesson may stand. */
enum { REACH = 10 };

static bool is_class(const struct reader *reader, uint32_t at)
{
	return is_noun(reader, at) &&
	       (ends_in(reader, at, KIND_EVENT) || is(reader, at, KIND_CLASS));
}

/* "volgt een cursus", "rondt de module af", not "rondt de training af met een
 * spel" */
static bool is_done(const struct reader *reader, uint32_t at)
{
	return (is_class(reader, at) && verb_is(reader, at, KIND_ATTEND)) ||
	       ((ends_in(reader, at, KIND_EVENT) ||
		 is(reader, at, KIND_UNIT)) &&
		verb_is(reader, at, KIND_COMPLETE));
}

/* "maakt de weekopdrachten" */
static bool is_handed_in(const struct reader *reader, uint32_t at)
{
	return is(reader, at, KIND_ASSIGNMENT) &&
	       verb_is(reader, at, KIND_FINISH) &&
	       preposition_of(reader, at) == UK_NONE;
}

bool is_attended(const struct reader *reader, uint32_t at)
{
	return !reader->teaches &&
	       uk_chunk_at(reader->statement, at)->kind != UK_CHUNK_CLAUSE &&
	       (is_done(reader, at) || is_handed_in(reader, at));
}

/* "is aanwezig bij de lessen" */
static bool is_presence(const struct reader *reader, uint32_t at)
{
	if (!is(reader, at, KIND_ATTENDANCE))
		return false;
	for (uint32_t i = at + 1; i < at + REACH; i++)
		if (is_class(reader, i))
			return true;
	return false;
}

void rule_path_attendance(const struct reader *reader)
{
	uint32_t count = (uint32_t)reader->statement->token_count;

	if (reader->teaches)
		return;
	for (uint32_t i = next_of_rule(reader, 0); i < count;
	     i = next_of_rule(reader, i + 1)) {
		if (!is_attended(reader, i) && !is_presence(reader, i))
			continue;
		report_span(reader, "path-attendance", (struct span){i, i + 1},
			    NULL);
		return;
	}
}
