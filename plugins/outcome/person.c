/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"
#include "writing.h"

#include <string.h>

/* A sentence of more verbs is not rewritten. */
enum { VERBS_MOST = 6 };

/* A word that another takes the place of. */
struct edit {
	uint32_t token;
	struct uk_text text;
};

struct edits {
	struct edit all[VERBS_MOST + 1];
	size_t count;
};

static bool is_person(const struct reader *reader, uint32_t at)
{
	uint32_t word_class = reader->statement->tokens[at].word_class;

	return word_kinds(reader, at) & (WORD_FIRST | WORD_SECOND) &&
	       (word_class == UK_WORD_PRONOUN ||
		word_class == UK_WORD_DETERMINER);
}

/* The first such word, and how many there are. */
static uint32_t find_person(const struct reader *reader, size_t *count)
{
	uint32_t first = UK_NONE;

	*count = 0;
	for (uint32_t i = 0; i < reader->statement->token_count; i++)
		if (is_person(reader, i) && !(*count)++)
			first = i;
	return first;
}

/* In the order of the text; false when a word would be changed twice in
 * different ways. */
static bool add_edit(struct edits *edits, uint32_t token, struct uk_text text)
{
	size_t at = edits->count;

	for (size_t i = 0; i < edits->count; i++)
		if (edits->all[i].token == token)
			return true;
	if (at > VERBS_MOST)
		return false;
	for (; at && edits->all[at - 1].token > token; at--)
		edits->all[at] = edits->all[at - 1];
	edits->all[at] = (struct edit){token, text};
	edits->count++;
	return true;
}

/* "stel" becomes "stelt", "ga" "gaat". Anything else, as "(bege)leidt", is
 * written in a way that we do not know. */
static bool grows_into(struct uk_text text, struct uk_text form)
{
	return text.len && text.len <= form.len && form.len - text.len <= 2 &&
	       !memcmp(text.bytes + 1, form.bytes + 1, text.len - 1);
}

/* "stel je op", "kunt": the word that agrees with the agent. */
static bool add_finite(const struct reader *reader, const struct uk_verb *verb,
		       struct edits *edits)
{
	const struct uk_token *tokens = reader->statement->tokens;
	bool own = verb->features & UK_FINITE;
	uint32_t token = own ? verb->token : verb->auxiliary;
	uint32_t third;
	struct form form;

	if (token == UK_NONE || verb->features & UK_PAST)
		return false;
	third = words_entry(reader->words, tokens[token].word).third;
	if (third)
		return add_edit(edits, token,
				reader->host->spelling(reader->call, third));
	return own && form_of(reader, verb->lemma, UK_FORM_THIRD, &form) &&
	       grows_into(text_of(reader->statement, tokens[token].range),
			  form.surface) &&
	       add_edit(edits, token, form.surface);
}

/* The bytes from the first edit to the last, with the new words in. */
static bool write_edits(const struct reader *reader, const struct edits *edits,
			struct uk_fix *fix)
{
	const struct uk_statement *statement = reader->statement;
	uint32_t last = edits->all[edits->count - 1].token;
	struct writing writing;

	fix->range = range_of(statement, edits->all[0].token, last + 1);
	writing_init(&writing, reader,
		     fix->range.end - fix->range.begin + 64 * edits->count);
	for (size_t i = 0; i < edits->count; i++) {
		const struct edit *edit = &edits->all[i];
		struct uk_range range = statement->tokens[edit->token].range;

		write_text(&writing, edit->text);
		if (i + 1 == edits->count)
			break;
		range.begin = range.end;
		range.end =
		    statement->tokens[edits->all[i + 1].token].range.begin;
		write_text(&writing, text_of(statement, range));
	}
	if (statement->tokens[edits->all[0].token].features & UK_CAPITAL &&
	    writing.len && writing.text[0] >= 'a' && writing.text[0] <= 'z')
		writing.text[0] = (char)(writing.text[0] - 'a' + 'A');
	return writing_text(&writing, &fix->text);
}

/* Only when the agent is the one word that tells the person: what "je werk"
 * becomes, "zijn werk" or "haar werk", is not for us to say. */
bool person_fix(const struct reader *reader, struct uk_fix *fix)
{
	const struct uk_statement *statement = reader->statement;
	const struct uk_chunk *chunk;
	struct edits edits = {.count = 0};
	size_t count;
	uint32_t at = find_person(reader, &count);

	if (count != 1 || !statement->verb_count ||
	    statement->verb_count > VERBS_MOST ||
	    !(word_kinds(reader, at) & WORD_ONE))
		return false;
	chunk = chunk_at(statement, at);
	if (!chunk || chunk->kind != UK_CHUNK_AGENT ||
	    chunk->last - chunk->first != 1)
		return false;
	(void)add_edit(&edits, at, (struct uk_text){"de student", 10});
	for (size_t i = 0; i < statement->verb_count; i++)
		if (!add_finite(reader, &statement->verbs[i], &edits))
			return false;
	*fix = (struct uk_fix){.title = NULL};
	return write_edits(reader, &edits, fix);
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

	if (at == UK_NONE)
		return;
	finding.range = reader->statement->tokens[at].range;
	parameter.value = text_of(reader->statement, finding.range);
	finding.fixes = &fix;
	finding.fix_count = person_fix(reader, &fix);
	(void)reader->host->report(reader->call, 0, &finding);
}
