/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Is this an outcome at all: one act, active, shown by the learner, and no
 * learning goal?
 */
#include "rules.h"

#include <stdlib.h>
#include <string.h>

struct outcome {
	const struct uk_host *host;
	struct words words;
	struct lengths lengths;
};

static int set_number(uint32_t *number, const char *value)
{
	char *end;
	unsigned long all = strtoul(value, &end, 10);

	if (*value < '0' || *value > '9' || *end || all > 9999)
		return -1;
	*number = (uint32_t)all;
	return 0;
}

static int apply_setting(struct outcome *outcome, struct uk_call *call,
			 const struct uk_setting *setting)
{
	uint32_t *number =
	    !strcmp(setting->key, "longest")	? &outcome->lengths.most
	    : !strcmp(setting->key, "shortest") ? &outcome->lengths.least
						: NULL;

	if (!number)
		return outcome->host->fail(call, "outcome kent alleen de "
						 "instellingen \"longest\" en "
						 "\"shortest\"");
	if (set_number(number, setting->value))
		return outcome->host->fail(call,
					   "longest en shortest: geef een "
					   "aantal woorden tot 9999");
	return 0;
}

static void outcome_close(void *self)
{
	struct outcome *outcome = self;

	lists_release(&outcome->words);
	free(outcome);
}

static int outcome_open(const struct uk_host *host, struct uk_call *call,
			const struct uk_setting *settings, size_t count,
			void **self)
{
	struct outcome *outcome = calloc(1, sizeof(*outcome));
	int failed;

	if (!outcome)
		return host->fail(call, "geen geheugen");
	outcome->host = host;
	outcome->lengths = (struct lengths){.most = 40, .least = 6};
	failed = lists_open(&outcome->words, host, call);
	for (size_t i = 0; i < count && !failed; i++)
		failed = apply_setting(outcome, call, &settings[i]);
	if (failed) {
		outcome_close(outcome);
		return -1;
	}
	*self = outcome;
	return 0;
}

/* A rule, and what it cannot do without: a word with one of these features or
 * of one of these kinds. One that names nothing looks at every statement. */
static const struct rule {
	void (*run)(const struct reader *);
	uint32_t features; /* enum uk_feature bits */
	uint32_t kinds; /* enum word_kind bits */
} rules[] = {
    {rule_several_verbs, 0, 0},
    {rule_passive, 0, 0},
    {rule_modal, 0, 0},
    {rule_person, 0, WORD_FIRST | WORD_SECOND},
    {rule_learning_goal, 0, 0},
    {rule_length, 0, 0},
    {rule_negation, UK_NEGATION, 0},
};

static bool concerns(const struct rule *rule, const struct summary *summary)
{
	return (!rule->features && !rule->kinds) ||
	       summary->features & rule->features ||
	       summary->kinds & rule->kinds;
}

static int outcome_check(void *self, struct uk_call *call,
			 const struct uk_statement *statement)
{
	const struct outcome *outcome = self;
	struct reader reader = {
	    .host = outcome->host,
	    .call = call,
	    .words = &outcome->words,
	    .statement = statement,
	    .lengths = outcome->lengths,
	};

	if (!statement->token_count || statement->scope != UK_SCOPE_OUTCOME)
		return 0;
	summarise(&reader);
	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++)
		if (concerns(&rules[i], &reader.summary))
			rules[i].run(&reader);
	return 0;
}

static int outcome_check_set(void *self, struct uk_call *call,
			     const struct uk_statement *statements,
			     size_t count)
{
	const struct outcome *outcome = self;
	struct reader reader = {
	    .host = outcome->host, .call = call, .words = &outcome->words};

	return rule_mixed_person(&reader, statements, count);
}

static const struct uk_checker_ops checker = {
    .size = sizeof(checker),
    .check = outcome_check,
    .check_set = outcome_check_set,
};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD,
    .id = "outcome",
    .version = "1.0",
    .title = "Eén handeling, actief en aantoonbaar: is dit een leeruitkomst?",
    .threads = UK_THREADS_ANY,
    .open = outcome_open,
    .close = outcome_close,
    .checker = &checker,
};
