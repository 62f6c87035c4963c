/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "shape.h"
#include "utf8.h"

static const struct {
	const char *text, *want;
} cases[] = {
    {"{\"model\": \"zelcom\", \"leeruitkomsten\": [\n"
     " {\"id\": \"LU1\", \"tekst\": \"De kok bakt.\", \"z\": 2, \"type\": "
     "[\"A\", \"B\"],\n"
     "  \"indicatoren\": [\"proeft\", {\"tekst\": \"zout\", \"z\": true}],\n"
     "  \"bewijs\": \"een bord\"}, \"De kok kookt.\"],\n"
     " \"toetsing\": [{\"toetst\": [\"LU1\"], \"tekst\": \"Proefkoken\"}],\n"
     " \"leeractiviteiten\": [\"Oefenen\"]}",
     "o!* #LU1 z=2 type=A type=B | De kok bakt.\n"
     "i!* ^0 | proeft\n"
     "i!* z=true ^0 | zout\n"
     "e!* ^0 | een bord\n"
     "o!* | De kok kookt.\n"
     "a!* toetst=LU1 | Proefkoken\n"
     "l!* | Oefenen\n"},
    /* English keys, a byte order mark, keys that are left alone. */
    {UTF8_BOM " {\"$schema\": {\"a\": [1]}, \"title\": null, \"outcomes\": "
	      "{\"$a\": [], \"text\": \"Bakt\", \"evidence\": null}}",
     "o!* | Bakt\n"},
    /* The text of an outcome may stand behind what belongs to it. */
    {"{\"outcomes\": [\"Kookt\", {\"evidence\": [\"bord\"], \"text\": "
     "\"Bakt\", \"indicators\": [\"proeft\"]}]}",
     "o!* | Kookt\ne!* ^2 | bord\no!* | Bakt\ni!* ^2 | proeft\n"},
    /* Escapes; blanks fold, and letters join. */
    {"{\"outcomes\": [\" a\\n\\tb \\\"c\\\" \\\\ \\/ e\\u0301 "
     "\\ud83d\\ude00 \\u00a0z\\u00ad! \"]}",
     "o!* | a b \"c\" \\ / é 😀 z!\n"},
};

static void test_shapes(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++)
		shape_expect(UK_FORMAT_JSON, cases[i].text, cases[i].want);
}

/* Every byte of the text leads back to the source that it was made of. */
static void test_places(void **state)
{
	static const char text[] = "{\"outcomes\": [\"x \\u00e9\\n\\\"b\"]}";
	struct uk_document *d =
	    shape_read(text, strlen(text), UK_FORMAT_JSON, -1);
	const struct statement *s = &d->statements[0];
	size_t begin, end;

	(void)state;
	assert_memory_equal(s->text.bytes, "x é \"b", s->text.len);
	assert_true(document_range(s, (struct uk_range){0, 1}, &begin, &end));
	assert_memory_equal(text + begin, "x ", 2);
	assert_int_equal(end, begin + 1);
	begin = document_begin(s, 2);
	assert_memory_equal(text + begin, "\\u00e9", 6);
	assert_int_equal(document_end(s, 4), begin + 6);
	assert_memory_equal(text + document_begin(s, 5), "\\\"b", 3);
	assert_memory_equal(text + document_begin(s, 6), "b\"]", 3);
	uk_document_free(d);
}

static void test_head(void **state)
{
	static const char text[] =
	    "{\"titel\": \"e\\u0301\", \"niveau\": 5, \"studielast\": \"3 EC\","
	    "\"qualifications\": [\"A\", 2], \"model\": \"zelcom\", "
	    "\"outcomes\": []}";
	struct uk_document *d =
	    shape_read(text, strlen(text), UK_FORMAT_JSON, -1);

	(void)state;
	assert_string_equal(d->front.title, "é");
	assert_string_equal(d->front.level, "5");
	assert_string_equal(d->front.load, "3 EC");
	assert_string_equal(d->front.model, "zelcom");
	assert_int_equal(d->front.qualification_count, 2);
	assert_string_equal(d->front.qualifications[1], "2");
	assert_int_equal(d->count, 0);
	uk_document_free(d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_shapes),
	    cmocka_unit_test(test_places),
	    cmocka_unit_test(test_head),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
