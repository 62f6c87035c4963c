/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>

#include "fake_host.h"

extern const struct uk_plugin dutch_LTX_uk_plugin;

static const struct uk_plugin *const plugin = &dutch_LTX_uk_plugin;

/* A letter for each enum uk_chunk_kind. */
static const char letters[] = "OAFVNPBCJ.";

struct fixture {
	struct uk_call call;
	void *self;
	size_t sentences, wrong;
};

static int set_up(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	assert_non_null(f);
	fake_init(&f->call, DICTIONARIES);
	assert_int_equal(plugin->open(&fake_host, &f->call, NULL, 0, &f->self),
			 0);
	*state = f;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;

	plugin->close(f->self);
	fake_release(&f->call);
	free(f);
	return 0;
}

static const struct uk_analysis *analyse(struct fixture *f, const char *text,
					 size_t len)
{
	struct uk_statement s = {.size = sizeof(s), .text = {text, len}};

	fake_clear(&f->call);
	assert_int_equal(plugin->language->analyse(f->self, &f->call, &s), 0);
	return &f->call.analysis;
}

static void verbs_of(struct fixture *f, const struct uk_analysis *a,
		     struct buf *found)
{
	for (size_t k = 0; k < a->verb_count; k++)
		buf_addf(found, "%s%s", k ? "," : "",
			 fake_spelling(&f->call, a->verbs[k].lemma));
	if (!a->verb_count)
		buf_adds(found, "-");
}

static void chunks_of(const struct uk_analysis *a, struct buf *found)
{
	for (size_t k = 0; k < a->chunk_count; k++)
		buf_addc(found, letters[a->chunks[k].kind]);
}

static void compare(struct fixture *f, const char *sentence, const char *found,
		    const char *wanted)
{
	if (!strcmp(found, wanted))
		return;
	f->wrong++;
	print_error("%s\n  found %s, wanted %s\n", sentence, found, wanted);
}

static void test_row(struct fixture *f, char *line)
{
	char *fields[3] = {line, NULL, NULL};
	struct buf verbs = BUF_INIT, chunks = BUF_INIT;
	const struct uk_analysis *a;

	for (size_t k = 1; k < 3 && fields[k - 1]; k++) {
		fields[k] = strchr(fields[k - 1], '\t');
		if (fields[k])
			*fields[k]++ = '\0';
	}
	assert_non_null(fields[1]);
	a = analyse(f, line, strlen(line));
	verbs_of(f, a, &verbs);
	compare(f, line, verbs.bytes, fields[1]);
	chunks_of(a, &chunks);
	if (fields[2])
		compare(f, line, chunks.bytes, fields[2]);
	buf_release(&verbs);
	buf_release(&chunks);
	f->sentences++;
}

static void test_sentences(void **state)
{
	struct fixture *f = *state;
	FILE *file = fopen(SENTENCES, "r");
	char *line = NULL;
	size_t size = 0;

	assert_non_null(file);
	while (getline(&line, &size, file) >= 0) {
		line[strcspn(line, "\n")] = '\0';
		if (*line && *line != '#')
			test_row(f, line);
	}
	free(line);
	fclose(file);
	assert_true(f->sentences > 200);
	assert_int_equal(f->wrong, 0);
}

/* Chunks follow each other and cover every token, whatever the text. */
static void assert_covered(const struct uk_analysis *a)
{
	uint32_t at = 0;

	for (size_t k = 0; k < a->chunk_count; k++) {
		assert_int_equal(a->chunks[k].first, at);
		assert_true(a->chunks[k].last > at);
		at = a->chunks[k].last;
	}
	assert_int_equal(at, a->token_count);
	for (size_t k = 0; k < a->verb_count; k++) {
		assert_true(a->verbs[k].token < a->token_count);
		assert_true(a->verbs[k].clause < a->clause_count);
	}
	for (size_t k = 0; k < a->clause_count; k++)
		assert_true(a->clauses[k].first <= a->clauses[k].last &&
			    a->clauses[k].last <= a->token_count);
}

static void test_hostile(void **state)
{
	static const char *const pieces[] = {
	    "(",
	    "( ",
	    ") ",
	    "om ",
	    "dat ",
	    "die X ",
	    "en ",
	    ", ",
	    "te ",
	    "kan ",
	    "stelt ",
	    "op ",
	    "het ",
	    "hoe ",
	    "zodat ",
	    "werken ",
	    "van ",
	    "\xC3",
	    "als ik ",
	    "- ",
	    "/",
	    "stelt op ",
	    "is in staat om ",
	    "toont aan dat hij kan ",
	};
	struct fixture *f = *state;

	for (size_t k = 0; k < ARRAY_SIZE(pieces); k++) {
		struct buf text = BUF_INIT;

		while (text.len < 20000)
			buf_adds(&text, pieces[k]);
		assert_covered(analyse(f, text.bytes, text.len));
		buf_release(&text);
	}
}

/* Any two halves of our own sentences make a text that is read to its end. */
static void test_broken(void **state)
{
	static const char text[] =
	    "De student (die in staat is om X te doen, toont \"aan\" dat hij: "
	    "stelt; op... en/of 'kan' - te. Waar nodig, als je om te leren.";
	struct fixture *f = *state;

	for (size_t begin = 0; begin < sizeof(text) - 1; begin++)
		for (size_t end = begin; end < sizeof(text); end++)
			assert_covered(analyse(f, text + begin, end - begin));
}

static void test_empty(void **state)
{
	struct fixture *f = *state;
	const struct uk_analysis *a = analyse(f, "", 0);

	assert_int_equal(a->token_count, 0);
	assert_int_equal(a->verb_count, 0);
	assert_int_equal(a->chunk_count, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_sentences),
	    cmocka_unit_test(test_hostile),
	    cmocka_unit_test(test_broken),
	    cmocka_unit_test(test_empty),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down) ? 1 : 0;
}
