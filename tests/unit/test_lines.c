/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "buf.h"
#include "lines.h"

static void expect_place(const struct lines *l, size_t offset, size_t line,
			 size_t column, size_t bytes, size_t utf16)
{
	struct uk_place place;

	lines_place(l, offset, &place);
	assert_int_equal(place.line, line);
	assert_int_equal(place.column, column);
	assert_int_equal(place.column_bytes, bytes);
	assert_int_equal(place.column_utf16, utf16);
	assert_int_equal(lines_number(l, offset), line);
}

static void expect_text(const struct lines *l, size_t offset, const char *want)
{
	struct uk_text text = lines_text(l, offset);

	assert_int_equal(text.len, strlen(want));
	assert_memory_equal(text.bytes, want, text.len);
}

static void test_line_ends(void **state)
{
	static const char text[] = "een\r\ntwee\rdrie\n\nvijf";
	struct lines l;

	(void)state;
	assert_int_equal(lines_init(&l, text, sizeof(text) - 1), 0);
	expect_place(&l, 0, 1, 1, 1, 1);
	expect_place(&l, 4, 1, 5, 5, 5);
	expect_place(&l, 5, 2, 1, 1, 1);
	expect_place(&l, 10, 3, 1, 1, 1);
	expect_place(&l, 15, 4, 1, 1, 1);
	expect_place(&l, 16, 5, 1, 1, 1);
	expect_place(&l, 999, 5, 5, 5, 5);
	expect_text(&l, 4, "een");
	expect_text(&l, 7, "twee");
	expect_text(&l, 10, "drie");
	expect_text(&l, 15, "");
	expect_text(&l, 20, "vijf");
	lines_release(&l);
}

static void test_columns(void **state)
{
	static const char text[] = "\xEF\xBB\xBFé😀x\ny";
	struct lines l;

	(void)state;
	assert_int_equal(lines_init(&l, text, sizeof(text) - 1), 0);
	expect_place(&l, 0, 1, 1, 1, 1);
	expect_place(&l, 3, 1, 1, 1, 1);
	expect_place(&l, 5, 1, 2, 3, 2);
	expect_place(&l, 7, 1, 2, 3, 2);
	expect_place(&l, 9, 1, 3, 7, 4);
	expect_place(&l, 11, 2, 1, 1, 1);
	expect_text(&l, 0, "é😀x");
	lines_release(&l);
}

/* Against counting by hand, across the marks. */
static void test_long_lines(void **state)
{
	CLEANUP_BUF struct buf b = BUF_INIT;
	size_t line = 1, start = 0, points = 0, utf16 = 0;
	struct lines l;

	(void)state;
	for (int i = 0; b.len < 40000; i++)
		buf_adds(&b, i % 7000 == 6999 ? "\r\n" : i % 3 ? "😀" : "é");
	assert_int_equal(lines_init(&l, b.bytes, b.len), 0);
	for (size_t i = 0; i < b.len; i++) {
		unsigned char c = (unsigned char)b.bytes[i];

		if ((c & 0xC0) == 0x80)
			continue;
		expect_place(&l, i, line, points + 1, i - start + 1, utf16 + 1);
		assert_ptr_equal(lines_text(&l, i).bytes, b.bytes + start);
		points++;
		utf16 += c >= 0xF0 ? 2 : 1;
		if (c == '\n') {
			line++;
			start = i + 1;
			points = utf16 = 0;
		}
	}
	assert_true(line > 1);
	lines_release(&l);
}

static void test_empty(void **state)
{
	struct lines l;

	(void)state;
	assert_int_equal(lines_init(&l, "", 0), 0);
	expect_place(&l, 0, 1, 1, 1, 1);
	expect_text(&l, 0, "");
	lines_release(&l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_line_ends),
	    cmocka_unit_test(test_columns),
	    cmocka_unit_test(test_long_lines),
	    cmocka_unit_test(test_empty),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
