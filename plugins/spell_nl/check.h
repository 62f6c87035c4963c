/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The rule unknown-word on one statement: which of its tokens are words to
 * be judged, and which of the unknown ones are worth telling.
 */
#ifndef SPELL_CHECK_H
#define SPELL_CHECK_H

#include "speller.h"

/** Reports what is wrong; tells the user when there is no dictionary. */
void check_statement(struct speller *, struct uk_call *,
		     const struct uk_statement *);

#endif
