/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What went wrong, in words for people. Set once, where the cause is; layers
 * above pass it on untouched.
 */
#ifndef ERROR_H
#define ERROR_H

#include "base.h"
#include "uitkomst/core.h"

/**
 * Fills `error` (NULL is allowed: the words are dropped) unless it is filled
 * already: the first error is the cause. Returns -1, so that
 * `return error_set(e, ...)` reads well. Gives the Dutch words, or the
 * English ones after `error_language("en")`; both formats take the same
 * arguments.
 */
int error_set(struct uk_error *error, const char *nl, const char *en, ...)
    __attribute__((format(printf, 2, 4), format(printf, 3, 4)));

/** Makes words fit for people and terminals, in place: what is no UTF-8, and
 *  control signs other than tab and line end, become '?'; half a code point at
 *  the end goes. Every error passes through it. */
void error_clean(char *text);

/** The language of all messages from here on: "nl" or "en". */
void error_language(const char *lang);

/** The Dutch or the English words, by the language in force. */
const char *tr(const char *nl, const char *en)
    __attribute__((format_arg(1), format_arg(2)));

#endif
