/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "eight.h"
#include "sentences.h"
#include "utf8.h"

/* A bracket that has not closed after so many bytes is a slip of the pen. */
enum { BRACKET_MOST = 300 };

struct walk {
	const struct sections *sections;
	struct uk_text text;
	size_t from;
	size_t bracket; /* behind the last opening bracket; 0: none open */
};

static bool is_stop(uint32_t c)
{
	return c == '.' || c == '!' || c == '?' || c == 0x2026;
}

static bool is_closer(uint32_t c)
{
	return c == ')' || c == ']' || c == '"' || c == '\'' || c == 0x2019 ||
	       c == 0x201D || c == 0xBB;
}

static bool is_opener(uint32_t c)
{
	return c == '(' || c == '[' || c == '"' || c == '\'' || c == 0x2018 ||
	       c == 0x201C || c == 0x201E || c == 0xAB;
}

static uint32_t peek(const struct walk *w, size_t at)
{
	return at < w->text.len ? utf8_next(w->text.bytes, w->text.len, &at)
				: 0;
}

static size_t skip(const struct walk *w, size_t at, bool (*is)(uint32_t))
{
	while (at < w->text.len) {
		size_t next = at;

		if (!is(utf8_next(w->text.bytes, w->text.len, &next)))
			break;
		at = next;
	}
	return at;
}

/* Where the word that ends at `end` starts: behind a blank or a bracket. */
static size_t word_start(const struct walk *w, size_t end)
{
	size_t at = end;

	/* No abbreviation is longer; what is, is none. */
	while (at > w->from && end - at < 40) {
		size_t before = at;
		uint32_t c = utf8_previous(w->text.bytes, &before);

		if (c == ' ' || is_opener(c) || c == '/')
			break;
		at = before;
	}
	return at;
}

/* "J." or "IJ." of a name; "3." that opens a sentence counts it. */
static bool is_initial(const struct walk *w, size_t start, size_t stop)
{
	size_t at = start;
	bool digits = true;

	while (at < stop)
		digits &=
		    utf8_is_digit(utf8_next(w->text.bytes, w->text.len, &at));
	if (digits)
		return start == w->from && stop > start;
	at = start;
	return utf8_is_upper(utf8_next(w->text.bytes, w->text.len, &at)) &&
	       at == stop;
}

/* Whether the full stop at `stop` belongs to the word before it. `next` is
 * where the next word starts. */
static bool is_of_word(const struct walk *w, size_t stop, size_t next)
{
	size_t start = word_start(w, stop);

	if (start == stop)
		return false;
	switch (sections_abbreviation(w->sections, w->text.bytes + start,
				      stop + 1 - start)) {
	case ABBREVIATION_INNER:
		return true;
	case ABBREVIATION_END:
		return !utf8_is_upper(peek(w, skip(w, next, is_opener)));
	default:
		return is_initial(w, start, stop);
	}
}

/* A next sentence opens with a capital, a digit or a sign; "'s Avonds" with
 * its apostrophe. */
static bool opens_sentence(const struct walk *w, size_t at)
{
	size_t word = skip(w, at, is_opener);

	return word > at || !utf8_is_lower(peek(w, word));
}

/* A stop inside brackets that opened within the sentence is not its end. */
static bool is_bracketed(const struct walk *w, size_t at)
{
	if (!w->bracket || at - w->bracket > BRACKET_MOST)
		return false;
	return w->bracket > w->from + 1;
}

/* The end of the sentence when the stops from `at` to `stops` end it, else
 * 0. */
static size_t end_at(const struct walk *w, size_t at, size_t stops)
{
	size_t end = skip(w, stops, is_closer);
	size_t next = end + 1;

	if (end >= w->text.len)
		return w->text.len;
	if (w->text.bytes[end] != ' ' || is_bracketed(w, at) ||
	    !opens_sentence(w, next))
		return 0;
	if (stops == at + 1 && end == stops && w->text.bytes[at] == '.' &&
	    is_of_word(w, at, next))
		return 0;
	return end;
}

/* The bytes that stops and brackets open with; all others lie inside a
 * sentence, and most of a text is such bytes. */
static const bool signs[256] = {
    ['.'] = true, ['!'] = true, ['?'] = true, ['('] = true,
    [')'] = true, ['['] = true, [']'] = true, [0xE2] = true,
};

/* Whether eight bytes are small letters and blanks, or near them: no sign. */
static inline bool are_small(const char *bytes)
{
	uint64_t w = eight(bytes);
	uint64_t small = (w + EACH(0x80 - '^')) | eight_blanks(w);

	return (small & ~w & EACH(0x80)) == EACH(0x80);
}

/* The first byte in [at, end) that may be a stop or a bracket, or `end`. */
static size_t next_sign(const struct walk *w, size_t at, size_t end)
{
	const char *bytes = w->text.bytes;

	while (at < end && !signs[(unsigned char)bytes[at]]) {
		at++;
		while (end - at >= 8 && are_small(bytes + at))
			at += 8;
	}
	return at;
}

static void note_bracket(struct walk *w, uint32_t c, size_t next)
{
	if (c == '(' || c == '[')
		w->bracket = next;
	else if (c == ')' || c == ']')
		w->bracket = 0;
}

size_t sentence_end(const struct sections *s, struct uk_text text, size_t from,
		    const struct uk_range *code, size_t code_count)
{
	struct walk w = {.sections = s, .text = text, .from = from};
	size_t i = 0, at = from;

	while (at < text.len) {
		size_t next = at, end = 0;
		uint32_t c;

		while (i < code_count && code[i].end <= at)
			i++;
		if (i < code_count && code[i].begin <= at) {
			at = code[i].end;
			continue;
		}
		if (!signs[(unsigned char)text.bytes[at]]) {
			at = next_sign(
			    &w, at, i < code_count ? code[i].begin : text.len);
			continue;
		}
		c = utf8_next(text.bytes, text.len, &next);
		note_bracket(&w, c, next);
		if (is_stop(c)) {
			next = skip(&w, next, is_stop);
			end = end_at(&w, at, next);
		}
		if (end)
			return end;
		at = next;
	}
	return text.len;
}
