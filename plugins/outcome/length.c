/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

static bool is_word(const struct uk_token *token)
{
	return token->word_class != UK_WORD_PUNCTUATION;
}

/* Words of a sentence; *past is the first beyond `most`, or its end. */
static size_t count_words(const struct uk_statement *statement, uint32_t first,
			  uint32_t last, uint32_t most, uint32_t *past)
{
	size_t count = 0;

	*past = last;
	for (uint32_t i = first; i < last; i++) {
		if (!is_word(&statement->tokens[i]))
			continue;
		if (count++ == most)
			*past = i;
	}
	return count;
}

static void report_length(const struct reader *reader, const char *rule,
			  struct uk_range range, size_t count, uint32_t limit)
{
	char has[24], may[24];

	report_plain(
	    reader, rule, range,
	    (struct uk_parameter[]){{"count", number_text(has, count)},
				    {"limit", number_text(may, limit)}},
	    2);
}

/* Under a lead-in the rest of the sentence stands elsewhere, and without a
 * verb something else is missing. */
static bool may_be_short(const struct uk_statement *statement)
{
	return statement->stem.len || !statement->verb_count;
}

/* Each sentence that is longer. */
static void find_long(const struct reader *reader)
{
	const struct uk_statement *statement = reader->statement;
	uint32_t most = reader->lengths.most, past;

	for (uint32_t first = 0, last; first < statement->token_count;
	     first = last) {
		size_t words;

		last = end_of_sentence(reader, first);
		words = count_words(statement, first, last, most, &past);
		if (words > most)
			report_length(reader, "too-long",
				      range_of(statement, past, last), words,
				      most);
	}
}

void rule_length(const struct reader *reader)
{
	const struct uk_statement *statement = reader->statement;
	uint32_t words = reader->summary.words, least = reader->lengths.least;

	if (words > reader->lengths.most)
		find_long(reader);
	if (words && words < least && !may_be_short(statement))
		report_length(
		    reader, "too-short",
		    range_of(statement, 0, (uint32_t)statement->token_count),
		    words, least);
}
