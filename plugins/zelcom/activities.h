/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Words that tell an activity from evidence, read from
 * dictionaries/zelcom/activities.tsv.
 */
#ifndef ZELCOM_ACTIVITIES_H
#define ZELCOM_ACTIVITIES_H

#include "uitkomst/plugin.h"

#include <stdbool.h>

/** Kinds of words; bits. */
enum activity {
	ACTIVITY_ATTEND = 1 << 0, /* deelnemen, deelname */
	ACTIVITY_FOLLOW = 1 << 1, /* volgen: of an event or a source */
	ACTIVITY_EVENT = 1 << 2, /* les, cursus */
	ACTIVITY_SOURCE = 1 << 3, /* hoofdstuk, literatuur */
	ACTIVITY_BARE = 1 << 4, /* an event that nobody shows anything in */
	ACTIVITY_PRESENT = 1 << 5, /* aanwezig */
	ACTIVITY_OWN = 1 << 6, /* gegeven, eigen: the learner made it */
	ACTIVITY_FOR = 1 << 7 /* voor, aan: it is for others */
};

/** Words by the number of the host, sorted. */
struct activities {
	struct activity_word {
		uint32_t word, kinds;
	} * words;
	size_t count, room;
};

/** Reads the words, within open(). -1 after host->fail. */
int activities_read(struct activities *, const struct uk_host *,
		    struct uk_call *);
void activities_release(struct activities *);

/** The kinds of a token, by its word and its lemma. */
uint32_t activities_of(const struct activities *, const struct uk_token *);

/** The kinds of a word by its number. */
uint32_t activities_word(const struct activities *, uint32_t word);

#endif
