/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

#include <string.h>

/* Words of the name of an act, after "Wet". */
enum { ACT_MOST = 4, ACT_LEAST = 7 };

static bool is_capital(const struct reader *reader, uint32_t at)
{
	return has_feature(reader, at, UK_CAPITAL) &&
	       !has_feature(reader, at, UK_INITIAL);
}

/* The longest name that opens here. */
static bool find_name(const struct reader *reader, uint32_t at,
		      struct span *span)
{
	struct span found;

	*span = (struct span){at, at};
	if (find_at(reader, KIND_PRODUCT, at, &found))
		*span = found;
	if (find_at(reader, KIND_CAPITAL, at, &found) &&
	    found.last > span->last && is_capital(reader, found.last - 1))
		*span = found;
	if (is(reader, at, KIND_CAPITALS) &&
	    has_feature(reader, at, UK_CAPITALS) && span->last == at)
		span->last++;
	/* "in R", "met R": the preposition only tells that it is a name. */
	while (span->last > span->first + 1 &&
	       has_class(reader, span->first, UK_WORD_PREPOSITION))
		span->first++;
	return span->last > span->first;
}

/* "Excel 2019", "Python 3.8": the version belongs to the name. */
static void add_version(const struct reader *reader, struct span *span)
{
	if (has_class(reader, span->last, UK_WORD_NUMERAL) &&
	    has_feature(reader, span->last, UK_DIGITS) &&
	    !is_noun(reader, span->last + 1))
		span->last++;
}

static bool has_point(const struct reader *reader, uint32_t at)
{
	struct uk_text text =
	    text_of(reader, reader->statement->tokens[at].range);

	return memchr(text.bytes, '.', text.len);
}

/* "versie 2.1", "Foo 4.2", not "Industrie 4.0", "WCAG 2.2", "artikel 7.4" */
static bool find_version(const struct reader *reader, uint32_t at,
			 struct span *span)
{
	*span = (struct span){at, at + 2};
	if (!has_class(reader, at + 1, UK_WORD_NUMERAL) ||
	    !has_feature(reader, at + 1, UK_DIGITS))
		return false;
	if (is(reader, at, KIND_VERSION))
		return true;
	return has_class(reader, at, UK_WORD_NAME) && is_capital(reader, at) &&
	       !has_feature(reader, at, UK_CAPITALS) &&
	       !has_feature(reader, at, UK_DIGITS) &&
	       !is(reader, at, KIND_CONCEPT) && !is(reader, at, KIND_ARTICLE) &&
	       !is_noun(reader, at + 2) && has_point(reader, at + 1);
}

/* "Warenwet", "Alcoholbesluit": a name only with its capital */
static bool is_act(const struct reader *reader, uint32_t at)
{
	struct uk_text text =
	    text_of(reader, reader->statement->tokens[at].range);

	return is_capital(reader, at) && !is(reader, at, KIND_LASTING) &&
	       text.len >= ACT_LEAST &&
	       (!memcmp(text.bytes + text.len - 3, "wet", 3) ||
		(text.len > 7 &&
		 !memcmp(text.bytes + text.len - 7, "besluit", 7)));
}

/* "de Wet langdurige zorg": up to the noun */
static bool find_title(const struct reader *reader, uint32_t at,
		       struct span *span)
{
	if (!is(reader, at, KIND_ACT) || !is_capital(reader, at) ||
	    is_inside(reader, KIND_LASTING, at))
		return false;
	for (uint32_t i = at + 1; i <= at + ACT_MOST; i++) {
		if (!has_class(reader, i, UK_WORD_ADJECTIVE) &&
		    !has_class(reader, i, UK_WORD_PREPOSITION) &&
		    !has_class(reader, i, UK_WORD_DETERMINER) &&
		    !is_noun(reader, i))
			return false;
		*span = (struct span){at, i + 1};
		if (is_noun(reader, i) && !is_noun(reader, i + 1))
			return true;
	}
	return false;
}

static bool find_act(const struct reader *reader, uint32_t at,
		     struct span *span)
{
	struct span found;
	uint32_t first;

	*span = (struct span){at, at + 1};
	if (find_at(reader, KIND_LAW, at, &found))
		*span = found;
	else if (!is_act(reader, at) && !find_title(reader, at, span))
		return false;
	first = phrase_first(reader, at);
	return !stands_before(reader, KIND_BY_LAW, first) &&
	       !stands_before(reader, KIND_ARTICLE, first);
}

void rule_dated_product(const struct reader *reader)
{
	uint32_t count = (uint32_t)reader->statement->token_count;
	struct span span;

	for (uint32_t i = next_of_rule(reader, 0); i < count;
	     i = next_of_rule(reader, span.last)) {
		bool named = find_name(reader, i, &span);

		if (named)
			add_version(reader, &span);
		if (named || find_version(reader, i, &span) ||
		    find_act(reader, i, &span))
			report_span(reader, "dated-product", span, NULL);
		else
			span.last = i + 1;
	}
}
