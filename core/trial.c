/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Tries a plugin: calls all that it offers with texts that nobody writes, in a
 * worker, and notes what is wrong, how long it took and how much memory.
 */
#include "base.h"

#include <malloc.h>
#include <time.h>

#include "guard.h"
#include "trial.h"
#include "utf8.h"
#include "worker.h"

enum { ROOM = 1 << 20 /* of an arena, so that it need not grow while timed */ };

/* That we worked: what else the machine does is nobody's fault. */
static uint64_t nanoseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
	return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

/* Bytes of the heap that are in use; 0 where nobody counts them. */
static size_t heap(void)
{
#if defined(__GLIBC__) && !defined(UK_SANITIZED)
	return mallinfo2().uordblks;
#else
	return 0;
#endif
}

static void note_fault(struct attempt *a, const char *text)
{
	struct uk_trial *t = &a->trials[a->operation];

	if (t->fault)
		return;
	(void)snprintf(a->faults[a->operation], sizeof(a->faults[a->operation]),
		       "%s", text);
	t->fault = a->faults[a->operation];
	t->fault_text = a->text;
}

static void note(struct attempt *a, const struct watch *watch, uint64_t took,
		 size_t memory)
{
	struct uk_trial *t = &a->trials[a->operation];

	t->calls++;
	t->nanoseconds += took;
	if (took >= t->longest) {
		t->longest = took;
		t->longest_text = a->text;
	}
	if (memory > t->memory)
		t->memory = memory;
	if (watch->fault[0])
		note_fault(a, watch->fault);
	else if (watch->failed)
		note_fault(a, watch->why);
	else if (took > GUARD_SECONDS * UINT64_C(1000000000))
		note_fault(a, tr("duurt te lang", "takes too long"));
}

static void measure(struct uk_session *session, unsigned worker,
		    struct attempt *a, struct arena *arena)
{
	const struct operation *operation = &trial_operations[a->operation];
	struct one one = {
	    .session = session,
	    .attempt = a,
	    .worker = worker,
	    .arena = arena,
	    .text = a->texts[a->text],
	    .watch = {.plugin = a->plugin},
	};
	uint64_t start;
	size_t before, after;

	trial_prepare(&one, a->text, &one.judged);
	if (operation->before)
		operation->before(&one);
	session->watch = &one.watch;
	before = heap();
	start = nanoseconds();
	operation->run(&one);
	start = nanoseconds() - start;
	after = heap();
	session->watch = NULL;
	note(a, &one.watch, start,
	     one.watch.memory + (after > before ? after - before : 0));
}

/* A plugin that took the worker down is done for; the next tells. */
static void run_attempt(struct uk_session *session, unsigned worker, void *job)
{
	struct attempt *a = job;
	struct arena arena = ARENA_INIT;

	for (; a->operation < OPERATIONS; a->operation++, a->text = 0) {
		size_t last =
		    trial_operations[a->operation].once ? 1 : a->count;

		if (!trial_offers(session, a->plugin, a->operation))
			continue;
		a->trials[a->operation].operation =
		    trial_operations[a->operation].name;
		for (; a->text < last && !a->plugin->fell[0]; a->text++) {
			arena_take(&arena, ROOM);
			arena_clear(&arena);
			measure(session, worker, a, &arena);
		}
		if (a->plugin->fell[0]) {
			note_fault(a, a->plugin->fell);
			break;
		}
	}
	arena_release(&arena);
}

static struct plugin *find_plugin(struct uk_session *s, const char *id)
{
	for (size_t i = 0; i < s->plugin_count; i++)
		if (strcmp(s->plugins[i].table->id, id) == 0)
			return &s->plugins[i];
	return NULL;
}

static const struct model *model_of(const struct uk_session *s,
				    const struct plugin *plugin)
{
	for (size_t i = 0; i < s->model_count; i++)
		if (s->models[i].plugin == plugin)
			return &s->models[i];
	return NULL;
}

static int copy_texts(struct attempt *a, const struct uk_trial_text *texts,
		      size_t count, struct arena *arena)
{
	a->texts = arena_zero(arena, count * sizeof(*a->texts));
	a->count = count;
	for (size_t i = 0; a->texts && i < count; i++) {
		struct buf nfc CLEANUP_BUF = BUF_INIT;

		utf8_nfc(texts[i].bytes, texts[i].len, &nfc, NULL);
		a->texts[i].bytes = arena_copy(arena, nfc.bytes, nfc.len);
		a->texts[i].len = nfc.len;
		if (nfc.failed || !a->texts[i].bytes)
			return -1;
	}
	return a->texts ? 0 : -1;
}

int uk_plugin_try(struct uk_session *session, const char *id,
		  const struct uk_trial_text *texts, size_t count,
		  uk_trial_fn each, void *closure, struct uk_error *error)
{
	struct arena own = ARENA_INIT;
	struct arena *arena = worker_take(session, 0, &own);
	struct attempt *a = arena_zero(arena, sizeof(*a));
	int failed = -1;

	error->text[0] = '\0';
	if (a && !copy_texts(a, texts, count, arena)) {
		a->plugin = find_plugin(session, id);
		a->model = a->plugin ? model_of(session, a->plugin) : NULL;
		failed = a->plugin ? 0 : -1;
	}
	if (!failed)
		worker_do(session, 0, run_attempt, a);
	else
		error_set(error, "plugin %s is er niet", "no plugin %s", id);
	for (size_t i = 0; !failed && i < OPERATIONS; i++)
		if (a->trials[i].operation)
			each(closure, &a->trials[i]);
	worker_leave(session, 0);
	arena_release(&own);
	return failed;
}
