/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A plugin of a school: its own words and its own way to build an outcome.
 *
 * example-words.tsv     the words that the school does not use, and its own
 * example-formula.json  the parts of an outcome, in the order of the school
 * example.json          the words of the two rules, for people
 * example-cases.tsv     sentences that must and must not be remarked upon
 *
 * It compiles as C99, C11 and C++17 and links against nothing of Uitkomst.
 * uitkomst-plugin(7) tells of every function that is used here.
 */
#include <uitkomst/plugin.h>

#include <stdlib.h>
#include <string.h>

static const char id[] = "example";

/* A row of the list of words. */
struct row {
	uint32_t word; /* its number; 0 when it is a phrase */
	struct uk_text better;
};

/* What the plugin knows after open(). Nothing changes any more then, so that
 * several threads may read it. */
struct school {
	const struct uk_host *host;
	uint32_t list; /* the number of our list of words */
	struct row *rows;
	size_t count, room;
};

/* ------------------------------------------------------------------------ */
/* Opening: reading the words and the formula.                              */

/* While the rows come in, we need the call too. */
struct reading {
	struct school *school;
	struct uk_call *call;
};

static struct row *new_row(struct school *school)
{
	size_t room = school->room ? 2 * school->room : 64;
	struct row *rows = school->rows;

	if (school->count == school->room) {
		rows = (struct row *)realloc(rows, room * sizeof(*rows));
		if (!rows)
			return NULL;
		school->rows = rows;
		school->room = room;
	}
	return &rows[school->count++];
}

/* What the host hands over is gone when we return: keep a copy. The host's
 * memory, asked for in open(), stays until the program ends. */
static struct uk_text keep(const struct reading *r, struct uk_text text)
{
	char *copy = (char *)r->school->host->memory(r->call, text.len + 1);
	struct uk_text kept = {copy, copy ? text.len : 0};

	if (copy)
		memcpy(copy, text.bytes, text.len);
	return kept;
}

/* Called for each row of the file; what is not 0 ends the reading. */
static int read_row(void *closure, const struct uk_text *fields, size_t count)
{
	const struct reading *r = (const struct reading *)closure;
	const struct uk_host *host = r->school->host;
	struct row *row;

	if (count != 2 || !fields[0].len || !fields[1].len)
		return host->fail(r->call, "elke regel heeft twee kolommen");
	row = new_row(r->school);
	if (!row)
		return host->fail(r->call, "te weinig geheugen");
	row->better = keep(r, fields[1]);
	row->word = 0;
	if (!memchr(fields[0].bytes, ' ', fields[0].len))
		row->word = host->word(r->call, fields[0]);
	if (!row->better.bytes)
		return host->fail(r->call, "te weinig geheugen");
	return host->add(r->call, r->school->list, fields[0],
			 (uint32_t)(r->school->count - 1));
}

static int read_all(struct school *school, struct uk_call *call)
{
	const struct uk_host *host = school->host;
	struct reading reading = {school, call};

	school->list = host->list(call, "example.words");
	if (school->list == UK_NONE)
		return host->fail(call, "er is geen lijst meer vrij");
	if (host->rows(call, "example-words.tsv", read_row, &reading))
		return -1;
	return host->formula(call, "example-formula.json");
}

static void close_school(void *self)
{
	struct school *school = (struct school *)self;

	if (school)
		free(school->rows);
	free(school);
}

/* Called once, before all else. Returns -1, after host->fail() told why, when
 * the plugin cannot do its work. */
static int open_school(const struct uk_host *host, struct uk_call *call,
		       const struct uk_setting *settings, size_t count,
		       void **self)
{
	struct school *school = (struct school *)calloc(1, sizeof(*school));

	(void)settings; /* "plugins": {"example": {...}} in the settings */
	(void)count;
	if (!school)
		return host->fail(call, "te weinig geheugen");
	school->host = host;
	if (read_all(school, call)) {
		close_school(school);
		return -1;
	}
	*self = school;
	return 0;
}

/* ------------------------------------------------------------------------ */
/* The words: a checker, called for each statement of each model.           */

/* Puts a word of ours in the place of theirs. The words of the rule stand in
 * example.json; here are its id and what goes into {word} and {better}. */
static void report_word(const struct school *school, struct uk_call *call,
			const struct uk_statement *s, struct uk_range range,
			const struct row *row)
{
	struct uk_parameter parameters[2];
	struct uk_fix fix;
	struct uk_finding finding;

	parameters[0].name = "word";
	parameters[0].value.bytes = s->text.bytes + range.begin;
	parameters[0].value.len = range.end - range.begin;
	parameters[1].name = "better";
	parameters[1].value = row->better;
	memset(&fix, 0, sizeof(fix));
	fix.range = range;
	fix.text = row->better;
	memset(&finding, 0, sizeof(finding));
	finding.size = sizeof(finding);
	finding.rule = "house-word";
	finding.range = range;
	finding.parameters = parameters;
	finding.parameter_count = 2;
	finding.fixes = &fix;
	finding.fix_count = 1;
	(void)school->host->report(call, 0, &finding);
}

/* Phrases were found for us: they stand in `matches`. */
static int check_phrases(const struct school *school, struct uk_call *call,
			 const struct uk_statement *s)
{
	for (size_t i = 0; i < s->match_count; i++) {
		const struct uk_match *match = &s->matches[i];
		struct uk_range range;

		if (match->list != school->list ||
		    match->value >= school->count)
			continue;
		range.begin = s->tokens[match->first].range.begin;
		range.end = s->tokens[match->last - 1].range.end;
		report_word(school, call, s, range,
			    &school->rows[match->value]);
	}
	return 0;
}

static int is_in_phrase(const struct school *school,
			const struct uk_statement *s, size_t token)
{
	for (size_t i = 0; i < s->match_count; i++)
		if (s->matches[i].list == school->list &&
		    s->matches[i].first <= token && token < s->matches[i].last)
			return 1;
	return 0;
}

static const struct row *find_row(const struct school *school, uint32_t word)
{
	for (size_t i = 0; i < school->count; i++)
		if (school->rows[i].word == word)
			return &school->rows[i];
	return NULL;
}

/* A bit of `lists` tells at once whether a token is on our list. */
static int check_words(void *self, struct uk_call *call,
		       const struct uk_statement *s)
{
	const struct school *school = (const struct school *)self;
	const uint64_t ours = UINT64_C(1) << school->list;

	for (size_t i = 0; i < s->token_count; i++) {
		const struct row *row;

		if (!(s->lists[i] & ours) || is_in_phrase(school, s, i))
			continue;
		row = find_row(school, s->tokens[i].word);
		if (row)
			report_word(school, call, s, s->tokens[i].range, row);
	}
	return check_phrases(school, call, s);
}

/* ------------------------------------------------------------------------ */
/* The formula: a model, called for statements that are built by it.        */

static int has_part(const struct uk_statement *s, const char *slot)
{
	for (size_t i = 0; i < s->part_count; i++)
		if (strcmp(s->parts[i].slot, slot) == 0)
			return 1;
	return 0;
}

/* At our school each outcome says for whom the work is. What is missing has no
 * place of its own: the finding stands on the verb. */
static int check_parts(void *self, struct uk_call *call,
		       const struct uk_statement *s)
{
	const struct school *school = (const struct school *)self;
	struct uk_finding finding;

	if (!s->verb_count || has_part(s, "client"))
		return 0;
	memset(&finding, 0, sizeof(finding));
	finding.size = sizeof(finding);
	finding.rule = "missing-client";
	finding.range = s->tokens[s->verbs[0].token].range;
	return school->host->report(call, 0, &finding);
}

/* ------------------------------------------------------------------------ */

static const struct uk_checker_ops checker = {
    sizeof(struct uk_checker_ops), check_words,
    NULL, /* check_set: all statements of a unit together */
};

static const struct uk_model_ops model = {
    sizeof(struct uk_model_ops),
    NULL, /* segment: the formula says how to find the parts */
    check_parts,
};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD, id,		  "1.0", "Woorden en opbouw van onze school",
    UK_THREADS_ANY, /* nothing changes after open() */
    open_school,    close_school, NULL, /* language */
    &model,	    &checker,	  NULL, /* lexicon */
    NULL, /* spell */
};
