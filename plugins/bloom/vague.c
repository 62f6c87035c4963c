/* SPDX-License-Identifier: Apache-2.0 */
#include "vague.h"

#include "objects.h"

#include <stdlib.h>
#include <string.h>

enum { WORD_MOST = 96, COMPOUND_LEAST = 4 };

struct reading {
	struct vague *vague;
	const struct uk_host *host;
	struct uk_call *call;
};

static int refuse(struct reading *reading, const char *why)
{
	return reading->host->fail(reading->call, why);
}

/* The words of a field, parted by `sign`; "-" is none. NULL without memory. */
static word_list read_words(struct reading *reading, struct uk_text field,
			    char sign)
{
	const struct uk_host *host = reading->host;
	uint32_t *list =
	    host->memory(reading->call, (field.len + 1) * sizeof(*list));
	size_t count = 0;

	if (!list || text_is(field, "-"))
		return list;
	while (field.len)
		list[count++] =
		    host->word(reading->call, text_cut(&field, sign));
	return list;
}

static int read_source(struct reading *reading, const struct uk_text *fields,
		       size_t count)
{
	struct vague *vague = reading->vague;
	char *key;

	if (count < 3 || vague->source_count == 32)
		return refuse(reading, "bloom/vague.tsv: @source heeft een "
				       "sleutel en een titel, ten hoogste 32");
	key = reading->host->memory(reading->call, fields[1].len + 1);
	if (!key)
		return refuse(reading, "bloom/vague.tsv: geen geheugen");
	memcpy(key, fields[1].bytes, fields[1].len);
	vague->sources[vague->source_count++] = key;
	return 0;
}

static bool sources_known(const struct vague *vague, struct uk_text keys)
{
	while (keys.len) {
		struct uk_text key = text_cut(&keys, ' ');
		unsigned i = 0;

		while (i < vague->source_count &&
		       !text_is(key, vague->sources[i]))
			i++;
		if (i == vague->source_count)
			return false;
	}
	return true;
}

static int add_entry(struct reading *reading, const struct vague_entry *entry)
{
	struct vague *vague = reading->vague;
	uint16_t place = word_map_get(&vague->by_verb, entry->verb);
	struct vague_entry *grown =
	    words_room(vague->entries, vague->count, sizeof(*grown));

	if (!grown || vague->count >= UINT16_MAX - 1)
		return -1;
	vague->entries = grown;
	grown[vague->count++] = *entry;
	if (!place)
		return word_map_set(&vague->by_verb, entry->verb,
				    (uint16_t)vague->count);
	while (grown[place - 1].next)
		place = grown[place - 1].next;
	grown[place - 1].next = (uint16_t)vague->count;
	return 0;
}

static int read_row(void *closure, const struct uk_text *fields, size_t count)
{
	struct reading *reading = closure;
	struct vague_entry entry = {.next = 0};
	word_list instead;

	if (text_is(fields[0], "@source"))
		return read_source(reading, fields, count);
	if (count != 6 || !sources_known(reading->vague, fields[4]))
		return refuse(reading,
			      "bloom/vague.tsv: zes kolommen, bekende bronnen");
	entry.verb = reading->host->word(reading->call, fields[0]);
	entry.with = read_words(reading, fields[1], ' ');
	entry.unless = read_words(reading, fields[2], ' ');
	entry.alone = word_listed(
	    entry.unless,
	    reading->host->word(reading->call, (struct uk_text){"@iemand", 7}));
	entry.prepositions = read_words(reading, fields[3], ' ');
	instead = read_words(reading, fields[5], ',');
	if (!entry.with || !entry.unless || !entry.prepositions || !instead)
		return refuse(reading, "bloom/vague.tsv: geen geheugen");
	for (size_t i = 0; i < VAGUE_INSTEAD && instead[i]; i++)
		entry.instead[i] = instead[i];
	if (add_entry(reading, &entry))
		return refuse(reading, "bloom/vague.tsv: geen geheugen");
	return 0;
}

int vague_open(struct vague *vague, const struct uk_host *host,
	       struct uk_call *call)
{
	struct reading reading = {vague, host, call};

	*vague = (struct vague){.entries = NULL};
	return host->rows(call, "bloom/vague.tsv", read_row, &reading);
}

void vague_release(struct vague *vague)
{
	free(vague->entries);
	word_map_release(&vague->by_verb);
}

/* Is the token on the list: itself, its lemma, or the end of a noun? */
static bool token_listed(const struct uk_host *host, const struct uk_call *call,
			 const struct uk_statement *statement, uint32_t at,
			 word_list list)
{
	const struct uk_token *token = &statement->tokens[at];
	struct uk_text text = {statement->text.bytes + token->range.begin,
			       token->range.end - token->range.begin};
	char folded[WORD_MOST];
	size_t len;

	if (word_listed(list, token->word) || word_listed(list, token->lemma))
		return true;
	if (!token_is_noun(token))
		return false;
	len = word_fold(text, folded, sizeof(folded));
	for (size_t i = 1; i + COMPOUND_LEAST <= len; i++)
		if (word_listed(list, host->find(call, folded + i, len - i)))
			return true;
	return false;
}

static bool any_near(const struct uk_host *host, const struct uk_call *call,
		     const struct uk_statement *statement, uint32_t verb,
		     word_list list)
{
	struct near near;

	if (!*list)
		return false;
	near_init(&near, statement, verb);
	while (near_next(&near))
		if (token_listed(host, call, statement, near.token, list))
			return true;
	return false;
}

/* "leert een cliënt lopen": the first object is another person. */
static bool has_person(const struct uk_statement *statement, uint32_t verb)
{
	const struct uk_chunk *chunk =
	    uk_chunk_at(statement, statement->verbs[verb].token);
	const struct uk_chunk *end = statement->chunks + statement->chunk_count;
	uint32_t features;

	while (chunk && chunk < end &&
	       (chunk->kind == UK_CHUNK_VERB || chunk->kind == UK_CHUNK_AGENT))
		chunk++;
	if (!chunk || chunk == end || chunk->kind != UK_CHUNK_NOUN ||
	    chunk->head == UK_NONE)
		return false;
	features = statement->tokens[chunk->head].features;
	return (features & UK_PERSONAL) && !(features & UK_REFLEXIVE);
}

const struct vague_entry *vague_find(const struct vague *vague,
				     const struct uk_host *host,
				     const struct uk_call *call,
				     const struct uk_statement *statement,
				     uint32_t verb)
{
	uint16_t place =
	    word_map_get(&vague->by_verb, statement->verbs[verb].lemma);

	while (place) {
		const struct vague_entry *entry = &vague->entries[place - 1];

		if ((!*entry->with ||
		     any_near(host, call, statement, verb, entry->with)) &&
		    !any_near(host, call, statement, verb, entry->unless) &&
		    !(entry->alone && has_person(statement, verb)))
			return entry;
		place = entry->next;
	}
	return NULL;
}
