/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "main_verb.h"
#include "particles.h"

static bool is_finite(const struct finder *f, const struct event *e)
{
	uint64_t may = f->r->may[e->token];
	bool waits = f->mode == MODE_PERFECT || f->mode == MODE_PASSIVE ||
		     f->mode == MODE_BE ||
		     (f->mode == MODE_MODAL && e->joint == UK_NONE);

	if (e->te || !(may & W_FINITE))
		return false;
	/* "is gewond geraakt" */
	if ((may & W_PARTICIPLE) && waits &&
	    (!f->content || (e->joint == UK_NONE && finder_has_participle(f))))
		return false;
	if (may & (W_SINGULAR | W_FIRST | W_PAST))
		return true;
	return (may & W_AUXILIARY) &&
	       (f->mode == MODE_NONE || f->mode == MODE_ACT ||
		e->joint != UK_NONE);
}

/* "heeft een plan ontwikkelt", "kan een plan opstelt": the act in a form that
 * cannot stand with its auxiliary. */
static bool is_misspelt(const struct finder *f, const struct event *e)
{
	uint64_t may = f->r->may[e->token];

	return f->pending != UK_NONE && f->pending == f->auxiliary &&
	       !f->content && e->joint == UK_NONE && !e->te &&
	       e->token > f->auxiliary + 1 && (may & W_VERB) == W_SINGULAR &&
	       !(may & W_AUXILIARY);
}

static void take(struct finder *f, const struct event *e)
{
	uint64_t may = f->r->may[e->token];

	if (e->nominal)
		finder_take_nominal(f, e);
	else if (is_misspelt(f, e))
		finder_take_misspelt(f, e);
	else if (is_finite(f, e))
		finder_take_finite(f, e);
	else if (e->te)
		finder_take_te(f, e);
	else if (may & W_PARTICIPLE && !(may & W_INFINITIVE))
		finder_take_participle(f, e);
	else if (f->mode == MODE_NONE || f->mode == MODE_BARE)
		finder_take_bare(f, e);
	else if (f->mode == MODE_MODAL || f->mode == MODE_ABILITY)
		finder_take_infinitive(f, e);
	else if (f->mode != MODE_ACT)
		finder_take_behind_auxiliary(f, e);
}

static void complete(struct reader *r, uint32_t first)
{
	for (uint32_t k = first; k < r->verb_count; k++) {
		struct uk_verb *verb = &r->verbs[k];
		uint32_t last = r->clauses[verb->clause].last;
		uint32_t until =
		    k + 1 < r->verb_count && r->verbs[k + 1].token < last
			? r->verbs[k + 1].token
			: last;
		uint32_t from = k > first ? r->verbs[k - 1].token + 1
					  : r->clauses[verb->clause].first;

		particles_find(r, verb, from, until);
		r->tokens[verb->token].lemma = verb->lemma;
	}
}

bool acts_find(struct reader *r, uint32_t clause, uint32_t event)
{
	struct finder f = {.r = r,
			   .clause = clause,
			   .auxiliary = UK_NONE,
			   .pending = UK_NONE,
			   .participle = UK_NONE,
			   .first = r->verb_count};

	for (uint32_t k = event;
	     k < r->event_count && r->events[k].token < r->clauses[clause].last;
	     k++)
		if (r->events[k].clause == clause)
			take(&f, &r->events[k]);
	finder_flush(&f);
	complete(r, f.first);
	return r->verb_count > f.first;
}

void verbs_find(struct reader *r)
{
	uint32_t event = 0;

	for (uint32_t c = 0; c < r->clause_count; c++) {
		uint32_t first = r->verb_count;

		if (r->clauses[c].kind != UK_CLAUSE_MAIN)
			continue;
		while (event < r->event_count &&
		       r->events[event].token < r->clauses[c].first)
			event++;
		if (!acts_find(r, c, event))
			continue;
		frame_opening(r, c, &r->verbs[first]);
		frame_showing(r, c, event, first);
	}
}
