/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <stdlib.h>
#include <string.h>

#include "table.h"

struct loader {
	struct lexicon *lexicon;
	struct uk_call *call;
};

static struct uk_text until_blank(struct uk_text text)
{
	const char *blank = memchr(text.bytes, ' ', text.len);

	if (blank)
		text.len = (size_t)(blank - text.bytes);
	return text;
}

static struct uk_text behind(struct uk_text text, struct uk_text word)
{
	size_t used = word.len + (word.len < text.len);

	return (struct uk_text){text.bytes + used, text.len - used};
}

/* "zich op de hoogte stellen": zich, then the complement, then the verb. */
static int read_phrase(struct loader *l, struct fixed *fixed,
		       struct uk_text phrase)
{
	const struct uk_host *host = l->lexicon->host;
	struct uk_text rest = phrase, word = until_blank(rest);

	if (word.len == 4 && !memcmp(word.bytes, "zich", 4)) {
		fixed->reflexive = true;
		rest = behind(rest, word);
	}
	fixed->lemma = host->word(l->call, rest);
	for (word = until_blank(rest); word.len < rest.len;
	     word = until_blank(rest)) {
		if (fixed->count == FIXED_MOST)
			return host->fail(l->call,
					  "dutch/fixed.tsv: een uitdrukking "
					  "heeft te veel woorden (a phrase has "
					  "too many words)");
		fixed->words[fixed->count++] = host->word(l->call, word);
		rest = behind(rest, word);
	}
	fixed->verb = host->word(l->call, rest);
	return 0;
}

static int read_row(void *closure, const struct uk_text *fields, size_t count)
{
	struct loader *l = closure;
	struct fixed *fixed =
	    vector_add(&l->lexicon->fixed, sizeof(struct fixed));

	if (!fixed)
		return lexicon_no_memory(l->lexicon, l->call);
	if (count > 1 && fields[1].len)
		fixed->preposition = l->lexicon->host->word(l->call, fields[1]);
	return read_phrase(l, fixed, fields[0]);
}

static int by_verb(const void *left, const void *right)
{
	const struct fixed *a = left, *b = right;

	if (a->verb != b->verb)
		return a->verb < b->verb ? -1 : 1;
	if (a->count != b->count)
		return a->count > b->count ? -1 : 1;
	return a->lemma < b->lemma ? -1 : a->lemma > b->lemma;
}

int lexicon_read_fixed(struct lexicon *lexicon, struct uk_call *call)
{
	struct loader loader = {lexicon, call};

	if (lexicon->host->rows(call, "dutch/fixed.tsv", read_row, &loader))
		return -1;
	qsort(lexicon->fixed.items, lexicon->fixed.count, sizeof(struct fixed),
	      by_verb);
	return 0;
}

size_t lexicon_fixed(const struct lexicon *lexicon, uint32_t verb,
		     const struct fixed **found)
{
	const struct fixed *items = lexicon->fixed.items;
	size_t low = 0, high = lexicon->fixed.count, count = 0;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (items[middle].verb < verb)
			low = middle + 1;
		else
			high = middle;
	}
	while (low + count < lexicon->fixed.count &&
	       items[low + count].verb == verb)
		count++;
	*found = count ? items + low : NULL;
	return count;
}
