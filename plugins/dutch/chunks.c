/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "reader.h"

/* What a token is to a verb of the main clause. */
enum role { ROLE_NONE, ROLE_VERB, ROLE_FRAME };

struct cutter {
	struct reader *r;
	uint32_t i;
	uint32_t head; /* of the phrase just read */
	bool fixed; /* the head is known */
	bool governed; /* the phrase has a preposition */
	bool aside; /* ... and stands between commas */
};

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

static uint32_t class_at(const struct cutter *c, uint32_t i)
{
	return reader_class(c->r, i);
}

static uint8_t sign_at(const struct cutter *c, uint32_t i)
{
	return reader_sign(c->r, i);
}

/* Is token `i` in the same clause as the one before it? */
static bool goes_on(const struct cutter *c, uint32_t i)
{
	return i && i < c->r->count &&
	       c->r->marks[i].clause == c->r->marks[i - 1].clause;
}

static bool is_role(const struct cutter *c, uint32_t i)
{
	return i < c->r->count && c->r->marks[i].role != ROLE_NONE;
}

static bool opens_phrase(const struct cutter *c, uint32_t i)
{
	switch (class_at(c, i)) {
	case UK_WORD_NOUN:
	case UK_WORD_NAME:
	case UK_WORD_ADJECTIVE:
	case UK_WORD_DETERMINER:
	case UK_WORD_PRONOUN:
	case UK_WORD_NUMERAL:
	case UK_WORD_CODE:
		return !is_role(c, i);
	default:
		return false;
	}
}

static bool is_quote(const struct cutter *c, uint32_t i)
{
	return sign_at(c, i) == SIGN_OTHER;
}

static bool is_head(const struct cutter *c, uint32_t i)
{
	uint32_t word_class = class_at(c, i);

	return word_class == UK_WORD_NOUN || word_class == UK_WORD_NAME ||
	       word_class == UK_WORD_PRONOUN || word_class == UK_WORD_CODE;
}

/* Skips "( ... )" from its opening sign; to the end when it is not closed. */
static void skip_bracket(struct cutter *c)
{
	uint32_t depth = 0;

	for (; c->i < c->r->count; c->i++) {
		if (sign_at(c, c->i) == SIGN_OPEN)
			depth++;
		else if (sign_at(c, c->i) == SIGN_CLOSE && !--depth)
			break;
	}
	if (c->i < c->r->count)
		c->i++;
}

static bool is_plural(const struct reader *r, uint32_t i)
{
	const char *end = r->statement->text.bytes + r->tokens[i].range.end;

	return end[-1] == 'n' &&
	       r->tokens[i].range.end - r->tokens[i].range.begin > 3 &&
	       end[-2] == 'e';
}

/* "praktijk onderzoek" is one phrase; "omwonenden inlichtingen" and "PyMol
 * structuren" are two: nothing is joined to a plural or a name. */
static bool continues_noun(const struct cutter *c, uint32_t word_class)
{
	const struct reader *r = c->r;
	struct uk_range before = r->tokens[c->i - 1].range;
	const char *end = r->statement->text.bytes + before.end;

	if (word_class == UK_WORD_PRONOUN)
		return false;
	if (word_class != UK_WORD_NOUN ||
	    (r->tokens[c->i - 1].features & UK_CAPITALS))
		return true;
	if (class_at(c, c->i - 1) == UK_WORD_NAME)
		return false;
	if (before.end - before.begin > 4 && is_plural(r, c->i - 1))
		return false;
	return !c->governed || end[-1] == '-' || !is_plural(r, c->i);
}

/* Determiner, adjectives, nouns: up to the end of the nouns. */
static void read_simple(struct cutter *c)
{
	uint32_t first = c->i;
	bool noun = false;

	for (; c->i < c->r->count; c->i++) {
		uint32_t word_class = class_at(c, c->i);

		if (is_role(c, c->i) || (c->i > first && !goes_on(c, c->i)))
			return;
		if (is_head(c, c->i)) {
			if (noun && !continues_noun(c, word_class))
				return;
			noun = !(c->r->may[c->i] & W_MEASURE);
			if (c->head == UK_NONE || !c->fixed)
				c->head = c->i;
		} else if (noun && word_class == UK_WORD_NUMERAL &&
			   (c->r->tokens[c->i].features & UK_DIGITS)) {
			continue; /* "Eurocode 3" */
		} else if (!noun && sign_at(c, c->i) == SIGN_OPEN) {
			skip_bracket(c); /* "brede (externe) kennis" */
			c->i--;
		} else if (is_quote(c, c->i)) {
			continue;
		} else if (noun || (!opens_phrase(c, c->i) &&
				    word_class != UK_WORD_ADVERB)) {
			if (!noun && word_class == UK_WORD_CONJUNCTION &&
			    class_at(c, c->i + 1) == UK_WORD_ADJECTIVE)
				continue;
			return;
		}
	}
}

static bool joins_phrases(const struct cutter *c)
{
	uint32_t next = c->i + 1;

	if (!goes_on(c, c->i) || !goes_on(c, next))
		return false;
	if (class_at(c, c->i) != UK_WORD_CONJUNCTION &&
	    (sign_at(c, c->i) != SIGN_COMMA || c->aside) &&
	    sign_at(c, c->i) != SIGN_SLASH)
		return false;
	if (sign_at(c, c->i) == SIGN_COMMA &&
	    class_at(c, next) == UK_WORD_CONJUNCTION)
		next++;
	return opens_phrase(c, next) && class_at(c, next) != UK_WORD_PRONOUN;
}

static bool is_of(const struct cutter *c, uint32_t i)
{
	return reader_is(c->r, i, KEY_VAN) && goes_on(c, i) && !is_role(c, i) &&
	       class_at(c, i) == UK_WORD_PREPOSITION;
}

/* A whole noun phrase: "de X, Y en Z (W) van V". */
static void read_phrase(struct cutter *c)
{
	c->head = UK_NONE;
	c->fixed = false;
	read_simple(c);
	c->fixed = true;
	while (c->i < c->r->count) {
		if (is_of(c, c->i)) {
			c->i++;
			read_simple(c);
		} else if (sign_at(c, c->i) == SIGN_OPEN && goes_on(c, c->i)) {
			skip_bracket(c);
		} else if (joins_phrases(c)) {
			c->i++;
			if (class_at(c, c->i) == UK_WORD_CONJUNCTION)
				c->i++;
			read_simple(c);
		} else {
			return;
		}
	}
}

static void cut_noun(struct cutter *c)
{
	uint32_t first = c->i;

	/* "het" of "het toetsen van" */
	if (class_at(c, first) == UK_WORD_DETERMINER && is_role(c, first + 1)) {
		c->i++;
		add_chunk(c, UK_CHUNK_OTHER, first, UK_NONE, UK_NONE);
		return;
	}

	read_phrase(c);
	if (c->i == first)
		c->i++;
	add_chunk(c, UK_CHUNK_NOUN, first, c->head, UK_NONE);
}

/* "op grond daarvan een ...": the adverb ends the phrase. */
static bool ends_in_adverb(const struct cutter *c, uint32_t i)
{
	return class_at(c, i) == UK_WORD_ADVERB && goes_on(c, i) &&
	       class_at(c, i + 1) == UK_WORD_DETERMINER;
}

static void cut_preposition(struct cutter *c)
{
	uint32_t first = c->i++;

	while (class_at(c, c->i) == UK_WORD_PREPOSITION && goes_on(c, c->i))
		c->i++;
	/* "voor en tijdens de les" */
	if (class_at(c, c->i) == UK_WORD_CONJUNCTION && goes_on(c, c->i) &&
	    class_at(c, c->i + 1) == UK_WORD_PREPOSITION)
		c->i += 2;
	c->governed = true;
	c->aside = first && sign_at(c, first - 1) == SIGN_COMMA;
	c->head = UK_NONE;
	if (ends_in_adverb(c, c->i))
		c->head = c->i++;
	else if (c->i < c->r->count && goes_on(c, c->i) && !is_role(c, c->i) &&
		 class_at(c, c->i) != UK_WORD_PUNCTUATION)
		read_phrase(c);
	if (ends_in_adverb(c, c->i))
		c->i++;
	add_chunk(c, UK_CHUNK_PREPOSITION, first, c->head, first);
	c->governed = c->aside = false;
}

static void cut_adverb(struct cutter *c)
{
	uint32_t first = c->i++;

	while (class_at(c, c->i) == UK_WORD_ADVERB && goes_on(c, c->i) &&
	       !is_role(c, c->i))
		c->i++;
	add_chunk(c, UK_CHUNK_ADVERB, first, c->i - 1, UK_NONE);
}

/* "gericht op ...", "gebaseerd op ...", "uitgaande van ...". */
static void cut_participle(struct cutter *c)
{
	uint32_t first = c->i++;

	if (class_at(c, c->i) == UK_WORD_PREPOSITION && goes_on(c, c->i)) {
		c->i++;
		read_phrase(c);
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
		if (class_at(c, i) == UK_WORD_VERB)
			head = i;
	add_chunk(c, role == ROLE_VERB ? UK_CHUNK_VERB : UK_CHUNK_FRAME, first,
		  head, UK_NONE);
}

static void cut_sign(struct cutter *c)
{
	uint32_t first = c->i;

	if (sign_at(c, first) == SIGN_OPEN) {
		skip_bracket(c);
		/* "(de omgeving van) de stakeholders" */
		if (opens_phrase(c, c->i) && goes_on(c, c->i)) {
			read_phrase(c);
			add_chunk(c, UK_CHUNK_NOUN, first, c->head, UK_NONE);
			return;
		}
		add_chunk(c, UK_CHUNK_OTHER, first, UK_NONE, UK_NONE);
		return;
	}
	if (is_quote(c, first) && goes_on(c, first + 1) &&
	    opens_phrase(c, first + 1)) {
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

	while (goes_on(c, c->i) && !is_role(c, c->i) &&
	       (class_at(c, c->i) == UK_WORD_PARTICLE ||
		class_at(c, c->i) == UK_WORD_VERB))
		c->i++;
	add_chunk(c, UK_CHUNK_OTHER, first, UK_NONE, UK_NONE);
}

static void cut_next(struct cutter *c)
{
	if (!in_main(c->r, c->i)) {
		cut_clause(c);
		return;
	}
	if (is_role(c, c->i)) {
		cut_role(c);
		return;
	}
	switch (class_at(c, c->i)) {
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
		set_role(r, verb->auxiliary, ROLE_FRAME);
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
