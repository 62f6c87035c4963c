/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <stdbool.h>
#include <string.h>

#include "shapes.h"
#include "tokens.h"

/* Goes on over a sign inside a word; returns the new end, or `at`. */
static size_t joint_end(const struct scanner *c, size_t begin, size_t at)
{
	size_t wide = shape_apostrophe(c, at);
	enum sign next = sign_at(c, at + (wide ? wide : 1));

	if (wide)
		return is_word(next) ? at + wide : at;
	switch (byte_at(c, at)) {
	case '-':
	case '_':
		return at + 1;
	case '.':
	case ':':
	case ',':
		return next == DIGIT && sign_at(c, at - 1) == DIGIT ? at + 1
								    : at;
	case '+':
	case '#':
		return at - begin <= 2 ? at + 1 : at;
	case '&':
		return is_word(next) ? at + 1 : at;
	case '%':
		return sign_at(c, at - 1) == DIGIT ? at + 1 : at;
	case '/':
		return next == DIGIT && sign_at(c, at - 1) == DIGIT ? at + 1
								    : at;
	case '(': {
		size_t end = shape_bracket(c, at);

		return end ? end : at;
	}
	default:
		return at;
	}
}

static size_t run_end(const struct scanner *c, size_t begin, size_t at)
{
	for (;;) {
		size_t next;

		while (is_word(sign_at(c, at)))
			at += width_at(c, at);
		next = joint_end(c, begin, at);
		if (next == at)
			return at;
		at = next;
	}
}

/* The end of the word at c->at; `*code` when it is an address. */
static size_t word_end(struct scanner *c, bool *code)
{
	size_t begin = c->at, at = begin, end;

	end = shape_abbreviation(c, begin);
	/* "S.V.P.-leden" is one word */
	if (end > begin && byte_at(c, end) == '-' &&
	    sign_at(c, end + 1) == LETTER)
		return run_end(c, begin, end + 1);
	if (end > begin && byte_at(c, end) != '@')
		return end;
	if (byte_at(c, at) == '(')
		at = shape_bracket(c, at);
	else if (byte_at(c, at) == '-')
		at++;
	else
		at += shape_apostrophe(c, at);
	end = run_end(c, begin, at);
	if (byte_at(c, end) == '/' && shape_slash(c, begin))
		return shape_slash(c, begin);
	if (shape_opens_address(c, begin, end)) {
		*code = true;
		return shape_address(c, end);
	}
	c->after_initial = shape_initial(c, begin, end);
	if (c->after_initial ||
	    (byte_at(c, end) == '.' && shape_dotted(c, begin, end)))
		return end + 1;
	return end;
}

/* "'s" and "'t", but not a quoted word. */
static bool opens_with_apostrophe(const struct scanner *c, size_t at)
{
	size_t wide = shape_apostrophe(c, at);
	unsigned char letter = byte_at(c, at + wide);

	return wide && (letter == 's' || letter == 't' || letter == 'n') &&
	       !is_word(sign_at(c, at + wide + 1)) &&
	       !shape_apostrophe(c, at + wide + 1);
}

static bool opens_word(const struct scanner *c, size_t at)
{
	if (is_word(sign_at(c, at)) || opens_with_apostrophe(c, at))
		return true;
	if (byte_at(c, at) == '(') {
		size_t end = shape_bracket(c, at);

		return end && sign_at(c, end) == LETTER;
	}
	return byte_at(c, at) == '-' && sign_at(c, at + 1) == LETTER &&
	       (!at || sign_at(c, at - 1) == BLANK);
}

static size_t sign_end(const struct scanner *c)
{
	size_t at = c->at;

	if (byte_at(c, at) != '.')
		return at + width_at(c, at);
	while (byte_at(c, at) == '.')
		at++;
	return at;
}

static uint32_t word_features(const struct scanner *c, struct uk_range r,
			      bool *number)
{
	size_t capitals = 0, letters = 0, digits = 0;
	uint32_t features = is_capital(c, r.begin) ? UK_CAPITAL : 0;

	for (size_t at = r.begin; at < r.end; at += width_at(c, at)) {
		enum sign sign = sign_at(c, at);

		letters += sign == LETTER;
		digits += sign == DIGIT;
		capitals += is_capital(c, at);
	}
	*number = digits && !letters;
	if (capitals >= 2 && capitals == letters)
		features |= UK_CAPITALS;
	return features | (digits ? UK_DIGITS : 0);
}

static bool ends_sentence(const struct scanner *c, struct uk_range r)
{
	char b = c->bytes[r.begin];

	return (b == '.' && r.end - r.begin == 1) || b == '!' || b == '?';
}

/* One bit of each of eight bytes. */
#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* The top bit of each of eight bytes that is no small letter. */
static uint64_t others_of(const char *bytes)
{
	uint64_t w, low;

	memcpy(&w, bytes, sizeof(w));
	low = w & EACH(0x7F);
	return (~(low + EACH(0x80 - 'a')) | (low + EACH(0x7F - 'z')) | w) &
	       EACH(0x80);
}

/* How many of eight bytes, from the first on, are small letters: at once, for
 * where a word ends no processor can guess. */
static size_t small_letters(const char *bytes)
{
	uint64_t others = others_of(bytes);

	if (!others)
		return 8;
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	return (size_t)__builtin_clzll(others) / 8;
#else
	return (size_t)__builtin_ctzll(others) / 8;
#endif
}

static size_t small_end(const struct scanner *c, size_t at)
{
	size_t count = 8;

	while (count == 8 && c->len - at >= 8) {
		count = small_letters(c->bytes + at);
		at += count;
	}
	while (count == 8 && at < c->len && c->bytes[at] >= 'a' &&
	       c->bytes[at] <= 'z')
		at++;
	return at;
}

/* The end of a word of small letters, behind at most one capital, that a
 * blank, a comma or the end follows: nothing else can belong to it. 0 when
 * the word wants a closer look. */
static size_t plain_end(const struct scanner *c)
{
	unsigned char first = (unsigned char)c->bytes[c->at] | 0x20;
	size_t at;

	if (first < 'a' || first > 'z')
		return 0;
	at = small_end(c, c->at + 1);
	return at == c->len || c->bytes[at] == ' ' || c->bytes[at] == ',' ? at
									  : 0;
}

static void give_plain(struct scanner *c, struct uk_token *token, char *folded,
		       size_t end, token_word_fn each, void *closure)
{
	char *word = folded + c->at;
	size_t len = end - c->at;

	token->range = (struct uk_range){(uint32_t)c->at, (uint32_t)end};
	token->features = c->initial ? UK_INITIAL : 0;
	if (*word < 'a') {
		token->features |= UK_CAPITAL;
		*word |= 0x20;
	}
	/* few words have no blank behind them */
	c->at = end + (end < c->len && c->bytes[end] == ' ');
	c->initial = c->after_initial = false;
	each(closure, token, word, len);
}

static void give_word(struct scanner *c, struct uk_token *token, char *folded,
		      token_word_fn each, void *closure)
{
	size_t begin = c->at;
	bool code = false, number;

	c->at = word_end(c, &code);
	token->range = (struct uk_range){(uint32_t)begin, (uint32_t)c->at};
	token->features = word_features(c, token->range, &number);
	if (c->initial)
		token->features |= UK_INITIAL;
	c->initial = false;
	if (code || number)
		token->word_class = code ? UK_WORD_CODE : UK_WORD_NUMERAL;
	else
		each(closure, token, folded + begin,
		     token_fold(folded + begin, c->at - begin));
}

static void give_sign(struct scanner *c, struct uk_token *token)
{
	token->range.begin = (uint32_t)c->at;
	c->at = sign_end(c);
	token->range.end = (uint32_t)c->at;
	token->word_class = UK_WORD_PUNCTUATION;
	if (ends_sentence(c, token->range))
		c->initial = true;
}

static bool give_code(struct scanner *c, struct uk_token *token)
{
	while (c->code_count && c->code->end <= c->at) {
		c->code++;
		c->code_count--;
	}
	if (!c->code_count || c->code->begin > c->at)
		return false;
	token->range.begin = (uint32_t)c->at;
	token->range.end = c->code->end;
	token->word_class = UK_WORD_CODE;
	c->at = c->code->end;
	c->initial = false;
	return true;
}

/* How many tokens eight bytes can bring: one behind a blank, two at and behind
 * any other byte that is no small letter. */
static size_t tokens_of(const char *bytes)
{
	uint64_t w, differ;

	memcpy(&w, bytes, sizeof(w));
	differ = w ^ EACH(' ');
	differ |= (differ & EACH(0x7F)) + EACH(0x7F);
	return (size_t)(((others_of(bytes) >> 6) - (~differ >> 7 & EACH(1))) *
			    EACH(1) >>
			56);
}

/* Each token but the first stands at or behind a byte that is no small letter,
 * or at or behind a span of code. */
size_t tokens_most(const struct uk_statement *s)
{
	struct uk_text text = s->text;
	size_t most = 1 + 2 * s->code_count, at = 0;
	char last[] = "aaaaaaaa";

	for (; text.len - at >= 8; at += 8)
		most += tokens_of(text.bytes + at);
	memcpy(last, text.bytes + at, text.len - at);
	return most + tokens_of(last);
}

/* The width of the blank here; 0 when there is none. */
static size_t blank_here(const struct scanner *c)
{
	switch (scanner_signs[(unsigned char)c->bytes[c->at]]) {
	case BLANK:
		return 1;
	case WIDE:
		return sign_at(c, c->at) == BLANK ? width_at(c, c->at) : 0;
	default:
		return 0;
	}
}

size_t tokens_split(const struct uk_statement *s, struct uk_token *tokens,
		    char *folded, token_word_fn each, void *closure)
{
	struct scanner c = {.bytes = s->text.bytes,
			    .len = s->text.len,
			    .initial = true,
			    .code = s->code,
			    .code_count = s->code_count};
	size_t count = 0;

	memcpy(folded, c.bytes, c.len);
	memset(folded + c.len, 0, TOKENS_BEHIND);
	while (c.at < c.len) {
		struct uk_token *token = &tokens[count];
		size_t plain, blank = blank_here(&c);

		if (blank) {
			c.at += blank;
			continue;
		}
		count++;
		if (give_code(&c, token))
			continue;
		plain = plain_end(&c);
		if (plain)
			give_plain(&c, token, folded, plain, each, closure);
		else if (opens_word(&c, c.at))
			give_word(&c, token, folded, each, closure);
		else
			give_sign(&c, token);
	}
	return count;
}

size_t token_fold(char *word, size_t len)
{
	size_t out = 0;
	unsigned char before = 0;

	for (size_t i = 0; i < len; i++) {
		unsigned char b = (unsigned char)word[i];

		if (b == '(' || b == ')')
			continue;
		if (b == 0xE2 && i + 2 < len) {
			b = '\'';
			i += 2;
		} else if (b >= 'A' && b <= 'Z') {
			b |= 0x20;
		} else if (before == 0xC3 && b <= 0x9E && b != 0x97) {
			b = (unsigned char)(b + 0x20);
		}
		word[out++] = (char)b;
		before = b;
	}
	if (out < len)
		word[out] = '\0';
	return out;
}
