/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * First include of every file: configuration, the standard types, attributes,
 * and the functions that may not be used.
 */
#ifndef BASE_H
#define BASE_H

#include "config.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "uitkomst/plugin.h"

#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))

/** Argument `at` is a printf format, its values start at `first`. */
#define UK_PRINTF(at, first) __attribute__((format(printf, at, first)))

/** Calls `release(&variable)` when the variable leaves its scope. */
#define UK_CLEANUP(release) __attribute__((cleanup(release)))

#define UK_UNUSED __attribute__((unused))

/** For a `char *` that is freed at the end of its scope. */
static inline void free_string(char **string)
{
	free(*string);
}
#define CLEANUP_STRING UK_CLEANUP(free_string)

/* Functions that cannot be used safely: each has a bounded sister. */
#pragma GCC poison strcpy strcat sprintf vsprintf strncpy strncat strtok gets

#endif
