/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "shape.h"
#include "unit.h"

enum { MOST = 16 };

/* The set of all statements of a document but the plain ones. */
struct set {
	struct uk_document *document;
	struct arena arena;
	struct judged judged[MOST], *all[MOST];
	struct uk_unit unit;
	size_t count;
};

static void set_open(struct set *set, const char *text)
{
	*set = (struct set){.arena = ARENA_INIT};
	set->document = shape_read(text, strlen(text), UK_FORMAT_MARKDOWN, -1);
	for (size_t i = 0; i < set->document->count; i++) {
		if (set->document->statements[i].scope == UK_SCOPE_PLAIN)
			continue;
		assert_true(set->count < MOST);
		set->judged[set->count].number = i;
		set->all[set->count] = &set->judged[set->count];
		set->count++;
	}
	assert_int_equal(unit_make(&set->unit, set->document, set->all,
				   set->count, &set->arena),
			 0);
}

static void set_close(struct set *set)
{
	uk_document_free(set->document);
	arena_release(&set->arena);
}

static void expect_link(const struct uk_ties *ties, size_t at, const char *key,
			const char *value)
{
	assert_true(at < ties->link_count);
	assert_string_equal(ties->links[at].key, key);
	assert_string_equal(ties->links[at].value, value);
}

static void test_the_head_is_the_unit(void **state)
{
	struct set set;

	(void)state;
	set_open(&set, "---\ntitel: Warmte\nniveau: NLQF 6\n"
		       "eindkwalificaties: [A-1, A-2]\n---\n"
		       "## Leeruitkomsten\n\n- De kok kookt.\n");
	assert_string_equal(set.unit.title, "Warmte");
	assert_string_equal(set.unit.level, "NLQF 6");
	assert_null(set.unit.load);
	assert_int_equal(set.unit.qualification_count, 2);
	assert_string_equal(set.unit.qualifications[1], "A-2");
	assert_int_equal(set.unit.ties[0].link_count, 0);
	set_close(&set);
}

static void test_links_and_parents_follow_the_set(void **state)
{
	struct set set;

	(void)state;
	set_open(&set, "## Inleiding\n\n> Een citaat vooraf.\n\n"
		       "## Leeruitkomsten\n\n"
		       "- De kok kookt soep. {#LU1 type=A-1}\n"
		       "  - indicator: proeft de soep\n"
		       "- De kok bakt brood. {#LU2}\n"
		       "  - bewijs: een brood\n\n"
		       "## Toetsing\n\n- Proeve {toetst=LU1,LU2}\n");
	assert_int_equal(set.document->count, 6);
	assert_int_equal(set.count, 5);
	expect_link(&set.unit.ties[0], 0, "type", "A-1");
	assert_int_equal(set.unit.ties[0].parent, UK_NONE);
	assert_int_equal(set.unit.ties[1].parent, 0);
	assert_int_equal(set.unit.ties[3].parent, 2);
	expect_link(&set.unit.ties[4], 0, "toetst", "LU1");
	expect_link(&set.unit.ties[4], 1, "toetst", "LU2");
	set_close(&set);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_the_head_is_the_unit),
	    cmocka_unit_test(test_links_and_parents_follow_the_set),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
