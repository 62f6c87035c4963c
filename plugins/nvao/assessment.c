/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

/* Is the ability shown in it: "bewijst in een toets dat zij ... kan"? */
static bool shows_ability(const struct reader *reader, uint32_t at)
{
	const struct uk_statement *statement = reader->statement;

	if (verb_is(reader, at, KIND_PROVING))
		return true;
	for (size_t i = 0; i < statement->clause_count; i++)
		if (statement->clauses[i].kind == UK_CLAUSE_FRAME &&
		    (at < statement->clauses[i].first ||
		     at >= statement->clauses[i].last))
			return true;
	return false;
}

/* "in een toets", "aan de hand van een portfolio" */
static bool is_means(const struct reader *reader, uint32_t at)
{
	uint32_t preposition = preposition_of(reader, at);

	return preposition != UK_NONE &&
	       stands_before(reader, KIND_MEANS, preposition + 1);
}

static bool is_object(const struct reader *reader, uint32_t at, enum kind verbs)
{
	const struct uk_chunk *chunk = uk_chunk_at(reader->statement, at);

	return chunk->kind != UK_CHUNK_AGENT && chunk->kind != UK_CHUNK_VERB &&
	       chunk->kind != UK_CHUNK_CLAUSE &&
	       preposition_of(reader, at) == UK_NONE &&
	       verb_is(reader, at, verbs);
}

/* "legt een tentamen af", "met een examen", not "ontwerpt een tentamen" */
static bool is_test(const struct reader *reader, uint32_t at)
{
	return is_means(reader, at) || is_object(reader, at, KIND_SITTING) ||
	       is_object(reader, at, KIND_PROVING);
}

/* "bewijst in een toets", "maakt de toets", not "met een statistische toets"
 * and "doet een assessment van de risico's" */
static bool is_proof(const struct reader *reader, uint32_t at)
{
	return (is_object(reader, at, KIND_SITTING) &&
		!reads(reader, at + 1, "van") && !reads(reader, at + 1, "op") &&
		!reads(reader, at + 1, "naar")) ||
	       (is_means(reader, at) && shows_ability(reader, at));
}

/* "schrijft een essay", "in een essay" */
static bool is_paper(const struct reader *reader, uint32_t at)
{
	return is_means(reader, at) || is_object(reader, at, KIND_MAKING);
}

/* "in een verslag", "schrijft een verslag": nothing says of what it is, as
 * "verslag van een vergadering" does. */
static bool is_record(const struct reader *reader, uint32_t at)
{
	return is(reader, at, KIND_RECORD) && is_paper(reader, at) &&
	       (!has_class(reader, at + 1, UK_WORD_PREPOSITION) ||
		phrase_has(reader, at, KIND_ACADEMIC));
}

/* "aan de bewoners", "voor een klant" */
static bool has_audience(const struct reader *reader)
{
	const struct uk_statement *statement = reader->statement;

	for (size_t i = 0; i < statement->chunk_count; i++) {
		const struct uk_chunk *chunk = &statement->chunks[i];

		if (chunk->kind == UK_CHUNK_PREPOSITION &&
		    chunk->head != UK_NONE && chunk->intro != UK_NONE &&
		    is(reader, chunk->intro, KIND_AUDIENCE))
			return true;
	}
	return false;
}

/* "geeft een presentatie", not "verzorgt de presentatie van gerechten" */
static bool is_talk(const struct reader *reader, uint32_t at)
{
	return is(reader, at, KIND_TALK) && is_paper(reader, at) &&
	       !reads(reader, at + 1, "van") && !has_audience(reader);
}

static bool is_assessment(const struct reader *reader, uint32_t at)
{
	if (!is_noun(reader, at) || phrase_has(reader, at, KIND_SCIENCE))
		return false;
	if (ends_in(reader, at, KIND_TEST) ||
	    stands_before(reader, KIND_TEST, at + 1))
		return is_test(reader, at);
	if (is(reader, at, KIND_PROOF))
		return is_proof(reader, at);
	if (is(reader, at, KIND_ESSAY))
		return is_paper(reader, at) && !reads(reader, at + 1, "van");
	return is_record(reader, at) || is_talk(reader, at);
}

void rule_assessment_named(const struct reader *reader)
{
	uint32_t count = (uint32_t)reader->statement->token_count;

	if (reader->teaches)
		return;
	for (uint32_t i = next_of_rule(reader, 0); i < count;
	     i = next_of_rule(reader, i + 1))
		if (is_assessment(reader, i)) {
			report_span(reader, "assessment-named",
				    (struct span){i, i + 1}, NULL);
			return;
		}
}
