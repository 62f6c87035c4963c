/* SPDX-License-Identifier: Apache-2.0 */
/* The ways in which a plugin can take its process down. */
#ifndef DIE_H
#define DIE_H

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static inline void die_by_crash(void)
{
	volatile int *volatile nowhere = NULL;

	*nowhere = 1;
}

static inline void die_by_hanging(void)
{
	volatile int go_on = 1;

	while (go_on)
		;
}

static inline void die_by_flood(void)
{
	enum { SIZE = 16 << 20 };
	char *taken;

	do {
		taken = malloc(SIZE);
		memset(taken, 1, SIZE);
	} while (taken);
}

#endif
