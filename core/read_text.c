/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <ctype.h>

#include "read.h"
#include "text_line.h"
#include "utf8.h"

enum {
	DEPTH = 32, /* of lists; deeper ones are flat */
	TITLE_MOST = 80, /* code points in a heading */
	TITLE_WORDS = 6, /* in one that nobody knows */
	WIDTH_LEAST = 40, /* no text is wrapped narrower */
	WIDTH_MOST = 200, /* or wider: that is a paragraph a line */
	RAGGED = 85, /* per cent of the width that a wrapped line fills */
	WRAPPED_LEAST = 60 /* a line this long may go on after a blank one */
};

struct mark {
	uint32_t indent, kind;
};

struct reader {
	struct outline *outline;
	const char *bytes;
	size_t len;
	struct run run; /* the paragraph or item at hand */
	struct text_line first, last; /* its first line and its latest */
	size_t lines; /* how many lines it has */
	bool item;
	bool gap; /* blank lines came after it */
	bool brief; /* its heading ends with the list behind it */
	bool bare; /* behind a lead-in: a line is an item */
	bool measured; /* lines up to the next blank one */
	size_t width; /* of the widest of those, as far as it matters */
	struct mark marks[DEPTH];
	size_t depth;
};

/* -- Lists ---------------------------------------------------------------- */

static void close_lists(struct reader *t, size_t depth)
{
	while (t->depth > depth) {
		t->depth--;
		outline_list_end(t->outline);
	}
	t->outline->resumes = false;
}

/* The level of a mark: that of the same kind at the same indent, or under
 * all that stand further left. */
static void place_item(struct reader *t, const struct text_line *l)
{
	size_t depth = t->depth;

	while (depth && (t->marks[depth - 1].indent > l->indent + 1 ||
			 (t->marks[depth - 1].indent >= l->indent &&
			  t->marks[depth - 1].kind != l->mark)))
		depth--;
	if (depth && t->marks[depth - 1].kind == l->mark &&
	    t->marks[depth - 1].indent + 1 >= l->indent) {
		close_lists(t, depth);
	} else if (t->depth < DEPTH || depth < t->depth) {
		/* Another mark without indent stands under the one before. */
		if (t->depth && t->depth < DEPTH &&
		    t->marks[t->depth - 1].indent <= l->indent)
			depth = t->depth;
		close_lists(t, depth);
		outline_list(t->outline);
		t->marks[t->depth++] = (struct mark){l->indent, l->mark};
	}
	outline_item(t->outline);
}

/* -- Paragraphs ----------------------------------------------------------- */

static struct uk_text line_text(const struct reader *t,
				const struct text_line *l)
{
	return (struct uk_text){t->bytes + l->begin, l->end - l->begin};
}

/* A heading that the data knows: it looks like one, too. */
static bool is_known(const struct reader *t, const struct text_line *l)
{
	return l->width <= TITLE_MOST && text_line_opens(l, t->bytes) &&
	       !text_line_ends(l, t->bytes, ".,;!?") &&
	       outline_knows(t->outline, line_text(t, l));
}

static bool is_title(const struct reader *t)
{
	size_t words = 1;

	if (!text_line_opens(&t->first, t->bytes) ||
	    text_line_ends(&t->first, t->bytes, ".,:;!?}"))
		return false;
	for (size_t i = 0; i < t->run.text.len; i++)
		words += t->run.text.bytes[i] == ' ';
	return words <= TITLE_WORDS;
}

/* The level of a heading that the data knows, 0 when this is none. Those of
 * indicators and evidence stand under the others; with a colon, or inside an
 * item, they hold for their list only. */
static size_t known_level(const struct reader *t)
{
	struct uk_text text = line_text(t, &t->first);
	uint32_t scope;

	if (!is_known(t, &t->first) ||
	    !sections_heading(t->outline->sections, text, &scope))
		return 0;
	if (scope != UK_SCOPE_INDICATOR && scope != UK_SCOPE_EVIDENCE)
		return 1;
	return t->depth || text_line_ends(&t->first, t->bytes, ":") ? 0 : 2;
}

static int end_title(struct reader *t)
{
	size_t level = known_level(t);

	if (level) {
		close_lists(t, 0);
		t->brief = text_line_ends(&t->first, t->bytes, ":");
		return outline_heading(t->outline, level, &t->run);
	}
	/* What looks like a heading ends a section; if it is a sentence after
	 * all, its form will tell. */
	if (!t->depth && is_title(t) &&
	    t->outline->scopes[t->outline->level] != UK_NONE &&
	    outline_heading(t->outline, 1, &t->run))
		return -1;
	return outline_paragraph(t->outline, &t->run);
}

static int end_run(struct reader *t)
{
	int result = 0;

	if (t->run.failed)
		return -1;
	if (!t->run.text.len)
		return 0;
	if (t->item || t->lines > 1)
		result = outline_paragraph(t->outline, &t->run);
	else
		result = end_title(t);
	run_clear(&t->run);
	t->lines = 0;
	return result;
}

/* Comments leave the text; one that does not close on its line is text. */
static int add_bytes(struct reader *t, size_t begin, size_t end)
{
	const char *open, *close;

	while (
	    (open = memchr(t->bytes + begin, '<', end - begin)) &&
	    (open = memmem(open, (size_t)(t->bytes + end - open), "<!--", 4))) {
		size_t at = (size_t)(open - t->bytes);

		close = memmem(open, end - at, "-->", 3);
		if (!close)
			break;
		run_add(&t->run, begin, at);
		begin = (size_t)(close - t->bytes) + 3;
		if (outline_comment(t->outline, at, begin))
			return -1;
	}
	run_add(&t->run, begin, end);
	return 0;
}

static int start_run(struct reader *t, const struct text_line *l)
{
	t->first = *l;
	t->lines = 1;
	return add_bytes(t, l->body, l->end);
}

/* -- Joining lines -------------------------------------------------------- */

/* The word that a line opens with, for a hanging hyphen before it. */
static bool is_hanging(const struct reader *t, const struct text_line *l)
{
	size_t at = l->begin;

	while (at < l->end && t->bytes[at] != ' ' && at - l->begin < 32)
		at++;
	return sections_abbreviation(t->outline->sections, t->bytes + l->begin,
				     at - l->begin) == ABBREVIATION_HANGING;
}

/* Joins a word that was parted at the line end: "leer-" and "weg". The hyphen
 * of "NEN-" stays. */
static bool join_word(struct reader *t, const struct text_line *l)
{
	size_t at = t->run.text.len;
	uint32_t before;

	if (t->last.end - t->last.begin >= 2 &&
	    !memcmp(t->bytes + t->last.end - 2, "\xC2\xAD", 2))
		return true;
	if (at < 2 || t->run.text.bytes[at - 1] != '-' ||
	    !text_line_ends(&t->last, t->bytes, "-") ||
	    !text_line_goes_on(l, t->bytes) || is_hanging(t, l))
		return false;
	at--;
	before = utf8_previous(t->run.text.bytes, &at);
	if (before == ' ')
		return false;
	if (utf8_is_lower(before))
		run_cut(&t->run, t->run.text.len - 1);
	return true;
}

static int join(struct reader *t, const struct text_line *l)
{
	if (!join_word(t, l))
		run_blank(&t->run, t->last.end, l->begin);
	t->lines++;
	return add_bytes(t, l->begin, l->end);
}

/* Whether the line before had room for the first word of this one: then the
 * author ended it on purpose. */
static bool had_room(const struct reader *t, const struct text_line *l)
{
	size_t width = t->width * RAGGED / 100;

	if (width < WIDTH_LEAST)
		width = WIDTH_LEAST;
	return t->width > WIDTH_MOST ||
	       t->last.width + 1 + text_line_word(l, t->bytes) <= width;
}

static bool has_label(const struct reader *t, const struct text_line *l)
{
	uint32_t scope;
	char id[32];

	return sections_label(t->outline->sections, line_text(t, l), &scope,
			      id) > 0;
}

/* Whether a line opens a new paragraph without a blank line before it. */
static bool breaks(const struct reader *t, const struct text_line *l)
{
	bool finished = text_line_ends(&t->last, t->bytes, ".!?:;");
	bool room = had_room(t, l);

	if (t->bare)
		return room;
	if (text_line_ends(&t->last, t->bytes, "}"))
		return true;
	if (t->lines == 1 && is_known(t, &t->first))
		return true;
	if (has_label(t, l))
		return true;
	if (!text_line_opens(l, t->bytes))
		return false;
	if ((finished || room) && is_known(t, l))
		return true;
	/* A number at the start of a line says nothing. */
	return (room && !isdigit((unsigned char)t->bytes[l->body])) ||
	       text_line_alike(&t->last, l, t->bytes);
}

/* Text from a PDF has blank lines inside sentences. */
static bool goes_on(const struct reader *t, const struct text_line *l)
{
	return t->last.width >= WRAPPED_LEAST &&
	       !text_line_ends(&t->last, t->bytes, ".!?:;,}") &&
	       text_line_goes_on(l, t->bytes);
}

/* -- Lines ---------------------------------------------------------------- */

/* A dash may also open a line in the middle of a sentence. */
static bool is_item(const struct reader *t, const struct text_line *l)
{
	if (!l->mark)
		return false;
	if ((l->mark & 0xFFFF) == '1' && is_known(t, l) &&
	    !text_line_ends(l, t->bytes, ":"))
		return false;
	if (l->mark != 0x2013 && l->mark != 0x2014)
		return true;
	return !t->run.text.len || t->gap || t->item ||
	       text_line_ends(&t->last, t->bytes, ".!?:;");
}

static int start_item(struct reader *t, const struct text_line *l)
{
	if (end_run(t))
		return -1;
	if (t->bare)
		close_lists(t, 0);
	t->bare = false;
	place_item(t, l);
	t->item = true;
	return start_run(t, l);
}

/* "Toetsing:" with a list holds for the list, not for what follows. */
static void end_brief(struct reader *t)
{
	struct outline *o = t->outline;

	t->brief = false;
	for (size_t i = 0; i < OUTLINE_LEVELS; i++)
		o->scopes[i] = UK_NONE;
}

static int start_paragraph(struct reader *t, const struct text_line *l)
{
	size_t depth = t->depth;

	if (end_run(t))
		return -1;
	while (!t->bare && t->depth &&
	       l->indent <= t->marks[t->depth - 1].indent)
		close_lists(t, t->depth - 1);
	if (t->brief && depth && !t->depth)
		end_brief(t);
	t->item = t->bare;
	if (t->bare)
		outline_item(t->outline);
	return start_run(t, l);
}

/* Behind a known lead-in that no marks follow, lines are items. */
static int start_bare(struct reader *t, const struct text_line *l)
{
	if (end_run(t))
		return -1;
	if (!t->outline->lead_waits)
		return start_paragraph(t, l);
	close_lists(t, 0);
	outline_list(t->outline);
	t->marks[t->depth++] = (struct mark){l->indent, 0};
	t->bare = t->item = true;
	outline_item(t->outline);
	return start_run(t, l);
}

static int add_line(struct reader *t, const struct text_line *l)
{
	if (is_item(t, l))
		return start_item(t, l);
	if (!t->run.text.len)
		return start_paragraph(t, l);
	if (t->gap && !goes_on(t, l)) {
		if (end_run(t))
			return -1;
		if (t->bare)
			close_lists(t, 0);
		t->bare = false;
		return start_paragraph(t, l);
	}
	if (t->gap || !breaks(t, l))
		return join(t, l);
	if (!t->bare && text_line_ends(&t->last, t->bytes, ":") &&
	    is_known(t, &t->last))
		return start_bare(t, l);
	return start_paragraph(t, l);
}

/* The widest line of those up to the next blank one; one that no text is
 * wrapped at is wide enough. */
static void measure(struct reader *t, size_t at)
{
	t->width = 0;
	t->measured = true;
	while (at < t->len && t->width <= WIDTH_MOST) {
		struct text_line l;

		text_line_read(&l, t->bytes, t->len, at);
		if (l.begin == l.end)
			break;
		if (l.width > t->width)
			t->width = l.width;
		at = l.next;
		if (l.page)
			break;
	}
}

/* A line that holds a comment and nothing else leaves no gap. */
static bool is_comment(const struct reader *t, const struct text_line *l)
{
	const char *line = t->bytes + l->begin, *close;
	size_t len = l->end - l->begin;

	if (len < 7 || memcmp(line, "<!--", 4))
		return false;
	close = memmem(line, len, "-->", 3);
	return close && close + 3 == line + len;
}

static int read_line(struct reader *t, const struct text_line *l)
{
	int result;

	if (l->begin == l->end) {
		t->gap = true;
		return 0;
	}
	if (is_comment(t, l))
		return outline_comment(t->outline, l->begin, l->end);
	result = add_line(t, l);
	t->last = *l;
	t->gap = l->page;
	return result;
}

int read_text(struct outline *o, size_t from)
{
	struct reader t = {.outline = o,
			   .bytes = o->document->source,
			   .len = o->document->len};
	int result = 0;

	run_init(&t.run, t.bytes);
	for (size_t at = from; at < t.len && !result;) {
		struct text_line l;

		if (!t.measured)
			measure(&t, at);
		text_line_read(&l, t.bytes, t.len, at);
		t.measured = l.begin < l.end && !l.page;
		result = read_line(&t, &l);
		at = l.next;
	}
	if (!result)
		result = end_run(&t);
	close_lists(&t, 0);
	run_release(&t.run);
	return result;
}
