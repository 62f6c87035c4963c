/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Unknown words of a statement that belong to another language or to a name:
 * nobody learns from being told that "fairness" is no Dutch.
 */
#ifndef SPELL_FOREIGN_H
#define SPELL_FOREIGN_H

#include "speller.h"

enum { CHECKING_MOST = 64 /* unknown words that are weighed together */ };

/** A word that is in no list. */
struct unknown {
	struct uk_range range;
	size_t token;
	int near; /* enum nearness */
};

enum nearness { NEAR_NOT_ASKED, NEAR_NO, NEAR_YES };

/** One statement that is being checked. */
struct checking {
	struct speller *speller;
	struct uk_call *call;
	const struct uk_statement *statement;
	struct unknown unknown[CHECKING_MOST];
	size_t count;
	int box; /* milliseconds left for slow suggestions */
	bool mute; /* there is no dictionary */
};

/** Is unknown word number `at` to be left alone? */
bool is_foreign(struct checking *, size_t at);

#endif
