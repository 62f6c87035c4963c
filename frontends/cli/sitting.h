/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A sitting: a teacher at the keyboard makes a learning outcome, part by
 * part, and sees the sentence grow.
 */
#ifndef CLI_SITTING_H
#define CLI_SITTING_H

#include "ask.h"
#include "command.h"
#include "item.h"
#include "verbs.h"

struct sitting {
	struct program *program;
	struct ask *ask;
	struct uk_scratch *scratch;
	char *answers[OPTIONS_SLOTS]; /* by slot of the model; "" when empty */
	struct verbs verbs; /* of the last completion */
	struct ask_offer *offers; /* point into `verbs` */
	char (*groups)[96];
	char *sentence; /* as far as it is */
	struct item item; /* lines below it */
};

/** Runs a sitting; the session is open. */
enum status sitting_run(struct program *);

/** Asks all parts. Returns false when the person left. */
bool sitting_parts(struct sitting *);

/** Composes what there is into `sentence`; with `findings` these are told,
 *  and reasons why it cannot be made. */
int sitting_compose(struct sitting *, bool findings);

/** The composition of the answers; `parts` has room for OPTIONS_SLOTS. */
struct uk_composition sitting_composition(const struct sitting *,
					  struct uk_slot_text *parts);

/** What the person chose at the end. */
enum sitting_choice {
	SITTING_CHANGE, /* the same parts once more, to change */
	SITTING_ANEW, /* another sentence */
	SITTING_STOP,
	SITTING_LEFT /* by Ctrl-C or Ctrl-D */
};

/** Shows the sentence with its findings; prints and saves it as wished, and
 *  returns how to go on. */
enum sitting_choice sitting_choose(struct sitting *);

/** Asks for indicators and evidence, one by one, those of the model for the
 *  chosen steps first. Returns false when the person left. */
bool sitting_lines(struct sitting *);

/** Writes what there is: the sentence, or the item when it has lines. With
 *  `mark` a sentence alone stands behind that. */
void sitting_write(struct sitting *, struct out *, const char *mark);

/** The offers of Tab for a slot, as ask_offers_fn; NULL when it has none. */
ask_offers_fn sitting_offers(const char *slot);

#endif
