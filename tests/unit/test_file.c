/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>
#include <dirent.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "buf.h"
#include "file.h"

static char folder[] = "/tmp/uitkomst-file-XXXXXX";

static int make_folder(void **state)
{
	(void)state;
	return !mkdtemp(folder) || chdir(folder);
}

static int drop_folder(void **state)
{
	static const char *const names[] = {"a", "b", "link", "new"};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		unlink(names[i]);
	return chdir("/") || rmdir(folder);
}

static void expect_file(const char *path, const char *want)
{
	CLEANUP_STRING char *bytes = NULL;
	struct uk_error error = {0};
	size_t len;

	assert_int_equal(file_read(path, 1 << 20, &bytes, &len, &error), 0);
	assert_string_equal(bytes, want);
	assert_int_equal(len, strlen(want));
}

static void put(const char *path, const char *text)
{
	struct uk_error error = {0};

	assert_int_equal(file_replace(path, text, strlen(text), &error), 0);
}

static size_t entries(void)
{
	DIR *dir = opendir(".");
	size_t count = 0;

	while (readdir(dir))
		count++;
	closedir(dir);
	return count - 2;
}

static void test_read(void **state)
{
	(void)state;
	put("a", "");
	expect_file("a", "");
	put("a", "regel één\n");
	expect_file("a", "regel één\n");
}

static void expect_refused(const char *path, size_t most, const char *word)
{
	struct uk_error error = {0};
	char *bytes;
	size_t len;

	assert_int_equal(file_read(path, most, &bytes, &len, &error), -1);
	assert_null(bytes);
	assert_non_null(strstr(error.text, path));
	assert_non_null(strstr(error.text, word));
}

static void test_read_refuses(void **state)
{
	(void)state;
	put("a", "elf tekens.");
	expect_refused("a", 10, "groter dan");
	expect_refused("/dev/zero", 100000, "groter dan");
	expect_refused(".", 100, "map");
	expect_refused("er-is-niets", 100, "niet te lezen");
}

static void test_read_exactly_most(void **state)
{
	struct uk_error error = {0};
	CLEANUP_STRING char *bytes = NULL;
	size_t len;

	(void)state;
	put("a", "elf tekens.");
	assert_int_equal(file_read("a", 11, &bytes, &len, &error), 0);
	assert_int_equal(len, 11);
}

static void test_read_pipe(void **state)
{
	CLEANUP_STRING char *bytes = NULL;
	struct uk_error error = {0};
	int ends[2], saved = dup(STDIN_FILENO);
	size_t len;

	(void)state;
	assert_int_equal(pipe(ends), 0);
	assert_int_equal(write(ends[1], "gepijpt", 7), 7);
	close(ends[1]);
	dup2(ends[0], STDIN_FILENO);
	close(ends[0]);
	assert_int_equal(file_read("-", 100, &bytes, &len, &error), 0);
	dup2(saved, STDIN_FILENO);
	close(saved);
	assert_string_equal(bytes, "gepijpt");
}

static void test_replace_keeps_mode_and_link(void **state)
{
	struct stat st;

	(void)state;
	put("a", "oud");
	assert_int_equal(chmod("a", 0640), 0);
	assert_int_equal(symlink("a", "link"), 0);
	put("link", "nieuw");
	expect_file("a", "nieuw");
	assert_int_equal(lstat("link", &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_int_equal(stat("a", &st), 0);
	assert_int_equal(st.st_mode & 07777, 0640);
	unlink("link");
}

static void test_replace_new(void **state)
{
	mode_t mask = umask(027);
	struct stat st;

	(void)state;
	put("new", "vers");
	umask(mask);
	expect_file("new", "vers");
	assert_int_equal(stat("new", &st), 0);
	assert_int_equal(st.st_mode & 0777, 0640);
}

/* A limit on the size of files stands in for a full disk. */
static void test_replace_on_full_disk(void **state)
{
	struct rlimit old, small;
	struct uk_error error = {0};
	CLEANUP_BUF struct buf big = BUF_INIT;
	size_t before;
	int result;

	(void)state;
	put("b", "blijft staan");
	before = entries();
	for (int i = 0; i < 10000; i++)
		buf_addc(&big, 'x');
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &old);
	small = old;
	small.rlim_cur = 4096;
	setrlimit(RLIMIT_FSIZE, &small);
	result = file_replace("b", big.bytes, big.len, &error);
	setrlimit(RLIMIT_FSIZE, &old);
	assert_int_equal(result, -1);
	assert_non_null(strstr(error.text, "niet te schrijven"));
	expect_file("b", "blijft staan");
	assert_int_equal(entries(), before);
}

static void test_replace_refuses(void **state)
{
	struct uk_error error = {0};

	(void)state;
	assert_int_equal(file_replace("/dev/null", "x", 1, &error), -1);
	error.text[0] = '\0';
	assert_int_equal(file_replace("geen/map", "x", 1, &error), -1);
	assert_non_null(strstr(error.text, "geen/map"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_read),
	    cmocka_unit_test(test_read_refuses),
	    cmocka_unit_test(test_read_exactly_most),
	    cmocka_unit_test(test_read_pipe),
	    cmocka_unit_test(test_replace_keeps_mode_and_link),
	    cmocka_unit_test(test_replace_new),
	    cmocka_unit_test(test_replace_on_full_disk),
	    cmocka_unit_test(test_replace_refuses),
	};

	return cmocka_run_group_tests(tests, make_folder, drop_folder) ? 1 : 0;
}
