/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The verdict on one word that was not seen before.
 */
#ifndef SPELL_JUDGE_H
#define SPELL_JUDGE_H

#include "speller.h"

/** 1 right, 0 wrong, -1 nobody can say. `word` is not empty, see
 *  speller_word(). */
int spell_judge(struct speller *, const char *word, size_t len);

#endif
