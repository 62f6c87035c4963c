/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>

#include "json.h"

static void assert_refused(const char *bytes, size_t len, const char *words)
{
	struct uk_error error = {""};

	assert_null(json_parse(bytes, len, "a.json", &error));
	if (!strstr(error.text, words))
		fail_msg("\"%s\" is not in \"%s\"", words, error.text);
}

static void test_refuses(void **state)
{
	static const struct {
		const char *json, *words;
	} cases[] = {
	    {"", "a.json:1:1: "},
	    {"{\"a\": 1,\n \"b\" 2}", "a.json:2:6: hier klopt de JSON niet"},
	    {"{\"a\": 1,\n \"b\" 2}", "bij '2'"},
	    {"{\"a\": 1, \"a\": 2}", "staat er twee keer"},
	    {"{\"a\": \"\xff\"}", "geen UTF-8"},
	    {"{\"a\": \"\\u0000\"}", "\\u0000 mag hier niet"},
	    {"{\"\\u0000\": 1}", "\\u0000 mag hier niet"},
	    {"{\"a\": 99999999999999999999}", "te groot"},
	    {"{} x", "na het einde"},
	    {"{\"a\": [1", "houdt te vroeg op"},
	    {"[1,]", "hier klopt de JSON niet"},
	    {"3", "hier klopt de JSON niet"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++)
		assert_refused(cases[i].json, strlen(cases[i].json),
			       cases[i].words);
	assert_refused("[\0]", 3, "a.json:1:");
}

/* Where the text ends is no token, and jansson says it in English. */
static void test_end_is_not_quoted(void **state)
{
	struct uk_error error = {""};

	(void)state;
	assert_null(json_parse("[", 1, "a.json", &error));
	assert_null(strstr(error.text, "end of file"));
}

/* `depth` arrays inside each other, in `json`. */
static size_t nest(char *json, size_t depth)
{
	memset(json, '[', depth);
	memset(json + depth, ']', depth);
	return 2 * depth;
}

static void test_depth(void **state)
{
	enum { MANY = 1000000 };
	CLEANUP_STRING char *json = malloc(2 * MANY);
	CLEANUP_JSON json_t *value = NULL;

	(void)state;
	assert_non_null(json);
	assert_refused(json, nest(json, MANY), "in elkaar");
	assert_refused(json, nest(json, JSON_DEPTH + 1), "in elkaar");
	value = json_parse(json, nest(json, JSON_DEPTH), "a", NULL);
	assert_non_null(value);
	/* Brackets within a text do not count, nor does \" end it. */
	json[0] = '[';
	json[1] = '"';
	memset(json + 2, '[', 500);
	memcpy(json + 300, "\\\"", 2);
	memcpy(json + 502, "\"]", 2);
	json_decref(value);
	value = json_parse(json, 504, "a", NULL);
	assert_non_null(value);
}

static void test_byte_order_mark(void **state)
{
	CLEANUP_JSON json_t *value = NULL;

	(void)state;
	value = json_parse("\xef\xbb\xbf{}", 5, "a", NULL);
	assert_non_null(value);
}

static void test_file(void **state)
{
	struct uk_error none = {""}, folder = {""};
	size_t size;

	(void)state;
	assert_null(json_values_file("/no/such.json", &size, &none));
	assert_non_null(strstr(none.text, "/no/such.json"));
	assert_null(json_values_file("/", &size, &folder));
	assert_non_null(strstr(folder.text, "geen gewoon bestand"));
}

static void test_write(void **state)
{
	CLEANUP_BUF struct buf out = BUF_INIT;
	CLEANUP_JSON json_t *value = json_pack("{s:s,s:i}", "a", "\"é", "b", 2);
	CLEANUP_JSON json_t *broken = json_string("\xff");
	struct uk_error error = {""};

	(void)state;
	assert_int_equal(json_write(value, &out, &error), 0);
	assert_string_equal(out.bytes, "{\"a\":\"\\\"é\",\"b\":2}");
	assert_int_equal(json_write(broken, &out, &error), -1);
	assert_string_not_equal(error.text, "");
}

/* A document and its root. */
struct document {
	struct value *value;
	struct node root;
};

static struct document read_document(const char *json)
{
	struct document d = {NULL, {0}};
	struct uk_error error = {""};

	d.value = json_values(json, strlen(json), "a.json", &error);
	assert_string_equal(error.text, "");
	assert_int_equal(node_root(&d.root, d.value, "a.json", &error), 0);
	return d;
}

static void test_getters(void **state)
{
	struct document d = read_document(
	    "{\"t\": \"x\", \"f\": true, \"n\": 7, \"l\": [{\"k\": 1}]}");
	struct node list, item;
	const char *text = "kept";
	bool flag = false;
	long number = 0;

	(void)state;
	assert_int_equal(node_text(&d.root, "none", NODE_OPTIONAL, &text, NULL),
			 0);
	assert_string_equal(text, "kept");
	assert_int_equal(node_text(&d.root, "t", NODE_REQUIRED, &text, NULL),
			 0);
	assert_string_equal(text, "x");
	assert_int_equal(node_flag(&d.root, "f", NODE_REQUIRED, &flag, NULL),
			 0);
	assert_true(flag);
	assert_int_equal(
	    node_number(&d.root, "n", NODE_REQUIRED, 1, 7, &number, NULL), 0);
	assert_int_equal(number, 7);
	assert_int_equal(node_array(&d.root, "l", NODE_REQUIRED, &list, NULL),
			 0);
	assert_int_equal(node_count(&list), 1);
	assert_int_equal(node_item_object(&list, 0, &item, NULL), 0);
	free(d.value);
}

static void test_path(void **state)
{
	static const char *const keys[] = {"severity", "scopes", NULL};
	struct document d = read_document(
	    "{\"rules\": [0, {\"severity\": 3, \"sverity\": 1, \"e\\n\": 2}]}");
	struct uk_error type = {""}, range = {""}, key = {""}, item = {""},
			missing = {""};
	struct node rules, rule;
	const char *text = NULL;
	long number = 0;

	(void)state;
	assert_int_equal(
	    node_array(&d.root, "rules", NODE_REQUIRED, &rules, NULL), 0);
	assert_int_equal(node_item_object(&rules, 0, &rule, &item), -1);
	assert_string_equal(item.text,
			    "a.json: rules[0]: verwacht een object, { ... }");
	assert_int_equal(node_item_object(&rules, 1, &rule, NULL), 0);
	assert_int_equal(
	    node_text(&rule, "severity", NODE_OPTIONAL, &text, &type), -1);
	assert_string_equal(
	    type.text,
	    "a.json: rules[1].severity: verwacht een tekst, \"...\"");
	assert_int_equal(node_number(&rule, "severity", NODE_OPTIONAL, 4, 5,
				     &number, &range),
			 -1);
	assert_non_null(strstr(range.text, "4 tot en met 5"));
	assert_int_equal(node_text(&rule, "id", NODE_REQUIRED, &text, &missing),
			 -1);
	assert_string_equal(missing.text, "a.json: rules[1]: \"id\" ontbreekt");
	assert_int_equal(node_known(&rule, keys, &key), -1);
	assert_string_equal(key.text,
			    "a.json: rules[1]: onbekende sleutel \"sverity\"; "
			    "bedoel je \"severity\"?");
	free(d.value);
}

static void test_control_signs(void **state)
{
	static const char *const keys[] = {"$schema", NULL};
	struct document d =
	    read_document("{\"$schema\": 1, \"\\u001b[2J\": 2}");
	struct uk_error error = {""};

	(void)state;
	assert_int_equal(node_known(&d.root, keys, &error), -1);
	assert_string_equal(error.text, "a.json: onbekende sleutel \"?[2J\"");
	free(d.value);
}

/* Names the line of a value, or of a key, in the text of its file. */
static void test_lines(void **state)
{
	static const char bytes[] =
	    "\xef\xbb\xbf{\n\"a\": [1, \"\\\"]\", {\"b\": [\n2]},\n{\n"
	    "\"c\": true,\n\"d\":\n\"]\"}]}";
	struct node root = {NULL, NULL, 0, "x", NULL};
	struct node a = {&root, "a", 0, "x", NULL};
	struct node b = {&a, NULL, 2, "x", NULL};
	struct node c = {&a, NULL, 3, "x", NULL};
	struct node d = {&c, "d", 0, "x", NULL};
	struct node e = {&c, "e", 0, "x", NULL};
	struct node f = {&a, NULL, 4, "x", NULL};
	const struct {
		const struct node *at;
		size_t line;
	} places[] = {{&root, 1}, {&a, 2}, {&b, 2}, {&c, 4},
		      {&d, 6},	  {&e, 0}, {&f, 0}};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(places); i++)
		assert_int_equal(
		    node_line(places[i].at, bytes, sizeof(bytes) - 1),
		    places[i].line);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_refuses),
	    cmocka_unit_test(test_end_is_not_quoted),
	    cmocka_unit_test(test_depth),
	    cmocka_unit_test(test_lines),
	    cmocka_unit_test(test_byte_order_mark),
	    cmocka_unit_test(test_file),
	    cmocka_unit_test(test_write),
	    cmocka_unit_test(test_getters),
	    cmocka_unit_test(test_path),
	    cmocka_unit_test(test_control_signs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
