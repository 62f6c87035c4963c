/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "cutting.h"
#include "reading.h"
#include "segment.h"

/* "geeft klanten | een advies": where who gets it leads; SLOT_STAY for a
 * noun that is no receiver. */
static uint32_t slot_of_receiver(const struct reading *r,
				 const struct uk_chunk *c, size_t at)
{
	const struct uk_chunk *next = &r->s->chunks[at + 1];

	if (at + 1 >= r->s->chunk_count || next->first != c->last ||
	    next->verb != c->verb ||
	    (next->kind != UK_CHUNK_NOUN &&
	     (next->kind != UK_CHUNK_CLAUSE ||
	      reading_clause(r, next) != UK_CLAUSE_QUESTION)))
		return SLOT_STAY;
	return opening_bare(r->f, r->s, reading_rank(r, c),
			    opening_kinds(r->f, r->s, c->first, c->last));
}

/* "met als doel | gezond gedrag | te bevorderen" */
static bool is_before_infinitive(const struct reading *r,
				 const struct uk_chunk *c, size_t at)
{
	const struct uk_chunk *next = &r->s->chunks[at + 1];

	return at + 1 < r->s->chunk_count && next->first == c->last &&
	       next->kind == UK_CHUNK_OTHER && reading_is_infinitive(r, next);
}

static void read_noun(struct reading *r, const struct uk_chunk *c, size_t at)
{
	struct pieces *p = &r->pieces;
	uint32_t beside = reading_beside(r, c);

	if (beside == SLOT_STAY)
		beside = slot_of_receiver(r, c, at);

	if (r->f->object == SLOT_NONE || reading_points(r, c->first, c->last))
		pieces_break(p);
	else if (p->near && reading_is_aim(r) && is_before_infinitive(r, c, at))
		pieces_grow(p, c->last);
	else if (p->joins && !p->near && p->tail != r->f->object && c->first &&
		 c->verb == r->phrase_verb &&
		 reading_is(r, c->first - 1, UK_WORD_CONJUNCTION))
		pieces_grow(p, c->last);
	else if (beside != SLOT_STAY)
		pieces_put(p, beside, c->first, c->last, 0);
	else
		place_object(r, c->first, c->last, reading_rank(r, c));
}

static void read_agent(struct reading *r, const struct uk_chunk *c, size_t at)
{
	if (!reading_is_learner(r, c)) {
		read_noun(r, c, at);
		return;
	}
	place_learner(r, c);
	pieces_break(&r->pieces);
}

/* Words between parentheses go with what they stand behind. */
static void read_other(struct reading *r, const struct uk_chunk *c, size_t at)
{
	if (r->pieces.near &&
	    r->s->text.bytes[r->s->tokens[c->first].range.begin] == '(')
		pieces_grow(&r->pieces, c->last);
	else if (reading_is_infinitive(r, c))
		place_infinitive(r, c, at);
	else
		pieces_break(&r->pieces);
}

/* ------------------------------------------------------------------------ */

/* Whether a verb of the chunk's own comes behind it. */
static bool is_inside(struct reading *r, size_t at)
{
	const struct uk_chunk *chunks = r->s->chunks;
	size_t count = r->s->chunk_count;

	while (
	    r->next_verb < count &&
	    (r->next_verb <= at || chunks[r->next_verb].kind != UK_CHUNK_VERB))
		r->next_verb++;
	return r->next_verb < count &&
	       chunks[r->next_verb].verb == chunks[at].verb;
}

/* "zelfstandig", "onder begeleiding": a signal that is whole by itself. */
static bool is_whole(const struct reading *r, uint32_t after)
{
	uint32_t class = r->s->tokens[after - 1].word_class;

	return class == UK_WORD_ADVERB || class == UK_WORD_NOUN;
}

/* Takes the chunks that a phrase runs on into: the rest of its signal and,
 * when that fills its chunk, the noun behind it. */
static void take_rest(const struct reading *r, struct uk_chunk *c, size_t *at,
		      uint32_t after)
{
	const struct uk_chunk *next = &r->s->chunks[*at + 1];

	while (*at + 1 < r->s->chunk_count && after >= c->last &&
	       c->last == next->first &&
	       (after > c->last || (!is_whole(r, after) &&
				    (next->kind == UK_CHUNK_NOUN ||
				     next->kind == UK_CHUNK_PREPOSITION)))) {
		c->last = next->last;
		++*at;
		next++;
	}
}

/* "desgewenst", "soms": goes with the phrase that it stands before. */
static void take_modifier(const struct reading *r, struct uk_chunk *c,
			  size_t at)
{
	const struct uk_chunk *before = &r->s->chunks[at ? at - 1 : 0];

	if (before->kind == UK_CHUNK_ADVERB && before->last == c->first &&
	    before->last == before->first + 1 &&
	    formula_mark(r->f, r->s->tokens[before->first].word)->cues &
		r->f->modifiers)
		c->first = before->first;
}

/* Content clauses are objects as they stand; other clauses may open with a
 * phrase that says more than their kind. */
static bool may_open(const struct reading *r, const struct uk_chunk *c)
{
	uint32_t kind;

	if (c->kind == UK_CHUNK_OTHER)
		return !reading_is_infinitive(r, c);
	if (c->kind != UK_CHUNK_CLAUSE)
		return c->kind != UK_CHUNK_VERB && c->kind != UK_CHUNK_AGENT;
	kind = reading_clause(r, c);
	return kind != UK_CLAUSE_THAT && kind != UK_CLAUSE_QUESTION &&
	       kind != UK_CLAUSE_RELATIVE;
}

/* "lost zelfstandig complexe vraagstukken op": an adverb that the language
 * took for the first adjective of the object. */
static bool is_beside_object(const struct reading *r, const struct uk_chunk *c,
			     uint32_t after)
{
	return c->kind == UK_CHUNK_NOUN && after < c->last &&
	       (reading_is(r, after - 1, UK_WORD_ADJECTIVE) ||
		reading_is(r, after - 1, UK_WORD_ADVERB));
}

static void split_object(struct reading *r, const struct uk_chunk *c,
			 const struct opening *o, size_t at)
{
	bool inside = is_inside(r, at);
	struct uk_chunk adverb = *c, object = *c;

	adverb.last = object.first = o->after;
	place_phrase(r, &adverb, o, inside);
	read_noun(r, &object, at);
}

/* "voor en tijdens de les": of two prepositions the last says more, but not
 * "in en om het huis". */
static uint32_t opener_of(const struct reading *r, const struct uk_chunk *c)
{
	uint32_t last = c->first + 2;
	const struct formula_rule *rule;

	if (last >= c->last || !reading_is(r, last, UK_WORD_PREPOSITION) ||
	    !reading_is(r, c->first + 1, UK_WORD_CONJUNCTION))
		return c->first;
	rule = opening_at(r->f, r->s, last).rule;
	return rule && formula_uses(r->f, rule->free) &&
		       r->f->slots[rule->free].role != UK_ROLE_CLAUSE
		   ? last
		   : c->first;
}

/* A phrase that opens with the chunk, or with its preposition when an adverb
 * stands before that ("samen met ..."). May run on into later chunks: `c`
 * becomes longer and `*at` moves. */
static bool read_phrase(struct reading *r, struct uk_chunk *c, size_t *at)
{
	bool inside = is_inside(r, *at);
	struct opening o;

	if (!may_open(r, c))
		return false;
	o = opening_at(r->f, r->s, opener_of(r, c));
	/* "door ... te": the clause says it, not its preposition */
	if (reading_is_manner(r, c) && o.preposition)
		return false;
	if (!o.rule && c->intro != UK_NONE && c->intro > c->first &&
	    c->intro < c->last)
		o = opening_at(r->f, r->s, c->intro);
	if (!o.rule && c->kind != UK_CHUNK_PREPOSITION)
		return false;
	if (c->kind == UK_CHUNK_ADVERB && o.after <= c->last &&
	    !(o.rule && o.rule->close == SLOT_STAY))
		pieces_break(&r->pieces);
	take_modifier(r, c, *at);
	if (is_beside_object(r, c, o.after)) {
		split_object(r, c, &o, *at);
		return true;
	}
	take_rest(r, c, at, o.after);
	place_phrase(r, c, &o, inside);
	return true;
}

/* "kennis van | en | inzicht in de markt": a preposition whose noun comes
 * later, behind that of the next. */
static bool read_sharing(struct reading *r, const struct uk_chunk *c,
			 size_t *at)
{
	const struct uk_chunk *next = &r->s->chunks[*at + 1];

	if (*at + 2 >= r->s->chunk_count || !r->pieces.near ||
	    r->pieces.tail != r->f->object || c->last != c->first + 1 ||
	    (!reading_is(r, c->first, UK_WORD_PREPOSITION) &&
	     !reading_is(r, c->first, UK_WORD_PARTICLE)) ||
	    next[0].kind != UK_CHUNK_CONJUNCTION ||
	    next[1].kind != UK_CHUNK_NOUN)
		return false;
	place_sharing(r, next[1].first, next[1].last);
	*at += 2;
	return true;
}

static void read_piece(struct reading *r, struct uk_chunk *c, size_t *at)
{
	if (read_sharing(r, c, at) || read_phrase(r, c, at))
		return;
	if (c->kind == UK_CHUNK_NOUN)
		read_noun(r, c, *at);
	else if (c->kind == UK_CHUNK_AGENT)
		read_agent(r, c, *at);
	else if (c->kind == UK_CHUNK_CLAUSE)
		place_clause(r, c);
	else
		read_other(r, c, *at);
}

/* ------------------------------------------------------------------------ */

static void read_pieces(struct reading *r, size_t *at)
{
	struct uk_chunk rest = r->s->chunks[*at];

	while (rest.first < rest.last) {
		uint32_t cut = cut_find(r, &rest);
		struct uk_chunk head = cut_head(r, &rest, cut);

		if (cut < rest.last) {
			size_t here = *at;

			read_piece(r, &head, &here);
			if (head.last < cut)
				pieces_comma(&r->pieces);
			rest.kind = UK_CHUNK_PREPOSITION;
			rest.intro = UK_NONE;
			rest.first = cut;
		} else {
			read_piece(r, &rest, at);
			rest.first = rest.last;
		}
	}
}

static size_t read_chunk(struct reading *r, size_t at)
{
	const struct uk_chunk *c = &r->s->chunks[at];

	switch (c->kind) {
	case UK_CHUNK_FRAME:
		if (!r->acted)
			place_frame(r, c);
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
		r->fronted |= !r->acted;
		read_pieces(r, &at);
	}
	return at + 1;
}

/* ------------------------------------------------------------------------ */

/* "ontwerpt, bouwt en test een brug": the object of a later verb is that of
 * the first when nothing stands between them. */
static bool shares_object(const struct reading *r)
{
	uint32_t verb = r->pieces.rank[r->f->object];
	bool behind = false;

	for (size_t i = 0; verb && i < r->s->chunk_count; i++) {
		const struct uk_chunk *c = &r->s->chunks[i];

		if (c->kind == UK_CHUNK_VERB && c->verb >= verb)
			return true;
		if (behind && (c->kind == UK_CHUNK_NOUN ||
			       c->kind == UK_CHUNK_PREPOSITION ||
			       c->kind == UK_CHUNK_CLAUSE))
			return false;
		behind |= c->kind == UK_CHUNK_VERB;
	}
	return true;
}

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

		if (!formula_uses(r->f, i) ||
		    r->pieces.best[i].first >= r->pieces.best[i].last)
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

	opening_fetch(f, s);
	pieces_init(&r.pieces, s);
	reading_find_beside(&r);
	for (size_t at = 0; at < s->chunk_count;)
		at = read_chunk(&r, at);
	if (f->agent != SLOT_NONE)
		r.pieces.best[f->agent] = r.starter;
	if (f->object != SLOT_NONE && !shares_object(&r))
		r.pieces.best[f->object] = (struct span){0, 0};
	take_verb(&r);
	*count = give_parts(&r, parts, most);
	return 0;
}
