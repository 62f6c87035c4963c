/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The law that holds composing and reading together: what was composed of
 * parts is read as the same parts. For every verb and fixed phrase of the
 * lexicon, in every style and order, with parts that take turns. What it says
 * of rare verbs that are spelled like other words ("wanten" gives "want") no
 * reader can keep, so a share may break. LAW_SHOWS=1 prints those.
 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "buf.h"
#include "table.h"

enum {
	LEAST = 98, /* percent of the sentences that must read alike */
	REWRITTEN_LEAST = 999 /* of a thousand rewrites, as composed */
};

struct style {
	const char *name, *order;
	const char *starter; /* what the starter reads as, or NULL: as given */
	bool bare; /* goes without a starter */
};

static const struct style styles[] = {
    {"finite", "tuning", NULL, false},
    {"finite", "context-first", NULL, false},
    {"modal", "tuning", "%s kan", false},
    {"modal", "context-first", NULL, false},
    {"finite", "tuning", NULL, true},
    {"infinitive", "tuning", NULL, true},
    {"je", "tuning", "Je", true},
    {"je", "context-first", "je", true},
};

static const char *const starters[] = {
    "De student", "De beginnend verpleegkundige", "De leraar in opleiding",
    "De junior adviseur"};
static const char *const subjects[] = {
    "een onderhoudsplan", "de resultaten van een steekproef",
    "complexe vraagstukken", "het werk van anderen", "een technische tekening"};
static const char *const standards[] = {
    "volgens de geldende richtlijn", "aan de hand van een checklist",
    "conform NEN 3140", "met behulp van een rekenmodel"};
static const char *const contexts[] = {
    "in een ziekenhuis", "binnen een klein bedrijf",
    "tijdens een stage in het buitenland", "in opdracht van een gemeente"};
static const char *const effects[] = {"zodat het team verder kan",
				      "om fouten te voorkomen"};

struct run {
	struct uk_session *session;
	struct uk_scratch *scratch;
	struct buf word;
	size_t turn; /* which parts take their turn */
	void (*each)(struct run *, const char *verb);
	size_t kept, broken;
	size_t unfixed; /* sentences to rewrite that got no fix */
	size_t by_style[ARRAY_SIZE(styles)];
};

#define TURN(list, step) (list)[run->turn / (step) % ARRAY_SIZE(list)]

static bool same(const char *got, const char *want)
{
	return (*got | 0x20) == (*want | 0x20) &&
	       strcmp(got + 1, want + 1) == 0;
}

static const char *part(const struct uk_result *r, const char *slot)
{
	for (size_t i = 0; i < r->part_count; i++)
		if (strcmp(r->parts[i].slot, slot) == 0)
			return r->parts[i].text;
	return " ";
}

static bool read_alike(const struct uk_result *r, const struct style *style,
		       const struct uk_slot_text *parts, size_t count)
{
	char starter[128];

	if (!r->verb_count)
		return false;
	for (size_t i = 0; i < count; i++) {
		const char *want = parts[i].text;

		if (strcmp(parts[i].slot, "verb") == 0) {
			if (strcmp(r->verbs[0].lemma, want) != 0)
				return false;
			continue;
		}
		if (style->starter && strcmp(parts[i].slot, "starter") == 0) {
			snprintf(starter, sizeof(starter), style->starter,
				 want);
			want = starter;
		}
		if (!same(part(r, parts[i].slot), want))
			return false;
	}
	return !style->bare || !style->starter ||
	       same(part(r, "starter"), style->starter);
}

static void try_one(struct run *run, const char *verb, size_t s)
{
	const struct style *style = &styles[s];
	struct uk_slot_text parts[] = {
	    {"verb", verb},
	    {"subject", TURN(subjects, 1)},
	    {"standard", TURN(standards, 2)},
	    {"context", TURN(contexts, 3)},
	    {"effect", TURN(effects, 5)},
	    {"starter", TURN(starters, 7)},
	};
	struct uk_composition c = {
	    .style = style->name,
	    .order = style->order,
	    .parts = parts,
	    .part_count = ARRAY_SIZE(parts) - style->bare,
	};
	struct uk_error error = {""};
	struct uk_result result;

	run->turn++;
	if (uk_compose(run->session, &c, run->scratch, &result, &error) == 0 &&
	    read_alike(&result, style, parts, c.part_count)) {
		run->kept++;
		return;
	}
	run->broken++;
	run->by_style[s]++;
	if (getenv("LAW_SHOWS"))
		print_message("%s: %s %s: %s%s\n", verb, style->name,
			      style->order, result.text, error.text);
}

static void try_verb(struct run *run, const char *verb)
{
	for (size_t s = 0; s < ARRAY_SIZE(styles); s++)
		try_one(run, verb, s);
}

/* An auxiliary is no act. */
static bool is_act(const struct uk_text *fields, size_t count)
{
	const char *notes = count > 7 ? fields[7].bytes : "";

	return !(count > 7 && fields[7].len &&
		 (*notes == 'm' || *notes == 'a' || *notes == 'c'));
}

static bool is_bound(const struct uk_text *fields, size_t count)
{
	return count > 7 && fields[7].len > 4 &&
	       memcmp(fields[7].bytes, "bound", 5) == 0;
}

static void try_joined(struct run *run, struct uk_text particle,
		       struct uk_text base)
{
	buf_clear(&run->word);
	buf_addt(&run->word, particle);
	buf_addt(&run->word, base);
	run->each(run, run->word.bytes);
}

static int each_verb(void *closure, const struct uk_text *fields, size_t count)
{
	struct run *run = closure;
	struct uk_text rest = count > 6 ? fields[6] : (struct uk_text){"", 0};

	if (!is_act(fields, count))
		return 0;
	if (!is_bound(fields, count))
		try_joined(run, (struct uk_text){"", 0}, fields[0]);
	while (rest.len) {
		const char *blank = memchr(rest.bytes, ' ', rest.len);
		size_t len = blank ? (size_t)(blank - rest.bytes) : rest.len;

		try_joined(run, (struct uk_text){rest.bytes, len}, fields[0]);
		rest.bytes += len + (blank != NULL);
		rest.len -= len + (blank != NULL);
	}
	return 0;
}

static int each_phrase(void *closure, const struct uk_text *fields,
		       size_t count)
{
	struct run *run = closure;
	bool reflexive =
	    fields[0].len > 5 && memcmp(fields[0].bytes, "zich ", 5) == 0;

	/* With a preposition of its own the object is another one. */
	if (reflexive || (count > 1 && fields[1].len))
		return 0;
	try_joined(run, (struct uk_text){"", 0}, fields[0]);
	return 0;
}

static void read_file(struct run *run, const char *file, uk_row_fn each)
{
	const char *data = getenv("UITKOMST_DATA");
	struct uk_error error = {""};
	char path[4096];

	assert_non_null(data);
	snprintf(path, sizeof(path), "%s/dutch/%s", data, file);
	if (table_read(path, each, run, &error))
		fail_msg("%s", error.text);
}

static void run_all(struct run *run, const char *rules,
		    void (*each)(struct run *, const char *verb))
{
	const struct uk_session_options options = {.jobs = 1, .rules = rules};
	struct uk_error error = {""};

	*run = (struct run){
	    .scratch = uk_scratch_new(), .word = BUF_INIT, .each = each};
	if (uk_session_open(&run->session, &options, &error))
		fail_msg("%s", error.text);
	read_file(run, "verbs.tsv", each_verb);
	read_file(run, "fixed.tsv", each_phrase);
	uk_session_free(run->session);
	uk_scratch_free(run->scratch);
	buf_release(&run->word);
}

static void test_what_was_composed_reads_alike(void **state)
{
	struct run run;

	(void)state;
	run_all(&run, "tuning=off", try_verb);
	print_message("the law held %zu times, broke %zu times\n", run.kept,
		      run.broken);
	for (size_t s = 0; s < ARRAY_SIZE(styles); s++)
		print_message("  %s, %s%s: broke %zu times\n", styles[s].name,
			      styles[s].order, styles[s].bare ? ", bare" : "",
			      run.by_style[s]);
	assert_true(run.kept > 50000);
	assert_true(run.kept * 100 >= (run.kept + run.broken) * LEAST);
}

/* ------------------------------------------------------------------------ */
/* Fixes: what a rewrite makes is what would have been composed.            */

struct rewrite {
	const char *rule;
	const char *from, *to; /* styles */
	const char *order;
	const char *starter; /* NULL: takes turns */
	bool bare; /* `from` goes without a starter */
};

static const struct rewrite rewrites[] = {
    {"outcome.modal", "modal", "finite", "tuning", NULL, false},
    {"outcome.modal", "modal", "finite", "context-first", NULL, false},
    {"outcome.modal", "modal", "finite", "tuning", "De studenten", false},
    {"outcome.person", "je", "finite", "tuning", "De student", true},
    {"outcome.person", "je", "finite", "context-first", "De student", true},
};

/* Composes with the parts of this turn, the starter first. */
static const char *compose(struct run *run, const char *verb, const char *style,
			   const struct rewrite *rewrite, bool bare)
{
	struct uk_slot_text parts[] = {
	    {"starter",
	     rewrite->starter ? rewrite->starter : TURN(starters, 7)},
	    {"verb", verb},
	    {"subject", TURN(subjects, 1)},
	    {"standard", TURN(standards, 2)},
	    {"context", TURN(contexts, 3)},
	    {"effect", TURN(effects, 5)},
	};
	struct uk_composition c = {
	    .style = style,
	    .order = rewrite->order,
	    .parts = parts + bare,
	    .part_count = ARRAY_SIZE(parts) - bare,
	};
	struct uk_error error;
	struct uk_result result;

	return uk_compose(run->session, &c, run->scratch, &result, &error)
		   ? NULL
		   : result.text;
}

/* The text after the first fix of the rule; false when there is none. */
static bool apply(struct run *run, const char *rule, const char *text,
		  char *fixed, size_t size)
{
	const struct uk_input input = {.text = text, .len = strlen(text)};
	struct uk_result result;
	struct uk_error error;

	if (uk_check(run->session, &input, run->scratch, &result, &error))
		return false;
	for (size_t i = 0; i < result.finding_count; i++) {
		const struct uk_result_finding *f = &result.findings[i];

		if (strcmp(f->rule, rule) != 0 || !f->fix_count)
			continue;
		snprintf(fixed, size, "%.*s%s%s", (int)f->fixes->range.begin,
			 text, f->fixes->text, text + f->fixes->range.end);
		return true;
	}
	return false;
}

static void try_rewrite(struct run *run, const char *verb, size_t which)
{
	const struct rewrite *rewrite = &rewrites[which];
	char text[1024], fixed[1024];
	const char *composed;

	run->turn++;
	composed = compose(run, verb, rewrite->from, rewrite, rewrite->bare);
	if (!composed)
		return;
	snprintf(text, sizeof(text), "%s", composed);
	if (!apply(run, rewrite->rule, text, fixed, sizeof(fixed))) {
		run->unfixed++;
		return;
	}
	composed = compose(run, verb, rewrite->to, rewrite, false);
	if (composed && !strcmp(composed, fixed)) {
		run->kept++;
		return;
	}
	run->broken++;
	run->by_style[which]++;
	if (getenv("LAW_SHOWS"))
		print_message("%s: %s\n  %s\n  %s\n", rewrite->rule, text,
			      fixed, composed ? composed : "-");
}

static void each_rewrite(struct run *run, const char *verb)
{
	for (size_t i = 0; i < ARRAY_SIZE(rewrites); i++)
		try_rewrite(run, verb, i);
}

static void test_what_was_rewritten_is_what_is_composed(void **state)
{
	struct run run;

	(void)state;
	run_all(&run, "tuning=off,outcome.modal,outcome.person", each_rewrite);
	print_message("fixes: %zu as composed, %zu otherwise, %zu sentences "
		      "without\n",
		      run.kept, run.broken, run.unfixed);
	for (size_t i = 0; i < ARRAY_SIZE(rewrites); i++)
		print_message("  %s, %s, %s: otherwise %zu times\n",
			      rewrites[i].rule, rewrites[i].order,
			      rewrites[i].starter ? rewrites[i].starter : "",
			      run.by_style[i]);
	assert_true(run.kept > 30000);
	assert_true(run.kept * 1000 >=
		    (run.kept + run.broken) * REWRITTEN_LEAST);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_what_was_composed_reads_alike),
	    cmocka_unit_test(test_what_was_rewritten_is_what_is_composed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
