/* SPDX-License-Identifier: Apache-2.0 */
/* Checking and composing one statement, for front ends. */
#include "base.h"

#include "compose.h"
#include "document.h"
#include "guard.h"
#include "judge.h"
#include "result.h"
#include "utf8.h"
#include "worker.h"

/* Text from outside: valid, NFC, not too long, ending in NUL. */
static int take_text(struct arena *arena, const char *bytes, size_t len,
		     struct uk_text *out, struct uk_error *error)
{
	struct buf nfc CLEANUP_BUF = BUF_INIT;
	size_t bad;

	if (len > STATEMENT_MOST)
		return error_set(error,
				 "de uitspraak is te lang (meer dan %zu MiB)",
				 "the statement is too long (over %zu MiB)",
				 (size_t)STATEMENT_MOST >> 20);
	if (utf8_check(bytes, len, &bad))
		return error_set(
		    error,
		    "byte %zu is geen geldige UTF-8; bewaar de tekst als UTF-8",
		    "byte %zu is not valid UTF-8; save the text as UTF-8",
		    bad + 1);
	if (!utf8_is_nfc(bytes, len)) {
		utf8_nfc(bytes, len, &nfc, NULL);
		bytes = nfc.bytes;
		len = nfc.len;
	}
	out->bytes = arena_copy(arena, bytes, len);
	out->len = len;
	return out->bytes && !nfc.failed
		   ? 0
		   : error_set(error, "geen geheugen", "out of memory");
}

/* A statement, and the pieces that it is yet to be made of. */
struct task {
	const struct model *model;
	struct uk_piece *pieces;
	size_t piece_count;
	uint32_t style;
	struct judged judged;
	struct uk_error error;
};

/* The result in the scratch, from the arena of a worker. */
static int finish(struct uk_session *session, const struct task *task,
		  struct uk_scratch *scratch, struct uk_result *result,
		  struct uk_error *error)
{
	struct judged judged;

	if (task->error.text[0])
		return error_set(error, "%s", "%s", task->error.text);
	if (session->workers.apart) {
		arena_clear(&scratch->arena);
		if (judged_copy(&judged, &task->judged, &scratch->arena))
			return error_set(error, "geen geheugen",
					 "out of memory");
	} else {
		judged = task->judged;
	}
	if (result_make(session, &judged, &scratch->words, result))
		return error_set(error, "geen geheugen", "out of memory");
	return 0;
}

/* Makes the task ready in the arena; to be done by a worker. */
typedef int (*prepare_fn)(struct uk_session *, const void *wish, struct task *,
			  struct arena *, struct uk_error *);

static int do_task(struct uk_session *session, prepare_fn prepare,
		   const void *wish, worker_fn run, struct uk_scratch *scratch,
		   struct uk_result *result, struct uk_error *error)
{
	struct arena *arena =
	    worker_take(session, scratch->worker, &scratch->arena);
	struct task *task = arena_zero(arena, sizeof(*task));
	int failed = -1;

	error->text[0] = '\0';
	if (!task) {
		error_set(error, "geen geheugen", "out of memory");
	} else if (!prepare(session, wish, task, arena, error)) {
		worker_do(session, scratch->worker, run, task);
		failed = finish(session, task, scratch, result, error);
	}
	worker_leave(session, scratch->worker);
	return failed;
}

static int prepare_check(struct uk_session *session, const void *wish,
			 struct task *task, struct arena *arena,
			 struct uk_error *error)
{
	const struct uk_input *input = wish;
	struct uk_statement *s = &task->judged.statement;
	const char *stem = input->stem ? input->stem : "";

	judged_init(&task->judged, arena, arena);
	if (session->model_count) {
		task->model = session_model(session, input->model, error);
		if (!task->model)
			return -1;
	}
	if (take_text(arena, input->text, input->len, &s->text, error) ||
	    take_text(arena, stem, strlen(stem), &s->stem, error))
		return -1;
	s->scope = input->scope;
	if (input->id)
		s->id = arena_copy(arena, input->id, strlen(input->id));
	return 0;
}

/* A fresh start, also after a worker died of it half-way. */
static void judge_task(struct uk_session *session, unsigned worker,
		       struct task *task)
{
	const struct uk_statement given = task->judged.statement;
	struct judged *judged = &task->judged;

	judged_init(judged, judged->arena, judged->arena);
	judged->statement.text = given.text;
	judged->statement.stem = given.stem;
	judged->statement.scope = given.scope;
	judged->statement.id = given.id;
	judge(session, worker, task->model, judged, false, true);
}

static void run_check(struct uk_session *session, unsigned worker, void *job)
{
	judge_task(session, worker, job);
}

int uk_check(struct uk_session *session, const struct uk_input *input,
	     struct uk_scratch *scratch, struct uk_result *result,
	     struct uk_error *error)
{
	return do_task(session, prepare_check, input, run_check, scratch,
		       result, error);
}

/* The sentence of the pieces. */
static int realise(struct uk_session *session, unsigned worker,
		   struct task *task)
{
	struct buf sentence CLEANUP_BUF = BUF_INIT;
	struct arena *arena = task->judged.arena;
	struct uk_part parts[32];
	size_t part_count = ARRAY_SIZE(parts);

	if (guard_realise(session, worker, arena, task->pieces,
			  task->piece_count, task->style, &sentence, parts,
			  &part_count, &task->error))
		return -1;
	return take_text(arena, sentence.bytes, strlen(sentence.bytes),
			 &task->judged.statement.text, &task->error);
}

static void run_compose(struct uk_session *session, unsigned worker, void *job)
{
	struct task *task = job;

	if (realise(session, worker, task) == 0)
		judge_task(session, worker, task);
}

/* The parts in valid NFC; an error says which slot is wrong. */
static int take_parts(struct arena *arena, const struct uk_composition *from,
		      struct uk_composition *to, struct uk_error *error)
{
	size_t count = from->part_count;
	struct uk_slot_text *parts = arena_take(arena, count * sizeof(*parts));

	*to = *from;
	to->parts = parts;
	for (size_t i = 0; parts && i < count; i++) {
		const char *given = from->parts[i].text;
		struct uk_error why = {""};
		struct uk_text text;

		if (take_text(arena, given, strlen(given), &text, &why))
			return error_set(error, "%s: %s", "%s: %s",
					 from->parts[i].slot, why.text);
		parts[i] =
		    (struct uk_slot_text){from->parts[i].slot, text.bytes};
	}
	return parts ? 0 : error_set(error, "geen geheugen", "out of memory");
}

static int prepare_compose(struct uk_session *session, const void *wish,
			   struct task *task, struct arena *arena,
			   struct uk_error *error)
{
	const struct uk_composition *composition = wish;
	struct uk_composition taken;

	judged_init(&task->judged, arena, arena);
	task->model = session_model(session, composition->model, error);
	if (!task->model || take_parts(arena, composition, &taken, error))
		return -1;
	return compose_pieces(task->model->formula, &taken, arena,
			      &task->pieces, &task->piece_count, &task->style,
			      error);
}

int uk_compose(struct uk_session *session,
	       const struct uk_composition *composition,
	       struct uk_scratch *scratch, struct uk_result *result,
	       struct uk_error *error)
{
	return do_task(session, prepare_compose, composition, run_compose,
		       scratch, result, error);
}
