/* SPDX-License-Identifier: Apache-2.0 */
/* What a formula knows of single words. */
#include "base.h"

#include "formula_read.h"
#include "words.h"

enum { FIRST_MARKS = 1024 };

/* A longer copy of an array; what is new is zero. */
static void *longer(struct formula *f, const void *items, size_t count,
		    size_t room, size_t size)
{
	void *grown = arena_zero(&f->arena, room * size);

	if (grown && count)
		memcpy(grown, items, count * size);
	return grown;
}

static int more_marks(struct formula *f, uint32_t room)
{
	struct formula_mark *marks =
	    longer(f, f->marks, f->marks ? f->mark_count + 1 : 0, room,
		   sizeof(*marks));

	if (!marks)
		return -1;
	f->marks = marks;
	f->mark_room = room;
	return 0;
}

static int more_pieces(struct formula *f, size_t count)
{
	struct formula_piece *pieces =
	    longer(f, f->pieces, f->piece_count, count, sizeof(*pieces));

	if (!pieces)
		return -1;
	f->pieces = pieces;
	f->piece_count = count;
	return 0;
}

int formula_marks_start(struct formula *f)
{
	return f->marks ? 0 : more_marks(f, FIRST_MARKS);
}

/* Marks that are the base's become the formula's own, but the pieces only
 * when something in them changes. */
static int own_marks(struct formula *f)
{
	if (!f->marks_lent)
		return 0;
	if (more_marks(f, f->mark_room) || more_pieces(f, f->piece_count))
		return -1;
	for (size_t i = 0; i < f->piece_count; i++)
		f->pieces[i].lent = true;
	f->marks_lent = false;
	return 0;
}

/* Where the number of a word's mark stands; NULL without memory. */
static uint32_t *mark_of(struct formula *f, uint32_t word)
{
	size_t i = word / FORMULA_PIECE;
	struct formula_piece *piece;
	uint32_t *marks;

	if (i >= f->piece_count && more_pieces(f, i + 16))
		return NULL;
	piece = &f->pieces[i];
	if (!piece->marks || piece->lent) {
		marks =
		    longer(f, piece->marks, piece->marks ? FORMULA_PIECE : 0,
			   FORMULA_PIECE, sizeof(*marks));
		if (!marks)
			return NULL;
		*piece = (struct formula_piece){marks, false};
	}
	return &piece->marks[word % FORMULA_PIECE];
}

struct formula_mark *formula_mark_word(struct formula *f, const char *text,
				       size_t len, uint32_t *word)
{
	uint32_t *mark;

	*word = words_add(f->words, text, len);
	if (!*word || own_marks(f))
		return NULL;
	mark = mark_of(f, *word);
	if (!mark)
		return NULL;
	if (!*mark && f->mark_count + 1 >= f->mark_room &&
	    more_marks(f, 2 * f->mark_room))
		return NULL;
	if (!*mark)
		*mark = ++f->mark_count;
	return &f->marks[*mark];
}
