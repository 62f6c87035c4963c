/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "reader.h"
#include "tokens.h"

size_t reader_lemmas(const struct reader *r, uint32_t i, uint32_t features,
		     uint32_t lemmas[LEMMAS_MOST])
{
	const struct uk_token *token;
	size_t len;

	if (i >= r->count)
		return 0;
	token = &r->tokens[i];
	len = token_fold(r->statement->text.bytes + token->range.begin,
			 token->range.end - token->range.begin, r->folded);
	return words_lemmas(r->words, r->call, token->word, r->folded, len,
			    features, lemmas);
}

uint32_t reader_lemma(const struct reader *r, uint32_t i, uint32_t features)
{
	uint32_t lemmas[LEMMAS_MOST];

	return reader_lemmas(r, i, features, lemmas) ? lemmas[0] : 0;
}
