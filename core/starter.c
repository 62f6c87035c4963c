/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "reading.h"

/* The learner and the frame make one starter as long as nothing stands
 * between them. A frame before the learner is left out ("in de praktijk kan
 * de student"), save where it opens the statement, stands behind a lead, or
 * goes on behind the learner ("ben je in staat"). */
void place_frame(struct reading *r, const struct uk_chunk *c)
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

void place_learner(struct reading *r, const struct uk_chunk *c)
{
	struct span *starter = &r->starter;

	if (starter->last && starter->last == c->first)
		starter->last = c->last;
	else if (!r->learner)
		*starter = (struct span){c->first, c->last};
	r->learner = true;
}

/* The grammatical subject is the learner, unless the verb is passive, or the
 * learner was met, or a verb that opens the statement went before. */
bool reading_is_learner(const struct reading *r, const struct uk_chunk *c)
{
	uint32_t verb = reading_rank(r, c);

	if (verb < r->s->verb_count && r->s->verbs[verb].features & UK_PASSIVE)
		return false;
	return !r->acted || (!r->learner && r->fronted);
}
