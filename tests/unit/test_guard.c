/* SPDX-License-Identifier: Apache-2.0 */
/* What happens when a plugin misbehaves: see tests/plugins/run_*.c. */
#include "base.h"

#include <locale.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>
#include <unistd.h>

#include "buf.h"
#include "error.h"
#include "utf8.h"

static char folder[] = "/tmp/uk-guard-XXXXXX";

static const char rules_json[] =
    "{\"rules\": [{\"id\": \"rule\", \"scopes\": [\"outcome\"], "
    "\"severity\": \"warning\", \"on\": true, \"parameters\": [\"word\"], "
    "\"nl\": {\"title\": \"t\", \"message\": \"m\", \"explanation\": \"e\", "
    "\"bad\": \"b\", \"good\": \"g\"}, "
    "\"en\": {\"title\": \"t\", \"message\": \"m\", \"explanation\": \"e\", "
    "\"bad\": \"b\", \"good\": \"g\"}, \"source\": \"s\"}]}";

static int run(const char *format, ...) UK_PRINTF(1, 2);

static int run(const char *format, ...)
{
	char command[1024];
	va_list values;

	va_start(values, format);
	vsnprintf(command, sizeof(command), format, values);
	va_end(values);
	return system(command);
}

static int setup(void **state)
{
	(void)state;
	unsetenv("UITKOMST_PLUGIN_PATH");
	unsetenv("UITKOMST_LANG");
	setenv("UITKOMST_DATA", DICTIONARIES, 1);
	return mkdtemp(folder) ? setenv("XDG_CONFIG_HOME", folder, 1) : -1;
}

static int teardown(void **state)
{
	(void)state;
	return run("rm -r %s", folder);
}

/* A session with these plugins of the tests and no others. */
struct bench {
	struct uk_session *session;
	struct uk_scratch *scratch;
	struct uk_result result;
	size_t expected; /* findings a statement, in threads */
};

static void install(const char *name)
{
	char path[256];
	FILE *file;

	assert_int_equal(
	    run("cp " TEST_PLUGINS "/.libs/%s.so %s", name, folder), 0);
	(void)snprintf(path, sizeof(path), "%s/%s.json", folder, name);
	file = fopen(path, "w");
	assert_non_null(file);
	assert_true(fputs(rules_json, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static struct bench bench_open_with(const char *rules, const char *first,
				    const char *second)
{
	const char *const dirs[] = {folder, NULL};
	const struct uk_session_options options = {.lang = "nl",
						   .plugin_dirs = dirs,
						   .near = folder,
						   .rules = rules,
						   .jobs = 2};
	struct uk_error error = {""};
	struct bench b = {0};

	run("rm -f %s/*.so %s/*.json", folder, folder);
	install(first);
	if (second)
		install(second);
	if (uk_session_open(&b.session, &options, &error))
		fail_msg("%s", error.text);
	b.scratch = uk_scratch_new();
	assert_non_null(b.scratch);
	return b;
}

static struct bench bench_open(const char *first, const char *second)
{
	return bench_open_with(NULL, first, second);
}

static void bench_close(struct bench *b)
{
	uk_scratch_free(b->scratch);
	uk_session_free(b->session);
}

static void check(struct bench *b)
{
	static const char text[] = "Zij co\xc3\xb6rdineert de re\xc3\xbcnie.";
	const struct uk_input input = {.text = text, .len = strlen(text)};
	struct uk_error error = {""};

	assert_int_equal(
	    uk_check(b->session, &input, b->scratch, &b->result, &error), 0);
}

static size_t count(const struct bench *b, const char *rule)
{
	size_t n = 0;

	for (size_t i = 0; i < b->result.finding_count; i++)
		n += strcmp(b->result.findings[i].rule, rule) == 0;
	return n;
}

static const struct uk_result_finding *not_run(const struct bench *b)
{
	for (size_t i = 0; i < b->result.finding_count; i++)
		if (strcmp(b->result.findings[i].rule, "uitkomst.not-run") == 0)
			return &b->result.findings[i];
	fail_msg("no finding uitkomst.not-run");
	return NULL;
}

static struct uk_plugin_info about(const struct bench *b, const char *id)
{
	struct uk_plugin_info info;

	for (size_t i = 0; uk_plugin_at(b->session, i, &info); i++)
		if (info.id && strcmp(info.id, id) == 0)
			return info;
	fail_msg("no plugin %s", id);
	return (struct uk_plugin_info){0};
}

/* The first notice that holds the words, or NULL. */
static const char *notice(const struct bench *b, const char *words)
{
	const char *text;

	for (size_t i = 0; (text = uk_session_notice(b->session, i)); i++)
		if (strstr(text, words))
			return text;
	return NULL;
}

/* Wrong reports are dropped and counted, the right one is kept, and another
 * plugin goes on. */
static void test_dropped(void **state)
{
	static const struct {
		const char *plugin;
		size_t dropped;
	} cases[] = {
	    {"run_range", 4}, {"run_border", 4}, {"run_rule", 6},
	    {"run_utf8", 8},  {"run_null", 12},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct bench b = bench_open(cases[i].plugin, "run_thread");
		char rule[64];

		check(&b);
		(void)snprintf(rule, sizeof(rule), "%s.rule", cases[i].plugin);
		assert_int_equal(count(&b, rule), 1);
		assert_int_equal(count(&b, "run_thread.rule"), 1);
		assert_int_equal(b.result.finding_count, 2);
		assert_int_equal(b.result.findings[0].range.begin, 0);
		assert_int_equal(b.result.findings[0].range.end, b.result.len);
		if (about(&b, cases[i].plugin).dropped < cases[i].dropped)
			fail_msg("%s: %zu", cases[i].plugin,
				 about(&b, cases[i].plugin).dropped);
		bench_close(&b);
	}
}

/* 1, and what it heard: 1 of its rule, 2 of a statement that there is not, 4
 * of a rule that there is not. */
static void test_wants(void **state)
{
	static const struct {
		const char *rules;
		unsigned heard;
		size_t findings;
	} cases[] = {{"default", 1 + 1 + 4, 1}, {"run_wants=off", 1 + 4, 0}};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct bench b =
		    bench_open_with(cases[i].rules, "run_wants", NULL);

		check(&b);
		assert_int_equal(b.result.level_count, 1);
		assert_int_equal(b.result.levels[0].high, cases[i].heard);
		assert_int_equal(count(&b, "run_wants.rule"),
				 cases[i].findings);
		bench_close(&b);
	}
}

static void test_flood(void **state)
{
	struct bench b = bench_open("run_flood", "run_thread");

	(void)state;
	check(&b);
	assert_true(count(&b, "run_flood.rule") >= 1);
	assert_int_equal(count(&b, "run_thread.rule"), 1);
	assert_int_equal(about(&b, "run_flood").dropped, 4001);
	assert_non_null(notice(&b, "meer dan 1000"));
	bench_close(&b);
}

static void test_fails(void **state)
{
	struct bench b = bench_open("run_fails", "run_thread");
	const char *message;

	(void)state;
	for (int i = 0; i < 3; i++) {
		check(&b);
		/* What it reported before is kept. */
		assert_int_equal(count(&b, "run_fails.rule"), 1);
		message = not_run(&b)->message;
		assert_non_null(strstr(message, "run_fails"));
		assert_int_equal(utf8_check(message, strlen(message), NULL), 0);
		assert_null(strchr(message, '\x1b'));
	}
	/* Switched off, and that is said. */
	check(&b);
	assert_int_equal(count(&b, "run_fails.rule"), 0);
	assert_int_equal(count(&b, "uitkomst.not-run"), 0);
	assert_int_equal(count(&b, "run_thread.rule"), 1);
	assert_int_equal(about(&b, "run_fails").state, UK_PLUGIN_OFF);
	assert_non_null(notice(&b, "run_fails is uitgezet"));
	bench_close(&b);
}

static void test_fails_without_reason(void **state)
{
	struct bench b = bench_open("run_silent", NULL);

	(void)state;
	check(&b);
	assert_int_equal(count(&b, "run_silent.rule"), 1);
	assert_non_null(strstr(not_run(&b)->message, "zonder reden"));
	bench_close(&b);
}

static void test_slow(void **state)
{
	struct bench b = bench_open("run_slow", NULL);

	(void)state;
	check(&b);
	assert_int_equal(count(&b, "run_slow.rule"), 1);
	assert_non_null(notice(&b, "run_slow"));
	bench_close(&b);
}

static void test_fails_in_open(void **state)
{
	struct bench b = bench_open("run_open", "run_thread");

	(void)state;
	check(&b);
	assert_int_equal(count(&b, "run_open.rule"), 0);
	assert_int_equal(count(&b, "run_thread.rule"), 1);
	assert_int_not_equal(about(&b, "run_open").state, UK_PLUGIN_LOADED);
	assert_non_null(strstr(about(&b, "run_open").why, "geen zin"));
	assert_non_null(notice(&b, "geen zin"));
	bench_close(&b);
}

/* Locale and current folder belong to the program. */
static void test_moves(void **state)
{
	char before[512], after[512];
	struct bench b;

	(void)state;
	assert_non_null(getcwd(before, sizeof(before)));
	b = bench_open("run_moves", "run_thread");
	assert_non_null(getcwd(after, sizeof(after)));
	assert_string_equal(before, after);
	assert_string_equal(setlocale(LC_ALL, NULL), "C");
	check(&b);
	assert_int_equal(count(&b, "run_moves.rule"), 0);
	assert_int_equal(count(&b, "run_thread.rule"), 1);
	assert_non_null(notice(&b, "run_moves"));
	bench_close(&b);
}

static void test_rights(void **state)
{
	struct bench b = bench_open("run_asks", NULL);

	(void)state;
	check(&b);
	assert_int_equal(count(&b, "run_asks.rule"), 1);
	assert_int_equal(b.result.findings[0].range.end, b.result.len);
	bench_close(&b);
}

static void test_analysis(void **state)
{
	struct bench b = bench_open("run_language", NULL);

	(void)state;
	check(&b);
	if (count(&b, "uitkomst.not-run"))
		fail_msg("%s", not_run(&b)->message);
	assert_int_equal(count(&b, "run_language.rule"), 1);
	assert_int_equal(about(&b, "run_language").dropped, 27);
	bench_close(&b);
}

/* What is printed while opening does not come between the results. */
static void test_prints(void **state)
{
	int out[2], old = dup(STDOUT_FILENO);
	char bytes[256] = "";
	struct bench b;

	(void)state;
	assert_int_equal(pipe(out), 0);
	fflush(stdout);
	dup2(out[1], STDOUT_FILENO);
	b = bench_open("run_prints", NULL);
	fflush(stdout);
	dup2(old, STDOUT_FILENO);
	close(old);
	close(out[1]);
	assert_true(read(out[0], bytes, sizeof(bytes) - 1) == 0);
	close(out[0]);
	bench_close(&b);
}

struct crowd {
	struct bench *bench;
	size_t failed;
};

/* Checks the same statement again and again, with memory of its own. */
static void *check_often(void *shared)
{
	static const char text[] = "Een zin.";
	const struct uk_input input = {.text = text, .len = strlen(text)};
	struct crowd *crowd = shared;
	struct uk_scratch *scratch = uk_scratch_new();

	for (int i = 0; scratch && i < 2000; i++) {
		struct uk_error error = {""};
		struct uk_result result;

		if (uk_check(crowd->bench->session, &input, scratch, &result,
			     &error) ||
		    result.finding_count != crowd->bench->expected)
			crowd->failed++;
	}
	uk_scratch_free(scratch);
	return NULL;
}

static void check_in_threads(const char *first, const char *second,
			     size_t expected)
{
	struct bench b = bench_open(first, second);
	struct crowd crowds[4];
	pthread_t threads[ARRAY_SIZE(crowds)];

	b.expected = expected;
	for (size_t i = 0; i < ARRAY_SIZE(crowds); i++) {
		crowds[i] = (struct crowd){&b, 0};
		assert_int_equal(
		    pthread_create(&threads[i], NULL, check_often, &crowds[i]),
		    0);
	}
	for (size_t i = 0; i < ARRAY_SIZE(crowds); i++) {
		pthread_join(threads[i], NULL);
		assert_int_equal(crowds[i].failed, 0);
	}
	bench_close(&b);
}

/* A plugin that takes one call at a time gets one call at a time. */
static void test_one_at_a_time(void **state)
{
	(void)state;
	check_in_threads("run_thread", "good", 1);
}

/* Two of them that ask each other do not wait for each other. */
static void test_no_deadlock(void **state)
{
	(void)state;
	alarm(60);
	check_in_threads("run_ping", "run_pong", 2);
	alarm(0);
}

static struct uk_error open_with(const char *settings)
{
	const char *const dirs[] = {folder, NULL};
	char path[256];
	const struct uk_session_options options = {
	    .lang = "nl", .plugin_dirs = dirs, .settings = path};
	struct uk_session *session = NULL;
	struct uk_error error = {""};
	FILE *file;

	(void)snprintf(path, sizeof(path), "%s/settings.json", folder);
	file = fopen(path, "w");
	assert_non_null(file);
	assert_true(fputs(settings, file) >= 0);
	assert_int_equal(fclose(file), 0);
	if (uk_session_open(&session, &options, &error) == 0)
		error.text[0] = '\0';
	uk_session_free(session);
	return error;
}

static void test_settings_of_plugins(void **state)
{
	struct bench b = bench_open("run_thread", "good");

	(void)state;
	bench_close(&b);
	assert_string_equal(
	    open_with("{\"plugins\": {\"good\": {\"a\": 1}}}").text, "");
	assert_non_null(strstr(open_with("{\"plugins\": {\"goood\": {}}}").text,
			       "bedoel je good"));
	assert_non_null(
	    strstr(open_with("{\"rules\": {\"run_thred.rule\": \"off\"}}").text,
		   "bedoel je \"run_thread.rule\""));
	assert_string_equal(
	    open_with("{\"rules\": {\"run_thread.rule\": \"off\"}}").text, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_dropped),
	    cmocka_unit_test(test_wants),
	    cmocka_unit_test(test_flood),
	    cmocka_unit_test(test_fails),
	    cmocka_unit_test(test_fails_without_reason),
	    cmocka_unit_test(test_slow),
	    cmocka_unit_test(test_fails_in_open),
	    cmocka_unit_test(test_moves),
	    cmocka_unit_test(test_rights),
	    cmocka_unit_test(test_analysis),
	    cmocka_unit_test(test_prints),
	    cmocka_unit_test(test_one_at_a_time),
	    cmocka_unit_test(test_no_deadlock),
	    cmocka_unit_test(test_settings_of_plugins),
	};

	/* Without shared modules, as with --disable-shared: skipped. */
	if (access(TEST_PLUGINS "/.libs/good.so", F_OK))
		return 77;
	return cmocka_run_group_tests(tests, setup, teardown) ? 1 : 0;
}
