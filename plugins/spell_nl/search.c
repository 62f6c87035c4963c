/* SPDX-License-Identifier: Apache-2.0 */
#include "search.h"

#include <string.h>

#include "compound.h"
#include "edits.h"
#include "hash.h"
#include "letters.h"

enum {
	PART = 3, /* bytes of the shortest part of a compound */
	COMPOUND = 8, /* cost of a compound that no list has */
	SECOND = 8, /* cost of a second mistake */
	LINKED = 11, /* cost of the s or n between two words */
	VOWELS = 9, /* cost of a hyphen between two vowels */
	HYPHEN = 10, /* cost of a hyphen too many or too few */
	SPACE = 34, /* cost of a space that was left out */
	ROW = 6, /* more when the second is a new compound */
	LINK = 8, /* less for the s or n that ties two parts */
	APART = 22, /* less where a word as "ter" stands apart */
	CAPITAL = 12,
	FAMILIAR = 6, /* gain of a word of the field */
	MOST_EDITS = 60000
};

/* Words that other words are made of are common words. */
static int familiarity(const struct search *search, const char *text,
		       size_t len, uint32_t marks)
{
	uint32_t seen = vocabulary_opens(marks) + vocabulary_closes(marks);
	int gain = 0;

	for (; seen && gain < 5; seen /= 3)
		gain++;
	if (search->call && search->host->find(search->call, text, len))
		gain += FAMILIAR;
	return gain;
}

static void add_whole(struct search *search, const char *text, size_t len,
		      int cost)
{
	uint64_t hash = word_hash(text, len);
	uint32_t marks = wordset_find(&search->vocabulary->words, hash);

	if (wordset_find(&search->speller->terms, hash) & TERM_WORD)
		cost -= FAMILIAR;
	else if (!(marks & FORM_WORD) || marks & FORM_HIDDEN)
		return;
	if (candidates_wants(&search->found, cost - 5 - FAMILIAR))
		candidates_add(&search->found, text, len,
			       cost - familiarity(search, text, len, marks));
}

/* May a part of these marks stand here? */
static bool fits(const struct search *search, uint32_t marks)
{
	if (search->end == search->len)
		return marks & FORM_WORD && marks & FORM_END;
	if (search->begin == 0)
		return marks & FORM_BEGIN || vocabulary_opens(marks) > 1;
	return marks & (FORM_BEGIN | FORM_MIDDLE);
}

/* "beroepbeeld" became "beroepsbeeld", "pannekoek" "pannenkoek". */
static bool is_linked(const struct search *search, const char *part, size_t len)
{
	size_t before = search->end - search->begin;

	return search->end < search->len && len == before + 1 &&
	       (part[before] == 's' || part[before] == 'n') &&
	       !memcmp(part, search->word + search->begin, before);
}

static void add_part(struct search *search, const char *part, size_t len,
		     int cost)
{
	char text[DICTIONARY_WORD];
	size_t rest = search->len - search->end;
	uint32_t marks = vocabulary_find(search->vocabulary, part, len);

	if (len < PART || !fits(search, marks) || marks & FORM_HIDDEN ||
	    search->begin + len + rest >= sizeof(text))
		return;
	memcpy(text, search->word, search->begin);
	memcpy(text + search->begin, part, len);
	memcpy(text + search->begin + len, search->word + search->end, rest);
	candidates_add(&search->found, text, search->begin + len + rest,
		       cost + COMPOUND -
			   (is_linked(search, part, len) ? LINK : 0));
}

static void look_up(void *closure, const char *text, size_t len, unsigned cost)
{
	struct search *search = closure;
	int all = (int)cost + search->extra;

	search->edits++;
	if (search->begin || search->end < search->len)
		add_part(search, text, len, all);
	else
		add_whole(search, text, len, all);
}

static void look_again(void *closure, const char *text, size_t len,
		       unsigned cost)
{
	struct search *search = closure;

	search->extra = (int)cost + SECOND;
	if (search->edits < MOST_EDITS)
		edits_letters(text, len, look_up, search);
	search->extra = 0;
}

static void look_alike_again(void *closure, const char *text, size_t len,
			     unsigned cost)
{
	struct search *search = closure;

	search->extra = (int)cost + SECOND;
	edits_alike(text, len, look_up, search);
	search->extra = 0;
}

/* ------------------------------------------------------------------------ */
/* Compounds: change one part, keep the others.                             */

static bool is_border(const char *word, size_t at)
{
	return (word[at] & 0xc0) != 0x80;
}

static bool opens(const struct search *search, const char *part, size_t len)
{
	uint32_t marks = vocabulary_find(search->vocabulary, part, len);

	return marks & (FORM_BEGIN | FORM_MIDDLE) ||
	       vocabulary_opens(marks) > 1;
}

static bool ends(const struct search *search, const char *part, size_t len)
{
	uint32_t marks = vocabulary_find(search->vocabulary, part, len);

	return marks & FORM_WORD && marks & FORM_END;
}

/* Can the bytes before `at` be a row of parts? For each `at`. */
static void find_heads(const struct search *search, const char *word,
		       bool *heads)
{
	heads[0] = true;
	for (size_t at = 1; at < search->len; at++) {
		heads[at] = false;
		for (size_t from = 0; from + PART <= at && !heads[at]; from++)
			heads[at] = heads[from] && is_border(word, at) &&
				    opens(search, word + from, at - from);
	}
}

/* The same for what starts at `at`. */
static void find_tails(struct search *search)
{
	const char *word = search->word;
	bool *tails = search->tails;

	tails[search->len] = true;
	for (size_t at = search->len; at-- > 0;) {
		tails[at] = is_border(word, at) &&
			    ends(search, word + at, search->len - at);
		for (size_t to = at + PART; to < search->len && !tails[at];
		     to++)
			tails[at] = tails[to] && is_border(word, at) &&
				    opens(search, word + at, to - at);
	}
}

/* Letters that changed places across the border of two parts. */
static void look_across(void *closure, const char *text, size_t len,
			unsigned cost)
{
	struct search *search = closure;
	bool heads[SEARCH_LONGEST + 1];

	find_heads(search, text, heads);
	for (size_t at = PART; at + PART <= len; at++)
		if (heads[at] && ends(search, text + at, len - at)) {
			candidates_add(&search->found, text, len,
				       (int)cost + COMPOUND);
			return;
		}
}

static void change_parts(struct search *search)
{
	bool heads[SEARCH_LONGEST + 1];

	find_heads(search, search->word, heads);
	for (size_t begin = 0; begin < search->len; begin++)
		for (size_t end = begin + 2; end <= search->len; end++) {
			if (!heads[begin] || !search->tails[end] ||
			    (!begin && end == search->len) ||
			    search->edits > MOST_EDITS)
				continue;
			search->begin = begin;
			search->end = end;
			edits_alike(search->word + begin, end - begin, look_up,
				    search);
			edits_letters(search->word + begin, end - begin,
				      look_up, search);
		}
	search->begin = 0;
	search->end = search->len;
	edits_swaps(search->word, search->len, look_across, search);
}

/* ------------------------------------------------------------------------ */
/* Hyphen, space, capital.                                                  */

static bool known(const struct search *search, const char *part, size_t len)
{
	return vocabulary_find(search->vocabulary, part, len) & FORM_WORD ||
	       wordset_find(&search->speller->terms, word_hash(part, len)) &
		   TERM_WORD;
}

static void join(struct search *search, size_t at, char with, int cost)
{
	char text[SEARCH_LONGEST + 2];

	memcpy(text, search->word, at);
	text[at] = with;
	memcpy(text + at + 1, search->word + at, search->len - at);
	candidates_add(&search->found, text, search->len + 1, cost);
}

static int hyphen_cost(const char *word, size_t at)
{
	if (vowels_collide(word[at - 1], word[at]))
		return VOWELS;
	return HYPHEN + (at < PART ? 12 : 0);
}

static int space_cost(const struct search *search, size_t at)
{
	bool apart = is_function_word(search->word, at);

	return SPACE - (apart ? APART : 0) +
	       (known(search, search->word + at, search->len - at) ? 0 : ROW);
}

/* "autoongeluk", "terplekke", "regeringbesluit": a sign or a letter is missing
 * between two words. */
static void part_words(struct search *search)
{
	for (size_t at = 2; at + 2 <= search->len; at++) {
		if (!is_border(search->word, at) ||
		    !known(search, search->word, at) ||
		    !(search->tails[at] ||
		      known(search, search->word + at, search->len - at)))
			continue;
		join(search, at, '-', hyphen_cost(search->word, at));
		join(search, at, ' ', space_cost(search, at));
		if (at < PART || is_function_word(search->word, at))
			continue;
		join(search, at, 's', LINKED);
		if (search->word[at - 1] == 'e')
			join(search, at, 'n', LINKED);
	}
}

/* "leer-uitkomst": one sign too many. */
static void join_words(struct search *search)
{
	char text[SEARCH_LONGEST + 1];

	for (size_t at = 1; at + 1 < search->len; at++) {
		if (search->word[at] != '-')
			continue;
		memcpy(text, search->word, at);
		memcpy(text + at, search->word + at + 1, search->len - at);
		candidates_add(&search->found, text, search->len - 1, HYPHEN);
		memcpy(text, search->word, search->len);
		text[at] = ' ';
		candidates_add(&search->found, text, search->len, SPACE);
	}
}

static void try_capital(struct search *search)
{
	char text[SEARCH_LONGEST + 1];

	if (!search->len || search->word[0] < 'a' || search->word[0] > 'z')
		return;
	memcpy(text, search->word, search->len);
	text[0] = (char)(text[0] - ('a' - 'A'));
	add_whole(search, text, search->len, CAPITAL);
}

/* ------------------------------------------------------------------------ */

bool search_begin(struct search *search, struct speller *speller,
		  struct uk_call *call, const char *word, size_t len)
{
	*search = (struct search){.speller = speller,
				  .host = speller->host,
				  .call = call,
				  .vocabulary = speller_vocabulary(speller),
				  .len = len,
				  .end = len};
	if (!search->vocabulary || !len || len > SEARCH_LONGEST)
		return false;
	memcpy(search->word, word, len);
	if (is_capital(search->word, len))
		make_small(search->word);
	return true;
}

void search_letters(struct search *search)
{
	edits_alike(search->word, search->len, look_up, search);
	edits_letters(search->word, search->len, look_up, search);
}

void search_alike(struct search *search)
{
	edits_alike(search->word, search->len, look_up, search);
	edits_swaps(search->word, search->len, look_up, search);
}

void search_one_mistake(struct search *search)
{
	find_tails(search);
	try_capital(search);
	part_words(search);
	join_words(search);
	search_letters(search);
	change_parts(search);
}

void search_two_mistakes(struct search *search)
{
	edits_alike(search->word, search->len, look_alike_again, search);
	edits_alike(search->word, search->len, look_again, search);
}
