/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * An outcome with what belongs to it, as an item of Markdown:
 *
 *	- De student lost een storing op. {complexiteit=2}
 *	  - indicator: licht de gekozen aanpak toe
 *	  - bewijs: storingsrapport
 */
#ifndef CLI_ITEM_H
#define CLI_ITEM_H

#include "compose.h"
#include "out.h"

enum { ITEM_LINES = 64 };

/** Lines that belong to an outcome. */
struct item {
	struct item_line {
		const char *label; /* "indicator" */
		char *text;
	} lines[ITEM_LINES];
	size_t count;
};

void item_release(struct item *);

/** The label of an option's or key's name ("evidence" is "bewijs"), or NULL
 *  when it is the name of no line. */
const char *item_label(const char *name);

/** Name number `i` that a line may have, NULL past the last. */
const char *item_name(size_t i);

/** Adds a line, unless it is empty; says nothing when there are too many or
 *  memory ran out. */
void item_add(struct item *, const char *label, const char *text);

/** Receives an indicator to start from. */
typedef void (*item_draft_fn)(void *closure, const char *text);

/** Gives the indicators that the model has for the steps in a composition. */
void item_drafts(struct uk_session *, const struct uk_composition *,
		 item_draft_fn, void *closure);

/** Writes the item; the steps of the composition stand behind the sentence. */
void item_write(struct out *, struct uk_session *,
		const struct uk_composition *, const char *sentence,
		const struct item *);

/** Checks an item that was written, as the document that it will stand in,
 *  and tells the findings on standard error. Returns the worst severity, 0
 *  without findings, or -1 after a complaint. */
int item_check(struct uk_session *, const char *markdown, size_t len);

#endif
