/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A growing byte string. `bytes` is never NULL and always ends in a NUL that
 * `len` does not count; it may hold NULs. When memory runs out the buffer
 * turns empty, stays so, and `failed` is true: append ten times, test once.
 */
#ifndef BUF_H
#define BUF_H

#include "base.h"

struct buf {
	char *bytes;
	size_t len; /* bytes in use */
	size_t size; /* bytes allocated; 0: `bytes` is not ours */
	bool failed;
};

extern char buf_empty[1];
#define BUF_INIT                                                               \
	{                                                                      \
		buf_empty, 0, 0, false                                         \
	}
#define CLEANUP_BUF UK_CLEANUP(buf_release)

void buf_init(struct buf *);
void buf_release(struct buf *);

/** Length to 0; keeps the memory. */
void buf_clear(struct buf *);

/** Room for `more` bytes after `len`; false when there is no memory. */
bool buf_grow(struct buf *, size_t more);

void buf_add(struct buf *, const char *bytes, size_t len);
void buf_adds(struct buf *, const char *string);
void buf_addc(struct buf *, char c);
void buf_addf(struct buf *, const char *format, ...) UK_PRINTF(2, 3);
void buf_addt(struct buf *, struct uk_text);

/** Hands over the string (to be freed) and leaves an empty buffer; NULL when
 *  memory ran out. */
char *buf_detach(struct buf *);

#endif
