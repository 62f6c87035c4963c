/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <stdlib.h>
#include <string.h>

#include "table.h"

/* A reading on its way into the table. */
struct entry {
	uint32_t word;
	struct reading reading;
};

enum { PRODUCTIVE = 8 };

/* Room that is not written to costs nothing; moving what grows does. */
static int make_room(struct vector *v, size_t size, size_t room)
{
	v->items = malloc(room * size);
	v->room = v->items ? room : 0;
	return v->items ? 0 : -1;
}

void *vector_add(struct vector *v, size_t size)
{
	if (v->count == v->room) {
		size_t room = v->room ? v->room * 2 : 256;
		void *items = realloc(v->items, room * size);

		if (!items)
			return NULL;
		v->items = items;
		v->room = room;
	}
	return memset((char *)v->items + v->count++ * size, 0, size);
}

int lexicon_text(struct lexicon *lexicon, const char *bytes, size_t len)
{
	struct vector *v = &lexicon->text;

	if (v->room - v->count < len) {
		size_t room = (v->room + len) * 2 + 4096;
		char *items = realloc(v->items, room);

		if (!items)
			return -1;
		v->items = items;
		v->room = room;
	}
	if (len)
		memcpy((char *)v->items + v->count, bytes, len);
	v->count += len;
	return 0;
}

int lexicon_no_memory(const struct lexicon *lexicon, struct uk_call *call)
{
	return lexicon->host->fail(call, "te weinig geheugen voor de "
					 "woordenlijst (no memory for the "
					 "lexicon)");
}

struct lexicon *lexicon_new(const struct uk_host *host)
{
	struct lexicon *lexicon = calloc(1, sizeof(*lexicon));

	if (lexicon)
		lexicon->host = host;
	return lexicon;
}

int lexicon_open(struct lexicon **opened, const struct uk_host *host,
		 struct uk_call *call)
{
	struct lexicon *lexicon = lexicon_new(host);

	*opened = NULL;
	if (!lexicon)
		return host->fail(call, "te weinig geheugen (no memory)");
	if (make_room(&lexicon->entries, sizeof(struct entry), 1 << 16) ||
	    make_room(&lexicon->text, 1, 1 << 19)) {
		lexicon_free(lexicon);
		return host->fail(call, "te weinig geheugen (no memory)");
	}
	if (lexicon_read_verbs(lexicon, call) ||
	    lexicon_read_fixed(lexicon, call)) {
		lexicon_free(lexicon);
		return -1;
	}
	*opened = lexicon;
	return 0;
}

void lexicon_free(struct lexicon *lexicon)
{
	if (!lexicon)
		return;
	free(lexicon->fronts.items);
	if (lexicon->kept) {
		free(lexicon);
		return;
	}
	free(lexicon->verbs.items);
	free(lexicon->splits.items);
	free(lexicon->fixed.items);
	free(lexicon->entries.items);
	free(lexicon->text.items);
	free(lexicon->readings);
	free(lexicon->places);
	free(lexicon->pairs);
	free(lexicon);
}

int lexicon_add(struct lexicon *lexicon, struct uk_call *call, uint32_t word,
		const struct reading *reading)
{
	struct entry *entry;

	if (!word)
		return 0;
	entry = vector_add(&lexicon->entries, sizeof(*entry));
	if (!entry)
		return lexicon_no_memory(lexicon, call);
	entry->word = word;
	entry->reading = *reading;
	return 0;
}

int lexicon_add_verb(struct lexicon *lexicon, struct uk_call *call,
		     uint32_t word, uint32_t lemma, uint32_t features,
		     uint16_t flags)
{
	const struct reading reading = {lemma, features, UK_WORD_VERB, flags};

	return lexicon_add(lexicon, call, word, &reading);
}

/* ------------------------------------------------------------------------ */

static uint32_t highest_word(const struct lexicon *lexicon)
{
	const struct entry *entries = lexicon->entries.items;
	const struct split *splits = lexicon->splits.items;
	const struct verb *verbs = lexicon->verbs.items;
	uint32_t highest = 0;

	for (size_t i = 0; i < lexicon->entries.count; i++) {
		if (entries[i].word > highest)
			highest = entries[i].word;
	}
	for (size_t i = 0; i < lexicon->splits.count; i++) {
		if (splits[i].particle > highest)
			highest = splits[i].particle;
	}
	for (size_t i = 0; i < lexicon->verbs.count; i++) {
		if (verbs[i].infinitive > highest)
			highest = verbs[i].infinitive;
	}
	return highest;
}

static bool is_repeated(const struct lexicon *lexicon, const struct place *at,
			const struct reading *reading)
{
	const struct reading *known = lexicon->readings + at->first;

	for (uint32_t i = 0; i < at->count; i++) {
		if (known[i].lemma == reading->lemma &&
		    known[i].features == reading->features &&
		    known[i].word_class == reading->word_class)
			return true;
	}
	return false;
}

/* Readings are laid out by word, each word's in the order they came. */
static void place_readings(struct lexicon *lexicon)
{
	const struct entry *entries = lexicon->entries.items;
	uint32_t next = 0;

	for (size_t i = 0; i < lexicon->entries.count; i++)
		lexicon->places[entries[i].word].count++;
	for (uint32_t w = 0; w < lexicon->place_count; w++) {
		lexicon->places[w].first = next;
		next += lexicon->places[w].count;
		lexicon->places[w].count = 0;
	}
	for (size_t i = 0; i < lexicon->entries.count; i++) {
		struct place *at = &lexicon->places[entries[i].word];

		if (!is_repeated(lexicon, at, &entries[i].reading))
			lexicon->readings[at->first + at->count++] =
			    entries[i].reading;
	}
}

static void place_verbs(struct lexicon *lexicon)
{
	const struct verb *verbs = lexicon->verbs.items;
	const struct split *splits = lexicon->splits.items;

	for (size_t i = 0; i < lexicon->verbs.count; i++) {
		struct place *at = &lexicon->places[verbs[i].infinitive];

		if (!at->verb || (verbs[at->verb - 1].flags & VERB_BOUND))
			at->verb = (uint16_t)(i + 1);
	}
	for (size_t i = 0; i < lexicon->splits.count; i++) {
		struct place *at = &lexicon->places[splits[i].infinitive];

		if (!at->split)
			at->split = (uint16_t)(i + 1);
		lexicon->places[splits[i].particle].bases++;
	}
}

static uint32_t pair_hash(uint32_t particle, uint32_t base)
{
	uint64_t key =
	    ((uint64_t)particle << 32 | base) * UINT64_C(0x9E3779B97F4A7C15);

	return (uint32_t)(key >> 40);
}

static uint32_t split_base(const struct lexicon *lexicon, size_t i)
{
	const struct split *splits = lexicon->splits.items;

	return split_verb(lexicon, &splits[i])->infinitive;
}

static uint32_t *pair_of(const struct lexicon *lexicon, uint32_t particle,
			 uint32_t base)
{
	const struct split *splits = lexicon->splits.items;
	uint32_t at = pair_hash(particle, base);

	for (;; at++) {
		uint32_t *pair = &lexicon->pairs[at & lexicon->pair_mask];

		if (!*pair || (splits[*pair - 1].particle == particle &&
			       split_base(lexicon, *pair - 1) == base))
			return pair;
	}
}

static int place_pairs(struct lexicon *lexicon)
{
	const struct split *splits = lexicon->splits.items;
	uint32_t room = 16;

	while (room < lexicon->splits.count * 2)
		room *= 2;
	lexicon->pairs = calloc(room, sizeof(*lexicon->pairs));
	if (!lexicon->pairs)
		return -1;
	lexicon->pair_mask = room - 1;
	for (size_t i = 0; i < lexicon->splits.count; i++)
		*pair_of(lexicon, splits[i].particle, split_base(lexicon, i)) =
		    (uint32_t)(i + 1);
	return 0;
}

int lexicon_seal(struct lexicon *lexicon, struct uk_call *call)
{
	size_t count = lexicon->entries.count;

	/* The indexes of verbs and splits are kept in 16 bits. */
	if (lexicon->verbs.count >= UINT16_MAX ||
	    lexicon->splits.count >= UINT16_MAX)
		return lexicon->host->fail(
		    call, "dutch/verbs.tsv: te veel werkwoorden (too many "
			  "verbs)");
	lexicon->place_count = highest_word(lexicon) + 1;
	lexicon->places =
	    calloc(lexicon->place_count, sizeof(*lexicon->places));
	lexicon->readings = calloc(count + 1, sizeof(*lexicon->readings));
	if (!lexicon->places || !lexicon->readings || place_pairs(lexicon))
		return lexicon_no_memory(lexicon, call);
	lexicon->reading_count = (uint32_t)count;
	place_readings(lexicon);
	place_verbs(lexicon);
	if (lexicon_place_fronts(lexicon, call))
		return lexicon_no_memory(lexicon, call);
	free(lexicon->entries.items);
	lexicon->entries = (struct vector){NULL, 0, 0};
	return 0;
}

/* ------------------------------------------------------------------------ */

static const struct place *place_of(const struct lexicon *lexicon,
				    uint32_t word)
{
	static const struct place nowhere;

	return word < lexicon->place_count ? &lexicon->places[word] : &nowhere;
}

size_t lexicon_readings(const struct lexicon *lexicon, uint32_t word,
			const struct reading **readings)
{
	const struct place *at = place_of(lexicon, word);

	*readings = at->count ? lexicon->readings + at->first : NULL;
	return at->count;
}

uint32_t lexicon_join(const struct lexicon *lexicon, uint32_t particle,
		      uint32_t base)
{
	const struct split *splits = lexicon->splits.items;
	uint32_t found = *pair_of(lexicon, particle, base);

	return found ? splits[found - 1].infinitive : 0;
}

bool lexicon_split(const struct lexicon *lexicon, uint32_t infinitive,
		   uint32_t *particle, uint32_t *base)
{
	const struct split *split = lexicon_split_of(lexicon, infinitive);

	if (!split)
		return false;
	*particle = split->particle;
	*base = split_verb(lexicon, split)->infinitive;
	return true;
}

bool lexicon_is_particle(const struct lexicon *lexicon, uint32_t word)
{
	return place_of(lexicon, word)->bases;
}

bool lexicon_is_productive(const struct lexicon *lexicon, uint32_t particle)
{
	return place_of(lexicon, particle)->bases >= PRODUCTIVE;
}

bool lexicon_is_infinitive(const struct lexicon *lexicon, uint32_t word)
{
	const struct place *at = place_of(lexicon, word);
	const struct verb *verb = lexicon_verb(lexicon, word);

	return at->split || (verb && !(verb->flags & VERB_BOUND));
}

struct uk_text verb_text(const struct lexicon *lexicon, const struct verb *verb,
			 enum verb_form form)
{
	const char *at = (const char *)lexicon->text.items + verb->text;

	for (unsigned i = 0; i < form; i++)
		at += verb->len[i];
	return (struct uk_text){at, verb->len[form]};
}

const struct verb *lexicon_verb(const struct lexicon *lexicon,
				uint32_t infinitive)
{
	const struct verb *verbs = lexicon->verbs.items;
	uint16_t verb = place_of(lexicon, infinitive)->verb;

	return verb ? &verbs[verb - 1] : NULL;
}

const struct split *lexicon_split_of(const struct lexicon *lexicon,
				     uint32_t infinitive)
{
	const struct split *splits = lexicon->splits.items;
	uint16_t split = place_of(lexicon, infinitive)->split;

	return split ? &splits[split - 1] : NULL;
}

const struct verb *split_verb(const struct lexicon *lexicon,
			      const struct split *split)
{
	return (const struct verb *)lexicon->verbs.items + split->verb;
}

uint32_t lexicon_find(const struct lexicon *lexicon, const struct uk_call *call,
		      const char *folded, size_t len)
{
	return lexicon->host->find(call, folded, len);
}
