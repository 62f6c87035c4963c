/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The inside of the lexicon, for the files of the plugin that make and read
 * it: lexicon.c (readings), verbs.c and fixed.c (the files), fronts.c and
 * derive.c (words taken apart) and inflect.c (forms).
 */
#ifndef DUTCH_TABLE_H
#define DUTCH_TABLE_H

#include "lexicon.h"

/** The forms of a verb, in the order of the columns of verbs.tsv. */
enum verb_form {
	VERB_INFINITIVE,
	VERB_FIRST,
	VERB_THIRD,
	VERB_PAST,
	VERB_PAST_PLURAL,
	VERB_PARTICIPLE,
	VERB_SECOND, /* only where it is not the third: "kunt" */
	VERB_FORMS
};

enum verb_flags {
	VERB_BOUND = 1, /* only exists with a particle: "sommen" */
	VERB_SEPARABLE = 2, /* its separable twin is the usual one */
	VERB_IRREGULAR = 4, /* past not by rule */
	VERB_RARE = 8 /* gives way to another verb with the same form */
};

/** A simple verb. Its forms stand behind each other in the text pool. */
struct verb {
	uint32_t infinitive; /* the host's word */
	uint32_t features; /* UK_MODAL, UK_AUXILIARY, UK_COPULA */
	uint32_t text; /* place of the first form in the pool */
	uint8_t len[VERB_FORMS];
	uint8_t flags; /* enum verb_flags */
};

/** A separable verb: "op", the verb "stellen", and "opstellen". */
struct split {
	uint32_t infinitive, particle;
	uint32_t verb; /* index in `verbs` */
};

/** A growing array. */
struct vector {
	void *items;
	size_t count, room;
};

/** What is known of a word, by its number. */
struct place {
	uint32_t first, count; /* its readings */
	uint16_t verb, split; /* index + 1, 0 none */
	uint16_t bases; /* of how many verbs it is the particle */
};

/** A particle that a word may open with. */
struct front {
	struct uk_text text;
	uint32_t word;
};

enum { FRONTS = 1 << 10 };

struct lexicon {
	const struct uk_host *host;
	struct vector verbs; /* struct verb */
	struct vector splits; /* struct split */
	struct vector fixed; /* struct fixed, sorted by verb when sealed */
	struct vector entries; /* struct entry; empty once sealed */
	struct vector text; /* char */
	struct reading *readings;
	uint32_t reading_count;
	struct place *places; /* by word */
	uint32_t place_count;
	struct vector fronts; /* struct front, by their first two bytes */
	uint16_t front_places[FRONTS + 1]; /* where those of two bytes start */
	uint32_t *pairs; /* hash of splits: index + 1, 0 empty */
	uint32_t pair_mask;
	bool kept; /* the host keeps all of these */
};

/** A lexicon without words; NULL without memory. */
struct lexicon *lexicon_new(const struct uk_host *);

/** Lists the particles that a word may open with, which are the host's own
 *  texts; -1 without memory. */
int lexicon_place_fronts(struct lexicon *, const struct uk_call *);

/** Room for one more item of `size` bytes behind the last: zeroed; NULL
 *  without memory. */
void *vector_add(struct vector *, size_t size);

/** Appends bytes to the text pool; -1 without memory. */
int lexicon_text(struct lexicon *, const char *bytes, size_t len);

/** Read the files. -1 after host->fail. */
int lexicon_read_verbs(struct lexicon *, struct uk_call *);
int lexicon_read_fixed(struct lexicon *, struct uk_call *);

/** "No memory", told to the host; -1. */
int lexicon_no_memory(const struct lexicon *, struct uk_call *);

/** Adds a reading of a verb by its members. */
int lexicon_add_verb(struct lexicon *, struct uk_call *, uint32_t word,
		     uint32_t lemma, uint32_t features, uint16_t flags);

/** A form of a verb; empty when it has none. */
struct uk_text verb_text(const struct lexicon *, const struct verb *,
			 enum verb_form);

/** The simple verb with this infinitive, or NULL; bound ones only when there
 *  is no other. */
const struct verb *lexicon_verb(const struct lexicon *, uint32_t infinitive);

/** The separable verb with this infinitive, or NULL. */
const struct split *lexicon_split_of(const struct lexicon *,
				     uint32_t infinitive);

const struct verb *split_verb(const struct lexicon *, const struct split *);

static inline size_t lexicon_front(const char *bytes)
{
	return (size_t)(bytes[0] & 31) << 5 | (size_t)(bytes[1] & 31);
}

/** Those that may open with the same two bytes, longest first; `*end` is behind
 *  the last. */
static inline const struct front *lexicon_fronts(const struct lexicon *lexicon,
						 const char *bytes,
						 const struct front **end)
{
	const struct front *fronts = lexicon->fronts.items;
	const uint16_t *at = &lexicon->front_places[lexicon_front(bytes)];

	*end = fronts + at[1];
	return fronts + at[0];
}

/** The word of a text of bytes, 0 when there is none. */
uint32_t lexicon_find(const struct lexicon *, const struct uk_call *,
		      const char *folded, size_t len);

/** Can this word stand in front of a base that no list has? */
bool lexicon_is_productive(const struct lexicon *, uint32_t particle);

#endif
