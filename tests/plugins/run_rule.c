/* SPDX-License-Identifier: Apache-2.0 */
/* Reports rules that are not in its rules file. */
#include "misbehave.h"

static void report_rule(struct uk_call *call, const char *rule)
{
	struct uk_finding finding = {0};

	finding.size = sizeof(finding);
	finding.rule = rule;
	host->report(call, 0, &finding);
}

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	report_rule(call, "no-such-rule");
	report_rule(call, "run_rule.rule");
	report_rule(call, "not-run"); /* that of the program itself */
	report_rule(call, "ru\xff");
	report_rule(call, "");
	report_rule(call, NULL);
	return report_all(call, s);
}

MISBEHAVE("run_rule");
