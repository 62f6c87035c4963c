/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Checks a whole document, by several workers, in rounds: while the workers
 * judge one round of statements, the results of the round before are given
 * out in order. A document of ordinary size is one round that is kept whole,
 * so that the checkers can see the set; a larger one is no unit any more.
 */
#include "base.h"

#include "document.h"
#include "judge.h"
#include "result.h"
#include "worker.h"

enum {
	SET_MOST = 4096, /* statements that are still one set */
	LANE = 128, /* statements of one worker in one round */
	ROUNDS = WORKER_ARENAS
};

struct task {
	struct uk_statement given;
	struct judged judged;
	bool maybe, item;
	bool told; /* whether it is judged at all */
};

/* What one worker does in one round; lies in its arena. */
struct lane {
	const struct model *model;
	struct arena *arena;
	struct task *tasks;
	size_t count;
	size_t next; /* that is not done */
};

struct round {
	struct lane **lanes; /* one a worker, or NULL */
	unsigned turn; /* arena of the workers */
	size_t first, count; /* statements of the document */
};

struct run {
	struct uk_document *document;
	const struct uk_check_options *options;
	const struct model *model;
	struct round rounds[ROUNDS];
	struct buf words;
	unsigned jobs;
	size_t most; /* statements in a round */
	bool set;
	enum sure surest; /* of the outcomes: what is less sure is prose */
};

static void judge_one(struct uk_session *session, unsigned worker,
		      const struct lane *lane, struct task *task)
{
	struct judged *judged = &task->judged;
	size_t number = judged->number;

	judged_init(judged, lane->arena, worker_scratch(session, worker));
	judged->number = number;
	judged->statement = task->given;
	task->told = task->given.scope != UK_SCOPE_PLAIN &&
		     judge(session, worker, lane->model, judged, task->maybe,
			   task->item);
}

static void run_lane(struct uk_session *session, unsigned worker, void *job)
{
	struct lane *lane = job;

	for (; lane->next < lane->count; lane->next++)
		judge_one(session, worker, lane, &lane->tasks[lane->next]);
}

static struct uk_text copy_text(struct arena *arena, struct uk_text text)
{
	return (struct uk_text){arena_copy(arena, text.bytes, text.len),
				text.len};
}

/* A statement of the document, in the arena: the worker sees no other. */
static int make_task(const struct run *run, size_t number, struct task *task,
		     struct arena *arena)
{
	const struct statement *from = &run->document->statements[number];
	struct uk_statement *s = &task->given;

	task->maybe = from->sure != SAID;
	task->item = from->item;
	task->judged.number = number;
	s->size = sizeof(*s);
	s->scope = from->sure < run->surest ? UK_SCOPE_PLAIN : from->scope;
	if (s->scope == UK_SCOPE_PLAIN)
		return 0;
	s->text = copy_text(arena, from->text);
	s->stem = copy_text(arena, from->stem);
	s->code =
	    arena_dup(arena, from->code, from->code_count * sizeof(*s->code));
	s->code_count = from->code_count;
	if (from->id)
		s->id = arena_copy(arena, from->id, strlen(from->id));
	return s->text.bytes && s->stem.bytes && (s->code || !s->code_count) &&
		       (s->id || !from->id)
		   ? 0
		   : -1;
}

/* Statements [first, last) for one worker; NULL without memory. */
static struct lane *make_lane(const struct run *run, unsigned worker,
			      unsigned turn, size_t first, size_t last)
{
	struct arena *arena =
	    worker_arena(run->document->session, worker, turn);
	struct lane *lane = arena_zero(arena, sizeof(*lane));
	size_t count = last - first;

	if (!lane)
		return NULL;
	lane->model = run->model;
	lane->arena = arena;
	lane->count = count;
	lane->tasks = arena_zero(arena, count * sizeof(*lane->tasks));
	for (size_t i = 0; lane->tasks && i < count; i++)
		if (make_task(run, first + i, &lane->tasks[i], arena))
			return NULL;
	return lane->tasks ? lane : NULL;
}

static int no_memory(struct uk_error *error)
{
	return error_set(error, "geen geheugen", "out of memory");
}

/* Cuts the round into lanes and sets the workers to them. */
static int start(struct run *run, struct round *round, size_t first,
		 struct uk_error *error)
{
	struct uk_session *session = run->document->session;
	size_t all = run->document->count;
	size_t count = all - first < run->most ? all - first : run->most;
	size_t each = (count + run->jobs - 1) / run->jobs;
	int failed = 0;

	round->first = first;
	round->count = count;
	for (unsigned i = 0; i < run->jobs; i++) {
		size_t from = i * each < count ? i * each : count;
		size_t to = from + each < count ? from + each : count;

		round->lanes[i] = NULL;
		if (from == to || failed)
			continue;
		round->lanes[i] =
		    make_lane(run, i, round->turn, first + from, first + to);
		if (round->lanes[i])
			worker_start(session, i, run_lane, round->lanes[i]);
		else
			failed = no_memory(error);
	}
	return failed;
}

static void join(struct run *run, struct round *round)
{
	for (unsigned i = 0; i < run->jobs; i++)
		if (round->lanes[i])
			worker_wait(run->document->session, i);
}

static void run_set(struct uk_session *session, unsigned worker, void *job)
{
	judge_set(session, worker, job);
}

/* The round as one set, by the first worker. */
static int check_set(struct run *run, struct round *round,
		     struct uk_error *error)
{
	struct uk_session *session = run->document->session;
	struct lane *first = round->lanes[0];
	struct arena *arena = first ? first->arena : NULL;
	struct judge_set *set = arena ? arena_take(arena, sizeof(*set)) : NULL;
	struct judged **all =
	    arena ? arena_take(arena, round->count * sizeof(*all)) : NULL;
	size_t count = 0;

	if (!round->count)
		return 0;
	for (unsigned i = 0; all && i < run->jobs; i++)
		for (size_t n = 0;
		     round->lanes[i] && n < round->lanes[i]->count; n++)
			all[count++] = &round->lanes[i]->tasks[n].judged;
	if (!set || !all ||
	    judge_set_make(set, run->document, all, count, arena))
		return no_memory(error);
	worker_start(session, 0, run_set, set);
	worker_wait(session, 0);
	return 0;
}

static void drop_suppressed(struct uk_document *document, struct judged *judged)
{
	size_t kept = 0;

	for (size_t i = 0; i < judged->finding_count; i++) {
		const struct finding *f = &judged->findings[i];

		if (!suppress_hides(document, judged->number,
				    f->rule->words.id))
			judged->findings[kept++] = *f;
	}
	judged->finding_count = kept;
}

static int give_one(struct run *run, struct task *task, struct uk_error *error)
{
	const struct uk_check_options *o = run->options;
	struct uk_document *document = run->document;
	struct uk_result result;

	if (!task->told)
		return 0;
	if (task->maybe) {
		document->judged++;
		document->left--;
	}
	if (document->suppressed.count)
		drop_suppressed(document, &task->judged);
	if (result_make(document->session, &task->judged, &run->words, &result))
		return no_memory(error);
	return o->result(o->closure, document, &result);
}

/* Gives out the results of a round. */
static int give(struct run *run, struct round *round, struct uk_error *error)
{
	const struct uk_check_options *o = run->options;

	for (unsigned i = 0; i < run->jobs; i++) {
		struct lane *lane = round->lanes[i];

		for (size_t n = 0; lane && n < lane->count; n++) {
			int status = give_one(run, &lane->tasks[n], error);

			if (status)
				return status;
		}
	}
	if (o->progress)
		o->progress(o->closure, round->first + round->count,
			    run->document->count);
	return 0;
}

static int check_rounds(struct run *run, struct uk_error *error)
{
	struct round *now = &run->rounds[0], *next = &run->rounds[1];
	int status = start(run, now, 0, error);

	while (now->count && !status) {
		struct round *swap = now;

		join(run, now);
		if (run->set)
			status = check_set(run, now, error);
		if (!status)
			status =
			    start(run, next, now->first + now->count, error);
		if (!status)
			status = give(run, now, error);
		now = next;
		next = swap;
	}
	join(run, now);
	return status;
}

/* Suppressions that hid nothing, or name no rule there is. */
static void tell_suppressions(struct uk_document *document)
{
	const struct suppressions *all = &document->suppressed;
	char words[512];

	for (size_t i = 0; i < all->count; i++) {
		const struct suppression *s = &all->list[i];

		if (s->used)
			continue;
		snprintf(words, sizeof(words),
			 tr("'negeer %s' verbergt niets meer; je kunt het "
			    "weghalen",
			    "'negeer %s' hides nothing any more; you can take "
			    "it out"),
			 s->rule ? s->rule : "");
		document_notice(document, s->source, words);
	}
}

/* Where a heading or lead-in says which statements are outcomes, a sentence
 * about students elsewhere is prose. */
static enum sure surest_outcome(const struct uk_document *document)
{
	enum sure surest = MAYBE;

	for (size_t i = 0; i < document->count; i++)
		if (document->statements[i].scope == UK_SCOPE_OUTCOME &&
		    document->statements[i].sure > surest)
			surest = document->statements[i].sure;
	return surest;
}

/* The document's own model, unless the session was told which one. */
static int choose_model(struct run *run, struct uk_error *error)
{
	const struct uk_session *session = run->document->session;
	const char *own = run->document->front.model;

	if (!session->model_count)
		return 0;
	run->model =
	    session_model(session, session->model_said ? NULL : own, error);
	return run->model ? 0 : -1;
}

int uk_document_check(struct uk_document *document,
		      const struct uk_check_options *options,
		      struct uk_error *error)
{
	struct run run = {
	    .document = document,
	    .options = options,
	    .words = BUF_INIT,
	    .jobs = document->session->jobs,
	    .set = document->count <= SET_MOST,
	    .surest = surest_outcome(document),
	};
	int status = -1;
	bool failed = false;

	error->text[0] = '\0';
	if (document->count < LANE)
		run.jobs = 1;
	run.most = run.set ? document->count + 1 : run.jobs * LANE;
	for (unsigned i = 0; i < ROUNDS; i++) {
		run.rounds[i].turn = i;
		run.rounds[i].lanes = calloc(run.jobs, sizeof(struct lane *));
		failed |= !run.rounds[i].lanes;
	}
	if (failed)
		no_memory(error);
	else if (!choose_model(&run, error))
		status = check_rounds(&run, error);
	if (!status)
		tell_suppressions(document);
	for (unsigned i = 0; i < ROUNDS; i++)
		free(run.rounds[i].lanes);
	buf_release(&run.words);
	return status;
}
