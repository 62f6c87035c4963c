/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <pthread.h>

#include "crew.h"

struct member {
	struct shift *shift;
	pthread_t thread;
	unsigned number;
};

/* One run of a crew; all but the first line is under the lock. */
struct shift {
	const struct crew *crew;
	pthread_mutex_t lock;
	pthread_cond_t room; /* there may be a job to take */
	pthread_cond_t news; /* a job is done */
	size_t taken, given; /* jobs below these */
	bool *done; /* of those between: job n at n % ahead */
	bool ended; /* no job is to be begun */
};

static bool may_take(const struct shift *s)
{
	return !s->ended && s->taken < s->crew->count &&
	       s->taken - s->given < s->crew->ahead;
}

/* Takes the next job and does it; the lock is held before and after. */
static void take(struct shift *s, unsigned worker)
{
	const struct crew *c = s->crew;
	size_t job = s->taken++;

	pthread_mutex_unlock(&s->lock);
	c->work(c->closure, worker, job);
	pthread_mutex_lock(&s->lock);
	s->done[job % c->ahead] = true;
	if (worker && job == s->given)
		pthread_cond_signal(&s->news);
}

static void *run_member(void *closure)
{
	const struct member *m = closure;
	struct shift *s = m->shift;

	pthread_mutex_lock(&s->lock);
	while (!s->ended && s->taken < s->crew->count)
		if (may_take(s))
			take(s, m->number);
		else
			pthread_cond_wait(&s->room, &s->lock);
	pthread_mutex_unlock(&s->lock);
	return NULL;
}

/* Gives out the oldest job, which is done; the lock as in take. */
static int give(struct shift *s)
{
	const struct crew *c = s->crew;
	size_t job = s->given;
	int status;

	pthread_mutex_unlock(&s->lock);
	status = c->give(c->closure, job);
	pthread_mutex_lock(&s->lock);
	s->done[job % c->ahead] = false;
	s->given++;
	pthread_cond_signal(&s->room);
	return status;
}

/* The caller gives out what is ready, and else works. */
static int lead(struct shift *s)
{
	int status = 0;

	pthread_mutex_lock(&s->lock);
	while (!status && s->given < s->crew->count)
		if (s->done[s->given % s->crew->ahead])
			status = give(s);
		else if (may_take(s))
			take(s, 0);
		else
			pthread_cond_wait(&s->news, &s->lock);
	s->ended = true;
	pthread_cond_broadcast(&s->room);
	pthread_mutex_unlock(&s->lock);
	return status;
}

static int work_together(struct shift *s, struct member *members)
{
	unsigned count = 0;
	int status;

	for (unsigned i = 1; i < s->crew->workers; i++) {
		struct member *m = &members[count];

		*m = (struct member){.shift = s, .number = i};
		if (!pthread_create(&m->thread, NULL, run_member, m))
			count++;
	}
	status = lead(s);
	while (count)
		pthread_join(members[--count].thread, NULL);
	return status;
}

int crew_run(const struct crew *crew, struct uk_error *error)
{
	struct shift s = {.crew = crew};
	struct member *members = calloc(crew->workers, sizeof(*members));
	int status = -1;

	s.done = calloc(crew->ahead, sizeof(*s.done));
	pthread_mutex_init(&s.lock, NULL);
	pthread_cond_init(&s.room, NULL);
	pthread_cond_init(&s.news, NULL);
	if (members && s.done)
		status = work_together(&s, members);
	else
		error_set(error, "geen geheugen", "out of memory");
	pthread_cond_destroy(&s.news);
	pthread_cond_destroy(&s.room);
	pthread_mutex_destroy(&s.lock);
	free(s.done);
	free(members);
	return status;
}
