/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How alike two outcomes are: words that both have, of the words that they
 * have on average. One word in seven may differ: outcomes that are made on one
 * template differ in more. */
enum { ALIKE_LEAST = 85 /* percent */, WORDS_LEAST = 4, WORDS_MOST = 96 };

/* The words of an outcome, sorted, each once. */
struct content {
	uint64_t words[WORDS_MOST];
	uint32_t count, statement;
};

/* FNV-1a over the letters, capitals as small ones. */
static uint64_t hash(struct uk_text text)
{
	uint64_t hash = 0xcbf29ce484222325u;

	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.bytes[i];

		if (c >= 'A' && c <= 'Z')
			c = (unsigned char)(c + 'a' - 'A');
		hash = (hash ^ c) * 0x100000001b3u;
	}
	return hash;
}

/* Words that say what is done; who does it and the small words do not. */
static bool is_content(const struct reader *reader, uint32_t at)
{
	return is_noun(reader, at) ||
	       has_class(reader, at, UK_WORD_ADJECTIVE) ||
	       has_class(reader, at, UK_WORD_NUMERAL) ||
	       has_class(reader, at, UK_WORD_CODE) ||
	       (has_class(reader, at, UK_WORD_VERB) &&
		!has_feature(reader, at, UK_MODAL) &&
		!has_feature(reader, at, UK_AUXILIARY)) ||
	       has_feature(reader, at, UK_NEGATION);
}

static int compare(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return (x > y) - (x < y);
}

/* A verb counts as its infinitive, whatever the style of the outcome. */
static uint64_t word_of(const struct reader *reader, uint32_t at)
{
	const struct uk_token *token = &reader->statement->tokens[at];

	if (token->word_class == UK_WORD_VERB && token->lemma)
		return hash(reader->host->spelling(reader->call, token->lemma));
	return hash(text_of(reader, token->range));
}

static void read_content(const struct reader *reader, struct content *content)
{
	const struct uk_statement *statement = reader->statement;
	uint32_t count = 0, kept = 0;

	for (size_t c = 0; c < statement->chunk_count; c++) {
		const struct uk_chunk *chunk = &statement->chunks[c];

		if (chunk->kind == UK_CHUNK_AGENT ||
		    chunk->kind == UK_CHUNK_FRAME)
			continue;
		for (uint32_t i = chunk->first;
		     i < chunk->last && count < WORDS_MOST; i++)
			if (is_content(reader, i))
				content->words[count++] = word_of(reader, i);
	}
	qsort(content->words, count, sizeof(*content->words), compare);
	for (uint32_t i = 0; i < count; i++)
		if (!i || content->words[i] != content->words[i - 1])
			content->words[kept++] = content->words[i];
	content->count = kept;
}

/* Percent; 0 when their lengths alone say that it is too little. */
static uint32_t alikeness(const struct content *a, const struct content *b)
{
	uint32_t less = a->count < b->count ? a->count : b->count;
	uint32_t both = 0, all = a->count + b->count;

	if (!less || 200 * less < ALIKE_LEAST * all)
		return 0;
	for (uint32_t i = 0, k = 0; i < a->count && k < b->count;) {
		both += a->words[i] == b->words[k];
		if (a->words[i] == b->words[k])
			i++, k++;
		else if (a->words[i] < b->words[k])
			i++;
		else
			k++;
	}
	return 200 * both / all;
}

/* What an outcome is called: its own name, else its place in the set. */
static struct uk_text name_of(const struct uk_statement *statement,
			      size_t place, char room[24])
{
	if (statement->id)
		return (struct uk_text){statement->id, strlen(statement->id)};
	return (struct uk_text){room, (size_t)snprintf(room, 24, "%zu", place)};
}

static int report_pair(struct reader *reader,
		       const struct uk_statement *statements, uint32_t later,
		       uint32_t earlier, uint32_t percent)
{
	char room[24], digits[24];
	struct uk_parameter parameters[] = {
	    {"other", name_of(&statements[earlier], earlier + 1, room)},
	    {"percent",
	     {digits, (size_t)snprintf(digits, 24, "%u", (unsigned)percent)}},
	    {"text", statements[earlier].text},
	};
	struct uk_finding finding = {
	    .size = sizeof(finding),
	    .rule = "duplicate",
	    .range = {0, (uint32_t)statements[later].text.len},
	    .parameters = parameters,
	    .parameter_count = 3,
	};

	return reader->host->report(reader->call, later, &finding);
}

/* The earlier outcome that is most like this one. */
static uint32_t most_alike(const struct content *all, uint32_t at,
			   uint32_t *percent)
{
	uint32_t best = UK_NONE;

	*percent = ALIKE_LEAST - 1;
	for (uint32_t i = 0; i < at; i++) {
		uint32_t alike = alikeness(&all[i], &all[at]);

		if (alike <= *percent)
			continue;
		*percent = alike;
		best = i;
	}
	return best;
}

int rule_duplicate(const struct reader *given,
		   const struct uk_statement *statements, size_t count)
{
	struct reader reader = *given;
	struct content *all =
	    reader.host->memory(reader.call, (count + 1) * sizeof(*all));
	uint32_t found = 0, percent;

	if (!all)
		return reader.host->fail(reader.call, "geen geheugen");
	for (size_t i = 0; i < count; i++) {
		struct content *content = &all[found];

		if (statements[i].scope != UK_SCOPE_OUTCOME)
			continue;
		reader.statement = &statements[i];
		content->statement = (uint32_t)i;
		read_content(&reader, content);
		found += content->count >= WORDS_LEAST;
	}
	for (uint32_t i = 1; i < found; i++) {
		uint32_t other = most_alike(all, i, &percent);

		if (reader.host->expired(reader.call))
			break;
		if (other != UK_NONE)
			(void)report_pair(&reader, statements, all[i].statement,
					  all[other].statement, percent);
	}
	return 0;
}
