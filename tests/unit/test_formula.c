/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>
#include <unistd.h>

#include "formula.h"
#include "formula_shape.h"
#include "kinds.h"
#include "words.h"

#define SLOT(id, role)                                                         \
	"{\"id\": \"" id "\", \"role\": \"" role "\", \"label\": {\"nl\": "    \
	"\"L\", \"en\": \"l\"}, \"hint\": {\"nl\": \"H\", \"en\": \"h\"}}"
#define HEAD                                                                   \
	"{\"id\": \"mini\", \"title\": {\"nl\": \"M\"}, \"slots\": [" SLOT(    \
	    "wie", "agent") ", " SLOT("doet",                                  \
				      "verb") ", " SLOT("wat", "object") "], "
#define ORDERS                                                                 \
	"\"orders\": [{\"id\": \"gewoon\", \"slots\": [\"wie\", \"doet\", "    \
	"\"wat\"]}], "
#define STYLES "\"styles\": [\"modal\"]"

static int load(struct formula **formula, struct words *words, const char *json,
		struct uk_error *error)
{
	char path[] = "/tmp/uk-formula-XXXXXX";
	int fd = mkstemp(path), done;

	assert_true(fd >= 0);
	assert_int_equal(write(fd, json, strlen(json)), strlen(json));
	close(fd);
	done = formula_load(formula, path, words, NULL, error);
	unlink(path);
	return done;
}

static void reads_the_least(void **state)
{
	struct words words;
	struct formula *f;
	struct uk_slot_info slot;

	(void)state;
	assert_int_equal(words_init(&words), 0);
	assert_int_equal(load(&f, &words, HEAD ORDERS STYLES "}", NULL), 0);
	assert_string_equal(formula_id(f), "mini");
	assert_string_equal(formula_title(f), "M");
	assert_true(formula_slot(f, 2, &slot));
	assert_string_equal(slot.id, "wat");
	assert_string_equal(slot.label, "L");
	assert_false(slot.required);
	assert_false(formula_slot(f, 3, &slot));
	assert_string_equal(formula_style(f, 0), "modal");
	assert_null(formula_style(f, 1));
	assert_string_equal(formula_order(f, 0), "gewoon");
	assert_null(formula_order(f, 1));
	assert_null(formula_starter(f, 0));
	formula_free(f);
	words_release(&words);
}

/* What is wrong in a file, and words that the error must hold. */
static const struct {
	const char *json, *says;
} bad[] = {
    {"[]", "object"},
    {"{\"id\": \"x\"}", "title"},
    {"{\"id\": \"x\", \"title\": {\"nl\": \"X\"}}", "slots"},
    {HEAD "\"order\": []}", "orders"},
    {HEAD ORDERS "\"styles\": [\"modaal\"]}", "\"modal\""},
    {HEAD ORDERS "\"styles\": []}", "styles"},
    {HEAD "\"orders\": [], " STYLES "}", "volgorde"},
    {HEAD "\"orders\": [{\"id\": \"a\", \"slots\": [\"wie\", \"wie\", "
	  "\"wat\"]}], " STYLES "}",
     "orders[0].slots[1]"},
    {HEAD "\"orders\": [{\"id\": \"a\", \"slots\": [\"wie\"]}], " STYLES "}",
     "alle onderdelen"},
    {HEAD ORDERS STYLES ", \"signals\": [{\"phrases\": [\"in\"], \"slot\": "
			"\"wate\"}]}",
     "\"wat\""},
    {HEAD ORDERS STYLES ", \"signals\": [{\"phrases\": [\"a  b\"], \"slot\": "
			"\"wat\"}]}",
     "signals[0].phrases[0]"},
    {HEAD ORDERS STYLES ", \"signals\": [{\"phrases\": [\"in\"]}]}", "slot"},
    {HEAD ORDERS STYLES ", \"signals\": [{\"phrases\": [\"in\"], \"slot\": "
			"\"wat\", \"kinds\": {\"plaats\": \"wat\"}}]}",
     "plaats"},
    {HEAD ORDERS STYLES ", \"verbs\": [{\"verbs\": [\"a\"], "
			"\"prepositions\": [], \"slot\": \"wat\"}]}",
     "prepositions"},
    {HEAD ORDERS STYLES ", \"clauses\": [{\"slot\": \"wat\"}]}", "clause"},
    {HEAD ORDERS STYLES ", \"kinds\": [{\"id\": \"k\", \"words\": [\"\"]}]}",
     "kinds[0].words[0]"},
    {HEAD ORDERS STYLES ", \"links\": [{\"slot\": \"wat\", \"kinds\": "
			"[\"k\"], \"words\": [\"van\"]}]}",
     "kinds"},
    {HEAD ORDERS STYLES ", \"cases\": [{\"text\": \"a\", \"parts\": "
			"{\"wata\": \"b\"}}]}",
     "cases[0].parts.wata: dit onderdeel is er niet; bedoel je wat"},
    {HEAD ORDERS STYLES ", \"cases\": [{\"parts\": {}}]}", "\"text\""},
};

static void names_what_is_wrong(void **state)
{
	(void)state;
	error_language("nl");
	for (size_t i = 0; i < ARRAY_SIZE(bad); i++) {
		struct words words;
		struct uk_error error = {""};
		struct formula *f;

		assert_int_equal(words_init(&words), 0);
		assert_int_equal(load(&f, &words, bad[i].json, &error), -1);
		assert_null(f);
		if (!strstr(error.text, bad[i].says))
			fail_msg("%zu: \"%s\" says nothing of %s", i,
				 error.text, bad[i].says);
		words_release(&words);
	}
}

#define BOTH(t) "{\"nl\": \"" t "\", \"en\": \"" t "\"}"
#define STEPPED                                                                \
	"{\"id\": \"taller\", \"title\": {\"nl\": \"T\"}, \"extends\": "       \
	"\"mini\", \"slots\": [{\"id\": "                                      \
	"\"hoe\", \"role\": \"adjunct\", \"label\": " BOTH(                    \
	    "Hoe") ", \"hint\": " BOTH("H") ", \"steps\": [{\"label\": " BOTH("laag") ", \"text\": \"onder toezicht\"}]}, "
#define TALL_ORDER                                                             \
	"\"orders\": [{\"id\": \"hoe-eerst\", \"slots\": [\"hoe\", \"wie\", "  \
	"\"doet\", \"wat\"]}]}"

/* A folder with the formula "mini" in it, and its path for another. */
static void make_folder(char *folder, char *base, char *path, size_t room)
{
	FILE *f;

	assert_non_null(mkdtemp(folder));
	snprintf(base, room, "%s/mini.json", folder);
	snprintf(path, room, "%s/taller.json", folder);
	f = fopen(base, "w");
	assert_non_null(f);
	fputs(HEAD ORDERS STYLES ", \"starters\": [\"De student\"], "
				 "\"signals\": [{\"phrases\": [\"met een\"], "
				 "\"slot\": \"wat\"}]}",
	      f);
	fclose(f);
}

static int load_beside(const char *json, const struct formula_others *others,
		       struct formula **f, struct words *words,
		       struct uk_error *error)
{
	char folder[] = "/tmp/uk-formula-XXXXXX", base[64], path[64];
	FILE *file;
	int done;

	make_folder(folder, base, path, sizeof(path));
	file = fopen(path, "w");
	assert_non_null(file);
	fputs(json, file);
	fclose(file);
	done = formula_load(f, path, words, others, error);
	unlink(path);
	unlink(base);
	rmdir(folder);
	return done;
}

static void check_taller(const struct formula *f)
{
	static const char *const ids[] = {"hoe", "wie", "doet", "wat"};
	struct uk_slot_info slot;
	struct uk_step_info step;

	for (size_t i = 0; i < ARRAY_SIZE(ids); i++) {
		assert_true(formula_slot(f, i, &slot));
		assert_string_equal(slot.id, ids[i]);
	}
	assert_false(formula_slot(f, 4, &slot));
	assert_string_equal(formula_id(f), "taller");
	assert_string_equal(formula_order(f, 0), "hoe-eerst");
	assert_null(formula_order(f, 1));
	assert_string_equal(formula_style(f, 0), "modal");
	assert_true(formula_step(f, 0, 0, &step));
	assert_string_equal(step.label, "laag");
	assert_string_equal(step.text, "onder toezicht");
	assert_false(formula_step(f, 0, 1, &step));
	assert_false(formula_step(f, 1, 0, &step));
}

static const struct formula *find_mini(void *closure, const char *id,
				       struct uk_error *error)
{
	(void)error;
	return strcmp(id, "mini") ? NULL : *(struct formula **)closure;
}

static void builds_on_another(void **state)
{
	static const char json[] =
	    STEPPED "{\"id\": \"wat\", \"role\": "
		    "\"object\", \"label\": " BOTH("Iets") ", \"hint\": " BOTH(
			"I") "}], " TALL_ORDER;
	struct uk_error error = {""};
	struct formula *base, *f;
	struct formula_others others = {find_mini, &base, NULL};
	struct uk_slot_info slot;
	struct words words;

	(void)state;
	assert_int_equal(words_init(&words), 0);
	assert_int_equal(load(&base, &words, HEAD ORDERS STYLES "}", NULL), 0);
	/* On the one beside it, and on one that is there. */
	for (int i = 0; i < 2; i++) {
		if (load_beside(json, i ? &others : NULL, &f, &words, &error))
			fail_msg("%s", error.text);
		check_taller(f);
		assert_true(formula_slot(f, 3, &slot));
		assert_string_equal(slot.label, "Iets");
		assert_string_equal(i ? "De student" : formula_starter(f, 0),
				    "De student");
		formula_free(f);
	}
	assert_true(formula_slot(base, 2, &slot));
	assert_string_equal(slot.label, "L");
	formula_free(base);
	words_release(&words);
}

/* Two slots of the base in words of its own, the third left out. */
static void renames_and_leaves_out(void **state)
{
	static const char json[] =
	    "{\"id\": \"taller\", \"title\": {\"nl\": \"T\"}, \"extends\": "
	    "\"mini\", \"slots\": [{\"id\": "
	    "\"inhoud\", \"from\": \"wat\", \"label\": " BOTH(
		"Inhoud") ", \"required\": true}, {\"id\": \"gedrag\", "
			  "\"from\": "
			  "\"doet\", \"label\": " BOTH(
			      "Gedrag") "}], \"orders\": [{\"id\": \"o\", "
					"\"slots\": [\"gedrag\", "
					"\"inhoud\"]}]}";
	struct uk_error error = {""};
	struct uk_slot_info slot;
	struct words words;
	struct formula *f;

	(void)state;
	assert_int_equal(words_init(&words), 0);
	if (load_beside(json, NULL, &f, &words, &error))
		fail_msg("%s", error.text);
	assert_true(formula_slot(f, 0, &slot));
	assert_string_equal(slot.id, "gedrag");
	assert_null(slot.hint);
	assert_true(formula_slot(f, 1, &slot));
	assert_string_equal(slot.id, "inhoud");
	assert_true(slot.required);
	assert_false(formula_slot(f, 2, &slot));
	assert_true(formula_mark(f, words_find(&words, "met", 3))->opens);
	formula_free(f);
	words_release(&words);
}

/* Sentences to try a model on. */
static void keeps_cases(void **state)
{
	static const char json[] =
	    HEAD ORDERS STYLES ", \"cases\": [{\"$comment\": 1, \"text\": "
			       "\"a\"}, {\"text\": \"b\", \"parts\": "
			       "{\"$c\": 1, \"wat\": \"c\", \"wie\": "
			       "\"\"}}]}";
	struct uk_error error = {""};
	struct words words;
	struct formula *f;
	struct uk_case c;

	(void)state;
	assert_int_equal(words_init(&words), 0);
	if (load(&f, &words, json, &error))
		fail_msg("%s", error.text);
	assert_true(formula_case(f, 0, &c));
	assert_int_equal(c.part_count, 0);
	assert_true(formula_case(f, 1, &c));
	assert_string_equal(c.text, "b");
	assert_int_equal(c.part_count, 2);
	assert_false(formula_case(f, 2, &c));
	formula_free(f);
	words_release(&words);
}

static const struct {
	const char *json, *says;
} bad_extensions[] = {
    {"{\"id\": \"taller\", \"title\": {\"nl\": \"T\"}, \"extends\": "
     "\"nergens\"}",
     "nergens.json"},
    {"{\"id\": \"taller\", \"title\": {\"nl\": \"T\"}, \"extends\": "
     "\"../mini\"}",
     "../mini"},
    {"{\"id\": \"taller\", \"title\": {\"nl\": \"T\"}, \"extends\": "
     "\"taller\"}",
     "taller"},
    {STEPPED
     "{\"id\": \"a\", \"from\": \"b\", \"label\": " BOTH("x") "}], " TALL_ORDER,
     "slots[1].from"},
    {STEPPED "{\"id\": \"a\", \"from\": \"hoe\", \"label\": " BOTH(
	 "x") "}], " TALL_ORDER,
     "slots[1].from"},
    {STEPPED "{\"id\": \"hoe\", \"from\": \"wat\", \"label\": " BOTH(
	 "x") "}], " TALL_ORDER,
     "in gebruik"},
    {"{\"id\": \"taller\", \"title\": {\"nl\": \"T\"}, \"extends\": \"mini\", "
     "\"slots\": [{\"id\": "
     "\"nieuw\", \"role\": \"adjunct\", \"label\": " BOTH("x") "}]}",
     "orders"},
    {STEPPED "{\"id\": \"hoe\", \"role\": \"clause\", \"label\": " BOTH(
	 "x") ", \"hint\": " BOTH("x") "}], " TALL_ORDER,
     "hoe"},
    {"{\"id\": \"taller\", \"title\": {\"nl\": \"T\"}, \"extends\": \"mini\", "
     "\"orders\": [{\"id\": "
     "\"a\", \"slots\": [\"wie\", \"doet\"]}, {\"id\": \"b\", \"slots\": "
     "[\"doet\"]}]}",
     "orders[1].slots"},
};

static void names_what_it_cannot_build_on(void **state)
{
	(void)state;
	error_language("nl");
	for (size_t i = 0; i < ARRAY_SIZE(bad_extensions); i++) {
		struct uk_error error = {""};
		struct words words;
		struct formula *f;

		assert_int_equal(words_init(&words), 0);
		assert_int_equal(load_beside(bad_extensions[i].json, NULL, &f,
					     &words, &error),
				 -1);
		assert_null(f);
		if (!strstr(error.text, bad_extensions[i].says))
			fail_msg("%zu: \"%s\" says nothing of %s", i,
				 error.text, bad_extensions[i].says);
		words_release(&words);
	}
}

static uint64_t kinds_of(const struct kinds *k, const char *word)
{
	return kinds_find(k, word, strlen(word));
}

static void knows_compounds(void **state)
{
	struct kinds k = KINDS_INIT;

	(void)state;
	assert_int_equal(kinds_of(&k, "norm"), 0);
	assert_int_equal(kinds_add(&k, "norm", 4, true, 1), 0);
	assert_int_equal(kinds_add(&k, "bedrijfsnorm", 12, true, 2), 0);
	assert_int_equal(kinds_add(&k, "enorm", 5, false, 4), 0);
	assert_int_equal(kinds_of(&k, "Norm"), 1);
	assert_int_equal(kinds_of(&k, "geluidsnorm"), 1);
	assert_int_equal(kinds_of(&k, "familiebedrijfsnorm"), 2);
	assert_int_equal(kinds_of(&k, "enorm"), 4);
	assert_int_equal(kinds_of(&k, "normen"), 0);
	assert_int_equal(kinds_add(&k, "", 0, true, 1), -1);
	kinds_release(&k);
}

static void keeps_many_kinds(void **state)
{
	struct kinds k = KINDS_INIT;
	char word[16];

	(void)state;
	for (unsigned i = 0; i < 5000; i++) {
		int len = snprintf(word, sizeof(word), "w%u", i);

		assert_int_equal(
		    kinds_add(&k, word, (size_t)len, false, 1ull << i % 64), 0);
	}
	for (unsigned i = 0; i < 5000; i++) {
		snprintf(word, sizeof(word), "w%u", i);
		assert_int_equal(kinds_of(&k, word), 1ull << i % 64);
	}
	kinds_release(&k);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_the_least),
	    cmocka_unit_test(names_what_is_wrong),
	    cmocka_unit_test(builds_on_another),
	    cmocka_unit_test(keeps_cases),
	    cmocka_unit_test(renames_and_leaves_out),
	    cmocka_unit_test(names_what_it_cannot_build_on),
	    cmocka_unit_test(knows_compounds),
	    cmocka_unit_test(keeps_many_kinds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
