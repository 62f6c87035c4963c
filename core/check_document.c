/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Checks a whole document, by several workers, who take some statements at a
 * time; the caller gives the results out in order, and works too. A document
 * of ordinary size is kept whole until all of it is judged, so that the
 * checkers can see the set; a larger one is no unit any more.
 */
#include "base.h"

#include "crew.h"
#include "document.h"
#include "judge.h"
#include "result.h"
#include "worker.h"

enum {
	SET_MOST = 4096, /* statements that are still one set */
	BATCH = 16, /* statements that a worker takes at a time: what comes of
		       them stays near until it is given out */
	BATCH_APART = 128, /* the same when a message goes with it */
	ALONE = 128 /* fewer are no work for two */
};

struct task {
	struct uk_statement given;
	struct judged judged;
	bool maybe, item;
	bool told; /* whether it is judged at all */
};

/* What a worker takes at a time; lies in an arena that the worker sees. */
struct batch {
	const struct model *model;
	struct arena *arena;
	struct task *tasks;
	size_t count;
	size_t next; /* that is not done */
};

struct run {
	struct uk_document *document;
	const struct uk_check_options *options;
	const struct model *model;
	struct batch **batches; /* one an arena: number n at n % places */
	size_t places;
	struct buf words;
	size_t each; /* statements in a batch */
	bool set;
	enum sure surest; /* of the outcomes: what is less sure is prose */
	struct uk_error *error;
};

static void judge_one(struct uk_session *session, unsigned worker,
		      const struct batch *batch, struct task *task)
{
	struct judged *judged = &task->judged;
	size_t number = judged->number;

	judged_init(judged, batch->arena, worker_scratch(session, worker));
	judged->number = number;
	judged->statement = task->given;
	task->told = task->given.scope != UK_SCOPE_PLAIN &&
		     judge(session, worker, batch->model, judged, task->maybe,
			   task->item);
}

static void run_batch(struct uk_session *session, unsigned worker, void *job)
{
	struct batch *batch = job;

	for (; batch->next < batch->count; batch->next++)
		judge_one(session, worker, batch, &batch->tasks[batch->next]);
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
	task->told = false;
	task->judged.number = number;
	*s = (struct uk_statement){.size = sizeof(*s), .scope = from->scope};
	if (from->sure < run->surest)
		s->scope = UK_SCOPE_PLAIN;
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

/* The batch of a number, in the arena of its place; NULL without memory. */
static struct batch *make_batch(const struct run *run, size_t number)
{
	unsigned place = (unsigned)(number % run->places);
	struct arena *arena =
	    worker_arena(run->document->session, place / WORKER_ARENAS,
			 place % WORKER_ARENAS);
	struct batch *batch = arena_zero(arena, sizeof(*batch));
	size_t first = number * run->each, left = run->document->count - first;

	if (!batch)
		return NULL;
	batch->model = run->model;
	batch->arena = arena;
	batch->count = left < run->each ? left : run->each;
	batch->tasks = arena_take(arena, batch->count * sizeof(*batch->tasks));
	for (size_t i = 0; batch->tasks && i < batch->count; i++)
		if (make_task(run, first + i, &batch->tasks[i], arena))
			return NULL;
	return batch->tasks ? batch : NULL;
}

static int no_memory(struct uk_error *error)
{
	return error_set(error, "geen geheugen", "out of memory");
}

static void judge_batch(void *closure, unsigned worker, size_t number)
{
	const struct run *run = closure;
	struct batch *batch = make_batch(run, number);

	run->batches[number % run->places] = batch;
	if (batch)
		worker_do(run->document->session, worker, run_batch, batch);
}

static void run_set(struct uk_session *session, unsigned worker, void *job)
{
	judge_set(session, worker, job);
}

/* All batches as one set, by the first worker. */
static int check_set(struct run *run)
{
	struct arena *arena = run->batches[0]->arena;
	struct judge_set *set = arena_take(arena, sizeof(*set));
	struct judged **all =
	    arena_take(arena, run->document->count * sizeof(*all));
	size_t count = 0;

	for (size_t i = 0; all && i < run->places && run->batches[i]; i++)
		for (size_t n = 0; n < run->batches[i]->count; n++)
			all[count++] = &run->batches[i]->tasks[n].judged;
	if (!set || !all ||
	    judge_set_make(set, run->document, all, count, arena))
		return no_memory(run->error);
	worker_do(run->document->session, 0, run_set, set);
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

static int give_one(struct run *run, struct task *task)
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
		return no_memory(run->error);
	return o->result(o->closure, document, &result);
}

static int give_batch(void *closure, size_t number)
{
	struct run *run = closure;
	const struct uk_check_options *o = run->options;
	struct batch *batch = run->batches[number % run->places];
	int status = 0;

	if (!batch)
		return no_memory(run->error);
	for (size_t n = 0; !status && n < batch->count; n++)
		status = give_one(run, &batch->tasks[n]);
	if (!status && o->progress)
		o->progress(o->closure, number * run->each + batch->count,
			    run->document->count);
	return status;
}

/* Batches of a set are kept until there is nothing left to judge. */
static int keep_batch(void *closure, size_t number)
{
	struct run *run = closure;

	return run->batches[number] ? 0 : no_memory(run->error);
}

static int check_batches(struct run *run, unsigned jobs)
{
	const struct crew crew = {
	    .workers = jobs,
	    .count = (run->document->count + run->each - 1) / run->each,
	    .ahead = run->places,
	    .work = judge_batch,
	    .give = run->set ? keep_batch : give_batch,
	    .closure = run,
	};
	int status;

	if (!crew.count)
		return 0;
	status = crew_run(&crew, run->error);
	if (status || !run->set)
		return status;
	status = check_set(run);
	for (size_t i = 0; !status && i < crew.count; i++)
		status = give_batch(run, i);
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
static int choose_model(struct run *run)
{
	const struct uk_session *session = run->document->session;
	const char *own = run->document->front.model;

	if (!session->model_count)
		return 0;
	run->model = session_model(session, session->model_said ? NULL : own,
				   run->error);
	return run->model ? 0 : -1;
}

/* A set is as many batches as can be kept. */
static size_t batch_size(const struct run *run)
{
	if (run->set)
		return run->document->count / run->places + 1;
	return run->document->session->workers.apart ? BATCH_APART : BATCH;
}

int uk_document_check(struct uk_document *document,
		      const struct uk_check_options *options,
		      struct uk_error *error)
{
	struct run run = {
	    .document = document,
	    .options = options,
	    .words = BUF_INIT,
	    .set = document->count <= SET_MOST,
	    .surest = surest_outcome(document),
	    .error = error,
	};
	unsigned jobs = document->count < ALONE ? 1 : document->session->jobs;
	int status = -1;

	error->text[0] = '\0';
	run.places = (size_t)jobs * WORKER_ARENAS;
	run.each = batch_size(&run);
	run.batches = calloc(run.places, sizeof(struct batch *));
	if (!run.batches)
		no_memory(error);
	else if (!choose_model(&run))
		status = check_batches(&run, jobs);
	if (!status)
		tell_suppressions(document);
	free(run.batches);
	buf_release(&run.words);
	return status;
}
