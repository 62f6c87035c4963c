/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <assert.h>

#include <strings.h>

#include "document.h"
#include "outline.h"
#include "read.h"
#include "run.h"
#include "session.h"
#include "utf8.h"

/* More than these nobody reads. */
enum { NOTICES_MOST = 100 };

/* -- Life ----------------------------------------------------------------- */

void uk_document_free(struct uk_document *d)
{
	if (!d)
		return;
	suppress_release(&d->suppressed);
	lines_release(&d->lines);
	arena_release(&d->arena);
	free(d->notices);
	free(d->statements);
	free(d->source);
	free(d);
}

void document_notice(struct uk_document *d, size_t source, const char *text)
{
	struct document_notice *list = d->notices;

	if (d->notice_count == NOTICES_MOST)
		return;
	if (d->notice_count == d->notice_room) {
		d->notice_room += 10;
		list = realloc(list, d->notice_room * sizeof(*list));
		if (!list) {
			d->notice_room -= 10;
			return;
		}
		d->notices = list;
	}
	list[d->notice_count].source = source;
	list[d->notice_count].text = arena_copy(&d->arena, text, strlen(text));
	if (list[d->notice_count].text)
		d->notice_count++;
}

static int front_warning(void *closure, size_t offset, const char *text)
{
	document_notice(closure, offset, text);
	return 0;
}

static uint32_t guess_format(const char *name, uint32_t format)
{
	static const struct {
		const char *end;
		uint32_t format;
	} endings[] = {
	    {".json", UK_FORMAT_JSON},	  {".markdown", UK_FORMAT_MARKDOWN},
	    {".md", UK_FORMAT_MARKDOWN},  {".mkd", UK_FORMAT_MARKDOWN},
	    {".qmd", UK_FORMAT_MARKDOWN}, {".rmd", UK_FORMAT_MARKDOWN},
	};
	const char *dot = strrchr(name, '.');

	if (format != UK_FORMAT_GUESS)
		return format;
	for (size_t i = 0; dot && i < ARRAY_SIZE(endings); i++)
		if (strcasecmp(dot, endings[i].end) == 0)
			return endings[i].format;
	return UK_FORMAT_TEXT;
}

static int no_memory(const char *name, struct uk_error *error)
{
	return error_set(error, "%s: te weinig geheugen", "%s: out of memory",
			 name);
}

static int refuse_bytes(const char *bytes, size_t len, size_t bad,
			const char *name, struct uk_error *error)
{
	struct uk_place place;
	struct lines lines;

	/* Up to the bad byte all is well, and no more is looked at. */
	if (lines_init(&lines, bytes, bad))
		return no_memory(name, error);
	lines_place(&lines, bad, &place);
	lines_release(&lines);
	if (bad < len && !bytes[bad])
		return error_set(error,
				 "%s:%zu:%zu: NUL-byte; dit is geen tekst",
				 "%s:%zu:%zu: NUL byte; this is not text", name,
				 place.line, place.column);
	return error_set(error,
			 "%s:%zu:%zu: geen geldig UTF-8; sla het bestand op "
			 "als UTF-8",
			 "%s:%zu:%zu: not valid UTF-8; save the file as UTF-8",
			 name, place.line, place.column);
}

static int set_up(struct uk_document *d, const char *bytes, size_t len,
		  const struct uk_document_options *options)
{
	const char *name = options->name ? options->name : "-";

	d->source = malloc(len + 1);
	d->name = arena_copy(&d->arena, name, strlen(name));
	if (!d->source || !d->name)
		return -1;
	if (len)
		memcpy(d->source, bytes, len);
	d->source[len] = '\0';
	d->len = len;
	d->scope = options->scope;
	d->format = guess_format(d->name, options->format);
	return lines_init(&d->lines, d->source, len);
}

static void count(struct uk_document *d)
{
	for (size_t i = 0; i < d->count; i++) {
		const struct statement *s = &d->statements[i];

		if (s->sure == SAID && s->scope != UK_SCOPE_PLAIN)
			d->judged++;
		else
			d->left++;
	}
}

static int read_outline(struct uk_document *d, const struct sections *s,
			struct uk_error *error)
{
	size_t bom = d->len >= 3 && !memcmp(d->source, UTF8_BOM, 3) ? 3 : 0;
	struct outline outline;
	int result;

	if (front_matter_read(&d->front, &d->arena, d->source, d->len, bom,
			      d->name, front_warning, d, error))
		return -1;
	outline_init(&outline, d, s);
	result = d->format == UK_FORMAT_MARKDOWN
		     ? read_markdown(&outline, d->front.end)
		     : read_text(&outline, d->front.end);
	outline_release(&outline);
	return result ? no_memory(d->name, error) : 0;
}

static int read_statements(struct uk_document *d, const struct sections *s,
			   struct uk_error *error)
{
	if (d->format == UK_FORMAT_JSON ? read_json(d, error)
					: read_outline(d, s, error))
		return -1;
	suppress_bind(d);
	count(d);
	return 0;
}

int document_read(struct uk_document **document, const struct sections *s,
		  const char *bytes, size_t len,
		  const struct uk_document_options *options,
		  struct uk_error *error)
{
	const char *name = options->name ? options->name : "-";
	struct uk_document *d;
	size_t bad;

	*document = NULL;
	if (len > DOCUMENT_MOST)
		return error_set(error,
				 "%s: groter dan 1 GiB; splits het bestand",
				 "%s: larger than 1 GiB; split the file", name);
	if (utf8_check(bytes, len, &bad))
		return refuse_bytes(bytes, len, bad, name, error);
	d = calloc(1, sizeof(*d));
	if (!d)
		return no_memory(name, error);
	if (set_up(d, bytes, len, options)) {
		uk_document_free(d);
		return no_memory(name, error);
	}
	if (read_statements(d, s, error)) {
		uk_document_free(d);
		return -1;
	}
	*document = d;
	return 0;
}

int uk_document_open(struct uk_document **document, struct uk_session *session,
		     const char *bytes, size_t len,
		     const struct uk_document_options *options,
		     struct uk_error *error)
{
	if (document_read(document, &session->sections, bytes, len, options,
			  error))
		return -1;
	assert(*document);
	(*document)->session = session;
	return 0;
}

/* -- Asking --------------------------------------------------------------- */

size_t uk_document_judged(const struct uk_document *d)
{
	return d->judged;
}

size_t uk_document_left(const struct uk_document *d)
{
	return d->left;
}

const char *uk_document_model(const struct uk_document *d)
{
	return d->front.model;
}

void uk_document_place(const struct uk_document *d, size_t number,
		       size_t offset, struct uk_place *place)
{
	size_t source = 0;

	if (number < d->count) {
		const struct statement *s = &d->statements[number];

		source = offset < s->text.len ? document_begin(s, offset)
					      : document_end(s, s->text.len);
	}
	lines_place(&d->lines, source, place);
}

struct uk_text uk_document_line(const struct uk_document *d, size_t offset)
{
	return lines_text(&d->lines, offset);
}

const char *uk_document_notice(const struct uk_document *d, size_t i,
			       struct uk_place *place)
{
	if (i >= d->notice_count)
		return NULL;
	lines_place(&d->lines, d->notices[i].source, place);
	return d->notices[i].text;
}
