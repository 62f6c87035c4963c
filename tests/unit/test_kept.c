/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "json.h"
#include "kept.h"
#include "places.h"
#include "value_store.h"
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

static void test_one_wrong_bit_makes_it_absent(void **state)
{
	CLEANUP_BUF struct buf stamp = text("stamp");
	CLEANUP_BUF struct buf bytes =
	    text("forty bytes, which is more than a piece");
	CLEANUP_STRING char *path = places_cache("name");
	struct kept kept;
	FILE *file;

	(void)state;
	for (long back = 1; back <= (long)bytes.len; back++) {
		int c;

		assert_int_equal(kept_write("name", &stamp, &bytes), 0);
		file = fopen(path, "r+");
		assert_non_null(file);
		assert_int_equal(fseek(file, -back, SEEK_END), 0);
		c = fgetc(file) ^ 1;
		assert_int_equal(fseek(file, -back, SEEK_END), 0);
		assert_int_equal(fputc(c, file), c);
		assert_int_equal(fclose(file), 0);
		assert_int_equal(kept_read(&kept, "name", &stamp), -1);
		assert_null(kept.map);
	}
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

/* ------------------------------------------------------------------------ */

static void put(const char *path, const char *json)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(json, file);
	fclose(file);
}

/* Reads the file as a start would; "" when it is not right. */
static const char *title_at_start(const char *path, bool *stored)
{
	static char title[32];
	struct uk_error error = {""};
	const struct value *value;
	struct value_store store;
	struct value *own;

	value_store_open(&store);
	value = value_store_file(&store, path, &own, &error);
	assert_null(own);
	assert_int_equal(!value, error.text[0] != '\0');
	snprintf(title, sizeof(title), "%s",
		 value ? value_text(value_get(value, "title")) : "");
	*stored = value && !store.all[store.count - 1].fresh;
	value_store_save(&store);
	value_store_release(&store);
	return title;
}

static void test_files_are_read_once(void **state)
{
	CLEANUP_STRING char *path = places_cache("name");
	CLEANUP_STRING char *json = places_cache("json");
	bool stored;

	(void)state;
	put(path, "{\"about\": [1, true, {\"a\": \"b\"}], \"title\": \"one\"}");
	assert_string_equal(title_at_start(path, &stored), "one");
	assert_false(stored);
	assert_string_equal(title_at_start(path, &stored), "one");
	assert_true(stored);
	put(path, "{\"title\": \"another\"}");
	assert_string_equal(title_at_start(path, &stored), "another");
	assert_false(stored);
	put(path, "{\"title\": }");
	for (int i = 0; i < 2; i++)
		assert_string_equal(title_at_start(path, &stored), "");
	put(path, "{\"title\": \"another\"}");
	assert_int_equal(truncate(json, 100), 0);
	assert_string_equal(title_at_start(path, &stored), "another");
	unlink(json);
}

static void test_values_say_what_the_text_says(void **state)
{
	static const char text[] = "{\"b\": [null, false, true, -7, 1.5, \"é\","
				   " [], {}], \"a\": {\"c\": \"d\"}}";
	struct uk_error error = {""};
	struct value *v = json_values(text, strlen(text), "x", &error);
	const struct value *b = value_get(v, "b");

	(void)state;
	assert_int_equal(value_count(v), 2);
	assert_string_equal(value_key(value_item(v, 0)), "b");
	assert_int_equal(value_count(b), 8);
	for (size_t i = 0; i < 8; i++)
		assert_true(value_is(value_item(b, i), (enum value_kind)i));
	assert_int_equal(value_item(b, 3)->is.number, -7);
	assert_string_equal(value_text(value_item(b, 5)), "é");
	assert_null(value_item(b, 8));
	assert_null(value_get(b, "b"));
	assert_string_equal(value_text(value_get(value_get(v, "a"), "c")), "d");
	free(v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_kept_goes_with_its_stamp),
	    cmocka_unit_test(test_one_wrong_bit_makes_it_absent),
	    cmocka_unit_test(test_what_others_may_write_is_not_read),
	    cmocka_unit_test(test_a_stamp_tells_files_apart),
	    cmocka_unit_test(test_words_keep_their_numbers),
	    cmocka_unit_test(test_files_are_read_once),
	    cmocka_unit_test(test_values_say_what_the_text_says),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
