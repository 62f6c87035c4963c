/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A host for the unit tests of plugins: words, rows, memory, and what the
 * plugin gave, kept for the test to look at. It does no checking of its own;
 * the real host's checks are tested with the real host.
 */
#ifndef FAKE_HOST_H
#define FAKE_HOST_H

#include "base.h"

#include "arena.h"
#include "buf.h"

enum { FAKE_PARTS = 64, FAKE_FINDINGS = 64 };

struct fake_part {
	const char *slot;
	struct uk_range range;
};

struct fake_finding {
	const char *rule;
	struct uk_range range;
	const char *fixes; /* their texts, a newline behind each */
};

/** The opaque call of the plugin line, laid open. */
struct uk_call {
	const char *folder; /* of the data files */
	bool suggesting; /* what host->suggesting says */
	struct arena arena; /* words and memory; until release */
	const char **words; /* by number; 0 is "" */
	uint32_t word_count, word_room;
	uint32_t *slots; /* hash table of word numbers, 0 empty */
	uint32_t slot_count; /* power of two */

	/* What the plugin gave; emptied by fake_clear. */
	struct arena given;
	char failure[1024];
	char notice[512]; /* the last one, Dutch; kept by fake_clear */
	size_t notice_count;
	struct buf text;
	struct fake_part parts[FAKE_PARTS];
	size_t part_count;
	struct fake_finding findings[FAKE_FINDINGS];
	size_t finding_count;
	struct uk_analysis analysis; /* copies */
};

/** The table to hand to the plugin, with a `struct uk_call *` of ours. */
extern const struct uk_host fake_host;

/** `folder` holds the data files ("dictionaries"). */
void fake_init(struct uk_call *, const char *folder);
void fake_release(struct uk_call *);

/** Forgets what the plugin gave; keeps words and memory. */
void fake_clear(struct uk_call *);

/** The number of a folded word, 0 when unknown. */
uint32_t fake_find(const struct uk_call *, const char *word);

/** The word behind a number; "" for 0. */
const char *fake_spelling(const struct uk_call *, uint32_t word);

#endif
