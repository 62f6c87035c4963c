/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <unistd.h>

#include "apart.h"
#include "patience.h"

/* Of a process, as /proc has it: R, S, D...; milliseconds on a processor. */
struct state {
	char letter;
	int64_t ran;
};

static int read_state(pid_t pid, struct state *state)
{
	char path[64], line[1024];
	unsigned long user, kernel;
	const char *after;
	FILE *file;
	size_t len;

	(void)snprintf(path, sizeof(path), "/proc/%ld/stat", (long)pid);
	file = fopen(path, "re");
	if (!file)
		return -1;
	len = fread(line, 1, sizeof(line) - 1, file);
	fclose(file);
	line[len] = '\0';
	/* A program's name may hold any character. */
	after = strrchr(line, ')');
	if (!after ||
	    sscanf(after + 1,
		   " %c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu",
		   &state->letter, &user, &kernel) != 3)
		return -1;
	state->ran =
	    (int64_t)(user + kernel) * 1000 / (int64_t)sysconf(_SC_CLK_TCK);
	return 0;
}

void patience_begin(struct patience *p, pid_t pid)
{
	struct state now = {0};

	(void)read_state(pid, &now);
	*p = (struct patience){.pid = pid, .ran = now.ran};
}

/* Several threads make no more of a tick than it is. */
static int counts(struct patience *p)
{
	struct state now;
	int64_t ran;

	if (read_state(p->pid, &now))
		return APART_TICK;
	ran = now.ran - p->ran;
	p->ran = now.ran;
	if (now.letter != 'R' && now.letter != 'D')
		return APART_TICK;
	return ran < APART_TICK ? (int)ran : APART_TICK;
}

bool patience_ends(struct patience *p)
{
	p->spent += counts(p);
	return p->spent / 1000 >= apart_seconds();
}
