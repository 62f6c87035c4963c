/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "apart.h"
#include "patience.h"

enum { CROWD = 5, SECOND = 1000 / APART_TICK };

static void run(void)
{
	volatile int go_on = 1;

	while (go_on)
		;
}

static void sleep_on(void)
{
	for (;;)
		pause();
}

static pid_t start(void (*what)(void))
{
	pid_t pid = fork();

	assert_true(pid >= 0);
	if (pid)
		return pid;
	what();
	_exit(0);
}

static void stop(pid_t pid)
{
	kill(pid, SIGKILL);
	assert_int_equal(waitpid(pid, NULL, 0), pid);
}

/* Ticks until patience ends, `most` at most. */
static int ticks(pid_t pid, int most)
{
	const struct timespec tick = {.tv_nsec = APART_TICK * 1000000};
	struct patience patience;
	int count = 0;

	patience_begin(&patience, pid);
	do {
		nanosleep(&tick, NULL);
	} while (++count < most && !patience_ends(&patience));
	return count;
}

static void test_ends_with_who_runs(void **state)
{
	pid_t pid = start(run);
	int count = ticks(pid, 100 * SECOND);

	(void)state;
	stop(pid);
	assert_in_range(count, SECOND, 100 * SECOND - 1);
}

static void test_ends_with_who_sleeps(void **state)
{
	pid_t pid = start(sleep_on);
	int count = ticks(pid, 100 * SECOND);

	(void)state;
	stop(pid);
	assert_in_range(count, SECOND, 2 * SECOND);
}

static cpu_set_t only_one(const cpu_set_t *set)
{
	cpu_set_t one;
	size_t cpu = 0;

	while (!CPU_ISSET(cpu, set))
		cpu++;
	CPU_ZERO(&one);
	CPU_SET(cpu, &one);
	return one;
}

/* Five on one processor: each has run for a fifth of the time. */
static void test_lets_wait_who_must(void **state)
{
	pid_t crowd[CROWD];
	cpu_set_t before, one;
	int count;

	(void)state;
	assert_int_equal(sched_getaffinity(0, sizeof(before), &before), 0);
	one = only_one(&before);
	assert_int_equal(sched_setaffinity(0, sizeof(one), &one), 0);
	for (int i = 0; i < CROWD; i++)
		crowd[i] = start(run);
	sched_setaffinity(0, sizeof(before), &before);
	count = ticks(crowd[0], 2 * SECOND);
	for (int i = 0; i < CROWD; i++)
		stop(crowd[i]);
	assert_int_equal(count, 2 * SECOND);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_ends_with_who_runs),
	    cmocka_unit_test(test_ends_with_who_sleeps),
	    cmocka_unit_test(test_lets_wait_who_must),
	};

	setenv("UITKOMST_PLUGIN_SECONDS", "1", 1);
	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
