/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../plugins/spell_nl/hash.h"
#include "../../plugins/spell_nl/verdicts.h"

enum { KEY = 42, WORDS = 5000 };

struct place {
	char folder[64], path[128];
};

static int setup(void **state)
{
	struct place *place = calloc(1, sizeof(*place));

	if (!place)
		return -1;
	snprintf(place->folder, sizeof(place->folder), "%s",
		 "/tmp/uk-verdicts-XXXXXX");
	if (!mkdtemp(place->folder))
		return -1;
	snprintf(place->path, sizeof(place->path), "%s/cache/uitkomst/words",
		 place->folder);
	*state = place;
	return 0;
}

static int teardown(void **state)
{
	struct place *place = *state;
	char command[256];

	(void)snprintf(command, sizeof(command), "chmod -R u+rwx %s; rm -rf %s",
		       place->folder, place->folder);
	free(place);
	return system(command);
}

static uint64_t number_hash(int i)
{
	char word[32];
	int len = snprintf(word, sizeof(word), "woord%dachtervoegsel", i);

	return word_hash(word, (size_t)len);
}

/* Saves words [from, to), every third of them wrong. */
static void learn(const char *path, int from, int to)
{
	struct verdicts verdicts;

	assert_int_equal(verdicts_open(&verdicts, path, KEY), 0);
	for (int i = from; i < to; i++)
		verdicts_add(&verdicts, number_hash(i), i % 3 != 0);
	assert_int_equal(verdicts_save(&verdicts), 0);
	verdicts_release(&verdicts);
}

/* How many of [from, to) the file knows; none may be known wrongly. */
static int known(const char *path, uint64_t key, int from, int to)
{
	struct verdicts verdicts;
	int count = 0;

	assert_int_equal(verdicts_open(&verdicts, path, key), 0);
	for (int i = from; i < to; i++) {
		enum verdict verdict = verdicts_find(&verdicts, number_hash(i));

		if (verdict == VERDICT_NONE)
			continue;
		assert_int_equal(verdict,
				 i % 3 ? VERDICT_RIGHT : VERDICT_WRONG);
		count++;
	}
	verdicts_release(&verdicts);
	return count;
}

static void test_remembers_within_a_run(void **state)
{
	struct verdicts verdicts;

	(void)state;
	assert_int_equal(verdicts_open(&verdicts, NULL, KEY), 0);
	assert_int_equal(verdicts_find(&verdicts, number_hash(1)),
			 VERDICT_NONE);
	verdicts_add(&verdicts, number_hash(1), true);
	verdicts_add(&verdicts, number_hash(3), false);
	assert_int_equal(verdicts_find(&verdicts, number_hash(1)),
			 VERDICT_RIGHT);
	assert_int_equal(verdicts_find(&verdicts, number_hash(3)),
			 VERDICT_WRONG);
	assert_int_equal(verdicts_save(&verdicts), 0);
	verdicts_release(&verdicts);
}

static void test_remembers_between_runs(void **state)
{
	struct place *place = *state;
	struct stat st;

	learn(place->path, 0, WORDS);
	assert_int_equal(known(place->path, KEY, 0, WORDS), WORDS);
	assert_int_equal(known(place->path, KEY, WORDS, 2 * WORDS), 0);
	assert_int_equal(stat(place->path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	*strrchr(place->path, '/') = '\0';
	assert_int_equal(stat(place->path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
}

static void test_adds_to_what_is_there(void **state)
{
	struct place *place = *state;

	learn(place->path, 0, WORDS);
	learn(place->path, WORDS / 2, 2 * WORDS);
	assert_int_equal(known(place->path, KEY, 0, 2 * WORDS), 2 * WORDS);
}

static void test_another_dictionary_starts_anew(void **state)
{
	struct place *place = *state;

	learn(place->path, 0, WORDS);
	assert_int_equal(known(place->path, KEY + 1, 0, WORDS), 0);
}

/* Every length that a torn file can have. */
static void test_truncated_file_is_ignored(void **state)
{
	struct place *place = *state;
	struct stat st;

	learn(place->path, 0, 100);
	assert_int_equal(stat(place->path, &st), 0);
	for (off_t size = st.st_size - 1; size >= 0; size -= 97) {
		assert_int_equal(truncate(place->path, size), 0);
		assert_int_equal(known(place->path, KEY, 0, 100), 0);
	}
	assert_int_equal(truncate(place->path, 0), 0);
	learn(place->path, 0, 100);
	assert_int_equal(known(place->path, KEY, 0, 100), 100);
}

/* Damage may lose words; known() asserts that it never turns a verdict. */
static void test_damage_changes_no_verdict(void **state)
{
	struct place *place = *state;
	struct stat st;
	int fd;

	learn(place->path, 0, WORDS);
	assert_int_equal(stat(place->path, &st), 0);
	fd = open(place->path, O_RDWR);
	assert_true(fd >= 0);
	srand(7);
	for (int i = 0; i < 3000; i++) {
		unsigned char byte = (unsigned char)rand();
		off_t at = 64 + rand() % (st.st_size - 64);

		assert_int_equal(pwrite(fd, &byte, 1, at), 1);
	}
	close(fd);
	assert_true(known(place->path, KEY, 0, WORDS) < WORDS);
	learn(place->path, 0, WORDS);
	assert_int_equal(known(place->path, KEY, 0, WORDS), WORDS);
}

/* No empty slot to stop at, and a head that lies about its size. */
static void test_hostile_file(void **state)
{
	struct place *place = *state;
	struct stat st;
	uint64_t ones = UINT64_MAX;
	int fd;

	learn(place->path, 0, 100);
	assert_int_equal(stat(place->path, &st), 0);
	fd = open(place->path, O_RDWR);
	for (off_t at = 64; at < st.st_size; at += 8)
		assert_int_equal(pwrite(fd, &ones, 8, at), 8);
	assert_int_equal(known(place->path, KEY, 0, 100), 0);
	for (off_t at = 16; at < 64; at += 8)
		assert_int_equal(pwrite(fd, &ones, 8, at), 8);
	close(fd);
	assert_int_equal(known(place->path, KEY, 0, 100), 0);
	learn(place->path, 0, 100);
	assert_int_equal(known(place->path, KEY, 0, 100), 100);
}

static void test_file_of_others_is_not_trusted(void **state)
{
	struct place *place = *state;

	learn(place->path, 0, 100);
	assert_int_equal(chmod(place->path, 0622), 0);
	assert_int_equal(known(place->path, KEY, 0, 100), 0);
}

static void test_folder_that_cannot_be_written(void **state)
{
	struct place *place = *state;
	struct verdicts verdicts;
	char path[256];

	learn(place->path, 0, 1);
	snprintf(path, sizeof(path), "%s/x/y", place->path);
	assert_int_equal(verdicts_open(&verdicts, path, KEY), 0);
	verdicts_add(&verdicts, number_hash(1), true);
	assert_int_equal(verdicts_save(&verdicts), -1);
	verdicts_release(&verdicts);
}

static void test_symbolic_link_is_not_followed(void **state)
{
	struct place *place = *state;
	char draft[160], target[160];
	struct verdicts verdicts;

	learn(place->path, 0, 100);
	snprintf(draft, sizeof(draft), "%s.new", place->path);
	snprintf(target, sizeof(target), "%s/victim", place->folder);
	assert_int_equal(symlink(target, draft), 0);
	assert_int_equal(verdicts_open(&verdicts, place->path, KEY), 0);
	verdicts_add(&verdicts, number_hash(101), true);
	assert_int_equal(verdicts_save(&verdicts), -1);
	verdicts_release(&verdicts);
	assert_int_equal(access(target, F_OK), -1);
	assert_int_equal(known(place->path, KEY, 0, 100), 100);
}

/* Runs that end at the same time each keep their words, or wait in vain and
 * lose only their own; the file is whole all the while. */
static void test_runs_at_the_same_time(void **state)
{
	enum { RUNS = 8 };
	struct place *place = *state;
	int all;

	learn(place->path, 0, 100);
	for (int run = 0; run < RUNS; run++)
		if (!fork()) {
			learn(place->path, run * 1000, run * 1000 + 1000);
			_exit(0);
		}
	for (int run = 0; run < RUNS; run++)
		assert_true(wait(NULL) > 0);
	all = known(place->path, KEY, 0, RUNS * 1000);
	assert_int_equal(all, RUNS * 1000);
}

static void test_killed_while_saving(void **state)
{
	struct place *place = *state;

	learn(place->path, 0, WORDS);
	for (int i = 0; i < 20; i++) {
		pid_t child = fork();

		if (!child)
			for (int n = 0;; n++)
				learn(place->path, n * 10, n * 10 + 2000);
		usleep(3000 + (useconds_t)i * 500);
		kill(child, SIGKILL);
		assert_int_equal(waitpid(child, NULL, 0), child);
		assert_int_equal(known(place->path, KEY, 0, WORDS), WORDS);
	}
}

/* More words than fit: the newest stay, and the file does not grow. */
static void test_size_is_bounded(void **state)
{
	struct place *place = *state;
	struct stat st;
	int half = VERDICTS_STORED / 2 + 1000;

	for (int i = 0; i < 3; i++)
		learn(place->path, i * half, (i + 1) * half);
	assert_int_equal(known(place->path, KEY, 2 * half, 3 * half), half);
	assert_int_equal(stat(place->path, &st), 0);
	assert_true(st.st_size <= 4 * 1024 * 1024 + 64);
}

/* Longer than the memory of one run: it starts anew and goes on. */
static void test_run_without_end(void **state)
{
	struct verdicts verdicts;

	(void)state;
	assert_int_equal(verdicts_open(&verdicts, NULL, KEY), 0);
	for (int i = 0; i < 3 * VERDICTS_FRESH; i++) {
		verdicts_add(&verdicts, number_hash(i), true);
		assert_int_equal(verdicts_find(&verdicts, number_hash(i)),
				 VERDICT_RIGHT);
	}
	assert_true(atomic_load(&verdicts.count) <= VERDICTS_FRESH);
	verdicts_release(&verdicts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_remembers_within_a_run),
	    cmocka_unit_test_setup_teardown(test_remembers_between_runs, setup,
					    teardown),
	    cmocka_unit_test_setup_teardown(test_adds_to_what_is_there, setup,
					    teardown),
	    cmocka_unit_test_setup_teardown(test_another_dictionary_starts_anew,
					    setup, teardown),
	    cmocka_unit_test_setup_teardown(test_truncated_file_is_ignored,
					    setup, teardown),
	    cmocka_unit_test_setup_teardown(test_damage_changes_no_verdict,
					    setup, teardown),
	    cmocka_unit_test_setup_teardown(test_hostile_file, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_file_of_others_is_not_trusted,
					    setup, teardown),
	    cmocka_unit_test_setup_teardown(test_folder_that_cannot_be_written,
					    setup, teardown),
	    cmocka_unit_test_setup_teardown(test_symbolic_link_is_not_followed,
					    setup, teardown),
	    cmocka_unit_test_setup_teardown(test_runs_at_the_same_time, setup,
					    teardown),
	    cmocka_unit_test_setup_teardown(test_killed_while_saving, setup,
					    teardown),
	    cmocka_unit_test_setup_teardown(test_size_is_bounded, setup,
					    teardown),
	    cmocka_unit_test(test_run_without_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
