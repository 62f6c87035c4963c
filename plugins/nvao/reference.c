/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

/* Something named before, in the sentence itself, that a word can point at; not
 * the noun of "aan de hand van" and "op basis hiervan". */
static bool is_named(const struct reader *reader, uint32_t at)
{
	return is_noun(reader, at) && !is_inside(reader, KIND_BY_NORM, at) &&
	       !is(reader, at + 1, KIND_BACK) &&
	       uk_chunk_at(reader->statement, at)->kind != UK_CHUNK_AGENT &&
	       uk_chunk_at(reader->statement, at)->kind != UK_CHUNK_FRAME;
}

static bool is_this(const struct reader *reader, uint32_t at)
{
	return is(reader, at, KIND_THIS) && !is(reader, at, KIND_OWN) &&
	       (has_class(reader, at, UK_WORD_DETERMINER) ||
		has_class(reader, at, UK_WORD_PRONOUN)) &&
	       uk_chunk_at(reader->statement, at)->kind != UK_CHUNK_AGENT;
}

/* "deze module" and "dit kwartaal" are the course. */
static bool is_course(const struct reader *reader, uint32_t at)
{
	return ends_in(reader, at, KIND_COURSE) ||
	       ends_in(reader, at, KIND_EVENT) || is(reader, at, KIND_TERM);
}

/* "Hierbij" goes on in running text: the sentence before is the same outcome.
 */
static bool goes_on(const struct reader *reader, uint32_t at)
{
	return !at && has_feature(reader, at, UK_CAPITAL);
}

/* "hierbij", "bovengenoemde eisen", "deze analyse" */
static bool find_pointer(const struct reader *reader, uint32_t at,
			 struct span *span)
{
	*span = (struct span){at, at + 1};
	if (is(reader, at, KIND_BACKWARD))
		return true;
	if (is(reader, at, KIND_BACK))
		return !goes_on(reader, at);
	if (!is_this(reader, at))
		return false;
	while (has_class(reader, span->last, UK_WORD_ADJECTIVE))
		span->last++;
	if (is_course(reader, span->last))
		return false;
	span->last += is_noun(reader, span->last);
	return true;
}

/* "leeruitkomst 2", "de vorige leeruitkomst" */
static bool find_title(const struct reader *reader, uint32_t at,
		       struct span *span)
{
	if (!is(reader, at, KIND_OUTCOME))
		return false;
	*span = (struct span){at, at + 1};
	if (has_class(reader, at + 1, UK_WORD_NUMERAL) &&
	    has_feature(reader, at + 1, UK_DIGITS)) {
		span->last++;
		return true;
	}
	span->first = phrase_first(reader, at);
	return phrase_has(reader, at, KIND_FORMER);
}

void rule_reference(const struct reader *reader)
{
	uint32_t count = (uint32_t)reader->statement->token_count;
	struct span span;
	bool named = false;

	/* In a later sentence of the outcome it is normal. */
	for (uint32_t i = 0; i < count; i++) {
		if (i && has_feature(reader, i, UK_INITIAL))
			return;
		if (find_title(reader, i, &span) ||
		    (!named && find_pointer(reader, i, &span))) {
			report_span(reader, "reference-to-other", span, NULL);
			return;
		}
		named = named || is_named(reader, i);
	}
}
