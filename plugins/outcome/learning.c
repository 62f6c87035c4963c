/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

#include <string.h>

/* The end of a compound is looked for in words of this length, from a part
 * of this length on. */
enum { WORD_MOST = 64, PART_LEAST = 5 };

/* An object of more chunks is not looked through. */
enum { REACH = 12 };

/* What the objects of a verb show. */
struct objects {
	bool ability, own, self;
	bool person, near; /* another person is one, or stands in a phrase */
};

/* "schrijfvaardigheid": the end of a compound says what it is. */
static bool ends_in_ability(const struct reader *reader, uint32_t at)
{
	const struct uk_text text =
	    text_of(reader->statement, reader->statement->tokens[at].range);

	if (text.len > WORD_MOST)
		return false;
	for (size_t i = 2; i + PART_LEAST <= text.len; i++) {
		uint32_t word = reader->host->find(reader->call, text.bytes + i,
						   text.len - i);

		if (words_entry(reader->words, word).kinds & WORD_ABILITY)
			return true;
	}
	return false;
}

static bool is_ability(const struct reader *reader, uint32_t at)
{
	return token_kinds(reader, at) & WORD_ABILITY ||
	       ends_in_ability(reader, at);
}

static void see_object(const struct reader *reader,
		       const struct uk_chunk *chunk, struct objects *objects)
{
	const struct uk_token *tokens = reader->statement->tokens;

	for (uint32_t i = chunk->first; i < chunk->last; i++)
		if (tokens[i].features & UK_REFLEXIVE)
			objects->self = true;
		else if (tokens[i].features & UK_PERSONAL)
			objects->near = true;
	if (chunk->kind != UK_CHUNK_NOUN || chunk->head == UK_NONE)
		return;
	if (tokens[chunk->head].word_class == UK_WORD_NOUN &&
	    is_ability(reader, chunk->head))
		objects->ability = true;
	if (tokens[chunk->head].features & UK_PERSONAL &&
	    !(tokens[chunk->head].features & UK_REFLEXIVE))
		objects->person = true;
	for (uint32_t i = chunk->first; i < chunk->head; i++)
		if (word_kinds(reader, i) & WORD_OWN)
			objects->own = true;
	for (uint32_t i = chunk->head + 1; i < chunk->last; i++)
		if (tokens[i].features & UK_PERSONAL)
			objects->person = true;
}

static struct objects objects_of(const struct reader *reader, uint32_t verb)
{
	const struct uk_statement *statement = reader->statement;
	const struct uk_chunk *chunk =
	    uk_chunk_at(statement, statement->verbs[verb].token);
	const struct uk_chunk *end = statement->chunks + statement->chunk_count;
	struct objects objects = {.own = false};

	if (!chunk)
		return objects;
	chunk -= chunk - statement->chunks > REACH ? REACH
						   : chunk - statement->chunks;
	for (int i = 0; i < 2 * REACH && chunk < end; i++, chunk++)
		if (chunk->verb == verb && chunk->kind != UK_CHUNK_AGENT)
			see_object(reader, chunk, &objects);
	return objects;
}

static bool meets(uint32_t needs, struct objects objects)
{
	return needs & LEARNING &&
	       (!(needs & LEARNING_ABILITY) || objects.ability) &&
	       (!(needs & LEARNING_OWN) || objects.own) &&
	       (!(needs & LEARNING_SELF) || objects.self) &&
	       (!(needs & LEARNING_ALONE) || !objects.person) &&
	       (!(needs & LEARNING_THING) || !objects.near);
}

static bool is_learning(const struct reader *reader, uint32_t verb)
{
	const struct uk_verb *it = &reader->statement->verbs[verb];
	struct word_entry entry = words_entry(reader->words, it->lemma);
	struct objects objects;

	if (!entry.needs || it->features & UK_PASSIVE)
		return false;
	objects = objects_of(reader, verb);
	return meets(entry.needs, objects) || meets(entry.needs_other, objects);
}

/* "Het doel van deze module is": speaks of the programme, not the learner. */
static bool is_aim(const struct reader *reader, const struct uk_verb *verb)
{
	const struct uk_chunk *chunk = reader->statement->chunks;
	uint32_t kinds = 0;

	if (!(words_entry(reader->words, verb->lemma).kinds & WORD_AIMING) ||
	    chunk->kind != UK_CHUNK_AGENT || chunk->head == UK_NONE)
		return false;
	for (uint32_t i = chunk->first; i < chunk->last; i++)
		kinds |= token_kinds(reader, i);
	return kinds & WORD_PROGRAMME &&
	       (kinds & WORD_AIM ||
		token_kinds(reader, chunk->head) & WORD_PROGRAMME);
}

/* "Verbreding van vakkennis en het benutten ervan": a topic of learning, and
 * nothing that somebody does. */
static bool is_growth(const struct reader *reader)
{
	const struct uk_statement *statement = reader->statement;
	const struct uk_chunk *chunk = statement->chunks;

	if (chunk->kind == UK_CHUNK_CLAUSE || chunk->first >= chunk->last ||
	    !(word_kinds(reader, chunk->first) & WORD_GROWTH))
		return false;
	for (size_t i = 0; i < statement->verb_count; i++)
		if (statement->verbs[i].features & UK_FINITE ||
		    statement->verbs[i].auxiliary != UK_NONE)
			return false;
	return true;
}

static void report_learning(const struct reader *reader, struct uk_range range,
			    struct uk_text word)
{
	report_plain(reader, "learning-goal", range,
		     (struct uk_parameter[]){{"word", word}}, 1);
}

static void report_words(const struct reader *reader, uint32_t first,
			 uint32_t last)
{
	struct uk_range range = range_of(reader->statement, first, last);

	report_learning(reader, range, text_of(reader->statement, range));
}

/* By its whole name: "eigen maken" is a way of learning, "maakt" is not. */
static void report_verb(const struct reader *reader, const struct uk_verb *verb)
{
	report_learning(
	    reader, range_of(reader->statement, verb->token, verb->token + 1),
	    reader->host->spelling(reader->call, verb->lemma));
}

void rule_learning_goal(const struct reader *reader)
{
	const struct uk_statement *statement = reader->statement;
	const struct uk_chunk *opening = statement->chunks;

	if (!statement->chunk_count)
		return;
	if (is_growth(reader)) {
		report_words(reader, opening->first, opening->first + 1);
		return;
	}
	for (uint32_t i = 0; i < statement->verb_count; i++) {
		const struct uk_verb *verb = &statement->verbs[i];

		if (is_aim(reader, verb))
			report_words(reader, opening->first, opening->last);
		else if (is_learning(reader, i))
			report_verb(reader, verb);
		else
			continue;
		return;
	}
}
