/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The shape of a document: which heading, lead-in, list, item or column a run
 * of text stands under, and so what its statements are. Readers tell what they
 * see in the order of the source; the outline adds the statements.
 *
 * The rules:
 *  - A heading that the data knows gives its scope to all under it, until the
 *    next of its level or higher; deeper ones that nobody knows do not end it.
 *  - A lead-in ("De student kan:") gives its scope to the list behind it. A
 *    colon before a list that announces nothing known leaves its items PLAIN,
 *    except under a heading that announces outcomes: there they are LIKELY.
 *    Lists that only a comment parts are one.
 *  - A label ("indicator:") says what its own item is, whatever the list is.
 *  - An item under an outcomes heading is SAID, unless it has items of its own
 *    without a label: either is LIKELY to be the outcome then.
 *  - Prose under an outcomes heading is LIKELY, one statement a sentence.
 *  - Without heading, lead-in and label all is MAYBE; a question is PLAIN.
 *  - Indicators and evidence belong to the outcome item around them, else to
 *    the last outcome under the same heading.
 */
#ifndef OUTLINE_H
#define OUTLINE_H

#include "base.h"
#include "attributes.h"
#include "document.h"
#include "run.h"

/** Deeper lists are taken as being this deep. */
#define OUTLINE_DEPTH 64

/** Further columns of a table announce nothing. */
#define OUTLINE_COLUMNS 64

#define OUTLINE_LEVELS 7

/** What the next statements are. */
struct outline_what {
	uint32_t scope; /* enum uk_scope */
	enum sure sure;
	struct uk_text stem;
};

struct outline_list {
	struct outline_what what; /* of its items */
	uint32_t item; /* the statement of the item at hand, or UK_NONE */
	bool fresh; /* the item has had no text yet */
	bool told; /* its label, name or colon says that it is one */
	bool inherited; /* nothing was said of this list itself */
};

struct outline {
	struct uk_document *document;
	const struct sections *sections;
	uint32_t scopes[OUTLINE_LEVELS]; /* by heading level; UK_NONE */
	size_t level; /* of the last heading */
	struct outline_list lists[OUTLINE_DEPTH];
	size_t depth; /* of lists; may exceed OUTLINE_DEPTH */
	size_t quotes;
	bool lead_waits; /* `lead` holds for a list that opens now */
	struct outline_what lead;
	bool resumes; /* nothing has come since a list with `resumed` */
	struct outline_what resumed;
	uint32_t lead_statement; /* was added before it proved a lead-in */
	uint32_t outcome; /* the last one, or UK_NONE */
	size_t outcome_level;
	struct attributes heading; /* waits for the first outcome */
	char label[32]; /* of a heading, the same */
	uint32_t columns[OUTLINE_COLUMNS];
	bool columns_known;
};

void outline_init(struct outline *, struct uk_document *,
		  const struct sections *);
void outline_release(struct outline *);

/** A heading of level 1..6. The run may be changed. All functions that take
 *  a run return 0, or -1 when memory ran out. */
int outline_heading(struct outline *, size_t level, struct run *);

/** A paragraph; inside an item, also its text. */
int outline_paragraph(struct outline *, struct run *);

void outline_list(struct outline *);
void outline_list_end(struct outline *);
void outline_item(struct outline *);

/** What stands between these is PLAIN. They may nest. */
void outline_quote(struct outline *);
void outline_quote_end(struct outline *);

/** A table, the heads of its columns, and its cells; columns from 0. */
void outline_table(struct outline *);
void outline_column(struct outline *, size_t column, const struct run *);
int outline_cell(struct outline *, size_t column, struct run *);

/** An HTML comment in the source. */
int outline_comment(struct outline *, size_t begin, size_t end);

/** Whether a line of plain text is a heading or a lead-in that the data knows;
 *  then it stands by itself, wherever it is. */
bool outline_knows(const struct outline *, struct uk_text line);

#endif
