/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A document as the rest of core sees it: the source, and the statements in
 * it, each mapped to its place in the source.
 *
 * What becomes a statement: an item of a list (its first paragraph, all
 * sentences together), a sentence of a paragraph, a cell of a table. Not:
 * headings, lead-ins, code blocks, HTML, link targets, pictures' addresses.
 * A quotation is read but is PLAIN.
 *
 * What a statement's text is: NFC; a line break inside a paragraph and any
 * run of blanks folded to one blank; marks of Markdown, attribute blocks and
 * labels ("indicator:") left out; a link leaves its words; inline code leaves
 * its words without backticks and a range in `code`; entities resolved; soft
 * hyphens and zero width spaces dropped; no blank at either end; never empty.
 */
#ifndef DOCUMENT_H
#define DOCUMENT_H

#include "base.h"
#include "arena.h"
#include "error.h"
#include "front_matter.h"
#include "lines.h"
#include "sections.h"
#include "suppress.h"

/** The most that is read of a document: positions are 32 bits. */
#define DOCUMENT_MOST ((size_t)1 << 30)

/** A longer statement is cut off there and is PLAIN, with a notice. */
#define STATEMENT_MOST ((size_t)1 << 24)

/** From byte `at` of the text on, the source is at `source`. With `width` 0
 *  the bytes are the same, one by one, up to the next piece; else `width`
 *  source bytes became what stands here (a folded line break, an entity, a
 *  composed letter). The first piece has `at` 0. */
struct piece {
	uint32_t at, width;
	size_t source;
};

enum sure {
	MAYBE, /* by its place it could be: judge it only when it has the
		  form of its scope */
	LIKELY, /* the same, but the heading over it announces outcomes */
	SAID /* a heading, lead-in, label or option says what it is */
};

struct statement {
	struct uk_text text;
	const struct piece *pieces;
	size_t piece_count;
	uint32_t scope; /* enum uk_scope; PLAIN is not judged */
	enum sure sure; /* below SAID with UK_SCOPE_OUTCOME only */
	bool item; /* an item or a cell, not a sentence of prose */
	struct uk_text stem; /* "De student kan:"; empty without */
	const char *id; /* "LU1", or NULL */
	const struct uk_link *links; /* a key may come more than once */
	size_t link_count;
	uint32_t parent; /* the outcome of an indicator or evidence, else
			    UK_NONE */
	size_t begin, end; /* in the source, from first to last byte of text */
	const struct uk_range *code; /* inline code, in the text */
	size_t code_count;
};

/** Something to tell the author that is no finding. */
struct document_notice {
	size_t source; /* offset */
	const char *text;
};

struct uk_document {
	struct uk_session *session; /* set by uk_document_open, else NULL */
	struct arena arena; /* of all below */
	char *source; /* the bytes as given; ends in NUL */
	size_t len;
	const char *name;
	uint32_t format; /* UK_FORMAT_TEXT, _MARKDOWN or _JSON */
	int scope; /* for all of it, or -1 */
	struct lines lines;
	struct front_matter front;
	struct statement *statements; /* in the order of the source */
	size_t count, room;
	struct suppressions suppressed;
	struct document_notice *notices;
	size_t notice_count, notice_room;
	/* Statements with SAID and a scope are counted as judged from the
	 * start, all others as left; a checker that judges a MAYBE moves it. */
	size_t judged, left;
};

/**
 * Reads `len` bytes, which are copied. Errors: not UTF-8 or a NUL (with line
 * and column), more than DOCUMENT_MOST, broken front matter, no memory;
 * `*document` is NULL then. `sections` is not needed afterwards.
 */
int document_read(struct uk_document **document, const struct sections *,
		  const char *bytes, size_t len,
		  const struct uk_document_options *, struct uk_error *);

/** Where byte `offset` of the text of a statement begins, or, for the end of
 *  a range, ends in the source: behind "woord" in "**woord** meer" is before
 *  the asterisks for the one and behind them for the other. */
size_t document_begin(const struct statement *, size_t offset);
size_t document_end(const struct statement *, size_t offset);

/** Finds the source bytes of a range. False when they hold more than the
 *  text (marks, an entity, a line break), so that replacing them would
 *  change what was not meant. */
bool document_range(const struct statement *, struct uk_range, size_t *begin,
		    size_t *end);

struct run;

/**
 * For the readers: adds the bytes [from, to) of a run as a statement, with
 * scope, sure, item, stem, id, links and parent as in `like`. Returns 0, also
 * when there was nothing to add (no letter and no digit), or -1 when memory
 * ran out.
 */
int document_add(struct uk_document *, const struct run *, size_t from,
		 size_t to, const struct statement *like);

/** Adds a notice (copied); says nothing when memory ran out. */
void document_notice(struct uk_document *, size_t source, const char *text);

#endif
