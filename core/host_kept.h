/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * host->kept and host->keep: what a language made of its data files goes to
 * the next start together with the words that it interned, so that their
 * numbers fit.
 */
#ifndef HOST_KEPT_H
#define HOST_KEPT_H

#include "base.h"
#include "guard.h"

/** See struct uk_host. Only who asks while the table of words is empty is
 *  given anything, and then the words with it. */
const void *host_kept(struct uk_call *, const char *const *files, size_t *size);

void host_keep(struct uk_call *, const void *bytes, size_t size);

#endif
