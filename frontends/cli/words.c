/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <unistd.h>

#include "words.h"

const char *words_say(struct words w)
{
	return w.en ? uk_tr(w.nl, w.en) : w.nl;
}

/* One write for a whole line: lines of two programs do not mix. */
static void tell(const char *prefix, const char *format, va_list values)
{
	char line[4096];
	size_t len = strlen(prefix), room = sizeof(line) - 1;
	int more;

	memcpy(line, prefix, len);
	more = vsnprintf(line + len, room - len, format, values);
	if (more > 0)
		len +=
		    (size_t)more < room - len ? (size_t)more : room - len - 1;
	line[len++] = '\n';
	fwrite(line, 1, len, stderr);
}

enum status complain(const char *nl, const char *en, ...)
{
	va_list values;

	va_start(values, en);
	tell("uitkomst: ", uk_tr(nl, en), values);
	va_end(values);
	return STATUS_FAILED;
}

enum status complain_of(const char *name, const struct uk_error *error)
{
	if (!name || strstr(error->text, name))
		return complain("%s", "%s", error->text);
	return complain("%s: %s", "%s: %s", name, error->text);
}

void say(const char *nl, const char *en, ...)
{
	va_list values;

	va_start(values, en);
	tell("", uk_tr(nl, en), values);
	va_end(values);
}

enum { LONGEST = 40 };

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Edits that make `b` of `a`: insert, delete, replace. */
static size_t distance(const char *a, const char *b)
{
	size_t row[LONGEST + 1], n = strlen(b);

	if (strlen(a) > LONGEST || n > LONGEST)
		return SIZE_MAX;
	for (size_t i = 0; i <= n; i++)
		row[i] = i;
	for (size_t j = 0; a[j]; j++) {
		size_t before = row[0];

		row[0] = j + 1;
		for (size_t i = 1; i <= n; i++) {
			size_t above = row[i];
			size_t edit = before + (a[j] != b[i - 1]);

			row[i] = least(edit, least(above, row[i - 1]) + 1);
			before = above;
		}
	}
	return row[n];
}

const char *nearest(const char *word, const char *(*known)(void *, size_t),
		    void *closure)
{
	const char *best = NULL, *name;
	size_t near = strlen(word) / 3 + 2;

	for (size_t i = 0; (name = known(closure, i)); i++) {
		size_t d = distance(word, name);

		if (d < near) {
			near = d;
			best = name;
		}
	}
	return best;
}
