/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Data files: UTF-8 text, a row a line, fields parted by one tab. Empty lines
 * and lines that open with '#' are comments.
 */
#ifndef TABLE_H
#define TABLE_H

#include "base.h"
#include "error.h"

enum { TABLE_FIELDS = 32, TABLE_MOST = 64 * 1024 * 1024 };

/**
 * Reads the file at `path` and gives each row to `each`, which returns 0 to go
 * on. Fails with file, line and reason when the file cannot be read, is
 * not valid UTF-8 in NFC, has a row of more than TABLE_FIELDS fields, or
 * when `each` returned something else.
 */
int table_read(const char *path, uk_row_fn each, void *closure,
	       struct uk_error *);

#endif
