/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Words for people, Dutch and English side by side, and the way to say on
 * standard error what went wrong.
 */
#ifndef CLI_WORDS_H
#define CLI_WORDS_H

#include "base.h"
#include "uitkomst/core.h"

/** The same in Dutch and English. Without `en`, `nl` is for both. */
struct words {
	const char *nl, *en;
};

#define WORDS(nl, en)                                                          \
	{                                                                      \
		nl, en                                                         \
	}

/** How the program ends. */
enum status {
	STATUS_CLEAN, /* nothing at or above --fail-on */
	STATUS_FINDINGS, /* findings at or above --fail-on */
	STATUS_FAILED /* the run itself failed */
};

/** The words in the language in force; never NULL. */
const char *words_say(struct words);

/** Says on standard error what went wrong, after "uitkomst: ". Both formats
 *  take the same values. Returns STATUS_FAILED, to be returned at once. */
enum status complain(const char *nl, const char *en, ...)
    __attribute__((format(printf, 1, 3), format(printf, 2, 3)));

/** The same with a reason of the core, and the name of what it is about
 *  when the reason does not name it (or NULL). */
enum status complain_of(const char *name, const struct uk_error *);

/** Talks to the person at the keyboard, on standard error. */
void say(const char *nl, const char *en, ...)
    __attribute__((format(printf, 1, 3), format(printf, 2, 3)));

/** The known word nearest to `word`, NULL when none is near. `known(i)` is
 *  word number `i`, NULL past the last. */
const char *nearest(const char *word, const char *(*known)(void *, size_t),
		    void *closure);

#endif
