/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A statement while it is read with a formula: what segment.c, which walks
 * over the chunks, starter.c, which finds who acts, and placing.c, which finds
 * the slots of the rest, share.
 */
#ifndef READING_H
#define READING_H

#include "base.h"
#include "opening.h"
#include "pieces.h"

/* Verbs of one statement whose objects are told apart. */
enum { READING_VERBS = 8 };

struct reading {
	const struct formula *f;
	const struct uk_statement *s;
	struct pieces pieces;

	struct span lead; /* "Na afronding van dit vak" */
	struct span starter; /* the learner and the frame, so far */
	struct span frame; /* a frame that is not in it */
	bool learner; /* the learner was met */
	bool acted; /* a main verb was met */
	bool fronted; /* something stood before the first main verb */

	/* The last object whose noun may be linked to a topic. */
	struct span topic_of;
	uint64_t topic_kinds;
	uint32_t topic_rank;
	uint64_t last_kinds; /* of the noun of the last piece */
	uint32_t preposition; /* word that the last phrase opened with, 0 */
	bool keeps; /* the object keeps what may stay with it */

	/* Slot of a bare object, by its verb. */
	uint32_t beside[READING_VERBS];
	uint32_t phrase_verb; /* of the last phrase */
	size_t next_verb; /* number of the next chunk of a main verb */
};

static inline bool reading_is(const struct reading *r, uint32_t token,
			      uint32_t class)
{
	return r->s->tokens[token].word_class == class;
}

/** The kind of the clause that a chunk is; UK_CLAUSE_THAT when unknown. */
static inline uint32_t reading_clause(const struct reading *r,
				      const struct uk_chunk *c)
{
	return c->clause < r->s->clause_count ? r->s->clauses[c->clause].kind
					      : (uint32_t)UK_CLAUSE_THAT;
}

static inline bool reading_is_manner(const struct reading *r,
				     const struct uk_chunk *c)
{
	return c->kind == UK_CHUNK_CLAUSE &&
	       reading_clause(r, c) == UK_CLAUSE_MANNER;
}

/** The number of the main verb that a chunk stands with, 0 when unknown: the
 *  object of a lower one wins. */
uint32_t reading_rank(const struct reading *reading, const struct uk_chunk *c);

/** Finds the verbs such as "adviseren over", whose object stands behind
 *  "over": known only once "over" was seen. */
void reading_find_beside(struct reading *reading);

/** The slot of a bare object beside the verb of the chunk; SLOT_STAY when that
 *  is no such verb. */
uint32_t reading_beside(const struct reading *reading,
			const struct uk_chunk *c);

/** Puts an ability frame ("kan", "is in staat om") in the starter. */
void place_frame(struct reading *reading, const struct uk_chunk *c);

/** Puts the learner in the starter, unless one was met. */
void place_learner(struct reading *reading, const struct uk_chunk *c);

/** Is this grammatical subject the learner? */
bool reading_is_learner(const struct reading *reading,
			const struct uk_chunk *c);

/** Puts a noun phrase in the slot of the object, in two when its noun is
 *  linked to a topic: "kennis" "van" "een ambacht". */
void place_object(struct reading *reading, uint32_t first, uint32_t last,
		  uint32_t rank);

/** Puts the noun phrase [first, last) with the object, which waits for what it
 *  shares with the phrase: "kennis van en" "inzicht in de markt". Both are
 *  one object, and linked to one topic. */
void place_sharing(struct reading *reading, uint32_t first, uint32_t last);

/** Are the tokens [first, last) a row of pronouns ("zelf", "zich"), which is
 *  no part? */
bool reading_points(const struct reading *reading, uint32_t first,
		    uint32_t last);

/** Is the chunk "te koken" or "voor te stellen": what a verb such as "leren"
 *  takes? */
bool reading_is_infinitive(const struct reading *reading,
			   const struct uk_chunk *c);

/** Is the last piece what the act is for: "met als doel"? */
bool reading_is_aim(const struct reading *reading);

/** Puts such an infinitive, chunk number `at`, with the object before it. */
void place_infinitive(struct reading *reading, const struct uk_chunk *c,
		      size_t at);

/** Puts the phrase [c->first, c->last), which opens so, where it leads.
 *  `inside`: it stands between a noun and the verb of that noun. */
void place_phrase(struct reading *reading, const struct uk_chunk *c,
		  const struct opening *opening, bool inside);

/** Puts a subordinate clause. */
void place_clause(struct reading *reading, const struct uk_chunk *c);

#endif
