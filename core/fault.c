/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "fault.h"
#include "valid.h"

int fault_range(struct uk_text text, struct uk_range range,
		struct uk_error *why)
{
	if (range.begin > range.end)
		return error_set(why, "bereik %u-%u eindigt voor het begint",
				 "range %u-%u ends before it begins",
				 range.begin, range.end);
	if (range.end > text.len)
		return error_set(why,
				 "bereik %u-%u ligt buiten de tekst van %zu "
				 "bytes",
				 "range %u-%u is outside the text of %zu bytes",
				 range.begin, range.end, text.len);
	return error_set(why, "bereik %u-%u begint of eindigt in een teken",
			 "range %u-%u begins or ends within a code point",
			 range.begin, range.end);
}

static int fault_parameters(const struct uk_finding *f, struct uk_error *why)
{
	for (size_t i = 0; f->parameters && i < f->parameter_count; i++) {
		const struct uk_parameter *p = &f->parameters[i];

		if (!valid_name(p->name))
			return error_set(why,
					 "de naam van parameter %zu ontbreekt "
					 "of is geen geldige tekst",
					 "the name of parameter %zu is missing "
					 "or no valid text",
					 i);
		if (!valid_text(p->value))
			return error_set(
			    why, "parameter %s is geen geldige UTF-8",
			    "parameter %s is not valid UTF-8", p->name);
	}
	return 0;
}

static int fault_fixes(const struct uk_finding *f, struct uk_text text,
		       struct uk_error *why)
{
	for (size_t i = 0; f->fixes && i < f->fix_count; i++) {
		const struct uk_fix *fix = &f->fixes[i];

		if (!valid_range(text, fix->range))
			return fault_range(text, fix->range, why);
		if (!valid_text(fix->text))
			return error_set(why,
					 "de tekst van verbetering %zu is geen "
					 "geldige UTF-8",
					 "the text of fix %zu is not valid "
					 "UTF-8",
					 i);
	}
	return 0;
}

int fault_finding(const struct uk_finding *f, struct uk_text text,
		  struct uk_error *why)
{
	if (!valid_range(text, f->range))
		return fault_range(text, f->range, why);
	if (f->severity > UK_HINT)
		return error_set(why, "severity %u bestaat niet",
				 "there is no severity %u", f->severity);
	if (fault_parameters(f, why) || fault_fixes(f, text, why))
		return -1;
	return error_set(why, "te veel parameters of verbeteringen",
			 "too many parameters or fixes");
}

/* Table by table: the first that does not fit what is there already. */
int fault_analysis(const struct uk_analysis *a, struct uk_text text,
		   size_t words, struct uk_error *why)
{
	struct uk_analysis some = {.size = sizeof(some)};
	const char *name = "tokens";

	some.tokens = a->tokens;
	some.token_count = a->token_count;
	if (valid_analysis(&some, text, words)) {
		name = "clauses";
		some.clauses = a->clauses;
		some.clause_count = a->clause_count;
	}
	if (some.clauses && valid_analysis(&some, text, words)) {
		name = "verbs";
		some.verbs = a->verbs;
		some.verb_count = a->verb_count;
	}
	if (some.verbs && valid_analysis(&some, text, words))
		name = "chunks";
	return error_set(why, "%s: een nummer of bereik klopt niet",
			 "%s: a number or range is wrong", name);
}
