/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "formula_levels.h"
#include "formula_rules.h"
#include "guard.h"
#include "judge.h"
#include "segment.h"
#include "unit.h"

/* One look-up a token tells every list it is on. */
static bool mark(struct uk_session *session, struct judged *judged)
{
	struct uk_statement *s = &judged->statement;
	size_t room = 2 * s->token_count + 16;
	uint64_t *lists =
	    arena_take(judged->arena, (s->token_count + 1) * sizeof(*lists));
	struct uk_match *matches =
	    arena_take(judged->arena, room * sizeof(*matches));
	size_t found;

	if (!lists || !matches)
		return false;
	for (size_t i = 0; i < s->token_count; i++)
		lists[i] = words_lists(&session->words, s->tokens[i].word) |
			   words_lists(&session->words, s->tokens[i].lemma);
	found = words_match(&session->words, s->tokens, s->token_count, matches,
			    room);
	s->lists = lists;
	s->matches = matches;
	s->match_count = found < room ? found : room;
	return true;
}

/* The first chunk that is more than punctuation or a bullet. */
static const struct uk_chunk *opening(const struct uk_statement *s)
{
	for (size_t i = 0; i < s->chunk_count; i++)
		if (s->chunks[i].kind != UK_CHUNK_PUNCTUATION)
			return &s->chunks[i];
	return NULL;
}

/* "De renner demarreerde", "De student mocht kiezen", "is begonnen", "wordt
 * begeleid": prose tells what happened, or what is done to somebody. */
static bool tells(const struct uk_statement *s)
{
	const struct uk_verb *verb = &s->verbs[0];
	uint32_t features = verb->features | s->tokens[verb->token].features;

	if (verb->auxiliary != UK_NONE)
		features |= s->tokens[verb->auxiliary].features & UK_PAST;
	return features & (UK_PAST | UK_PERFECT | UK_PASSIVE);
}

/* The learner opens the sentence, or stands behind the verb after a context.
 * In prose a pronoun may be anybody: "you" is the reader. */
static bool has_learner(const struct uk_statement *s, bool item)
{
	const struct uk_chunk *first = opening(s);
	const struct uk_verb *verb = &s->verbs[0];

	for (size_t i = 0; i < s->chunk_count; i++) {
		const struct uk_chunk *c = &s->chunks[i];

		if (c->kind != UK_CHUNK_AGENT || c->head == UK_NONE ||
		    !(s->tokens[c->head].features & UK_LEARNER))
			continue;
		if (!item && s->tokens[c->head].word_class == UK_WORD_PRONOUN)
			return false;
		return c == first || verb->features & UK_INVERTED;
	}
	return false;
}

/* A learner who acts, or, in a list, the act first ("Stelt ... op"). */
static bool has_form(const struct uk_statement *s, bool item)
{
	const struct uk_chunk *first = opening(s);

	if (!s->verb_count || !first || s->text.bytes[s->text.len - 1] == '?')
		return false;
	if (!item && tells(s))
		return false;
	if (has_learner(s, item))
		return true;
	return item && (first->kind == UK_CHUNK_FRAME ||
			(first->kind == UK_CHUNK_VERB &&
			 s->verbs[0].features & (UK_FINITE | UK_INFINITIVE)));
}

static void find_parts(struct uk_session *session, unsigned worker,
		       const struct model *model, struct judged *judged)
{
	struct uk_part parts[32];
	size_t count = 0;

	if (model->plugin && model->plugin->table->model &&
	    model->plugin->table->model->segment) {
		guard_segment(session, model->plugin, worker, judged);
		return;
	}
	segment(model->formula, &judged->statement, parts, ARRAY_SIZE(parts),
		&count);
	for (size_t i = 0; i < count; i++)
		judged_part(judged, &parts[i]);
}

/* Does the author not want to hear it? A pattern that gave up hides nothing,
 * and that is said. */
static bool is_ignored(struct uk_session *session, const struct judged *judged,
		       const struct finding *f)
{
	int ignored = settings_ignores(&session->settings, f->rule,
				       judged->statement.text, f->range);

	if (ignored == PATTERN_LIMIT)
		session_notice(session,
			       tr("een patroon in 'ignore' van de instellingen "
				  "kost te veel tijd en is overgeslagen; maak "
				  "het eenvoudiger",
				  "a pattern in 'ignore' of the settings takes "
				  "too long and was passed over; make it "
				  "simpler"));
	return ignored > 0;
}

static void drop_ignored(struct uk_session *session, struct judged *judged)
{
	size_t kept = 0;

	if (!session->settings.ignore_count)
		return;
	for (size_t i = 0; i < judged->finding_count; i++) {
		const struct finding *f = &judged->findings[i];

		if (!is_ignored(session, judged, f))
			judged->findings[kept++] = *f;
	}
	judged->finding_count = kept;
}

/* A plugin that checks its model knows best what is missing. */
static void check_model(struct uk_session *session, unsigned worker,
			const struct model *model, struct judged *judged)
{
	const struct plugin *plugin = model->plugin;

	if (plugin && plugin->table->model && plugin->table->model->check)
		guard_check_model(session, model->plugin, worker, judged);
	else if (judged->analysed)
		formula_missing(session, model->formula, judged);
	if (!judged->analysed)
		return;
	formula_rules_run(session, model->formula, judged);
	formula_levels_run(model->formula, judged);
}

static void check(struct uk_session *session, unsigned worker,
		  const struct model *model, struct judged *judged)
{
	if (model)
		check_model(session, worker, model, judged);
	for (size_t i = 0; i < session->plugin_count; i++)
		guard_check(session, &session->plugins[i], worker, judged);
	guard_tell_fallen(session, judged);
	drop_ignored(session, judged);
	judged_sort(judged);
}

bool judge_read(struct uk_session *session, unsigned worker,
		struct judged *judged)
{
	judged->now = guard_now();
	guard_analyse(session, worker, judged);
	return mark(session, judged);
}

void judge_parts(struct uk_session *session, unsigned worker,
		 const struct model *model, struct judged *judged)
{
	judged->formula = model ? model->formula : NULL;
	if (!model || !judged->analysed)
		return;
	judged->statement.model = model->id;
	find_parts(session, worker, model, judged);
}

bool judge(struct uk_session *session, unsigned worker,
	   const struct model *model, struct judged *judged, bool maybe,
	   bool item)
{
	struct uk_statement *s = &judged->statement;

	if (!judge_read(session, worker, judged))
		return false;
	if (maybe && !has_form(s, item)) {
		s->scope = UK_SCOPE_PLAIN;
		judged->finding_count = 0;
		return false;
	}
	if (s->scope == UK_SCOPE_PLAIN)
		return false;
	judge_parts(session, worker, model, judged);
	check(session, worker, model, judged);
	return true;
}

int judge_set_make(struct judge_set *set, const struct uk_document *document,
		   struct judged **all, size_t count, struct arena *arena)
{
	*set = (struct judge_set){.arena = arena};
	set->views = arena_take(arena, (count + 1) * sizeof(*set->views));
	set->judged = arena_take(arena, (count + 1) * sizeof(*set->judged));
	if (!set->views || !set->judged)
		return -1;
	for (size_t i = 0; i < count; i++) {
		if (all[i]->statement.scope == UK_SCOPE_PLAIN)
			continue;
		set->views[set->count] = all[i]->statement;
		set->judged[set->count++] = all[i];
	}
	return unit_make(&set->unit, document, set->judged, set->count, arena);
}

void judge_set(struct uk_session *session, unsigned worker,
	       struct judge_set *set)
{
	while (set->next < session->plugin_count) {
		struct plugin *p = &session->plugins[set->next];

		guard_check_set(session, p, worker, set);
		set->next++;
	}
	if (set->count)
		guard_tell_fallen(session, set->judged[0]);
	for (size_t i = 0; i < set->count; i++) {
		drop_ignored(session, set->judged[i]);
		judged_sort(set->judged[i]);
	}
}
