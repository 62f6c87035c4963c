/* SPDX-License-Identifier: Apache-2.0 */
#include "suggest.h"

#include <string.h>
#include <time.h>

#include "letters.h"
#include "search.h"

enum { WEAK = 30 /* from this cost on a second mistake may be likelier */ };

/* Both sides of a space are words by themselves. */
static bool is_right(struct search *search, const char *text, size_t len)
{
	const char *space = memchr(text, ' ', len);
	size_t first = space ? (size_t)(space - text) : 0;

	if (!space)
		return speller_word(search->speller, text, len) == 1;
	return speller_word(search->speller, text, first) == 1 &&
	       speller_word(search->speller, space + 1, len - first - 1) == 1;
}

static void keep(struct suggestions *list, const char *text, size_t len,
		 bool capital)
{
	char *word = list->words[list->count];

	memcpy(word, text, len);
	word[len] = '\0';
	if (capital && word[0] >= 'a' && word[0] <= 'z')
		word[0] = (char)(word[0] - ('a' - 'A'));
	for (size_t i = 0; i < list->count; i++)
		if (!strcmp(list->words[i], word))
			return;
	list->count++;
}

static void keep_right(struct search *search, struct suggestions *list,
		       bool capital)
{
	for (size_t i = 0;
	     i < search->found.count && list->count < SUGGEST_MOST; i++) {
		const struct candidate *candidate = &search->found.best[i];

		if (is_right(search, candidate->text, candidate->len))
			keep(list, candidate->text, candidate->len, capital);
	}
}

/* The cost of the best candidate that is right; WEAK when there is none. */
static int least_cost(struct search *search)
{
	for (size_t i = 0; i < search->found.count; i++)
		if (is_right(search, search->found.best[i].text,
			     search->found.best[i].len))
			return search->found.best[i].cost;
	return WEAK;
}

static int milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int)(now.tv_sec % 100000 * 1000 + now.tv_nsec / 1000000);
}

static void ask_hunspell(struct speller *speller, const char *word, size_t len,
			 struct suggestions *list, int *box)
{
	char words[DICTIONARY_MOST][DICTIONARY_WORD];
	int before = milliseconds();
	size_t count =
	    dictionary_suggest(&speller->dictionary, word, len, words);

	for (size_t i = 0; i < count && list->count < SUGGEST_MOST; i++)
		keep(list, words[i], strlen(words[i]), false);
	*box -= milliseconds() - before;
}

void suggest(struct speller *speller, struct uk_call *call, const char *word,
	     size_t len, struct suggestions *list, int *box)
{
	struct search search;

	list->count = 0;
	if (search_begin(&search, speller, call, word, len)) {
		bool capital = is_capital(word, len);

		search_one_mistake(&search);
		if (least_cost(&search) >= WEAK)
			search_two_mistakes(&search);
		keep_right(&search, list, capital);
	}
	if (!list->count && *box > 0)
		ask_hunspell(speller, word, len, list, box);
}

static bool finds(struct speller *speller, const char *word, size_t len,
		  void (*look)(struct search *))
{
	struct search search;

	if (!search_begin(&search, speller, NULL, word, len))
		return false;
	look(&search);
	return search.found.count > 0;
}

bool is_near_word(struct speller *speller, const char *word, size_t len)
{
	return finds(speller, word, len, search_letters);
}

bool is_alike_word(struct speller *speller, const char *word, size_t len)
{
	return finds(speller, word, len, search_alike);
}
