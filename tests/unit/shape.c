/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "shape.h"

struct uk_document *shape_read(const char *text, size_t len, uint32_t format,
			       int scope)
{
	struct uk_document_options options = {
	    .name = "proef", .format = format, .scope = scope};
	struct uk_document *d = NULL;
	struct sections sections = {0};
	struct uk_error error = {0};

	if (sections_load(&sections, DICTIONARIES, &error) ||
	    document_read(&d, &sections, text, len, &options, &error))
		fail_msg("%s", error.text);
	sections_release(&sections);
	return d;
}

static void add_statement(struct buf *b, const struct statement *s)
{
	buf_addf(b, "%c%c%s", "oiealp"[s->scope], s -> sure == SAID ? '!' : '?',
		 s->item ? "*" : "");
	if (s->id)
		buf_addf(b, " #%s", s->id);
	for (size_t i = 0; i < s->link_count; i++)
		buf_addf(b, " %s=%s", s->links[i].key, s->links[i].value);
	if (s->parent != UK_NONE)
		buf_addf(b, " ^%u", s->parent);
	if (s->stem.len)
		buf_addf(b, " [%.*s]", (int)s->stem.len, s->stem.bytes);
	buf_addf(b, " | %.*s\n", (int)s->text.len, s->text.bytes);
}

void shape_add(struct buf *b, const struct uk_document *d)
{
	for (size_t i = 0; i < d->count; i++)
		add_statement(b, &d->statements[i]);
}

void shape_expect(uint32_t format, const char *text, const char *want)
{
	struct uk_document *d = shape_read(text, strlen(text), format, -1);
	CLEANUP_BUF struct buf got = BUF_INIT;

	shape_add(&got, d);
	uk_document_free(d);
	assert_string_equal(got.bytes, want);
}
