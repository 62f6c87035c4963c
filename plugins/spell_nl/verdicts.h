/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What was decided about words before: in this run, and in earlier ones.
 *
 * The file of earlier runs is an open-addressing table that is mapped as it
 * is: opening costs the same for ten words and for a hundred thousand, a
 * look-up is one cache miss. It belongs to one dictionary and one set of word
 * lists, told by a key; with another key, another format, another owner or a
 * wrong size it counts as absent. A slot holds the hash of a right word, or
 * the hash of a wrong word turned by a constant, so a damaged slot fits no
 * word: damage can lose verdicts, not change them. Only hashes are kept, no
 * words.
 *
 * The file is written beside itself and renamed, so it is whole at every
 * moment. Finding and adding may be done by all threads at the same time;
 * opening, saving and releasing by one.
 */
#ifndef SPELL_VERDICTS_H
#define SPELL_VERDICTS_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum verdict { VERDICT_NONE, VERDICT_RIGHT, VERDICT_WRONG };

enum {
	/* Words that this run remembers; beyond it starts anew. */
	VERDICTS_FRESH = 3 << 17,
	VERDICTS_SLOTS = 1 << 19, /* for them */
	/* Words that the file keeps, at most (4 MiB). */
	VERDICTS_STORED = 5 << 16
};

struct verdicts_table {
	const uint64_t *slots; /* NULL: none */
	size_t mask;
	void *map;
	size_t size; /* bytes mapped */
};

struct verdicts {
	struct verdicts_table stored;
	_Atomic uint64_t *fresh;
	atomic_size_t count; /* words in `fresh` */
	uint64_t key;
	char *path; /* of the file, or NULL */
};

/**
 * Opens the file `path`, which need not exist; NULL: remember nothing after
 * this run. Returns -1 only without memory.
 */
int verdicts_open(struct verdicts *, const char *path, uint64_t key);
void verdicts_release(struct verdicts *);

/** `hash` is that of word_hash(). */
enum verdict verdicts_find(const struct verdicts *, uint64_t hash);

/** Where the look for a hash begins. */
static inline size_t verdicts_place(uint64_t hash, size_t mask)
{
	return (size_t)(hash >> 1) & mask;
}

/** Asks the memory for what verdicts_find() will look at, before it is
 *  wanted. */
static inline void verdicts_fetch(const struct verdicts *v, uint64_t hash)
{
	const struct verdicts_table *stored = &v->stored;

	if (stored->slots)
		__builtin_prefetch(
		    &stored->slots[verdicts_place(hash, stored->mask)]);
	__builtin_prefetch(&v->fresh[verdicts_place(hash, VERDICTS_SLOTS - 1)]);
}
void verdicts_add(struct verdicts *, uint64_t hash, bool right);

/**
 * Adds the words of this run to the file, together with those that other runs
 * have put there meanwhile. Makes the folder, for its owner alone. Returns 0,
 * also when there was nothing to save; -1 when the file stays as it was.
 */
int verdicts_save(struct verdicts *);

/** The file in the user's cache folder, to be freed; NULL when there is no
 *  such folder. */
char *verdicts_path(void);

#endif
