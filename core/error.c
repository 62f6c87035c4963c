/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>

#include "error.h"

static bool english;

void error_language(const char *lang)
{
	english = strcmp(lang, "en") == 0;
}

const char *tr(const char *nl, const char *en)
{
	return english ? en : nl;
}

int error_set(struct uk_error *error, const char *nl, const char *en, ...)
{
	va_list values;

	if (!error || error->text[0])
		return -1;
	va_start(values, en);
	vsnprintf(error->text, sizeof(error->text), tr(nl, en), values);
	va_end(values);
	return -1;
}
