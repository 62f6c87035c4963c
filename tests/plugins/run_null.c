/* SPDX-License-Identifier: Apache-2.0 */
/* Hands over nothing, or arrays that are not there. */
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	struct uk_finding finding = {0};
	struct uk_level level = {NULL, 0, 0, 0, 0};

	(void)self;
	host->report(call, 0, NULL);
	host->report(call, 0, &finding);
	finding.size = sizeof(finding);
	finding.rule = "rule";
	host->report(call, 7, &finding);
	host->report(call, SIZE_MAX, &finding);
	finding.parameter_count = 3;
	host->report(call, 0, &finding);
	finding.parameter_count = 0;
	finding.fix_count = SIZE_MAX;
	host->report(call, 0, &finding);
	host->level(call, NULL);
	host->level(call, &level);
	host->part(call, NULL);
	host->analysis(call, NULL);
	host->log(call, NULL);
	host->notice(call, NULL, NULL);
	host->add(call, 0, s->text, 1);
	host->rows(call, NULL, NULL, NULL);
	host->formula(call, NULL);
	host->list(call, NULL);
	host->lookup(call, NULL, s->text, NULL, NULL);
	host->lookup(call, "run", s->text, NULL, NULL);
	host->inflect(call, s->text, UK_FORM_THIRD, NULL, NULL);
	host->find(call, NULL, 0);
	host->spelling(call, UINT32_MAX);
	return report_all(call, s);
}

MISBEHAVE("run_null");
