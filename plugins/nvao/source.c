/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

enum { YEAR = 4, CITATION_MOST = 10 };

/* "bij het ontwikkelen van lesmateriaal" makes it. */
static bool is_made(const struct reader *reader, uint32_t preposition)
{
	return preposition &&
	       (has_feature(reader, preposition - 1, UK_NOMINALISED) ||
		has_feature(reader, preposition - 1, UK_INFINITIVE)) &&
	       !is(reader, preposition - 1, KIND_READING);
}

/* "uit de reader", "bestudeert de syllabus", not "schrijft een syllabus" */
static bool is_read(const struct reader *reader, uint32_t at)
{
	uint32_t preposition = preposition_of(reader, at);

	return preposition == UK_NONE ? verb_is(reader, at, KIND_READING)
				      : !is_made(reader, preposition);
}

/* "hoofdstuk 3", and "hoofdstuk 3 van het boek"; not that of a law */
static bool is_chapter(const struct reader *reader, uint32_t at)
{
	return is(reader, at, KIND_CHAPTER) &&
	       has_class(reader, at + 1, UK_WORD_NUMERAL) &&
	       has_feature(reader, at + 1, UK_DIGITS) &&
	       (!reads(reader, at + 2, "van") ||
		is(reader, at + 4, KIND_BOOK) ||
		ends_in(reader, at + 4, KIND_SOURCE));
}

static bool is_material(const struct reader *reader, uint32_t at)
{
	if (!is_noun(reader, at))
		return false;
	if (ends_in(reader, at, KIND_SOURCE))
		return is_read(reader, at);
	return (ends_in(reader, at, KIND_STUFF) &&
		phrase_has(reader, at, KIND_TAUGHT)) ||
	       ((is(reader, at, KIND_BOOK) || is(reader, at, KIND_STUFF)) &&
		phrase_has(reader, at, KIND_SET));
}

static bool is_sign(const struct reader *reader, uint32_t at, char sign)
{
	const struct uk_statement *statement = reader->statement;

	return has_class(reader, at, UK_WORD_PUNCTUATION) &&
	       statement->text.bytes[statement->tokens[at].range.begin] == sign;
}

/* "(Jansen & De Vries, 2019)" */
static bool find_citation(const struct reader *reader, uint32_t at,
			  struct span *span)
{
	if (!is_sign(reader, at, '(') ||
	    !has_class(reader, at + 1, UK_WORD_NAME))
		return false;
	for (uint32_t i = at + 2; i < at + CITATION_MOST; i++) {
		const struct uk_token *year = &reader->statement->tokens[i];

		if (is_sign(reader, i, ')') ||
		    i + 1 >= reader->statement->token_count)
			return false;
		if (!has_class(reader, i, UK_WORD_NUMERAL))
			continue;
		*span = (struct span){at, i + 2};
		return year->range.end - year->range.begin == YEAR &&
		       is_sign(reader, i - 1, ',') &&
		       is_sign(reader, i + 1, ')');
	}
	return false;
}

static bool find_source(const struct reader *reader, uint32_t at,
			struct span *span)
{
	*span = (struct span){at, at + 1};
	if (is_chapter(reader, at)) {
		span->last++;
		return true;
	}
	return is_material(reader, at) || find_citation(reader, at, span);
}

void rule_path_source(const struct reader *reader)
{
	uint32_t count = (uint32_t)reader->statement->token_count;
	struct span starter, span;
	bool starts = find_starter(reader, 0, &starter);

	if (reader->teaches)
		return;
	for (uint32_t i = 0; find_next(reader, KIND_GIVEN, i, &span);
	     i = span.last)
		report_span(reader, "path-source", span, NULL);
	for (uint32_t i = 0; i < count; i = span.last) {
		if (!find_source(reader, i, &span))
			span.last = i + 1;
		else if (!starts || i < starter.first || i >= starter.last)
			report_span(reader, "path-source", span, NULL);
	}
}
