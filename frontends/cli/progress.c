/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <unistd.h>

#include "progress.h"
#include "words.h"

enum { SECOND = 1000000000, TENTH = SECOND / 10 };

static void set_due(struct progress *p, long nanoseconds)
{
	clock_gettime(CLOCK_MONOTONIC, &p->due);
	p->due.tv_nsec += nanoseconds;
	p->due.tv_sec += p->due.tv_nsec / SECOND;
	p->due.tv_nsec %= SECOND;
}

static bool is_due(const struct progress *p)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	if (now.tv_sec != p->due.tv_sec)
		return now.tv_sec > p->due.tv_sec;
	return now.tv_nsec >= p->due.tv_nsec;
}

void progress_start(struct progress *p)
{
	p->people = isatty(2);
	p->shown = false;
	set_due(p, SECOND);
}

void progress_tell(struct progress *p, size_t done, size_t all)
{
	if (!p->people || !all || !is_due(p))
		return;
	fprintf(stderr,
		uk_tr("\r%3zu %% van %zu zinnen nagekeken",
		      "\r%3zu %% of %zu sentences checked"),
		done * 100 / all, all);
	fflush(stderr);
	p->shown = true;
	set_due(p, TENTH);
}

void progress_clear(struct progress *p)
{
	if (p->shown)
		fputs("\r\033[K", stderr);
	p->shown = false;
}
