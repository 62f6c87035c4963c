/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "reading.h"

uint32_t reading_rank(const struct reading *r, const struct uk_chunk *c)
{
	return c->verb < r->s->verb_count ? c->verb : 0;
}

void reading_find_beside(struct reading *r)
{
	for (uint32_t i = 0; i < READING_VERBS; i++)
		r->beside[i] = SLOT_STAY;
	for (size_t i = 0; i < r->s->chunk_count; i++) {
		const struct uk_chunk *c = &r->s->chunks[i];
		const struct formula_frame *frame;
		uint32_t verb = reading_rank(r, c);

		if (c->kind != UK_CHUNK_PREPOSITION || verb >= READING_VERBS ||
		    r->beside[verb] != SLOT_STAY)
			continue;
		frame = opening_frame(r->f, r->s, verb,
				      r->s->tokens[c->first].word);
		if (frame && formula_uses(r->f, frame->object))
			r->beside[verb] = frame->object;
	}
}

uint32_t reading_beside(const struct reading *r, const struct uk_chunk *c)
{
	uint32_t verb = reading_rank(r, c);

	return verb < READING_VERBS ? r->beside[verb] : (uint32_t)SLOT_STAY;
}

bool reading_points(const struct reading *r, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++)
		if (!reading_is(r, i, UK_WORD_PRONOUN))
			return false;
	return true;
}

bool reading_is_aim(const struct reading *r)
{
	uint32_t tail = r->pieces.tail;

	return formula_uses(r->f, tail) &&
	       r->f->slots[tail].role == UK_ROLE_CLAUSE;
}

bool reading_is_infinitive(const struct reading *r, const struct uk_chunk *c)
{
	for (uint32_t i = c->first + 1; i < c->last; i++)
		if (reading_is(r, i, UK_WORD_VERB) &&
		    reading_is(r, i - 1, UK_WORD_PARTICLE))
			return true;
	return false;
}

/* ------------------------------------------------------------------------ */

/* The first preposition behind a noun of [first, last), or `last`. */
static uint32_t link_in(const struct reading *r, uint32_t first, uint32_t last)
{
	const struct uk_token *tokens = r->s->tokens;

	for (uint32_t i = first + 1; i + 1 < last; i++)
		if (tokens[i].word_class == UK_WORD_PREPOSITION)
			return i;
	return last;
}

/* "kennis van het ambacht": the link may stand within the phrase. */
static bool place_linked(struct reading *r, uint32_t first, uint32_t last,
			 uint32_t rank)
{
	uint32_t at = link_in(r, first, last);
	const struct formula_link *link;
	uint64_t kinds;

	if (at == last)
		return false;
	kinds = opening_kinds(r->f, r->s, first, at);
	link = opening_link(r->f, r->s, kinds, r->s->tokens[at].word, rank);
	if (!link)
		return false;
	pieces_put(&r->pieces, link->slot, first, at, rank);
	pieces_break(&r->pieces);
	pieces_put(&r->pieces, r->f->object, at + 1, last, rank);
	r->last_kinds = opening_kinds(r->f, r->s, at + 1, last);
	r->keeps = link->keeps;
	return true;
}

void place_object(struct reading *r, uint32_t first, uint32_t last,
		  uint32_t rank)
{
	if (first >= last || place_linked(r, first, last, rank))
		return;
	r->keeps = false;
	r->preposition = 0;
	pieces_put(&r->pieces, r->f->object, first, last, rank);
	r->topic_of = (struct span){first, last};
	r->topic_kinds = r->last_kinds = opening_kinds(r->f, r->s, first, last);
	r->topic_rank = rank;
}

/* "veranderingen in de markt": what the last noun always takes stays with
 * it. */
static bool keep_complement(struct reading *r, const struct opening *o,
			    uint32_t last, uint64_t kinds)
{
	const struct formula_link *link;

	if (!r->pieces.near || o->after >= last)
		return false;
	link = opening_complement(r->f, r->last_kinds, o->preposition);
	if (!link || link->refuses & kinds)
		return false;
	pieces_grow(&r->pieces, last);
	return true;
}

/* "een diagnose ... bij een vraagstuk": turns the object into what the link
 * makes of it, and the phrase behind its preposition into the object. */
static bool place_topic(struct reading *r, const struct opening *o,
			uint32_t last, uint64_t kinds)
{
	struct pieces *p = &r->pieces;
	uint32_t object = r->f->object;
	const struct formula_link *link;

	if (object == SLOT_NONE || !r->topic_kinds || o->after >= last ||
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
	r->last_kinds = kinds;
	r->keeps = link->keeps;
	return true;
}

void place_sharing(struct reading *r, uint32_t first, uint32_t last)
{
	uint32_t link = link_in(r, first, last);
	struct opening next = {NULL, link + 1, 0};

	pieces_grow(&r->pieces, link);
	r->pieces.near = true;
	r->topic_kinds |= opening_kinds(r->f, r->s, first, link);
	r->last_kinds = opening_kinds(r->f, r->s, first, link);
	if (link == last)
		return;
	next.preposition = r->s->tokens[link].word;
	if (!place_topic(r, &next, last,
			 opening_kinds(r->f, r->s, next.after, last)))
		pieces_grow(&r->pieces, last);
}

/* "zich netjes voor te stellen": from the pronoun that it has on. */
static uint32_t first_of_infinitive(const struct reading *r, size_t at)
{
	const struct uk_chunk *chunks = r->s->chunks;
	uint32_t first = chunks[at].first;

	while (at--) {
		if (chunks[at].kind == UK_CHUNK_NOUN &&
		    reading_points(r, chunks[at].first, chunks[at].last))
			first = chunks[at].first;
		else if (chunks[at].kind != UK_CHUNK_ADVERB)
			break;
	}
	return first;
}

void place_infinitive(struct reading *r, const struct uk_chunk *c, size_t at)
{
	struct pieces *p = &r->pieces;

	if (r->f->object == SLOT_NONE || !r->acted)
		pieces_break(p);
	else if (p->joins && (p->tail == r->f->object || reading_is_aim(r)))
		pieces_grow(p, c->last);
	else
		place_object(r, first_of_infinitive(r, at), c->last,
			     reading_rank(r, c));
}

/* ------------------------------------------------------------------------ */

/* Where a phrase of no kind that its rule knows leads. */
static uint32_t slot_by_place(const struct reading *r,
			      const struct formula_rule *rule)
{
	if (!r->pieces.near)
		return rule->free;
	return r->pieces.tail == r->f->object ? rule->behind : rule->close;
}

static uint32_t choose(const struct reading *r, const struct formula_rule *rule,
		       uint64_t kinds, bool inside)
{
	bool near = r->pieces.near;

	/* "kennis van de fiscale regels in de bouw" */
	if (r->keeps && near && r->pieces.tail == r->f->object &&
	    rule->close == SLOT_STAY)
		return SLOT_STAY;
	if (inside && near && rule->inside != FORMULA_SLOTS)
		return rule->inside;
	for (uint32_t i = 0; i < rule->count; i++)
		if (rule->choices[i].kinds & kinds &&
		    (near || rule->choices[i].slot != SLOT_STAY) &&
		    (!r->acted || rule->choices[i].slot != r->f->agent))
			return rule->choices[i].slot;
	return slot_by_place(r, rule);
}

/* Where a phrase with this opening leads: its verb knows best. */
static uint32_t lead_of(const struct reading *r, const struct opening *o,
			uint32_t verb, uint64_t kinds, bool inside)
{
	const struct formula_frame *frame = NULL;
	bool near = r->pieces.near;
	uint32_t slot;

	if (o->preposition)
		frame = opening_frame(r->f, r->s, verb, o->preposition);
	if (frame) {
		slot = choose(r, &r->f->rules[frame->rule], kinds, inside);
		if (slot != SLOT_STAY || near)
			return slot;
	}
	if (!o->rule)
		return near ? SLOT_STAY : SLOT_NONE;
	slot = choose(r, o->rule, kinds, inside);
	return slot == SLOT_STAY && !near ? SLOT_NONE : slot;
}

static void put(struct reading *r, uint32_t slot, const struct uk_chunk *c,
		uint32_t after)
{
	if (slot == SLOT_STAY)
		pieces_grow(&r->pieces, c->last);
	else if (slot != SLOT_NONE && slot == r->f->agent)
		r->lead = (struct span){c->first, c->last};
	else if (slot != SLOT_NONE && slot == r->f->object)
		place_object(r, after, c->last, reading_rank(r, c));
	else
		pieces_put(&r->pieces, slot, c->first, c->last, 0);
}

/* "met aandacht voor het milieu en voor de kosten": the second goes with the
 * first, whatever it says. */
static bool place_repeated(struct reading *r, const struct uk_chunk *c,
			   const struct opening *o)
{
	if (!r->pieces.joins || !o->preposition ||
	    o->preposition != r->preposition || !c->first ||
	    !reading_is(r, c->first - 1, UK_WORD_CONJUNCTION))
		return false;
	pieces_grow(&r->pieces, c->last);
	return true;
}

void place_phrase(struct reading *r, const struct uk_chunk *c,
		  const struct opening *o, bool inside)
{
	uint64_t kinds = opening_kinds(r->f, r->s, o->after, c->last);
	uint32_t slot;

	/* "tegen elkaar", but "met anderen" */
	if (o->after < c->last && !(kinds & 1u << KIND_PERSON) &&
	    reading_points(r, o->after, c->last)) {
		pieces_break(&r->pieces);
		return;
	}
	if (place_repeated(r, c, o))
		return;
	r->phrase_verb = c->verb;
	r->preposition = r->s->tokens[o->after - 1].word;
	if (o->preposition && (place_topic(r, o, c->last, kinds) ||
			       keep_complement(r, o, c->last, kinds)))
		return;
	slot = lead_of(r, o, c->verb, kinds, inside);
	put(r, slot, c, o->after);
	r->last_kinds = kinds;
	/* "koppelt kennis aan ervaringen in de stage": what comes behind the
	 * verb's other object is not about the first one */
	if (slot == SLOT_NONE)
		r->topic_kinds = 0;
}

/* ------------------------------------------------------------------------ */

/* Does the clause stand right behind an object without a phrase of its own:
 * "een vraag die ... is", not "een lijst van vragen die ... zijn"? */
static bool is_of_object(const struct reading *r)
{
	const struct pieces *p = &r->pieces;
	struct span object;

	if (p->tail != r->f->object)
		return false;
	object = p->open[p->tail];
	return opening_head(r->s, object.first, object.last) + 1 == object.last;
}

/* The cues of a word that the verb of the clause allows. */
static uint32_t cues_of(const struct reading *r, const struct uk_chunk *c,
			const struct uk_token *t)
{
	const struct formula *f = r->f;
	uint32_t cues =
	    formula_mark(f, t->word)->cues | formula_mark(f, t->lemma)->cues;

	for (uint32_t i = 0; cues >> i; i++)
		if ((cues >> i & 1) && f->cue_verbs[i] &&
		    !(is_of_object(r) &&
		      (opening_cues(f, r->s, c->verb) & f->cue_verbs[i])))
			cues &= ~(1u << i);
	return cues;
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

		if (t->word_class != UK_WORD_VERB)
			continue;
		cues = rule->cues & cues_of(r, c, t);
		if (cues)
			return r->f->cue_slots[__builtin_ctz(cues)];
	}
	if (r->pieces.near)
		return rule->slot;
	return r->pieces.tail == r->f->object || rule->detached == rule->slot
		   ? rule->detached
		   : (uint32_t)SLOT_NONE;
}

/* "de bereidheid om te leren", "de kans om te oefenen": the aim of a noun is
 * none of the act. */
static bool place_aim(struct reading *r, const struct uk_chunk *c)
{
	struct opening o = {NULL, c->first + 1, r->s->tokens[c->first].word};

	return r->pieces.near && r->pieces.tail == r->f->object &&
	       c->clause < r->s->clause_count &&
	       r->s->clauses[c->clause].kind == UK_CLAUSE_PURPOSE &&
	       (place_topic(r, &o, c->last, 0) ||
		keep_complement(r, &o, c->last, 0));
}

void place_clause(struct reading *r, const struct uk_chunk *c)
{
	uint32_t slot = SLOT_NONE;

	if (place_aim(r, c)) {
		r->pieces.near = false;
		return;
	}
	slot = slot_of_clause(r, c);
	if (slot == SLOT_STAY)
		pieces_grow(&r->pieces, c->last);
	else
		pieces_put(&r->pieces, slot, c->first, c->last,
			   slot == r->f->object ? reading_rank(r, c) : 0);
	r->pieces.near = false;
}
