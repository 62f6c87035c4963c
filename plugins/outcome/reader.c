/* SPDX-License-Identifier: Apache-2.0 */
#include "reader.h"

#include <stdio.h>

const struct uk_chunk *chunk_at(const struct uk_statement *statement,
				uint32_t token)
{
	size_t low = 0, high = statement->chunk_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (statement->chunks[middle].last <= token)
			low = middle + 1;
		else
			high = middle;
	}
	return low < statement->chunk_count ? &statement->chunks[low] : NULL;
}

bool in_main_clause(const struct uk_statement *statement, uint32_t token)
{
	const struct uk_chunk *chunk = chunk_at(statement, token);

	return chunk && chunk->kind != UK_CHUNK_CLAUSE;
}

uint32_t end_of_sentence(const struct uk_statement *statement, uint32_t first)
{
	do
		first++;
	while (first < statement->token_count &&
	       !(statement->tokens[first].features & UK_INITIAL));
	return first;
}

struct uk_range range_of(const struct uk_statement *statement, uint32_t first,
			 uint32_t last)
{
	return (struct uk_range){statement->tokens[first].range.begin,
				 statement->tokens[last - 1].range.end};
}

struct uk_text number_text(char room[24], size_t number)
{
	return (struct uk_text){room,
				(size_t)snprintf(room, 24, "%zu", number)};
}

void report_plain(const struct reader *reader, const char *rule,
		  struct uk_range range, const struct uk_parameter *parameters,
		  size_t count)
{
	struct uk_finding finding = {
	    .size = sizeof(finding),
	    .rule = rule,
	    .range = range,
	    .parameters = parameters,
	    .parameter_count = count,
	};

	(void)reader->host->report(reader->call, 0, &finding);
}
