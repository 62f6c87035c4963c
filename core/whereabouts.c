/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <time.h>

#include "guard.h"
#include "whereabouts.h"

static void set(atomic_uint *to, unsigned value)
{
	atomic_store_explicit(to, value, memory_order_relaxed);
}

static unsigned get(atomic_uint *from)
{
	return atomic_load_explicit(from, memory_order_relaxed);
}

static unsigned number_of(const struct uk_call *call)
{
	return (unsigned)(call->plugin - call->session->plugins) + 1;
}

void whereabouts_enter(struct whereabouts *w, struct uk_call *call)
{
	unsigned number = number_of(call);

	call->before = get(&w->inner);
	set(&w->inner, number);
	set(&w->asks, get(&w->asks) + 1);
	if (call->depth)
		return;
	atomic_store_explicit(&w->judged,
			      call->judged_count ? call->judged[0] : NULL,
			      memory_order_relaxed);
	set(&w->outer, number);
	set(&w->calls, get(&w->calls) + 1);
}

void whereabouts_left(struct whereabouts *w, const struct uk_call *call)
{
	set(&w->inner, call->before);
	if (!call->depth)
		set(&w->outer, 0);
}

static int64_t run_so_far(void)
{
	struct timespec time;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* Not at each call: that clock costs more than some calls do. */
void whereabouts_look(struct whereabouts *w, int64_t now)
{
	enum { OFTEN = 500 };

	if (w->looked && now - w->looked < OFTEN)
		return;
	w->looked = now;
	w->ran = run_so_far();
}

int64_t whereabouts_ran(const struct whereabouts *w)
{
	return run_so_far() - w->ran;
}

unsigned whereabouts_call(struct whereabouts *w)
{
	return get(&w->outer) ? get(&w->calls) : 0;
}

unsigned whereabouts_asks(struct whereabouts *w)
{
	return get(&w->asks);
}

unsigned whereabouts_crashed(struct whereabouts *w)
{
	return get(&w->inner);
}

unsigned whereabouts_hangs(struct whereabouts *w, unsigned asks)
{
	return get(&w->asks) == asks ? get(&w->inner) : get(&w->outer);
}
