/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "opening.h"
#include "pieces.h"
#include "segment.h"

/* A statement while it is read, chunk by chunk. */
struct reading {
	const struct formula *f;
	const struct uk_statement *s;
	struct pieces pieces;

	struct span lead; /* "Na afronding van dit vak" */
	struct span starter; /* the learner and the frame, so far */
	struct span frame; /* a frame that is not in it */
	bool learner; /* the learner was met */
	bool acted; /* a main verb was met */

	/* The last object whose noun may be linked to a topic. */
	struct span topic_of;
	uint64_t topic_kinds;
	uint32_t topic_rank;

	uint32_t beside; /* slot of a bare object beside "over", "aan" ... */
};

static uint32_t choose(const struct reading *r, const struct formula_rule *rule,
		       uint64_t kinds, bool near)
{
	for (uint32_t i = 0; i < rule->count; i++)
		if (rule->choices[i].kinds & kinds &&
		    (near || rule->choices[i].slot != SLOT_STAY) &&
		    (!r->acted || rule->choices[i].slot != r->f->agent))
			return rule->choices[i].slot;
	return near ? rule->close : rule->free;
}

/* ------------------------------------------------------------------------ */

static uint32_t rank_of(const struct reading *r, const struct uk_chunk *c)
{
	return c->verb < r->s->verb_count ? c->verb : 0;
}

/* Puts a noun phrase in the slot of the object, in two when its noun is
 * linked to a topic: "kennis" "van" "een ambacht". */
static void put_object(struct reading *r, uint32_t first, uint32_t last,
		       uint32_t rank)
{
	uint32_t head = opening_head(r->s, first, last);
	uint64_t kinds = opening_kinds(r->f, r->s, head);
	const struct formula_link *link = NULL;

	if (head != UK_NONE && head + 2 < last)
		link = opening_link(r->f, r->s, kinds,
				    r->s->tokens[head + 1].word, rank);
	if (link) {
		pieces_put(&r->pieces, link->slot, first, head + 1, rank);
		pieces_break(&r->pieces);
		pieces_put(&r->pieces, r->f->object, head + 2, last, rank);
		return;
	}
	pieces_put(&r->pieces, r->f->object, first, last, rank);
	r->topic_of = (struct span){first, last};
	r->topic_kinds = kinds;
	r->topic_rank = rank;
}

/* Turns the object into what the link makes of it, and the phrase behind
 * its preposition into the object. */
static bool put_topic(struct reading *r, const struct opening *o, uint32_t last,
		      uint64_t kinds)
{
	struct pieces *p = &r->pieces;
	uint32_t object = r->f->object;
	const struct formula_link *link;

	if (object == SLOT_NONE || !r->topic_kinds ||
	    p->best[object].first != r->topic_of.first)
		return false;
	link = opening_link(r->f, r->s, r->topic_kinds, o->preposition,
			    r->topic_rank);
	if (!link || link->refuses & kinds)
		return false;
	r->topic_of.last = p->best[object].last;
	p->best[object] = (struct span){0, 0};
	pieces_put(p, link->slot, r->topic_of.first, r->topic_of.last,
		   r->topic_rank);
	pieces_break(p);
	pieces_put(p, object, o->after, last, r->topic_rank);
	r->topic_kinds = 0;
	return true;
}

/* ------------------------------------------------------------------------ */

static void put_phrase(struct reading *r, uint32_t slot, uint32_t first,
		       uint32_t after, uint32_t last, uint32_t rank)
{
	if (slot == SLOT_STAY)
		pieces_grow(&r->pieces, last);
	else if (slot == r->f->agent)
		r->lead = (struct span){first, last};
	else if (slot == r->f->object && slot != SLOT_NONE)
		put_object(r, after, last, rank);
	else
		pieces_put(&r->pieces, slot, first, last,
			   slot < FORMULA_SLOTS &&
				   r->f->slots[slot].role == UK_ROLE_OBJECT
			       ? rank
			       : 0);
}

/* Where a phrase with this opening leads. */
static uint32_t lead_of(struct reading *r, const struct opening *o,
			uint32_t verb, uint64_t kinds)
{
	const struct formula_frame *frame = NULL;
	bool near = r->pieces.near;
	uint32_t slot;

	if (o->preposition)
		frame = opening_frame(r->f, r->s, verb, o->preposition);
	if (frame) {
		slot = choose(r, &r->f->rules[frame->rule], kinds, near);
		if (slot != SLOT_STAY)
			return slot;
	}
	if (!o->rule)
		return near ? SLOT_STAY : SLOT_NONE;
	slot = choose(r, o->rule, kinds, near);
	return slot == SLOT_STAY && !near ? SLOT_NONE : slot;
}

/* A phrase of chunks [at, ...) whose opening stands at token `intro`.
 * Returns the number of the last chunk that it takes. */
static size_t read_phrase(struct reading *r, size_t at, uint32_t intro,
			  const struct opening *o)
{
	const struct uk_chunk *chunks = r->s->chunks;
	uint32_t first = chunks[at].first, head;
	uint32_t verb = chunks[at].verb;
	uint64_t kinds;

	while (at + 1 < r->s->chunk_count && o->after >= chunks[at].last &&
	       (o->after > chunks[at].last ||
		chunks[at + 1].kind == UK_CHUNK_NOUN ||
		chunks[at + 1].kind == UK_CHUNK_PREPOSITION))
		at++;
	head = chunks[at].head;
	if (head == UK_NONE || head < o->after)
		head = opening_head(r->s, o->after, chunks[at].last);
	kinds = opening_kinds(r->f, r->s, head);
	if (first != intro || !o->preposition ||
	    !put_topic(r, o, chunks[at].last, kinds))
		put_phrase(r, lead_of(r, o, verb, kinds), first, o->after,
			   chunks[at].last, rank_of(r, &chunks[at]));
	return at;
}

/* ------------------------------------------------------------------------ */

/* The learner and the frame make one starter as long as nothing stands
 * between them. A frame before the learner is left out ("in de praktijk kan
 * de student"), save where it opens the statement, stands behind a lead, or
 * goes on behind the learner ("ben je in staat"). */
static void read_frame(struct reading *r, const struct uk_chunk *c)
{
	struct span *starter = &r->starter;

	if (starter->last && starter->last == c->first) {
		if (r->frame.last && r->frame.last == starter->first)
			starter->first = r->frame.first;
		starter->last = c->last;
	} else if (r->lead.last && r->lead.last + 1 >= c->first) {
		*starter = (struct span){r->lead.first, c->last};
	} else if (!starter->last && !c->first) {
		*starter = (struct span){c->first, c->last};
	} else {
		r->frame = (struct span){c->first, c->last};
	}
}

static void read_agent(struct reading *r, const struct uk_chunk *c)
{
	struct span *starter = &r->starter;

	if (starter->last && starter->last == c->first)
		starter->last = c->last;
	else if (!r->learner)
		*starter = (struct span){c->first, c->last};
	r->learner = true;
}

static void read_noun(struct reading *r, const struct uk_chunk *c)
{
	struct pieces *p = &r->pieces;

	if (r->f->object == SLOT_NONE)
		return;
	if (p->joins && !p->near && p->tail != r->f->object && c->first &&
	    r->s->tokens[c->first - 1].word_class == UK_WORD_CONJUNCTION)
		pieces_grow(p, c->last);
	else if (r->beside != SLOT_STAY)
		pieces_put(p, r->beside, c->first, c->last, 0);
	else
		put_object(r, c->first, c->last, rank_of(r, c));
}

/* What the words inside a clause say it is, else what its kind says. */
static uint32_t slot_of_clause(const struct reading *r,
			       const struct uk_chunk *c)
{
	uint32_t kind = UK_CLAUSE_THAT, cues;
	const struct formula_clause *rule;

	if (c->clause < r->s->clause_count)
		kind = r->s->clauses[c->clause].kind;
	rule = &r->f->clauses[kind < FORMULA_CLAUSES ? kind : UK_CLAUSE_THAT];
	for (uint32_t i = c->first; rule->cues && i < c->last; i++) {
		const struct uk_token *t = &r->s->tokens[i];

		cues = rule->cues & (formula_mark(r->f, t->word)->cues |
				     formula_mark(r->f, t->lemma)->cues);
		if (cues)
			return r->f->cue_slots[__builtin_ctz(cues)];
	}
	return r->pieces.near ? rule->slot : rule->detached;
}

static void read_clause(struct reading *r, const struct uk_chunk *c)
{
	uint32_t slot = slot_of_clause(r, c);

	if (slot == SLOT_STAY)
		pieces_grow(&r->pieces, c->last);
	else
		pieces_put(&r->pieces, slot, c->first, c->last,
			   slot == r->f->object ? rank_of(r, c) : 0);
	r->pieces.near = false;
}

/* Content clauses are objects as they stand; other clauses may open with a
 * phrase that says more than their kind. */
static bool is_content(const struct reading *r, const struct uk_chunk *c)
{
	uint32_t kind = UK_CLAUSE_THAT;

	if (c->clause < r->s->clause_count)
		kind = r->s->clauses[c->clause].kind;
	return kind == UK_CLAUSE_THAT || kind == UK_CLAUSE_QUESTION ||
	       kind == UK_CLAUSE_RELATIVE;
}

static bool may_open(const struct reading *r, const struct uk_chunk *c)
{
	if (c->kind == UK_CHUNK_CLAUSE)
		return !is_content(r, c);
	return c->kind != UK_CHUNK_VERB;
}

/* A phrase that opens with the chunk, or with its preposition when an adverb
 * stands before that ("samen met ..."). Moves `*at` behind it. */
static bool read_signal(struct reading *r, size_t *at)
{
	const struct uk_chunk *c = &r->s->chunks[*at];
	uint32_t intro = c->first;
	struct opening o;

	if (!may_open(r, c))
		return false;
	o = opening_at(r->f, r->s, intro);
	if (!o.rule && c->intro != UK_NONE && c->intro > c->first &&
	    c->intro < c->last) {
		intro = c->intro;
		o = opening_at(r->f, r->s, intro);
	}
	if (!o.rule && c->kind != UK_CHUNK_PREPOSITION)
		return false;
	*at = read_phrase(r, *at, intro, &o);
	return true;
}

static size_t read_chunk(struct reading *r, size_t at)
{
	const struct uk_chunk *c = &r->s->chunks[at];

	switch (c->kind) {
	case UK_CHUNK_AGENT:
		read_agent(r, c);
		pieces_break(&r->pieces);
		break;
	case UK_CHUNK_FRAME:
		if (!r->acted)
			read_frame(r, c);
		pieces_break(&r->pieces);
		break;
	case UK_CHUNK_VERB:
		r->acted = true;
		pieces_break(&r->pieces);
		break;
	case UK_CHUNK_CONJUNCTION:
	case UK_CHUNK_PUNCTUATION:
		pieces_comma(&r->pieces);
		break;
	default:
		if (read_signal(r, &at))
			break;
		if (c->kind == UK_CHUNK_NOUN)
			read_noun(r, c);
		else if (c->kind == UK_CHUNK_CLAUSE)
			read_clause(r, c);
		else
			pieces_break(&r->pieces);
	}
	return at + 1;
}

/* A verb such as "adviseren over" has its object behind "over"; what stands
 * bare beside it is something else. Known only once "over" was seen. */
static uint32_t slot_beside(const struct reading *r)
{
	const struct formula_frame *frame;

	for (size_t i = 0; i < r->s->chunk_count; i++) {
		const struct uk_chunk *c = &r->s->chunks[i];

		if (c->kind != UK_CHUNK_PREPOSITION)
			continue;
		frame = opening_frame(r->f, r->s, rank_of(r, c),
				      r->s->tokens[c->first].word);
		if (frame && frame->object != SLOT_STAY)
			return frame->object;
	}
	return SLOT_STAY;
}

/* ------------------------------------------------------------------------ */

/* A main verb is never inside another part; a language plugin that says so
 * is not believed. */
static void take_verb(struct reading *r)
{
	struct span *best = r->pieces.best;
	uint32_t verb = r->f->verb, token;

	if (verb == SLOT_NONE || !r->s->verb_count)
		return;
	token = r->s->verbs[0].token;
	for (uint32_t i = 0; i < r->f->slot_count; i++)
		if (best[i].first <= token && token < best[i].last)
			return;
	best[verb] = (struct span){token, token + 1};
}

/* Writes the parts in text order. */
static size_t give_parts(const struct reading *r, struct uk_part *parts,
			 size_t most)
{
	size_t count = 0;

	for (uint32_t i = 0; i < r->f->slot_count && count < most; i++) {
		struct uk_part part = {r->f->slots[i].id, {0, 0}};
		size_t at = count;

		if (r->pieces.best[i].first >= r->pieces.best[i].last)
			continue;
		part.range = pieces_range(r->s, r->pieces.best[i]);
		for (; at && parts[at - 1].range.begin > part.range.begin; at--)
			parts[at] = parts[at - 1];
		parts[at] = part;
		count++;
	}
	return count;
}

int segment(const struct formula *f, const struct uk_statement *s,
	    struct uk_part *parts, size_t most, size_t *count)
{
	struct reading r = {.f = f, .s = s};

	pieces_init(&r.pieces, s);
	r.beside = slot_beside(&r);
	for (size_t at = 0; at < s->chunk_count;)
		at = read_chunk(&r, at);
	if (f->agent != SLOT_NONE)
		r.pieces.best[f->agent] = r.starter;
	take_verb(&r);
	*count = give_parts(&r, parts, most);
	return 0;
}
