/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Two words that should be one: "praktijk onderzoek", "IT systeem". Side by
 * side two nouns may also be two phrases ("geeft de klant advies"), a measure
 * ("een groep studenten") or a name ("het vak wiskunde"). So they are only
 * told when they stand in one phrase, no verb of giving is near, and the
 * dictionary lists what they make together.
 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "check.h"

enum {
	PART_LEAST = 3, /* letters of a part: "les plan" */
	ACRONYM_MOST = 5
};

/* Two neighbours: tokens `i` and `i` + 1. */
struct pair {
	const struct check *c;
	uint32_t i;
	struct uk_text left, right;
	uint64_t may; /* of the left one */
	char joined[CHECK_ROOM];
};

static uint32_t class_of(const struct check *c, uint32_t i)
{
	return i < c->statement->token_count
		   ? c->statement->tokens[i].word_class
		   : (uint32_t)UK_WORD_PUNCTUATION;
}

static bool is_plain(struct uk_text text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.bytes[i] < 'a' || text.bytes[i] > 'z')
			return false;
	return text.len >= PART_LEAST;
}

static bool ends_in(struct uk_text text, const char *end)
{
	size_t len = strlen(end);

	return text.len > len && !memcmp(text.bytes + text.len - len, end, len);
}

static bool is_right(const struct check *c, struct uk_text word)
{
	return c->host->spell(c->call, word) == 1;
}

static bool text_is(struct uk_text text, const char *word)
{
	return text.len == strlen(word) && !memcmp(text.bytes, word, text.len);
}

static struct uk_text text_of(const char *word)
{
	return (struct uk_text){word, strlen(word)};
}

static bool join(struct pair *pair, const char *between)
{
	size_t gap = strlen(between), left = pair->left.len;

	if (left + gap + pair->right.len >= CHECK_ROOM)
		return false;
	memcpy(pair->joined, pair->left.bytes, left);
	memcpy(pair->joined + left, between, gap);
	memcpy(pair->joined + left + gap, pair->right.bytes, pair->right.len);
	pair->joined[left + gap + pair->right.len] = '\0';
	return true;
}

static int found_entry(void *closure, struct uk_text form, struct uk_text tags)
{
	(void)form;
	(void)tags;
	*(bool *)closure = true;
	return 0;
}

/* An entry of the dictionary, and no compound that is only possible. */
static bool is_listed(const struct check *c, const char *word)
{
	bool listed = false;

	(void)c->host->lookup(c->call, "spell_nl.listed", text_of(word),
			      found_entry, &listed);
	return listed;
}

static int report(const struct pair *pair)
{
	return check_report(pair->c, "split-compound", pair->i, pair->i + 2,
			    pair->joined, 0);
}

/* ------------------------------------------------------------------------ */
/* One phrase or two?                                                       */

static bool gives(const struct check *c)
{
	const struct uk_statement *s = c->statement;

	for (uint32_t i = 0; i < s->token_count; i++)
		if (s->tokens[i].word_class == UK_WORD_VERB &&
		    (words_listed(c->words, s->tokens[i].lemma) & W_GIVES))
			return true;
	return false;
}

/* The first token of the phrase that token `i` stands in: before adjectives
 * and a determiner. */
static uint32_t phrase_start(const struct check *c, uint32_t i)
{
	while (i && class_of(c, i - 1) == UK_WORD_ADJECTIVE)
		i--;
	return i && class_of(c, i - 1) == UK_WORD_DETERMINER ? i - 1 : i;
}

/* "doet in de praktijk onderzoek": a phrase with a preposition ends with the
 * first word, and the second is the object, unless one stands before. "van"
 * and the noun before it are one phrase. */
static bool ends_phrase(const struct pair *pair)
{
	const struct check *c = pair->c;
	uint32_t start = phrase_start(c, pair->i);
	uint32_t before =
	    start > 1 ? class_of(c, start - 2) : (uint32_t)UK_WORD_PUNCTUATION;

	if (!start || class_of(c, start - 1) != UK_WORD_PREPOSITION)
		return false;
	return start == pair->i ||
	       (before != UK_WORD_NOUN && before != UK_WORD_PARTICLE) ||
	       ends_in(pair->right, "en") || ends_in(pair->right, "s");
}

/* "of de klant tevreden is", "het proces stap voor stap". */
static bool is_predicate(const struct pair *pair)
{
	const struct check *c = pair->c;
	uint32_t next = pair->i + 2;

	if (class_of(c, next) == UK_WORD_VERB)
		return (check_may(c, next) & W_COPULA) != 0;
	return class_of(c, next) == UK_WORD_PREPOSITION &&
	       next + 1 < c->statement->token_count &&
	       c->statement->tokens[next + 1].word ==
		   c->statement->tokens[next - 1].word;
}

/* Behind "een" and "het" stands no plural: "een stappen plan". */
static bool is_singular_phrase(const struct pair *pair)
{
	static const char *const singular[] = {"een",  "Een", "het", "Het",
					       "elk",  "dit", "dat", "ieder",
					       "geen", "zo'n"};
	uint32_t start = phrase_start(pair->c, pair->i);

	for (size_t i = 0; i < sizeof(singular) / sizeof(*singular); i++)
		if (start < pair->i && check_is(pair->c, start, singular[i]))
			return true;
	return false;
}

static bool is_plural(struct uk_text noun)
{
	return ends_in(noun, "en") || ends_in(noun, "s");
}

static bool is_one_phrase(const struct pair *pair)
{
	const struct uk_chunk *chunk = uk_chunk_at(pair->c->statement, pair->i);

	if (ends_phrase(pair) || is_predicate(pair))
		return false;
	return is_plural(pair->left) ? is_singular_phrase(pair)
				     : chunk && pair->i + 1 < chunk->last;
}

/* ------------------------------------------------------------------------ */
/* Capitals, and short forms in small letters.                              */

/* Capitals only, or "IoT" and "SaaS": two capitals in a few letters. */
static bool is_acronym(const struct pair *pair)
{
	const struct uk_token *token = &pair->c->statement->tokens[pair->i];
	size_t capitals = 0;

	if (token->features & UK_DIGITS || pair->left.len > ACRONYM_MOST ||
	    token->word_class != UK_WORD_NAME ||
	    memchr(pair->left.bytes, '-', pair->left.len))
		return false;
	for (size_t i = 0; i < pair->left.len; i++)
		capitals +=
		    pair->left.bytes[i] >= 'A' && pair->left.bytes[i] <= 'Z';
	return capitals > 1 && pair->left.bytes[0] <= 'Z' &&
	       (!pair->i ||
		!((token - 1)->features & (UK_DIGITS | UK_CAPITALS)));
}

/* "robuust", "actiever": adjectives that are in no list of them. */
static bool is_adjective(const struct pair *pair)
{
	static const char *const endings[] = {"baar",	  "cieel", "tieel",
					      "isch",	  "lijk",  "loos",
					      "neutraal", "zaam"};
	struct uk_text base = pair->right;
	uint64_t may;

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (ends_in(pair->right, endings[i]))
			return true;
	if (!ends_in(base, "er"))
		return false;
	/* "hoog" of "hoger" is found by "hoge" */
	base.len--;
	may = words_listed(
	    pair->c->words,
	    pair->c->host->find(pair->c->call, base.bytes, base.len));
	return may & W_ADJECTIVE || ends_in(pair->right, "iever") ||
	       ends_in(pair->right, "iger") || ends_in(pair->right, "anter");
}

/* Is the second a noun and a word by itself? Few pairs make one word, so that
 * is asked after everything else. */
static bool is_second(const struct pair *pair)
{
	return !is_adjective(pair) && is_right(pair->c, pair->right);
}

/* "maakt met SAP rapporten", "is de EU voorstander", "wil de EU burgers
 * helpen": the acronym is a phrase by itself. */
static bool is_whole(const struct pair *pair)
{
	const struct check *c = pair->c;
	uint32_t before = pair->i;

	if (before && class_of(c, before - 1) == UK_WORD_PREPOSITION)
		return true;
	before -= before && check_is(c, before - 1, "de");
	return before && check_may(c, before - 1) & (W_AUXILIARY | W_COPULA) &&
	       class_of(c, before - 1) == UK_WORD_VERB;
}

static int check_acronym(struct pair *pair)
{
	if (is_whole(pair) || gives(pair->c) || !is_second(pair) ||
	    !join(pair, "-"))
		return 0;
	return report(pair);
}

/* "hbo niveau", "sql query": right with a hyphen, and only so. In a row of
 * more, as "evidence based aanpak", it may belong to what is before. */
static bool takes_hyphen(struct pair *pair)
{
	uint32_t before = pair->i ? class_of(pair->c, pair->i - 1)
				  : (uint32_t)UK_WORD_PUNCTUATION;

	if (before == UK_WORD_NOUN || before == UK_WORD_NAME ||
	    pair->left.len > ACRONYM_MOST || !is_right(pair->c, pair->left))
		return false;
	return join(pair, "") && !is_right(pair->c, text_of(pair->joined)) &&
	       join(pair, "-") && is_right(pair->c, text_of(pair->joined));
}

/* ------------------------------------------------------------------------ */
/* Plain nouns.                                                             */

static bool may_close(const struct pair *pair)
{
	return is_plain(pair->right) &&
	       !(check_may(pair->c, pair->i + 1) &
		 (W_CLOSED | W_PARTICLE | W_ADJECTIVE | W_ADJECTIVAL |
		  W_GERUND | W_PARTICIPLE | W_SINGULAR));
}

/* "veiligheids voorschriften": the first is no word by itself. */
static bool is_half(struct pair *pair)
{
	return ends_in(pair->left, "s") && !is_right(pair->c, pair->left) &&
	       join(pair, "") && is_right(pair->c, text_of(pair->joined));
}

/* Joined, with or without an s: an entry of the dictionary, or good for a
 * first part that is known to open compounds. */
static bool makes_word(struct pair *pair)
{
	static const char *const links[] = {"", "s"};
	bool joins =
	    pair->may & W_JOINS && !(pair->may & (W_LEARNER | W_PERSON));

	for (size_t i = 0; i < sizeof(links) / sizeof(*links); i++)
		if (join(pair, links[i]) &&
		    is_right(pair->c, text_of(pair->joined)) &&
		    (joins || is_listed(pair->c, pair->joined)))
			return true;
	return false;
}

/* "op mbo niveau": behind a preposition too. */
static bool is_level(struct pair *pair)
{
	return text_is(pair->right, "niveau") && takes_hyphen(pair);
}

/* A person before a noun is no part of it. */
static bool is_compound(struct pair *pair)
{
	return is_one_phrase(pair) &&
	       (makes_word(pair) || (!(pair->may & (W_LEARNER | W_PERSON)) &&
				     takes_hyphen(pair))) &&
	       !gives(pair->c);
}

static bool is_one_word(struct pair *pair)
{
	return is_half(pair) || (!(pair->may & W_MEASURE) &&
				 (is_compound(pair) || is_level(pair)));
}

static int check_nouns(struct pair *pair)
{
	return is_plain(pair->left) && may_close(pair) && is_one_word(pair) &&
		       is_second(pair)
		   ? report(pair)
		   : 0;
}

int check_compound(const struct check *c, uint32_t i)
{
	struct pair pair = {
	    .c = c,
	    .i = i - 1,
	    .left = check_text(c, i - 1),
	    .right = check_text(c, i),
	    .may = check_may(c, i - 1),
	};

	if (is_acronym(&pair))
		return may_close(&pair) ? check_acronym(&pair) : 0;
	return class_of(c, pair.i) == UK_WORD_NOUN ? check_nouns(&pair) : 0;
}
