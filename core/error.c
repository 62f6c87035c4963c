/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>

#include "error.h"
#include "utf8.h"

/* Bytes that follow the first one of a code point. */
#define UTF8_TAIL(first)                                                       \
	((size_t)((first) >= 0xf0 ? 3 : (first) >= 0xe0 ? 2 : 1))

static bool english;

void error_language(const char *lang)
{
	english = strcmp(lang, "en") == 0;
}

const char *tr(const char *nl, const char *en)
{
	return english ? en : nl;
}

/* Takes away control signs (C1 ones are two bytes): names and text from
 * outside end up in errors, and errors on terminals. */
static void no_controls(char *text)
{
	for (unsigned char *c = (unsigned char *)text; *c; c++) {
		if (*c == 0xc2 && c[1] >= 0x80 && c[1] < 0xa0)
			c[0] = c[1] = '?';
		else if ((*c < ' ' && *c != '\n' && *c != '\t') || *c == 0x7f)
			*c = '?';
	}
}

/* Takes away the half code point that a cut may have left at the end. */
static void no_half(char *text)
{
	size_t len = strlen(text), cut = len;

	while (cut && ((unsigned char)text[cut - 1] & 0xc0) == 0x80)
		cut--;
	if (cut && (unsigned char)text[cut - 1] >= 0xc0 &&
	    len - cut < UTF8_TAIL((unsigned char)text[cut - 1]))
		text[cut - 1] = '\0';
}

void error_clean(char *text)
{
	size_t at = 0, bad;

	no_half(text);
	while (utf8_check(text + at, strlen(text + at), &bad)) {
		at += bad;
		text[at++] = '?';
	}
	no_controls(text);
}

int error_set(struct uk_error *error, const char *nl, const char *en, ...)
{
	va_list values;

	if (!error || error->text[0])
		return -1;
	va_start(values, en);
	vsnprintf(error->text, sizeof(error->text), tr(nl, en), values);
	va_end(values);
	error_clean(error->text);
	return -1;
}
