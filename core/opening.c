/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "opening.h"
#include "words.h"

static bool is_noun(const struct uk_token *t)
{
	return t->word_class == UK_WORD_NOUN || t->word_class == UK_WORD_NAME ||
	       t->word_class == UK_WORD_CODE || (t->features & UK_NOMINALISED);
}

static bool is_sign(const struct uk_statement *s, const struct uk_token *t,
		    char sign)
{
	return t->word_class == UK_WORD_PUNCTUATION &&
	       s->text.bytes[t->range.begin] == sign;
}

static bool ends_phrase(const struct uk_statement *s, const struct uk_token *t)
{
	return t->word_class == UK_WORD_PREPOSITION ||
	       t->word_class == UK_WORD_CONJUNCTION ||
	       t->word_class == UK_WORD_SUBORDINATOR ||
	       (t->word_class == UK_WORD_PUNCTUATION && !is_sign(s, t, '/'));
}

uint32_t opening_head(const struct uk_statement *s, uint32_t first,
		      uint32_t last)
{
	uint32_t head = UK_NONE;

	for (uint32_t i = first; i < last; i++) {
		if (is_noun(&s->tokens[i]))
			head = i;
		else if (head != UK_NONE && ends_phrase(s, &s->tokens[i]))
			break;
	}
	return head == UK_NONE && first < last ? last - 1 : head;
}

static uint64_t own_kinds(const struct uk_statement *s, uint32_t token)
{
	const struct uk_token *t = &s->tokens[token];
	const uint32_t next = token + 1 < s->token_count ? t[1].features : 0;
	uint64_t kinds = 0;

	if (t->features & (UK_NOMINALISED | UK_INFINITIVE))
		kinds |= 1u << KIND_ACT;
	if (t->features & (UK_PERSONAL | UK_LEARNER))
		kinds |= 1u << KIND_PERSON;
	if (t->word_class == UK_WORD_NAME || t->word_class == UK_WORD_CODE ||
	    t->features & UK_CAPITALS)
		kinds |= 1u << KIND_NAME;
	if ((t->features | next) & UK_DIGITS)
		kinds |= 1u << KIND_CODE;
	return kinds;
}

/* The same word may be of other kinds in another model. */
static uint64_t hash_of(const struct formula *f, const char *text, size_t len)
{
	return hash_mix(hash_word(text, len), f->number);
}

/* Words come back, and to look at all ends of one takes long. */
static uint64_t find_kinds(const struct formula *f, const char *text,
			   size_t len)
{
	uint64_t hash = hash_of(f, text, len), kinds;

	if (memo_find(f->words->kinds, hash, &kinds))
		return kinds;
	kinds = kinds_find(&f->kinds, text, len);
	memo_keep(f->words->kinds, hash, kinds);
	return kinds;
}

void opening_fetch(const struct formula *f, const struct uk_statement *s)
{
	for (size_t i = 0; i < s->token_count; i++) {
		const struct uk_token *t = &s->tokens[i];

		formula_fetch(f, t->word);
		if (is_noun(t))
			memo_fetch(f->words->kinds,
				   hash_of(f, s->text.bytes + t->range.begin,
					   t->range.end - t->range.begin));
	}
	for (size_t i = 0; i < s->verb_count; i++)
		formula_fetch(f, s->verbs[i].lemma);
}

static uint64_t listed_kinds(const struct formula *f,
			     const struct uk_statement *s, uint32_t token)
{
	const struct uk_token *t = &s->tokens[token];
	uint64_t kinds;

	/* "het ontleden" has nothing to do with "leden" */
	if (t->features & UK_NOMINALISED)
		return 0;
	kinds = find_kinds(f, s->text.bytes + t->range.begin,
			   t->range.end - t->range.begin);
	if (kinds || !t->lemma || t->lemma == t->word)
		return kinds;
	return find_kinds(f, words_text(f->words, t->lemma),
			  f->words->entries[t->lemma].len);
}

/* "het vak geschiedenis", "de methode Wolters": when the head is in no list,
 * the noun before it may tell. */
static uint64_t kinds_before(const struct formula *f,
			     const struct uk_statement *s, uint32_t first,
			     uint32_t head)
{
	return head > first && s->tokens[head - 1].word_class == UK_WORD_NOUN
		   ? listed_kinds(f, s, head - 1)
		   : 0;
}

uint64_t opening_kinds(const struct formula *f, const struct uk_statement *s,
		       uint32_t first, uint32_t last)
{
	uint32_t head = opening_head(s, first, last);
	uint64_t own = 0, kinds = 0;

	if (head != UK_NONE)
		own = own_kinds(s, head);
	while (head != UK_NONE) {
		kinds = listed_kinds(f, s, head);
		if (!kinds)
			kinds = kinds_before(f, s, first, head);
		if (kinds || head + 1 >= last ||
		    (s->tokens[head + 1].word_class != UK_WORD_CONJUNCTION &&
		     !is_sign(s, &s->tokens[head + 1], ',')))
			break;
		head = opening_head(s, head + 2, last);
	}
	return kinds | own;
}

/* The first two words are known to fit. */
static bool matches(const struct uk_statement *s,
		    const struct formula_signal *sig, uint32_t at)
{
	if (sig->count > s->token_count - at)
		return false;
	for (uint32_t i = 2; i < sig->count; i++)
		if (s->tokens[at + i].word != sig->words[i])
			return false;
	return true;
}

/* The longest signal of two words or more that opens at a token; number 0 is
 * none. */
static uint32_t long_signal(const struct formula *f,
			    const struct uk_statement *s, uint32_t at)
{
	uint32_t number;

	if (at + 1 >= s->token_count)
		return 0;
	number =
	    pairs_get(&f->openings, s->tokens[at].word, s->tokens[at + 1].word);
	while (number && !matches(s, &f->signals[number], at))
		number = f->signals[number].next;
	return number;
}

struct opening opening_at(const struct formula *f, const struct uk_statement *s,
			  uint32_t at)
{
	uint32_t word = s->tokens[at].word;
	const struct formula_mark *mark = formula_mark(f, word);
	uint32_t number = mark->opens ? long_signal(f, s, at) : 0;
	const struct formula_signal *sig;

	if (!number)
		number = mark->signal;
	if (!number)
		return (struct opening){NULL, at + 1, word};
	sig = &f->signals[number];
	return (struct opening){&f->rules[sig->rule], at + sig->count,
				sig->count > 1 ? 0 : word};
}

static const struct formula_frame *
frames_of(const struct formula *f, const struct uk_statement *s, uint32_t verb)
{
	uint32_t lemma = verb < s->verb_count ? s->verbs[verb].lemma : 0;

	return &f->frames[formula_mark(f, lemma)->frame];
}

uint32_t opening_cues(const struct formula *f, const struct uk_statement *s,
		      uint32_t verb)
{
	uint32_t lemma = verb < s->verb_count ? s->verbs[verb].lemma : 0;

	return formula_mark(f, lemma)->cues;
}

const struct formula_frame *opening_frame(const struct formula *f,
					  const struct uk_statement *s,
					  uint32_t verb, uint32_t preposition)
{
	const struct formula_frame *frame = frames_of(f, s, verb);

	for (; frame->preposition; frame = &f->frames[frame->next])
		if (frame->preposition == preposition)
			return frame;
	return NULL;
}

uint32_t opening_bare(const struct formula *f, const struct uk_statement *s,
		      uint32_t verb, uint64_t kinds)
{
	const struct formula_frame *frame = frames_of(f, s, verb);

	for (; frame->preposition; frame = &f->frames[frame->next])
		if (frame->bare & kinds)
			return f->rules[frame->rule].free;
	return SLOT_STAY;
}

/* Most words behind a noun link nothing. */
static bool may_link(const struct formula *f, uint64_t kinds, uint32_t word)
{
	return kinds & f->link_kinds && f->link_words >> word % 64 & 1;
}

static bool has_word(const struct formula_link *link, uint32_t word)
{
	for (uint32_t i = 0; i < link->count; i++)
		if (link->words[i] == word)
			return true;
	return false;
}

const struct formula_link *opening_link(const struct formula *f,
					const struct uk_statement *s,
					uint64_t kinds, uint32_t word,
					uint32_t verb)
{
	if (!may_link(f, kinds, word))
		return NULL;
	for (uint32_t i = 0; i < f->link_count; i++) {
		const struct formula_link *link = &f->links[i];

		if (!(link->kinds & kinds) ||
		    (link->slot != SLOT_STAY && !formula_uses(f, link->slot)))
			continue;
		if (link->cue != UK_NONE &&
		    !(opening_cues(f, s, verb) >> link->cue & 1))
			continue;
		if (has_word(link, word))
			return link->slot == SLOT_STAY ? NULL : link;
	}
	return NULL;
}

const struct formula_link *opening_complement(const struct formula *f,
					      uint64_t kinds, uint32_t word)
{
	if (!may_link(f, kinds, word))
		return NULL;
	for (uint32_t i = 0; i < f->link_count; i++) {
		const struct formula_link *link = &f->links[i];

		if (link->slot == SLOT_STAY && (link->kinds & kinds) &&
		    has_word(link, word))
			return link;
	}
	return NULL;
}
