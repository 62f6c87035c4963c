/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "json_walk.h"
#include "utf8.h"

struct json_walk json_walk_from(const char *bytes, size_t len)
{
	size_t bom = len >= 3 && memcmp(bytes, UTF8_BOM, 3) == 0 ? 3 : 0;

	return (struct json_walk){bytes + bom, bytes + len};
}

void json_walk_blanks(struct json_walk *w)
{
	while (w->at < w->end && strchr(" \t\r\n", *w->at) && *w->at)
		w->at++;
}

bool json_walk_take(struct json_walk *w, char c)
{
	json_walk_blanks(w);
	if (w->at >= w->end || *w->at != c)
		return false;
	w->at++;
	return true;
}

bool json_walk_text(struct json_walk *w, const char **text, size_t *len)
{
	if (!json_walk_take(w, '"'))
		return false;
	*text = w->at;
	while (w->at < w->end && *w->at != '"')
		w->at += *w->at == '\\' ? 2 : 1;
	if (w->at >= w->end)
		return false;
	*len = (size_t)(w->at++ - *text);
	return true;
}

/* The zero at the end stops strchr() and strcspn(). */
bool json_walk_value(struct json_walk *w)
{
	size_t depth = 0, len;
	const char *text;

	do {
		json_walk_blanks(w);
		if (w->at >= w->end)
			return false;
		if (*w->at == '"') {
			if (!json_walk_text(w, &text, &len))
				return false;
		} else if (strchr("[{", *w->at)) {
			depth++;
			w->at++;
		} else if (strchr("]}", *w->at)) {
			depth--;
			w->at++;
		} else if (strchr(",:", *w->at)) {
			w->at++;
		} else {
			w->at += strcspn(w->at, " \t\r\n,:]}");
		}
	} while (depth);
	return true;
}
