/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <md4c.h>

#include "entity.h"
#include "error.h"
#include "markdown_guard.h"
#include "read.h"
#include "utf8.h"

struct reader {
	struct outline *outline;
	const char *bytes;
	size_t len;
	struct run run;
	size_t at; /* in the source, behind what was seen last */
	size_t hidden; /* code blocks, pictures, struck out: nested in */
	size_t column; /* of the table's row */
	bool html; /* inside an HTML block, or a comment that goes on */
	size_t html_begin;
};

/* -- Comments ------------------------------------------------------------- */

/* Finds the comments in a piece of HTML. */
static int read_comments(struct reader *t, size_t begin, size_t end)
{
	const char *open, *close;

	while ((open = memmem(t->bytes + begin, end - begin, "<!--", 4))) {
		size_t at = (size_t)(open - t->bytes);

		close = memmem(open, end - at, "-->", 3);
		if (!close)
			break;
		begin = (size_t)(close - t->bytes) + 3;
		if (outline_comment(t->outline, at, begin))
			return -1;
	}
	return 0;
}

/* HTML arrives line by line; what matters is where it starts and ends. */
static void see_html(struct reader *t, size_t begin)
{
	if (!t->html)
		t->html_begin = begin;
	t->html = true;
}

static int end_html(struct reader *t)
{
	if (!t->html)
		return 0;
	t->html = false;
	return read_comments(t, t->html_begin, t->at);
}

/* -- Blocks --------------------------------------------------------------- */

/* In a tight list the text of an item has no paragraph of its own: it ends
 * where the next block begins. */
static int end_text(struct reader *t)
{
	int result = 0;

	if (end_html(t))
		return -1;
	if (t->run.text.len)
		result = outline_paragraph(t->outline, &t->run);
	run_clear(&t->run);
	return result;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *closure)
{
	struct reader *t = closure;

	(void)detail;
	if (end_text(t))
		return -1;
	switch (type) {
	case MD_BLOCK_UL:
	case MD_BLOCK_OL:
		outline_list(t->outline);
		break;
	case MD_BLOCK_LI:
		outline_item(t->outline);
		break;
	case MD_BLOCK_QUOTE:
		outline_quote(t->outline);
		break;
	case MD_BLOCK_TABLE:
		outline_table(t->outline);
		break;
	case MD_BLOCK_TR:
		t->column = 0;
		break;
	case MD_BLOCK_CODE:
		t->hidden++;
		break;
	default:
		break;
	}
	return 0;
}

static int end_heading(struct reader *t, const void *detail)
{
	const MD_BLOCK_H_DETAIL *h = detail;
	int result = end_html(t);

	if (!result)
		result = outline_heading(t->outline, h->level, &t->run);
	run_clear(&t->run);
	return result;
}

static int end_cell(struct reader *t, bool head)
{
	int result = end_html(t);

	if (head)
		outline_column(t->outline, t->column, &t->run);
	else if (!result)
		result = outline_cell(t->outline, t->column, &t->run);
	t->column++;
	run_clear(&t->run);
	return result;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *closure)
{
	struct reader *t = closure;

	if (type == MD_BLOCK_H)
		return end_heading(t, detail);
	if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
		return end_cell(t, type == MD_BLOCK_TH);
	if (end_text(t))
		return -1;
	if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
		outline_list_end(t->outline);
	else if (type == MD_BLOCK_QUOTE)
		outline_quote_end(t->outline);
	else if (type == MD_BLOCK_CODE)
		t->hidden--;
	return 0;
}

/* -- Spans and text ------------------------------------------------------- */

static bool hides(MD_SPANTYPE type)
{
	return type == MD_SPAN_IMG || type == MD_SPAN_DEL;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *closure)
{
	struct reader *t = closure;

	(void)detail;
	t->hidden += hides(type);
	if (type == MD_SPAN_CODE && !t->hidden)
		run_code_begin(&t->run);
	return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *closure)
{
	struct reader *t = closure;

	(void)detail;
	t->hidden -= hides(type);
	if (type == MD_SPAN_CODE && !t->hidden)
		run_code_end(&t->run);
	return 0;
}

static void add_entity(struct reader *t, size_t begin, size_t end)
{
	uint32_t c = entity_code_point(t->bytes + begin, end - begin);

	if (c)
		run_code_point(&t->run, c, begin, end);
	else
		run_add(&t->run, begin, end);
}

static bool is_break(const char *tag, size_t size)
{
	return size > 3 && tag[0] == '<' && (tag[1] | 0x20) == 'b' &&
	       (tag[2] | 0x20) == 'r' && strchr(" />", tag[3]);
}

/* A tag inside text: gone, save for a line break; a comment may go on in the
 * next lines. */
static int add_html(struct reader *t, const char *tag, size_t size,
		    size_t begin)
{
	size_t end = begin + size;

	if (is_break(tag, size))
		run_blank(&t->run, begin, end);
	see_html(t, begin);
	t->at = end;
	return t->bytes[end - 1] == '>' ? end_html(t) : 0;
}

static int add_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size,
		    void *closure)
{
	struct reader *t = closure;
	size_t begin;

	/* Line ends are given as strings of md4c's own. */
	if (!size || text < t->bytes || text + size > t->bytes + t->len) {
		if (!t->hidden && !t->html && t->at < t->len)
			run_blank(&t->run, t->at, t->at + 1);
		return 0;
	}
	begin = (size_t)(text - t->bytes);
	if (type == MD_TEXT_HTML)
		return add_html(t, text, size, begin);
	t->at = begin + size;
	if (t->hidden)
		return 0;
	if (type == MD_TEXT_ENTITY)
		add_entity(t, begin, t->at);
	else
		run_add(&t->run, begin, t->at);
	return t->run.failed ? -1 : 0;
}

/* -- The whole ------------------------------------------------------------ */

static int read_plain(struct outline *o, size_t from)
{
	document_notice(o->document, from,
			tr("de opmaak is te diep genest; gelezen als gewone "
			   "tekst",
			   "the markup is nested too deeply; read as plain "
			   "text"));
	return read_text(o, from);
}

int read_markdown(struct outline *o, size_t from)
{
	static const MD_PARSER parser = {
	    .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH |
		     MD_FLAG_TASKLISTS | MD_FLAG_NOINDENTEDCODEBLOCKS,
	    .enter_block = enter_block,
	    .leave_block = leave_block,
	    .enter_span = enter_span,
	    .leave_span = leave_span,
	    .text = add_text,
	};
	struct reader t = {.outline = o,
			   .bytes = o->document->source,
			   .len = o->document->len,
			   .at = from};
	int result;

	if (markdown_is_slow(t.bytes + from, t.len - from))
		return read_plain(o, from);
	run_init(&t.run, t.bytes);
	result = md_parse(t.bytes + from, (MD_SIZE)(t.len - from), &parser, &t);
	run_release(&t.run);
	return result ? -1 : 0;
}
