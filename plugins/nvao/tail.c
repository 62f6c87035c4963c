/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

#include <string.h>

/* An item of a list has no more words. */
enum { ITEM_MOST = 6, OPEN_REACH = 16 };

static bool are_dots(const struct reader *reader, uint32_t at)
{
	return has_class(reader, at, UK_WORD_PUNCTUATION) &&
	       (reads(reader, at, "...") || reads(reader, at, "…"));
}

/* "en dergelijke systemen" is no end. */
static bool ends_list(const struct reader *reader, struct span span)
{
	return span.first && !is_noun(reader, span.last) &&
	       !has_class(reader, span.last, UK_WORD_ADJECTIVE);
}

static bool is_of_item(const struct reader *reader, uint32_t at)
{
	return is_noun(reader, at) ||
	       has_class(reader, at, UK_WORD_ADJECTIVE) ||
	       has_class(reader, at, UK_WORD_DETERMINER) ||
	       has_class(reader, at, UK_WORD_NUMERAL);
}

/* The comma before the last item, which opens at the token behind it; UK_NONE
 * when the list has one item or joins the last two with a word. */
static uint32_t last_comma(const struct reader *reader, uint32_t end)
{
	for (uint32_t i = end; i > 1 && end - i < ITEM_MOST; i--) {
		if (reads(reader, i - 1, ","))
			return i < end ? i - 1 : UK_NONE;
		if (!is_of_item(reader, i - 1))
			break;
	}
	return UK_NONE;
}

/* "zoals": the list said already that it is not whole. */
static bool is_open(const struct reader *reader, struct span tail)
{
	uint32_t from = tail.first > OPEN_REACH ? tail.first - OPEN_REACH : 0;
	struct span open;

	for (uint32_t i = from; i < tail.first; i++)
		if (find_at(reader, KIND_OPEN, i, &open))
			return true;
	return false;
}

/* An abbreviation at the end has the full stop of the sentence in it. */
static bool takes_stop(const struct reader *reader, struct span tail)
{
	const struct uk_statement *statement = reader->statement;
	struct uk_range range = statement->tokens[tail.last - 1].range;

	return tail.last == statement->token_count &&
	       statement->text.bytes[range.end - 1] == '.';
}

/* "eiken, beuken, enz." becomes "eiken en beuken". */
static bool end_list(const struct reader *reader, struct span tail,
		     struct uk_fix *fix)
{
	const struct uk_token *tokens = reader->statement->tokens;
	uint32_t end =
	    tail.first - (reads(reader, tail.first - 1, ",") ? 1 : 0);
	uint32_t comma;
	struct uk_text item = {"", 0};
	char *text;
	size_t len = 0;

	if (!end || !is_of_item(reader, end - 1))
		return false;
	comma = last_comma(reader, end);
	if (comma != UK_NONE)
		item = text_of(
		    reader, span_range(reader, (struct span){comma + 1, end}));
	text = reader->host->memory(reader->call, item.len + 6);
	if (!text)
		return false;
	if (item.len) {
		memcpy(text, " en ", 4);
		memcpy(text + 4, item.bytes, item.len);
		len = item.len + 4;
	}
	if (takes_stop(reader, tail))
		text[len++] = '.';
	fix->range.begin =
	    tokens[(comma != UK_NONE ? comma : end) - 1].range.end;
	fix->range.end = tokens[tail.last - 1].range.end;
	fix->text = (struct uk_text){text, len};
	fix->flags = is_open(reader, tail) ? UK_FIX_SAFE : 0;
	return true;
}

void rule_list_tail(const struct reader *reader)
{
	uint32_t count = (uint32_t)reader->statement->token_count;
	struct span span;
	struct uk_fix fix = {.flags = 0};

	for (uint32_t i = next_of_rule(reader, 0); i < count;
	     i = next_of_rule(reader, span.last)) {
		bool found = find_at(reader, KIND_TAIL, i, &span);

		if (!found)
			span = (struct span){i, i + 1};
		if ((found || are_dots(reader, i)) && ends_list(reader, span))
			report_span(reader, "list-tail", span,
				    end_list(reader, span, &fix) ? &fix : NULL);
	}
}
