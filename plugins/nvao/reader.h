/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A statement on its way past the rules, and what all of them ask of it.
 * Tokens are numbers in the statement; one beyond its end is of no kind.
 */
#ifndef NVAO_READER_H
#define NVAO_READER_H

#include "kinds.h"

struct reader {
	const struct uk_host *host;
	struct uk_call *call;
	const struct kinds *kinds;
	const struct uk_statement *statement;
	size_t number; /* of the statement in its set */
	struct kind_set *tokens; /* of each token: of its word and its end, of
				    phrases that hold it, and how it is
				    written; room for `room` */
	size_t room;
	struct kind_set present; /* every kind that it has a token of */
	const struct kind_set *opens; /* kinds that the rule is about */
	bool teaches; /* about teaching others: their lesson is the work */
};

/** Tokens [first, last). */
struct span {
	uint32_t first, last;
};

/** Looks the statement through for the first time: sets what is derived.
 *  Returns 0, or -1 after fail. */
int reader_look(struct reader *);

/** May the token be of this kind, by whatever shows it? */
static inline bool may_be(const struct reader *reader, uint32_t token,
			  enum kind kind)
{
	return token < reader->statement->token_count &&
	       kind_in(&reader->tokens[token], kind);
}

/** Is the word, or its lemma, of this kind? */
bool is_word(const struct reader *, uint32_t token, enum kind);
static inline bool is(const struct reader *reader, uint32_t token,
		      enum kind kind)
{
	return may_be(reader, token, kind) && is_word(reader, token, kind);
}

/** The same, or the end of the word: "muziekdocent" is a teacher. For kinds
 *  that end compounds (kinds.c). */
bool ends_in_word(const struct reader *, uint32_t token, enum kind);
static inline bool ends_in(const struct reader *reader, uint32_t token,
			   enum kind kind)
{
	return may_be(reader, token, kind) && ends_in_word(reader, token, kind);
}

/** The next token, at `from` or behind it, that may be of a kind that the rule
 *  is about; the number of tokens when there is none. */
uint32_t next_of_rule(const struct reader *, uint32_t from);

/** The word or phrase of a kind that opens at the token, the longest. */
bool find_there(const struct reader *, enum kind, uint32_t token,
		struct span *);
static inline bool find_at(const struct reader *reader, enum kind kind,
			   uint32_t token, struct span *span)
{
	return kind_in(&reader->present, kind) &&
	       find_there(reader, kind, token, span);
}

/** The next one at token `from` or behind it. */
bool find_next(const struct reader *, enum kind, uint32_t from, struct span *);

/** A word or phrase of the kind that ends right before the token. */
bool stands_before(const struct reader *, enum kind, uint32_t token);

/** A word or phrase of the kind that holds the token. */
bool is_inside(const struct reader *, enum kind, uint32_t token);

/** Is the token written like this, in small letters? */
static inline bool reads(const struct reader *reader, uint32_t token,
			 const char *word)
{
	const struct uk_statement *statement = reader->statement;
	struct uk_range range;
	size_t len = strlen(word);

	if (token >= statement->token_count)
		return false;
	range = statement->tokens[token].range;
	return range.end - range.begin == len &&
	       !memcmp(statement->text.bytes + range.begin, word, len);
}

static inline bool has_class(const struct reader *reader, uint32_t token,
			     enum uk_word_class word_class)
{
	return token < reader->statement->token_count &&
	       reader->statement->tokens[token].word_class ==
		   (uint32_t)word_class;
}

static inline bool has_feature(const struct reader *reader, uint32_t token,
			       enum uk_feature feature)
{
	return token < reader->statement->token_count &&
	       reader->statement->tokens[token].features & (uint32_t)feature;
}

/** A noun, or a name: what a list calls a noun may be written as one. */
static inline bool is_noun(const struct reader *reader, uint32_t token)
{
	return has_class(reader, token, UK_WORD_NOUN) ||
	       has_class(reader, token, UK_WORD_NAME);
}

/** Where the noun phrase of this noun opens: its determiner, else its first
 *  adjective, number or amount ("een reeks lessen"), else itself. */
uint32_t phrase_first(const struct reader *, uint32_t noun);

/** The preposition right before that, or UK_NONE. */
uint32_t preposition_of(const struct reader *, uint32_t noun);

/** Has the phrase of the noun a word of this kind before it? */
bool phrase_has(const struct reader *, uint32_t noun, enum kind);

/** Is the token in a clause of this kind? */
bool in_clause(const struct reader *, uint32_t token, enum uk_clause_kind);

/** Has the statement a main verb of this kind? */
bool has_verb(const struct reader *, enum kind);

/** Is this the main verb that the token's chunk belongs to? */
bool verb_is(const struct reader *, uint32_t token, enum kind);

/** The bytes of tokens. */
struct uk_range span_range(const struct reader *, struct span);
struct uk_text text_of(const struct reader *, struct uk_range);

/** Reports a rule whose one parameter, "word", is the text of the span; with a
 *  fix, or NULL. */
void report_span(const struct reader *, const char *rule, struct span,
		 const struct uk_fix *);

#endif
