/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The speller: is this word right, and if not, what was meant? It asks, in
 * this order, what it decided before, the field's own words, the dictionary,
 * and then the parts of a compound.
 *
 * All functions but speller_open() and speller_close() may be called by many
 * threads at the same time.
 */
#ifndef SPELL_SPELLER_H
#define SPELL_SPELLER_H

#include "uitkomst/plugin.h"

#include <stdatomic.h>
#include <stdbool.h>

#include "dictionary.h"
#include "hash.h"
#include "verdicts.h"
#include "vocabulary.h"
#include "wordset.h"

/** What the field's word list says of a word; bits. */
enum term {
	TERM_WORD = 1, /* right as it stands */
	TERM_NOUN = 2, /* may also be part of a compound */
	TERM_SHORT = 4, /* takes a hyphen in a compound: "hbo-niveau" */
	TERM_FIRST = 8, /* opens compounds: "neurodivers" */
	TERM_LAST = 16, /* ends compounds: "datagedreven" */
	TERM_ENGLISH = 32, /* no Dutch, but good beside another: "what if" */
	TERM_ALONE = 64 /* and good by itself: "fairness" */
};

struct speller {
	const struct uk_host *host;
	uint64_t accepted; /* bit of the list of words that the user takes */
	struct dictionary dictionary;
	struct wordset terms;
	uint64_t terms_hash; /* of all rows of the list */
	struct verdicts verdicts;
	atomic_uchar *memo; /* by the host's word number */
	struct vocabulary vocabulary;
	atomic_int vocabulary_state; /* enum vocabulary_state */
	pthread_mutex_t vocabulary_lock;
};

enum vocabulary_state { VOCABULARY_UNREAD, VOCABULARY_READ, VOCABULARY_NONE };

enum { SPELLER_MEMO = 1 << 18 };

/** Reads the word list, looks for the dictionary and opens the cache. */
int speller_open(struct speller *, const struct uk_host *, struct uk_call *);

/** Saves the cache. */
void speller_close(struct speller *);

/**
 * 1 right, 0 wrong; -1 when nobody can say, there being no dictionary. A
 * hyphen at the end says that the rest was left out ("lees- en
 * schrijfdoelen"), a full stop that it is an abbreviation.
 */
int speller_word(struct speller *, const char *word, size_t len);

/** Was the word of this hash found right before? It costs no more than a
 *  look. */
static inline bool speller_knows(const struct speller *speller, uint64_t hash)
{
	return verdicts_find(&speller->verdicts, hash) == VERDICT_RIGHT;
}

/** Which words of small letters were found right, by the host's number: no
 *  hash, no look-up. The number is that of the folded word, so it has a bit for
 *  the word as it stands in the list and one for the word that opens a
 *  sentence. */
static inline unsigned char speller_bit(const struct uk_token *token)
{
	return token->features & UK_CAPITAL ? 2 : 1;
}

static inline bool speller_remembers(const atomic_uchar *memo,
				     const struct uk_token *token)
{
	return token->word < SPELLER_MEMO &&
	       atomic_load_explicit(&memo[token->word], memory_order_relaxed) &
		   speller_bit(token);
}

static inline void speller_remember(struct speller *speller,
				    const struct uk_token *token)
{
	if (token->word && token->word < SPELLER_MEMO)
		atomic_fetch_or_explicit(&speller->memo[token->word],
					 speller_bit(token),
					 memory_order_relaxed);
}

/** Is a word that is wrong one letter away from a right one? Remembered as
 *  the verdicts are. */
bool speller_near(struct speller *, const char *word, size_t len);

/** The same, counting only letters that sound or look alike. */
bool speller_alike(struct speller *, const char *word, size_t len);

/** Has the dictionary the word as it stands, rather than allow it as a
 *  compound? Remembered too. */
bool speller_lists(struct speller *, const char *word, size_t len);

/** All forms of the dictionary, read when first asked for; NULL without a
 *  dictionary. */
const struct vocabulary *speller_vocabulary(struct speller *);

#endif
