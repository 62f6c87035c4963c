/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What each word may be, as one set of bits, from two sources: the classes of
 * dictionaries/dutch/words.tsv and the verb forms of the lexicon. Only words in
 * no list are taken apart by their shape. What was looked up once is kept.
 */
#ifndef DUTCH_WORDS_H
#define DUTCH_WORDS_H

#include "uitkomst/plugin.h"

#include <stdbool.h>

#include "lexicon.h"
#include "memo.h"

#define WORD_BIT(n) (UINT64_C(1) << (n))

/* Classes of words.tsv, in the order of its table in words.c. */
#define W_ARTICLE WORD_BIT(0)
#define W_DETERMINER WORD_BIT(1) /* quantifiers: "elke", "meerdere" */
#define W_POSSESSIVE WORD_BIT(2)
#define W_DEMONSTRATIVE WORD_BIT(3)
#define W_SUBJECT WORD_BIT(4) /* nominative pronoun */
#define W_PRONOUN WORD_BIT(5)
#define W_REFLEXIVE WORD_BIT(6)
#define W_PERSON WORD_BIT(7)
#define W_PREPOSITION WORD_BIT(8)
#define W_CONJUNCTION WORD_BIT(9)
#define W_RESULT WORD_BIT(10) /* from here: what opens a clause */
#define W_PURPOSE WORD_BIT(11)
#define W_TIME WORD_BIT(12)
#define W_CONDITION WORD_BIT(13)
#define W_MANNER WORD_BIT(14)
#define W_THAT WORD_BIT(15)
#define W_QUESTION WORD_BIT(16)
#define W_RELATIVE WORD_BIT(17) /* up to here */
#define W_ADVERB WORD_BIT(18)
#define W_NEGATION WORD_BIT(19)
#define W_ADJECTIVE WORD_BIT(20)
#define W_NUMERAL WORD_BIT(21)
#define W_TE WORD_BIT(22)
#define W_MODAL WORD_BIT(23)
#define W_PERFECT WORD_BIT(24) /* hebben */
#define W_BE WORD_BIT(25)
#define W_PASSIVE WORD_BIT(26) /* worden */
#define W_BARE WORD_BIT(27) /* takes an infinitive without "te" */
#define W_COPULA WORD_BIT(28)
#define W_ABILITY WORD_BIT(29) /* "vermogen" */
#define W_LEARNER WORD_BIT(30)
#define W_NOUN WORD_BIT(31) /* rather a noun than the verb it looks like */
#define W_THIRD WORD_BIT(32)
#define W_ASKS WORD_BIT(33) /* question word that a preposition may govern */
#define W_HOLDS WORD_BIT(35) /* "beschikken over het vermogen" */
#define W_PLURAL_NOUN WORD_BIT(36) /* "studenten", "wij" */
#define W_JOINS WORD_BIT(37) /* noun that opens compounds: "praktijk" */
#define W_MEASURE WORD_BIT(38) /* "een aantal", "een reeks": a noun follows */
#define W_DOUBT WORD_BIT(39) /* "de vraag of" */
#define W_MASS WORD_BIT(41) /* "uitleg": object without an article */
#define W_WHOLE WORD_BIT(40) /* "wijze": no noun joins it from behind */
#define W_GIVES WORD_BIT(42) /* verbs with two objects: "geven" */
#define W_PROPOSES WORD_BIT(43) /* "voorstellen iets te doen", without "om" */
#define W_SHOWS WORD_BIT(34) /* "aantonen dat ... kan" is a frame */

/* Verb forms, from the lexicon. */
#define W_FIRST WORD_BIT(44) /* stem: "stel" */
#define W_SINGULAR WORD_BIT(45) /* "stelt" */
#define W_PLURAL WORD_BIT(46) /* finite */
#define W_INFINITIVE WORD_BIT(47)
#define W_PARTICIPLE WORD_BIT(48)
#define W_GERUND WORD_BIT(49)
#define W_PAST WORD_BIT(50)
#define W_JOINED WORD_BIT(51) /* finite with its particle: "opstelt" */
#define W_ADJECTIVAL WORD_BIT(52) /* "opgestelde" */
#define W_GUESS WORD_BIT(53) /* verb by its shape only */
#define W_PARTICLE WORD_BIT(54) /* of some separable verb */

#define W_OPENER                                                               \
	(W_RESULT | W_PURPOSE | W_TIME | W_CONDITION | W_MANNER | W_THAT |     \
	 W_QUESTION | W_RELATIVE)
#define W_FINITE (W_FIRST | W_SINGULAR | W_PLURAL | W_PAST)
#define W_VERB (W_FINITE | W_INFINITIVE | W_PARTICIPLE)
#define W_AUXILIARY (W_MODAL | W_PERFECT | W_BE | W_PASSIVE)
#define W_CLOSED                                                               \
	(W_ARTICLE | W_DETERMINER | W_POSSESSIVE | W_DEMONSTRATIVE |           \
	 W_SUBJECT | W_PRONOUN | W_REFLEXIVE | W_PREPOSITION | W_CONJUNCTION | \
	 W_OPENER | W_ADVERB | W_NEGATION | W_NUMERAL | W_TE)

/** Words that the reading itself knows; their spelling is in words.c. */
enum key {
	KEY_ALS,
	KEY_ALVORENS,
	KEY_BIJ,
	KEY_DAN,
	KEY_DAT,
	KEY_DOOR,
	KEY_ER,
	KEY_HET,
	KEY_IK,
	KEY_IN,
	KEY_MACHTE,
	KEY_NA,
	KEY_OF,
	KEY_OM,
	KEY_SEDERT,
	KEY_SINDS,
	KEY_STAAT,
	KEY_T,
	KEY_TOEN,
	KEY_VAN,
	KEY_ZELF,
	KEY_ZO,
	KEY_ZOALS,
	KEY_ZODANIG,
	KEY_ZONDER,
	KEY_WAAR,
	KEY_DIE,
	KEY_DAAR,
	KEY_HIER,
	KEY_WE,
	KEY_WIJ,
	KEY_JE,
	KEY_JIJ,
	KEY_WORD,
	KEY_HIJ,
	KEY_MEN,
	KEY_TOE,
	KEY_MEE,
	KEY_AF,
	KEY_OPLEIDING,
	KEY_GEACHT,
	KEY_ZOWEL,
	KEY_COUNT
};

struct words {
	const struct uk_host *host;
	const struct lexicon *lexicon;
	uint64_t *may; /* by word; 0 of word 0 */
	uint32_t count, room;
	bool kept; /* the host keeps `may` */
	uint32_t keys[KEY_COUNT];
	struct memo *memo;
};

/** Is this number the word of `key`? */
static inline bool words_is(const struct words *words, uint32_t word,
			    enum key key)
{
	return word == words->keys[key];
}

/** What a word may be by the lists; 0 of a word that is in none. */
static inline uint64_t words_listed(const struct words *words, uint32_t word)
{
	return word < words->count ? words->may[word] : 0;
}

/** Gives the words, which are zeroed or kept, what is made anew at each start.
 *  The lexicon must be sealed and must outlive them. Only within open(), as
 *  words_read(). -1 after host->fail. */
int words_open(struct words *, const struct uk_host *, struct uk_call *,
	       const struct lexicon *);

/** Reads the classes and asks the lexicon about every word. */
int words_read(struct words *, struct uk_call *);

/** Frees the words; NULL is none. */
void words_free(struct words *);

/** What a word may be; for a word in no list, what its shape says. */
uint64_t words_may(const struct words *, const struct uk_call *, uint32_t word,
		   const char *folded, size_t len);

/** Looks up a word that is not in the memo, and keeps it there. */
struct known words_learn(const struct words *, const struct uk_call *,
			 const char *folded, size_t len, uint64_t hash);

/** The number of a folded word and what it may be; `hash` is its memo_hash().
 */
static inline struct known words_look(const struct words *words,
				      const struct uk_call *call,
				      const char *folded, size_t len,
				      uint64_t hash)
{
	struct known known;

	if (memo_find(words->memo, hash, &known))
		return known;
	return words_learn(words, call, folded, len, hash);
}

/** At most so many infinitives come out of words_lemmas. */
enum { LEMMAS_MOST = 4 };

/** The infinitives of which the word may be the form that has all of
 *  `features`, likeliest first; returns how many. */
size_t words_lemmas(const struct words *, const struct uk_call *, uint32_t word,
		    const char *folded, size_t len, uint32_t features,
		    uint32_t lemmas[LEMMAS_MOST]);

#endif
