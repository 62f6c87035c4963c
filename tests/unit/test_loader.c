/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>
#include <sys/stat.h>
#include <unistd.h>

#include "buf.h"
#include "loader.h"

/* A folder of our own, for files that tests make. */
static char folder[] = "/tmp/uk-loader-XXXXXX";

static int setup(void **state)
{
	(void)state;
	return mkdtemp(folder) ? 0 : -1;
}

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

static int teardown(void **state)
{
	(void)state;
	return run("rm -r %s", folder);
}

static void load(struct modules *modules, const char *first, const char *second)
{
	const char *dirs[] = {first, second, NULL};
	const struct loader_options options = {.dirs = dirs, .only_dirs = true};
	struct uk_error error = {""};

	assert_int_equal(modules_open(modules, &options, &error), 0);
	assert_string_equal(error.text, "");
}

/* The module that was found as FOLDER/NAME.*. */
static const struct module *module_at(const struct modules *modules,
				      const char *name)
{
	for (size_t i = 0; i < modules->count; i++) {
		const char *slash = strrchr(modules->all[i]->path, '/');

		if (strncmp(slash + 1, name, strlen(name)) == 0 &&
		    slash[1 + strlen(name)] == '.')
			return modules->all[i];
	}
	fail_msg("no module %s", name);
	return NULL;
}

static void test_each_bad_one_is_refused(void **state)
{
	static const struct {
		const char *name, *words;
	} cases[] = {
	    {"bad_abi", "versie 2.7"},
	    {"bad_callback", "language.analyse ontbreekt"},
	    {"bad_id", "geen naam van kleine letters"},
	    {"bad_lists", "lexicon.lists ontbreekt"},
	    {"bad_missing", "no_such_function"},
	    {"bad_name", "heet other en de module bad_name"},
	    {"bad_null", "version of title"},
	    {"bad_size", "`size` van uk_plugin"},
	    {"bad_small", "`size` van uk_plugin kan niet 16 zijn"},
	    {"bad_symbol", "uk_plugin ontbreekt"},
	    {"bad_table", "biedt niets aan"},
	    {"bad_table_size", "`size` van checker kan niet 0 zijn"},
	    {"bad_text", "version of title"},
	};
	struct modules modules;

	(void)state;
	load(&modules, TEST_PLUGINS, NULL);
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		const struct module *module =
		    module_at(&modules, cases[i].name);

		if (!module->why || !strstr(module->why, cases[i].words))
			fail_msg("%s: %s", cases[i].name,
				 module->why ? module->why : "not refused");
		assert_null(modules_find(&modules, cases[i].name));
	}
	assert_non_null(modules_find(&modules, "good"));
	assert_null(modules_find(&modules, "none"));
	modules_release(&modules);
}

static void test_good(void **state)
{
	struct modules modules;
	const struct module *good;

	(void)state;
	load(&modules, TEST_PLUGINS, NULL);
	good = modules_find(&modules, "good");
	assert_non_null(good);
	assert_string_equal(good->plugin.title, "Niets");
	assert_int_equal(good->plugin.threads, UK_THREADS_ANY);
	assert_ptr_equal(good->plugin.checker, &good->checker);
	assert_non_null(good->checker.check);
	assert_null(good->checker.check_set);
	assert_null(good->plugin.language);
	assert_int_equal(good->size, sizeof(struct uk_plugin));
	assert_false(good->builtin);
	assert_null(good->rules);
	modules_release(&modules);
}

static void test_older_minor(void **state)
{
	struct modules modules;
	const struct module *old;

	(void)state;
	load(&modules, TEST_PLUGINS, NULL);
	old = modules_find(&modules, "old");
	assert_non_null(old);
	assert_int_equal(old->size, offsetof(struct uk_plugin, lexicon));
	assert_null(old->plugin.lexicon);
	assert_null(old->plugin.spell);
	assert_non_null(old->plugin.checker->check);
	assert_null(old->plugin.checker->check_set);
	assert_int_equal(old->plugin.threads, UK_THREADS_ONE);
	modules_release(&modules);
}

/* In the order of names, so that all runs are the same. */
static void test_order(void **state)
{
	struct modules modules;

	(void)state;
	load(&modules, TEST_PLUGINS, NULL);
	for (size_t i = 1; i < modules.count; i++)
		assert_true(
		    strcmp(modules.all[i - 1]->path, modules.all[i]->path) < 0);
	modules_release(&modules);
}

static void test_same_place_twice(void **state)
{
	struct modules once, twice;

	(void)state;
	load(&once, TEST_PLUGINS "/good.la", NULL);
	load(&twice, TEST_PLUGINS "/good.la",
	     TEST_PLUGINS "/../plugins/good.la");
	assert_int_equal(once.count, 1);
	assert_int_equal(twice.count, 1);
	assert_null(twice.all[0]->why);
	modules_release(&once);
	modules_release(&twice);
}

static void test_first_id_wins(void **state)
{
	struct modules modules;

	(void)state;
	assert_int_equal(run("mkdir %s/two && cp " TEST_PLUGINS
			     "/.libs/good.so %s/two && echo {} > "
			     "%s/two/good.json",
			     folder, folder, folder),
			 0);
	load(&modules, TEST_PLUGINS "/good.la", folder);
	modules_release(&modules);
	run("mv %s/two/* %s", folder, folder);
	load(&modules, TEST_PLUGINS "/good.la", folder);
	assert_int_equal(modules.count, 2);
	assert_null(modules.all[0]->why);
	assert_non_null(strstr(modules.all[1]->why, "al geladen uit"));
	assert_ptr_equal(modules_find(&modules, "good"), modules.all[0]);
	modules_release(&modules);

	load(&modules, folder, TEST_PLUGINS "/good.la");
	assert_null(modules.all[0]->why);
	assert_non_null(modules.all[0]->rules);
	assert_non_null(strstr(modules.all[0]->rules, "/good.json"));
	assert_non_null(modules.all[1]->why);
	modules_release(&modules);
	run("rm %s/good.*", folder);
}

static void assert_refused(const char *name, const char *words)
{
	struct modules modules;
	const struct module *module;

	load(&modules, folder, NULL);
	module = module_at(&modules, name);
	if (!module->why || !strstr(module->why, words))
		fail_msg("%s", module->why ? module->why : "not refused");
	modules_release(&modules);
}

static void test_files_that_are_none(void **state)
{
	(void)state;
	run("cd %s && echo junk > junk.so && : > empty.so && mkdir dir.so && "
	    "ln -s /no/where link.so && echo x > two-words.so && echo x > "
	    "x.txt && echo x > .hidden.so",
	    folder);
	assert_refused("junk", "kan niet worden geladen: ");
	assert_refused("empty", "kan niet worden geladen: ");
	assert_refused("dir", "geen gewoon bestand");
	assert_refused("link", "kan niet worden gelezen");
	assert_refused("two-words", "kleine letters");
	run("cd %s && rm -r *.so x.txt .hidden.so", folder);
}

static void test_what_others_may_write(void **state)
{
	struct modules modules;

	(void)state;
	run("cp " TEST_PLUGINS "/.libs/good.so %s", folder);
	run("chmod o+w %s/good.so", folder);
	assert_refused("good", "chmod go-w");
	run("chmod o-w %s/good.so && chmod o+w %s", folder, folder);
	assert_refused("good", "chmod go-w");
	run("chmod o-w %s", folder);
	load(&modules, folder, NULL);
	assert_null(modules.all[0]->why);
	modules_release(&modules);

	/* A link to what others may write is no better. */
	run("cd %s && mkdir open && mv good.so open && ln -s open/good.so . && "
	    "chmod o+w open",
	    folder);
	assert_refused("good", "chmod go-w");
	run("rm -r %s/open %s/good.so", folder, folder);
}

static void test_libtool_archive_of_others(void **state)
{
	(void)state;
	run("cp -r " TEST_PLUGINS "/good.la " TEST_PLUGINS "/.libs %s", folder);
	run("chmod o+w %s/.libs/good.so", folder);
	assert_refused("good", "chmod go-w");
	run("rm -r %s/good.la %s/.libs", folder, folder);
}

static void test_place_that_is_not_there(void **state)
{
	struct modules modules;

	(void)state;
	load(&modules, "/no/such/place", "/etc/passwd");
	assert_int_equal(modules.count, 0);
	assert_int_equal(modules.notice_count, 2);
	assert_non_null(strstr(modules.notices[0], "/no/such/place"));
	assert_non_null(strstr(modules.notices[1], "geen map"));
	modules_release(&modules);
}

static void test_places_of_the_environment(void **state)
{
	const struct loader_options options = {.dirs = NULL};
	struct uk_error error = {""};
	struct modules modules;

	(void)state;
	run("mkdir -p %s/uitkomst/plugins && cp " TEST_PLUGINS
	    "/.libs/good.so %s/uitkomst/plugins",
	    folder, folder);
	setenv("XDG_CONFIG_HOME", folder, 1);
	setenv("UITKOMST_PLUGIN_PATH", ":" TEST_PLUGINS "/old.la:", 1);
	assert_int_equal(modules_open(&modules, &options, &error), 0);
	assert_non_null(modules_find(&modules, "old"));
	assert_non_null(modules_find(&modules, "good"));
	assert_ptr_equal(modules.all[0], modules_find(&modules, "old"));
	modules_release(&modules);
	unsetenv("UITKOMST_PLUGIN_PATH");
	unsetenv("XDG_CONFIG_HOME");
	run("rm -r %s/uitkomst", folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_each_bad_one_is_refused),
	    cmocka_unit_test(test_good),
	    cmocka_unit_test(test_older_minor),
	    cmocka_unit_test(test_order),
	    cmocka_unit_test(test_same_place_twice),
	    cmocka_unit_test(test_first_id_wins),
	    cmocka_unit_test(test_files_that_are_none),
	    cmocka_unit_test(test_what_others_may_write),
	    cmocka_unit_test(test_libtool_archive_of_others),
	    cmocka_unit_test(test_place_that_is_not_there),
	    cmocka_unit_test(test_places_of_the_environment),
	};

	/* Without shared modules, as with --disable-shared: skipped. */
	if (access(TEST_PLUGINS "/.libs/good.so", F_OK))
		return 77;
	return cmocka_run_group_tests(tests, setup, teardown) ? 1 : 0;
}
