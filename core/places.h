/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Where things of the user stand, and whether a place is safe to load code
 * from.
 */
#ifndef PLACES_H
#define PLACES_H

#include "base.h"
#include "error.h"

/** `$XDG_CONFIG_HOME/uitkomst/NAME`, by default under `$HOME/.config` (XDG
 *  Base Directory Specification 0.8: a relative one counts as none). To be
 *  freed; NULL when there is no such place, as for a program that runs with
 *  another's rights. */
char *places_config(const char *name);

/** The same for `$XDG_CACHE_HOME`, by default `$HOME/.cache`. */
char *places_cache(const char *name);

/**
 * May code be loaded from this file? Only when the file that the path leads
 * to is a regular one, it and its folder belong to root or to us, and nobody
 * else may write them. (A group of which the owner is the only member, as
 * Debian gives every user, is nobody else.) Fails with the place and a way
 * out.
 */
int places_trust(const char *path, struct uk_error *error);

#endif
