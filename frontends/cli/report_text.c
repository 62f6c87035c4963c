/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "report.h"
#include "terminal.h"

enum { FIXES_SHOWN = 5 };

/* How each severity is told. */
static const struct {
	struct words word;
	const char *colour;
} severities[] = {
    {WORDS("tip", "hint"), "\033[32m"},
    {WORDS("fout", "error"), "\033[1;31m"},
    {WORDS("waarschuwing", "warning"), "\033[1;35m"},
    {WORDS("let op", "note"), "\033[1;36m"},
    {WORDS("tip", "hint"), "\033[32m"},
};

static void paint(struct report *r, const char *colour)
{
	if (r->colour)
		out_adds(r->out, colour);
}

/* The piece of a source line that fits on the screen, round a range. */
struct window {
	const char *line;
	size_t first, last; /* bytes of the line that are shown */
	size_t begin, end; /* the range, within it */
};

/* Back from `at` over about `columns`: by code point, counting each as one
 * column, so that a line of any length costs no more than its window. */
static size_t step_back(const char *line, size_t at, size_t columns)
{
	while (at && columns) {
		at--;
		columns -= ((unsigned char)line[at] & 0xc0) != 0x80;
	}
	return at;
}

static size_t step_on(const char *line, size_t at, size_t end, size_t columns)
{
	size_t used = 0, width;

	while (at < end) {
		size_t n = terminal_char(line + at, end - at, used, &width);

		if (used + width > columns)
			break;
		used += width;
		at += n;
	}
	return at;
}

/* From the start of the line when the range then still shows; else from a
 * third of the screen before it. */
static struct window window_open(struct uk_text line, size_t begin, size_t end,
				 size_t columns)
{
	struct window w = {.line = line.bytes, .begin = begin, .end = end};

	if (begin > 4 * columns ||
	    step_on(line.bytes, 0, line.len, columns) < end)
		w.first = step_back(line.bytes, begin, columns / 3);
	w.last = step_on(line.bytes, w.first, line.len, columns);
	if (w.end > w.last)
		w.end = w.last;
	return w;
}

/* The line with tabs as blanks, so that what stands below it fits. */
static void put_window(struct report *r, const struct window *w)
{
	size_t used = 0, width;

	for (size_t i = w->first; i < w->last; used += width) {
		size_t n =
		    terminal_char(w->line + i, w->last - i, used, &width);

		if (w->line[i] == '\t')
			for (size_t k = 0; k < width; k++)
				out_addc(r->out, ' ');
		else
			out_clean(r->out, w->line + i, n);
		i += n;
	}
}

static void put_underline(struct report *r, const struct window *w)
{
	size_t used = 0, width, marks = 0;

	for (size_t i = w->first; i < w->end; used += width) {
		char mark = i < w->begin ? ' ' : '^';

		i += terminal_char(w->line + i, w->end - i, used, &width);
		for (size_t k = 0; k < width; k++)
			out_addc(r->out, mark);
		marks += mark == '^' ? width : 0;
	}
	if (!marks)
		out_addc(r->out, '^');
}

static void put_gutter(struct report *r, size_t line)
{
	char number[24] = "";

	if (line)
		snprintf(number, sizeof(number), "%zu", line);
	paint(r, "\033[2m");
	out_addf(r->out, "%6s | ", number);
	paint(r, "\033[m");
}

static void put_source(struct report *r, const struct uk_document *document,
		       const struct uk_place *from, const struct uk_place *to,
		       const char *colour)
{
	struct uk_text line = uk_document_line(document, from->offset);
	size_t begin = from->column_bytes - 1, end = line.len;
	struct window w;

	if (to->line == from->line)
		end = to->column_bytes - 1;
	w = window_open(line, begin, end, r->width - 16);
	put_gutter(r, from->line);
	out_adds(r->out, w.first ? "..." : "");
	put_window(r, &w);
	out_adds(r->out, w.last < line.len ? "...\n" : "\n");
	put_gutter(r, 0);
	out_adds(r->out, w.first ? "   " : "");
	paint(r, colour);
	put_underline(r, &w);
	paint(r, "\033[m");
	out_addc(r->out, '\n');
}

static void put_fixes(struct report *r, const struct uk_result_finding *f)
{
	size_t shown = f->fix_count < FIXES_SHOWN ? f->fix_count : FIXES_SHOWN;

	for (size_t i = 0; i < shown; i++) {
		put_gutter(r, 0);
		paint(r, "\033[32m");
		out_adds(r->out, "+ ");
		out_clean(r->out, f->fixes[i].title, strlen(f->fixes[i].title));
		paint(r, "\033[m");
		out_addc(r->out, '\n');
	}
}

static void put_finding(struct report *r, const struct uk_document *document,
			const struct uk_result *result,
			const struct uk_result_finding *f)
{
	uint32_t severity = f->severity <= UK_HINT ? f->severity : 0;
	struct uk_place from = report_place(document, result, f->range.begin);
	struct uk_place to = report_place(document, result, f->range.end);
	const char *colour = severities[severity].colour;

	paint(r, "\033[1m");
	out_clean(r->out, r->name, strlen(r->name));
	out_addf(r->out, ":%zu:%zu: ", from.line, from.column);
	paint(r, "\033[m");
	paint(r, colour);
	out_adds(r->out, words_say(severities[severity].word));
	paint(r, "\033[m");
	out_adds(r->out, ": ");
	out_clean(r->out, f->message, strlen(f->message));
	paint(r, "\033[2m");
	out_addf(r->out, " [%s]\n", f->rule);
	paint(r, "\033[m");
	put_source(r, document, &from, &to, colour);
	put_fixes(r, f);
	out_addc(r->out, '\n');
}

void text_result(struct report *r, const struct uk_document *document,
		 const struct uk_result *result)
{
	for (size_t i = 0; i < result->finding_count; i++)
		put_finding(r, document, result, &result->findings[i]);
}

static size_t add_count(char *to, size_t room, size_t used, size_t count,
			struct words one, struct words many)
{
	int n;

	if (!count || used >= room)
		return used;
	n = snprintf(to + used, room - used, "%s%zu %s", used ? ", " : "",
		     count, words_say(count == 1 ? one : many));
	return n > 0 ? used + (size_t)n : used;
}

/* "2 fouten, 1 waarschuwing, 3 tips"; empty when there are none. */
static void count_findings(const struct tally *t, char *to, size_t room)
{
	static const struct words one[] = {
	    WORDS("", NULL), WORDS("fout", "error"),
	    WORDS("waarschuwing", "warning"), WORDS("opmerking", "note"),
	    WORDS("tip", "hint")};
	static const struct words many[] = {
	    WORDS("", NULL), WORDS("fouten", "errors"),
	    WORDS("waarschuwingen", "warnings"), WORDS("opmerkingen", "notes"),
	    WORDS("tips", "hints")};
	size_t used = 0;

	to[0] = '\0';
	for (size_t i = UK_ERROR; i <= UK_HINT; i++)
		used =
		    add_count(to, room, used, t->findings[i], one[i], many[i]);
}

void text_end(struct report *r)
{
	const struct tally *t = &r->all;
	char found[256], left[128] = "";

	/* Where nothing could be read, or written, the reason is told. */
	if (out_flush(r->out) || !t->files)
		return;
	if (t->left)
		snprintf(left, sizeof(left),
			 t->left == 1
			     ? uk_tr(" (%zu stuk tekst niet beoordeeld)",
				     " (%zu piece of text left alone)")
			     : uk_tr(" (%zu stukken tekst niet beoordeeld)",
				     " (%zu pieces of text left alone)"),
			 t->left);
	if (!t->judged) {
		say("geen leeruitkomsten gevonden%s; --scope outcome kijkt "
		    "alles na.",
		    "no learning outcomes found%s; --scope outcome checks all "
		    "of it.",
		    left);
		return;
	}
	count_findings(t, found, sizeof(found));
	say(t->judged == 1 ? "%zu zin nagekeken%s: %s."
			   : "%zu zinnen nagekeken%s: %s.",
	    t->judged == 1 ? "%zu sentence checked%s: %s."
			   : "%zu sentences checked%s: %s.",
	    t->judged, left,
	    found[0] ? found : uk_tr("niets op te merken", "nothing to say"));
}
