/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "document.h"
#include "error.h"
#include "run.h"
#include "utf8.h"

/* Bytes [from, to) of a run on their way to a statement. */
struct slice {
	struct uk_document *document;
	const struct run *run;
	size_t from, to;
};

static bool has_words(const char *bytes, size_t len)
{
	for (size_t at = 0; at < len;) {
		uint32_t c = utf8_next(bytes, len, &at);

		if (utf8_is_letter(c) || utf8_is_digit(c))
			return true;
	}
	return false;
}

static void trim(struct slice *s)
{
	const char *bytes = s->run->text.bytes;

	while (s->from < s->to && bytes[s->from] == ' ')
		s->from++;
	while (s->to > s->from && bytes[s->to - 1] == ' ')
		s->to--;
}

/* Cuts off what is too long; true when it did. */
static bool cut(struct slice *s)
{
	if (s->to - s->from <= STATEMENT_MOST)
		return false;
	s->to = s->from + STATEMENT_MOST;
	while (((unsigned char)s->run->text.bytes[s->to] & 0xC0) == 0x80)
		s->to--;
	document_notice(s->document, run_source(s->run, s->from),
			tr("deze zin is langer dan 16 MiB en is niet "
			   "beoordeeld",
			   "this sentence is longer than 16 MiB and was not "
			   "judged"));
	return true;
}

/* -- Text that is in NFC as it stands -------------------------------------- */

static int copy_pieces(const struct slice *s, struct statement *to)
{
	size_t first = run_piece(s->run, s->from);
	size_t last = run_piece(s->run, s->to - 1);
	struct piece *pieces =
	    arena_dup(&s->document->arena, s->run->pieces + first,
		      (last - first + 1) * sizeof(*pieces));

	if (!pieces)
		return -1;
	pieces[0].source = run_source(s->run, s->from);
	pieces[0].at = 0;
	for (size_t i = 1; i <= last - first; i++)
		pieces[i].at -= (uint32_t)s->from;
	to->pieces = pieces;
	to->piece_count = last - first + 1;
	return 0;
}

/* Text that stands in the source in one piece needs no copy. */
static int copy_text(const struct slice *s, struct statement *to)
{
	size_t len = s->to - s->from;

	to->text.len = len;
	to->text.bytes = to->piece_count == 1 && !to->pieces[0].width
			     ? s->document->source + to->pieces[0].source
			     : arena_dup(&s->document->arena,
					 s->run->text.bytes + s->from, len);
	return to->text.bytes ? 0 : -1;
}

/* -- Text that is not ------------------------------------------------------ */

static void add_piece(struct buf *pieces, size_t at, size_t width,
		      size_t source)
{
	struct piece piece = {(uint32_t)at, (uint32_t)width, source};

	buf_add(pieces, (const char *)&piece, sizeof(piece));
}

/* The pieces of a stretch that NFC left alone, `len` bytes from `from` on. */
static void keep_pieces(const struct slice *s, struct buf *pieces, size_t at,
			size_t from, size_t len)
{
	size_t end = from + len;

	for (size_t i = run_piece(s->run, from); from < end; i++) {
		const struct piece *p = &s->run->pieces[i];
		size_t next =
		    i + 1 < s->run->piece_count ? p[1].at : s->run->text.len;

		add_piece(pieces, at, p->width, run_source(s->run, from));
		if (next > end)
			next = end;
		at += next - from;
		from = next;
	}
}

static int map_pieces(const struct slice *s, const struct utf8_stretch *map,
		      size_t count, struct statement *to)
{
	CLEANUP_BUF struct buf pieces = BUF_INIT;
	size_t len = s->to - s->from;

	for (size_t i = 0; i < count; i++) {
		size_t next = i + 1 < count ? map[i + 1].from : len;
		size_t begin = run_source(s->run, s->from + map[i].from);
		size_t end = run_source_end(s->run, s->from + next);

		if (map[i].width)
			add_piece(&pieces, map[i].at, end - begin, begin);
		else
			keep_pieces(s, &pieces, map[i].at,
				    s->from + map[i].from, next - map[i].from);
	}
	to->piece_count = pieces.len / sizeof(struct piece);
	to->pieces = arena_dup(&s->document->arena, pieces.bytes, pieces.len);
	return to->pieces ? 0 : -1;
}

/* Where byte `from` of the text as it was has gone. */
static uint32_t moved(const struct utf8_stretch *map, size_t count, size_t from)
{
	size_t low = 0, high = count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (map[middle].from > from)
			high = middle;
		else
			low = middle;
	}
	return map[low].at +
	       (map[low].width ? 0 : (uint32_t)(from - map[low].from));
}

static int normalise(const struct slice *s, struct statement *to,
		     struct buf *map)
{
	CLEANUP_BUF struct buf text = BUF_INIT;
	size_t count;

	if (utf8_nfc(s->run->text.bytes + s->from, s->to - s->from, &text, map))
		return -1;
	count = map->len / sizeof(struct utf8_stretch);
	to->text.bytes = arena_dup(&s->document->arena, text.bytes, text.len);
	to->text.len = text.len;
	if (!to->text.bytes)
		return -1;
	return map_pieces(s,
			  (const struct utf8_stretch *)(const void *)map->bytes,
			  count, to);
}

/* -- Inline code ----------------------------------------------------------- */

/* The first range that ends behind byte `at`. */
static size_t first_code(const struct run *r, size_t at)
{
	size_t low = 0, high = r->code_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (r->code[middle].end > at)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

static uint32_t code_place(const struct slice *s, const struct buf *map,
			   uint32_t at)
{
	size_t from = at > s->from ? at - s->from : 0;

	if (from > s->to - s->from)
		from = s->to - s->from;
	if (!map->len)
		return (uint32_t)from;
	return moved((const struct utf8_stretch *)(const void *)map->bytes,
		     map->len / sizeof(struct utf8_stretch), from);
}

static int copy_code(const struct slice *s, const struct buf *map,
		     struct statement *to)
{
	size_t first = first_code(s->run, s->from), last = first;
	struct uk_range *code;

	while (last < s->run->code_count && s->run->code[last].begin < s->to)
		last++;
	if (first == last)
		return 0;
	code = arena_dup(&s->document->arena, s->run->code + first,
			 (last - first) * sizeof(*code));
	if (!code)
		return -1;
	for (size_t i = 0; i < last - first; i++) {
		code[i].begin = code_place(s, map, code[i].begin);
		code[i].end = code_place(s, map, code[i].end);
	}
	to->code = code;
	to->code_count = last - first;
	return 0;
}

/* -- The statement --------------------------------------------------------- */

static struct statement *room_for_one(struct uk_document *d)
{
	if (d->count == d->room) {
		size_t room = d->room + d->room / 2 + 16;
		struct statement *list =
		    realloc(d->statements, room * sizeof(*list));

		if (!list)
			return NULL;
		d->statements = list;
		d->room = room;
	}
	return &d->statements[d->count];
}

static int fill(const struct slice *s, struct statement *to)
{
	CLEANUP_BUF struct buf map = BUF_INIT;
	size_t len = s->to - s->from;

	to->begin = run_source(s->run, s->from);
	to->end = run_source_end(s->run, s->to);
	if (utf8_is_nfc(s->run->text.bytes + s->from, len)) {
		if (copy_pieces(s, to) || copy_text(s, to))
			return -1;
	} else if (normalise(s, to, &map)) {
		return -1;
	}
	return copy_code(s, &map, to);
}

int document_add(struct uk_document *d, const struct run *run, size_t from,
		 size_t to, const struct statement *like)
{
	struct slice s = {.document = d, .run = run, .from = from, .to = to};
	struct statement *statement;
	bool was_cut;

	if (run->failed)
		return -1;
	trim(&s);
	if (!has_words(run->text.bytes + s.from, s.to - s.from))
		return 0;
	statement = room_for_one(d);
	if (!statement)
		return -1;
	was_cut = cut(&s);
	*statement = *like;
	if (was_cut) {
		statement->scope = UK_SCOPE_PLAIN;
		statement->sure = SAID;
	}
	if (fill(&s, statement))
		return -1;
	d->count++;
	return 0;
}
