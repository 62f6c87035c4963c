/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "utf8.h"
#include "valid.h"

enum {
	NAME_MOST = 128,
	SIZE_MOST = 16 * 1024, /* of any struct, now or later */
	PARAMETERS_MOST = 32,
	FIXES_MOST = 32,
	CLAUSE_DEPTH = 100
};

bool valid_text(struct uk_text text)
{
	if (!text.len)
		return true;
	return text.bytes && utf8_check(text.bytes, text.len, NULL) == 0;
}

bool valid_name(const char *name)
{
	size_t len = name ? strnlen(name, NAME_MOST + 1) : 0;

	return len && len <= NAME_MOST &&
	       valid_text((struct uk_text){name, len});
}

static bool is_inner(char byte)
{
	return ((unsigned char)byte & 0xc0) == 0x80;
}

static bool border(struct uk_text text, uint32_t at)
{
	return at == text.len || !is_inner(text.bytes[at]);
}

bool valid_range(struct uk_text text, struct uk_range range)
{
	return range.begin <= range.end && range.end <= text.len &&
	       border(text, range.begin) && border(text, range.end);
}

bool valid_copy(void *copy, size_t size, size_t least, const void *given)
{
	size_t theirs;

	if (!given)
		return false;
	memcpy(&theirs, given, sizeof(theirs));
	if (theirs < least || theirs > SIZE_MOST)
		return false;
	memset(copy, 0, size);
	memcpy(copy, given, theirs < size ? theirs : size);
	memcpy(copy, &size, sizeof(size));
	return true;
}

/* A number of one of `count` things, or none. */
static bool number(uint32_t n, size_t count)
{
	return n < count || n == UK_NONE;
}

static bool span(uint32_t first, uint32_t last, size_t count)
{
	return first <= last && last <= count;
}

/* In order, not empty, and known words. */
static bool valid_order(const struct uk_analysis *a, size_t words)
{
	uint32_t at = 0;
	bool bad = false;

	for (size_t i = 0; i < a->token_count; i++) {
		const struct uk_token *t = &a->tokens[i];

		bad |= (t->range.begin < at) | (t->range.end <= t->range.begin);
		bad |= (t->word >= words) | (t->lemma >= words);
		at = t->range.end;
	}
	return !bad;
}

/* No token is behind the text or begins or ends inside a code point. */
static bool valid_borders(const struct uk_analysis *a, struct uk_text text)
{
	size_t count = a->token_count;

	if (!count)
		return true;
	if (a->tokens[count - 1].range.end > text.len)
		return false;
	if (utf8_is_ascii(text.bytes, text.len))
		return true;
	for (size_t i = 0; i < count; i++)
		if (!border(text, a->tokens[i].range.begin) ||
		    !border(text, a->tokens[i].range.end))
			return false;
	return true;
}

static bool valid_verbs(const struct uk_analysis *a, size_t words)
{
	size_t tokens = a->token_count;

	for (size_t i = 0; i < a->verb_count; i++) {
		const struct uk_verb *v = &a->verbs[i];

		if (v->token >= tokens || !number(v->particle, tokens) ||
		    !number(v->auxiliary, tokens) ||
		    !span(v->fixed_first, v->fixed_last, tokens) ||
		    v->lemma >= words || !number(v->clause, a->clause_count))
			return false;
	}
	return true;
}

/* Whoever walks up from a clause must arrive. */
static bool arrives(const struct uk_analysis *a, size_t i)
{
	for (size_t steps = 0; steps < CLAUSE_DEPTH; steps++) {
		if (a->clauses[i].parent == UK_NONE)
			return true;
		if (a->clauses[i].parent >= a->clause_count)
			return false;
		i = a->clauses[i].parent;
	}
	return false;
}

static bool valid_clauses(const struct uk_analysis *a)
{
	for (size_t i = 0; i < a->clause_count; i++)
		if (!span(a->clauses[i].first, a->clauses[i].last,
			  a->token_count) ||
		    !arrives(a, i))
			return false;
	return true;
}

static bool valid_chunks(const struct uk_analysis *a)
{
	size_t tokens = a->token_count;
	uint32_t at = 0;

	for (size_t i = 0; i < a->chunk_count; i++) {
		const struct uk_chunk *c = &a->chunks[i];

		if (c->first != at || !span(c->first, c->last, tokens) ||
		    !number(c->head, tokens) || !number(c->intro, tokens) ||
		    !number(c->verb, a->verb_count) ||
		    !number(c->clause, a->clause_count))
			return false;
		at = c->last;
	}
	return at == tokens || !a->chunk_count;
}

bool valid_analysis(const struct uk_analysis *a, struct uk_text text,
		    size_t words)
{
	if ((a->token_count && !a->tokens) || (a->verb_count && !a->verbs) ||
	    (a->clause_count && !a->clauses) || (a->chunk_count && !a->chunks))
		return false;
	/* No token is empty, and nothing else is more than the tokens. */
	if (a->token_count > text.len || a->verb_count > a->token_count ||
	    a->clause_count > a->token_count + 1 ||
	    a->chunk_count > a->token_count + 1)
		return false;
	return valid_order(a, words) && valid_borders(a, text) &&
	       valid_verbs(a, words) && valid_clauses(a) && valid_chunks(a);
}

static bool valid_parameters(const struct uk_finding *f)
{
	if (f->parameter_count > PARAMETERS_MOST ||
	    (f->parameter_count && !f->parameters))
		return false;
	for (size_t i = 0; i < f->parameter_count; i++)
		if (!valid_name(f->parameters[i].name) ||
		    !valid_text(f->parameters[i].value))
			return false;
	return true;
}

static bool valid_fixes(const struct uk_finding *f, struct uk_text text)
{
	if (f->fix_count > FIXES_MOST || (f->fix_count && !f->fixes))
		return false;
	for (size_t i = 0; i < f->fix_count; i++)
		if (!valid_range(text, f->fixes[i].range) ||
		    !valid_text(f->fixes[i].text) ||
		    (f->fixes[i].title && !valid_name(f->fixes[i].title)))
			return false;
	return true;
}

bool valid_finding(const struct uk_finding *f, struct uk_text text)
{
	return valid_range(text, f->range) && f->severity <= UK_HINT &&
	       valid_parameters(f) && valid_fixes(f, text);
}
