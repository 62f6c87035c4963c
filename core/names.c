/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "uitkomst/core.h"

static const char *const severities[] = {
    [0] = "off",	[UK_ERROR] = "error", [UK_WARNING] = "warning",
    [UK_INFO] = "info", [UK_HINT] = "hint",
};

static const char *const scopes[] = {
    [UK_SCOPE_OUTCOME] = "outcome",   [UK_SCOPE_INDICATOR] = "indicator",
    [UK_SCOPE_EVIDENCE] = "evidence", [UK_SCOPE_ASSESSMENT] = "assessment",
    [UK_SCOPE_ACTIVITY] = "activity", [UK_SCOPE_PLAIN] = "plain",
};

static int number_of(const char *const *names, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(names[i], name) == 0)
			return (int)i;
	return -1;
}

int uk_scope_number(const char *name)
{
	return number_of(scopes, ARRAY_SIZE(scopes), name);
}

const char *uk_scope_name(uint32_t scope)
{
	return scope < ARRAY_SIZE(scopes) ? scopes[scope] : "?";
}

int uk_severity_number(const char *name)
{
	return number_of(severities, ARRAY_SIZE(severities), name);
}

const char *uk_severity_name(uint32_t severity)
{
	return severity < ARRAY_SIZE(severities) ? severities[severity] : "?";
}
