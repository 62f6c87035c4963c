/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Keeps from the Markdown parser what would make it slow.
 */
#ifndef MARKDOWN_GUARD_H
#define MARKDOWN_GUARD_H

#include "base.h"

/** Whether the text holds what takes the parser more than linear time: lists
 *  and quotes more than 100 deep, a table row of more than 200 columns. Looks
 *  at each byte once. */
bool markdown_is_slow(const char *bytes, size_t len);

#endif
