/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The YAML block at the head of a unit, between two lines "---".
 */
#ifndef FRONT_MATTER_H
#define FRONT_MATTER_H

#include "base.h"
#include "arena.h"
#include "error.h"

/** What a unit says of itself. NULL and 0: not said. Strings are NFC. */
struct front_matter {
	const char *title; /* titel */
	const char *model; /* model */
	const char *level; /* niveau: "NLQF 6" */
	const char *load; /* studielast: "15 EC" */
	const char *const *qualifications; /* eindkwalificaties */
	size_t qualification_count;
	size_t end; /* where the text behind the block starts */
};

/** Receives a warning: an offset in the source, words for people. */
typedef int (*front_matter_warn_fn)(void *closure, size_t offset,
				    const char *text);

/**
 * Reads the block at byte `from` of the source, if there is one; without one
 * all is empty and `end` is `from`. Keys are Dutch or English (titel/title,
 * model, niveau/level, studielast/load, eindkwalificaties/qualifications);
 * an unknown key is a warning that names the nearest known one. Broken YAML
 * is an error that names `name`, line and column. Strings go to the arena.
 * At most 64 KiB and 1,000 qualifications are read.
 */
int front_matter_read(struct front_matter *, struct arena *, const char *bytes,
		      size_t len, size_t from, const char *name,
		      front_matter_warn_fn, void *closure, struct uk_error *);

#endif
