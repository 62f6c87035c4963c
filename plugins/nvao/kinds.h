/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Kinds of words and phrases, read from dictionaries/nvao. What each means
 * stands at the head of the file that lists its words.
 */
#ifndef NVAO_KINDS_H
#define NVAO_KINDS_H

#include "uitkomst/plugin.h"

#include <stdbool.h>
#include <string.h>

enum kind {
	/* words.tsv: the course */
	KIND_ACCOMPANIMENT,
	KIND_AMOUNT,
	KIND_ASSIGNMENT,
	KIND_ATTEND,
	KIND_ATTENDANCE,
	KIND_BEING,
	KIND_BOUND,
	KIND_BY,
	KIND_CLASS,
	KIND_COMPLETE,
	KIND_COURSE,
	KIND_DURING,
	KIND_EVENT,
	KIND_FELLOW,
	KIND_FINISH,
	KIND_FINISHED,
	KIND_GROUP,
	KIND_GUIDED,
	KIND_LESSON,
	KIND_NUMBERED,
	KIND_OTHER,
	KIND_OWN,
	KIND_PEER,
	KIND_PUPIL,
	KIND_SCHOOLING,
	KIND_STARTER,
	KIND_STUDENTS,
	KIND_STUDY,
	KIND_TEACHER,
	KIND_TEACHING,
	KIND_TERM,
	KIND_THIS,
	KIND_TUTOR,
	KIND_UNIT,
	KIND_WHEN,
	KIND_YOU,
	/* what it gives to read */
	KIND_BOOK,
	KIND_CHAPTER,
	KIND_READING,
	KIND_SET,
	KIND_SOURCE,
	KIND_STUFF,
	KIND_GIVEN,
	KIND_TAUGHT,
	/* its test, and the mark for it */
	KIND_ACADEMIC,
	KIND_AUDIENCE,
	KIND_CORRECT,
	KIND_COUNTED,
	KIND_CREDITS,
	KIND_EARNING,
	KIND_ESSAY,
	KIND_GRADE,
	KIND_LEAST,
	KIND_MAKING,
	KIND_MARK,
	KIND_MEANS,
	KIND_PAGES,
	KIND_POINTS,
	KIND_PROOF,
	KIND_PROVING,
	KIND_QUIZ,
	KIND_RECORD,
	KIND_SCIENCE,
	KIND_SITTING,
	KIND_SPEECH,
	KIND_TALK,
	KIND_TEST,
	KIND_WITH,
	/* years, hedges, tails, other outcomes */
	KIND_BACK,
	KIND_BACKWARD,
	KIND_EDITION,
	KIND_FORMER,
	KIND_HEDGE,
	KIND_OPEN,
	KIND_OUTCOME,
	KIND_TAIL,
	KIND_TRYING,
	KIND_UTMOST,
	/* qualities.tsv */
	KIND_BY_NORM,
	KIND_ENOUGH,
	KIND_FITTING,
	KIND_MANNER,
	KIND_MEASURE,
	KIND_NAMED,
	KIND_NORM,
	KIND_QUALITY,
	KIND_RENDERING,
	KIND_TOOL,
	KIND_TOPIC,
	KIND_UNNAMED,
	KIND_WAY,
	/* products.tsv */
	KIND_ACT,
	KIND_ARTICLE,
	KIND_BY_LAW,
	KIND_CAPITAL,
	KIND_CAPITALS,
	KIND_CONCEPT,
	KIND_LASTING,
	KIND_LAW,
	KIND_PRODUCT,
	KIND_VERSION,
	KINDS_LISTED,
	/* how a token is written, whatever the word; a capital at the start of
	 * a sentence says nothing */
	KIND_BRACKET = KINDS_LISTED, /* one that opens */
	KIND_DOTS, /* "..." */
	KIND_WITH_CAPITAL,
	KIND_WITH_DIGITS,
	KINDS
};

/** A set of kinds. */
struct kind_set {
	uint64_t bits[2];
};

/** Holds one word two ways: "kun" before "je", "kunt" behind it. */
struct inverted {
	uint32_t before, behind;
};

enum { INVERTED_MOST = 16, TAIL = 4, TAILS = 1 << 11 };

struct kinds {
	struct kind_set *sets; /* by word number: numbers are small, dense */
	uint32_t size;
	uint32_t phrases; /* the host's list of phrases; a match's value is a
			     kind */
	struct inverted inverted[INVERTED_MOST];
	size_t inverted_count;
	uint64_t lengths[TAILS]; /* of words that end compounds, by the hash
				    of their last four bytes; bit n: n bytes */
};

/** Reads the files, within open(). -1 after host->fail. */
int kinds_open(struct kinds *, const struct uk_host *, struct uk_call *);
void kinds_close(struct kinds *);

/** The place of a text in that table. */
static inline uint32_t kinds_tail(struct uk_text text)
{
	uint32_t tail;

	memcpy(&tail, text.bytes + text.len - TAIL, TAIL);
	return (tail * UINT32_C(0x9e3779b1) >> 16) % TAILS;
}

/** How long the words may be, of at least four bytes and of a kind that ends
 *  compounds, that the text ends in; bit n: n bytes. The text has four bytes or
 *  more. That most compounds are no concern of ours is told by this alone. */
static inline uint64_t kinds_lengths(const struct kinds *kinds,
				     struct uk_text text)
{
	return kinds->lengths[kinds_tail(text)];
}

static inline void kind_add(struct kind_set *set, uint32_t kind)
{
	set->bits[kind / 64] |= (uint64_t)1 << kind % 64;
}

static inline void kinds_join(struct kind_set *set,
			      const struct kind_set *other)
{
	set->bits[0] |= other->bits[0];
	set->bits[1] |= other->bits[1];
}

/** Have the two sets a kind in common? */
static inline bool kinds_meet(const struct kind_set *a,
			      const struct kind_set *b)
{
	return (a->bits[0] & b->bits[0]) | (a->bits[1] & b->bits[1]);
}

static inline bool kind_in(const struct kind_set *set, enum kind kind)
{
	return set->bits[kind / 64] >> kind % 64 & 1;
}

/** The kinds of a word by its number; none of 0. */
static inline const struct kind_set *kinds_of(const struct kinds *kinds,
					      uint32_t word)
{
	static const struct kind_set none;

	return word < kinds->size ? &kinds->sets[word] : &none;
}

#endif
