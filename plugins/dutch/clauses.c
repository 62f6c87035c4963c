/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "reader.h"

/*
 * A stack of open clauses. A verb goes to the innermost one that can still
 * take it: a clause with "te" takes infinitives with "te", a clause with its
 * verb at the end takes one cluster of verbs, and more behind a comma or
 * conjunction. What cannot take the verb is closed where that comma or
 * conjunction stood.
 */

enum { DEPTH = 32 };

enum order {
	ORDER_MAIN,
	ORDER_FINAL, /* finite verb last */
	ORDER_TE,
	ORDER_ASIDE /* in brackets or behind a colon: no acts */
};

struct level {
	enum order order;
	uint32_t clause; /* UK_NONE for an aside */
	uint32_t events;
	uint32_t last; /* token of the last verb */
	uint32_t joint; /* first comma or conjunction behind it */
	uint64_t last_may;
	bool finite, auxiliary, modal;
	bool ability; /* "in staat": "te" may come behind a joint too */
	bool waits; /* the auxiliary has no act yet */
};

struct stack {
	struct reader *r;
	uint32_t i;
	uint32_t depth, skipped;
	struct level levels[DEPTH];
};

static struct level *top(struct stack *s)
{
	return &s->levels[s->depth - 1];
}

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

/* Closes the innermost clause before token `end`. */
static void pop(struct stack *s, uint32_t end)
{
	struct level *closed = top(s);

	if (closed->clause != UK_NONE)
		s->r->clauses[closed->clause].last = end;
	s->depth--;
	if (end < s->i && top(s)->events && top(s)->joint == UK_NONE)
		top(s)->joint = end;
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
		pop(s, s->i);
	s->r->clauses[top(s)->clause].last = s->i + 1;
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

static bool behind_joint(const struct stack *s, uint32_t i)
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
		return own == UK_CLAUSE_RELATIVE && behind_joint(s, s->i);
	default:
		return behind_joint(s, s->i) && own != UK_CLAUSE_RESULT;
	}
}

static void open_clause(struct stack *s, uint32_t kind, bool te)
{
	while (s->depth > 1 && gives_way(s, top(s), kind))
		pop(s, top(s)->joint != UK_NONE && kind == UK_CLAUSE_RESULT
			   ? top(s)->joint
			   : s->i);
	if (s->depth == DEPTH)
		pop(s, s->i);
	push(s, te ? ORDER_TE : ORDER_FINAL,
	     new_clause(s->r, kind, s->i, parent_clause(s)));
}

/* Can a verb with these forms be the next of a cluster? "die uit onderzoek
 * komen verklaren" is none when the main clause waits for its infinitive. */
static bool continues_cluster(const struct level *level, uint64_t may,
			      bool main_waits)
{
	bool infinite = may & (W_INFINITIVE | W_PARTICIPLE);

	if (level->order == ORDER_TE)
		return infinite && (level->last_may & (W_AUXILIARY | W_BARE));
	if (!level->finite)
		return true;
	/* "bereikt kan zijn": the first was a participle */
	if ((level->last_may & (W_PARTICIPLE | W_INFINITIVE)) &&
	    !(level->last_may & W_AUXILIARY) && (may & W_AUXILIARY))
		return true;
	if (!infinite)
		return false;
	if ((level->last_may & W_BARE) && main_waits)
		return false;
	return (level->last_may & (W_AUXILIARY | W_BARE)) ||
	       (may & W_AUXILIARY);
}

static bool at_end_behind(const struct stack *s)
{
	return reader_sign(s->r, s->i + 1) != SIGN_NONE ||
	       reader_class(s->r, s->i + 1) == UK_WORD_CONJUNCTION;
}

static bool main_has_verb(const struct stack *s)
{
	return s->levels[0].events > 0;
}

/* A finite verb behind a clause that has its own: coordination within the
 * clause, or the sentence goes on. */
static bool takes_finite(const struct stack *s, const struct level *level)
{
	uint32_t before = s->i ? s->i - 1 : 0;

	if (s->r->may[s->i] & W_JOINED)
		return true;
	if (!main_has_verb(s) && s->r->marks[level->joint].sign == SIGN_COMMA)
		return false;
	if (level->joint == before)
		return at_end_behind(s);
	if (s->r->tokens[before].word_class == UK_WORD_PRONOUN &&
	    (s->r->may[before] & W_SUBJECT) && level->joint + 1 == before)
		return at_end_behind(s);
	return true;
}

static bool takes_coordinated(const struct stack *s, const struct level *level,
			      bool te)
{
	uint64_t may = s->r->may[s->i];
	bool direct = level->joint + 1 == s->i;

	if (level->order == ORDER_TE)
		return te || ((may & W_INFINITIVE) && direct);
	if (te)
		return level->ability;
	if (s->levels[0].waits && s->r->marks[level->joint].sign == SIGN_COMMA)
		return false;
	if (!level->finite && (level->last_may & may & W_VERB))
		return true;
	if (!(may & (W_INFINITIVE | W_PARTICIPLE)) ||
	    ((may & W_PLURAL) && (may & W_AUXILIARY)))
		return takes_finite(s, level);
	return (may & W_PARTICIPLE ? level->auxiliary : level->modal) &&
	       !(s->r->marks[level->joint].sign == SIGN_COMMA &&
		 reader_class(s->r, level->joint + 1) == UK_WORD_CONJUNCTION);
}

static bool takes(const struct stack *s, const struct level *level, bool te)
{
	uint64_t may = s->r->may[s->i];
	uint32_t start = te ? s->i - 1 : s->i;

	if (level->order == ORDER_MAIN || level->order == ORDER_ASIDE)
		return true;
	if (!level->events)
		return level->order == ORDER_FINAL || te ||
		       (may & W_PARTICIPLE);
	if (level->joint != UK_NONE)
		return takes_coordinated(s, level, te);
	if (level->last + 1 == s->i)
		return continues_cluster(level, may, s->levels[0].waits);
	if (te)
		return true;
	(void)start;
	return level->order == ORDER_FINAL && level->auxiliary &&
	       (may & (W_INFINITIVE | W_PARTICIPLE));
}

/* A second finite verb with nothing in between is no verb. */
static bool is_stray(const struct stack *s, const struct level *level)
{
	uint64_t may = s->r->may[s->i];

	return level->order == ORDER_MAIN && level->finite &&
	       level->joint == UK_NONE && (may & W_VERB) == W_SINGULAR &&
	       !level->auxiliary && !(may & W_AUXILIARY);
}

static void record(struct stack *s, struct level *level, bool te)
{
	struct reader *r = s->r;
	uint64_t may = r->may[s->i];

	r->events[r->event_count++] = (struct event){
	    .token = s->i,
	    .clause = level->clause,
	    .te = te,
	    .joint = level->joint,
	};
	level->events++;
	level->last = s->i;
	level->joint = UK_NONE;
	level->last_may = may;
	level->finite =
	    level->finite ||
	    (!te && ((may & W_FINITE & ~W_PLURAL) ||
		     ((may & W_PLURAL) &&
		      ((may & W_AUXILIARY) || level->order == ORDER_FINAL))));
	level->auxiliary = level->auxiliary || (may & W_AUXILIARY);
	if (may & W_AUXILIARY)
		level->waits = true;
	else if (may & (W_INFINITIVE | W_PARTICIPLE))
		level->waits = false;
	level->modal = level->modal || (may & (W_MODAL | W_BARE));
}

static void place_verb(struct stack *s)
{
	bool te = s->i && (s->r->may[s->i - 1] & W_TE) &&
		  s->r->tokens[s->i - 1].word_class == UK_WORD_PARTICLE;

	while (!takes(s, top(s), te))
		pop(s, top(s)->joint != UK_NONE ? top(s)->joint : s->i - te);
	if (top(s)->order == ORDER_ASIDE)
		return;
	if (is_stray(s, top(s)))
		s->r->tokens[s->i].word_class = UK_WORD_NOUN;
	else
		record(s, top(s), te);
}

/* "Het toetsen van ...": told, but no verb of the clause. */
static void place_nominal(struct stack *s)
{
	struct level *level = top(s);

	if (level->order != ORDER_MAIN)
		return;
	s->r->events[s->r->event_count++] = (struct event){
	    .token = s->i,
	    .clause = level->clause,
	    .nominal = 1,
	    .joint = behind_joint(s, s->i) ? s->i - 1 : level->joint,
	};
	level->last = s->i;
	level->joint = UK_NONE;
}

static void mark_joint(struct stack *s)
{
	if (top(s)->last != UK_NONE && top(s)->joint == UK_NONE)
		top(s)->joint = s->i;
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
		pop(s, s->i);
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

static void place_token(struct stack *s)
{
	const struct mark *mark = &s->r->marks[s->i];

	if (mark->ability)
		top(s)->ability = true;
	if (mark->sign != SIGN_NONE)
		place_sign(s);
	else if (mark->opens)
		open_clause(s, mark->opens - 1u, mark->te);
	else if (s->r->tokens[s->i].word_class == UK_WORD_VERB)
		place_verb(s);
	else if (mark->nominal)
		place_nominal(s);
	else if (s->r->tokens[s->i].word_class == UK_WORD_CONJUNCTION)
		mark_joint(s);
}

/* Tells every token its innermost clause: clauses nest and come in the order
 * of their first tokens. */
static void spread(struct reader *r)
{
	uint32_t next = 0, inner = UK_NONE;

	for (uint32_t i = 0; i < r->count; i++) {
		while (inner != UK_NONE && r->clauses[inner].last <= i)
			inner = r->clauses[inner].parent;
		while (next < r->clause_count && r->clauses[next].first == i)
			inner = next++;
		r->marks[i].clause = inner;
	}
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
		pop(&s, r->count);
	r->clauses[top(&s)->clause].last = r->count;
	if (r->clauses[r->clause_count - 1].first >= r->count)
		r->clause_count--;
	spread(r);
}
