/* SPDX-License-Identifier: Apache-2.0 */
/* What is wrong in the files and settings of the plugin nvao is told. */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "fake_host.h"

extern const struct uk_plugin nvao_LTX_uk_plugin;

static const struct uk_plugin *const plugin = &nvao_LTX_uk_plugin;
static const char *const files[] = {"nvao/words.tsv", "nvao/qualities.tsv",
				    "nvao/products.tsv"};

struct fixture {
	struct uk_call call;
	struct uk_host host;
	char folder[64];
	size_t phrases;
	void *self;
};

static struct fixture *current;

static uint32_t one_list(UK_UNUSED struct uk_call *call, const char *name)
{
	assert_string_equal(name, "nvao.phrases");
	return 3;
}

static int count_phrase(UK_UNUSED struct uk_call *call, uint32_t list,
			struct uk_text text, UK_UNUSED uint32_t value)
{
	assert_int_equal(list, 3);
	assert_non_null(memchr(text.bytes, ' ', text.len));
	current->phrases++;
	return 0;
}

static int set_up(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));
	char path[96];

	assert_non_null(f);
	current = *state = f;
	(void)snprintf(f->folder, sizeof(f->folder), "/tmp/nvao-XXXXXX");
	assert_non_null(mkdtemp(f->folder));
	(void)snprintf(path, sizeof(path), "%s/nvao", f->folder);
	assert_int_equal(mkdir(path, 0700), 0);
	f->host = fake_host;
	f->host.list = one_list;
	f->host.add = count_phrase;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;
	char path[96];

	for (size_t i = 0; i < ARRAY_SIZE(files); i++) {
		(void)snprintf(path, sizeof(path), "%s/%s", f->folder,
			       files[i]);
		(void)unlink(path);
	}
	(void)snprintf(path, sizeof(path), "%s/nvao", f->folder);
	assert_int_equal(rmdir(path), 0);
	assert_int_equal(rmdir(f->folder), 0);
	free(f);
	return 0;
}

/* Opens the plugin on three files of which the first says `words`. */
static int open_on(struct fixture *f, const char *words)
{
	char path[96];
	int result;

	for (size_t i = 0; i < ARRAY_SIZE(files); i++) {
		FILE *file;

		(void)snprintf(path, sizeof(path), "%s/%s", f->folder,
			       files[i]);
		file = fopen(path, "w");
		assert_non_null(file);
		(void)fputs(i ? "# niets\n" : words, file);
		assert_int_equal(fclose(file), 0);
	}
	fake_init(&f->call, f->folder);
	result = plugin->open(&f->host, &f->call, NULL, 0, &f->self);
	if (!result)
		plugin->close(f->self);
	fake_release(&f->call);
	return result;
}

static void test_words_and_phrases(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(open_on(f, "# soorten\nevent\tles, het college, "
				    "practicum\ninverted\tkun kunt\n"),
			 0);
	assert_int_equal(f->phrases, 1);
}

static void test_bad_rows_are_refused(void **state)
{
	static const char *const rows[] = {
	    "evenement\tles\n",
	    "event\n",
	    "event\tles\tcollege\n",
	    "inverted\tkun\n",
	};

	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		assert_int_equal(open_on(*state, rows[i]), -1);
}

static void test_a_missing_file_is_refused(void **state)
{
	struct fixture *f = *state;

	fake_init(&f->call, f->folder);
	assert_int_equal(plugin->open(&f->host, &f->call, NULL, 0, &f->self),
			 -1);
	fake_release(&f->call);
}

static void test_settings_are_refused(void **state)
{
	const struct uk_setting setting = {"alikeness", "90"};
	struct fixture *f = *state;

	fake_init(&f->call, DICTIONARIES);
	assert_int_equal(
	    plugin->open(&f->host, &f->call, &setting, 1, &f->self), -1);
	assert_non_null(strstr(f->call.failure, "instellingen"));
	assert_int_equal(plugin->open(&f->host, &f->call, NULL, 0, &f->self),
			 0);
	assert_true(f->phrases > 100);
	plugin->close(f->self);
	fake_release(&f->call);
}

/* A language need not give chunks. */
static void test_no_chunks(void **state)
{
	static const char text[] = "studenten";
	struct fixture *f = *state;
	const struct uk_host *host = &f->host;
	struct uk_token token = {.range = {0, sizeof(text) - 1},
				 .word_class = UK_WORD_NOUN};
	const struct uk_statement s = {
	    .size = sizeof(s),
	    .text = {text, sizeof(text) - 1},
	    .scope = UK_SCOPE_OUTCOME,
	    .tokens = &token,
	    .token_count = 1,
	};

	fake_init(&f->call, DICTIONARIES);
	token.word = host->word(&f->call, s.text);
	token.lemma = host->word(&f->call, (struct uk_text){"student", 7});
	assert_int_equal(plugin->open(host, &f->call, NULL, 0, &f->self), 0);
	assert_int_equal(plugin->checker->check(f->self, &f->call, &s), 0);
	assert_int_equal(f->call.finding_count, 0);
	plugin->close(f->self);
	fake_release(&f->call);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_words_and_phrases, set_up,
					    tear_down),
	    cmocka_unit_test_setup_teardown(test_bad_rows_are_refused, set_up,
					    tear_down),
	    cmocka_unit_test_setup_teardown(test_a_missing_file_is_refused,
					    set_up, tear_down),
	    cmocka_unit_test_setup_teardown(test_settings_are_refused, set_up,
					    tear_down),
	    cmocka_unit_test_setup_teardown(test_no_chunks, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
