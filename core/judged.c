/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "judged.h"

void judged_init(struct judged *j, struct arena *arena, struct arena *scratch)
{
	*j = (struct judged){.arena = arena, .scratch = scratch};
	j->statement.size = sizeof(j->statement);
}

/* Room for one more item in an arena array; false without memory. */
static bool room_for(struct arena *arena, void *items, size_t item,
		     size_t count, size_t *room)
{
	void **array = items;
	size_t wanted = *room ? *room * 2 : 8;
	void *grown;

	if (count < *room)
		return true;
	grown = arena_take(arena, wanted * item);
	if (!grown)
		return false;
	if (count)
		memcpy(grown, *array, count * item);
	*array = grown;
	*room = wanted;
	return true;
}

#define ROOM(j, name)                                                          \
	room_for((j)->arena, &(j)->name##s, sizeof(*(j)->name##s),             \
		 (j)->name##_count, &(j)->name##_room)

int judged_analysis(struct judged *j, const struct uk_analysis *a)
{
	struct uk_statement *s = &j->statement;
	struct arena *m = j->arena;

#define COPY(field, count)                                                     \
	do {                                                                   \
		s->field =                                                     \
		    arena_dup(m, a->field, a->count * sizeof(*a->field));      \
		s->count = a->count;                                           \
		if (a->count && !s->field)                                     \
			return -1;                                             \
	} while (0)
	COPY(tokens, token_count);
	COPY(verbs, verb_count);
	COPY(clauses, clause_count);
	COPY(chunks, chunk_count);
#undef COPY
	j->analysed = true;
	return 0;
}

int judged_part(struct judged *j, const struct uk_part *part)
{
	if (!ROOM(j, part))
		return -1;
	j->parts[j->part_count++] = *part;
	j->statement.parts = j->parts;
	j->statement.part_count = j->part_count;
	return 0;
}

int judged_part_copy(struct judged *j, const struct uk_part *part)
{
	struct uk_part own = *part;

	own.slot = arena_copy(j->arena, part->slot, strlen(part->slot));
	return own.slot ? judged_part(j, &own) : -1;
}

int judged_level(struct judged *j, const struct uk_level *level)
{
	char *taxonomy =
	    arena_copy(j->arena, level->taxonomy, strlen(level->taxonomy));

	if (!taxonomy || !ROOM(j, level))
		return -1;
	j->levels[j->level_count] = *level;
	j->levels[j->level_count++].taxonomy = taxonomy;
	return 0;
}

static struct uk_text copy_text(struct arena *arena, struct uk_text text)
{
	return (struct uk_text){arena_copy(arena, text.bytes, text.len),
				text.len};
}

static int copy_parameters(struct arena *arena, struct finding *f,
			   const struct uk_finding *from)
{
	size_t count = from->parameter_count;
	struct uk_parameter *copy = arena_take(arena, count * sizeof(*copy));

	f->parameters = copy;
	f->parameter_count = count;
	for (size_t i = 0; copy && i < count; i++) {
		const char *name = from->parameters[i].name;

		copy[i].name = arena_copy(arena, name, strlen(name));
		copy[i].value = copy_text(arena, from->parameters[i].value);
		if (!copy[i].name || !copy[i].value.bytes)
			return -1;
	}
	return copy ? 0 : -1;
}

static int copy_fixes(struct arena *arena, struct finding *f,
		      const struct uk_finding *from)
{
	size_t count = from->fix_count;
	struct uk_fix *copy = arena_take(arena, count * sizeof(*copy));

	f->fixes = copy;
	f->fix_count = count;
	for (size_t i = 0; copy && i < count; i++) {
		const char *title = from->fixes[i].title;

		copy[i] = from->fixes[i];
		copy[i].text = copy_text(arena, from->fixes[i].text);
		if (title)
			copy[i].title = arena_copy(arena, title, strlen(title));
		if (!copy[i].text.bytes || (title && !copy[i].title))
			return -1;
	}
	return copy ? 0 : -1;
}

/* What the settings or the model say of the rule goes over what the plugin
 * says of this one finding. */
static uint32_t severity_of(const struct judged *j, const struct rule *rule,
			    const struct uk_finding *from)
{
	uint32_t severity = formula_severity(j->formula, rule);

	return from->severity && severity == rule->own_severity ? from->severity
								: severity;
}

bool judged_wants(const struct judged *j, const struct rule *rule)
{
	return formula_severity(j->formula, rule) &&
	       rule->words.scopes >> j->statement.scope & 1;
}

int judged_finding(struct judged *j, const struct rule *rule,
		   const struct uk_finding *from)
{
	struct finding *f;

	if (!ROOM(j, finding))
		return -1;
	f = &j->findings[j->finding_count];
	*f = (struct finding){
	    .rule = rule,
	    .severity = severity_of(j, rule, from),
	    .range = from->range,
	    .order = j->finding_count,
	};
	if (copy_parameters(j->arena, f, from) || copy_fixes(j->arena, f, from))
		return -1;
	j->finding_count++;
	return 0;
}

static int copy_finding(struct judged *to, const struct finding *from)
{
	const struct uk_finding view = {
	    .range = from->range,
	    .parameters = from->parameters,
	    .parameter_count = from->parameter_count,
	    .fixes = from->fixes,
	    .fix_count = from->fix_count,
	};

	if (judged_finding(to, from->rule, &view))
		return -1;
	to->findings[to->finding_count - 1].severity = from->severity;
	return 0;
}

/* The words of the statement, and what the language said of it. */
static int copy_statement(struct judged *to, const struct judged *from)
{
	const struct uk_statement *s = &from->statement;
	const struct uk_analysis analysis = {
	    .tokens = s->tokens,
	    .token_count = s->token_count,
	    .verbs = s->verbs,
	    .verb_count = s->verb_count,
	    .clauses = s->clauses,
	    .clause_count = s->clause_count,
	    .chunks = s->chunks,
	    .chunk_count = s->chunk_count,
	};

	to->statement.text = copy_text(to->arena, s->text);
	to->statement.stem = copy_text(to->arena, s->stem);
	to->statement.scope = s->scope;
	to->statement.model = s->model;
	if (s->id)
		to->statement.id = arena_copy(to->arena, s->id, strlen(s->id));
	if (!to->statement.text.bytes || !to->statement.stem.bytes ||
	    (s->id && !to->statement.id))
		return -1;
	return judged_analysis(to, &analysis);
}

int judged_copy(struct judged *to, const struct judged *from,
		struct arena *arena)
{
	judged_init(to, arena, arena);
	if (copy_statement(to, from))
		return -1;
	to->number = from->number;
	to->analysed = from->analysed;
	to->formula = from->formula;
	for (size_t i = 0; i < from->part_count; i++)
		if (judged_part_copy(to, &from->parts[i]))
			return -1;
	for (size_t i = 0; i < from->level_count; i++)
		if (judged_level(to, &from->levels[i]))
			return -1;
	for (size_t i = 0; i < from->finding_count; i++)
		if (copy_finding(to, &from->findings[i]))
			return -1;
	return 0;
}

static int by_place(const void *left, const void *right)
{
	const struct finding *a = left, *b = right;

	if (a->range.begin != b->range.begin)
		return a->range.begin < b->range.begin ? -1 : 1;
	if (a->severity != b->severity)
		return a->severity < b->severity ? -1 : 1;
	if (a->rule != b->rule)
		return a->rule < b->rule ? -1 : 1;
	return a->order < b->order ? -1 : a->order > b->order;
}

static bool same_text(struct uk_text a, struct uk_text b)
{
	return a.len == b.len && (!a.len || !memcmp(a.bytes, b.bytes, a.len));
}

/* The same words at the same place. */
static bool same(const struct finding *a, const struct finding *b)
{
	if (a->rule != b->rule || a->range.begin != b->range.begin ||
	    a->range.end != b->range.end ||
	    a->parameter_count != b->parameter_count)
		return false;
	for (size_t i = 0; i < a->parameter_count; i++)
		if (!same_text(a->parameters[i].value, b->parameters[i].value))
			return false;
	return true;
}

void judged_sort(struct judged *j)
{
	size_t kept = 0;

	if (j->finding_count < 2)
		return;
	qsort(j->findings, j->finding_count, sizeof(*j->findings), by_place);
	for (size_t i = 0; i < j->finding_count; i++)
		if (!kept || !same(&j->findings[kept - 1], &j->findings[i]))
			j->findings[kept++] = j->findings[i];
	j->finding_count = kept;
}
