/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Tagging, token by token with a look ahead: tags.c takes the small words and
 * asks the other files for the rest.
 */
#ifndef DUTCH_TAGS_H
#define DUTCH_TAGS_H

#include "reader.h"

/** Where we are in a noun phrase. */
enum phrase {
	PHRASE_NONE,
	PHRASE_SOFT, /* after a preposition or number: a noun is likely */
	PHRASE_HARD, /* after an article or adjective: a noun must come */
	PHRASE_HAVE /* just behind a noun */
};

struct tagger {
	struct reader *r;
	uint32_t i;
	uint64_t *may; /* of token i; some before and behind can be read */
	struct uk_token *token; /* the same */
	enum phrase phrase;
	uint32_t verb; /* the last verb, or UK_NONE */
	bool finite; /* the clause has its finite verb */
	bool modal; /* ... and waits for an infinitive */
	bool infinite; /* the clause takes "te" and has no finite verb */
	bool awaits_te; /* "in staat", "vermogen": a "te" must come */
	bool waits; /* ... and waits for a participle */
	bool governed_noun; /* an infinitive behind a preposition was a noun */
	bool governed; /* ... by a preposition */
	bool inner; /* in a subordinate clause, or behind one */
	bool whole; /* ... and the main clause had its finite verb before */
	bool nominal; /* an infinitive here is a noun: "het toetsen" */
	bool filled; /* something stands before in the clause */
	bool commands; /* the sentence opened with an imperative */
};

/* tag_clause.c: the words that open clauses. */

/** Opens a clause of this kind at the token. */
void tag_clause(struct tagger *, enum uk_clause_kind, bool te);

/** Opens a clause when the word can and does; true when it did. */
bool tag_opens_clause(struct tagger *);

/** Do this word and the next stand aside: "indien nodig"? */
bool tag_is_aside(const struct tagger *);

/** Is this "of" the one of "vaststellen of een rund drachtig is"? */
bool tag_is_whether(const struct tagger *);

/* tag_determiner.c: what stands before a noun, or for one. */

void tag_determiner(struct tagger *);

/* tag_preposition.c: prepositions, particles and "te". */

void tag_preposition(struct tagger *);
void tag_te(struct tagger *);

/* tag_open.c and tag_verb.c: nouns, adjectives and verbs. */

void tag_open_class(struct tagger *);
void tag_verbish(struct tagger *);
void tag_noun(struct tagger *, uint32_t features);
void tag_adjective(struct tagger *);
void tag_adverb(struct tagger *);

/* tag_command.c: stems, which are orders or nouns. */

/** Is the stem a verb here: "stel je", "ik stel", "Stel een plan op"? */
bool tag_is_stem_verb(const struct tagger *);

/** Does the sentence open with a noun and its number: "Punt 4 wordt"? */
bool tag_is_numbered(const struct tagger *);

/** tag_je.c: "Je kunt je voorstellen": neither subject nor whose, although a
 *  noun could follow. */
bool tag_is_reflexive_je(const struct tagger *);

/** "Je kunt je keuze toelichten": no subject, although one can stand here. */
bool tag_is_object_je(const struct tagger *);

/** tag_misspelt.c: reads a form in the finite verb's place as that verb,
 *  "De student verantwoord zijn keuze"; true when it did. */
bool tag_misspelt(struct tagger *);

/** Makes the token a verb that has no forms but these. */
void tag_verb(struct tagger *, uint64_t forms);

/** Stands the token right behind a comma, sign or conjunction? */
bool tag_behind_joint(const struct tagger *);

/** Sets the class of the token and the state of the phrase behind it. */
static inline void tag_as(struct tagger *t, enum uk_word_class word_class,
			  enum phrase phrase)
{
	t->token->word_class = word_class;
	t->phrase = phrase;
}

/** Is the token the word of `key`? */
static inline bool tag_is(const struct tagger *t, enum key key)
{
	return words_is(t->r->words, t->token->word, key);
}

static inline uint64_t tag_may(const struct tagger *t, uint32_t ahead)
{
	return t->may[ahead];
}

/** The token before, as tagged; UK_WORD_PUNCTUATION at the start. */
static inline uint32_t tag_before(const struct tagger *t)
{
	return t->token[-1].word_class;
}

/** Behind a clause inside the subject: "Alles wat hij zag veranderde". */
static inline bool tag_awaits_main(const struct tagger *t)
{
	return t->inner && !t->whole;
}

/* tag_ahead.c: what comes. */

/** Is there a sign, or nothing, `ahead`? */
static inline bool tag_at_end(const struct tagger *t, uint32_t ahead)
{
	return t->i + ahead >= t->r->count ||
	       t->r->marks[t->i + ahead].sign != SIGN_NONE;
}

/** Can the token `ahead` be a noun or what stands before one? */
bool tag_nounish(const struct tagger *, uint32_t ahead);

/** Has token `i` the ending of a plural noun, -en or -s? */
bool tag_plural(const struct reader *, uint32_t i);

/* tag_endings.c: what the end of a word says. */

bool tag_ends_in(const struct reader *, uint32_t i, const char *end);

/** Has token `i` an ending that adjectives have and nouns have not? */
bool tag_adjectival(const struct reader *, uint32_t i);

/** Has token `i`, which ends in -e, an ending that nouns have? */
bool tag_nominal(const struct reader *, uint32_t i);

/** Does token `i` end in -e? */
bool tag_inflected(const struct reader *, uint32_t i);

/** Does the particle at token `i` make a verb with the last verb? */
bool tag_joins_verb(const struct tagger *, uint32_t i);

/** Is a token with one of `bits` ahead, before a sign that ends a clause? */
bool tag_ahead(const struct tagger *, uint64_t bits, uint64_t not_bits);

/** The same, from the token `from` ahead on. */
bool tag_ahead_from(const struct tagger *, uint32_t from, uint64_t bits,
		    uint64_t not_bits);

/** Is a form that can only be a finite verb `from` ahead or further, before
 *  any sign? */
bool tag_finite_ahead(const struct tagger *, uint32_t from);

/** Is this the participle of "zou het gedaan hebben"? */
bool tag_before_perfect(const struct tagger *);

/** Is "te" with an infinitive ahead, in the same clause? When `strict`, no
 *  finite verb may stand before it. */
bool tag_te_ahead(const struct tagger *, bool strict);

#endif
