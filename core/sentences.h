/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Where a sentence of prose ends.
 */
#ifndef SENTENCES_H
#define SENTENCES_H

#include "base.h"
#include "sections.h"

/**
 * The end of the sentence that starts at byte `from` of the text: behind its
 * full stop and closing quotes, or `text.len`. `from` is below `text.len`.
 * What comes from abbreviations, initials, decimals, addresses, and inline
 * code (`code`, in the order of the text) ends none. Walking through a text
 * sentence by sentence is linear.
 */
size_t sentence_end(const struct sections *, struct uk_text text, size_t from,
		    const struct uk_range *code, size_t code_count);

#endif
