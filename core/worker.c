/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <sys/mman.h>
#include <sys/socket.h>

#include "guard.h"
#include "patience.h"
#include "session.h"
#include "worker.h"

/* Address space for one arena; only what is used takes memory. */
#define ARENA_ROOM ((size_t)1 << (sizeof(void *) > 4 ? 32 : 24))

/* Deaths of one job with no plugin to blame before it is done here, where
 * its crash is nobody's but ours. */
enum { DEATHS = 2 };

static struct worker *worker_of(struct uk_session *s, unsigned number)
{
	return &s->workers.all[number < s->workers.count ? number : 0];
}

/* ------------------------------------------------------------------------ */
/* Memory that all of them share.                                           */

static size_t aligned(size_t size)
{
	return (size + 4095) & ~(size_t)4095;
}

static void *map_shared(size_t size)
{
	void *map = mmap(NULL, size, PROT_READ | PROT_WRITE,
			 MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

	return map == MAP_FAILED ? NULL : map;
}

static void fix_arenas(struct workers *w, char *room)
{
	for (unsigned i = 0; i < w->count; i++)
		for (unsigned turn = 0; turn < WORKER_ARENAS; turn++) {
			arena_fix(&w->all[i].desk->arenas[turn], room,
				  ARENA_ROOM);
			room += ARENA_ROOM;
		}
}

static void tell_unprotected(struct uk_session *s)
{
	session_notice(s, tr("er is te weinig adresruimte voor aparte "
			     "processen; een plugin die crasht neemt het "
			     "programma mee",
			     "there is too little address space for processes "
			     "apart; a plugin that crashes takes the program "
			     "with it"));
}

int workers_open(struct uk_session *s, bool apart, size_t plugins,
		 struct plugin **all)
{
	struct workers *w = &s->workers;
	size_t front = aligned(plugins * sizeof(**all));
	size_t head = front + aligned(s->jobs * sizeof(struct desk));
	char *map;

	w->count = s->jobs;
	w->line = -1;
	w->all = calloc(w->count, sizeof(*w->all));
	w->size = head + w->count * WORKER_ARENAS * ARENA_ROOM;
	w->map = apart ? map_shared(w->size) : NULL;
	w->apart = w->map != NULL;
	if (!w->apart)
		w->map = calloc(1, head);
	if (apart && !w->apart)
		tell_unprotected(s);
	if (!w->all || !w->map)
		return -1;
	map = w->map;
	*all = w->map;
	for (unsigned i = 0; i < w->count; i++) {
		w->all[i].desk = (struct desk *)(void *)(map + front) + i;
		pthread_mutex_init(&w->all[i].lock, NULL);
	}
	if (w->apart)
		fix_arenas(w, map + head);
	return 0;
}

void workers_release(struct uk_session *s)
{
	struct workers *w = &s->workers;

	for (unsigned i = 0; w->map && w->all && i < w->count; i++) {
		for (unsigned turn = 0; turn < WORKER_ARENAS; turn++)
			arena_release(&w->all[i].desk->arenas[turn]);
		arena_release(&w->all[i].scratch);
		pthread_mutex_destroy(&w->all[i].lock);
	}
	free(w->all);
	if (!w->apart)
		free(w->map);
	else
		munmap(w->map, w->size);
}

struct arena *worker_arena(struct uk_session *s, unsigned number, unsigned turn)
{
	struct arena *arena = &worker_of(s, number)->desk->arenas[turn];

	arena_clear(arena);
	return arena;
}

struct arena *worker_scratch(struct uk_session *s, unsigned number)
{
	return &worker_of(s, number)->scratch;
}

/* ------------------------------------------------------------------------ */
/* In the worker.                                                           */

struct order {
	worker_fn run; /* NULL: end */
	void *job;
};

struct hired {
	struct uk_session *session;
	unsigned number;
};

static void serve(void *closure, int line)
{
	struct hired *me = closure;
	struct uk_session *s = me->session;
	unsigned number = me->number;
	struct order order;

	pthread_mutex_unlock(&s->notice_lock);
	s->workers.line = line;
	while (recv(line, &order, sizeof(order), 0) == sizeof(order) &&
	       order.run) {
		order.run(s, number, order.job);
		apart_done(line);
	}
	for (size_t i = 0; i < s->plugin_count; i++)
		guard_close(s, &s->plugins[i], number);
	apart_done(line);
}

struct whereabouts *worker_where(struct uk_session *s, unsigned number)
{
	return &worker_of(s, number)->desk->where;
}

/* ------------------------------------------------------------------------ */
/* In the session.                                                          */

static void blame(struct uk_session *s, struct worker *w, struct plugin *p,
		  const struct uk_error *why)
{
	(void)snprintf(p->fell, sizeof(p->fell), "%s", why->text);
	error_clean(p->fell);
	p->fell_on = atomic_load(&w->desk->where.judged);
	p->fell_of = (unsigned)(w - s->workers.all) + 1;
	guard_fell(s, p);
}

static int hire(struct uk_session *s, struct worker *w)
{
	struct hired hired = {s, (unsigned)(w - s->workers.all)};
	int failed;

	w->desk->where = (struct whereabouts){0};
	/* Whoever tells something now may not be cut off in the middle. */
	pthread_mutex_lock(&s->notice_lock);
	failed = apart_start(&w->apart, serve, &hired);
	pthread_mutex_unlock(&s->notice_lock);
	return failed;
}

static int order(const struct worker *w)
{
	const struct order order = {w->run, w->job};

	return send(w->apart.line, &order, sizeof(order), MSG_NOSIGNAL) ==
		       sizeof(order)
		   ? 0
		   : -1;
}

/* Sends the job to a worker; without one, does it here. */
static void send_job(struct uk_session *s, struct worker *w)
{
	for (; w->deaths < DEATHS; w->deaths++) {
		if (!w->apart.pid && hire(s, w))
			break;
		if (!order(w))
			return;
		apart_end(&w->apart, true, NULL);
	}
	w->run(s, (unsigned)(w - s->workers.all), w->job);
	w->run = NULL;
}

/* A job that is done leaves nobody to be told of. */
static void forget_fallen(struct uk_session *s, const struct worker *w)
{
	unsigned number = (unsigned)(w - s->workers.all) + 1;

	for (size_t i = 0; i < s->plugin_count; i++)
		if (s->plugins[i].fell_of == number)
			s->plugins[i].fell_on = NULL;
}

/* What a worker was at when it was last looked at. */
struct look {
	unsigned call;
	unsigned asks; /* at the look before */
	struct patience patience; /* since `call` began */
};

static bool is_stuck(struct worker *w, struct look *look)
{
	unsigned call = whereabouts_call(&w->desk->where);

	if (call && call == look->call)
		return patience_ends(&look->patience);
	look->call = call;
	patience_begin(&look->patience, w->apart.pid);
	return false;
}

/* A worker that is gone, or was silent for too long, costs a plugin its
 * place. */
static void bury(struct uk_session *s, struct worker *w, unsigned asks,
		 bool stuck)
{
	struct whereabouts *where = &w->desk->where;
	unsigned number =
	    stuck ? whereabouts_hangs(where, asks) : whereabouts_crashed(where);
	struct uk_error why = {""};

	if (stuck)
		apart_too_long(&why);
	apart_end(&w->apart, stuck, &why);
	if (number && number <= s->plugin_count)
		blame(s, w, &s->plugins[number - 1], &why);
	else
		w->deaths++;
}

/* Hears a worker out until it is done; false when it never will be. */
static bool hear_out(struct uk_session *s, struct worker *w)
{
	struct look look = {0};
	enum apart_news news;
	char note[1200];
	bool stuck = false;

	do {
		look.asks = whereabouts_asks(&w->desk->where);
		news = apart_hear(&w->apart, note, sizeof(note));
		if (news == APART_DONE)
			return true;
		if (news == APART_NOTE)
			session_notice(s, note);
		else if (news == APART_SILENT)
			stuck = is_stuck(w, &look);
	} while (news != APART_GONE && !stuck);
	bury(s, w, look.asks, stuck);
	return false;
}

struct arena *worker_take(struct uk_session *s, unsigned number,
			  struct arena *own)
{
	if (s->workers.apart) {
		pthread_mutex_lock(&worker_of(s, number)->lock);
		return worker_arena(s, number, 0);
	}
	arena_clear(own);
	return own;
}

void worker_do(struct uk_session *s, unsigned number, worker_fn run, void *job)
{
	struct worker *w = worker_of(s, number);

	if (!s->workers.apart) {
		run(s, number, job);
		return;
	}
	w->run = run;
	w->job = job;
	w->deaths = 0;
	send_job(s, w);
	while (w->run) {
		if (hear_out(s, w))
			w->run = NULL;
		else
			send_job(s, w);
	}
	forget_fallen(s, w);
}

void worker_leave(struct uk_session *s, unsigned number)
{
	if (s->workers.apart)
		pthread_mutex_unlock(&worker_of(s, number)->lock);
}

static bool is_any_there(const struct workers *w)
{
	for (unsigned i = 0; i < w->count; i++)
		if (w->all[i].apart.pid)
			return true;
	return false;
}

/* One after the other: what they keep in files, each adds to. Closing is
 * risky too, so there is one even if nobody worked. */
void workers_end(struct uk_session *s)
{
	struct workers *workers = &s->workers;

	if (workers->apart && !is_any_there(workers))
		hire(s, &workers->all[0]);
	for (unsigned i = 0; i < workers->count; i++) {
		struct worker *w = &workers->all[i];

		if (!w->apart.pid)
			continue;
		w->run = NULL;
		if (order(w))
			apart_end(&w->apart, true, NULL);
		else if (hear_out(s, w))
			apart_end(&w->apart, false, NULL);
	}
}
