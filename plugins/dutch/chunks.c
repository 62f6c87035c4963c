/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "phrases.h"

static void add_chunk(struct cutter *c, uint32_t kind, uint32_t first,
		      uint32_t head, uint32_t intro)
{
	struct reader *r = c->r;

	r->chunks[r->chunk_count++] = (struct uk_chunk){
	    .kind = kind,
	    .first = first,
	    .last = c->i,
	    .head = head,
	    .intro = intro,
	    .clause = r->marks[first].clause,
	    .verb = UK_NONE,
	};
}

/* The act of "het toetsen van", "het zelfstandig toetsen van"; UK_NONE when
 * there is none. */
static uint32_t nominal_act(const struct cutter *c, uint32_t first)
{
	uint32_t i = first + 1;

	if (phrase_class(c, first) != UK_WORD_DETERMINER)
		return UK_NONE;
	while (!phrase_is_role(c, i) &&
	       (phrase_class(c, i) == UK_WORD_ADJECTIVE ||
		phrase_class(c, i) == UK_WORD_ADVERB))
		i++;
	return phrase_is_role(c, i) &&
		       (i == first + 1 ||
			c->r->tokens[i].features & UK_NOMINALISED)
		   ? i
		   : UK_NONE;
}

/* "het", and how it is done. */
static void cut_before_act(struct cutter *c, uint32_t act)
{
	uint32_t first = c->i++;

	add_chunk(c, UK_CHUNK_OTHER, first, UK_NONE, UK_NONE);
	if (c->i == act)
		return;
	first = c->i;
	c->i = act;
	add_chunk(c, UK_CHUNK_ADVERB, first, act - 1, UK_NONE);
}

static void cut_noun(struct cutter *c)
{
	uint32_t first = c->i, act = nominal_act(c, first);

	if (act != UK_NONE) {
		cut_before_act(c, act);
		return;
	}
	phrase_scan(c);
	if (c->i == first)
		c->i++;
	add_chunk(c, UK_CHUNK_NOUN, first, c->head, UK_NONE);
}

static bool tells_place(const struct reader *r, uint32_t i)
{
	const char *word = r->statement->text.bytes + r->tokens[i].range.begin;

	return !strncmp(word, "daar", 4) || !strncmp(word, "hier", 4);
}

/* "op grond daarvan een ...": the adverb ends the phrase, other than that of
 * "in een team methodisch een ...". */
static inline bool ends_in_adverb(const struct cutter *c, uint32_t i)
{
	return phrase_class(c, i) == UK_WORD_ADVERB && phrase_goes_on(c, i) &&
	       phrase_class(c, i + 1) == UK_WORD_DETERMINER &&
	       tells_place(c->r, i);
}

static void cut_preposition(struct cutter *c)
{
	uint32_t first = c->i++;

	while (phrase_class(c, c->i) == UK_WORD_PREPOSITION &&
	       phrase_goes_on(c, c->i))
		c->i++;
	/* "voor en tijdens de les" */
	if (phrase_class(c, c->i) == UK_WORD_CONJUNCTION &&
	    phrase_goes_on(c, c->i) &&
	    phrase_class(c, c->i + 1) == UK_WORD_PREPOSITION)
		c->i += 2;
	c->governed = true;
	c->aside = first && phrase_sign(c, first - 1) == SIGN_COMMA;
	c->head = UK_NONE;
	if (ends_in_adverb(c, c->i))
		c->head = c->i++;
	else if (c->i < c->r->count && phrase_goes_on(c, c->i) &&
		 !phrase_is_role(c, c->i) &&
		 phrase_class(c, c->i) != UK_WORD_PUNCTUATION)
		phrase_scan(c);
	if (ends_in_adverb(c, c->i))
		c->i++;
	add_chunk(c, UK_CHUNK_PREPOSITION, first, c->head, first);
	c->governed = c->aside = false;
}

static void cut_adverb(struct cutter *c)
{
	uint32_t first = c->i++;

	while (phrase_class(c, c->i) == UK_WORD_ADVERB &&
	       phrase_goes_on(c, c->i) && !phrase_is_role(c, c->i))
		c->i++;
	add_chunk(c, UK_CHUNK_ADVERB, first, c->i - 1, UK_NONE);
}

/* "gericht op ...", "gebaseerd op ...", "uitgaande van ...". */
static void cut_participle(struct cutter *c)
{
	uint32_t first = c->i++;

	if (phrase_class(c, c->i) == UK_WORD_PREPOSITION &&
	    phrase_goes_on(c, c->i)) {
		c->i++;
		phrase_scan(c);
		add_chunk(c, UK_CHUNK_PREPOSITION, first, c->head, first);
	} else {
		add_chunk(c, UK_CHUNK_ADVERB, first, first, UK_NONE);
	}
}

/* The outermost clause around token `i` that is not a main clause. */
static uint32_t outermost(const struct reader *r, uint32_t i)
{
	uint32_t clause = r->marks[i].clause;

	for (;;) {
		uint32_t parent = r->clauses[clause].parent;

		if (parent == UK_NONE || r->clauses[parent].parent == UK_NONE ||
		    r->clauses[parent].kind == UK_CLAUSE_FRAME ||
		    r->clauses[parent].last <= i)
			return clause;
		clause = parent;
	}
}

static bool in_main(const struct reader *r, uint32_t i)
{
	uint32_t kind = r->clauses[r->marks[i].clause].kind;

	return kind == UK_CLAUSE_MAIN || kind == UK_CLAUSE_FRAME;
}

static void cut_clause(struct cutter *c)
{
	struct reader *r = c->r;
	uint32_t first = c->i, clause = outermost(r, first);

	while (c->i < r->count && c->i < r->clauses[clause].last)
		c->i++;
	if (c->i == first)
		c->i++;
	add_chunk(c, UK_CHUNK_CLAUSE, first, UK_NONE, first);
	r->chunks[r->chunk_count - 1].clause = clause;
}

static void cut_role(struct cutter *c)
{
	uint8_t role = c->r->marks[c->i].role;
	uint32_t first = c->i++, head = UK_NONE;

	while (c->i < c->r->count && c->r->marks[c->i].role == role &&
	       c->r->marks[c->i].clause == c->r->marks[first].clause)
		c->i++;
	for (uint32_t i = first; i < c->i; i++)
		if (phrase_class(c, i) == UK_WORD_VERB)
			head = i;
	c->behind_act =
	    role == ROLE_VERB && head != UK_NONE && !c->r->marks[head].finite;
	add_chunk(c, role == ROLE_VERB ? UK_CHUNK_VERB : UK_CHUNK_FRAME, first,
		  head, UK_NONE);
}

/* "(met een rekenmachine)", "(eventueel in een groep)": a phrase of its own. */
static bool is_aside(const struct cutter *c, uint32_t first)
{
	uint32_t i = first + 1;

	while (phrase_class(c, i) == UK_WORD_ADVERB)
		i++;
	return phrase_class(c, i) == UK_WORD_PREPOSITION;
}

static void cut_sign(struct cutter *c)
{
	uint32_t first = c->i;

	if (phrase_sign(c, first) == SIGN_OPEN && !is_aside(c, first)) {
		phrase_skip_bracket(c);
		/* "(de omgeving van) de stakeholders" */
		if (phrase_opens(c, c->i) && phrase_goes_on(c, c->i)) {
			phrase_scan(c);
			add_chunk(c, UK_CHUNK_NOUN, first, c->head, UK_NONE);
			return;
		}
		add_chunk(c, UK_CHUNK_OTHER, first, UK_NONE, UK_NONE);
		return;
	}
	if (phrase_is_quote(c, first) && phrase_goes_on(c, first + 1) &&
	    phrase_opens(c, first + 1)) {
		cut_noun(c);
		return;
	}
	c->i++;
	add_chunk(c, UK_CHUNK_PUNCTUATION, first, UK_NONE, UK_NONE);
}

static void cut_one(struct cutter *c, uint32_t kind)
{
	uint32_t first = c->i++;

	add_chunk(c, kind, first, first, UK_NONE);
}

/* "over te gaan" of a verb that is no act: kept in one piece. */
static void cut_dependent(struct cutter *c)
{
	uint32_t first = c->i++;

	while (phrase_goes_on(c, c->i) && !phrase_is_role(c, c->i) &&
	       (phrase_class(c, c->i) == UK_WORD_PARTICLE ||
		phrase_class(c, c->i) == UK_WORD_VERB))
		c->i++;
	add_chunk(c, UK_CHUNK_OTHER, first, UK_NONE, UK_NONE);
}

static void cut_next(struct cutter *c)
{
	if (!in_main(c->r, c->i)) {
		cut_clause(c);
		return;
	}
	if (phrase_is_role(c, c->i)) {
		cut_role(c);
		return;
	}
	switch (phrase_class(c, c->i)) {
	case UK_WORD_PUNCTUATION:
		cut_sign(c);
		break;
	case UK_WORD_CONJUNCTION:
		cut_one(c, UK_CHUNK_CONJUNCTION);
		break;
	case UK_WORD_PREPOSITION:
		cut_preposition(c);
		break;
	case UK_WORD_ADVERB:
		cut_adverb(c);
		break;
	case UK_WORD_VERB:
		cut_participle(c);
		break;
	case UK_WORD_PARTICLE:
		cut_dependent(c);
		break;
	case UK_WORD_SUBORDINATOR:
		cut_one(c, UK_CHUNK_OTHER);
		break;
	default:
		cut_noun(c);
		break;
	}
}

static void set_role(struct reader *r, uint32_t i, enum role role)
{
	if (i != UK_NONE)
		r->marks[i].role = (uint8_t)role;
}

static void set_roles(struct reader *r)
{
	for (uint32_t i = 0; i < r->count; i++)
		if (r->marks[i].frame)
			set_role(r, i, ROLE_FRAME);
	for (uint32_t k = 0; k < r->verb_count; k++) {
		const struct uk_verb *verb = &r->verbs[k];

		uint32_t finite =
		    verb->features & UK_FINITE ? verb->token : verb->auxiliary;

		if (finite != UK_NONE)
			r->marks[finite].finite = 1;
		/* "heeft ... ontworpen" tells no ability */
		set_role(r, verb->auxiliary,
			 verb->features & UK_PERFECT ? ROLE_VERB : ROLE_FRAME);
		set_role(r, verb->token, ROLE_VERB);
		set_role(r, verb->particle, ROLE_VERB);
		if (verb->features & UK_TE)
			set_role(r, verb->token - 1, ROLE_VERB);
		for (uint32_t i = verb->fixed_first; i < verb->fixed_last; i++)
			set_role(r, i, ROLE_VERB);
	}
}

/* The verb before and the verb behind decide: what follows a finite verb is
 * its own, what precedes an infinitive is that one's. */
static uint32_t verb_of(const struct reader *r, const struct uk_chunk *chunk,
			uint32_t next, bool joint)
{
	const struct uk_verb *before = next ? &r->verbs[next - 1] : NULL;
	bool more = next < r->verb_count;

	if (before && before->clause != chunk->clause &&
	    chunk->kind != UK_CHUNK_CLAUSE)
		before = NULL;
	if (more && r->verbs[next].clause != chunk->clause &&
	    chunk->kind != UK_CHUNK_CLAUSE)
		more = false;
	if (before && ((before->features & UK_FINITE) || !joint || !more))
		return next - 1;
	return more ? next : UK_NONE;
}

static void give_verbs(struct reader *r)
{
	uint32_t next = 0;
	bool joint = false;

	for (uint32_t k = 0; k < r->chunk_count; k++) {
		struct uk_chunk *chunk = &r->chunks[k];

		while (next < r->verb_count &&
		       r->verbs[next].token < chunk->last) {
			joint = false;
			next++;
		}
		if (chunk->kind == UK_CHUNK_CONJUNCTION ||
		    (chunk->kind == UK_CHUNK_PUNCTUATION &&
		     r->marks[chunk->first].sign == SIGN_COMMA))
			joint = true;
		chunk->verb = verb_of(r, chunk, next, joint);
	}
}

void chunks_cut(struct reader *r)
{
	struct cutter c = {.r = r};

	set_roles(r);
	while (c.i < r->count)
		cut_next(&c);
	give_verbs(r);
	agents_find(r);
}
