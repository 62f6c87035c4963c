/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "document.h"
#include "suppress.h"

void suppress_release(struct suppressions *s)
{
	free(s->list);
	*s = (struct suppressions){0};
}

/* The words that open a comment of ours, after "<!--" and blanks. */
static const char *const openers[] = {"negeer", "ignore"};

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t skip_blanks(const char *bytes, size_t len, size_t at)
{
	while (at < len && is_blank(bytes[at]))
		at++;
	return at;
}

/* Steps over `word` at `*at`; false when something else stands there. */
static bool skip_word(const char *bytes, size_t len, size_t *at,
		      const char *word)
{
	size_t size = strlen(word);

	if (len - *at < size || memcmp(bytes + *at, word, size))
		return false;
	*at = skip_blanks(bytes, len, *at + size);
	return true;
}

static bool is_ours(const char *bytes, size_t len, size_t *at)
{
	if (!skip_word(bytes, len, at, "<!--") ||
	    !skip_word(bytes, len, at, "uitkomst:"))
		return false;
	for (size_t i = 0; i < ARRAY_SIZE(openers); i++) {
		size_t from = *at;

		if (skip_word(bytes, len, at, openers[i]))
			return *at == len || is_blank(bytes[*at - 1]) ||
			       bytes[*at] == '-';
		*at = from;
	}
	return false;
}

static int add(struct suppressions *s, const char *rule, size_t source)
{
	struct suppression *list = s->list;

	if (s->count == s->room) {
		size_t room = s->room + s->room / 2 + 8;

		list = realloc(list, room * sizeof(*list));
		if (!list)
			return -1;
		s->list = list;
		s->room = room;
	}
	list[s->count++] = (struct suppression){.rule = rule, .source = source};
	return 0;
}

static bool ends_rule(char c)
{
	return is_blank(c) || c == ',' || c == '>';
}

int suppress_comment(struct suppressions *s, struct arena *arena,
		     const char *bytes, size_t len, size_t source)
{
	size_t at = 0, before = s->count;

	if (!is_ours(bytes, len, &at))
		return 0;
	if (len - at >= 3 && !memcmp(bytes + len - 3, "-->", 3))
		len -= 3;
	while (at < len) {
		size_t end = at;
		char *rule;

		while (end < len && !ends_rule(bytes[end]))
			end++;
		if (end == at) {
			at++;
			continue;
		}
		rule = arena_copy(arena, bytes + at, end - at);
		if (!rule || add(s, rule, source + at))
			return -1;
		at = end;
	}
	return s->count == before ? add(s, NULL, source) : 0;
}

/* -- Tying them to statements --------------------------------------------- */

/* The statements on the line of byte `source`, or else the next one; `from` is
 * a statement that is not behind them. */
static size_t bind(const struct uk_document *d, struct suppression *s,
		   struct uk_text line, size_t from)
{
	size_t begin = (size_t)(line.bytes - d->source);
	size_t last;

	while (from < d->count && d->statements[from].end <= begin)
		from++;
	last = from;
	while (last < d->count && d->statements[last].begin < begin + line.len)
		last++;
	if (last == from && from < d->count)
		last++;
	s->first = (uint32_t)from;
	s->last = (uint32_t)last;
	return from;
}

void suppress_bind(struct uk_document *d)
{
	struct suppressions *s = &d->suppressed;
	const char *bound = NULL;
	size_t from = 0;

	for (size_t i = 0; i < s->count; i++) {
		struct suppression *now = &s->list[i];
		struct uk_text line = lines_text(&d->lines, now->source);

		/* Many rules in a comment, many comments on a long line. */
		if (line.bytes == bound) {
			now->first = now[-1].first;
			now->last = now[-1].last;
			continue;
		}
		bound = line.bytes;
		from = bind(d, now, line, from);
	}
}

static bool names(const char *pattern, const char *rule)
{
	size_t len;

	if (!pattern)
		return true;
	len = strlen(pattern);
	return !strncmp(pattern, rule, len) &&
	       (!rule[len] || (rule[len] == '.' && !strchr(pattern, '.')));
}

bool suppress_hides(struct uk_document *d, size_t number, const char *rule)
{
	const struct suppressions *s = &d->suppressed;
	size_t low = 0, high = s->count;
	bool hidden = false;

	/* Both ends of the ranges never go back, so this is a search. */
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (s->list[middle].last > number)
			high = middle;
		else
			low = middle + 1;
	}
	for (; low < s->count && s->list[low].first <= number; low++) {
		if (!names(s->list[low].rule, rule))
			continue;
		__atomic_store_n(&s->list[low].used, true, __ATOMIC_RELAXED);
		hidden = true;
	}
	return hidden;
}
