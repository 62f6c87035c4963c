/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

#include <string.h>

/* A mark is no longer than "10,0" and stands this near to "cijfer". */
enum { MARK_MOST = 4, REACH = 4 };

static bool is_digits(const struct reader *reader, uint32_t at)
{
	return has_feature(reader, at, UK_DIGITS);
}

/* "5,5", "8", "10": at most 10 */
static bool is_mark(const struct reader *reader, uint32_t at)
{
	struct uk_text text;

	if (!is_digits(reader, at))
		return false;
	text = text_of(reader, reader->statement->tokens[at].range);
	if (text.len > MARK_MOST ||
	    strspn(text.bytes, "0123456789,.") < text.len)
		return false;
	return text.len == 1 || text.bytes[1] == ',' || text.bytes[1] == '.' ||
	       !memcmp(text.bytes, "10", 2);
}

/* "minimaal een 6", "haalt een 7,5", not "een 6 mm plaat" */
static bool find_grade(const struct reader *reader, uint32_t at,
		       struct span *span)
{
	bool earned = verb_is(reader, at, KIND_EARNING);

	if (!reads(reader, at, "een"))
		return false;
	*span = (struct span){at, at + 2};
	if (is(reader, at + 1, KIND_GRADE))
		return !is_noun(reader, at + 2) &&
		       !has_class(reader, at + 2, UK_WORD_ADJECTIVE) &&
		       (earned || stands_before(reader, KIND_WITH, at));
	return is_mark(reader, at + 1) && !is_noun(reader, at + 2) &&
	       !has_class(reader, at + 2, UK_WORD_ADJECTIVE) &&
	       (earned || stands_before(reader, KIND_LEAST, at));
}

/* "het eindcijfer", and "het cijfer" when a mark follows */
static bool find_mark(const struct reader *reader, uint32_t at,
		      struct span *span)
{
	*span = (struct span){at, at + 1};
	if (!is(reader, at, KIND_MARK) || reader->teaches)
		return false;
	if (!reads(reader, at, "cijfer"))
		return true;
	for (uint32_t i = at + 1; i <= at + REACH; i++)
		if (is_mark(reader, i)) {
			span->last = i + 1;
			return true;
		}
	return false;
}

/* "van 5 pagina's", "in maximaal 300 woorden", not "leert 300 woorden" */
static bool find_length(const struct reader *reader, uint32_t at,
			struct span *span)
{
	*span = (struct span){at, at + 2};
	if (!has_class(reader, at, UK_WORD_NUMERAL) ||
	    !is(reader, at + 1, KIND_PAGES))
		return false;
	return !reads(reader, at + 1, "woorden") ||
	       (!has_verb(reader, KIND_SPEECH) && at &&
		is(reader, at - 1, KIND_COUNTED));
}

/* "80% van de vragen", "80 % goed" */
static bool find_percentage(const struct reader *reader, uint32_t at,
			    struct span *span)
{
	struct uk_text text;

	if (!is_digits(reader, at))
		return false;
	text = text_of(reader, reader->statement->tokens[at].range);
	*span = (struct span){at, at + 1};
	if (reads(reader, at + 1, "%") || reads(reader, at + 1, "procent"))
		span->last++;
	else if (text.bytes[text.len - 1] != '%')
		return false;
	if (is(reader, span->last, KIND_CORRECT))
		return true;
	return reads(reader, span->last, "van") &&
	       (is(reader, span->last + 1, KIND_QUIZ) ||
		is(reader, span->last + 2, KIND_QUIZ));
}

/* "30 EC"; "70 punten" when somebody gets them */
static bool find_points(const struct reader *reader, uint32_t at,
			struct span *span)
{
	*span = (struct span){at, at + 2};
	return has_class(reader, at, UK_WORD_NUMERAL) &&
	       (is(reader, at + 1, KIND_CREDITS) ||
		(is(reader, at + 1, KIND_POINTS) &&
		 verb_is(reader, at, KIND_EARNING)));
}

static bool find_requirement(const struct reader *reader, uint32_t at,
			     struct span *span)
{
	return find_grade(reader, at, span) || find_mark(reader, at, span) ||
	       find_length(reader, at, span) ||
	       find_percentage(reader, at, span) ||
	       find_points(reader, at, span);
}

/* The word that the rule is about opens what is found, or stands second. */
static uint32_t next_opening(const struct reader *reader, uint32_t from)
{
	uint32_t next = next_of_rule(reader, from);

	return next > from ? next - 1 : next;
}

void rule_pass_mark(const struct reader *reader)
{
	uint32_t count = (uint32_t)reader->statement->token_count;
	struct span span;

	for (uint32_t i = next_opening(reader, 0); i < count;
	     i = next_opening(reader, span.last)) {
		if (find_requirement(reader, i, &span))
			report_span(reader, "pass-mark", span, NULL);
		else
			span.last = i + 1;
	}
}
