/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "pairs.h"

enum { MANY = 5000 };

static void fill(struct pairs *p)
{
	for (uint32_t i = 1; i <= MANY; i++) {
		uint32_t *value = pairs_put(p, i % 100 + 1, i);

		assert_non_null(value);
		assert_int_equal(*value, 0);
		*value = i;
	}
}

static void test_keeps_what_was_put(void **state)
{
	struct pairs p = {NULL, 0, 0};

	(void)state;
	assert_int_equal(pairs_get(&p, 1, 2), 0);
	fill(&p);
	for (uint32_t i = 1; i <= MANY; i++) {
		assert_int_equal(pairs_get(&p, i % 100 + 1, i), i);
		assert_int_equal(pairs_get(&p, i, i % 100 + 1),
				 i % 100 + 1 == i ? i : 0);
		assert_int_equal(*pairs_put(&p, i % 100 + 1, i), i);
	}
	pairs_release(&p);
	assert_int_equal(pairs_get(&p, 1, 2), 0);
}

static void test_a_copy_goes_its_own_way(void **state)
{
	struct pairs p = {NULL, 0, 0}, copy;

	(void)state;
	assert_int_equal(pairs_copy(&copy, &p), 0);
	assert_int_equal(pairs_get(&copy, 1, 2), 0);
	fill(&p);
	assert_int_equal(pairs_copy(&copy, &p), 0);
	*pairs_put(&copy, 1, 100) = 7;
	assert_int_equal(pairs_get(&copy, 1, 100), 7);
	assert_int_equal(pairs_get(&p, 1, 100), 100);
	pairs_release(&p);
	assert_int_equal(pairs_get(&copy, 2, 101), 101);
	pairs_release(&copy);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_keeps_what_was_put),
	    cmocka_unit_test(test_a_copy_goes_its_own_way),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
