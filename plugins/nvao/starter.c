/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

#include <string.h>

/* "Als je dit traject hebt afgerond": not longer than this. */
enum { CLAUSE_MOST = 12 };

/* "aan het einde van dit kwartaal", "van week 3", not "van week 20 van de
 * zwangerschap" */
static bool is_term(const struct reader *reader, uint32_t at)
{
	return is(reader, at, KIND_TERM) &&
	       (phrase_has(reader, at, KIND_THIS) ||
		(has_class(reader, at + 1, UK_WORD_NUMERAL) &&
		 !reads(reader, at + 2, "van")));
}

/* What is over when the starter says so. */
static bool is_course(const struct reader *reader, uint32_t at, bool reading)
{
	bool this = phrase_has(reader, at, KIND_THIS);
	bool course = ends_in(reader, at, KIND_EVENT) ||
		      ends_in(reader, at, KIND_COURSE) ||
		      is(reader, at, KIND_STUDY);

	if (reader->teaches)
		return course && this;
	return course || is_term(reader, at) ||
	       (reading && (is(reader, at, KIND_BOOK) ||
			    ends_in(reader, at, KIND_SOURCE)));
}

static bool has_course(const struct reader *reader, struct span span,
		       bool reading)
{
	for (uint32_t i = span.first; i < span.last; i++)
		if (is_course(reader, i, reading))
			return true;
	return false;
}

/* "Na afloop van de cursus", and "Na afloop" when it says what one then can */
static bool find_phrase(const struct reader *reader, uint32_t from,
			struct span *span)
{
	const struct uk_statement *statement = reader->statement;
	const struct uk_chunk *end = statement->chunks + statement->chunk_count;

	for (; find_next(reader, KIND_STARTER, from, span); from = span->last) {
		const struct uk_chunk *chunk =
		    uk_chunk_at(reader->statement, span->last - 1);
		struct span rest = {span->last, chunk->last};

		if (uk_chunk_at(reader->statement, span->first)->kind !=
		    UK_CHUNK_PREPOSITION)
			continue;
		span->last =
		    chunk->last > span->last ? chunk->last : span->last;
		if (rest.first < rest.last
			? has_course(reader, rest,
				     is(reader, rest.first - 1, KIND_READING))
			: chunk + 1 < end && chunk[1].kind == UK_CHUNK_FRAME)
			return true;
	}
	return false;
}

/* "In deze module" */
static bool find_opening(const struct reader *reader, struct span *span)
{
	const struct uk_chunk *chunk = reader->statement->chunks;

	if (chunk->kind != UK_CHUNK_PREPOSITION || chunk->head == UK_NONE ||
	    !phrase_has(reader, chunk->head, KIND_THIS) ||
	    !is_course(reader, chunk->head, false))
		return false;
	*span = (struct span){chunk->first, chunk->last};
	return true;
}

/* "Als je dit traject hebt afgerond" */
static bool find_clause(const struct reader *reader, struct span *span)
{
	if (!is(reader, 0, KIND_WHEN))
		return false;
	for (uint32_t i = 1; i < CLAUSE_MOST; i++) {
		if (!is(reader, i, KIND_FINISHED))
			continue;
		*span = (struct span){0, i + 1};
		if (has_feature(reader, i + 1, UK_AUXILIARY))
			span->last++;
		return has_course(reader, *span, false);
	}
	return false;
}

bool find_starter(const struct reader *reader, uint32_t from, struct span *span)
{
	if (!from && reader->statement->chunk_count &&
	    (find_opening(reader, span) || find_clause(reader, span)))
		return true;
	return find_phrase(reader, from, span);
}

struct form {
	char text[128];
	size_t len;
};

static int catch_form(void *closure, struct uk_text surface,
		      struct uk_text particle, uint32_t features)
{
	struct form *form = closure;

	(void)particle;
	if (form->len || features & UK_GUESS ||
	    surface.len > sizeof(form->text))
		return 0;
	memcpy(form->text, surface.bytes, surface.len);
	form->len = surface.len;
	return 0;
}

/* "kun" before "je" is "kunt" behind it, "stel" is "stelt". */
static bool second_form(const struct reader *reader,
			const struct uk_chunk *chunk, struct form *form)
{
	const struct uk_token *token = &reader->statement->tokens[chunk->first];
	const struct kinds *kinds = reader->kinds;
	const struct uk_host *host = reader->host;
	uint32_t lemma;

	for (size_t i = 0; i < kinds->inverted_count; i++)
		if (kinds->inverted[i].before == token->word)
			return !catch_form(
			    form,
			    host->spelling(reader->call,
					   kinds->inverted[i].behind),
			    (struct uk_text){"", 0}, 0);
	if (chunk->kind == UK_CHUNK_FRAME)
		return !catch_form(form, text_of(reader, token->range),
				   (struct uk_text){"", 0}, 0);
	lemma = reader->statement->verbs[chunk->verb].lemma;
	return lemma &&
	       !host->inflect(reader->call, host->spelling(reader->call, lemma),
			      UK_FORM_SECOND, catch_form, form) &&
	       form->len;
}

/* The finite verb and who acts, right behind the starter. */
static const struct uk_chunk *verb_behind(const struct reader *reader,
					  struct span span)
{
	const struct uk_statement *statement = reader->statement;
	const struct uk_chunk *verb =
	    uk_chunk_at(reader->statement, span.last - 1) + 1;
	size_t left =
	    statement->chunk_count - (size_t)(verb - statement->chunks);

	if (left && verb->kind == UK_CHUNK_PUNCTUATION) {
		verb++;
		left--;
	}
	if (left < 2 ||
	    (verb->kind != UK_CHUNK_FRAME && verb->kind != UK_CHUNK_VERB) ||
	    verb->last - verb->first != 1 || verb->verb == UK_NONE ||
	    !has_feature(reader, verb->first, UK_FINITE) ||
	    verb[1].kind != UK_CHUNK_AGENT)
		return NULL;
	return verb;
}

/* "De student kan": who acts comes to stand before the verb. */
static bool turn(const struct reader *reader, struct span span,
		 struct uk_fix *fix)
{
	const struct uk_chunk *verb = verb_behind(reader, span);
	struct uk_text agent;
	struct form form = {.len = 0};
	char *text;

	if (!verb)
		return false;
	agent = text_of(
	    reader,
	    span_range(reader, (struct span){verb[1].first, verb[1].last}));
	if (has_feature(reader, verb[1].head, UK_SECOND) ||
	    is(reader, verb[1].head, KIND_YOU)) {
		if (!second_form(reader, verb, &form))
			return false;
	} else if (catch_form(
		       &form,
		       text_of(reader,
			       reader->statement->tokens[verb->first].range),
		       (struct uk_text){"", 0}, 0) ||
		   !form.len) {
		return false;
	}
	text = reader->host->memory(reader->call, agent.len + form.len + 1);
	if (!text)
		return false;
	memcpy(text, agent.bytes, agent.len);
	if (text[0] >= 'a' && text[0] <= 'z')
		text[0] = (char)(text[0] - 'a' + 'A');
	text[agent.len] = ' ';
	memcpy(text + agent.len + 1, form.text, form.len);
	fix->range = span_range(reader, (struct span){0, verb[1].last});
	fix->text = (struct uk_text){text, agent.len + form.len + 1};
	return true;
}

/* In the middle of a sentence it can be left out as it is. */
static bool leave_out(const struct reader *reader, struct span span,
		      struct uk_fix *fix)
{
	const struct uk_token *tokens = reader->statement->tokens;

	if (has_class(reader, span.first - 1, UK_WORD_PUNCTUATION) ||
	    has_feature(reader, span.first, UK_INITIAL))
		return false;
	fix->range = span_range(reader, span);
	fix->range.begin = tokens[span.first - 1].range.end;
	fix->text = (struct uk_text){"", 0};
	return true;
}

void rule_path_starter(const struct reader *reader)
{
	struct span span;
	struct uk_fix fix = {.flags = UK_FIX_SAFE};
	bool fixed;

	if (!find_starter(reader, 0, &span))
		return;
	fixed = span.first ? leave_out(reader, span, &fix)
			   : turn(reader, span, &fix);
	report_span(reader, "path-starter", span, fixed ? &fix : NULL);
}
