/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A statement on its way past the rules, and what all of them ask of it.
 */
#ifndef OUTCOME_READER_H
#define OUTCOME_READER_H

#include "words.h"

/** Lengths in words: more is too long, fewer is too short. */
struct lengths {
	uint32_t most, least;
};

/** What the tokens of a statement are together. */
struct summary {
	uint32_t features; /* enum uk_feature bits */
	uint32_t kinds; /* enum word_kind bits, of the words themselves */
	uint32_t words; /* how many are no punctuation */
	bool one_sentence;
};

struct reader {
	const struct uk_host *host;
	struct uk_call *call;
	const struct words *words;
	const struct uk_statement *statement;
	struct lengths lengths;
	struct summary summary; /* by summarise() */
};

/** Looks the statement through, once for all rules on one statement. */
void summarise(struct reader *);

/** The kinds of a token: those of its word and of its lemma. */
static inline uint32_t token_kinds(const struct reader *reader, uint32_t at)
{
	const struct uk_token *token = &reader->statement->tokens[at];

	return words_entry(reader->words, token->word).kinds |
	       words_entry(reader->words, token->lemma).kinds;
}

/** The kinds of the word itself: "je" is "jij" for a rule, "bent" no "zijn". */
static inline uint32_t word_kinds(const struct reader *reader, uint32_t at)
{
	return words_entry(reader->words, reader->statement->tokens[at].word)
	    .kinds;
}

/** Does the token stand in the main clause? */
bool in_main_clause(const struct uk_statement *, uint32_t token);

/** The first token behind the sentence that opens at `first`. */
uint32_t end_of_sentence(const struct reader *, uint32_t first);

/** Bytes from token `first` up to token `last`. */
struct uk_range range_of(const struct uk_statement *, uint32_t first,
			 uint32_t last);

/** The bytes of a range. */
static inline struct uk_text text_of(const struct uk_statement *statement,
				     struct uk_range range)
{
	return (struct uk_text){statement->text.bytes + range.begin,
				range.end - range.begin};
}

/** A number as a parameter; `room` holds it. */
struct uk_text number_text(char room[24], size_t number);

/** Reports a finding without fixes on a range. */
void report_plain(const struct reader *, const char *rule, struct uk_range,
		  const struct uk_parameter *, size_t count);

#endif
