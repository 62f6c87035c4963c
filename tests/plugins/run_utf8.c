/* SPDX-License-Identifier: Apache-2.0 */
/* Gives text that is no UTF-8, or holds a NUL. */
#include "misbehave.h"

static void report_parameter(struct uk_call *call, const char *name,
			     const char *bytes, size_t len)
{
	struct uk_parameter parameter;
	struct uk_finding finding = {0};

	parameter.name = name;
	parameter.value.bytes = bytes;
	parameter.value.len = len;
	finding.size = sizeof(finding);
	finding.rule = "rule";
	finding.parameters = &parameter;
	finding.parameter_count = 1;
	host->report(call, 0, &finding);
}

static void report_fix(struct uk_call *call, const char *bytes, size_t len)
{
	struct uk_fix fix = {{0, 0}, {NULL, 0}, NULL, 0};
	struct uk_finding finding = {0};

	fix.text.bytes = bytes;
	fix.text.len = len;
	finding.size = sizeof(finding);
	finding.rule = "rule";
	finding.fixes = &fix;
	finding.fix_count = 1;
	host->report(call, 0, &finding);
}

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	report_parameter(call, "word", "\xff", 1);
	report_parameter(call, "word", "\xc3", 1);
	report_parameter(call, "word", "a\0b", 3);
	report_parameter(call, "word", NULL, 4);
	report_parameter(call, NULL, "a", 1);
	report_parameter(call, "wo\xff", "a", 1);
	report_fix(call, "\xed\xa0\x80", 3);
	report_fix(call, NULL, 1);
	return report_all(call, s);
}

MISBEHAVE("run_utf8");
