/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

#include <string.h>

/* "een groep van vier studenten": not further apart. */
enum { GROUP_REACH = 3, MUSIC_REACH = 4, NUMBER_MOST = 2 };

/* "tijdens het hoorcollege", not "ontwerpt een practicum" */
static bool is_event(const struct reader *reader, uint32_t at)
{
	return !reader->teaches && ends_in(reader, at, KIND_EVENT) &&
	       (preposition_of(reader, at) != UK_NONE ||
		phrase_has(reader, at, KIND_THIS));
}

/* "in deze module", not "in de module" */
static bool is_this_course(const struct reader *reader, uint32_t at)
{
	const struct uk_chunk *chunk = uk_chunk_at(reader->statement, at);

	return !reader->teaches && ends_in(reader, at, KIND_COURSE) &&
	       phrase_has(reader, at, KIND_THIS) &&
	       (preposition_of(reader, at) != UK_NONE ||
		chunk->kind == UK_CHUNK_AGENT);
}

/* "tijdens de lessen", not "in het college van burgemeester en wethouders" */
static bool is_lesson(const struct reader *reader, uint32_t at)
{
	uint32_t preposition = preposition_of(reader, at);

	return !reader->teaches && is(reader, at, KIND_LESSON) &&
	       preposition != UK_NONE && preposition + 1 < at &&
	       is(reader, preposition, KIND_DURING) &&
	       !reads(reader, at + 1, "van");
}

/* "in week 3", not "in week 20 van de zwangerschap" and not "per week 3 uur" */
static bool is_numbered(const struct reader *reader, uint32_t at)
{
	const struct uk_token *number = &reader->statement->tokens[at + 1];

	return is(reader, at, KIND_NUMBERED) && is_noun(reader, at) &&
	       has_class(reader, at + 1, UK_WORD_NUMERAL) &&
	       has_feature(reader, at + 1, UK_DIGITS) &&
	       number->range.end - number->range.begin <= NUMBER_MOST &&
	       !reads(reader, at + 2, "van") && !is_noun(reader, at + 2) &&
	       !has_class(reader, at + 2, UK_WORD_ADJECTIVE);
}

/* The group that is one of such: "met een groep van vier studenten" */
static uint32_t group_of(const struct reader *reader, uint32_t at)
{
	uint32_t first = phrase_first(reader, at);

	for (uint32_t i = first; i && first - i < GROUP_REACH; i--)
		if (ends_in(reader, i - 1, KIND_GROUP))
			return i - 1;
	return UK_NONE;
}

/* "met een groep", "in een team", not "aan een groep" */
static bool is_member(const struct reader *reader, uint32_t group)
{
	uint32_t preposition = preposition_of(reader, group);

	return preposition != UK_NONE && (is(reader, preposition, KIND_WITH) ||
					  is(reader, preposition, KIND_DURING));
}

/* That, or "samen met andere studenten"; not "begeleidt een groep studenten" */
static bool are_fellows(const struct reader *reader, uint32_t at)
{
	uint32_t group;

	if (reader->teaches || !is(reader, at, KIND_STUDENTS) ||
	    uk_chunk_at(reader->statement, at)->kind == UK_CHUNK_AGENT)
		return false;
	group = group_of(reader, at);
	if (group != UK_NONE)
		return is_member(reader, group);
	return phrase_has(reader, at, KIND_OTHER) &&
	       preposition_of(reader, at) != UK_NONE;
}

/* "met klasgenoten"; of pupils they are the work. */
static bool is_peer(const struct reader *reader, uint32_t at)
{
	return ends_in(reader, at, KIND_FELLOW) ||
	       (!reader->teaches && ends_in(reader, at, KIND_PEER));
}

/* "aan de docent", not "een training voor docenten" */
static bool is_tutor(const struct reader *reader, uint32_t at)
{
	uint32_t preposition = preposition_of(reader, at);

	return !reader->teaches && is(reader, at, KIND_TUTOR) &&
	       preposition != UK_NONE && is(reader, preposition, KIND_BY);
}

/* "adviseert studenten over hun studiekeuze": it is theirs. */
static bool is_about_students(const struct reader *reader)
{
	const struct uk_statement *statement = reader->statement;

	for (size_t i = 0; i < statement->chunk_count; i++) {
		const struct uk_chunk *chunk = &statement->chunks[i];

		if (chunk->kind != UK_CHUNK_AGENT && chunk->head != UK_NONE &&
		    is(reader, chunk->head, KIND_STUDENTS))
			return true;
	}
	return false;
}

/* "zijn studievoortgang", "de eigen opleiding" */
static bool is_study(const struct reader *reader, uint32_t at)
{
	return !reader->teaches && is_noun(reader, at) &&
	       (is(reader, at, KIND_STUDY) ||
		(is(reader, at, KIND_SCHOOLING) &&
		 phrase_has(reader, at, KIND_OWN) &&
		 !has_class(reader, at + 1, UK_WORD_PREPOSITION))) &&
	       !is_about_students(reader);
}

/* "een opleidingsgerelateerd onderwerp" */
static bool is_bound(const struct reader *reader, uint32_t at)
{
	return !reader->teaches && is(reader, at, KIND_BOUND);
}

static bool is_assignment(const struct reader *reader, uint32_t at)
{
	return !reader->teaches && is(reader, at, KIND_ASSIGNMENT) &&
	       preposition_of(reader, at) != UK_NONE;
}

/* "onder begeleiding van een orkest" is music. */
static bool is_music(const struct reader *reader, uint32_t from)
{
	for (uint32_t i = from; i < from + MUSIC_REACH; i++)
		if (ends_in(reader, i, KIND_ACCOMPANIMENT))
			return true;
	return false;
}

/* On levels of independence guidance is what the level is about; zelcom has
 * them, and so do the models that are named after it. */
static bool on_levels(const struct reader *reader)
{
	const char *model = reader->statement->model;

	return model && !strncmp(model, "zelcom", strlen("zelcom"));
}

/* "onder begeleiding van een docent": the guide belongs to the words. */
static bool find_guidance(const struct reader *reader, uint32_t from,
			  struct span *span)
{
	uint32_t preposition;

	if (!find_next(reader, KIND_GUIDED, from, span) ||
	    is_music(reader, span->last))
		return false;
	for (uint32_t i = span->last; i < span->last + MUSIC_REACH; i++) {
		if (!has_feature(reader, i, UK_PERSONAL))
			continue;
		preposition = preposition_of(reader, i);
		if (preposition == span->last)
			span->last = i + 1;
		break;
	}
	return true;
}

static bool find_event(const struct reader *reader, uint32_t at,
		       struct span *span)
{
	*span = (struct span){at, at + 1};
	if (is_numbered(reader, at)) {
		span->last++;
		return true;
	}
	return is_peer(reader, at) || is_event(reader, at) ||
	       is_this_course(reader, at) || is_lesson(reader, at) ||
	       are_fellows(reader, at) || is_tutor(reader, at) ||
	       is_study(reader, at) || is_bound(reader, at) ||
	       is_assignment(reader, at);
}

void rule_path_event(const struct reader *reader)
{
	uint32_t count = (uint32_t)reader->statement->token_count;
	struct span starter, guidance, span;
	bool starts = find_starter(reader, 0, &starter);
	bool guided = find_guidance(reader, 0, &guidance);

	if (guided && !on_levels(reader))
		report_span(reader, "path-event", guidance, NULL);
	for (uint32_t i = next_of_rule(reader, 0); i < count;
	     i = next_of_rule(reader, span.last)) {
		bool apart =
		    (!starts || i < starter.first || i >= starter.last) &&
		    (!guided || i < guidance.first || i >= guidance.last);

		if (!find_event(reader, i, &span) || is_attended(reader, i))
			span.last = i + 1;
		else if (apart)
			report_span(reader, "path-event", span, NULL);
	}
}
