/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "reader.h"

size_t reader_lemmas(const struct reader *r, uint32_t i, uint32_t features,
		     uint32_t lemmas[LEMMAS_MOST])
{
	struct uk_range range;
	const char *folded;

	if (i >= r->count)
		return 0;
	range = r->tokens[i].range;
	folded = r->folded + range.begin;
	return words_lemmas(r->words, r->call, r->tokens[i].word, folded,
			    strnlen(folded, range.end - range.begin), features,
			    lemmas);
}

uint32_t reader_lemma(const struct reader *r, uint32_t i, uint32_t features)
{
	uint32_t lemmas[LEMMAS_MOST];

	return reader_lemmas(r, i, features, lemmas) ? lemmas[0] : 0;
}
