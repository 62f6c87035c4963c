/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <stdio.h>
#include <string.h>

#include "acts.h"

/* A verb in the text, and what stands before it. */
struct act {
	struct uk_text joint, verb;
};

static struct uk_text word_at(struct uk_text text, size_t from)
{
	size_t end = from;

	while (end < text.len && text.bytes[end] != ' ')
		end++;
	return (struct uk_text){text.bytes + from, end - from};
}

static bool is(struct uk_text word, const char *text)
{
	return word.len == strlen(text) && !memcmp(word.bytes, text, word.len);
}

static bool ends_in(struct uk_text text, char c)
{
	return text.len && text.bytes[text.len - 1] == c;
}

static bool is_infinitive(const struct lexicon *lexicon,
			  const struct uk_call *call, struct uk_text verb)
{
	struct phrase phrase;

	return !phrase_read(&phrase, lexicon, call, verb) &&
	       !(phrase.verb.features & UK_GUESS);
}

static struct uk_text between(const char *from, const char *to)
{
	while (from < to && *from == ' ')
		from++;
	while (to > from && (to[-1] == ' ' || to[-1] == ','))
		to--;
	return (struct uk_text){from, (size_t)(to - from)};
}

/* Cuts at commas and "en", "of"; 0 when there are too many pieces. */
static size_t cut(struct uk_text text, struct act acts[ACTS_MOST])
{
	const char *from = text.bytes, *end = text.bytes + text.len;
	size_t count = 1;

	acts[0].joint = (struct uk_text){"", 0};
	for (size_t at = 0; at < text.len; at++) {
		struct uk_text word = word_at(text, at);
		const char *behind = word.bytes + word.len;
		bool joint = is(word, "en") || is(word, "of");

		if ((joint || ends_in(word, ',')) && word.len && behind < end) {
			if (count == ACTS_MOST)
				return 0;
			acts[count - 1].verb =
			    between(from, joint ? word.bytes : behind);
			acts[count++].joint =
			    joint ? word : (struct uk_text){",", 1};
			from = behind;
		}
		at += word.len;
	}
	acts[count - 1].verb = between(from, end);
	return count;
}

int acts_read(struct acts *acts, const struct lexicon *lexicon,
	      const struct uk_call *call, struct uk_text text)
{
	struct act found[ACTS_MOST] = {{{"", 0}, {"", 0}}};
	size_t count = cut(text, found);

	for (size_t i = 0; count > 1 && i < count; i++) {
		if (!is_infinitive(lexicon, call, found[i].verb))
			count = 1;
	}
	if (count <= 1)
		found[0] = (struct act){{"", 0}, text};
	acts->count = count ? count : 1;
	for (size_t i = 0; i < acts->count; i++) {
		acts->joints[i] = found[i].joint;
		if (phrase_read(&acts->verbs[i], lexicon, call, found[i].verb))
			return -1;
	}
	return 0;
}

const struct phrase *acts_last(const struct acts *acts)
{
	return &acts->verbs[acts->count - 1];
}

/* ------------------------------------------------------------------------ */

static void append(char out[ACTS_ROOM], const char *text, size_t len)
{
	size_t used = strlen(out);
	const char *gap = used && len && *text != ',' ? " " : "";

	snprintf(out + used, ACTS_ROOM - used, "%s%.*s", gap, (int)len, text);
}

static void join(const struct acts *acts, size_t i, char out[ACTS_ROOM])
{
	append(out, acts->joints[i].bytes, acts->joints[i].len);
}

void acts_finite(const struct acts *acts, uint32_t form, char out[ACTS_ROOM])
{
	*out = '\0';
	for (size_t i = 0; i < acts->count; i++) {
		const struct phrase *p = &acts->verbs[i];
		const char *finite = phrase_finite(p, form);

		join(acts, i, out);
		append(out, finite, strlen(finite));
		if (i + 1 == acts->count)
			return;
		append(out, p->complement.bytes, p->complement.len);
		append(out, p->verb.particle, strlen(p->verb.particle));
	}
}

void acts_joined(const struct acts *acts, uint32_t form, char out[ACTS_ROOM])
{
	char joined[2 * SPELLING_ROOM];

	*out = '\0';
	for (size_t i = 0; i < acts->count; i++) {
		const struct phrase *p = &acts->verbs[i];

		snprintf(joined, sizeof(joined), "%s%s", p->verb.particle,
			 phrase_finite(p, form));
		join(acts, i, out);
		append(out, p->complement.bytes, p->complement.len);
		append(out, joined, strlen(joined));
	}
}

void acts_close(const struct acts *acts, uint32_t form, char out[ACTS_ROOM])
{
	char close[PHRASE_LONGEST + SPELLING_ROOM];

	*out = '\0';
	for (size_t i = 0; i < acts->count; i++) {
		phrase_close(&acts->verbs[i], form, close, sizeof(close));
		join(acts, i, out);
		append(out, close, strlen(close));
	}
}
