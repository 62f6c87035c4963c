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
	for (uint32_t i = verb->auxiliary; i <= verb->token && i < last; i++)
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

/* "Een plan wordt uitgewerkt": a thing that undergoes it, then the verb of the
 * passive, and nobody who does it. */
static bool can_turn(const struct reader *reader, const struct uk_verb *verb)
{
	const struct uk_statement *statement = reader->statement;
	const struct uk_chunk *agent = statement->chunks;
	const struct uk_token *head, *becomes;

	if (statement->verb_count != 1 || statement->chunk_count < 3 ||
	    verb->fixed_first != verb->fixed_last || verb->token > REACH ||
	    agent->kind != UK_CHUNK_AGENT || agent->head == UK_NONE ||
	    verb->auxiliary != agent->last || agent[1].last != agent->last + 1)
		return false;
	head = &statement->tokens[agent->head];
	becomes = &statement->tokens[verb->auxiliary];
	if (head->word_class != UK_WORD_NOUN || head->features & UK_PERSONAL ||
	    !(token_kinds(reader, verb->auxiliary) & WORD_BECOME) ||
	    becomes->features & UK_PAST)
		return false;
	for (uint32_t i = 0; i < statement->token_count; i++)
		if (word_kinds(reader, i) & WORD_BY &&
		    in_main_clause(statement, i))
			return false;
	return true;
}

/* A capital that only the start of the sentence gave: "Een", not "NEN" and
 * not "AutoCAD". */
static bool is_opening_capital(const struct uk_statement *statement)
{
	struct uk_text word = text_of(statement, statement->tokens->range);

	for (size_t i = 1; i < word.len; i++)
		if (word.bytes[i] >= 'A' && word.bytes[i] <= 'Z')
			return false;
	return word.len > 1 && word.bytes[0] >= 'A' && word.bytes[0] <= 'Z' &&
	       statement->tokens->word_class != UK_WORD_NAME;
}

/* The tokens of the agent, which opens the sentence no more. */
static void write_small(struct writing *writing,
			const struct uk_statement *statement, uint32_t last)
{
	size_t at = writing->len + 1;

	write_tokens(writing, 0, last);
	if (!writing->failed && is_opening_capital(statement))
		writing->text[at] = (char)(writing->text[at] - 'A' + 'a');
}

/* "De student werkt een plan uit" */
static bool turn(const struct reader *reader, const struct uk_verb *verb,
		 struct uk_fix *fix)
{
	const struct uk_statement *statement = reader->statement;
	struct writing writing;
	struct form form;

	if (!can_turn(reader, verb) ||
	    !form_of(reader, verb->lemma, UK_FORM_THIRD, &form))
		return false;
	*fix =
	    (struct uk_fix){.range = range_of(statement, 0, verb->token + 1)};
	writing_init(&writing, reader, fix->range.end + 128);
	write_string(&writing, "De student ");
	write_text(&writing, form.surface);
	write_small(&writing, statement, verb->auxiliary);
	write_tokens(&writing, verb->auxiliary + 1, verb->token);
	if (form.particle.len) {
		write_string(&writing, " ");
		write_text(&writing, form.particle);
	}
	return writing_text(&writing, &fix->text);
}

void rule_passive(const struct reader *reader)
{
	const struct uk_statement *statement = reader->statement;
	const struct uk_verb *verb = statement->verbs;
	const struct uk_verb *end = verb + statement->verb_count;
	struct uk_parameter parameter = {.name = "verb"};
	struct uk_fix fix;
	struct uk_finding finding = {
	    .size = sizeof(finding),
	    .rule = "passive",
	    .parameters = &parameter,
	    .parameter_count = 1,
	    .fixes = &fix,
	};

	while (verb < end && !is_passive(reader, verb))
		verb++;
	if (verb == end)
		return;
	parameter.value = reader->host->spelling(reader->call, verb->lemma);
	finding.range = statement->tokens[verb->token].range;
	finding.fix_count = turn(reader, verb, &fix);
	(void)reader->host->report(reader->call, 0, &finding);
}
