/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "shape.h"
#include "utf8.h"

static struct uk_document *read_as(uint32_t format, const char *text)
{
	return shape_read(text, strlen(text), format, -1);
}

/* Finds `word` in a statement and compares its place in the source. */
static void expect_source(const struct uk_document *d, size_t number,
			  const char *word, const char *want, bool exact)
{
	const struct statement *s = &d->statements[number];
	const char *found =
	    memmem(s->text.bytes, s->text.len, word, strlen(word));
	struct uk_range range;
	size_t begin, end;

	assert_non_null(found);
	range.begin = (uint32_t)(found - s->text.bytes);
	range.end = range.begin + (uint32_t)strlen(word);
	assert_int_equal(document_range(s, range, &begin, &end), exact);
	assert_int_equal(end - begin, strlen(want));
	assert_memory_equal(d->source + begin, want, end - begin);
}

static void test_markdown_places(void **state)
{
	struct uk_document *d =
	    read_as(UK_FORMAT_MARKDOWN,
		    "- De *kok*s **maak**t `soep  op`\r\n"
		    "  met [caf&eacute;](x)-saus cafe\xCC\x81.\r\n");

	(void)state;
	assert_int_equal(d->count, 1);
	expect_source(d, 0, "De", "De", true);
	expect_source(d, 0, "kok", "kok", true);
	expect_source(d, 0, "koks", "kok*s", false);
	expect_source(d, 0, "maakt", "maak**t", false);
	expect_source(d, 0, "soep", "soep", true);
	expect_source(d, 0, "soep op", "soep  op", false);
	expect_source(d, 0, "op met", "op`\r\n  met", false);
	expect_source(d, 0, "met", "met", true);
	expect_source(d, 0, "café-", "caf&eacute;](x)-", false);
	expect_source(d, 0, "é-", "&eacute;](x)-", false);
	expect_source(d, 0, "café.", "cafe\xCC\x81.", false);
	expect_source(d, 0, "caf", "caf", true);
	expect_source(d, 0, ".", ".", true);
	assert_int_equal(d->statements[0].code_count, 1);
	expect_source(d, 0, "saus", "saus", true);
	uk_document_free(d);
}

static void test_code_ranges(void **state)
{
	struct uk_document *d = read_as(
	    UK_FORMAT_MARKDOWN,
	    "Een e\xCC\x81 `a. B` hier. Dan `c` en ``d ` e``. Klaar.\n");
	const struct statement *s = d->statements;

	(void)state;
	assert_int_equal(d->count, 3);
	assert_int_equal(s[0].code_count, 1);
	assert_memory_equal(s[0].text.bytes + s[0].code[0].begin, "a. B", 4);
	assert_int_equal(s[0].code[0].end - s[0].code[0].begin, 4);
	assert_int_equal(s[1].code_count, 2);
	assert_memory_equal(s[1].text.bytes + s[1].code[0].begin, "c", 1);
	assert_memory_equal(s[1].text.bytes + s[1].code[1].begin, "d ` e", 5);
	assert_int_equal(s[2].code_count, 0);
	uk_document_free(d);
}

/* Every byte of every statement, both ways, in a text of all kinds. */
static void test_pieces_are_sound(void **state)
{
	static const char text[] =
	    "# Leeruitkomsten\n\n1. De *k*ok `a`\n   &amp; e\xCC\x81 **b**.\n"
	    "   - bewijs: x\xC2\xA0y \xE2\x84\xAB z {#a b=c}\n\n"
	    "Zin een. Zin e\xCC\x81\xCC\xA3n <b>twee</b>.\n"
	    "\n| a | b |\n|---|---|\n| c *d* | e |\n";

	(void)state;
	for (uint32_t format = UK_FORMAT_TEXT; format <= UK_FORMAT_MARKDOWN;
	     format++) {
		struct uk_document *d = read_as(format, text);

		for (size_t n = 0; n < d->count; n++) {
			const struct statement *s = &d->statements[n];
			size_t before = 0;

			assert_true(utf8_is_nfc(s->text.bytes, s->text.len));
			assert_int_equal(
			    utf8_check(s->text.bytes, s->text.len, NULL), 0);
			assert_int_equal(s->begin, document_begin(s, 0));
			assert_int_equal(s->end, document_end(s, s->text.len));
			for (size_t i = 0; i < s->text.len; i++) {
				size_t at = document_begin(s, i);

				assert_true(at >= before && at < s->end);
				assert_true(document_end(s, i + 1) > at);
				before = at;
			}
		}
		assert_true(d->count >= 5);
		uk_document_free(d);
	}
}

static void test_places(void **state)
{
	struct uk_document *d =
	    read_as(UK_FORMAT_TEXT, "\xEF\xBB\xBF\n😀😀 De kok\nkookt.\n");
	struct uk_place place;
	struct uk_text line;

	(void)state;
	uk_document_place(d, 0, strlen("😀😀 De "), &place);
	assert_int_equal(place.line, 2);
	assert_int_equal(place.column, 7);
	assert_int_equal(place.column_utf16, 9);
	assert_int_equal(place.column_bytes, 13);
	line = uk_document_line(d, place.offset);
	assert_int_equal(line.len, strlen("😀😀 De kok"));
	uk_document_place(d, 0, d->statements[0].text.len, &place);
	assert_int_equal(place.line, 3);
	assert_int_equal(place.column, 7);
	uk_document_free(d);
}

static void expect_error(const char *text, size_t len, const char *word)
{
	struct uk_document_options options = {.name = "x.md", .scope = -1};
	const struct sections none = {0};
	struct uk_document *d;
	struct uk_error error = {0};

	assert_int_equal(document_read(&d, &none, text, len, &options, &error),
			 -1);
	assert_null(d);
	assert_non_null(strstr(error.text, word));
}

static void test_errors(void **state)
{
	static const char nul[] = "een\ntw\0ee";

	(void)state;
	expect_error("een\n\xC3\xA9\xFF", 7, "x.md:2:2: geen geldig UTF-8");
	expect_error(nul, sizeof(nul) - 1, "x.md:2:3: NUL");
	expect_error("---\ntitel: [\n---\n", 17, "x.md:2:8:");
	expect_error("---\n\ttitel: x\n---\n", 18, "x.md:2:1:");
	expect_error("", DOCUMENT_MOST + 1, "1 GiB");
}

static void test_front_matter(void **state)
{
	struct uk_document *d = read_as(
	    UK_FORMAT_MARKDOWN, "---\ntitel: Cafe\xCC\x81\nniveau: NLQF 6\n"
				"studilast: {a: [1, 2]}\n"
				"eindkwalificaties: [A, \"B C\"]\n---\n"
				"De kok kookt.\n");

	(void)state;
	assert_string_equal(d->front.title, "Café");
	assert_string_equal(d->front.level, "NLQF 6");
	assert_null(d->front.model);
	assert_int_equal(d->front.qualification_count, 2);
	assert_string_equal(d->front.qualifications[1], "B C");
	assert_int_equal(d->notice_count, 1);
	assert_non_null(strstr(d->notices[0].text, "studielast"));
	assert_memory_equal(d->source + d->notices[0].source, "studilast", 9);
	assert_int_equal(d->count, 1);
	uk_document_free(d);
}

static void test_no_front_matter(void **state)
{
	struct uk_document *d =
	    read_as(UK_FORMAT_MARKDOWN, "---\n\nDe kok kookt.\n");

	(void)state;
	assert_null(d->front.title);
	assert_int_equal(d->count, 1);
	uk_document_free(d);
}

static void test_suppressions(void **state)
{
	struct uk_document *d =
	    read_as(UK_FORMAT_MARKDOWN,
		    "- een <!-- uitkomst: negeer bloom.vague-verb, tuning -->\n"
		    "- twee\n\n<!-- uitkomst: negeer -->\n\n- drie\n- vier\n\n"
		    "Vijf. Zes <!-- uitkomst: ignore\nnvao --> en meer.\n\n"
		    "<!-- gewoon --> <!-- uitkomst: iets -->\n"
		    "<!-- uitkomst: negeer bloom -->\n");

	(void)state;
	assert_int_equal(d->count, 6);
	assert_int_equal(d->suppressed.count, 5);
	assert_true(suppress_hides(d, 0, "bloom.vague-verb"));
	assert_true(suppress_hides(d, 0, "tuning.order"));
	assert_false(suppress_hides(d, 0, "bloom.vague"));
	assert_false(suppress_hides(d, 0, "bloom.vague-verbs"));
	assert_false(suppress_hides(d, 0, "tuningfork.x"));
	assert_false(suppress_hides(d, 1, "tuning.order"));
	assert_true(suppress_hides(d, 2, "wat.dan-ook"));
	assert_false(suppress_hides(d, 3, "wat.dan-ook"));
	assert_true(suppress_hides(d, 5, "nvao.hedge"));
	assert_false(suppress_hides(d, 4, "bloom.vague-verb"));
	assert_true(d->suppressed.list[2].used);
	assert_false(d->suppressed.list[4].used);
	assert_int_equal(d->suppressed.list[4].first,
			 d->suppressed.list[4].last);
	uk_document_free(d);
}

static void test_too_long(void **state)
{
	CLEANUP_BUF struct buf b = BUF_INIT;
	struct uk_document *d;

	(void)state;
	while (b.len < STATEMENT_MOST + 10)
		buf_adds(&b, "éé éé ");
	d = shape_read(b.bytes, b.len, UK_FORMAT_TEXT, UK_SCOPE_OUTCOME);
	assert_int_equal(d->count, 1);
	assert_int_equal(d->statements[0].scope, UK_SCOPE_PLAIN);
	assert_true(d->statements[0].text.len <= STATEMENT_MOST);
	assert_int_equal(d->notice_count, 1);
	assert_int_equal(uk_document_judged(d), 0);
	uk_document_free(d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_markdown_places),
	    cmocka_unit_test(test_code_ranges),
	    cmocka_unit_test(test_pieces_are_sound),
	    cmocka_unit_test(test_places),
	    cmocka_unit_test(test_errors),
	    cmocka_unit_test(test_front_matter),
	    cmocka_unit_test(test_no_front_matter),
	    cmocka_unit_test(test_suppressions),
	    cmocka_unit_test(test_too_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
