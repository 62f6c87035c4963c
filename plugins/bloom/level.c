/* SPDX-License-Identifier: Apache-2.0 */
#include "level.h"

#include "near.h"

/* How near to its verb a phrase has to be. */
enum { REACH = 40 };

/* The first match from this token on; matches are in text order. */
static size_t match_from(const struct uk_statement *statement, uint32_t token)
{
	size_t low = 0, high = statement->match_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (statement->matches[middle].first < token)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static const struct taxonomy_entry *
phrase_entry(const struct reader *reader, const struct taxonomy *taxonomy,
	     const struct uk_verb *verb)
{
	const struct uk_statement *statement = reader->statement;
	uint32_t from = verb->token > REACH ? verb->token - REACH : 0;
	const struct taxonomy_entry *entry = NULL;

	for (size_t i = match_from(statement, from);
	     i < statement->match_count && !entry; i++) {
		const struct uk_match *match = &statement->matches[i];

		if (match->first > verb->token + REACH)
			break;
		if (match->list == reader->phrases)
			entry = taxonomy_find_pair(taxonomy, verb->lemma,
						   match->value);
	}
	return entry;
}

static const struct taxonomy_entry *token_entry(const struct reader *reader,
						const struct taxonomy *taxonomy,
						uint32_t lemma, uint32_t token)
{
	const struct uk_token *it = &reader->statement->tokens[token];
	const struct taxonomy_entry *entry =
	    taxonomy_find_pair(taxonomy, lemma, it->word);

	return entry ? entry : taxonomy_find_pair(taxonomy, lemma, it->lemma);
}

/* "proef-" in "een proef- en smaakbeoordeling": its end comes later. */
static bool half_compound(const struct near *near, uint32_t token)
{
	const struct uk_statement *statement = near->statement;
	uint32_t end = statement->tokens[token].range.end;

	return end && statement->text.bytes[end - 1] == '-';
}

/* Is this noun the object's head, or the one that completes its head? */
static bool is_object(const struct near *near)
{
	uint32_t head = near->chunk->head;

	return near->chunk->kind == UK_CHUNK_NOUN && head != UK_NONE &&
	       (near->token == head ||
		(near->token > head && half_compound(near, head)));
}

/* The first noun that decides, in a pair or as the object of a light verb. The
 * noun of a prepositional phrase is no object. */
static struct band noun_band(const struct reader *reader,
			     const struct taxonomy *taxonomy, uint32_t verb)
{
	uint32_t lemma = reader->statement->verbs[verb].lemma;
	struct near near;

	near_init(&near, reader->statement, verb);
	while (near_next(&near)) {
		const struct taxonomy_entry *entry;
		unsigned level = 0;

		if (!token_is_noun(&near.statement->tokens[near.token]) ||
		    near.chunk->kind == UK_CHUNK_PREPOSITION)
			continue;
		entry = token_entry(reader, taxonomy, lemma, near.token);
		if (entry)
			return entry->band;
		if (reader->objects && is_object(&near))
			level = objects_level(reader->objects, reader->host,
					      reader->call, lemma,
					      reader->statement, near.token);
		if (level)
			return (struct band){(uint8_t)level, (uint8_t)level, 1};
	}
	return (struct band){0, 0, 0};
}

/* A pair with another word: "onderbouwd", "naar", "zich". */
static struct band word_band(const struct reader *reader,
			     const struct taxonomy *taxonomy, uint32_t verb)
{
	uint32_t lemma = reader->statement->verbs[verb].lemma;
	struct near near;

	near_init(&near, reader->statement, verb);
	while (near_next(&near)) {
		const struct taxonomy_entry *entry;

		if (token_is_noun(&near.statement->tokens[near.token]))
			continue;
		entry = token_entry(reader, taxonomy, lemma, near.token);
		if (entry)
			return entry->band;
	}
	return (struct band){0, 0, 0};
}

/* Nouns say more than an adverb or a preposition, so they go first. */
static struct band complement_band(const struct reader *reader,
				   const struct taxonomy *taxonomy,
				   uint32_t verb)
{
	const struct uk_verb *it = &reader->statement->verbs[verb];
	bool paired = taxonomy_has_pairs(taxonomy, it->lemma);
	bool light =
	    reader->objects && word_map_get(&reader->objects->light, it->lemma);
	const struct taxonomy_entry *entry =
	    paired ? phrase_entry(reader, taxonomy, it) : NULL;
	struct band band = {0, 0, 0};

	if (entry)
		return entry->band;
	if (paired || light)
		band = noun_band(reader, taxonomy, verb);
	if (!band.sources && paired)
		band = word_band(reader, taxonomy, verb);
	return band;
}

struct band level_of_verb(const struct reader *reader,
			  const struct taxonomy *taxonomy, uint32_t verb)
{
	uint32_t lemma = reader->statement->verbs[verb].lemma;
	struct band band = complement_band(reader, taxonomy, verb);
	const struct taxonomy_entry *entry;

	if (band.sources)
		return band;
	entry = taxonomy_find(taxonomy, lemma);
	return entry ? entry->band : band;
}
