/* SPDX-License-Identifier: Apache-2.0 */
/* Every rules file that comes with the program is well, in both languages. */
#include "base.h"

#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>

#include "rules.h"

static void load_all(const char *lang)
{
	glob_t files;
	struct rules rules;

	assert_int_equal(glob(RULES "/*.json", 0, NULL, &files), 0);
	rules_init(&rules, lang);
	for (size_t i = 0; i < files.gl_pathc; i++) {
		const char *name = strrchr(files.gl_pathv[i], '/') + 1;
		CLEANUP_STRING char *plugin =
		    strndup(name, strlen(name) - strlen(".json"));
		struct uk_error error = {""};

		if (rules_add_file(&rules, files.gl_pathv[i], plugin, &error))
			fail_msg("%s", error.text);
	}
	assert_int_not_equal(rules.count, 0);
	rules_release(&rules);
	globfree(&files);
}

static void test_all(void **state)
{
	(void)state;
	load_all("nl");
	load_all("en");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
