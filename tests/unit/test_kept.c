/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "kept.h"
#include "places.h"
#include "words.h"

enum { MANY = 50000 };

static char folder[] = "/tmp/uitkomst-kept-XXXXXX";

static int setup(void **state)
{
	(void)state;
	return mkdtemp(folder) && !setenv("XDG_CACHE_HOME", folder, 1) ? 0 : -1;
}

static int teardown(void **state)
{
	CLEANUP_STRING char *path = places_cache("name");
	char *slash = strrchr(path, '/');

	(void)state;
	unlink(path);
	*slash = '\0';
	return rmdir(path) || rmdir(folder) ? -1 : 0;
}

static struct buf text(const char *words)
{
	struct buf buf = BUF_INIT;

	buf_adds(&buf, words);
	return buf;
}

static void test_kept_goes_with_its_stamp(void **state)
{
	CLEANUP_BUF struct buf stamp = text("stamp"), other = text("other");
	CLEANUP_BUF struct buf bytes = text("what was made");
	struct kept kept;

	(void)state;
	assert_int_equal(kept_read(&kept, "name", &stamp), -1);
	assert_int_equal(kept_write("name", &stamp, &bytes), 0);
	assert_int_equal(kept_read(&kept, "name", &other), -1);
	assert_null(kept.map);
	assert_int_equal(kept_read(&kept, "name", &stamp), 0);
	assert_int_equal(kept.size, bytes.len);
	assert_memory_equal(kept.bytes, bytes.bytes, bytes.len);
	kept_release(&kept);
}

static void test_what_others_may_write_is_not_read(void **state)
{
	CLEANUP_BUF struct buf stamp = text("stamp"), bytes = text("bytes");
	CLEANUP_STRING char *path = places_cache("name");
	struct kept kept;

	(void)state;
	assert_int_equal(kept_write("name", &stamp, &bytes), 0);
	assert_int_equal(chmod(path, 0620), 0);
	assert_int_equal(kept_read(&kept, "name", &stamp), -1);
	assert_int_equal(kept_write("name", &stamp, &bytes), 0);
	assert_int_equal(kept_read(&kept, "name", &stamp), 0);
	kept_release(&kept);
}

static void test_a_stamp_tells_files_apart(void **state)
{
	CLEANUP_BUF struct buf none = BUF_INIT, one = BUF_INIT, two = BUF_INIT;
	CLEANUP_STRING char *path = places_cache("name");
	FILE *file;

	(void)state;
	unlink(path);
	kept_stamp(&none, path);
	file = fopen(path, "w");
	assert_non_null(file);
	kept_stamp(&one, path);
	fputs("more", file);
	fclose(file);
	kept_stamp(&two, path);
	assert_string_not_equal(none.bytes, one.bytes);
	assert_string_not_equal(one.bytes, two.bytes);
}

static uint32_t add(struct words *w, unsigned i)
{
	char word[32];
	int len = snprintf(word, sizeof(word), "woord%u", i);

	return words_add(w, word, (size_t)len);
}

static void test_words_keep_their_numbers(void **state)
{
	CLEANUP_BUF struct buf image = BUF_INIT;
	struct words first, second;

	(void)state;
	assert_int_equal(words_init(&first), 0);
	assert_int_equal(words_init(&second), 0);
	for (unsigned i = 0; i < MANY; i++)
		add(&first, i);
	words_write(&first, &image);
	assert_int_equal(words_take(&second, image.bytes, image.len - 1), -1);
	assert_int_equal(words_take(&second, image.bytes, image.len), 0);
	assert_int_equal(words_take(&second, image.bytes, image.len), -1);
	/* All are there, and there is room for as many again. */
	for (unsigned i = 0; i < 2 * MANY; i++)
		assert_int_equal(add(&second, i), i + 1);
	assert_string_equal(words_text(&second, MANY), "woord49999");
	assert_string_equal(words_text(&second, MANY + 1), "woord50000");
	assert_int_equal(words_find(&second, "woord7", 6), 8);
	assert_int_equal(words_find(&second, "anders", 6), 0);
	words_release(&second);
	words_release(&first);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_kept_goes_with_its_stamp),
	    cmocka_unit_test(test_what_others_may_write_is_not_read),
	    cmocka_unit_test(test_a_stamp_tells_files_apart),
	    cmocka_unit_test(test_words_keep_their_numbers),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
