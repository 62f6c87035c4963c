/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

/* ", indien van toepassing." goes with its comma. */
static bool is_set_off(const struct reader *reader, struct span span)
{
	return span.first > 1 && reads(reader, span.first - 1, ",") &&
	       (span.last == reader->statement->token_count ||
		reads(reader, span.last, "."));
}

/* In front it has the verb before the agent, and leaving it out would need
 * another order. */
static bool leave_out(const struct reader *reader, struct span span,
		      struct uk_fix *fix)
{
	const struct uk_token *tokens = reader->statement->tokens;
	bool set_off = is_set_off(reader, span);

	if (!span.first || has_feature(reader, span.first, UK_INITIAL) ||
	    has_class(reader, span.last, UK_WORD_CONJUNCTION) ||
	    has_class(reader, span.first - 1, UK_WORD_CONJUNCTION) ||
	    (!set_off &&
	     has_class(reader, span.first - 1, UK_WORD_PUNCTUATION)))
		return false;
	fix->range = span_range(reader, span);
	fix->range.begin = tokens[span.first - (set_off ? 2 : 1)].range.end;
	fix->text = (struct uk_text){"", 0};
	return true;
}

/* "welke maatregelen meestal werken": what it is about, not how far. */
static bool in_question(const struct reader *reader, uint32_t at)
{
	return at && in_clause(reader, at, UK_CLAUSE_QUESTION) &&
	       in_clause(reader, at - 1, UK_CLAUSE_QUESTION);
}

static void report_hedges(const struct reader *reader)
{
	struct span span;
	struct uk_fix fix = {.flags = 0};

	for (uint32_t i = 0; find_next(reader, KIND_HEDGE, i, &span);
	     i = span.last)
		if (!in_question(reader, span.first))
			report_span(reader, "hedge", span,
				    leave_out(reader, span, &fix) ? &fix
								  : NULL);
}

/* "zo goed mogelijk" */
static void report_utmost(const struct reader *reader)
{
	struct span span;

	for (uint32_t i = 2; find_next(reader, KIND_UTMOST, i, &span);
	     i = span.last) {
		span.first -= 2;
		if (reads(reader, span.first, "zo") &&
		    !reads(reader, span.first + 1, "veel"))
			report_span(reader, "hedge", span, NULL);
	}
}

static bool has_te_behind(const struct reader *reader, uint32_t verb)
{
	for (uint32_t i = verb + 1; i < reader->statement->token_count; i++)
		if (reads(reader, i, "te"))
			return true;
	return false;
}

/* "probeert een conflict op te lossen" */
static void report_trying(const struct reader *reader)
{
	const struct uk_statement *statement = reader->statement;

	for (size_t i = 0; i < statement->verb_count; i++) {
		const struct uk_verb *verb = &statement->verbs[i];

		if (is(reader, verb->token, KIND_TRYING) &&
		    has_te_behind(reader, verb->token))
			report_span(reader, "hedge",
				    (struct span){verb->token, verb->token + 1},
				    NULL);
	}
}

void rule_hedge(const struct reader *reader)
{
	report_hedges(reader);
	report_utmost(reader);
	report_trying(reader);
}
