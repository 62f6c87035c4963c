/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "clauses.h"

static uint32_t new_clause(struct reader *r, uint32_t kind, uint32_t first,
			   uint32_t parent)
{
	struct uk_clause *clause = &r->clauses[r->clause_count];

	clause->kind = kind;
	clause->first = first;
	clause->last = r->count;
	clause->parent = parent;
	return r->clause_count++;
}

static void push(struct stack *s, enum order order, uint32_t clause)
{
	s->levels[s->depth++] = (struct level){.order = order,
					       .clause = clause,
					       .last = UK_NONE,
					       .joint = UK_NONE};
}

void clause_pop(struct stack *s, uint32_t end)
{
	struct level *closed = clause_top(s);

	if (closed->clause != UK_NONE)
		s->r->clauses[closed->clause].last = end;
	s->depth--;
	if (end < s->i && clause_top(s)->events &&
	    clause_top(s)->joint == UK_NONE)
		clause_top(s)->joint = end;
}

static void start_main(struct stack *s, uint32_t first)
{
	s->depth = 0;
	s->skipped = 0;
	push(s, ORDER_MAIN, new_clause(s->r, UK_CLAUSE_MAIN, first, UK_NONE));
}

static void end_main(struct stack *s)
{
	while (s->depth > 1)
		clause_pop(s, s->i);
	s->r->clauses[clause_top(s)->clause].last = s->i + 1;
	start_main(s, s->i + 1);
}

/* The innermost clause that is no aside. */
static uint32_t parent_clause(const struct stack *s)
{
	for (uint32_t d = s->depth; d > 0; d--)
		if (s->levels[d - 1].clause != UK_NONE)
			return s->levels[d - 1].clause;
	return UK_NONE;
}

static bool behind_comma(const struct stack *s, uint32_t i)
{
	return i && s->r->marks[i - 1].sign == SIGN_COMMA;
}

bool clause_behind_joint(const struct stack *s, uint32_t i)
{
	return behind_comma(s, i) ||
	       (i && s->r->tokens[i - 1].word_class == UK_WORD_CONJUNCTION);
}

/* A clause that has its verb ends when another of its rank opens. */
static bool gives_way(const struct stack *s, const struct level *level,
		      uint32_t kind)
{
	uint32_t own;

	if (level->order != ORDER_FINAL && level->order != ORDER_TE)
		return false;
	if (!level->events)
		return false;
	own = s->r->clauses[level->clause].kind;
	switch (kind) {
	case UK_CLAUSE_RESULT:
		return true;
	case UK_CLAUSE_PURPOSE:
	case UK_CLAUSE_MANNER:
	case UK_CLAUSE_TIME:
	case UK_CLAUSE_CONDITION:
		return behind_comma(s, s->i);
	case UK_CLAUSE_RELATIVE:
		return own == UK_CLAUSE_RELATIVE &&
		       clause_behind_joint(s, s->i);
	default:
		return clause_behind_joint(s, s->i) && own != UK_CLAUSE_RESULT;
	}
}

static void open_clause(struct stack *s, uint32_t kind, bool te)
{
	while (s->depth > 1 && gives_way(s, clause_top(s), kind))
		clause_pop(s, clause_top(s)->joint != UK_NONE &&
				      kind == UK_CLAUSE_RESULT
				  ? clause_top(s)->joint
				  : s->i);
	if (s->depth == DEPTH)
		clause_pop(s, s->i);
	push(s, te ? ORDER_TE : ORDER_FINAL,
	     new_clause(s->r, kind, s->i, parent_clause(s)));
}

static void mark_joint(struct stack *s)
{
	if (clause_top(s)->last != UK_NONE && clause_top(s)->joint == UK_NONE)
		clause_top(s)->joint = s->i;
}

static void close_bracket(struct stack *s)
{
	uint32_t d = s->depth;

	if (s->skipped) {
		s->skipped--;
		return;
	}
	while (d > 0 && s->levels[d - 1].order != ORDER_ASIDE)
		d--;
	if (!d)
		return;
	while (s->depth >= d)
		clause_pop(s, s->i);
}

static void open_bracket(struct stack *s)
{
	if (s->depth == DEPTH)
		s->skipped++;
	else
		push(s, ORDER_ASIDE, UK_NONE);
}

/* "De student kan: ..." goes on; behind a whole sentence come examples. */
static void place_colon(struct stack *s)
{
	const struct level *bottom = &s->levels[0];

	if (!bottom->events)
		end_main(s);
	else if (!(bottom->events == 1 && bottom->auxiliary))
		open_bracket(s);
}

/* "Wil je klagen, dan stel je een brief op", "Is het af, lever het dan in": a
 * finite verb in front makes a condition of the clause, when the next opens
 * with its own. */
static bool ends_condition(const struct stack *s)
{
	const struct reader *r = s->r;
	uint32_t first = r->clauses[s->levels[0].clause].first, i = s->i + 1;
	bool then = reader_is(r, i, KEY_DAN);

	if (!s->levels[0].events || reader_class(r, first) != UK_WORD_VERB ||
	    !(r->may[first] & W_FINITE) || s->i < first + 3)
		return false;
	if (!then && !(r->may[first + 1] & W_SUBJECT) &&
	    !reader_is(r, i + 1, KEY_DAN) && !reader_is(r, i + 2, KEY_DAN))
		return false;
	i += then;
	return (reader_may(r, i) & W_FINITE) &&
	       !(reader_may(r, i) & (W_POSSESSIVE | W_CONJUNCTION)) &&
	       (then || (reader_may(r, i + 1) & (W_SUBJECT | W_ADVERB)) ||
		reader_is(r, i + 2, KEY_DAN));
}

static void end_condition(struct stack *s)
{
	s->r->clauses[s->levels[0].clause].kind = UK_CLAUSE_CONDITION;
	end_main(s);
}

static void place_comma(struct stack *s)
{
	if (ends_condition(s))
		end_condition(s);
	else
		mark_joint(s);
}

static void place_sign(struct stack *s)
{
	switch (s->r->marks[s->i].sign) {
	case SIGN_STOP:
	case SIGN_SEMICOLON:
		end_main(s);
		break;
	case SIGN_COLON:
		place_colon(s);
		break;
	case SIGN_COMMA:
		place_comma(s);
		break;
	case SIGN_SLASH:
		mark_joint(s);
		break;
	case SIGN_OPEN:
		open_bracket(s);
		break;
	case SIGN_CLOSE:
		close_bracket(s);
		break;
	default:
		break;
	}
}

static void place_noun(struct stack *s)
{
	const struct mark *mark = &s->r->marks[s->i];

	if (mark->ability)
		clause_top(s)->ability = true;
	if (mark->nominal)
		clause_nominal(s);
}

static void place_token(struct stack *s)
{
	const struct mark *mark = &s->r->marks[s->i];

	switch (s->r->tokens[s->i].word_class) {
	case UK_WORD_PUNCTUATION:
		place_sign(s);
		break;
	case UK_WORD_SUBORDINATOR:
		if (mark->opens)
			open_clause(s, mark->opens - 1u, mark->te);
		break;
	case UK_WORD_VERB:
		clause_verb(s);
		break;
	case UK_WORD_NOUN:
	case UK_WORD_NAME:
		place_noun(s);
		break;
	case UK_WORD_CONJUNCTION:
		mark_joint(s);
		break;
	default:
		break;
	}
}

/* Tells every token its innermost clause: clauses nest and come in the order
 * of their first tokens. */
static void spread(struct reader *r)
{
	for (uint32_t c = 0; c < r->clause_count; c++)
		for (uint32_t i = r->clauses[c].first; i < r->clauses[c].last;
		     i++)
			r->marks[i].clause = c;
}

void clauses_find(struct reader *r)
{
	struct stack s = {.r = r};

	if (!r->count)
		return;
	start_main(&s, 0);
	for (s.i = 0; s.i < r->count; s.i++)
		place_token(&s);
	while (s.depth > 1)
		clause_pop(&s, r->count);
	r->clauses[clause_top(&s)->clause].last = r->count;
	if (r->clauses[r->clause_count - 1].first >= r->count)
		r->clause_count--;
	spread(r);
}
