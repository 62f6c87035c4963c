/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Where the data files of a plugin stand.
 */
#ifndef DATA_FILE_H
#define DATA_FILE_H

#include "base.h"
#include "guard.h"

/** The path of a file beside the module, else of the data folder, else beside
 *  settings; never one elsewhere: `file` is no absolute path and does not
 *  climb. What comes with the program goes first, so that no folder changes it
 *  unasked. NULL without memory. */
char *data_file(struct uk_call *, const char *file);

#endif
