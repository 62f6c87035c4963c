/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <stdlib.h>
#include <string.h>

#include "letters.h"
#include "suggest.h"

/* One statement that is being checked. */
struct checking {
	struct speller *speller;
	struct uk_call *call;
	const struct uk_statement *statement;
	int box; /* milliseconds left for slow suggestions */
};

enum { FIXES = 5 };

static const uint32_t skipped_classes =
    1u << UK_WORD_PUNCTUATION | 1u << UK_WORD_CODE | 1u << UK_WORD_NAME;

/* A capital inside a sentence makes a name, and names stand in no list. What
 * is tied to a name by a hyphen is a word again. */
static bool is_name(const struct uk_token *token, uint32_t shape)
{
	return (token->features & (UK_CAPITAL | UK_INITIAL)) == UK_CAPITAL &&
	       !(shape & SHAPE_HYPHEN);
}

static bool is_skipped(const struct uk_token *token)
{
	return skipped_classes >> (token->word_class & 31) & 1 ||
	       token->features & (UK_CAPITALS | UK_DIGITS);
}

/* Said once; without a dictionary everything else still works. */
static int no_dictionary(const struct checking *checking)
{
	const struct uk_host *host = checking->speller->host;

	if (UK_HAS(host, struct uk_host, notice) && host->notice)
		host->notice(
		    checking->call,
		    "Spelling is niet gecontroleerd: er is geen Nederlands "
		    "woordenboek (Debian: apt install hunspell-nl).",
		    "Spelling was not checked: there is no Dutch dictionary "
		    "(Debian: apt install hunspell-nl).");
	return 0;
}

static bool wants_fixes(const struct checking *checking)
{
	const struct uk_host *host = checking->speller->host;

	return UK_HAS(host, struct uk_host, suggesting) && host->suggesting &&
	       host->suggesting(checking->call);
}

static int report(struct checking *checking, size_t begin, size_t end)
{
	const char *word = checking->statement->text.bytes + begin;
	struct uk_range range = {(uint32_t)begin, (uint32_t)end};
	struct uk_parameter parameter = {"word", {word, end - begin}};
	struct suggestions list = {.count = 0};
	struct uk_fix fixes[FIXES];
	struct uk_finding finding = {
	    .size = sizeof(finding),
	    .rule = "unknown-word",
	    .range = range,
	    .parameters = &parameter,
	    .parameter_count = 1,
	    .fixes = fixes,
	};

	if (wants_fixes(checking))
		suggest(checking->speller, checking->call, word, end - begin,
			&list, &checking->box);
	for (size_t i = 0; i < list.count && i < FIXES; i++)
		fixes[finding.fix_count++] = (struct uk_fix){
		    range, {list.words[i], strlen(list.words[i])}, NULL, 0};
	(void)checking->speller->host->report(checking->call, 0, &finding);
	return 0;
}

/* A word that is unknown as it stands may be half of one ("lees-") or an
 * abbreviation ("bijv."): the sign behind it tells. */
static int verdict(const struct checking *checking, size_t begin, size_t end)
{
	struct uk_text text = checking->statement->text;
	int right =
	    speller_word(checking->speller, text.bytes + begin, end - begin);

	if (right == 0 && end < text.len &&
	    (text.bytes[end] == '-' || text.bytes[end] == '.'))
		right = speller_word(checking->speller, text.bytes + begin,
				     end - begin + 1);
	return right;
}

/* Judges [begin, end), which has no slash in it. */
static int check_piece(struct checking *checking, size_t begin, size_t end)
{
	const char *bytes = checking->statement->text.bytes;
	uint32_t shape;
	int right;

	while (begin < end && strchr("-'.", bytes[begin]))
		begin++;
	while (end > begin && strchr("-'.", bytes[end - 1]))
		end--;
	if (end - begin < 2 || end - begin >= DICTIONARY_WORD)
		return 0;
	shape = word_shape(bytes + begin, end - begin);
	if (shape & SHAPE_FOREIGN ||
	    (shape & (SHAPE_CAPITAL | SHAPE_HYPHEN)) == SHAPE_CAPITAL)
		return 0;
	right = verdict(checking, begin, end);
	if (right < 0)
		return no_dictionary(checking);
	return right ? 0 : report(checking, begin, end);
}

/* "hij/zij": each side by itself. */
static int check_pieces(struct checking *checking, struct uk_range range)
{
	const char *bytes = checking->statement->text.bytes;
	size_t begin = range.begin;

	for (size_t i = begin; i <= range.end; i++) {
		if (i < range.end && bytes[i] != '/')
			continue;
		if (i > begin && check_piece(checking, begin, i))
			return -1;
		begin = i + 1;
	}
	return 0;
}

/* The memory of verdicts by the host's word number: no hash, no look-up. The
 * number is that of the folded word, so it has a bit for the word as it
 * stands in the list and one for the word that opens a sentence. */
static bool remembered(const struct speller *speller,
		       const struct uk_token *token)
{
	unsigned char bit = token->features & UK_CAPITAL ? 2 : 1;

	return token->word && token->word < SPELLER_MEMO &&
	       atomic_load_explicit(&speller->memo[token->word],
				    memory_order_relaxed) &
		   bit;
}

static void remember(struct speller *speller, const struct uk_token *token)
{
	unsigned char bit = token->features & UK_CAPITAL ? 2 : 1;

	if (token->word && token->word < SPELLER_MEMO)
		atomic_fetch_or_explicit(&speller->memo[token->word], bit,
					 memory_order_relaxed);
}

static int check_token(struct checking *checking, const struct uk_token *token)
{
	const char *word = checking->statement->text.bytes + token->range.begin;
	size_t len = token->range.end - token->range.begin;
	uint32_t shape = word_shape(word, len);

	if (is_name(token, shape))
		return 0;
	if (!(shape & SHAPE_CAPITAL)) {
		if (remembered(checking->speller, token))
			return 0;
		if (!shape && len < DICTIONARY_WORD && len > 1 &&
		    speller_word(checking->speller, word, len) == 1) {
			remember(checking->speller, token);
			return 0;
		}
	}
	return check_pieces(checking, token->range);
}

static int spell_check(void *self, struct uk_call *call,
		       const struct uk_statement *statement)
{
	struct checking checking = {self, call, statement, SUGGEST_BOX};

	for (size_t i = 0; i < statement->token_count; i++)
		if (!is_skipped(&statement->tokens[i]) &&
		    check_token(&checking, &statement->tokens[i]))
			return -1;
	return 0;
}

static int spell_word(void *self, struct uk_call *call, struct uk_text word)
{
	struct speller *speller = self;

	if (!word.len || word.len >= DICTIONARY_WORD)
		return word.len == 0;
	(void)call;
	return speller_word(speller, word.bytes, word.len);
}

static int spell_suggest(void *self, struct uk_call *call, struct uk_text word,
			 size_t most)
{
	struct speller *speller = self;
	struct suggestions list;
	int box = SUGGEST_BOX;

	suggest(speller, call, word.bytes, word.len, &list, &box);
	for (size_t i = 0; i < list.count && i < most; i++)
		if (speller->host->text(
			call,
			(struct uk_text){list.words[i], strlen(list.words[i])}))
			return -1;
	return 0;
}

static void spell_close(void *self)
{
	speller_close(self);
	free(self);
}

static int spell_open(const struct uk_host *host, struct uk_call *call,
		      const struct uk_setting *settings, size_t count,
		      void **self)
{
	struct speller *speller = malloc(sizeof(*speller));

	(void)settings;
	(void)count;
	if (!speller)
		return host->fail(call, "geen geheugen");
	if (speller_open(speller, host, call)) {
		spell_close(speller);
		return -1;
	}
	*self = speller;
	return 0;
}

static const struct uk_checker_ops checker = {
    .size = sizeof(checker),
    .check = spell_check,
};

static const struct uk_spell_ops spell = {
    .size = sizeof(spell),
    .language = "nl",
    .check = spell_word,
    .suggest = spell_suggest,
};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD,
    .id = "spell_nl",
    .version = "1.0",
    .title = "Nederlandse spelling",
    .threads = UK_THREADS_ANY,
    .open = spell_open,
    .close = spell_close,
    .checker = &checker,
    .spell = &spell,
};
