/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

/* "passend bij", and "bij de klant passend": a measure this near. */
enum { MEASURE_REACH = 4, NORM_REACH = 3 };

/* "goed", which is a noun too, or with its ending: "het goede" */
static bool may_be_noun(const struct reader *reader, uint32_t at)
{
	struct uk_text text =
	    text_of(reader, reader->statement->tokens[at].range);

	return reads(reader, at, "goed") || text.bytes[text.len - 1] == 'e';
}

/* The language plugin may take one for a noun: "verwerkt deze accuraat". */
static bool is_adjective(const struct reader *reader, uint32_t at)
{
	return has_class(reader, at, UK_WORD_ADJECTIVE) ||
	       has_class(reader, at, UK_WORD_ADVERB) ||
	       has_class(reader, at, UK_WORD_OTHER) ||
	       (is_noun(reader, at) &&
		(!may_be_noun(reader, at) || is_noun(reader, at + 1)));
}

/* Before a noun, or before more adjectives and then one. */
static bool is_attribute(const struct reader *reader, uint32_t at)
{
	uint32_t i = at + 1;

	while (has_class(reader, i, UK_WORD_ADJECTIVE) ||
	       ((has_class(reader, i, UK_WORD_CONJUNCTION) ||
		 has_class(reader, i, UK_WORD_PUNCTUATION)) &&
		(has_class(reader, i + 1, UK_WORD_ADJECTIVE) ||
		 (is_noun(reader, i + 1) && is_noun(reader, i + 2)))))
		i++;
	return is_noun(reader, i);
}

/* "passend bij de doelgroep" */
static bool is_measured(const struct reader *reader, uint32_t at)
{
	if (!is(reader, at, KIND_FITTING) || is_attribute(reader, at))
		return false;
	if (is(reader, at + 1, KIND_MEASURE) ||
	    (has_feature(reader, at + 1, UK_COPULA) &&
	     is(reader, at + 2, KIND_MEASURE)))
		return true;
	for (uint32_t i = 1; i <= MEASURE_REACH && i < at; i++)
		if (is(reader, at - i, KIND_MEASURE) &&
		    uk_chunk_at(reader->statement, at - i)->kind ==
			UK_CHUNK_PREPOSITION)
			return true;
	return false;
}

/* "op kritische wijze" */
static bool is_way(const struct reader *reader, uint32_t at)
{
	uint32_t i = at + 1;

	while (has_class(reader, i, UK_WORD_ADJECTIVE) ||
	       has_class(reader, i, UK_WORD_CONJUNCTION) ||
	       has_class(reader, i, UK_WORD_PUNCTUATION))
		i++;
	return is(reader, i, KIND_WAY);
}

/* "handelt kritisch", not "het kritisch denken", "is actief in de wijk" */
static bool is_manner(const struct reader *reader, uint32_t at)
{
	const struct uk_chunk *chunk = uk_chunk_at(reader->statement, at);
	bool apart =
	    chunk->kind == UK_CHUNK_ADVERB || chunk->kind == UK_CHUNK_CLAUSE;

	if (!is(reader, at, KIND_MANNER))
		return false;
	return is_way(reader, at) || (apart && !is_attribute(reader, at) &&
				      !verb_is(reader, at, KIND_BEING));
}

/* "volgens de geldende regels", not "de geldende regels van de NVM" */
static bool is_unnamed(const struct reader *reader, uint32_t at)
{
	uint32_t noun = at + 1;

	if (!is(reader, at, KIND_UNNAMED))
		return false;
	while (noun < at + NORM_REACH && !is_noun(reader, noun))
		noun++;
	return ends_in(reader, noun, KIND_NORM) &&
	       stands_before(reader, KIND_BY_NORM,
			     phrase_first(reader, noun)) &&
	       !is(reader, noun + 1, KIND_NAMED) && !is_noun(reader, noun + 1);
}

/* "met behulp van een methode": which one? */
static bool is_any_tool(const struct reader *reader, uint32_t at)
{
	return is(reader, at, KIND_TOOL) && at &&
	       reads(reader, at - 1, "een") &&
	       stands_before(reader, KIND_BY_NORM, at - 1) &&
	       !is(reader, at + 1, KIND_NAMED) && !is_noun(reader, at + 1) &&
	       !is(reader, at + 1, KIND_OPEN);
}

/* "voldoende kennis" */
static bool is_enough(const struct reader *reader, uint32_t at)
{
	return is(reader, at, KIND_ENOUGH) &&
	       (is_noun(reader, at + 1) || is_attribute(reader, at));
}

/* Part of a verb ("duidelijk maken"), of a question ("wat een goede norm
 * is"), or of a term ("passend onderwijs"): it judges nothing. */
static bool judges(const struct reader *reader, uint32_t at)
{
	const struct uk_chunk *chunk = uk_chunk_at(reader->statement, at);

	return chunk->kind != UK_CHUNK_VERB && chunk->kind != UK_CHUNK_FRAME &&
	       (chunk->kind != UK_CHUNK_ADVERB ||
		!verb_is(reader, at, KIND_RENDERING)) &&
	       !in_clause(reader, at, UK_CLAUSE_QUESTION) &&
	       !is_inside(reader, KIND_TOPIC, at);
}

static bool is_vague(const struct reader *reader, uint32_t at)
{
	if (!judges(reader, at))
		return false;
	return (is(reader, at, KIND_QUALITY) && is_adjective(reader, at) &&
		!is_measured(reader, at)) ||
	       is_manner(reader, at) || is_unnamed(reader, at) ||
	       is_any_tool(reader, at) || is_enough(reader, at);
}

void rule_vague_qualifier(const struct reader *reader)
{
	uint32_t count = (uint32_t)reader->statement->token_count;
	struct span span, found;

	if (!UK_WANTS(reader->host, reader->call, 0, "vague-qualifier"))
		return;
	for (uint32_t i = next_of_rule(reader, 0); i < count;
	     i = next_of_rule(reader, span.last)) {
		span = (struct span){i, i + 1};
		if (find_at(reader, KIND_QUALITY, i, &found) &&
		    found.last > i + 1 && judges(reader, i))
			span = found;
		else if (!is_vague(reader, i))
			continue;
		report_span(reader, "vague-qualifier", span, NULL);
	}
}
