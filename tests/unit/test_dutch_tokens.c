/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>

#include "../../plugins/dutch/tokens.h"

/* Each case: a text, and its tokens with one | between. */
static const char *const cases[][2] = {
    {"De student stelt op.", "De|student|stelt|op|."},
    {"lees- en schrijfdoelen", "lees-|en|schrijfdoelen"},
    {"storingen en -vertragingen", "storingen|en|-vertragingen"},
    {"niet-functionele eisen", "niet-functionele|eisen"},
    {"'s ochtends de foto's", "'s|ochtends|de|foto's"},
    {"het ‘goede’ werk", "het|‘|goede|’|werk"},
    {"een 'goed' plan", "een|'|goed|'|plan"},
    {"m.b.v. Python 3.11", "m.b.v.|Python|3.11"},
    {"o.a. dit, bijv. dat", "o.a.|dit|,|bijv.|dat"},
    {"toetsen en/of meten", "toetsen|en/of|meten"},
    {"zij/hij leidt", "zij/hij|leidt"},
    {"tactisch/operationeel", "tactisch|/|operationeel"},
    {"Je (bege)leidt", "Je|(bege)leidt"},
    {"de student(en)", "de|student(en)"},
    {"een plan (kort)", "een|plan|(|kort|)"},
    {"C++ en C# voor R&D", "C++|en|C#|voor|R&D"},
    {"5% van 1/3", "5%|van|1/3"},
    {"zie https://a.nl/x?y=1.", "zie|https://a.nl/x?y=1|."},
    {"mail a.b@c.nl nu", "mail|a.b@c.nl|nu"},
    {"enzovoort... Klaar", "enzovoort|...|Klaar"},
    {"Kamerlid A. J. Lems", "Kamerlid|A.|J.|Lems"},
    {"S. is er. Vitamine C. Daarna", "S.|is|er|.|Vitamine|C|.|Daarna"},
    {"pagina 5.", "pagina|5|."},
    {"creëert\xC2\xA0ideeën", "creëert|ideeën"},
    {"((((", "(|(|(|("},
    {"", ""},
};

static void each(void *closure, struct uk_token *token, const char *folded,
		 size_t len)
{
	(void)closure;
	(void)token;
	(void)folded;
	(void)len;
}

static size_t split(const char *text, struct uk_token *tokens)
{
	char folded[256 + TOKENS_BEHIND];
	struct uk_statement s = {.text = {text, strlen(text)}};

	return tokens_split(&s, tokens, folded, each, NULL);
}

static void test_cases(void **state)
{
	(void)state;
	for (size_t k = 0; k < ARRAY_SIZE(cases); k++) {
		struct uk_token tokens[64] = {{.word = 0}};
		const char *text = cases[k][0];
		size_t count = split(text, tokens), len = 0;
		char found[512] = "";

		assert_true(count <= tokens_most(&(struct uk_statement){
					 .text = {text, strlen(text)}}));
		for (size_t i = 0; i < count; i++)
			len += (size_t)snprintf(
			    found + len, sizeof(found) - len, "%s%.*s",
			    i ? "|" : "",
			    (int)(tokens[i].range.end - tokens[i].range.begin),
			    text + tokens[i].range.begin);
		assert_string_equal(found, cases[k][1]);
	}
}

static void test_features(void **state)
{
	struct uk_token t[16] = {{.word = 0}};

	(void)state;
	assert_int_equal(split("De AVG geldt. Artikel 6a", t), 6);
	assert_int_equal(t[0].features, UK_CAPITAL | UK_INITIAL);
	assert_int_equal(t[1].features, UK_CAPITAL | UK_CAPITALS);
	assert_int_equal(t[2].features, 0);
	assert_int_equal(t[4].features, UK_CAPITAL | UK_INITIAL);
	assert_int_equal(t[5].features, UK_DIGITS);
	assert_int_equal(t[3].word_class, UK_WORD_PUNCTUATION);
}

static void test_code(void **state)
{
	struct uk_range code = {11, 17};
	struct uk_token t[16] = {{.word = 0}};
	char folded[64];
	struct uk_statement s = {.text = {"Je schreef a.b(c) uit", 21},
				 .code = &code,
				 .code_count = 1};

	(void)state;
	assert_int_equal(tokens_split(&s, t, folded, each, NULL), 4);
	assert_int_equal(t[2].word_class, UK_WORD_CODE);
	assert_int_equal(t[2].range.begin, 11);
	assert_int_equal(t[2].range.end, 17);
}

/* Spans of code may part a word where no sign does. */
static void test_code_inside(void **state)
{
	static const struct uk_range code[] = {{0, 3}, {3, 6}, {6, 7}};
	struct uk_token t[16] = {{.word = 0}};
	char folded[64];
	struct uk_statement s = {
	    .text = {"abcdefghij", 10}, .code = code, .code_count = 3};

	(void)state;
	assert_int_equal(tokens_split(&s, t, folded, each, NULL), 4);
	assert_true(tokens_most(&s) >= 4);
	assert_int_equal(t[3].range.begin, 7);
}

static void test_fold(void **state)
{
	char folded[] = "(Bege)LEIDË’s";
	size_t len = token_fold(folded, strlen(folded));

	(void)state;
	assert_int_equal(len, strlen(folded));
	assert_string_equal(folded, "begeleidë's");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_cases), cmocka_unit_test(test_features),
	    cmocka_unit_test(test_code),  cmocka_unit_test(test_code_inside),
	    cmocka_unit_test(test_fold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
