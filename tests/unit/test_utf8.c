/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "utf8.h"

static void test_check_takes(void **state)
{
	static const char *const good[] = {
	    "",
	    "gewoon",
	    "één coördinator",
	    "\xEF\xBF\xBD",
	    "\xED\x9F\xBF",
	    "\xEE\x80\x80",
	    "\xF0\x90\x80\x80",
	    "\xF4\x8F\xBF\xBF",
	    "zeven77",
	    "achttien tekens ï.",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(good); i++)
		assert_int_equal(utf8_check(good[i], strlen(good[i]), NULL), 0);
}

static void test_check_refuses(void **state)
{
	static const struct {
		const char *bytes;
		size_t len, bad;
	} cases[] = {
	    {"a\0b", 3, 1},
	    {"12345678901\0", 12, 11},
	    {"\x80", 1, 0},
	    {"ab\xC0\x80", 4, 2},
	    {"\xC1\xBF", 2, 0},
	    {"\xE0\x9F\xBF", 3, 0},
	    {"\xED\xA0\x80", 3, 0},
	    {"\xF0\x8F\xBF\xBF", 4, 0},
	    {"\xF4\x90\x80\x80", 4, 0},
	    {"\xF5\x80\x80\x80", 4, 0},
	    {"\xC3", 1, 0},
	    {"lang genoeg \xE2\x82", 14, 12},
	    {"\xE2\x82\xAC\xF0\x9F\x98", 6, 3},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		size_t bad = 99;

		assert_int_equal(utf8_check(cases[i].bytes, cases[i].len, &bad),
				 -1);
		assert_int_equal(bad, cases[i].bad);
	}
}

static void test_nfc(void **state)
{
	static const struct {
		const char *from, *to;
	} cases[] = {
	    {"", ""},
	    {"café", "café"},
	    {"cafe\xCC\x81", "café"},
	    {"co\xCC\x88rdinator", "cördinator"},
	    {"\xCC\x81los", "\xCC\x81los"},
	    {"“→ één” • ½", "“→ één” • ½"},
	    {"\xE2\x84\xAB", "Å"}, /* ångström sign */
	    {"a\xCC\xA3\xCC\x82", "\xE1\xBA\xAD"}, /* two marks */
	    {"a\xCC\x82\xCC\xA3", "\xE1\xBA\xAD"}, /* out of order */
	    {"\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", "\xED\x95\x9C"},
	    {"\xE0\xA6\x95\xE0\xA7\x87\xE0\xA6\xBE",
	     "\xE0\xA6\x95\xE0\xA7\x8B"}, /* Bengali, class 0 marks */
	    {"ê\xCC\x81", "\xE1\xBA\xBF"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		CLEANUP_BUF struct buf out = BUF_INIT;
		size_t len = strlen(cases[i].from);

		assert_int_equal(utf8_nfc(cases[i].from, len, &out, NULL), 0);
		assert_string_equal(out.bytes, cases[i].to);
		assert_int_equal(utf8_is_nfc(cases[i].from, len),
				 !strcmp(cases[i].from, cases[i].to));
		assert_true(utf8_is_nfc(out.bytes, out.len));
	}
}

static void test_nfc_map(void **state)
{
	CLEANUP_BUF struct buf out = BUF_INIT;
	CLEANUP_BUF struct buf map = BUF_INIT;
	const struct utf8_stretch *s;

	(void)state;
	buf_adds(&out, "vooraf:");
	utf8_nfc("cafe\xCC\x81 noir", 11, &out, &map);
	assert_string_equal(out.bytes, "vooraf:café noir");
	assert_int_equal(map.len, 3 * sizeof(*s));
	s = (const struct utf8_stretch *)(const void *)map.bytes;
	assert_int_equal(s[0].at, 0);
	assert_int_equal(s[0].width, 0);
	assert_int_equal(s[1].at, 3);
	assert_int_equal(s[1].from, 3);
	assert_int_equal(s[1].width, 3);
	assert_int_equal(s[2].at, 5);
	assert_int_equal(s[2].from, 6);
	assert_int_equal(s[2].width, 0);
}

/* A megabyte of marks in the worst order: sorting them all is quadratic. */
static void test_nfc_of_endless_marks(void **state)
{
	CLEANUP_BUF struct buf in = BUF_INIT;
	CLEANUP_BUF struct buf out = BUF_INIT;

	(void)state;
	buf_addc(&in, 'a');
	for (int i = 0; i < 250000; i++)
		buf_adds(&in, i % 2 ? "\xCC\xA3" : "\xCC\x81");
	assert_int_equal(utf8_nfc(in.bytes, in.len, &out, NULL), 0);
	assert_true(utf8_is_nfc(out.bytes, out.len));
	assert_int_equal(utf8_check(out.bytes, out.len, NULL), 0);
}

static void test_fold(void **state)
{
	static const struct {
		const char *from, *to;
	} cases[] = {
	    {"", ""},
	    {"NEN 3140", "nen 3140"},
	    {"ÉÉN", "één"},
	    {"@[`{", "@[`{"},
	    {"\xC4\xB0stanbul", "istanbul"},
	    {"ẞ", "ß"},
	    {"Ω→", "ω→"},
	    {"\xC8\xBA\xC8\xBA", "\xE2\xB1\xA5\xE2\xB1\xA5"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		char out[64];
		size_t len = strlen(cases[i].from);
		size_t end = utf8_fold(cases[i].from, len, out);

		assert_int_equal(end, strlen(cases[i].to));
		assert_memory_equal(out, cases[i].to, end);
		assert_true(end <= UTF8_FOLD_ROOM(len));
	}
}

/* Every code point by itself: the fold stays valid and fits its room. */
static void test_fold_everything(void **state)
{
	(void)state;
	for (uint32_t c = 1; c <= 0x10FFFF; c++) {
		CLEANUP_BUF struct buf one = BUF_INIT;
		char out[8];
		size_t end;

		utf8_put(&one, c);
		end = utf8_fold(one.bytes, one.len, out);
		assert_true(end && end <= UTF8_FOLD_ROOM(one.len));
		assert_int_equal(utf8_check(out, end, NULL), 0);
	}
}

static void test_counts_and_steps(void **state)
{
	static const char text[] = "één 👩‍🎓 €";
	const size_t len = sizeof(text) - 1;
	uint32_t forward[16];
	size_t at = 0, count = 0;

	(void)state;
	assert_int_equal(utf8_count(text, len), 9);
	assert_int_equal(utf8_count_utf16(text, len), 11);
	while (at < len)
		forward[count++] = utf8_next(text, len, &at);
	assert_int_equal(count, 9);
	assert_int_equal(forward[4], 0x1F469);
	assert_int_equal(forward[8], 0x20AC);
	while (at)
		assert_int_equal(utf8_previous(text, &at), forward[--count]);
	assert_int_equal(count, 0);
}

/* What is skipped: ASCII that can be seen, and single blanks inside it. */
static bool is_words(const char *text, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c < ' ' || c >= 0x80)
			return false;
		if (c == ' ' && (i == from || !text[i + 1] ||
				 text[i - 1] == ' ' || text[i + 1] == ' '))
			return false;
	}
	return true;
}

static void test_skip_words(void **state)
{
	static const char *const texts[] = {
	    "",
	    "De student analyseert een casus",
	    "De student  analyseert   een casus ",
	    " De student anal\tyseert een \x01 casus",
	    "Zij be\xC3\xAFnvloedt haar\xC2\xA0naaste collega's",
	    "1234567  9 12345678  1 a b c d e f g h",
	    "De student analyseert een casus, en schrijft  een verslag "
	    "waarin zij haar keuzes verantwoordt met beÃ¯nvloedende "
	    "factoren uit  de literatuur en uit de praktijk ",
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(texts); i++) {
		size_t len = strlen(texts[i]);

		for (size_t from = 0; from <= len; from++) {
			size_t at = utf8_skip_words(texts[i], len, from);

			assert_in_range(at, from, len);
			assert_true(is_words(texts[i], from, at));
		}
	}
	assert_int_equal(utf8_skip_words(texts[1], 31, 4), 28);
}

/* Long texts are passed in strides; no place in one may be missed. */
static void test_strides(void **state)
{
	enum { LONG = 100 };
	char text[LONG];
	size_t bad;

	(void)state;
	for (size_t i = 0; i + 4 <= LONG; i++) {
		memset(text, 'a', LONG);
		text[i] = '\n';
		assert_int_equal(utf8_skip_above(text, LONG, 0, '\r'), i);
		assert_int_equal(utf8_skip_above(text, LONG, 0, '\t'), LONG);
		text[i] = '\0';
		assert_int_equal(utf8_check(text, LONG, &bad), -1);
		assert_int_equal(bad, i);
		memcpy(text + i, "\xF0\x9F\x8E\x93", 4);
		assert_int_equal(utf8_check(text, LONG, &bad), 0);
		assert_int_equal(utf8_count(text, LONG), LONG - 3);
		assert_int_equal(utf8_count_utf16(text, LONG), LONG - 2);
	}
}

static void test_put(void **state)
{
	CLEANUP_BUF struct buf out = BUF_INIT;

	(void)state;
	utf8_put(&out, 'e');
	utf8_put(&out, 0xE9);
	utf8_put(&out, 0);
	utf8_put(&out, 0xD800);
	utf8_put(&out, 0x110000);
	assert_string_equal(out.bytes,
			    "eé\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_check_takes),
	    cmocka_unit_test(test_check_refuses),
	    cmocka_unit_test(test_nfc),
	    cmocka_unit_test(test_nfc_map),
	    cmocka_unit_test(test_nfc_of_endless_marks),
	    cmocka_unit_test(test_fold),
	    cmocka_unit_test(test_fold_everything),
	    cmocka_unit_test(test_counts_and_steps),
	    cmocka_unit_test(test_skip_words),
	    cmocka_unit_test(test_strides),
	    cmocka_unit_test(test_put),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
