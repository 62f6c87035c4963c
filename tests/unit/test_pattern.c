/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <time.h>
#include <cmocka.h>

#include "pattern.h"

static struct uk_text text_of(const char *string)
{
	return (struct uk_text){string, strlen(string)};
}

static struct pattern *compile(const char *source)
{
	struct uk_error error = {""};
	struct pattern *pattern = pattern_new(text_of(source), &error);

	assert_string_equal(error.text, "");
	return pattern;
}

static void test_find(void **state)
{
	static const struct {
		const char *source, *text;
		size_t from;
		uint32_t begin, end; /* begin > end: not found */
	} cases[] = {
	    {"kennis van", "heeft kennis van wet", 0, 6, 16},
	    {"kennis van", "heeft kennis van wet", 7, 1, 0},
	    {"\\bet\\b", "\xc3\xabt et", 0, 4, 6}, /* ë is a letter */
	    {"\\w+", "\xc3\xa9\xc3\xa9n", 0, 0, 5},
	    {"(?i)\xc3\x8b", "a\xc3\xab", 0, 1, 3},
	    {"^.", "\xe2\x82\xac", 0, 0, 3},
	    {"a", "", 0, 1, 0},
	    {"x*", "aa", 1, 1, 1}, /* empty */
	    {"$", "aa", 0, 2, 2},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct pattern *pattern = compile(cases[i].source);
		struct uk_range range = {1, 0};
		int found = pattern_find(pattern, text_of(cases[i].text),
					 cases[i].from, &range);

		assert_int_equal(found, cases[i].begin <= cases[i].end);
		assert_int_equal(range.begin, cases[i].begin);
		assert_int_equal(range.end, cases[i].end);
		pattern_free(pattern);
	}
}

static void test_refuses(void **state)
{
	static const char *const sources[] = {
	    "", "(", "(*LIMIT_MATCH=4000000000)a", "(*UTF)a", "\\C", "a\xff",
	};
	char source[PATTERN_LENGTH + 2];

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(sources); i++) {
		struct uk_error error = {""};

		assert_null(pattern_new(text_of(sources[i]), &error));
		assert_string_not_equal(error.text, "");
	}
	memset(source, 'a', sizeof(source));
	assert_null(
	    pattern_new((struct uk_text){source, PATTERN_LENGTH + 1}, NULL));
	pattern_free(
	    pattern_new((struct uk_text){source, PATTERN_LENGTH}, NULL));
}

/* Patterns that are exponential or greedy, on texts that bring it out. */
static void test_limits(void **state)
{
	static const char *const sources[] = {
	    "(a+)+$",
	    "(a|aa)+$",
	    "(?:a?){30}a{30}b",
	    "(.*)*x(?=\\d)",
	    "((a{0,20}){0,20}){0,20}b",
	    "(?:(?:a|b)*c)*d",
	};
	enum { LONG = 900000 };
	CLEANUP_STRING char *text = malloc(LONG);
	clock_t start = clock();

	(void)state;
	assert_non_null(text);
	memset(text, 'a', LONG);
	text[49] = '!';
	for (size_t i = 0; i < ARRAY_SIZE(sources); i++) {
		struct pattern *pattern = compile(sources[i]);
		struct uk_range range;

		assert_int_not_equal(pattern_find(pattern,
						  (struct uk_text){text, 50}, 0,
						  &range),
				     PATTERN_FOUND);
		pattern_free(pattern);
	}
	for (size_t i = 0; i < 2; i++) {
		struct pattern *pattern = compile(sources[i]);
		struct uk_range range;

		text[LONG - 1] = '!';
		assert_int_equal(pattern_find(pattern,
					      (struct uk_text){text, LONG}, 0,
					      &range),
				 PATTERN_LIMIT);
		pattern_free(pattern);
	}
	/* Generous, for slow machines: without limits it takes years. */
	assert_in_range(clock() - start, 0, 20 * CLOCKS_PER_SEC);
}

static void test_too_long_a_text(void **state)
{
	enum { LONG = 2 * 1024 * 1024 };
	CLEANUP_STRING char *text = malloc(LONG);
	struct pattern *pattern = compile("a");
	struct uk_range range;

	(void)state;
	assert_non_null(text);
	memset(text, 'a', LONG);
	assert_int_equal(
	    pattern_find(pattern, (struct uk_text){text, LONG}, 0, &range),
	    PATTERN_LIMIT);
	pattern_free(pattern);
}

static void *search_often(void *shared)
{
	struct uk_range range;
	size_t found = 0;

	for (size_t i = 0; i < 1000; i++)
		found += pattern_find(shared, text_of("een twee"), 0, &range) ==
			     PATTERN_FOUND &&
			 range.begin == 4;
	return found == 1000 ? shared : NULL;
}

static void test_threads(void **state)
{
	struct pattern *pattern = compile("twee|drie");
	pthread_t threads[4];

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(threads); i++)
		assert_int_equal(
		    pthread_create(&threads[i], NULL, search_often, pattern),
		    0);
	for (size_t i = 0; i < ARRAY_SIZE(threads); i++) {
		void *result = NULL;

		pthread_join(threads[i], &result);
		assert_ptr_equal(result, pattern);
	}
	pattern_free(pattern);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_find),
	    cmocka_unit_test(test_refuses),
	    cmocka_unit_test(test_limits),
	    cmocka_unit_test(test_too_long_a_text),
	    cmocka_unit_test(test_threads),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
