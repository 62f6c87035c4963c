/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <time.h>

#include "guard.h"
#include "judge.h"

void guard_call(struct uk_call *call, struct uk_session *session,
		struct plugin *plugin, unsigned may, unsigned worker,
		struct arena *arena)
{
	/* Ten calls a statement: their room for words is not cleared. */
	memset(call, 0, offsetof(struct uk_call, why));
	call->why[0] = '\0';
	call->session = session;
	call->plugin = plugin;
	call->may = may;
	call->worker = worker;
	call->arena = call->scratch = arena;
}

int64_t guard_now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC_COARSE, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

size_t guard_most(const struct uk_call *call)
{
	size_t most = 10 * call->judged_count;

	return most < GUARD_REPORTS ? GUARD_REPORTS : most;
}

/* One lock for all plugins that take one call at a time: with a lock each,
 * two that ask each other from two threads would wait for ever. */
static void lock(struct uk_call *call)
{
	if (call->plugin->table->threads != UK_THREADS_ONE || call->holds)
		return;
	pthread_mutex_lock(&call->session->one_lock);
	call->holds = call->locked = true;
}

bool guard_enter(struct uk_call *call)
{
	if (atomic_load_explicit(&call->plugin->off, memory_order_relaxed))
		return false;
	lock(call);
	call->where = worker_where(call->session, call->worker);
	whereabouts_enter(call->where, call);
	if (!call->now || call->locked)
		call->now = guard_now(); /* waiting is not the plugin's time */
	if (!call->depth)
		whereabouts_look(call->where, call->now);
	call->until = call->now + GUARD_SECONDS * INT64_C(1000);
	return true;
}

void *guard_self(const struct uk_call *call)
{
	const struct plugin *p = call->plugin;

	if (!p->self_count)
		return NULL;
	return p->selves[call->worker < p->self_count ? call->worker : 0];
}

/* On a busy machine a call may have waited for its turn: no fault of the
 * plugin. */
static bool is_slow(const struct uk_call *call)
{
	return call->now > call->until && !(call->may & MAY_OPEN) &&
	       whereabouts_ran(call->where) >= GUARD_SECONDS * INT64_C(1000);
}

int guard_leave(struct uk_call *call, int status)
{
	struct plugin *p = call->plugin;

	whereabouts_left(call->where, call);
	if (call->locked)
		pthread_mutex_unlock(&call->session->one_lock);
	if (call->scratch != call->arena && !call->depth)
		arena_clear(call->scratch);
	if (call->reports > GUARD_REPORTS && call->reports > guard_most(call))
		guard_tell_too_many(call);
	call->now = guard_now();
	if (is_slow(call))
		guard_tell_slow(call);
	if (status >= 0) {
		if (atomic_load_explicit(&p->failures, memory_order_relaxed))
			atomic_store(&p->failures, 0);
		return 0;
	}
	if (call->session->watch) {
		watch_failed(call->session->watch, call);
		return -1;
	}
	if (!call->why[0])
		snprintf(call->why, sizeof(call->why), "%s",
			 tr("zonder reden", "no reason given"));
	session_log(call->session, p->table->id, call->why);
	if (call->judged_count)
		guard_tell_not_run(call->session, p, call->why,
				   call->judged[0]);
	if (atomic_fetch_add(&p->failures, 1) + 1 >= GUARD_FAILURES)
		guard_switch_off(call);
	return -1;
}

/* A call about one statement. */
static void about(struct uk_call *call, struct uk_session *session,
		  struct plugin *plugin, unsigned may, unsigned worker,
		  struct judged **judged)
{
	guard_call(call, session, plugin, may, worker, (*judged)->arena);
	call->scratch = (*judged)->scratch;
	call->now = (*judged)->now;
	call->judged = judged;
	call->judged_count = 1;
}

/* Where one call ends the next begins, so that a statement asks the clock
 * once a call. */
static int done(struct uk_call *call, int status)
{
	status = guard_leave(call, status);
	call->judged[0]->now = call->now;
	return status;
}

int guard_analyse(struct uk_session *session, unsigned worker,
		  struct judged *judged)
{
	struct plugin *p = session->language;
	struct uk_call call;

	if (!p)
		return 0;
	about(&call, session, p, MAY_ANALYSE, worker, &judged);
	if (!guard_enter(&call))
		return 0;
	return done(&call, p->table->language->analyse(guard_self(&call), &call,
						       &judged->statement));
}

int guard_segment(struct uk_session *session, struct plugin *plugin,
		  unsigned worker, struct judged *judged)
{
	struct uk_call call;

	about(&call, session, plugin, MAY_SEGMENT, worker, &judged);
	if (!guard_enter(&call))
		return 0;
	return done(&call, plugin->table->model->segment(
			       guard_self(&call), &call, &judged->statement));
}

int guard_check(struct uk_session *session, struct plugin *plugin,
		unsigned worker, struct judged *judged)
{
	const struct uk_checker_ops *checker = plugin->table->checker;
	struct uk_call call;

	if (!checker || !checker->check)
		return 0;
	about(&call, session, plugin, MAY_REPORT | MAY_ASK, worker, &judged);
	if (!guard_enter(&call))
		return 0;
	return done(&call, checker->check(guard_self(&call), &call,
					  &judged->statement));
}

int guard_check_model(struct uk_session *session, struct plugin *plugin,
		      unsigned worker, struct judged *judged)
{
	const struct uk_model_ops *model = plugin->table->model;
	struct uk_call call;

	if (!model || !model->check)
		return 0;
	about(&call, session, plugin, MAY_REPORT | MAY_ASK, worker, &judged);
	if (!guard_enter(&call))
		return 0;
	return done(&call,
		    model->check(guard_self(&call), &call, &judged->statement));
}

int guard_check_set(struct uk_session *session, struct plugin *plugin,
		    unsigned worker, const struct judge_set *set)
{
	const struct uk_checker_ops *checker = plugin->table->checker;
	struct uk_call call;

	if (!checker || !checker->check_set || !set->count)
		return 0;
	guard_call(&call, session, plugin, MAY_REPORT | MAY_ASK, worker,
		   set->arena);
	call.judged = set->judged;
	call.judged_count = set->count;
	call.unit = &set->unit;
	if (!guard_enter(&call))
		return 0;
	return guard_leave(&call, checker->check_set(guard_self(&call), &call,
						     set->views, set->count));
}

/* The language's sentence must hold the places that it gave. */
static int check_places(struct uk_call *call)
{
	for (size_t i = 0; i < call->part_count; i++)
		if (call->parts[i].range.begin > call->parts[i].range.end ||
		    call->parts[i].range.end > call->text->len)
			return -1;
	return 0;
}

int guard_realise(struct uk_session *session, unsigned worker,
		  struct arena *arena, const struct uk_piece *pieces,
		  size_t count, uint32_t style, struct buf *text,
		  struct uk_part *parts, size_t *part_count,
		  struct uk_error *error)
{
	struct plugin *p = session->language;
	struct uk_call call;

	if (!p || !p->table->language->realise)
		return error_set(error,
				 "er is geen taalplugin geladen die zinnen kan "
				 "maken; zie 'uitkomst plugins'",
				 "no loaded language plugin can make "
				 "sentences; see 'uitkomst plugins'");
	guard_call(&call, session, p, MAY_GIVE_TEXT, worker, arena);
	call.text = text;
	call.parts = parts;
	call.part_room = *part_count;
	if (!guard_enter(&call) ||
	    guard_leave(&call,
			p->table->language->realise(guard_self(&call), &call,
						    pieces, count, style)) ||
	    !text->len || check_places(&call))
		return error_set(error, "de zin kon niet gemaakt worden: %s",
				 "the sentence could not be made: %s",
				 call.why[0] ? call.why : p->table->id);
	*part_count = call.part_count;
	return 0;
}

/* A call that one plugin makes of another through the host. */
static void inside(struct uk_call *call, struct uk_session *session,
		   struct plugin *plugin, const struct uk_call *outer,
		   unsigned worker, struct arena *arena)
{
	guard_call(call, session, plugin, 0, worker, arena);
	if (!outer)
		return;
	/* What a callback of the outer call takes must outlive the inner. */
	call->scratch = outer->scratch;
	call->depth = outer->depth + 1;
	call->holds = outer->holds;
}

int guard_inflect(struct uk_session *session, const struct uk_call *outer,
		  unsigned worker, struct arena *arena,
		  struct uk_text infinitive, uint32_t form, uk_form_fn each,
		  void *closure)
{
	struct plugin *p = session->language;
	struct uk_call call;

	if (!p || !p->table->language->inflect)
		return -1;
	inside(&call, session, p, outer, worker, arena);
	if ((outer && outer->plugin == p) || !guard_enter(&call))
		return -1;
	return guard_leave(&call, p->table->language->inflect(
				      guard_self(&call), &call, infinitive,
				      form, each, closure));
}

static bool has_list(const struct uk_lexicon_ops *lexicon, const char *list)
{
	for (size_t i = 0; lexicon && lexicon->lists[i]; i++)
		if (strcmp(lexicon->lists[i], list) == 0)
			return true;
	return false;
}

int guard_lookup(struct uk_session *session, const struct uk_call *outer,
		 unsigned worker, struct arena *arena, const char *list,
		 struct uk_text key, uk_entry_fn each, void *closure)
{
	int had = 0;

	for (size_t i = 0; i < session->plugin_count; i++) {
		struct plugin *p = &session->plugins[i];
		struct uk_call call;

		inside(&call, session, p, outer, worker, arena);
		if (!has_list(p->table->lexicon, list) ||
		    (outer && outer->plugin == p) || !guard_enter(&call))
			continue;
		had += !guard_leave(
		    &call, p->table->lexicon->lookup(guard_self(&call), &call,
						     list, key, each, closure));
	}
	return had;
}

int guard_spell(struct uk_session *session, const struct uk_call *outer,
		unsigned worker, struct arena *arena, struct uk_text word)
{
	struct plugin *p = session->speller;
	struct uk_call call;
	int status;

	if (!p || (outer && outer->plugin == p))
		return -1;
	inside(&call, session, p, outer, worker, arena);
	if (!guard_enter(&call))
		return -1;
	status = p->table->spell->check(guard_self(&call), &call, word);
	return guard_leave(&call, status) ? -1 : status;
}

int guard_suggest(struct uk_session *session, unsigned worker,
		  struct arena *arena, struct uk_text word, size_t most,
		  struct buf *suggestions)
{
	struct plugin *p = session->speller;
	struct uk_call call;

	if (!p || !p->table->spell->suggest)
		return -1;
	guard_call(&call, session, p, MAY_GIVE_TEXT, worker, arena);
	call.text = suggestions;
	if (!guard_enter(&call))
		return -1;
	return guard_leave(&call, p->table->spell->suggest(guard_self(&call),
							   &call, word, most));
}
