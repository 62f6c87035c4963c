/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Verbs that nobody can see a learner do: "begrijpen", "inzicht hebben in".
 * Read from dictionaries/bloom/vague.tsv, which tells its columns.
 *
 * Only main verbs count. The verb of a subordinate clause ("zodat de cliënt
 * begrijpt ...") is not what the outcome asks for.
 */
#ifndef BLOOM_VAGUE_H
#define BLOOM_VAGUE_H

#include "near.h"

enum { VAGUE_INSTEAD = 6 };

/** Numbers of words, ended by 0. */
typedef const uint32_t *word_list;

struct vague_entry {
	uint32_t verb;
	word_list with; /* empty: no word needs to be there */
	word_list unless; /* empty: no word is in the way */
	bool alone; /* and no other person may be its object */
	word_list prepositions; /* that go with the verb; empty: none */
	uint32_t instead[VAGUE_INSTEAD]; /* infinitives, 0 after the last */
	uint16_t next; /* place of the next entry of this verb, or 0 */
};

struct vague {
	struct vague_entry *entries; /* place: entry + 1 */
	size_t count;
	struct word_map by_verb; /* place of the verb's first entry */
	const char *sources[32]; /* keys */
	unsigned source_count;
};

/** Reads the file, within open(). -1 after host->fail. */
int vague_open(struct vague *, const struct uk_host *, struct uk_call *);
void vague_release(struct vague *);

/** The entry that fits main verb number `verb` of the statement; NULL when
 *  the verb is not vague there. */
const struct vague_entry *
vague_find(const struct vague *, const struct uk_host *, const struct uk_call *,
	   const struct uk_statement *, uint32_t verb);

/** Is the word on this list? */
static inline bool word_listed(word_list list, uint32_t word)
{
	for (; *list; list++)
		if (*list == word)
			return true;
	return false;
}

#endif
