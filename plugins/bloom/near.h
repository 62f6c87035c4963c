/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The words that stand with a main verb: those of its own chunks, and of
 * chunks that belong to no verb in particular, within forty tokens of it. The
 * words of subordinate clauses do not stand with it.
 *
 *	struct near near;
 *	near_init(&near, statement, verb);
 *	while (near_next(&near))
 *		... near.token, near.chunk ...
 */
#ifndef BLOOM_NEAR_H
#define BLOOM_NEAR_H

#include "words.h"

struct near {
	const struct uk_statement *statement;
	uint32_t verb; /* number of the main verb */
	uint32_t end; /* token that ends the walk */
	uint32_t token;
	const struct uk_chunk *chunk; /* the one that has the token */
};

void near_init(struct near *, const struct uk_statement *, uint32_t verb);

/** Goes to the next word; false when there is none. */
bool near_next(struct near *);

static inline bool token_is_noun(const struct uk_token *token)
{
	return token->word_class == UK_WORD_NOUN ||
	       token->word_class == UK_WORD_NAME;
}

#endif
