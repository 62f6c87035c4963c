/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"
#include "rewrite.h"

#include <string.h>

/* A sentence of more verbs is not rewritten. */
enum { VERBS_MOST = 6 };

static bool is_kind(const struct reader *reader, uint32_t at, uint32_t kinds)
{
	uint32_t word_class = reader->statement->tokens[at].word_class;

	return word_kinds(reader, at) & kinds &&
	       (word_class == UK_WORD_PRONOUN ||
		word_class == UK_WORD_DETERMINER);
}

/* The first such word, and how many there are. */
static uint32_t find_person(const struct reader *reader, size_t *count)
{
	uint32_t first = UK_NONE;

	*count = 0;
	for (uint32_t i = 0; i < reader->statement->token_count; i++)
		if (is_kind(reader, i, WORD_FIRST | WORD_SECOND) && !(*count)++)
			first = i;
	return first;
}

/* "stel" becomes "stelt", "gaat" "ga". Anything else, as "(bege)leidt", is
 * written in a way that we do not know. */
static bool is_like(struct uk_text text, struct uk_text form)
{
	size_t least = text.len < form.len ? text.len : form.len;
	size_t most = text.len < form.len ? form.len : text.len;

	return least && most - least <= 2 &&
	       !memcmp(text.bytes + 1, form.bytes + 1, least - 1);
}

/* The verb that agrees with the agent: "stel" in "stel je op", "kunt". */
static uint32_t finite_of(const struct uk_verb *verb)
{
	return verb->features & UK_FINITE ? verb->token : verb->auxiliary;
}

/* The words of another person for the finite verb at `token`: of a verb that
 * is no act from the lists, else from the language. */
static bool put_finite(struct rewrite *rewrite, const struct uk_verb *verb,
		       uint32_t listed, uint32_t which)
{
	const struct reader *reader = rewrite->reader;
	const struct uk_statement *statement = reader->statement;
	uint32_t token = finite_of(verb);
	struct form form;

	if (listed)
		return rewrite_put(
		    rewrite, token, token + 1,
		    reader->host->spelling(reader->call, listed));
	return verb->features & UK_FINITE &&
	       form_of(reader, verb->lemma, which, &form) &&
	       is_like(text_of(statement, statement->tokens[token].range),
		       form.surface) &&
	       rewrite_put(rewrite, token, token + 1, form.surface);
}

static bool can_change(const struct uk_statement *statement)
{
	if (!statement->verb_count || statement->verb_count > VERBS_MOST)
		return false;
	for (size_t i = 0; i < statement->verb_count; i++)
		if (finite_of(&statement->verbs[i]) == UK_NONE ||
		    statement->verbs[i].features & UK_PAST)
			return false;
	return true;
}

/* Only when the agent is the one word that tells the person: what "je werk"
 * becomes, "zijn werk" or "haar werk", is not for us to say. */
bool person_fix(const struct reader *reader, struct uk_fix *fix)
{
	const struct uk_statement *statement = reader->statement;
	struct rewrite rewrite = {.reader = reader};
	const struct uk_chunk *chunk;
	size_t count;
	uint32_t at = find_person(reader, &count);

	if (count != 1 || !can_change(statement) ||
	    !(word_kinds(reader, at) & WORD_ONE))
		return false;
	chunk = uk_chunk_at(statement, at);
	if (!chunk || chunk->kind != UK_CHUNK_AGENT ||
	    chunk->last - chunk->first != 1)
		return false;
	(void)rewrite_put(&rewrite, at, at + 1,
			  (struct uk_text){"de student", 10});
	for (size_t i = 0; i < statement->verb_count; i++) {
		const struct uk_verb *verb = &statement->verbs[i];
		uint32_t word = statement->tokens[finite_of(verb)].word;

		if (!put_finite(&rewrite, verb,
				words_entry(reader->words, word).third,
				UK_FORM_THIRD))
			return false;
	}
	return rewrite_fix(&rewrite, fix);
}

/* "De student": an article and the learner, who is meant by no other word. */
static const struct uk_chunk *find_student(const struct reader *reader)
{
	const struct uk_statement *statement = reader->statement;
	const struct uk_chunk *agent = NULL;

	for (size_t i = 0; i < statement->chunk_count; i++)
		if (statement->chunks[i].kind == UK_CHUNK_AGENT) {
			if (agent)
				return NULL;
			agent = &statement->chunks[i];
		}
	for (uint32_t i = 0; i < statement->token_count; i++)
		if (is_kind(reader, i, WORD_THIRD | WORD_OWN) ||
		    statement->tokens[i].features & UK_REFLEXIVE)
			return NULL;
	return agent && agent->last - agent->first == 2 &&
		       agent->head == agent->first + 1 &&
		       statement->tokens[agent->head].features & UK_LEARNER &&
		       word_kinds(reader, agent->first) & WORD_THE
		   ? agent
		   : NULL;
}

bool person_fix_back(const struct reader *reader, struct uk_fix *fix)
{
	const struct uk_statement *statement = reader->statement;
	const struct uk_chunk *agent = find_student(reader);
	struct rewrite rewrite = {.reader = reader};

	if (!agent || !can_change(statement))
		return false;
	(void)rewrite_put(&rewrite, agent->first, agent->last,
			  (struct uk_text){"je", 2});
	for (size_t i = 0; i < statement->verb_count; i++) {
		const struct uk_verb *verb = &statement->verbs[i];
		uint32_t token = finite_of(verb);
		bool before = token + 1 == agent->first;
		struct word_entry entry =
		    words_entry(reader->words, statement->tokens[token].word);

		if (!put_finite(&rewrite, verb,
				before ? entry.before : entry.second,
				before ? UK_FORM_FIRST : UK_FORM_SECOND))
			return false;
	}
	return rewrite_fix(&rewrite, fix);
}

void rule_person(const struct reader *reader)
{
	size_t count;
	uint32_t at = find_person(reader, &count);
	struct uk_parameter parameter = {.name = "word"};
	struct uk_finding finding = {
	    .size = sizeof(finding),
	    .rule = "person",
	    .parameters = &parameter,
	    .parameter_count = 1,
	};
	struct uk_fix fix;

	if (at == UK_NONE || !UK_WANTS(reader->host, reader->call, 0, "person"))
		return;
	finding.range = reader->statement->tokens[at].range;
	parameter.value = text_of(reader->statement, finding.range);
	finding.fixes = &fix;
	finding.fix_count = person_fix(reader, &fix);
	(void)reader->host->report(reader->call, 0, &finding);
}
