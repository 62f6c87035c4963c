/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The quality criteria of the NVAO for learning outcomes, as far as words can
 * show them: independent of the way of learning, of the test and of the day;
 * specific and measurable; and over a set, covered and distinct.
 */
#include "rules.h"

#include <stdlib.h>

struct nvao {
	const struct uk_host *host;
	struct kinds kinds;
};

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
	if (kinds_open(&nvao->kinds, host, call)) {
		nvao_close(nvao);
		return -1;
	}
	*self = nvao;
	return 0;
}

static void (*const rules[])(const struct reader *) = {
    rule_path_event,	rule_path_attendance,  rule_path_source,
    rule_path_starter,	rule_assessment_named, rule_pass_mark,
    rule_dated_product, rule_dated_year,       rule_vague_qualifier,
    rule_hedge,		rule_list_tail,
};

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

	if (!statement->token_count || (statement->scope != UK_SCOPE_OUTCOME &&
					statement->scope != UK_SCOPE_INDICATOR))
		return 0;
	reader_look(&reader);
	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++)
		rules[i](&reader);
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
		reader_look(&reader);
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
