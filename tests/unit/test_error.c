/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>

#include "error.h"

static void test_first_is_the_cause(void **state)
{
	struct uk_error error = {""};

	(void)state;
	assert_int_equal(error_set(&error, "een %d", "one %d", 1), -1);
	assert_int_equal(error_set(&error, "twee", "two"), -1);
	assert_string_equal(error.text, "een 1");
	assert_int_equal(error_set(NULL, "drie", "three"), -1);
}

static void test_language(void **state)
{
	struct uk_error error = {""};

	(void)state;
	error_language("en");
	error_set(&error, "een", "one");
	error_language("nl");
	assert_string_equal(error.text, "one");
	assert_string_equal(tr("een", "one"), "een");
}

static void test_no_control_signs(void **state)
{
	struct uk_error error = {""};

	(void)state;
	error_set(&error, "%s", "%s", "a\x1b[2J\n\tb\x7f \xc2\x9b é");
	assert_string_equal(error.text, "a?[2J\n\tb? ?? é");
}

/* A text that is cut keeps whole code points, wherever the cut falls. */
static void test_whole_code_points(void **state)
{
	static const char *const signs[] = {"a", "é", "€", "😀"};

	(void)state;
	for (size_t i = 0; i < 4 * ARRAY_SIZE(signs); i++) {
		char text[sizeof(((struct uk_error *)0)->text) + 8] = "";
		struct uk_error error = {""};
		const char *sign = signs[i / 4];
		size_t len = i % 4;

		memset(text, '.', len);
		for (; len + strlen(sign) < sizeof(text); len += strlen(sign))
			memcpy(text + len, sign, strlen(sign) + 1);
		error_set(&error, "%s", "%s", text);
		len = strlen(error.text);
		assert_in_range(len, sizeof(error.text) - 5,
				sizeof(error.text) - 1);
		assert_int_equal((len - i % 4) % strlen(sign), 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_first_is_the_cause),
	    cmocka_unit_test(test_language),
	    cmocka_unit_test(test_no_control_signs),
	    cmocka_unit_test(test_whole_code_points),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
