/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "pieces.h"

void pieces_init(struct pieces *p, const struct uk_statement *s)
{
	memset(p, 0, sizeof(*p));
	p->statement = s;
	p->tail = SLOT_NONE;
}

static uint32_t length(const struct pieces *p, struct span span)
{
	const struct uk_token *tokens = p->statement->tokens;

	if (span.first >= span.last)
		return 0;
	return tokens[span.last - 1].range.end - tokens[span.first].range.begin;
}

static void judge(struct pieces *p, uint32_t slot, uint32_t rank)
{
	struct span *best = &p->best[slot];
	uint32_t now = length(p, p->open[slot]), then = length(p, *best);

	if (then && rank > p->rank[slot])
		return;
	if (rank == p->rank[slot] && now <= then)
		return;
	*best = p->open[slot];
	p->rank[slot] = rank;
}

void pieces_put(struct pieces *p, uint32_t slot, uint32_t first, uint32_t last,
		uint32_t rank)
{
	bool same = slot == p->tail && rank == p->tail_rank && p->joins;

	p->tail = slot;
	p->tail_rank = rank;
	p->near = p->joins = true;
	if (slot >= FORMULA_SLOTS)
		return;
	if (same)
		p->open[slot].last = last;
	else
		p->open[slot] = (struct span){first, last};
	judge(p, slot, rank);
}

void pieces_grow(struct pieces *p, uint32_t last)
{
	if (!p->joins)
		p->tail = SLOT_NONE;
	p->near = p->joins = true;
	if (p->tail >= FORMULA_SLOTS)
		return;
	p->open[p->tail].last = last;
	judge(p, p->tail, p->tail_rank);
}

void pieces_comma(struct pieces *p)
{
	p->near = false;
}

void pieces_break(struct pieces *p)
{
	p->near = p->joins = false;
}

static bool is_trailing(const struct uk_statement *s, uint32_t token)
{
	const struct uk_token *t = &s->tokens[token];

	return t->word_class == UK_WORD_PUNCTUATION &&
	       strchr(".,;:!?", s->text.bytes[t->range.begin]);
}

struct uk_range pieces_range(const struct uk_statement *s, struct span span)
{
	while (span.last - 1 > span.first && is_trailing(s, span.last - 1))
		span.last--;
	return (struct uk_range){s->tokens[span.first].range.begin,
				 s->tokens[span.last - 1].range.end};
}
