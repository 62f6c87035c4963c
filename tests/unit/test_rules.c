/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>
#include <unistd.h>

#include "rules.h"

#define WORDS(title)                                                           \
	"{\"title\": \"" title "\", \"message\": \"" title                     \
	": \\\"{verb}\\\" {{x} {verb}\", \"explanation\": \"e\", \"bad\": "    \
	"\"b\", \"good\": \"g\", \"fix\": \"neem {text}\", \"fixes\": "        \
	"{\"other\": \"{verb} wordt {text}\"}}"
#define RULE(id, severity, on)                                                 \
	"{\"id\": \"" id "\", \"scopes\": [\"outcome\", \"evidence\"], "       \
	"\"severity\": \"" severity "\", \"on\": " on ", \"parameters\": "     \
	"[\"verb\"], \"nl\": " WORDS("Vaag") ", \"en\": " WORDS(               \
	    "Vague") ", "                                                      \
		     "\"source\": \"s\"}"

static const char bloom[] = "{\"about\": \"x\", \"rules\": [" RULE(
    "vague-verb", "info", "true") ", " RULE("level-band", "hint", "false") "]}";
static const char nvao[] =
    "{\"rules\": [" RULE("hedge", "warning", "true") "]}";

struct fixture {
	char path[32];
	struct rules rules;
};

static void write_file(const char *path, const char *json)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_int_equal(fputs(json, file) < 0, 0);
	assert_int_equal(fclose(file), 0);
}

static int add(struct fixture *f, const char *json, const char *plugin,
	       struct uk_error *error)
{
	write_file(f->path, json);
	return rules_add_file(&f->rules, f->path, plugin, error);
}

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));
	int fd;

	if (!f)
		return -1;
	memcpy(f->path, "/tmp/uk-rules-XXXXXX", 21);
	fd = mkstemp(f->path);
	if (fd < 0)
		return -1;
	close(fd);
	rules_init(&f->rules, "nl");
	*state = f;
	return add(f, nvao, "nvao", NULL) || add(f, bloom, "bloom", NULL);
}

static int teardown(void **state)
{
	struct fixture *f = *state;

	unlink(f->path);
	rules_release(&f->rules);
	free(f);
	return 0;
}

static uint32_t severity(struct fixture *f, const char *id)
{
	const struct rule *rule = rules_find(&f->rules, id);

	assert_non_null(rule);
	return rule->words.severity;
}

static void test_find(void **state)
{
	struct fixture *f = *state;
	const struct rule *rule =
	    rules_find_in(&f->rules, "bloom", "vague-verb");

	assert_non_null(rule);
	assert_ptr_equal(rule, rules_find(&f->rules, "bloom.vague-verb"));
	assert_string_equal(rule->words.id, "bloom.vague-verb");
	assert_string_equal(rule->name, "vague-verb");
	assert_string_equal(rule->words.title, "Vaag");
	assert_int_equal(rule->words.severity, UK_INFO);
	assert_true(rule_judges(rule, UK_SCOPE_EVIDENCE));
	assert_false(rule_judges(rule, UK_SCOPE_PLAIN));
	assert_false(rule_judges(rule, 99));
	assert_int_equal(severity(f, "bloom.level-band"), 0);
	assert_null(rules_find(&f->rules, "bloom"));
	assert_null(rules_find(&f->rules, "bloom."));
	assert_null(rules_find(&f->rules, "bloo.vague-verb"));
	assert_null(rules_find(&f->rules, "bloom.vague-verbs"));
	assert_null(rules_find_in(&f->rules, "bloom.vague", "verb"));
	for (size_t i = 1; i < f->rules.count; i++)
		assert_true(strcmp(f->rules.all[i - 1]->words.id,
				   f->rules.all[i]->words.id) < 0);
}

static void test_english(void **state)
{
	struct fixture *f = *state;
	struct rules rules;

	rules_init(&rules, "en");
	assert_int_equal(rules_add_file(&rules, f->path, "bloom", NULL), 0);
	assert_string_equal(rules_find(&rules, "bloom.vague-verb")->words.title,
			    "Vague");
	rules_release(&rules);
}

static void test_refuses_file(void **state)
{
	static const struct {
		const char *json, *words;
	} cases[] = {
	    {"[]", "verwacht een object"},
	    {"{}", "\"rules\" ontbreekt"},
	    {"{\"rule\": []}", "bedoel je \"rules\"?"},
	    {"{\"rules\": [1]}", "rules[0]: verwacht een object"},
	    {"{\"rules\": [" RULE("A", "info", "true") "]}", "geen id"},
	    {"{\"rules\": [" RULE("a.b", "info", "true") "]}", "geen id"},
	    {"{\"rules\": [" RULE("a", "infos", "true") "]}", "\"infos\""},
	    {"{\"rules\": [" RULE("a", "off", "true") "]}", "\"off\""},
	    {"{\"rules\": [" RULE("a", "info", "1") "]}", "rules[0].on"},
	    {"{\"rules\": [" RULE("a", "info", "true") "," RULE("a", "info",
								"true") "]}",
	     "rules[1]: de regel x.a is er al"},
	    {"{\"rules\": [{\"id\": \"a\", \"scopes\": []}]}", "leeg"},
	    {"{\"rules\": [{\"id\": \"a\", \"scopes\": [\"unit\"]}]}",
	     "scopes[0]: \"unit\""},
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct uk_error error = {""};

		assert_int_equal(add(f, cases[i].json, "x", &error), -1);
		if (!strstr(error.text, cases[i].words))
			fail_msg("\"%s\" is not in \"%s\"", cases[i].words,
				 error.text);
		assert_int_equal(f->rules.count, 3);
	}
}

/* Replaces the first `old` in `json`; to be freed. */
static char *with(const char *json, const char *old, const char *new)
{
	const char *at = strstr(json, old);
	struct buf out = BUF_INIT;

	assert_non_null(at);
	buf_add(&out, json, (size_t)(at - json));
	buf_adds(&out, new);
	buf_adds(&out, at + strlen(old));
	return buf_detach(&out);
}

static void test_refuses_words(void **state)
{
	static const struct {
		const char *old, *new, *words;
	} cases[] = {
	    {"\"parameters\": [\"verb\"]", "\"parameters\": []",
	     "rules[0].en: {verb} staat niet in parameters"},
	    {"{verb}\"", "{verb\"", "{ zonder }"},
	    {"\"bad\"", "\"badd\"", "bedoel je \"bad\"?"},
	    {"\"good\": \"g\", ", "", "\"good\" ontbreekt"},
	    {"{verb} wordt", "{texts} wordt", "{texts} staat niet"},
	    {"\"source\": \"s\"", "\"source\": \"\"", "source: mag niet leeg"},
	    {"\"title\": \"Vague\"", "\"title\": 3", "rules[0].en.title"},
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		CLEANUP_STRING char *json =
		    with(nvao, cases[i].old, cases[i].new);
		struct uk_error error = {""};

		assert_int_equal(add(f, json, "x", &error), -1);
		if (!strstr(error.text, cases[i].words))
			fail_msg("\"%s\" is not in \"%s\"", cases[i].words,
				 error.text);
		assert_int_equal(f->rules.count, 3);
	}
	assert_int_equal(add(f, nvao, "x", NULL), 0);
	assert_int_equal(add(f, nvao, "x", NULL), -1); /* once */
	assert_int_equal(f->rules.count, 4);
}

static void test_select(void **state)
{
	enum { OFF = 0 };
	static const struct {
		const char *list;
		uint32_t vague, band, hedge; /* before: info, off, warning */
	} cases[] = {
	    {"", UK_INFO, OFF, UK_WARNING},
	    {"default", UK_INFO, OFF, UK_WARNING},
	    {"all", UK_INFO, UK_HINT, UK_WARNING},
	    {"all,bloom=off", OFF, OFF, UK_WARNING},
	    {"bloom", UK_INFO, UK_HINT, OFF},
	    {"bloom,bloom.vague-verb=off", OFF, UK_HINT, OFF},
	    {"nvao.hedge", OFF, OFF, UK_WARNING},
	    {"default,bloom.level-band", UK_INFO, UK_HINT, UK_WARNING},
	    {"nvao=off", UK_INFO, OFF, OFF},
	    {" bloom.vague-verb = error , nvao=hint", UK_ERROR, OFF, UK_HINT},
	    {"bloom=error", UK_ERROR, UK_ERROR, UK_WARNING},
	    {"all,bloom=default", UK_INFO, OFF, UK_WARNING},
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct uk_error error = {""};

		rules_select(&f->rules, "default", NULL);
		if (*cases[i].list)
			rules_select(&f->rules, cases[i].list, &error);
		assert_string_equal(error.text, "");
		if (severity(f, "bloom.vague-verb") != cases[i].vague ||
		    severity(f, "bloom.level-band") != cases[i].band ||
		    severity(f, "nvao.hedge") != cases[i].hedge)
			fail_msg("%s", cases[i].list);
	}
}

static void test_select_unknown(void **state)
{
	static const struct {
		const char *list, *words;
	} cases[] = {
	    {"all,blom", "onbekende regel \"blom\"; bedoel je \"bloom\"?"},
	    {"nvao=off,bloom.vage-verb", "bedoel je \"bloom.vague-verb\"?"},
	    {"vague-verb", "bedoel je \"bloom.vague-verb\"?"},
	    {"xyzzy", "`uitkomst explain`"},
	    {"bloom=of", "bedoel je \"off\"?"},
	    {"bloom=", "kan niet \"\" zijn"},
	    {"all=off", "onbekende regel \"all\""},
	    {"bloom,,nvao", "lege naam"},
	    {"", "lege naam"},
	};
	struct fixture *f = *state;

	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct uk_error error = {""};

		assert_int_equal(rules_select(&f->rules, cases[i].list, &error),
				 -1);
		if (!strstr(error.text, cases[i].words))
			fail_msg("\"%s\" is not in \"%s\"", cases[i].words,
				 error.text);
		/* Nothing changed. */
		assert_int_equal(severity(f, "nvao.hedge"), UK_WARNING);
		assert_int_equal(severity(f, "bloom.level-band"), 0);
	}
}

static void test_message(void **state)
{
	struct fixture *f = *state;
	const struct uk_parameter verb = {"verb", {"{verb}", 6}};
	const struct rule *rule = rules_find(&f->rules, "nvao.hedge");
	CLEANUP_BUF struct buf out = BUF_INIT;

	rule_message(rule, &verb, 1, &out);
	assert_string_equal(out.bytes, "Vaag: \"{verb}\" {x} {verb}");
	buf_clear(&out);
	rule_message(rule, NULL, 0, &out);
	assert_string_equal(out.bytes, "Vaag: \"{verb}\" {x} {verb}");
	buf_clear(&out);
	rule_message(rule, &(struct uk_parameter){"verb", {"kent", 4}}, 1,
		     &out);
	assert_string_equal(out.bytes, "Vaag: \"kent\" {x} kent");
}

static void test_fix_title(void **state)
{
	struct fixture *f = *state;
	const struct uk_parameter verb = {"verb", {"kent", 4}};
	const struct uk_text text = {"benoemt", 7};
	const struct rule *rule = rules_find(&f->rules, "nvao.hedge");
	CLEANUP_BUF struct buf out = BUF_INIT;

	rule_fix_title(rule, NULL, text, &verb, 1, &out);
	buf_addc(&out, ';');
	rule_fix_title(rule, "other", text, &verb, 1, &out);
	buf_addc(&out, ';');
	rule_fix_title(rule, "none", text, &verb, 1, &out);
	assert_string_equal(out.bytes, "neem benoemt;kent wordt benoemt;");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(test_find),	     TEST(test_english),
	    TEST(test_refuses_file), TEST(test_refuses_words),
	    TEST(test_select),	     TEST(test_select_unknown),
	    TEST(test_message),	     TEST(test_fix_title),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
