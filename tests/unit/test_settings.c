/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>
#include <sys/stat.h>
#include <unistd.h>

#include "settings.h"

/* The user's configuration and a project, in a folder of our own. */
static char folder[] = "/tmp/uk-settings-XXXXXX";

static const char rules_json[] =
    "{\"rules\": [{\"id\": \"hedge\", \"scopes\": [\"outcome\"], "
    "\"severity\": \"warning\", \"on\": true, "
    "\"nl\": {\"title\": \"t\", \"message\": \"m\", \"explanation\": \"e\", "
    "\"bad\": \"b\", \"good\": \"g\"}, "
    "\"en\": {\"title\": \"t\", \"message\": \"m\", \"explanation\": \"e\", "
    "\"bad\": \"b\", \"good\": \"g\"}, \"source\": \"s\"}]}";

static char *path_of(const char *name)
{
	static char path[256];

	(void)snprintf(path, sizeof(path), "%s/%s", folder, name);
	return path;
}

static void write_file(const char *name, const char *json)
{
	FILE *file = fopen(path_of(name), "w");

	assert_non_null(file);
	assert_int_equal(fputs(json, file) < 0, 0);
	assert_int_equal(fclose(file), 0);
}

static int setup(void **state)
{
	(void)state;
	if (!mkdtemp(folder) || mkdir(path_of("uitkomst"), 0700) ||
	    mkdir(path_of("project"), 0700) ||
	    mkdir(path_of("project/deep"), 0700))
		return -1;
	return setenv("XDG_CONFIG_HOME", folder, 1);
}

static int teardown(void **state)
{
	char command[300];

	(void)state;
	(void)snprintf(command, sizeof(command), "rm -r %s", folder);
	return system(command);
}

static int clean(void **state)
{
	(void)state;
	unlink(path_of("uitkomst/config.json"));
	unlink(path_of("project/.uitkomst.json"));
	return 0;
}

static void read_one(struct settings *settings, const char *json)
{
	struct uk_error error = {""};

	write_file("one.json", json);
	settings_init(settings);
	assert_int_equal(settings_read(settings, path_of("one.json"), &error),
			 0);
	assert_string_equal(error.text, "");
}

static void test_all_keys(void **state)
{
	struct settings s;
	const struct uk_setting *pairs;
	size_t count = 0;

	(void)state;
	read_one(&s, "{\"$schema\": \"x\", \"lang\": \"en\", \"model\": "
		     "\"zelcom\", \"rules\": {\"nvao\": \"off\", "
		     "\"nvao.hedge\": \"error\"}, \"words\": "
		     "[\"e\xcc\x81\xc3\xa9n\"], \"ignore\": [{\"rule\": "
		     "\"nvao\", \"pattern\": \"a+\"}, {\"pattern\": \"b\"}], "
		     "\"plugins\": {\"spell_nl\": {\"a\": \"x\", \"b\": 3, "
		     "\"c\": true, \"d\": \"\"}}}");
	assert_string_equal(s.lang, "en");
	assert_string_equal(s.model, "zelcom");
	assert_int_equal(s.rule_count, 2);
	assert_string_equal(s.rules[1].name, "nvao.hedge");
	assert_string_equal(s.rules[1].how, "error");
	assert_int_equal(s.word_count, 1);
	assert_string_equal(s.words[0], "\xc3\xa9\xc3\xa9n"); /* NFC */
	assert_int_equal(s.ignore_count, 2);
	assert_string_equal(s.ignores[0].rule, "nvao");
	assert_null(s.ignores[1].rule);
	pairs = settings_plugin(&s, "spell_nl", &count);
	assert_int_equal(count, 4);
	assert_string_equal(pairs[0].key, "a");
	assert_string_equal(pairs[0].value, "x");
	assert_string_equal(pairs[1].value, "3");
	assert_string_equal(pairs[2].value, "true");
	assert_string_equal(pairs[3].value, "");
	assert_null(settings_plugin(&s, "spell", &count));
	assert_int_equal(count, 0);
	settings_release(&s);
}

static void test_refuses(void **state)
{
	static const struct {
		const char *json, *words;
	} cases[] = {
	    {"{\"rule\": {}}", "bedoel je \"rules\"?"},
	    {"{\"lang\": \"de\"}", "lang is nl of en"},
	    {"{\"model\": 3}", "model: verwacht een tekst"},
	    {"{\"rules\": {\"a\": 3}}", "rules.a: verwacht een tekst"},
	    {"{\"words\": [\"\"]}", "words[0]: 1 tot"},
	    {"{\"ignore\": [{}]}", "ignore[0]: \"pattern\" ontbreekt"},
	    {"{\"ignore\": [{\"pattern\": \"(\"}]}", "ignore[0]: het patroon"},
	    {"{\"ignore\": [{\"patern\": \"a\"}]}", "bedoel je \"pattern\"?"},
	    {"{\"ignore\": [\"a\"]}", "ignore[0]: verwacht een object"},
	    {"{\"plugins\": {\"../evil\": {}}}", "geen naam van een plugin"},
	    {"{\"plugins\": {\"a\": []}}", "plugins.a: verwacht een object"},
	    {"{\"plugins\": {\"a\": {\"b\": []}}}", "plugins.a.b: verwacht"},
	    /* A project may not name code to load. */
	    {"{\"plugin_path\": \"/tmp\"}", "onbekende sleutel"},
	    {"{\"plugin_dirs\": [\"/tmp\"]}", "onbekende sleutel"},
	    {"{\"lang\": \"nl\",}", "one.json:1:"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct uk_error error = {""};
		struct settings s;

		write_file("one.json", cases[i].json);
		settings_init(&s);
		assert_int_equal(settings_read(&s, path_of("one.json"), &error),
				 -1);
		if (!strstr(error.text, cases[i].words))
			fail_msg("\"%s\" is not in \"%s\"", cases[i].words,
				 error.text);
		settings_release(&s);
	}
}

static struct settings load(const char *file, const char *near)
{
	struct uk_error error = {""};
	struct settings s;

	settings_init(&s);
	assert_int_equal(settings_load(&s, file, near, &error), 0);
	assert_string_equal(error.text, "");
	return s;
}

static void test_places(void **state)
{
	const struct uk_setting *pairs;
	struct settings s;
	size_t count;

	(void)state;
	write_file("uitkomst/config.json",
		   "{\"lang\": \"en\", \"model\": \"zelcom\", \"words\": "
		   "[\"een\"], \"plugins\": {\"p\": {\"a\": 1, \"b\": 2}}}");
	write_file("project/.uitkomst.json",
		   "{\"lang\": \"nl\", \"words\": [\"twee\"], \"plugins\": "
		   "{\"p\": {\"b\": 3}}}");

	s = load(NULL, path_of("project/deep/new.md"));
	assert_string_equal(s.lang, "nl"); /* the project's goes over */
	assert_string_equal(s.model, "zelcom");
	assert_int_equal(s.word_count, 2);
	pairs = settings_plugin(&s, "p", &count);
	assert_int_equal(count, 2);
	assert_string_equal(pairs[1].value, "3");
	settings_release(&s);

	s = load(NULL, path_of("project")); /* a folder */
	assert_string_equal(s.lang, "nl");
	settings_release(&s);
	s = load(NULL, path_of("no/such/folder/x.md"));
	assert_string_equal(s.lang, "en");
	settings_release(&s);
	s = load(path_of("project/.uitkomst.json"), "/");
	assert_string_equal(s.lang, "nl");
	settings_release(&s);
}

static void test_nearest_project_wins(void **state)
{
	struct settings s;

	(void)state;
	write_file("project/.uitkomst.json", "{\"lang\": \"nl\"}");
	write_file("project/deep/.uitkomst.json", "{\"lang\": \"en\"}");
	s = load(NULL, path_of("project/deep/x.md"));
	assert_string_equal(s.lang, "en");
	settings_release(&s);
	unlink(path_of("project/deep/.uitkomst.json"));
}

static void test_named_file_must_be_there(void **state)
{
	struct uk_error error = {""};
	struct settings s;

	(void)state;
	settings_init(&s);
	assert_int_equal(settings_load(&s, "/no/such.json", NULL, &error), -1);
	assert_non_null(strstr(error.text, "/no/such.json"));
	settings_release(&s);
}

static void load_rules(struct rules *rules)
{
	write_file("rules.json", rules_json);
	rules_init(rules, "nl");
	assert_int_equal(
	    rules_add_file(rules, path_of("rules.json"), "nvao", NULL), 0);
}

static void test_apply(void **state)
{
	static const struct {
		const char *json, *words; /* words NULL: well */
	} cases[] = {
	    {"{\"rules\": {\"nvao.hedge\": \"hint\"}}", NULL},
	    {"{\"rules\": {\"nvao\": \"off\", \"nvao.hedge\": \"hint\"}}",
	     NULL},
	    {"{\"rules\": {\"nvoa\": \"off\"}}",
	     "one.json: onbekende regel \"nvoa\"; bedoel je \"nvao\"?"},
	    {"{\"rules\": {\"nvao\": \"fatal\"}}", "one.json: "},
	    {"{\"ignore\": [{\"rule\": \"nvao.hege\", \"pattern\": \"a\"}]}",
	     "bedoel je \"nvao.hedge\"?"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct uk_error error = {""};
		struct settings s;
		struct rules rules;
		int failed;

		load_rules(&rules);
		read_one(&s, cases[i].json);
		failed = settings_apply(&s, &rules, &error);
		if (cases[i].words)
			assert_non_null(strstr(error.text, cases[i].words));
		assert_int_equal(failed, cases[i].words ? -1 : 0);
		if (!failed)
			assert_int_equal(rules.all[0]->words.severity, UK_HINT);
		settings_release(&s);
		rules_release(&rules);
	}
}

static void test_ignores(void **state)
{
	static const struct {
		const char *ignore, *text;
		struct uk_range range;
		int answer;
	} cases[] = {
	    {"{\"pattern\": \"wet\"}", "de wet van Ohm", {3, 6}, 1},
	    {"{\"pattern\": \"wet\"}", "de wet van Ohm", {0, 14}, 1},
	    {"{\"pattern\": \"wet\"}", "de wet van Ohm", {6, 14}, 0},
	    {"{\"pattern\": \"wet\"}", "de wet van Ohm", {6, 6}, 1},
	    {"{\"pattern\": \"an|Oh\"}", "de wet van Ohm", {11, 14}, 1},
	    {"{\"pattern\": \"x*\"}", "caf\xc3\xa9 caf\xc3\xa9", {9, 11}, 1},
	    {"{\"pattern\": \"^$\"}", "", {0, 0}, 1},
	    {"{\"rule\": \"nvao\", \"pattern\": \"w\"}", "w", {0, 1}, 1},
	    {"{\"rule\": \"nvao.hedge\", \"pattern\": \"w\"}", "w", {0, 1}, 1},
	    {"{\"rule\": \"bloom\", \"pattern\": \"w\"}", "w", {0, 1}, 0},
	    {"{\"pattern\": \"(a+)+$\"}",
	     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
	     {0, 41},
	     PATTERN_LIMIT},
	};
	struct rules rules;

	(void)state;
	load_rules(&rules);
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		const struct uk_text text = {cases[i].text,
					     strlen(cases[i].text)};
		struct settings s;
		char json[128];
		int answer;

		(void)snprintf(json, sizeof(json), "{\"ignore\": [%s]}",
			       cases[i].ignore);
		read_one(&s, json);
		answer =
		    settings_ignores(&s, rules.all[0], text, cases[i].range);
		if (answer != cases[i].answer)
			fail_msg("%s: %d", cases[i].ignore, answer);
		settings_release(&s);
	}
	rules_release(&rules);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_all_keys),
	    cmocka_unit_test(test_refuses),
	    cmocka_unit_test_setup(test_places, clean),
	    cmocka_unit_test_setup(test_nearest_project_wins, clean),
	    cmocka_unit_test_setup(test_named_file_must_be_there, clean),
	    cmocka_unit_test(test_apply),
	    cmocka_unit_test(test_ignores),
	};

	return cmocka_run_group_tests(tests, setup, teardown) ? 1 : 0;
}
