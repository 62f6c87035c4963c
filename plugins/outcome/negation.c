/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

/* "niet alleen ... maar ook", "al dan niet", "wel of niet" deny nothing. */
static bool denies_nothing(const struct reader *reader, uint32_t at)
{
	return (at && word_kinds(reader, at - 1) & WORD_WHETHER) ||
	       (at + 1 < reader->statement->token_count &&
		word_kinds(reader, at + 1) & WORD_ONLY);
}

/* "niet gelabelde data": a kind of thing, where "geen data" denies one. */
static bool inside_phrase(const struct uk_statement *statement, uint32_t at)
{
	const struct uk_chunk *chunk = uk_chunk_at(statement, at);

	return (chunk->kind == UK_CHUNK_NOUN ||
		chunk->kind == UK_CHUNK_PREPOSITION) &&
	       at + 1 < chunk->last &&
	       statement->tokens[at].word_class == UK_WORD_ADVERB;
}

static bool is_negation(const struct reader *reader, uint32_t at)
{
	const struct uk_token *token = &reader->statement->tokens[at];

	return token->features & UK_NEGATION &&
	       token->word_class != UK_WORD_PREPOSITION &&
	       token->word_class != UK_WORD_CONJUNCTION &&
	       in_main_clause(reader->statement, at) &&
	       !inside_phrase(reader->statement, at) &&
	       !denies_nothing(reader, at);
}

/* What may not happen is what safety is about. */
static bool about_safety(const struct reader *reader)
{
	for (uint32_t i = 0; i < reader->statement->token_count; i++)
		if (token_kinds(reader, i) & WORD_SAFETY)
			return true;
	return false;
}

void rule_negation(const struct reader *reader)
{
	const struct uk_statement *statement = reader->statement;

	for (uint32_t i = 0; i < statement->token_count; i++) {
		struct uk_range range = statement->tokens[i].range;

		if (!is_negation(reader, i))
			continue;
		if (!about_safety(reader))
			report_plain(reader, "negation", range,
				     (struct uk_parameter[]){
					 {"word", text_of(statement, range)}},
				     1);
		return;
	}
}
