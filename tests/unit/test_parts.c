/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Sentences whose parts were written down by hand (outcome_parts.txt), read
 * with the Dutch plugin and the Tuning model together.
 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "buf.h"
#include "uitkomst/core.h"

static const struct {
	char letter;
	const char *slot;
} slots[] = {
    {'S', "starter"},  {'T', "type"},	 {'O', "subject"},
    {'N', "standard"}, {'C', "context"}, {'E', "effect"},
};

/* A sentence without its marks, and the part of each slot: the longest of
 * those with its letter. */
struct row {
	struct buf text;
	struct uk_range parts[ARRAY_SIZE(slots)];
};

struct run {
	struct uk_session *session;
	struct uk_scratch *scratch;
	struct row row;
	size_t sentences, wrong;
};

static size_t slot_number(char letter)
{
	size_t i = 0;

	while (i < ARRAY_SIZE(slots) && slots[i].letter != letter)
		i++;
	return i;
}

static bool opens(const char *p)
{
	return *p == '[' && slot_number(p[1]) < ARRAY_SIZE(slots) &&
	       p[2] == ' ';
}

static const char *read_part(struct row *row, const char *p)
{
	size_t slot = slot_number(p[1]), len = strcspn(p + 3, "]");
	struct uk_range now = {(uint32_t)row->text.len,
			       (uint32_t)(row->text.len + len)};
	struct uk_range *best = &row->parts[slot];

	if (now.end - now.begin > best->end - best->begin)
		*best = now;
	buf_add(&row->text, p + 3, len);
	assert_int_equal(p[3 + len], ']');
	return p + 4 + len;
}

static void read_row(struct row *row, const char *p)
{
	buf_clear(&row->text);
	memset(row->parts, 0, sizeof(row->parts));
	while (*p) {
		if (opens(p))
			p = read_part(row, p);
		else
			buf_addc(&row->text, *p++);
	}
}

static struct uk_range found(const struct uk_result *r, const char *slot)
{
	for (size_t i = 0; i < r->part_count; i++)
		if (!strcmp(r->parts[i].slot, slot))
			return r->parts[i].range;
	return (struct uk_range){0, 0};
}

/* Shows the first slot that differs; false when there is none. */
static bool differs(const struct row *row, const struct uk_result *r)
{
	for (size_t i = 0; i < ARRAY_SIZE(slots); i++) {
		struct uk_range want = row->parts[i];
		struct uk_range got = found(r, slots[i].slot);

		if (want.begin == got.begin && want.end == got.end)
			continue;
		print_error(
		    "%s\n  %s is \"%.*s\", not \"%.*s\"\n", row->text.bytes,
		    slots[i].slot, (int)(got.end - got.begin),
		    row->text.bytes + got.begin, (int)(want.end - want.begin),
		    row->text.bytes + want.begin);
		return true;
	}
	return false;
}

static void try_row(struct run *run, const char *line)
{
	struct uk_input input = {.scope = UK_SCOPE_OUTCOME};
	struct uk_error error = {""};
	struct uk_result result;

	read_row(&run->row, line);
	input.text = run->row.text.bytes;
	input.len = run->row.text.len;
	if (uk_check(run->session, &input, run->scratch, &result, &error))
		fail_msg("%s: %s", input.text, error.text);
	run->sentences++;
	run->wrong += differs(&run->row, &result);
}

static void test_parts_are_those_written_down(void **state)
{
	const struct uk_session_options options = {.jobs = 1};
	struct run run = {.scratch = uk_scratch_new(),
			  .row = {.text = BUF_INIT}};
	struct uk_error error = {""};
	FILE *file = fopen(PARTS, "r");
	char *line = NULL;
	size_t size = 0;

	(void)state;
	assert_non_null(file);
	if (uk_session_open(&run.session, &options, &error))
		fail_msg("%s", error.text);
	while (getline(&line, &size, file) >= 0) {
		line[strcspn(line, "\n")] = '\0';
		if (*line && *line != '#')
			try_row(&run, line);
	}
	free(line);
	fclose(file);
	uk_session_free(run.session);
	uk_scratch_free(run.scratch);
	buf_release(&run.row.text);
	print_message("%zu sentences, %zu wrong\n", run.sentences, run.wrong);
	assert_true(run.sentences > 300);
	assert_int_equal(run.wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_parts_are_those_written_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
