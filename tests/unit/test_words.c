/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "words.h"

static int setup(void **state)
{
	static struct words words;

	*state = &words;
	return words_init(&words);
}

static int teardown(void **state)
{
	words_release(*state);
	return 0;
}

static uint32_t add(struct words *w, const char *text)
{
	return words_add(w, text, strlen(text));
}

static uint32_t find(const struct words *w, const char *text)
{
	return words_find(w, text, strlen(text));
}

static void test_numbers_are_dense_and_folded(void **state)
{
	struct words *w = *state;
	uint32_t one = add(w, "Opstellen"), two = add(w, "Évalueren");

	assert_int_equal(two, one + 1);
	assert_int_equal(add(w, "OPSTELLEN"), one);
	assert_int_equal(find(w, "opstellen"), one);
	assert_int_equal(find(w, "évalueren"), two);
	assert_int_equal(find(w, "Opstellen"), 0);
	assert_string_equal(words_text(w, two), "évalueren");
}

static void test_many_words_stay_apart(void **state)
{
	enum { MANY = 50000 };
	struct words *w = *state;
	uint32_t first = (uint32_t)w->count;
	char text[32];

	for (uint32_t i = 0; i < MANY; i++) {
		snprintf(text, sizeof(text), "woord%u", i);
		assert_int_equal(add(w, text), first + i);
	}
	for (uint32_t i = 0; i < MANY; i++) {
		snprintf(text, sizeof(text), "woord%u", i);
		assert_int_equal(find(w, text), first + i);
	}
	assert_int_equal(find(w, "woord50000"), 0);
}

static void test_empty_and_huge_words_are_unknown(void **state)
{
	struct words *w = *state;
	static char huge[WORDS_LONGEST + 1];

	memset(huge, 'a', sizeof(huge));
	assert_int_equal(words_add(w, "", 0), 0);
	assert_int_equal(words_add(w, huge, sizeof(huge)), 0);
	assert_int_not_equal(words_add(w, huge, WORDS_LONGEST), 0);
	assert_int_equal(words_find(w, "", 0), 0);
}

static void test_a_word_knows_its_lists(void **state)
{
	struct words *w = *state;
	uint32_t vague = words_list(w, "bloom.vague");
	uint32_t event = words_list(w, "nvao.event");

	assert_int_equal(words_list(w, "bloom.vague"), vague);
	assert_int_equal(words_put(w, vague, "Kennen", 6, 0), 0);
	assert_int_equal(words_put(w, event, "kennen", 6, 0), 0);
	assert_int_equal(words_lists(w, find(w, "kennen")),
			 UINT64_C(1) << vague | UINT64_C(1) << event);
	assert_int_equal(words_put(w, 63, "kennen", 6, 0), -1);
}

static void test_lists_run_out(void **state)
{
	struct words *w = *state;
	char name[32];

	for (int i = 0; i < WORDS_LISTS; i++) {
		snprintf(name, sizeof(name), "lijst%d", i);
		assert_int_not_equal(words_list(w, name), UK_NONE);
	}
	assert_int_equal(words_list(w, "een te veel"), UK_NONE);
	assert_int_not_equal(words_list(w, "lijst7"), UK_NONE);
}

/* Tokens of a text of folded words parted by single blanks. */
static size_t cut(const struct words *w, const char *text,
		  struct uk_token *tokens)
{
	size_t count = 0;

	while (*text) {
		size_t len = strcspn(text, " ");

		tokens[count++] =
		    (struct uk_token){.word = words_find(w, text, len)};
		text += len + (text[len] == ' ');
	}
	return count;
}

static void test_phrases_match_longest_first(void **state)
{
	struct words *w = *state;
	uint32_t list = words_list(w, "signalen");
	struct uk_token tokens[16];
	struct uk_match matches[8];
	size_t count;

	words_put(w, list, "op basis", 8, 1);
	words_put(w, list, "Op basis van", 12, 2);
	words_put(w, list, "aan de hand van", 15, 3);
	count = cut(w, "werkt op basis van iets aan de hand", tokens);
	count = words_match(w, tokens, count, matches, 8);
	assert_int_equal(count, 2);
	assert_int_equal(matches[0].value, 2);
	assert_int_equal(matches[0].first, 1);
	assert_int_equal(matches[0].last, 4);
	assert_int_equal(matches[1].value, 1);
	assert_int_equal(words_match(w, tokens, 8, matches, 1), 2);
}

static void test_a_phrase_has_no_empty_word(void **state)
{
	struct words *w = *state;
	uint32_t list = words_list(w, "signalen");

	assert_int_equal(words_put(w, list, "op  basis", 9, 1), -1);
	assert_int_equal(words_put(w, list, " op", 3, 1), -1);
	assert_int_equal(words_put(w, list, "op ", 3, 1), -1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(test_numbers_are_dense_and_folded),
	    TEST(test_many_words_stay_apart),
	    TEST(test_empty_and_huge_words_are_unknown),
	    TEST(test_a_word_knows_its_lists),
	    TEST(test_lists_run_out),
	    TEST(test_phrases_match_longest_first),
	    TEST(test_a_phrase_has_no_empty_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
