/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

#include <string.h>

#include "foreign.h"
#include "letters.h"
#include "suggest.h"

enum { FIXES = 5 };

static const uint32_t skipped_classes =
    1u << UK_WORD_PUNCTUATION | 1u << UK_WORD_CODE;

/* A letter by itself names something: "é", "x". */
static bool is_letter(const struct uk_statement *statement,
		      struct uk_range range)
{
	size_t len = range.end - range.begin;

	return len == 1 || (len == 2 && statement->text.bytes[range.begin] < 0);
}

static bool is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

/* "verslag_def.docx", "npo.nl": a file or an address. No sentence goes on
 * with a small letter right behind its stop. */
static bool is_name_part(const struct uk_statement *statement,
			 struct uk_range range)
{
	const char *text = statement->text.bytes;
	size_t begin = range.begin, end = range.end, len = statement->text.len;

	if (begin && (text[begin - 1] == '_' || text[begin - 1] == '@'))
		return true;
	if (begin > 1 && text[begin - 1] == '.' && text[begin - 2] != ' ' &&
	    text[begin - 2] != '.')
		return true;
	return end + 1 < len && (text[end] == '_' || text[end] == '@' ||
				 (text[end] == '.' && is_small(text[end + 1])));
}

/* Between blanks, as most words. */
static bool is_apart(const struct uk_statement *statement,
		     struct uk_range range)
{
	const char *text = statement->text.bytes;

	return range.begin && text[range.begin - 1] == ' ' &&
	       range.end < statement->text.len && text[range.end] == ' ';
}

/* "lhbtiq+'ers": what an apostrophe ties to something that is no word. */
static bool is_tail(const struct uk_statement *statement, struct uk_range range)
{
	const char *text = statement->text.bytes + range.begin;
	size_t mark = range.begin && text[-1] == '\'' ? 1 : 3;

	return range.begin > mark &&
	       (mark == 1 || !memcmp(text - 3, "\xe2\x80\x99", 3)) &&
	       strchr("+)%", text[-(ptrdiff_t)mark - 1]);
}

static bool is_skipped(const struct checking *checking, size_t i)
{
	const struct uk_statement *statement = checking->statement;
	const struct uk_token *token = &statement->tokens[i];

	return (!is_apart(statement, token->range) &&
		(is_name_part(statement, token->range) ||
		 is_tail(statement, token->range))) ||
	       skipped_classes >> (token->word_class & 31) & 1 ||
	       token->features & (UK_CAPITALS | UK_DIGITS) ||
	       (checking->speller->accepted &&
		statement->lists[i] & checking->speller->accepted) ||
	       is_letter(statement, token->range);
}

/* A capital inside a sentence makes a name, and names stand in no list. What
 * is tied to a name by a hyphen is a word again. */
static bool is_name(const struct uk_statement *statement,
		    const struct uk_token *token)
{
	const char *word = statement->text.bytes + token->range.begin;
	bool name = token->word_class == UK_WORD_NAME ||
		    (token->features & (UK_CAPITAL | UK_INITIAL)) == UK_CAPITAL;

	return name &&
	       !(word_shape(word, token->range.end - token->range.begin) &
		 SHAPE_HYPHEN);
}

/* Said once; without a dictionary everything else still works. */
static void no_dictionary(struct checking *checking)
{
	const struct uk_host *host = checking->speller->host;

	checking->mute = true;
	if (UK_HAS(host, struct uk_host, notice) && host->notice)
		host->notice(
		    checking->call,
		    "Spelling is niet gecontroleerd: er is geen Nederlands "
		    "woordenboek (Debian: apt install hunspell-nl).",
		    "Spelling was not checked: there is no Dutch dictionary "
		    "(Debian: apt install hunspell-nl).");
}

/* ------------------------------------------------------------------------ */
/* Reporting.                                                               */

static bool wants_fixes(const struct checking *checking)
{
	const struct uk_host *host = checking->speller->host;

	return UK_HAS(host, struct uk_host, suggesting) && host->suggesting &&
	       host->suggesting(checking->call);
}

static void report(struct checking *checking, struct uk_range range)
{
	struct uk_text word = {checking->statement->text.bytes + range.begin,
			       range.end - range.begin};
	struct uk_parameter parameter = {"word", word};
	struct suggestions list;
	struct uk_fix fixes[FIXES];
	struct uk_finding finding = {
	    .size = sizeof(finding),
	    .rule = "unknown-word",
	    .range = range,
	    .parameters = &parameter,
	    .parameter_count = 1,
	    .fixes = fixes,
	};

	list.count = 0;
	if (wants_fixes(checking))
		suggest(checking->speller, checking->call, word.bytes, word.len,
			&list, &checking->box);
	for (size_t i = 0; i < list.count && i < FIXES; i++)
		fixes[finding.fix_count++] = (struct uk_fix){
		    .range = range,
		    .text = {list.words[i], strlen(list.words[i])}};
	(void)checking->speller->host->report(checking->call, 0, &finding);
}

static void report_all(struct checking *checking)
{
	for (size_t i = 0; i < checking->count; i++)
		if (!is_foreign(checking, i))
			report(checking, checking->unknown[i].range);
	checking->count = 0;
}

/* ------------------------------------------------------------------------ */
/* Finding.                                                                 */

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

/* "m.b.v", "d.w.z": letters with a stop between each. */
static bool is_initials(const char *word, size_t len)
{
	for (size_t i = 1; i < len; i += 2)
		if (word[i] != '.')
			return false;
	return true;
}

static bool is_judged(const char *word, size_t len)
{
	uint32_t shape;

	if (len < 2 || len >= DICTIONARY_WORD || is_initials(word, len))
		return false;
	shape = word_shape(word, len);
	return !(shape & SHAPE_FOREIGN) &&
	       (shape & (SHAPE_CAPITAL | SHAPE_HYPHEN)) != SHAPE_CAPITAL;
}

/* Judges [begin, end) of a token, which has no slash in it. */
static void check_piece(struct checking *checking, size_t token, size_t begin,
			size_t end)
{
	const char *bytes = checking->statement->text.bytes;
	int right;

	while (begin < end && strchr("-'.", bytes[begin]))
		begin++;
	while (end > begin && strchr("-'.", bytes[end - 1]))
		end--;
	if (!is_judged(bytes + begin, end - begin))
		return;
	right = verdict(checking, begin, end);
	if (right < 0)
		no_dictionary(checking);
	if (right)
		return;
	if (checking->count == CHECKING_MOST)
		report_all(checking);
	checking->unknown[checking->count++] = (struct unknown){
	    .range = {(uint32_t)begin, (uint32_t)end}, .token = token};
}

/* "hij/zij": each side by itself. */
static void check_pieces(struct checking *checking, size_t token)
{
	const char *bytes = checking->statement->text.bytes;
	struct uk_range range = checking->statement->tokens[token].range;
	size_t begin = range.begin;

	for (size_t i = begin; i <= range.end; i++) {
		if (i < range.end && bytes[i] != '/')
			continue;
		if (i > begin)
			check_piece(checking, token, begin, i);
		begin = i + 1;
	}
}

/* A token of which nothing is remembered by its number. */
struct candidate {
	size_t token;
	uint64_t hash; /* 0: not one to be looked up */
};

/* What was found right needs no other look, whatever it is. By its number
 * only a word of small letters is remembered. */
static bool is_known(const struct checking *checking,
		     const struct candidate *candidate)
{
	const struct uk_token *token =
	    &checking->statement->tokens[candidate->token];
	const char *word = checking->statement->text.bytes + token->range.begin;

	if (!candidate->hash ||
	    !speller_knows(checking->speller, candidate->hash))
		return false;
	if (token->word &&
	    !word_shape(word, token->range.end - token->range.begin))
		speller_remember(checking->speller, token);
	return true;
}

static void check_token(struct checking *checking,
			const struct candidate *candidate)
{
	const struct uk_statement *statement = checking->statement;

	if (!is_known(checking, candidate) &&
	    !is_skipped(checking, candidate->token) &&
	    !is_name(statement, &statement->tokens[candidate->token]))
		check_pieces(checking, candidate->token);
}

static struct candidate candidate_of(const struct checking *checking,
				     size_t number)
{
	struct uk_range range = checking->statement->tokens[number].range;
	const char *word = checking->statement->text.bytes + range.begin;
	size_t len = range.end - range.begin;
	struct candidate candidate = {number, 0};

	if (len >= 2 && len < DICTIONARY_WORD) {
		candidate.hash = word_hash(word, len);
		verdicts_fetch(&checking->speller->verdicts, candidate.hash);
	}
	return candidate;
}

/* The next tokens to be judged, from `*from` on, which goes behind them. */
static size_t gather(const struct checking *checking, size_t *from,
		     struct candidate candidates[CHECKING_MOST])
{
	const struct uk_statement *statement = checking->statement;
	const atomic_uchar *memo = checking->speller->memo;
	size_t count = 0;

	for (; *from < statement->token_count && count < CHECKING_MOST; ++*from)
		if (!speller_remembers(memo, &statement->tokens[*from]))
			candidates[count++] = candidate_of(checking, *from);
	return count;
}

void check_statement(struct speller *speller, struct uk_call *call,
		     const struct uk_statement *statement)
{
	struct candidate candidates[CHECKING_MOST];
	struct checking checking;
	size_t next = 0;

	if (!UK_WANTS(speller->host, call, 0, "unknown-word"))
		return;
	checking.speller = speller;
	checking.call = call;
	checking.statement = statement;
	checking.count = 0;
	checking.box = SUGGEST_BOX;
	checking.mute = false;
	while (next < statement->token_count && !checking.mute) {
		size_t count = gather(&checking, &next, candidates);

		for (size_t i = 0; i < count && !checking.mute; i++)
			check_token(&checking, &candidates[i]);
	}
	report_all(&checking);
}
