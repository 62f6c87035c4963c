/* SPDX-License-Identifier: Apache-2.0 */
/* One statement through the whole house, with the plugins of the build. */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "uitkomst/core.h"

struct house {
	struct uk_session *session;
	struct uk_scratch *scratch;
	struct uk_result result;
	struct uk_error error;
};

static int setup(void **state)
{
	const struct uk_session_options options = {.rules = "all"};
	struct house *house = calloc(1, sizeof(*house));

	*state = house;
	house->scratch = uk_scratch_new();
	if (uk_session_open(&house->session, &options, &house->error)) {
		fprintf(stderr, "%s\n", house->error.text);
		return -1;
	}
	return 0;
}

static int teardown(void **state)
{
	struct house *house = *state;

	uk_session_free(house->session);
	uk_scratch_free(house->scratch);
	free(house);
	return 0;
}

static int check(struct house *house, const char *text, size_t len)
{
	const struct uk_input input = {.text = text, .len = len};

	return uk_check(house->session, &input, house->scratch, &house->result,
			&house->error);
}

static int check_string(struct house *house, const char *text)
{
	return check(house, text, strlen(text));
}

static const char *part(const struct house *house, const char *slot)
{
	for (size_t i = 0; i < house->result.part_count; i++)
		if (strcmp(house->result.parts[i].slot, slot) == 0)
			return house->result.parts[i].text;
	return "";
}

static void test_a_statement_gets_verb_and_parts(void **state)
{
	struct house *house = *state;

	assert_int_equal(
	    check_string(house, "De student stelt een zorgplan op volgens de "
				"richtlijn in een verpleeghuis."),
	    0);
	assert_int_equal(house->result.verb_count, 1);
	assert_string_equal(house->result.verbs[0].lemma, "opstellen");
	assert_string_equal(house->result.verbs[0].surface, "stelt ... op");
	assert_string_equal(part(house, "starter"), "De student");
	assert_string_equal(part(house, "subject"), "een zorgplan");
	assert_string_equal(part(house, "standard"), "volgens de richtlijn");
	assert_string_equal(part(house, "context"), "in een verpleeghuis");
}

static void test_invalid_text_is_refused_with_its_place(void **state)
{
	struct house *house = *state;

	assert_int_equal(check(house, "De \xff student", 12), -1);
	assert_non_null(strstr(house->error.text, "byte 4"));
	assert_int_equal(check(house, "De \0 student", 12), -1);
	assert_non_null(strstr(house->error.text, "byte 4"));
}

static void test_loose_accents_are_joined(void **state)
{
	struct house *house = *state;

	assert_int_equal(
	    check_string(house, "De student coo\xcc\x88rdineert de zorg."), 0);
	assert_string_equal(house->result.text,
			    "De student co\xc3\xb6rdineert de zorg.");
}

static int compose(struct house *house, const char *subject)
{
	const struct uk_slot_text parts[] = {
	    {"starter", "De student"},
	    {"verb", "opstellen"},
	    {"subject", subject},
	};
	const struct uk_composition composition = {
	    .parts = parts,
	    .part_count = ARRAY_SIZE(parts),
	};

	return uk_compose(house->session, &composition, house->scratch,
			  &house->result, &house->error);
}

static void test_slots_are_joined_and_checked_too(void **state)
{
	struct house *house = *state;

	assert_int_equal(compose(house, "een coo\xcc\x88rdinatieplan"), 0);
	assert_string_equal(house->result.text, "De student stelt een "
						"co\xc3\xb6rdinatieplan op.");
	assert_int_equal(compose(house, "een \xff plan"), -1);
	assert_non_null(strstr(house->error.text, "subject: byte 5"));
}

static void test_nothing_and_signs_only_are_no_error(void **state)
{
	static const char *const texts[] = {
	    "",
	    " ",
	    ".",
	    "((((",
	    "\xe2\x80\xa6",
	    "\xf0\x9f\x98\x80",
	    "kan",
	    "te te te te te",
	    "- - - -",
	    "\"'\"'",
	    "1 2 3",
	    "de de de de",
	};
	struct house *house = *state;

	for (size_t i = 0; i < ARRAY_SIZE(texts); i++)
		assert_int_equal(check_string(house, texts[i]), 0);
}

static void test_an_unknown_model_names_the_nearest(void **state)
{
	struct house *house = *state;
	const struct uk_input input = {.text = "x", .len = 1, .model = "tuing"};

	assert_int_equal(uk_check(house->session, &input, house->scratch,
				  &house->result, &house->error),
			 -1);
	assert_non_null(strstr(house->error.text, "'tuning'"));
}

static void test_findings_stand_in_the_text_and_in_order(void **state)
{
	struct house *house = *state;
	size_t past = 0;

	assert_int_equal(
	    check_string(house, "De student begrijpt de leer stoff."), 0);
	assert_true(house->result.finding_count > 1);
	for (size_t i = 0; i < house->result.finding_count; i++) {
		const struct uk_result_finding *f = &house->result.findings[i];

		assert_true(f->range.begin >= past);
		assert_true(f->range.end >= f->range.begin);
		assert_true(f->range.end <= house->result.len);
		assert_null(strchr(f->message, '{'));
		past = f->range.begin;
	}
}

/* The severity of the finding on three acts; the plugin gives its own. */
static uint32_t severity_with(const char *rules)
{
	const struct uk_session_options options = {.rules = rules};
	struct house house = {.scratch = uk_scratch_new()};
	uint32_t severity = 0;

	assert_int_equal(
	    uk_session_open(&house.session, &options, &house.error), 0);
	assert_int_equal(
	    check_string(&house, "De student ontwerpt, bouwt en test een kas."),
	    0);
	for (size_t i = 0; i < house.result.finding_count; i++)
		if (!strcmp(house.result.findings[i].rule,
			    "outcome.several-verbs"))
			severity = house.result.findings[i].severity;
	uk_session_free(house.session);
	uk_scratch_free(house.scratch);
	return severity;
}

static void test_settings_go_over_the_severity_of_a_finding(void **state)
{
	(void)state;
	assert_int_equal(severity_with("outcome.several-verbs"), UK_WARNING);
	assert_int_equal(severity_with("outcome.several-verbs=info"), UK_INFO);
	assert_int_equal(severity_with("outcome.several-verbs=error"),
			 UK_ERROR);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_a_statement_gets_verb_and_parts),
	    cmocka_unit_test(test_invalid_text_is_refused_with_its_place),
	    cmocka_unit_test(test_loose_accents_are_joined),
	    cmocka_unit_test(test_slots_are_joined_and_checked_too),
	    cmocka_unit_test(test_nothing_and_signs_only_are_no_error),
	    cmocka_unit_test(test_an_unknown_model_names_the_nearest),
	    cmocka_unit_test(test_findings_stand_in_the_text_and_in_order),
	    cmocka_unit_test(test_settings_go_over_the_severity_of_a_finding),
	};

	return cmocka_run_group_tests(tests, setup, teardown) ? 1 : 0;
}
