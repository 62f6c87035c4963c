/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * One statement while it is read. Each stage fills what the next ones need:
 *
 *   tokens_split   tokens, may          which words, and all they may be
 *   tags_set       word_class, may      noun or verb, by the words around it
 *   clauses_find   clauses, events      which verb belongs to which clause
 *   verbs_find     verbs                the acts that are asked for
 *   chunks_cut     chunks               the phrases around them
 *
 * All arrays come from host->memory and live until the call ends.
 */
#ifndef DUTCH_READER_H
#define DUTCH_READER_H

#include "uitkomst/plugin.h"

#include "words.h"

/** Signs, and what is decided about a token; bits of `struct mark`. */
enum sign_kind {
	SIGN_NONE,
	SIGN_STOP, /* . ! ? */
	SIGN_SEMICOLON,
	SIGN_COLON,
	SIGN_COMMA,
	SIGN_OPEN,
	SIGN_CLOSE,
	SIGN_SLASH,
	SIGN_OTHER
};

struct mark {
	uint8_t sign; /* enum sign_kind */
	uint8_t opens; /* 1 + enum uk_clause_kind of the clause that this
			  token opens, 0 none */
	uint8_t nominal; /* "het toetsen" that may be an act */
	uint8_t ability; /* the noun of "in staat", "het vermogen" */
	uint8_t frame; /* belongs to the ability frame */
	uint8_t finite; /* the finite verb of an act */
	uint8_t role; /* verb or frame, for cutting chunks */
	uint8_t te; /* clause opened here takes "te" and an infinitive */
	uint32_t clause;
};

/** A verb form that was placed in a clause. */
struct event {
	uint32_t token, clause;
	uint8_t te; /* has "te" */
	uint8_t nominal; /* a noun: "het toetsen" */
	uint32_t joint; /* first comma or conjunction of the clause between the
			   verb before and this one, or UK_NONE */
};

struct reader {
	const struct uk_host *host;
	struct uk_call *call;
	const struct lexicon *lexicon;
	const struct words *words;
	const struct uk_statement *statement;
	char *folded; /* each word, at its place in the text */

	struct uk_token *tokens;
	uint64_t *may; /* what each token may be; narrowed by tags_set */
	uint64_t any; /* what any of them may be, as looked up */
	struct mark *marks;
	uint32_t count;

	uint32_t openers, forms; /* at most so many clauses and events: signs
				    and tokens that open one, verbs and nouns of
				    verbs */
	bool ability; /* a token has the mark */

	struct uk_clause *clauses;
	uint32_t clause_count;
	struct event *events; /* in text order */
	uint32_t event_count;

	struct uk_verb *verbs;
	uint32_t verb_count;
	struct uk_chunk *chunks;
	uint32_t chunk_count;
};

/** How far any look ahead goes, in tokens: keeps the work linear. So many more
 *  can be read behind the last: they may be nothing. */
enum { LOOK_AHEAD = 40 };

/** What token `i` may be; 0 past the end. */
static inline uint64_t reader_may(const struct reader *r, uint32_t i)
{
	return i < r->count ? r->may[i] : 0;
}

/** The class of token `i`; UK_WORD_PUNCTUATION past the end. */
static inline uint32_t reader_class(const struct reader *r, uint32_t i)
{
	return i < r->count ? r->tokens[i].word_class
			    : (uint32_t)UK_WORD_PUNCTUATION;
}

static inline uint8_t reader_sign(const struct reader *r, uint32_t i)
{
	return i < r->count ? r->marks[i].sign : (uint8_t)SIGN_STOP;
}

/** The infinitive of the verb form at token `i` that has `features`; 0 when
 *  it has none. */
uint32_t reader_lemma(const struct reader *, uint32_t i, uint32_t features);

/** All infinitives that reader_lemma chose from; returns how many. */
size_t reader_lemmas(const struct reader *, uint32_t i, uint32_t features,
		     uint32_t lemmas[LEMMAS_MOST]);

/** Is token `i` the word of `key`? */
static inline bool reader_is(const struct reader *r, uint32_t i, enum key key)
{
	return i < r->count && words_is(r->words, r->tokens[i].word, key);
}

void tags_set(struct reader *);
void clauses_find(struct reader *);
void verbs_find(struct reader *);
void chunks_cut(struct reader *);
void agents_find(struct reader *);
/** Has the word the end of words for people in a role: "adviseur",
 *  "therapeut", "monteur"? */
bool agents_has_role(const struct reader *, uint32_t i);
void features_set(struct reader *);

#endif
