/* SPDX-License-Identifier: Apache-2.0 */
#include "near.h"

/* The bound keeps a statement of a million words linear. */
enum { REACH = 40 };

void near_init(struct near *near, const struct uk_statement *statement,
	       uint32_t verb)
{
	uint32_t token = statement->verbs[verb].token;
	uint32_t count = (uint32_t)statement->token_count;

	*near = (struct near){.statement = statement, .verb = verb};
	near->token = token > REACH ? token - REACH : 0;
	near->end =
	    count > token && count - token > REACH ? token + REACH : count;
	near->chunk = uk_chunk_at(statement, near->token);
	near->token--; /* near_next() steps before it looks */
}

static bool belongs(const struct near *near)
{
	const struct uk_chunk *chunk = near->chunk;

	return chunk->kind != UK_CHUNK_CLAUSE &&
	       (chunk->verb == near->verb || chunk->verb == UK_NONE);
}

bool near_next(struct near *near)
{
	const struct uk_chunk *end =
	    near->statement->chunks + near->statement->chunk_count;

	while (near->chunk && ++near->token < near->end) {
		while (near->chunk < end && near->chunk->last <= near->token)
			near->chunk++;
		if (near->chunk == end)
			return false;
		if (belongs(near))
			return true;
	}
	return false;
}
