/* SPDX-License-Identifier: Apache-2.0 */
/* Sentences made of parts by the whole program: tests/unit/realise.tsv. */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "table.h"

static const char *const slots[] = {"starter",	"verb",	   "subject",
				    "standard", "context", "effect"};

enum { STYLE, ORDER, SLOT, SENTENCE = SLOT + 6, COLUMNS };

struct run {
	struct uk_session *session;
	struct uk_scratch *scratch;
	size_t right, wrong;
};

static char *copy(struct uk_text text)
{
	char *string = malloc(text.len + 1);

	assert_non_null(string);
	memcpy(string, text.bytes, text.len);
	string[text.len] = '\0';
	return string;
}

static void judge_row(struct run *run, char **fields)
{
	struct uk_slot_text parts[ARRAY_SIZE(slots)];
	struct uk_composition c = {
	    .style = fields[STYLE], .order = fields[ORDER], .parts = parts};
	struct uk_error error = {""};
	struct uk_result result = {.text = ""};

	for (size_t i = 0; i < ARRAY_SIZE(slots); i++)
		if (strcmp(fields[SLOT + i], "-") != 0)
			parts[c.part_count++] =
			    (struct uk_slot_text){slots[i], fields[SLOT + i]};
	if (uk_compose(run->session, &c, run->scratch, &result, &error) ||
	    strcmp(result.text, fields[SENTENCE]) != 0) {
		print_message("%s\n  not %s %s\n", fields[SENTENCE],
			      result.text, error.text);
		run->wrong++;
	} else {
		run->right++;
	}
}

static int each_row(void *closure, const struct uk_text *fields, size_t count)
{
	char *strings[COLUMNS];

	if (count != COLUMNS)
		return -1;
	for (size_t i = 0; i < COLUMNS; i++)
		strings[i] = copy(fields[i]);
	judge_row(closure, strings);
	for (size_t i = 0; i < COLUMNS; i++)
		free(strings[i]);
	return 0;
}

static void test_parts_become_sentences(void **state)
{
	const struct uk_session_options options = {.jobs = 1};
	struct run run = {.scratch = uk_scratch_new()};
	struct uk_error error = {""};
	const char *source = getenv("top_srcdir");
	char path[4096];

	(void)state;
	snprintf(path, sizeof(path), "%s/tests/unit/realise.tsv",
		 source ? source : ".");
	assert_int_equal(uk_session_open(&run.session, &options, &error), 0);
	if (table_read(path, each_row, &run, &error))
		fail_msg("%s", error.text);
	uk_session_free(run.session);
	uk_scratch_free(run.scratch);
	print_message("%zu sentences right, %zu wrong\n", run.right, run.wrong);
	assert_int_equal(run.wrong, 0);
	assert_true(run.right > 60);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_parts_become_sentences),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
