/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "report.h"

/* Editors know three words: error, warning, note. */
static const char *severity_word(uint32_t severity)
{
	if (severity == UK_ERROR)
		return "error";
	return severity == UK_WARNING ? "warning" : "note";
}

static void put_finding(struct report *r, const struct uk_document *document,
			const struct uk_result *result,
			const struct uk_result_finding *f)
{
	struct uk_place at = report_place(document, result, f->range.begin);
	struct out *o = r->out;

	out_clean(o, r->name, strlen(r->name));
	out_addc(o, ':');
	out_number(o, at.line);
	out_addc(o, ':');
	out_number(o, at.column);
	out_adds(o, ": ");
	out_adds(o, severity_word(f->severity));
	out_adds(o, ": ");
	out_clean(o, f->message, strlen(f->message));
	out_adds(o, " [");
	out_adds(o, f->rule);
	out_adds(o, "]\n");
}

void gcc_result(struct report *r, const struct uk_document *document,
		const struct uk_result *result)
{
	for (size_t i = 0; i < result->finding_count; i++)
		put_finding(r, document, result, &result->findings[i]);
}
