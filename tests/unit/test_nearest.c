/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>

#include "nearest.h"

static const char *const known[] = {
    "tuning", "zelcom", "bloom", "nvao", "nl", "vague-verb", "",
};

static const char *nearest_to(const char *word)
{
	struct nearest near;

	nearest_init(&near, word);
	for (size_t i = 0; i < ARRAY_SIZE(known); i++)
		nearest_offer(&near, known[i]);
	return near.best;
}

static void test_near(void **state)
{
	(void)state;
	assert_string_equal(nearest_to("bloom"), "bloom");
	assert_string_equal(nearest_to("BLOOM"), "bloom");
	assert_string_equal(nearest_to("blom"), "bloom");
	assert_string_equal(nearest_to("tuningg"), "tuning");
	assert_string_equal(nearest_to("nvoa"), "nvao"); /* a swap is one */
	assert_string_equal(nearest_to("zalcon"), "zelcom");
	assert_string_equal(nearest_to("vage-verb"), "vague-verb");
}

static void test_far(void **state)
{
	char word[100];

	(void)state;
	assert_null(nearest_to("formula"));
	assert_null(nearest_to("en")); /* two letters, one edit: too far */
	assert_null(nearest_to("nvxx"));
	memset(word, 'n', sizeof(word) - 1);
	word[sizeof(word) - 1] = '\0';
	assert_null(nearest_to(word));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_near),
	    cmocka_unit_test(test_far),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
