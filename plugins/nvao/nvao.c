/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The quality criteria of the NVAO for learning outcomes, as far as words can
 * show them: independent of the way of learning, of the test and of the day;
 * specific and measurable; and over a set, covered and distinct.
 */
#include "rules.h"

#include <stdlib.h>

/* A rule, and kinds: each of its findings needs one of them. */
struct rule {
	void (*run)(const struct reader *);
	enum kind kinds[14]; /* KINDS at the end */
};

static const struct rule rules[] = {
    {rule_path_event,
     {KIND_ASSIGNMENT, KIND_BOUND, KIND_COURSE, KIND_EVENT, KIND_FELLOW,
      KIND_GUIDED, KIND_LESSON, KIND_NUMBERED, KIND_PEER, KIND_SCHOOLING,
      KIND_STUDENTS, KIND_STUDY, KIND_TUTOR, KINDS}},
    {rule_path_attendance,
     {KIND_ASSIGNMENT, KIND_ATTENDANCE, KIND_CLASS, KIND_EVENT, KIND_UNIT,
      KINDS}},
    {rule_path_source,
     {KIND_BRACKET, KIND_CHAPTER, KIND_GIVEN, KIND_SET, KIND_SOURCE,
      KIND_TAUGHT, KINDS}},
    {rule_path_starter, {KIND_FINISHED, KIND_STARTER, KIND_THIS, KINDS}},
    {rule_assessment_named,
     {KIND_ESSAY, KIND_PROOF, KIND_RECORD, KIND_TALK, KIND_TEST, KINDS}},
    {rule_pass_mark,
     {KIND_CREDITS, KIND_GRADE, KIND_MARK, KIND_PAGES, KIND_POINTS,
      KIND_WITH_DIGITS, KINDS}},
    {rule_dated_product,
     {KIND_CAPITAL, KIND_CAPITALS, KIND_LAW, KIND_PRODUCT, KIND_VERSION,
      KIND_WITH_CAPITAL, KINDS}},
    {rule_dated_year, {KIND_WITH_DIGITS, KINDS}},
    {rule_vague_qualifier,
     {KIND_ENOUGH, KIND_MANNER, KIND_QUALITY, KIND_TOOL, KIND_UNNAMED, KINDS}},
    {rule_hedge, {KIND_HEDGE, KIND_TRYING, KIND_UTMOST, KINDS}},
    {rule_list_tail, {KIND_DOTS, KIND_TAIL, KINDS}},
};

enum { RULES = sizeof(rules) / sizeof(*rules) };

struct nvao {
	const struct uk_host *host;
	struct kinds kinds;
	struct kind_set opens[RULES]; /* the kinds of each rule */
};

static void set_opens(struct nvao *nvao)
{
	for (size_t i = 0; i < RULES; i++)
		for (const enum kind *k = rules[i].kinds; *k != KINDS; k++)
			kind_add(&nvao->opens[i], *k);
}

static void nvao_close(void *self)
{
	struct nvao *nvao = self;

	kinds_close(&nvao->kinds);
	free(nvao);
}

static int nvao_open(const struct uk_host *host, struct uk_call *call,
		     const struct uk_setting *settings, size_t count,
		     void **self)
{
	struct nvao *nvao;

	(void)settings;
	if (count)
		return host->fail(call, "nvao kent geen instellingen");
	nvao = calloc(1, sizeof(*nvao));
	if (!nvao)
		return host->fail(call, "geen geheugen");
	nvao->host = host;
	set_opens(nvao);
	if (kinds_open(&nvao->kinds, host, call)) {
		nvao_close(nvao);
		return -1;
	}
	*self = nvao;
	return 0;
}

static int nvao_check(void *self, struct uk_call *call,
		      const struct uk_statement *statement)
{
	const struct nvao *nvao = self;
	struct reader reader = {
	    .host = nvao->host,
	    .call = call,
	    .kinds = &nvao->kinds,
	    .statement = statement,
	};

	/* Every rule asks which chunk holds a word. */
	if (!statement->chunk_count || (statement->scope != UK_SCOPE_OUTCOME &&
					statement->scope != UK_SCOPE_INDICATOR))
		return 0;
	if (reader_look(&reader))
		return -1;
	for (size_t i = 0; i < RULES; i++) {
		reader.opens = &nvao->opens[i];
		if (kinds_meet(&reader.present, reader.opens))
			rules[i].run(&reader);
	}
	return 0;
}

static int nvao_check_set(void *self, struct uk_call *call,
			  const struct uk_statement *statements, size_t count)
{
	const struct nvao *nvao = self;
	struct reader reader = {
	    .host = nvao->host,
	    .call = call,
	    .kinds = &nvao->kinds,
	};

	for (reader.number = 0; reader.number < count; reader.number++) {
		reader.statement = &statements[reader.number];
		if (!reader.statement->token_count ||
		    reader.statement->scope != UK_SCOPE_OUTCOME)
			continue;
		if (reader_look(&reader))
			return -1;
		rule_reference(&reader);
	}
	rule_coverage(&reader, statements, count);
	return rule_duplicate(&reader, statements, count);
}

static const struct uk_checker_ops checker = {
    .size = sizeof(checker),
    .check = nvao_check,
    .check_set = nvao_check_set,
};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD,
    .id = "nvao",
    .version = "1.0",
    .title = "De kwaliteitscriteria van de NVAO, per leeruitkomst en samen",
    .threads = UK_THREADS_ANY,
    .open = nvao_open,
    .close = nvao_close,
    .checker = &checker,
};
