/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A fix that rewrites a sentence leaves its parts as they were. Applies every
 * fix of the sentences in the cases of these rules, reads what came out, and
 * compares: another starter, or the verbs over two sentences, but the same
 * subject, standard, context and effect. The parts of two sentences are read
 * sentence by sentence. A context that now stands right behind the object may
 * be read as part of it ("een patroon voor een jas"): that is how Dutch is.
 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "uitkomst/core.h"

enum { TEXT_MOST = 2048, LEAST = 8 /* fixes of each rule */ };

struct parts {
	char all[5][TEXT_MOST]; /* by slot */
	char verb[TEXT_MOST];
};

enum { SUBJECT, CONTEXT, STANDARD, EFFECT, STARTER };

static const char *const slots[5] = {"subject", "context", "standard", "effect",
				     "starter"};

struct run {
	struct uk_session *session;
	struct uk_scratch *scratch;
	struct uk_result result;
};

static int setup(void **state)
{
	const struct uk_session_options options = {.rules = "all"};
	static struct uk_error error;
	struct run *run = calloc(1, sizeof(*run));

	*state = run;
	run->scratch = uk_scratch_new();
	if (uk_session_open(&run->session, &options, &error)) {
		fprintf(stderr, "%s\n", error.text);
		return -1;
	}
	return 0;
}

static int teardown(void **state)
{
	struct run *run = *state;

	uk_session_free(run->session);
	uk_scratch_free(run->scratch);
	free(run);
	return 0;
}

static void check(struct run *run, const char *text)
{
	const struct uk_input input = {.text = text, .len = strlen(text)};
	struct uk_error error;

	assert_int_equal(
	    uk_check(run->session, &input, run->scratch, &run->result, &error),
	    0);
}

static void keep_parts(const struct uk_result *result, struct parts *parts)
{
	memset(parts, 0, sizeof(*parts));
	for (size_t i = 0; i < result->part_count; i++)
		for (size_t k = 0; k < ARRAY_SIZE(slots); k++)
			if (!strcmp(result->parts[i].slot, slots[k]))
				snprintf(parts->all[k], TEXT_MOST, "%s",
					 result->parts[i].text);
	if (result->verb_count)
		snprintf(parts->verb, TEXT_MOST, "%s", result->verbs[0].lemma);
}

static void assert_part(const struct parts *was, const struct parts *is,
			size_t slot, const char *text)
{
	if (strcasecmp(was->all[slot], is->all[slot]) != 0)
		fail_msg("%s was \"%s\", is \"%s\": %s", slots[slot],
			 was->all[slot], is->all[slot], text);
}

static bool ends_with(const char *text, const char *end)
{
	size_t len = strlen(text), most = strlen(end);

	return len >= most && strcasecmp(text + len - most, end) == 0;
}

static void assert_context(const struct parts *was, const struct parts *is,
			   const char *text)
{
	if (*is->all[CONTEXT] ||
	    !ends_with(is->all[SUBJECT], was->all[CONTEXT]))
		assert_part(was, is, CONTEXT, text);
}

static void assert_subject(const struct parts *was, const struct parts *is,
			   const char *text)
{
	size_t len = strlen(was->all[SUBJECT]);

	if (strncasecmp(was->all[SUBJECT], is->all[SUBJECT], len) != 0 ||
	    !ends_with(was->all[CONTEXT],
		       is->all[SUBJECT] + len + (is->all[SUBJECT][len] == ' ')))
		assert_part(was, is, SUBJECT, text);
}

/* The first fix of the rule, applied; false when there is none. */
static bool apply(const struct run *run, const char *rule, char *text)
{
	const struct uk_result *r = &run->result;

	for (size_t i = 0; i < r->finding_count; i++) {
		const struct uk_result_finding *f = &r->findings[i];
		const struct uk_result_fix *fix = f->fixes;

		if (strcmp(f->rule, rule) != 0 || !f->fix_count)
			continue;
		assert_int_equal(fix->safe, !strcmp(rule, "nvao.path-starter"));
		snprintf(text, TEXT_MOST, "%.*s%s%s", (int)fix->range.begin,
			 r->text, fix->text, r->text + fix->range.end);
		return true;
	}
	return false;
}

/* Another starter; all else as it was. */
static bool try_one(struct run *run, const char *rule, const char *text)
{
	static struct parts was, is;
	char fixed[TEXT_MOST];

	check(run, text);
	keep_parts(&run->result, &was);
	if (!apply(run, rule, fixed))
		return false;
	check(run, fixed);
	keep_parts(&run->result, &is);
	assert_string_equal(was.verb, is.verb);
	assert_non_null(strcasestr(is.all[STARTER], "de student"));
	assert_subject(&was, &is, fixed);
	assert_context(&was, &is, fixed);
	assert_part(&was, &is, STANDARD, fixed);
	assert_part(&was, &is, EFFECT, fixed);
	assert_false(apply(run, rule, fixed));
	return true;
}

/* Two sentences, each with its verb, and with the same parts at the end. */
static bool try_two(struct run *run, const char *rule, const char *text)
{
	static struct parts was, is;
	char fixed[TEXT_MOST], verbs[2][TEXT_MOST];
	char *second;

	check(run, text);
	keep_parts(&run->result, &was);
	if (!apply(run, rule, fixed))
		return false;
	for (size_t i = 0; i < 2; i++)
		snprintf(verbs[i], TEXT_MOST, "%s", run->result.verbs[i].lemma);
	check(run, fixed);
	assert_false(apply(run, rule, verbs[0]));
	second = strstr(fixed, ". ");
	assert_non_null(second);
	*second = '\0';
	for (size_t i = 0; i < 2; i++) {
		check(run, i ? second + 2 : fixed);
		keep_parts(&run->result, &is);
		assert_int_equal(run->result.verb_count, 1);
		assert_string_equal(verbs[i], is.verb);
		assert_context(&was, &is, fixed);
		for (size_t k = STANDARD; k <= STARTER; k++)
			assert_part(&was, &is, k, i ? second + 2 : fixed);
	}
	return true;
}

/* Words left out, maybe from the end of the object; all else as it was. */
static bool try_less(struct run *run, const char *rule, const char *text)
{
	static struct parts was, is;
	char fixed[TEXT_MOST];

	check(run, text);
	keep_parts(&run->result, &was);
	if (!apply(run, rule, fixed))
		return false;
	check(run, fixed);
	keep_parts(&run->result, &is);
	assert_string_equal(was.verb, is.verb);
	was.all[SUBJECT][strlen(is.all[SUBJECT])] = '\0';
	assert_part(&was, &is, SUBJECT, fixed);
	assert_part(&was, &is, STANDARD, fixed);
	assert_part(&was, &is, EFFECT, fixed);
	assert_false(apply(run, rule, fixed));
	return true;
}

/* The statement of a line "fires <TAB> STATEMENT ...", or NULL. */
static char *statement_of(char *line)
{
	char *text = strchr(line, '\t');

	if (strncmp(line, "fires\t", 6) != 0)
		return NULL;
	text[1 + strcspn(text + 1, "\t\n")] = '\0';
	return text + 1;
}

static void try_cases(struct run *run, const char *rule,
		      bool (*one)(struct run *, const char *, const char *))
{
	char path[512], line[TEXT_MOST];
	size_t fixed = 0;
	FILE *file;

	snprintf(path, sizeof(path), "%s/%s.tsv", CASES, rule);
	file = fopen(path, "r");
	assert_non_null(file);
	while (fgets(line, sizeof(line), file)) {
		const char *text = statement_of(line);

		if (text)
			fixed += one(run, rule, text);
	}
	fclose(file);
	assert_true(fixed >= LEAST);
}

static void person_keeps_parts(void **state)
{
	try_cases(*state, "outcome.person", try_one);
}

static void passive_keeps_parts(void **state)
{
	try_cases(*state, "outcome.passive", try_one);
}

static void split_keeps_parts(void **state)
{
	try_cases(*state, "outcome.several-verbs", try_two);
}

static void hedge_keeps_parts(void **state)
{
	try_cases(*state, "nvao.hedge", try_less);
}

static void starter_keeps_parts(void **state)
{
	try_cases(*state, "nvao.path-starter", try_less);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(hedge_keeps_parts),
	    cmocka_unit_test(starter_keeps_parts),
	    cmocka_unit_test(person_keeps_parts),
	    cmocka_unit_test(passive_keeps_parts),
	    cmocka_unit_test(split_keeps_parts),
	};

	return cmocka_run_group_tests(tests, setup, teardown) ? 1 : 0;
}
