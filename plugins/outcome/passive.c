/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"
#include "writing.h"

enum { REACH = 80 };

/* "Een plan wordt uitgewerkt", and with "is" only when it says by whom: "het
 * plan is uitgewerkt" is a result, and "is verantwoordelijk" a trait. */
static bool is_passive(const struct reader *reader, const struct uk_verb *verb)
{
	const struct uk_statement *statement = reader->statement;
	uint32_t last = verb->token + REACH;

	if (!(verb->features & (UK_PASSIVE | UK_PARTICIPLE)) ||
	    verb->auxiliary == UK_NONE)
		return false;
	for (uint32_t i = verb->auxiliary; i <= verb->token; i++)
		if (token_kinds(reader, i) & WORD_BECOME)
			return true;
	if (!(verb->features & UK_PASSIVE))
		return false;
	for (uint32_t i = verb->auxiliary + 1;
	     i + 2 < statement->token_count && i < last; i++)
		if (word_kinds(reader, i) & WORD_BY &&
		    statement->tokens[i + 2].features & UK_LEARNER &&
		    in_main_clause(statement, i))
			return true;
	return false;
}

void rule_passive(const struct reader *reader)
{
	const struct uk_statement *statement = reader->statement;

	for (size_t i = 0; i < statement->verb_count; i++) {
		const struct uk_verb *verb = &statement->verbs[i];

		if (!is_passive(reader, verb))
			continue;
		report_plain(reader, "passive",
			     statement->tokens[verb->token].range,
			     (struct uk_parameter[]){
				 {"verb", reader->host->spelling(reader->call,
								 verb->lemma)}},
			     1);
		return;
	}
}
