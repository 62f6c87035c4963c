/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Asking a person for a line, with editing keys and completion by Tab.
 */
#ifndef CLI_ASK_H
#define CLI_ASK_H

#include "out.h"

/** What Tab offers. Offers of one group stand together. */
struct ask_offer {
	const char *text;
	const char *group; /* heading above it, or NULL */
};

/** Gives the offers that open with `typed`; they live until the next call.
 *  NULL: there are none. */
typedef const struct ask_offer *(*ask_offers_fn)(void *closure,
						 const char *typed,
						 size_t *count);

struct ask;

/** NULL when the line editor does not open. What is in `out` goes to the
 *  screen before a question. */
struct ask *ask_open(struct out *out);
void ask_close(struct ask *);

/**
 * Asks for one line, which opens with `given` (may be empty) for the person
 * to change. Returns it without blanks at its ends; it lives until the next
 * call. NULL when the person leaves, by Ctrl-C or Ctrl-D.
 */
const char *ask_line(struct ask *, const char *prompt, const char *given,
		     ask_offers_fn offers, void *closure);

#endif
