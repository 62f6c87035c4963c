/* SPDX-License-Identifier: Apache-2.0 */
/* Where a value stands in the text of its document. jansson keeps no places;
 * here the text, which it has found to be right, is walked once more. */
#include "base.h"

#include "json.h"

struct walk {
	const char *at, *end;
};

static void skip_blanks(struct walk *w)
{
	while (w->at < w->end && strchr(" \t\r\n", *w->at) && *w->at)
		w->at++;
}

static bool take(struct walk *w, char c)
{
	skip_blanks(w);
	if (w->at >= w->end || *w->at != c)
		return false;
	w->at++;
	return true;
}

/* Steps over a text; `*text` and `*len` are what is between its quotes. */
static bool take_text(struct walk *w, const char **text, size_t *len)
{
	if (!take(w, '"'))
		return false;
	*text = w->at;
	while (w->at < w->end && *w->at != '"')
		w->at += *w->at == '\\' ? 2 : 1;
	if (w->at >= w->end)
		return false;
	*len = (size_t)(w->at++ - *text);
	return true;
}

/* Steps over one value; brackets in texts do not count. */
static bool skip_value(struct walk *w)
{
	size_t depth = 0, len;
	const char *text;

	do {
		skip_blanks(w);
		if (w->at >= w->end)
			return false;
		if (*w->at == '"') {
			if (!take_text(w, &text, &len))
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

/* Goes to the key `key` of the object that comes; `*spot` is its place. */
static bool enter_object(struct walk *w, const char *key, const char **spot)
{
	const char *text;
	size_t len;

	if (!take(w, '{'))
		return false;
	do {
		skip_blanks(w);
		*spot = w->at;
		if (!take_text(w, &text, &len) || !take(w, ':'))
			return false;
		if (len == strlen(key) && memcmp(text, key, len) == 0)
			return true;
	} while (skip_value(w) && take(w, ','));
	return false;
}

static bool enter_array(struct walk *w, size_t index, const char **spot)
{
	if (!take(w, '['))
		return false;
	while (index--)
		if (!skip_value(w) || !take(w, ','))
			return false;
	skip_blanks(w);
	*spot = w->at;
	return true;
}

/* `bytes` ends in a zero, which stops strchr() and strcspn(). */
size_t node_line(const struct node *at, const char *bytes, size_t len)
{
	const struct node *steps[JSON_DEPTH + 2];
	struct walk w = {bytes, bytes + len};
	const char *spot = bytes;
	size_t count = 0, line = 1;

	for (; at->up && count < ARRAY_SIZE(steps); at = at->up)
		steps[count++] = at;
	if (len >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0)
		w.at += 3;
	while (count--) {
		const struct node *step = steps[count];

		if (!(step->key ? enter_object(&w, step->key, &spot)
				: enter_array(&w, step->index, &spot)))
			return 0;
	}
	for (; bytes < spot; bytes++)
		line += *bytes == '\n';
	return line;
}
