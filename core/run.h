/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A run of text on its way from the source to statements: a paragraph, an
 * item, a heading, a cell. Readers add what they see, in the order of the
 * source; the run folds blanks, drops what nobody sees (soft hyphens, zero
 * width spaces) and keeps where each byte came from.
 */
#ifndef RUN_H
#define RUN_H

#include "base.h"
#include "buf.h"
#include "document.h"

struct run {
	const char *source; /* start of the whole source */
	struct buf text;
	struct piece *pieces;
	size_t piece_count, piece_room;
	struct uk_range *code;
	size_t code_count, code_room;
	size_t blank, blank_end; /* a blank that waits for what follows;
				    none when equal */
	size_t end; /* in the source, behind the last byte that was added */
	bool failed; /* memory ran out */
};

void run_init(struct run *, const char *source);
void run_release(struct run *);

/** Empties it; keeps the memory. */
void run_clear(struct run *);

/** Adds the source bytes [begin, end). */
void run_add(struct run *, size_t begin, size_t end);

/** A blank in place of the source bytes [begin, end), such as a line end. */
void run_blank(struct run *, size_t begin, size_t end);

/** Adds other bytes in place of the source bytes [begin, end). */
void run_put(struct run *, struct uk_text, size_t begin, size_t end);

/** Adds one code point in place of the source bytes [begin, end), such as an
 *  entity: a blank folds, what nobody sees is dropped. */
void run_code_point(struct run *, uint32_t c, size_t begin, size_t end);

/** Says that what is added from here to run_code_end is inline code. */
void run_code_begin(struct run *);
void run_code_end(struct run *);

/** Takes away all from byte `len` of the text on. */
void run_cut(struct run *, size_t len);

/** Number of the piece that holds byte `at` of the text. */
size_t run_piece(const struct run *, size_t at);

/** Where byte `at` of the text, and the byte before `at`, is in the source. */
size_t run_source(const struct run *, size_t at);
size_t run_source_end(const struct run *, size_t at);

#endif
