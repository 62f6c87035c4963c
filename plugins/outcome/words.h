/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The word lists of this plugin, read from dictionaries/outcome: which words
 * are of a kind, which verbs are learning, and which two verbs are one act.
 * Words are numbers of the host.
 */
#ifndef OUTCOME_WORDS_H
#define OUTCOME_WORDS_H

#include "uitkomst/plugin.h"

#include <stdbool.h>

/** Kinds of words.tsv; bits, a word may be of several. */
enum word_kind {
	WORD_FIRST = 1 << 0, /* ik, wij */
	WORD_SECOND = 1 << 1, /* je, u */
	WORD_ONE = 1 << 2, /* je, ik: stands for one learner */
	WORD_THIRD = 1 << 3, /* hij, zij */
	WORD_AND = 1 << 4, /* en */
	WORD_BACK = 1 << 5, /* points back: daarbij, vervolgens */
	WORD_ABILITY = 1 << 6, /* inzicht, vaardigheid */
	WORD_GROWTH = 1 << 7, /* verdieping, kennismaking */
	WORD_PROGRAMME = 1 << 8, /* module, cursus */
	WORD_AIM = 1 << 9, /* doel, bedoeling */
	WORD_AIMING = 1 << 10, /* verbs: zijn, beogen */
	WORD_ONLY = 1 << 11, /* alleen, in "niet alleen" */
	WORD_WHETHER = 1 << 12, /* of, in "of niet" */
	WORD_SAFETY = 1 << 13, /* gevaar, letsel */
	WORD_BECOME = 1 << 14, /* worden */
	WORD_BY = 1 << 15, /* door */
	WORD_OWN = 1 << 16, /* zijn, haar, eigen */
	WORD_TRANSITIVE = 1 << 17, /* verbs that take an object */
	WORD_FORMAL = 1 << 18, /* u, where others say je */
	WORD_ABLE = 1 << 19, /* kan, kunnen */
	WORD_THE = 1 << 21, /* de */
	WORD_MANY = 1 << 20 /* kunnen, zijn: with more than one learner */
};

/** What makes a verb of learning.tsv learning; bits, all must hold. */
enum learning_need {
	LEARNING = 1 << 0, /* the verb is in the table */
	LEARNING_ABILITY = 1 << 1, /* its object is an ability */
	LEARNING_OWN = 1 << 2, /* its object is the learner's own */
	LEARNING_SELF = 1 << 3, /* it is reflexive */
	LEARNING_ALONE = 1 << 4, /* no other person is its object */
	LEARNING_THING = 1 << 5 /* nor stands in its phrases */
};

struct words {
	struct word_entry {
		uint32_t kinds, needs;
		uint32_t needs_other; /* of a second row, or 0 */
		uint32_t third; /* "kan" of "kunt", or 0 */
		uint32_t second, before; /* "kunt" and "kun" of "kan", or 0 */
	} * entries; /* by word number: numbers are small and dense */
	uint32_t size;
	uint64_t *pairs; /* lower number << 32 | higher, sorted */
	size_t pair_count, pair_room;
};

/** Reads the lists, within open(). -1 after host->fail. */
int lists_open(struct words *, const struct uk_host *, struct uk_call *);
void lists_release(struct words *);

/** What the lists say of a word; zeroes when they do not have it. */
static inline struct word_entry words_entry(const struct words *words,
					    uint32_t word)
{
	return word < words->size ? words->entries[word]
				  : (struct word_entry){.kinds = 0};
}

/** Are these two verbs, with one object, one act? */
bool words_one_act(const struct words *, uint32_t verb, uint32_t other);

#endif
