/* SPDX-License-Identifier: Apache-2.0 */
#include "level.h"

#include "near.h"

/* How near to its verb a phrase has to be. */
enum { REACH = 40 };

static const struct taxonomy_entry *
phrase_entry(const struct reader *reader, const struct taxonomy *taxonomy,
	     const struct uk_verb *verb)
{
	const struct uk_statement *statement = reader->statement;
	const struct taxonomy_entry *entry = NULL;

	for (size_t i = 0; i < statement->match_count && !entry; i++) {
		const struct uk_match *match = &statement->matches[i];

		if (match->list == reader->phrases &&
		    match->first < verb->token + REACH &&
		    verb->token < match->last + REACH)
			entry = taxonomy_find_pair(taxonomy, verb->lemma,
						   match->value);
	}
	return entry;
}

/* A pair with a word that stands with the verb: nouns, or all else. The noun
 * of a prepositional phrase is no object. */
static const struct taxonomy_entry *word_entry(const struct reader *reader,
					       const struct taxonomy *taxonomy,
					       uint32_t verb, bool nouns)
{
	uint32_t lemma = reader->statement->verbs[verb].lemma;
	const struct taxonomy_entry *entry = NULL;
	struct near near;

	near_init(&near, reader->statement, verb);
	while (!entry && near_next(&near)) {
		const struct uk_token *token =
		    &reader->statement->tokens[near.token];

		if (token_is_noun(token) != nouns ||
		    (nouns && near.chunk->kind == UK_CHUNK_PREPOSITION))
			continue;
		entry = taxonomy_find_pair(taxonomy, lemma, token->word);
		if (!entry)
			entry =
			    taxonomy_find_pair(taxonomy, lemma, token->lemma);
	}
	return entry;
}

/* Nouns say more than an adverb or a preposition, so they go first. */
static const struct taxonomy_entry *pair_entry(const struct reader *reader,
					       const struct taxonomy *taxonomy,
					       uint32_t verb)
{
	const struct uk_verb *it = &reader->statement->verbs[verb];
	const struct taxonomy_entry *entry = NULL;

	if (!taxonomy_has_pairs(taxonomy, it->lemma))
		return NULL;
	entry = phrase_entry(reader, taxonomy, it);
	if (!entry)
		entry = word_entry(reader, taxonomy, verb, true);
	return entry ? entry : word_entry(reader, taxonomy, verb, false);
}

/* The level that the object gives to a light verb, or 0. */
static unsigned object_level(const struct reader *reader, uint32_t verb)
{
	uint32_t lemma = reader->statement->verbs[verb].lemma;
	unsigned level = 0;
	struct near near;

	if (!word_map_get(&reader->objects->light, lemma))
		return 0;
	near_init(&near, reader->statement, verb);
	while (!level && near_next(&near))
		if (near.chunk->kind == UK_CHUNK_NOUN &&
		    near.chunk->head == near.token)
			level = objects_level(reader->objects, reader->host,
					      reader->call, lemma,
					      reader->statement, near.token);
	return level;
}

struct band level_of_verb(const struct reader *reader,
			  const struct taxonomy *taxonomy, uint32_t verb)
{
	const struct taxonomy_entry *entry = pair_entry(reader, taxonomy, verb);
	unsigned level = 0;

	if (!entry && reader->objects)
		level = object_level(reader, verb);
	if (level)
		return (struct band){(uint8_t)level, (uint8_t)level, 1};
	if (!entry)
		entry = taxonomy_find(taxonomy,
				      reader->statement->verbs[verb].lemma);
	return entry ? entry->band : (struct band){0, 0, 0};
}
