/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What was made of files at an earlier start, so that it need not be made
 * again: a file in the user's cache folder that is mapped as it is. It goes
 * with a stamp: the paths, sizes and times of the files that it was made of.
 * With another stamp, another owner, a wrong size or a wrong sum it counts as
 * absent, and who cannot have it reads his files.
 */
#ifndef KEPT_H
#define KEPT_H

#include "base.h"
#include "buf.h"

struct kept {
	void *map; /* private and writable */
	size_t map_size;
	char *bytes; /* in the map, on a cache line; NULL: none */
	size_t size;
};

/** Appends to a stamp how the file `path` is now, there or not. */
void kept_stamp(struct buf *stamp, const char *path);

/** Maps what is kept under a name, when it goes with this stamp. Returns 0, or
 *  -1 when there is no such thing. kept_release() gives it back. */
int kept_read(struct kept *, const char *name, const struct buf *stamp);
void kept_release(struct kept *);

/** Keeps bytes under a name, in place of what was there. It makes the folder,
 *  for its owner alone. Returns 0, or -1 when nothing changed. */
int kept_write(const char *name, const struct buf *stamp,
	       const struct buf *bytes);

#endif
