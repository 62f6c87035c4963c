/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "fake_host.h"

/* The plugin on a host of our own, with a dictionary of thirty words. */
struct fixture {
	struct uk_call call;
	void *self;
	char cache[64];
};

enum { TOKENS = 64 };

static int open_plugin(struct fixture *f)
{
	fake_init(&f->call, DICTIONARIES);
	return UK_PLUGIN.open(&fake_host, &f->call, NULL, 0, &f->self);
}

static void close_plugin(struct fixture *f)
{
	UK_PLUGIN.close(f->self);
	fake_release(&f->call);
}

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	if (!f)
		return -1;
	(void)snprintf(f->cache, sizeof(f->cache), "/tmp/uk-spell-XXXXXX");
	if (!mkdtemp(f->cache) || setenv("XDG_CACHE_HOME", f->cache, 1) ||
	    setenv("DICPATH", SPELL_DICTIONARY, 1))
		return -1;
	*state = f;
	return open_plugin(f);
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	char command[128];
	int status;

	close_plugin(f);
	(void)snprintf(command, sizeof(command), "rm -rf %s", f->cache);
	status = system(command);
	free(f);
	return status;
}

/* Words are what stands between blanks and commas; a full stop at the end is
 * no part of one, a word in backticks is code. */
static size_t tokens_of(const char *text, struct uk_token *tokens)
{
	size_t count = 0;

	for (size_t at = 0; text[at];) {
		size_t len = strcspn(text + at, " ,");
		struct uk_token token = {.word_class = UK_WORD_OTHER};

		token.range.begin = (uint32_t)at;
		token.range.end = (uint32_t)(at + len);
		if (len && text[at + len - 1] == '.' && !text[at + len])
			token.range.end--;
		if (text[at] == '`')
			token.word_class = UK_WORD_CODE;
		if (text[at] >= 'A' && text[at] <= 'Z')
			token.features |= UK_CAPITAL;
		if (len > 1 &&
		    strspn(text + at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == len)
			token.features |= UK_CAPITALS;
		if (!count)
			token.features |= UK_INITIAL;
		if (len)
			tokens[count++] = token;
		at += len + (text[at + len] != '\0');
	}
	return count;
}

static void check(struct fixture *f, const char *text)
{
	struct uk_token tokens[TOKENS];
	struct uk_statement statement = {
	    .size = sizeof(statement),
	    .text = {text, strlen(text)},
	    .tokens = tokens,
	    .token_count = tokens_of(text, tokens),
	};

	fake_clear(&f->call);
	assert_int_equal(
	    UK_PLUGIN.checker->check(f->self, &f->call, &statement), 0);
}

/* The words that were found wrong, a blank behind each. */
static void expect(struct fixture *f, const char *text, const char *wrong)
{
	char found[512] = "";
	size_t len = 0;

	check(f, text);
	for (size_t i = 0; i < f->call.finding_count; i++) {
		struct uk_range range = f->call.findings[i].range;

		assert_string_equal(f->call.findings[i].rule, "unknown-word");
		len += (size_t)snprintf(found + len, sizeof(found) - len,
					"%.*s ", (int)(range.end - range.begin),
					text + range.begin);
	}
	assert_string_equal(found, wrong);
}

static void test_known_words(void **state)
{
	expect(*state, "De student analyseert het plan van Nederland.", "");
	expect(*state, "Foto's", "");
	expect(*state, "foto’s", "");
}

static void test_unknown_words(void **state)
{
	expect(*state, "De studnt anlyseert het plan.", "studnt anlyseert ");
	expect(*state, "Anlyseert de student", "Anlyseert ");
}

static void test_what_is_no_word(void **state)
{
	expect(*state, "de `xyzzy` BPMN van 3D UML2 in p. x", "");
	expect(*state, "de student van Xyzzy en McXyzzy en iXyzzy", "");
	expect(*state, "de μxyzzy en κόσμος en #xyzzy", "");
}

static void test_abbreviations_keep_their_stop(void **state)
{
	expect(*state, "een plan bijv. van de student", "");
	expect(*state, "bijv", "bijv ");
}

static void test_both_sides_of_a_slash(void **state)
{
	expect(*state, "hij/zij analyseert lees-/schrijf", "");
	expect(*state, "hij/zji analyseert", "zji ");
}

static void test_half_words(void **state)
{
	expect(*state, "lees- en schrijfdoelen", "");
	expect(*state, "de verzorgings- en leesdoelen", "");
	expect(*state, "lees-, schrijf- en studentdoelen", "");
	expect(*state, "leez- en schrijfdoelen", "leez ");
}

static void test_hyphens(void **state)
{
	expect(*state, "het AI-systeem en STEM-project", "");
	expect(*state, "een niet-digitale toets", "");
	expect(*state, "een hbo-niveau", "");
	expect(*state, "een hbo-nivo", "hbo-nivo ");
	expect(*state, "het AI-sisteem", "AI-sisteem ");
	expect(*state, "het student-systeem", "student-systeem ");
	expect(*state, "het niet-systeemm", "niet-systeemm ");
}

static void test_words_of_the_field(void **state)
{
	expect(*state, "Stakeholders en stakeholder", "");
	expect(*state, "stakeholderz", "stakeholderz ");
	expect(*state, "een scrumteam", "");
	expect(*state, "een evidence-based plan en hbo-student", "");
	expect(*state, "een neurodigitale toets", "");
}

/* Terms of other languages come in rows, and names open sentences; a word
 * that is one letter off is a mistake all the same. */
static void test_foreign_words(void **state)
{
	expect(*state, "een plan met xyzzy qwfpgj in het project", "");
	expect(*state, "een plan met xyzzy in het project", "xyzzy ");
	expect(*state, "de studnt anlyseert", "studnt anlyseert ");
	expect(*state, "Xyzzy analyseert het plan", "");
	expect(*state, "Studnt analyseert het plan", "Studnt ");
	expect(*state, "het plan van Growth xyzzy", "");
	expect(*state, "het plan van Growth studnt", "studnt ");
}

static void test_abbreviations_with_stops(void **state)
{
	expect(*state, "m.b.v. een plan d.w.z. x.y een toets", "");
}

static void test_the_speller_of_other_plugins(void **state)
{
	struct fixture *f = *state;
	const struct uk_spell_ops *spell = UK_PLUGIN.spell;

	assert_string_equal(spell->language, "nl");
	assert_int_equal(
	    spell->check(f->self, &f->call, (struct uk_text){"plan", 4}), 1);
	assert_int_equal(
	    spell->check(f->self, &f->call, (struct uk_text){"plam", 4}), 0);
}

/* A second run knows the words without the dictionary: they are looked for
 * under the same key, which is made of its path, size and time. */
static void test_second_run_remembers(void **state)
{
	struct fixture *f = *state;
	char path[128];
	struct stat st;

	expect(f, "De studnt analyseert.", "studnt ");
	close_plugin(f);
	(void)snprintf(path, sizeof(path), "%s/uitkomst/spell_nl", f->cache);
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(open_plugin(f), 0);
	expect(f, "De studnt analyseert.", "studnt ");
}

/* The first fix of the only finding in the text. */
static void expect_fix(struct fixture *f, const char *text, const char *fix)
{
	const char *fixes;

	f->call.suggesting = true;
	check(f, text);
	assert_int_equal(f->call.finding_count, 1);
	fixes = f->call.findings[0].fixes;
	assert_int_equal(strcspn(fixes, "\n"), strlen(fix));
	assert_memory_equal(fixes, fix, strlen(fix));
}

static void test_suggestions(void **state)
{
	struct fixture *f = *state;

	expect_fix(f, "de studnt analyseert", "student");
	expect_fix(f, "de studdent analyseert", "student");
	expect_fix(f, "de stuednt analyseert", "student");
	expect_fix(f, "Anlyseert", "Analyseert");
	expect_fix(f, "een plan van nederland", "Nederland");
	expect_fix(f, "een project van destudent", "de student");
	expect_fix(f, "de project-student", "projectstudent");
	expect_fix(f, "het project en projektuitkomst", "projectuitkomst");
	expect_fix(f, "een sisdeem", "systeem");
	expect_fix(f, "een projecstysteem", "projectsysteem");
	expect_fix(f, "een projectsstudent", "projectstudent");
	f->call.suggesting = false;
	check(f, "de studnt");
	assert_string_equal(f->call.findings[0].fixes, "");
}

static void test_suggestions_for_other_plugins(void **state)
{
	struct fixture *f = *state;

	fake_clear(&f->call);
	assert_int_equal(
	    UK_PLUGIN.spell->suggest(f->self, &f->call,
				     (struct uk_text){"analiseert", 10}, 1),
	    0);
	assert_string_equal(f->call.text.bytes, "analyseert");
}

/* A dictionary in another encoding is as good as none: no word is called
 * wrong, and the user hears why. */
static void test_without_dictionary(void **state)
{
	struct fixture *f = *state;

	close_plugin(f);
	assert_int_equal(setenv("DICPATH", SPELL_LATIN, 1), 0);
	assert_int_equal(open_plugin(f), 0);
	expect(f, "De studnt analyseert stakeholders.", "");
	assert_true(f->call.notice_count > 0);
	assert_non_null(strstr(f->call.notice, "hunspell-nl"));
	assert_int_equal(UK_PLUGIN.spell->check(f->self, &f->call,
						(struct uk_text){"plam", 4}),
			 -1);
}

/* A word without end, and words that are one byte too long. */
static void test_long_words(void **state)
{
	static char text[100001];

	memset(text, 'x', 100000);
	expect(*state, text, "");
	text[256] = '\0';
	expect(*state, text, "");
	text[255] = '\0';
	check(*state, text);
	text[200] = '\0';
	memset(text, '-', 200);
	expect(*state, text, "");
	memset(text, '/', 200);
	check(*state, text);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
	    TEST(test_known_words),
	    TEST(test_unknown_words),
	    TEST(test_what_is_no_word),
	    TEST(test_abbreviations_keep_their_stop),
	    TEST(test_both_sides_of_a_slash),
	    TEST(test_half_words),
	    TEST(test_hyphens),
	    TEST(test_words_of_the_field),
	    TEST(test_foreign_words),
	    TEST(test_abbreviations_with_stops),
	    TEST(test_the_speller_of_other_plugins),
	    TEST(test_second_run_remembers),
	    TEST(test_suggestions),
	    TEST(test_suggestions_for_other_plugins),
	    TEST(test_without_dictionary),
	    TEST(test_long_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
