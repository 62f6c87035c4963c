/* SPDX-License-Identifier: Apache-2.0 */
/* What the plugins have in common that load well and then misbehave in
 * check(). Each ends with a finding that is as it should be, on all of the
 * text: the good work of a plugin is kept whatever else it does. */
#ifndef MISBEHAVE_H
#define MISBEHAVE_H

#include "uitkomst/plugin.h"

static const struct uk_host *host;

static inline int open_plugin(const struct uk_host *given, struct uk_call *call,
			      const struct uk_setting *settings, size_t count,
			      void **self)
{
	(void)call;
	(void)settings;
	(void)count;
	(void)self;
	host = given;
	return 0;
}

/* The rule "rule" on a range of the statement. */
static inline int report(struct uk_call *call, uint32_t begin, uint32_t end)
{
	struct uk_finding finding = {0};

	finding.size = sizeof(finding);
	finding.rule = "rule";
	finding.range.begin = begin;
	finding.range.end = end;
	return host->report(call, 0, &finding);
}

static inline int report_all(struct uk_call *call, const struct uk_statement *s)
{
	return report(call, 0, (uint32_t)s->text.len);
}

static int check(void *self, struct uk_call *call,
		 const struct uk_statement *s);

static const struct uk_checker_ops checker = {sizeof(checker), check, NULL};

#define MISBEHAVE(id)                                                          \
	const struct uk_plugin UK_PLUGIN = {UK_PLUGIN_HEAD, id,                \
					    "1.0",	    "Fout",            \
					    UK_THREADS_ONE, open_plugin,       \
					    NULL,	    NULL,              \
					    NULL,	    &checker,          \
					    NULL,	    NULL}

#endif
