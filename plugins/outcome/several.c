/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

#include <string.h>

/* Verbs that share an object stand within so many chunks of each other. */
enum { ACTS_MOST = 16, LIST_MOST = 400, REACH = 16 };

/* The verbs of one sentence that are different acts; numbers of verbs. */
struct acts {
	uint32_t all[ACTS_MOST];
	size_t count;
};

/* "ontwerpt en ontwikkelt een app": nothing but the verbs themselves. */
static bool share_object(const struct uk_statement *statement,
			 const struct uk_verb *verb,
			 const struct uk_verb *other)
{
	const struct uk_chunk *chunk = uk_chunk_at(statement, verb->token);
	const struct uk_chunk *last = uk_chunk_at(statement, other->token);

	if (last - chunk > REACH)
		return false;
	for (; chunk < last; chunk++)
		if (chunk->kind == UK_CHUNK_NOUN ||
		    chunk->kind == UK_CHUNK_PREPOSITION ||
		    chunk->kind == UK_CHUNK_CLAUSE)
			return false;
	return true;
}

static bool is_new_act(const struct reader *reader, const struct acts *acts,
		       const struct uk_verb *verb)
{
	const struct uk_statement *statement = reader->statement;

	for (size_t i = 0; i < acts->count; i++) {
		const struct uk_verb *old = &statement->verbs[acts->all[i]];

		if (old->lemma == verb->lemma ||
		    (words_one_act(reader->words, old->lemma, verb->lemma) &&
		     share_object(statement, old, verb)))
			return false;
	}
	return true;
}

static size_t put(char *room, size_t len, struct uk_text text)
{
	memcpy(room + len, text.bytes, text.len);
	return len + text.len;
}

/* "ontwerpen, bouwen en testen"; verbs that find no room are left out. */
static struct uk_text list_acts(const struct reader *reader,
				const struct acts *acts, char *room)
{
	static const struct uk_text comma = {", ", 2}, and = {" en ", 4};
	size_t len = 0;

	for (size_t i = 0; i < acts->count; i++) {
		uint32_t lemma = reader->statement->verbs[acts->all[i]].lemma;
		struct uk_text verb =
		    reader->host->spelling(reader->call, lemma);

		if (verb.len + and.len > LIST_MOST - len)
			break;
		if (i)
			len = put(room, len, i + 1 < acts->count ? comma : and);
		len = put(room, len, verb);
	}
	return (struct uk_text){room, len};
}

static void report_acts(const struct reader *reader, const struct acts *acts)
{
	const struct uk_statement *statement = reader->statement;
	const struct uk_verb *second = &statement->verbs[acts->all[1]];
	char count[24], list[LIST_MOST];
	struct uk_parameter parameters[] = {
	    {"count", number_text(count, acts->count)},
	    {"verbs", list_acts(reader, acts, list)},
	};
	struct uk_fix fix;
	struct uk_finding finding = {
	    .size = sizeof(finding),
	    .rule = "several-verbs",
	    .severity = acts->count > 2 ? UK_WARNING : 0,
	    .range = statement->tokens[second->token].range,
	    .parameters = parameters,
	    .parameter_count = 2,
	    .fixes = &fix,
	};

	finding.fix_count = acts->count == 2 && several_split(reader, &fix);
	(void)reader->host->report(reader->call, 0, &finding);
}

void rule_several_verbs(const struct reader *reader)
{
	const struct uk_statement *statement = reader->statement;
	uint32_t end = 0, verb = 0;

	if (statement->verb_count < 2)
		return;
	while (verb < statement->verb_count) {
		struct acts acts = {.count = 0};

		while (end <= statement->verbs[verb].token)
			end = end_of_sentence(reader, end);
		for (; verb < statement->verb_count &&
		       statement->verbs[verb].token < end;
		     verb++)
			if (acts.count < ACTS_MOST &&
			    is_new_act(reader, &acts, &statement->verbs[verb]))
				acts.all[acts.count++] = verb;
		if (acts.count > 1)
			report_acts(reader, &acts);
	}
}
