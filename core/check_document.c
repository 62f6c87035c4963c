/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Checks a whole document, by several threads, in rounds: while the workers
 * judge one round of statements, the results of the round before are given
 * out in order. A document of ordinary size is one round that is kept whole,
 * so that the checkers can see the set; a larger one is no unit any more.
 */
#include "base.h"

#include <pthread.h>

#include "document.h"
#include "judge.h"
#include "result.h"

enum {
	SET_MOST = 4096, /* statements that are still one set */
	LANE = 128 /* statements of one worker in one round */
};

/* What one worker does in one round. */
struct lane {
	struct run *run;
	struct arena arena, scratch;
	unsigned number;
	size_t first, last; /* statements of the document */
	struct judged *judged; /* of `first` and on */
};

struct round {
	struct lane *lanes;
	struct judged *judged;
	bool *told; /* whether it is judged at all */
	size_t first, count;
	pthread_t *threads;
	unsigned running;
};

struct run {
	struct uk_document *document;
	const struct uk_check_options *options;
	const struct model *model;
	struct round rounds[2];
	struct buf words;
	unsigned jobs;
	size_t most; /* statements in a round */
	bool set;
	bool said; /* the document says which statements are outcomes */
};

static bool judge_one(struct lane *lane, size_t number, struct judged *judged)
{
	struct run *run = lane->run;
	const struct statement *from = &run->document->statements[number];
	struct uk_statement *s = &judged->statement;

	judged_init(judged, &lane->arena, &lane->scratch);
	judged->number = number;
	s->text = from->text;
	s->scope = from->scope;
	s->id = from->id;
	s->stem = from->stem;
	s->code = from->code;
	s->code_count = from->code_count;
	if (run->said && from->sure == MAYBE)
		s->scope = UK_SCOPE_PLAIN;
	if (s->scope == UK_SCOPE_PLAIN)
		return false;
	return judge(run->document->session, lane->number, run->model, judged,
		     from->sure == MAYBE, from->item);
}

static void *work(void *closure)
{
	struct lane *lane = closure;
	struct round *round = lane->run->rounds;

	if (lane->judged < round->judged ||
	    lane->judged >= round->judged + lane->run->most)
		round++;
	for (size_t i = lane->first; i < lane->last; i++)
		round->told[i - round->first] =
		    judge_one(lane, i, &lane->judged[i - lane->first]);
	return NULL;
}

/* Cuts the round into lanes and sets the workers to them. */
static void start(struct run *run, struct round *round, size_t first)
{
	size_t all = run->document->count;
	size_t lane = (run->most + run->jobs - 1) / run->jobs;

	round->first = first;
	round->count = all - first < run->most ? all - first : run->most;
	round->running = 0;
	if (round->count < run->most)
		lane = (round->count + run->jobs - 1) / run->jobs;
	for (unsigned i = 0; i < run->jobs; i++) {
		struct lane *l = &round->lanes[i];
		size_t from = i * lane < round->count ? i * lane : round->count;
		size_t to =
		    from + lane < round->count ? from + lane : round->count;

		arena_clear(&l->arena);
		l->first = first + from;
		l->last = first + to;
		l->judged = round->judged + from;
		if (run->jobs == 1 || from == to ||
		    pthread_create(&round->threads[round->running], NULL, work,
				   l))
			work(l);
		else
			round->running++;
	}
}

static void join(struct round *round)
{
	while (round->running)
		pthread_join(round->threads[--round->running], NULL);
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

/* Gives out the results of a round. */
static int give(struct run *run, struct round *round, struct uk_error *error)
{
	const struct uk_check_options *o = run->options;
	struct uk_document *document = run->document;

	for (size_t i = 0; i < round->count; i++) {
		struct judged *judged = &round->judged[i];
		struct uk_result result;
		int status;

		if (!round->told[i])
			continue;
		if (document->statements[round->first + i].sure == MAYBE) {
			document->judged++;
			document->left--;
		}
		if (document->suppressed.count)
			drop_suppressed(document, judged);
		if (result_make(document->session, judged, &run->words,
				&result))
			return error_set(error, "geen geheugen",
					 "out of memory");
		status = o->result(o->closure, document, &result);
		if (status)
			return status;
	}
	if (o->progress)
		o->progress(o->closure, round->first + round->count,
			    document->count);
	return 0;
}

static int check_rounds(struct run *run, struct uk_error *error)
{
	struct round *now = &run->rounds[0], *next = &run->rounds[1];
	int status = 0;

	start(run, now, 0);
	while (now->count && !status) {
		struct round *swap = now;

		join(now);
		if (run->set)
			judge_set(run->document, now->judged, now->count);
		start(run, next, now->first + now->count);
		status = give(run, now, error);
		now = next;
		next = swap;
	}
	join(now);
	return status;
}

static bool make_round(struct run *run, struct round *round)
{
	round->lanes = calloc(run->jobs, sizeof(*round->lanes));
	round->judged = calloc(run->most, sizeof(*round->judged));
	round->told = calloc(run->most, sizeof(*round->told));
	round->threads = calloc(run->jobs, sizeof(*round->threads));
	if (!round->lanes || !round->judged || !round->told || !round->threads)
		return false;
	for (unsigned i = 0; i < run->jobs; i++) {
		round->lanes[i].run = run;
		round->lanes[i].number = i;
	}
	return true;
}

static void free_round(struct run *run, struct round *round)
{
	for (unsigned i = 0; round->lanes && i < run->jobs; i++) {
		arena_release(&round->lanes[i].arena);
		arena_release(&round->lanes[i].scratch);
	}
	free(round->lanes);
	free(round->judged);
	free(round->told);
	free(round->threads);
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
static bool says_outcomes(const struct uk_document *document)
{
	for (size_t i = 0; i < document->count; i++)
		if (document->statements[i].sure == SAID &&
		    document->statements[i].scope == UK_SCOPE_OUTCOME)
			return true;
	return false;
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
	    .said = says_outcomes(document),
	};
	int status = -1;

	error->text[0] = '\0';
	if (document->count < LANE)
		run.jobs = 1;
	run.most = run.set ? document->count + 1 : run.jobs * LANE;
	if (choose_model(&run, error))
		return -1;
	if (make_round(&run, &run.rounds[0]) &&
	    make_round(&run, &run.rounds[1])) {
		status = check_rounds(&run, error);
		if (!status)
			tell_suppressions(document);
	} else {
		error_set(error, "geen geheugen", "out of memory");
	}
	free_round(&run, &run.rounds[0]);
	free_round(&run, &run.rounds[1]);
	buf_release(&run.words);
	return status;
}
