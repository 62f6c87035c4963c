/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "clauses.h"

/* Can a verb with these forms be the next of a cluster? "die uit onderzoek
 * komen verklaren" is none when the main clause waits for its infinitive. */
static bool continues_cluster(const struct level *level, uint64_t may,
			      bool main_waits)
{
	bool infinite = may & (W_INFINITIVE | W_PARTICIPLE);

	if (level->order == ORDER_TE)
		return infinite && (level->last_may & (W_AUXILIARY | W_BARE));
	if (!level->finite)
		return true;
	/* "bereikt kan zijn": the first was a participle */
	if ((level->last_may & (W_PARTICIPLE | W_INFINITIVE)) &&
	    !(level->last_may & W_AUXILIARY) && (may & W_AUXILIARY))
		return true;
	if (!infinite)
		return false;
	if ((level->last_may & W_BARE) && main_waits)
		return false;
	return (level->last_may & (W_AUXILIARY | W_BARE)) ||
	       (may & W_AUXILIARY);
}

static bool at_end_behind(const struct stack *s)
{
	return reader_sign(s->r, s->i + 1) != SIGN_NONE ||
	       reader_class(s->r, s->i + 1) == UK_WORD_CONJUNCTION;
}

static bool main_has_verb(const struct stack *s)
{
	return s->levels[0].events > 0;
}

/* A finite verb behind a clause that has its own: coordination within the
 * clause, or the sentence goes on. */
static bool takes_finite(const struct stack *s, const struct level *level)
{
	uint32_t before = s->i ? s->i - 1 : 0;

	if (s->r->may[s->i] & W_JOINED)
		return true;
	if (!main_has_verb(s) && s->r->marks[level->joint].sign == SIGN_COMMA)
		return false;
	if (level->joint == before)
		return at_end_behind(s);
	if (s->r->tokens[before].word_class == UK_WORD_PRONOUN &&
	    (s->r->may[before] & W_SUBJECT) && level->joint + 1 == before)
		return at_end_behind(s);
	return true;
}

static bool takes_coordinated(const struct stack *s, const struct level *level,
			      bool te)
{
	uint64_t may = s->r->may[s->i];
	bool direct = level->joint + 1 == s->i;

	if (level->order == ORDER_TE)
		return te || ((may & W_INFINITIVE) && direct);
	if (te)
		return level->ability;
	if (s->levels[0].waits && s->r->marks[level->joint].sign == SIGN_COMMA)
		return false;
	if (!level->finite && (level->last_may & may & W_VERB))
		return true;
	if (!(may & (W_INFINITIVE | W_PARTICIPLE)) ||
	    ((may & W_PLURAL) && (may & W_AUXILIARY)))
		return takes_finite(s, level);
	return (may & W_PARTICIPLE ? level->auxiliary : level->modal) &&
	       !(s->r->marks[level->joint].sign == SIGN_COMMA &&
		 reader_class(s->r, level->joint + 1) == UK_WORD_CONJUNCTION);
}

static bool takes(const struct stack *s, const struct level *level, bool te)
{
	uint64_t may = s->r->may[s->i];

	if (level->order == ORDER_MAIN || level->order == ORDER_ASIDE)
		return true;
	if (!level->events)
		return level->order == ORDER_FINAL || te ||
		       (may & W_PARTICIPLE);
	if (level->joint != UK_NONE)
		return takes_coordinated(s, level, te);
	if (level->last + 1 == s->i)
		return continues_cluster(level, may, s->levels[0].waits);
	if (te)
		return true;
	return level->order == ORDER_FINAL && level->auxiliary &&
	       (may & (W_INFINITIVE | W_PARTICIPLE));
}

/* A second finite verb with nothing in between is no verb. */
static bool is_stray(const struct stack *s, const struct level *level)
{
	uint64_t may = s->r->may[s->i];

	return level->order == ORDER_MAIN && level->finite &&
	       level->joint == UK_NONE && (may & W_VERB) == W_SINGULAR &&
	       !level->auxiliary && !(may & W_AUXILIARY);
}

static void record(struct stack *s, struct level *level, bool te)
{
	struct reader *r = s->r;
	uint64_t may = r->may[s->i];

	r->events[r->event_count++] = (struct event){
	    .token = s->i,
	    .clause = level->clause,
	    .te = te,
	    .joint = level->joint,
	};
	level->events++;
	level->last = s->i;
	level->joint = UK_NONE;
	level->last_may = may;
	level->finite =
	    level->finite ||
	    (!te && ((may & W_FINITE & ~W_PLURAL) ||
		     ((may & W_PLURAL) &&
		      ((may & W_AUXILIARY) || level->order == ORDER_FINAL))));
	level->auxiliary = level->auxiliary || (may & W_AUXILIARY);
	if (may & W_AUXILIARY)
		level->waits = true;
	else if (may & (W_INFINITIVE | W_PARTICIPLE))
		level->waits = false;
	level->modal = level->modal || (may & (W_MODAL | W_BARE));
}

void clause_verb(struct stack *s)
{
	bool te = s->i && (s->r->may[s->i - 1] & W_TE) &&
		  s->r->tokens[s->i - 1].word_class == UK_WORD_PARTICLE;

	while (!takes(s, clause_top(s), te))
		clause_pop(s, clause_top(s)->joint != UK_NONE
				  ? clause_top(s)->joint
				  : s->i - te);
	if (clause_top(s)->order == ORDER_ASIDE)
		return;
	if (is_stray(s, clause_top(s)))
		s->r->tokens[s->i].word_class = UK_WORD_NOUN;
	else
		record(s, clause_top(s), te);
}

void clause_nominal(struct stack *s)
{
	struct level *level = clause_top(s);

	if (level->order != ORDER_MAIN)
		return;
	s->r->events[s->r->event_count++] = (struct event){
	    .token = s->i,
	    .clause = level->clause,
	    .nominal = 1,
	    .joint = clause_behind_joint(s, s->i) ? s->i - 1 : level->joint,
	};
	level->last = s->i;
	level->joint = UK_NONE;
}
