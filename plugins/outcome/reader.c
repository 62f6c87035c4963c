/* SPDX-License-Identifier: Apache-2.0 */
#include "reader.h"

void summarise(struct reader *reader)
{
	const struct uk_token *first = reader->statement->tokens;
	const struct uk_token *end = first + reader->statement->token_count;
	struct summary all = {.words = 0};
	uint32_t behind = 0;

	for (const struct uk_token *token = first; token < end; token++) {
		all.kinds |= words_entry(reader->words, token->word).kinds;
		all.words += token->word_class != UK_WORD_PUNCTUATION;
		behind |= token > first ? token->features : 0;
	}
	all.features = behind | (first < end ? first->features : 0);
	all.one_sentence = !(behind & UK_INITIAL);
	reader->summary = all;
}

bool in_main_clause(const struct uk_statement *statement, uint32_t token)
{
	const struct uk_chunk *chunk = uk_chunk_at(statement, token);

	return chunk && chunk->kind != UK_CHUNK_CLAUSE;
}

uint32_t end_of_sentence(const struct reader *reader, uint32_t first)
{
	const struct uk_statement *statement = reader->statement;
	uint32_t count = (uint32_t)statement->token_count;

	if (reader->summary.one_sentence)
		return count;
	do
		first++;
	while (first < count &&
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
	size_t at = 24;

	do
		room[--at] = (char)('0' + number % 10);
	while (number /= 10);
	return (struct uk_text){room + at, 24 - at};
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
