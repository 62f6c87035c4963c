/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <stdatomic.h>
#include <setjmp.h>
#include <cmocka.h>
#include <sched.h>

#include "crew.h"

enum { JOBS = 1000, WORKERS = 3, AHEAD = 4 };

struct row {
	atomic_uint begun, out; /* jobs */
	atomic_uint made[AHEAD]; /* of job n at n % AHEAD */
	atomic_bool too_far, twice;
	atomic_uint busy[WORKERS];
	size_t stop; /* job that ends the work */
};

static void work(void *closure, unsigned worker, size_t job)
{
	struct row *r = closure;

	assert_true(worker < WORKERS);
	if (atomic_fetch_add(&r->busy[worker], 1))
		r->twice = true;
	if (job >= atomic_load(&r->out) + AHEAD)
		r->too_far = true;
	atomic_fetch_add(&r->begun, 1);
	for (size_t i = job % 7; i; i--)
		sched_yield();
	r->made[job % AHEAD] = (unsigned)job + 1;
	atomic_fetch_sub(&r->busy[worker], 1);
}

static int give(void *closure, size_t job)
{
	struct row *r = closure;

	assert_int_equal(job, r->out);
	assert_int_equal(r->made[job % AHEAD], job + 1);
	if (job == r->stop)
		return 7;
	r->out++;
	return 0;
}

static int run(struct row *r, unsigned workers, size_t count)
{
	const struct crew crew = {.workers = workers,
				  .count = count,
				  .ahead = AHEAD,
				  .work = work,
				  .give = give,
				  .closure = r};
	struct uk_error error = {""};
	int status = crew_run(&crew, &error);

	assert_false(r->too_far);
	assert_false(r->twice);
	return status;
}

static void gives_out_in_order(void **state)
{
	(void)state;
	for (unsigned workers = 1; workers <= WORKERS; workers++) {
		struct row r = {.stop = JOBS};

		assert_int_equal(run(&r, workers, JOBS), 0);
		assert_int_equal(r.out, JOBS);
		assert_int_equal(r.begun, JOBS);
	}
}

static void ends_when_told(void **state)
{
	(void)state;
	for (unsigned workers = 1; workers <= WORKERS; workers++) {
		struct row r = {.stop = 100};

		assert_int_equal(run(&r, workers, JOBS), 7);
		assert_int_equal(r.out, 100);
		assert_true(r.begun <= 100 + AHEAD);
	}
}

static void has_nothing_to_do(void **state)
{
	struct row r = {.stop = JOBS};

	(void)state;
	assert_int_equal(run(&r, WORKERS, 0), 0);
	assert_int_equal(run(&r, WORKERS, 1), 0);
	assert_int_equal(r.begun, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(gives_out_in_order),
	    cmocka_unit_test(ends_when_told),
	    cmocka_unit_test(has_nothing_to_do),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
