/* SPDX-License-Identifier: Apache-2.0 */
/* The readers: every statement is valid, in NFC, in order, and leads back
 * into the source. */
#include "base.h"

#include "document.h"
#include "fuzz.h"
#include "utf8.h"

static void check(bool right)
{
	if (!right)
		abort();
}

static void check_places(const struct uk_document *d, const struct statement *s)
{
	size_t before = s->begin;

	for (size_t i = 0; i < s->text.len; i++) {
		size_t begin = document_begin(s, i);
		size_t end = document_end(s, i + 1);

		check(begin >= before && end > begin && end <= d->len);
		before = begin;
	}
	check(document_end(s, s->text.len) == s->end);
}

static void check_code(const struct statement *s)
{
	size_t before = 0;

	for (size_t i = 0; i < s->code_count; i++) {
		check(s->code[i].begin >= before);
		check(s->code[i].begin <= s->code[i].end);
		check(s->code[i].end <= s->text.len);
		before = s->code[i].end;
	}
}

static void check_statement(const struct uk_document *d, size_t number)
{
	const struct statement *s = &d->statements[number];

	check(s->text.len > 0 && s->begin < s->end && s->end <= d->len);
	check(!number || s->begin >= d->statements[number - 1].begin);
	check(!utf8_check(s->text.bytes, s->text.len, NULL));
	check(utf8_is_nfc(s->text.bytes, s->text.len));
	check(s->text.bytes[0] != ' ' && s->text.bytes[s->text.len - 1] != ' ');
	check(s->scope <= UK_SCOPE_PLAIN);
	check(s->sure == SAID || s->scope == UK_SCOPE_OUTCOME);
	check(s->parent == UK_NONE ||
	      (s->parent < d->count && s->parent != number));
	check_places(d, s);
	check_code(s);
}

static void read_as(const struct sections *sections, uint32_t format,
		    const char *bytes, size_t len)
{
	const struct uk_document_options options = {
	    .name = "fuzz", .format = format, .scope = -1};
	struct uk_error error = {0};
	struct uk_document *d;

	if (document_read(&d, sections, bytes, len, &options, &error)) {
		check(!d && error.text[0]);
		return;
	}
	for (size_t i = 0; i < d->count; i++)
		check_statement(d, i);
	check(d->judged + d->left == d->count);
	for (size_t i = 0; i < d->suppressed.count; i++)
		check(d->suppressed.list[i].first <=
			  d->suppressed.list[i].last &&
		      d->suppressed.list[i].last <= d->count);
	uk_document_free(d);
}

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t len)
{
	static struct sections sections;
	struct uk_error error = {0};

	if (!sections.phrase_count)
		check(!sections_load(&sections, DICTIONARIES, &error));
	read_as(&sections, UK_FORMAT_TEXT, (const char *)input, len);
	read_as(&sections, UK_FORMAT_MARKDOWN, (const char *)input, len);
	read_as(&sections, UK_FORMAT_JSON, (const char *)input, len);
	return 0;
}
