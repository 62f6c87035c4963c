/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

#include <string.h>

enum { YEAR = 4 };

static bool is_digits(const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (bytes[i] < '0' || bytes[i] > '9')
			return false;
	return true;
}

/* "2019", "2023-2024", and the end of "9001:2015" */
static bool is_year(const struct reader *reader, uint32_t at)
{
	struct uk_text text;
	const char *year;

	if (!has_feature(reader, at, UK_DIGITS))
		return false;
	text = text_of(reader, reader->statement->tokens[at].range);
	if (text.len < YEAR)
		return false;
	year = text.bytes + text.len - YEAR;
	return is_digits(year, YEAR) &&
	       (!memcmp(year, "19", 2) || !memcmp(year, "20", 2)) &&
	       (text.len == YEAR || year[-1] == ':' || year[-1] == '-' ||
		year[-1] == '/');
}

/* "2000 woorden", "1950 euro" */
static bool is_quantity(const struct reader *reader, uint32_t at)
{
	return has_class(reader, at + 1, UK_WORD_NOUN) ||
	       has_class(reader, at + 1, UK_WORD_CODE);
}

/* "NEN 1010:2020" */
static bool is_norm(const struct reader *reader, uint32_t at)
{
	struct uk_text text =
	    text_of(reader, reader->statement->tokens[at].range);

	return has_class(reader, at - 1, UK_WORD_NAME) &&
	       memchr(text.bytes, ':', text.len);
}

/* "cao 2023", "de cao van 2023", "NEN 1010:2020", not "de visie 2030", "in
 * 1848" and "de Olympische Spelen 2024" */
static bool find_year(const struct reader *reader, uint32_t at,
		      struct span *span)
{
	if (!at || !is_year(reader, at) || is_quantity(reader, at))
		return false;
	*span = (struct span){at - 1, at + 1};
	if (at > 1 &&
	    (reads(reader, at - 1, "van") || reads(reader, at - 1, "uit")))
		span->first--;
	return ends_in(reader, span->first, KIND_EDITION) ||
	       is_norm(reader, at);
}

void rule_dated_year(const struct reader *reader)
{
	uint32_t count = (uint32_t)reader->statement->token_count;
	struct span span;

	for (uint32_t i = next_of_rule(reader, 0); i < count;
	     i = next_of_rule(reader, i + 1))
		if (find_year(reader, i, &span))
			report_span(reader, "dated-year", span, NULL);
}
