/* SPDX-License-Identifier: Apache-2.0 */
#include "vague_fix.h"

#include <string.h>

/* A vague verb and its preposition stand this near to each other. */
enum { PREPOSITION_REACH = 8 };

/* A middle field of more chunks is not simple, and long ones cost time. */
enum { MIDDLE_REACH = 16 };

/* The words that go, and where the particle of the new verb comes (UK_NONE:
 * nowhere). */
struct place {
	const struct uk_statement *statement;
	const struct uk_verb *verb;
	uint32_t form;
	uint32_t first, last; /* tokens [first, last) go */
	uint32_t end; /* the particle comes behind this token - 1 */
};

static const struct uk_token *token_at(const struct place *place, uint32_t at)
{
	return &place->statement->tokens[at];
}

/* A finite form that looks like the infinitive is a plural. */
static uint32_t finite_form(const struct uk_token *token, uint32_t features)
{
	if (features & UK_PLURAL ||
	    (token->word && token->word == token->lemma))
		return UK_FORM_PLURAL;
	if (features & UK_FIRST ||
	    (features & UK_SECOND && features & UK_INVERTED))
		return UK_FORM_FIRST;
	return features & UK_SECOND ? UK_FORM_SECOND : UK_FORM_THIRD;
}

/* May a particle stand before a chunk of this kind? */
static bool closes_middle(uint32_t kind)
{
	return kind == UK_CHUNK_CLAUSE || kind == UK_CHUNK_PREPOSITION ||
	       kind == UK_CHUNK_PUNCTUATION;
}

/* Where the middle field ends that opens at this token: behind the object, or
 * without one before the first phrase or clause. UK_NONE when something else
 * stands there, as in "begrijpt en benoemt". */
static uint32_t middle_end(const struct place *place, uint32_t token)
{
	const struct uk_statement *statement = place->statement;
	const struct uk_chunk *all = statement->chunks + statement->chunk_count;
	const struct uk_chunk *chunk = uk_chunk_at(statement, token);
	const struct uk_chunk *last =
	    chunk && all - chunk > MIDDLE_REACH ? chunk + MIDDLE_REACH : all;
	uint32_t end = UK_NONE;

	for (; chunk && chunk < last; chunk++) {
		if (chunk->kind == UK_CHUNK_NOUN)
			return chunk->last;
		if (end == UK_NONE && closes_middle(chunk->kind))
			end = chunk->first > token ? chunk->first : token;
		if (chunk->kind != UK_CHUNK_ADVERB &&
		    chunk->kind != UK_CHUNK_AGENT &&
		    chunk->kind != UK_CHUNK_PREPOSITION)
			return end;
	}
	return end == UK_NONE && last == all ? (uint32_t)statement->token_count
					     : end;
}

/* May this word between verb and preposition go with them? */
static bool may_go(const struct place *place, const struct vague_entry *entry,
		   uint32_t at)
{
	const struct uk_token *token = token_at(place, at);

	return at == place->verb->particle ||
	       (at >= place->verb->fixed_first &&
		at < place->verb->fixed_last) ||
	       token->features & UK_REFLEXIVE ||
	       token->word_class == UK_WORD_DETERMINER ||
	       word_listed(entry->with, token->word) ||
	       word_listed(entry->with, token->lemma);
}

/* "inzicht krijgt in X": what must go stands before the verb. */
static bool is_led(const struct place *place, const struct vague_entry *entry)
{
	const struct uk_verb *verb = place->verb;
	const struct uk_token *before;

	if (!verb->token)
		return false;
	before = token_at(place, verb->token - 1);
	return (verb->fixed_first != verb->fixed_last &&
		verb->fixed_first < verb->token) ||
	       word_listed(entry->with, before->word) ||
	       word_listed(entry->with, before->lemma);
}

/* "heeft inzicht in X", "gaat om met X": all up to the preposition goes. */
static bool place_with_preposition(struct place *place,
				   const struct vague_entry *entry)
{
	uint32_t at = place->verb->token + 1;
	uint32_t most = at + PREPOSITION_REACH;
	const struct uk_chunk *chunk;

	if (is_led(place, entry))
		return false;
	for (; at < most && at < place->statement->token_count; at++) {
		if (word_listed(entry->prepositions, token_at(place, at)->word))
			break;
		if (!may_go(place, entry, at))
			return false;
	}
	if (at + 1 >= place->statement->token_count || at == most)
		return false;
	chunk = uk_chunk_at(place->statement, at + 1);
	if (!chunk || chunk->kind == UK_CHUNK_CLAUSE ||
	    token_at(place, at + 1)->word_class == UK_WORD_PUNCTUATION)
		return false;
	place->first = place->verb->token;
	place->last = at + 1;
	place->end = chunk->last;
	return true;
}

static bool place_finite(struct place *place, const struct vague_entry *entry)
{
	const struct uk_verb *verb = place->verb;

	place->form = finite_form(token_at(place, verb->token), verb->features);
	if (*entry->prepositions)
		return place_with_preposition(place, entry);
	if (*entry->with || verb->particle != UK_NONE ||
	    verb->fixed_first != verb->fixed_last)
		return false;
	place->first = verb->token;
	place->last = verb->token + 1;
	place->end = middle_end(place, place->last);
	return true;
}

/* At the end of its clause nothing follows that could need another place. */
static bool place_infinitive(struct place *place,
			     const struct vague_entry *entry)
{
	const struct uk_verb *verb = place->verb;
	bool te = verb->features & UK_TE && verb->token > 0;

	if (*entry->prepositions || *entry->with || verb->particle != UK_NONE ||
	    verb->fixed_first != verb->fixed_last)
		return false;
	place->form = te ? UK_FORM_TE : UK_FORM_INFINITIVE;
	place->first = verb->token - (te ? 1 : 0);
	place->last = place->end = verb->token + 1;
	return true;
}

static bool place_find(struct place *place, const struct vague_entry *entry)
{
	uint32_t features = place->verb->features;

	if (features & (UK_PAST | UK_PASSIVE | UK_PARTICIPLE))
		return false;
	if (features & UK_FINITE)
		return place_finite(place, entry);
	return features & UK_INFINITIVE && place_infinitive(place, entry);
}

/* One inflected form, caught from the language plugin. */
struct form {
	const struct uk_host *host;
	struct uk_call *call;
	char *surface, *particle;
};

static char *copy_text(struct form *form, struct uk_text text)
{
	char *copy = form->host->memory(form->call, text.len + 1);

	if (copy && text.len)
		memcpy(copy, text.bytes, text.len);
	return copy;
}

static int catch_form(void *closure, struct uk_text surface,
		      struct uk_text particle, uint32_t features)
{
	struct form *form = closure;

	(void)features;
	if (form->surface)
		return 0;
	form->surface = copy_text(form, surface);
	form->particle = copy_text(form, particle);
	return 0;
}

/* Gives the text a capital: ASCII and the letters of Latin-1. */
static void capitalise(char *text)
{
	unsigned char *c = (unsigned char *)text;

	if (c[0] >= 'a' && c[0] <= 'z')
		c[0] = (unsigned char)(c[0] - 0x20);
	else if (c[0] == 0xC3 && c[1] >= 0xA0 && c[1] != 0xB7)
		c[1] = (unsigned char)(c[1] - 0x20);
}

/* "legt" + " de grondslagen" + " uit", over the range that it replaces. */
static bool write_fix(const struct place *place, struct form *form,
		      struct uk_fix *fix)
{
	const struct uk_statement *statement = place->statement;
	uint32_t from = token_at(place, place->last - 1)->range.end;
	size_t surface = strlen(form->surface);
	size_t particle = strlen(form->particle);
	size_t middle;
	char *text;

	if (particle && place->end == UK_NONE)
		return false;
	fix->range.begin = token_at(place, place->first)->range.begin;
	fix->range.end =
	    particle ? token_at(place, place->end - 1)->range.end : from;
	middle = fix->range.end - from;
	text = form->host->memory(form->call, surface + middle + particle + 2);
	if (!text)
		return false;
	memcpy(text, form->surface, surface);
	memcpy(text + surface, statement->text.bytes + from, middle);
	fix->text = (struct uk_text){text, surface + middle};
	if (particle) {
		text[fix->text.len] = ' ';
		memcpy(text + fix->text.len + 1, form->particle, particle);
		fix->text.len += particle + 1;
	}
	if (token_at(place, place->first)->features & UK_CAPITAL)
		capitalise(text);
	return true;
}

size_t vague_fixes(const struct uk_host *host, struct uk_call *call,
		   const struct uk_statement *statement, uint32_t verb,
		   const struct vague_entry *entry, struct uk_fix *fixes)
{
	struct place place = {.statement = statement,
			      .verb = &statement->verbs[verb]};
	size_t count = 0;

	if (!place_find(&place, entry))
		return 0;
	for (size_t i = 0; i < VAGUE_INSTEAD && entry->instead[i]; i++) {
		struct uk_text infinitive =
		    host->spelling(call, entry->instead[i]);
		struct form form = {host, call, NULL, NULL};

		if (host->inflect(call, infinitive, place.form, catch_form,
				  &form) ||
		    !form.surface || !form.particle)
			continue;
		fixes[count] = (struct uk_fix){.title = NULL};
		if (write_fix(&place, &form, &fixes[count]))
			count++;
	}
	return count;
}
