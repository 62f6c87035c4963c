/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A plugin to copy. It keeps a house style: words that the school does not
 * use, each with the word that it does use. Change the name "example"
 * everywhere (this file, example.json, the Makefile), the words, and the rule.
 *
 * It compiles as C and as C++ and links against nothing of Uitkomst.
 */
#include <uitkomst/plugin.h>

#include <stdlib.h>

/* The words. A plugin with many reads them from a file with host->rows. */
static const char *const words[][2] = {
    {"leerling", "student"},
    {"leerlingen", "studenten"},
    {"docent", "begeleider"},
};

enum { WORDS = sizeof(words) / sizeof(words[0]) };

/* What the plugin knows after open(): the host, and the numbers of its words.
 * One number a word, so that looking is comparing two numbers. */
struct example {
	const struct uk_host *host;
	uint32_t numbers[WORDS];
};

static struct uk_text text_of(const char *string)
{
	struct uk_text text = {string, 0};

	while (string[text.len])
		text.len++;
	return text;
}

/* Called once. Returns -1 after host->fail() when the plugin cannot work. */
static int example_open(const struct uk_host *host, struct uk_call *call,
			const struct uk_setting *settings, size_t count,
			void **self)
{
	struct example *e = (struct example *)calloc(1, sizeof(*e));

	(void)settings; /* "plugins": {"example": {...}} in the settings */
	(void)count;
	if (!e)
		return host->fail(call, "geen geheugen");
	e->host = host;
	for (size_t i = 0; i < WORDS; i++)
		e->numbers[i] = host->word(call, text_of(words[i][0]));
	*self = e;
	return 0;
}

static void example_close(void *self)
{
	free(self);
}

/* Reports one word. The rule's words stand in example.json; here are only its
 * id, what goes into {word} and {better}, and what to put in its place. */
static int report(const struct example *e, struct uk_call *call,
		  const struct uk_statement *s, const struct uk_token *token,
		  const char *better)
{
	struct uk_parameter parameters[2];
	struct uk_fix fix = {token->range, text_of(better), NULL, 0};
	struct uk_finding finding = {
	    sizeof(finding), NULL, 0, {0, 0}, NULL, 0, NULL, 0};

	parameters[0].name = "word";
	parameters[0].value.bytes = s->text.bytes + token->range.begin;
	parameters[0].value.len = token->range.end - token->range.begin;
	parameters[1].name = "better";
	parameters[1].value = text_of(better);
	finding.rule = "house-word";
	finding.range = token->range;
	finding.parameters = parameters;
	finding.parameter_count = 2;
	finding.fixes = &fix;
	finding.fix_count = 1;
	return e->host->report(call, 0, &finding);
}

/* Called for each statement, by several threads at once: see .threads. */
static int example_check(void *self, struct uk_call *call,
			 const struct uk_statement *s)
{
	const struct example *e = (const struct example *)self;

	for (size_t i = 0; i < s->token_count; i++)
		for (size_t w = 0; w < WORDS; w++)
			if (s->tokens[i].word == e->numbers[w])
				report(e, call, s, &s->tokens[i], words[w][1]);
	return 0;
}

static const struct uk_checker_ops checker = {
    sizeof(struct uk_checker_ops), example_check,
    NULL, /* check_set: all statements of a unit together */
};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD, "example",	   "1.0", "Woorden van het huis",
    UK_THREADS_ANY, /* nothing changes after open(), so this is safe */
    example_open,   example_close, NULL, /* language */
    NULL, /* model */
    &checker,	    NULL, /* lexicon */
    NULL, /* spell */
};
