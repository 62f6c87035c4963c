/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <stdbool.h>
#include <string.h>

#include "tokens.h"

/* How far a bracket inside a word is looked for: "gegeven(sverwerking)s". */
enum { BRACKET_MOST = 24 };

/* ... and the @ of a mail address behind its first point. */
enum { MAIL_MOST = 64 };

enum sign {
	BLANK,
	LETTER, /* also every byte of letters beyond ASCII */
	DIGIT,
	SIGN
};

struct cutter {
	const char *bytes;
	size_t len, at;
	bool initial; /* the next word opens a sentence */
	bool after_initial; /* the word before was "J." */
	const struct uk_range *code; /* spans from `at` on */
	size_t code_count;
};

static unsigned char byte_at(const struct cutter *c, size_t at)
{
	return at < c->len ? (unsigned char)c->bytes[at] : 0;
}

/* Signs beyond ASCII: General Punctuation (E2 80, E2 81), bullets and arrows
 * (E2 86..AC), and « » · ¿ of Latin-1 (C2). */
static enum sign wide_sign(const struct cutter *c, size_t at)
{
	unsigned char first = byte_at(c, at), second = byte_at(c, at + 1);

	if (first == 0xC2 && second == 0xA0)
		return BLANK;
	if (first == 0xE3 && second == 0x80 && byte_at(c, at + 2) == 0x80)
		return BLANK;
	if (first == 0xE2 && second == 0x80)
		return byte_at(c, at + 2) <= 0x8B || byte_at(c, at + 2) == 0xAF
			   ? BLANK
			   : SIGN;
	if (first == 0xE2)
		return SIGN;
	return first == 0xC2 && second != 0xB5 && second != 0xAA &&
		       second != 0xBA
		   ? SIGN
		   : LETTER;
}

static enum sign sign_at(const struct cutter *c, size_t at)
{
	unsigned char b = byte_at(c, at);

	if (b >= 0xC2)
		return wide_sign(c, at);
	if ((b | 0x20) >= 'a' && (b | 0x20) <= 'z')
		return LETTER;
	if (b >= '0' && b <= '9')
		return DIGIT;
	if (b == ' ' || (b >= '\t' && b <= '\r'))
		return BLANK;
	return b >= 0x80 ? LETTER : SIGN;
}

static size_t width_at(const struct cutter *c, size_t at)
{
	unsigned char b = byte_at(c, at);
	size_t width = b < 0xC0 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;

	return at + width > c->len ? c->len - at : width;
}

static bool is_capital(const struct cutter *c, size_t at)
{
	unsigned char b = byte_at(c, at), next = byte_at(c, at + 1);

	return (b >= 'A' && b <= 'Z') ||
	       (b == 0xC3 && next >= 0x80 && next <= 0x9E && next != 0x97);
}

static bool is_word(enum sign sign)
{
	return sign == LETTER || sign == DIGIT;
}

/* The width of an apostrophe here, 0 when there is none. */
static size_t apostrophe_at(const struct cutter *c, size_t at)
{
	if (byte_at(c, at) == '\'')
		return 1;
	if (byte_at(c, at) == 0xE2 && byte_at(c, at + 1) == 0x80 &&
	    (byte_at(c, at + 2) == 0x99 || byte_at(c, at + 2) == 0x98))
		return 3;
	return 0;
}

/* "(bege)leidt", "student(en)": the end of letters in brackets that belong
 * to a word, 0 when they do not. */
static size_t bracket_end(const struct cutter *c, size_t open)
{
	size_t at = open + 1;

	while (at < open + BRACKET_MOST &&
	       (sign_at(c, at) == LETTER || byte_at(c, at) == '-'))
		at++;
	return at > open + 1 && byte_at(c, at) == ')' ? at + 1 : 0;
}

/* Words that a slash does not part. */
static const char *const slash_words[] = {
    "en/of",	 "of/en",    "hij/zij",	 "zij/hij",  "zijn/haar",
    "haar/zijn", "hem/haar", "hun/haar", "deze/dit", "en/ of",
    "m/v",	 "km/u",     "km/h",	 "t/m",	     NULL};

/* The end of a slash word that starts at `begin`, 0 when it is none. */
static size_t slash_end(const struct cutter *c, size_t begin)
{
	for (const char *const *word = slash_words; *word; word++) {
		size_t i = 0, len = strlen(*word);

		while (i < len && (byte_at(c, begin + i) | 0x20) ==
				      ((unsigned char)(*word)[i] | 0x20))
			i++;
		if (i == len && !is_word(sign_at(c, begin + len)))
			return begin + len;
	}
	return 0;
}

/* Goes on over a sign inside a word; returns the new end, or `at`. */
static size_t joint_end(const struct cutter *c, size_t begin, size_t at)
{
	size_t wide = apostrophe_at(c, at);
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
		size_t end = bracket_end(c, at);

		return end ? end : at;
	}
	default:
		return at;
	}
}

/* "m.b.v.", "o.a": single letters with points. */
static size_t abbreviation_end(const struct cutter *c, size_t begin)
{
	size_t at = begin;

	while (sign_at(c, at) == LETTER && byte_at(c, at) < 0x80 &&
	       byte_at(c, at + 1) == '.')
		at += 2;
	if (at - begin < 4) {
		if (at == begin + 2 && sign_at(c, at) == LETTER &&
		    !is_word(sign_at(c, at + 1)))
			return at + 1;
		return begin;
	}
	return at;
}

/* "J. C. Zaalberg", "S. is": one capital whose point ends no sentence, by
 * what follows. */
static bool is_initial(const struct cutter *c, size_t begin, size_t end)
{
	size_t next = end + 1;

	if (end != begin + 1 || !is_capital(c, begin) ||
	    byte_at(c, end) != '.' || byte_at(c, next) != ' ')
		return false;
	next++;
	if (is_capital(c, next))
		return byte_at(c, next + 1) == '.' || c->after_initial;
	return sign_at(c, next) == LETTER;
}

/* Longer abbreviations that end in a point. */
static const char *const dotted[] = {
    "bijv", "bv",   "cf",  "incl", "excl", "enz", "etc", "max",	 "min",
    "resp", "evt",  "nl",  "ca",   "jl",   "dr",  "drs", "prof", "ir",
    "ing",  "mr",   "vgl", "blz",  "nr",   "art", "div", "ong",	 "afd",
    "zgn",  "mw",   "dhr", "mevr", "o.a",  "e.d", "m.n", "d.m",	 "ed",
    "fig",  "hfst", "jr",  "sr",   NULL};

static bool takes_dot(const struct cutter *c, size_t begin, size_t end)
{
	for (const char *const *word = dotted; *word; word++) {
		size_t i = 0, len = strlen(*word);

		if (len != end - begin)
			continue;
		while (i < len && (byte_at(c, begin + i) | 0x20) ==
				      ((unsigned char)(*word)[i] | 0x20))
			i++;
		if (i == len)
			return true;
	}
	return false;
}

/* "a.b@c.nl": a sign @ behind words with points. */
static bool opens_mail(const struct cutter *c, size_t end)
{
	size_t most = end + MAIL_MOST;

	while (end < most &&
	       (is_word(sign_at(c, end)) ||
		(byte_at(c, end) == '.' && is_word(sign_at(c, end + 1)))))
		end++;
	return byte_at(c, end) == '@' && is_word(sign_at(c, end + 1));
}

static bool opens_address(const struct cutter *c, size_t begin, size_t end)
{
	size_t len = end - begin;
	const char *b = c->bytes + begin;

	if (byte_at(c, end) == '@' || byte_at(c, end) == '.')
		if (opens_mail(c, end))
			return true;
	return (len >= 4 && len <= 5 && !memcmp(b, "http", 4) &&
		c->len - end > 3 && !memcmp(c->bytes + end, "://", 3)) ||
	       (len == 3 && !memcmp(b, "www", 3) && byte_at(c, end) == '.');
}

static size_t address_end(const struct cutter *c, size_t at)
{
	while (at < c->len && sign_at(c, at) != BLANK)
		at += width_at(c, at);
	while (sign_at(c, at - 1) == SIGN && byte_at(c, at - 1) != '/')
		at--;
	return at;
}

static size_t run_end(const struct cutter *c, size_t begin, size_t at)
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
static size_t word_end(struct cutter *c, bool *code)
{
	size_t begin = c->at, at = begin, end;

	end = abbreviation_end(c, begin);
	if (end > begin && byte_at(c, end) != '@')
		return end;
	if (byte_at(c, at) == '(')
		at = bracket_end(c, at);
	else if (byte_at(c, at) == '-')
		at++;
	else
		at += apostrophe_at(c, at);
	end = run_end(c, begin, at);
	if (byte_at(c, end) == '/' && slash_end(c, begin))
		return slash_end(c, begin);
	if (opens_address(c, begin, end)) {
		*code = true;
		return address_end(c, end);
	}
	c->after_initial = is_initial(c, begin, end);
	if (c->after_initial ||
	    (byte_at(c, end) == '.' && takes_dot(c, begin, end)))
		return end + 1;
	return end;
}

/* "'s" and "'t", but not a quoted word. */
static bool opens_with_apostrophe(const struct cutter *c, size_t at)
{
	size_t wide = apostrophe_at(c, at);
	unsigned char letter = byte_at(c, at + wide);

	return wide && (letter == 's' || letter == 't' || letter == 'n') &&
	       !is_word(sign_at(c, at + wide + 1)) &&
	       !apostrophe_at(c, at + wide + 1);
}

static bool opens_word(const struct cutter *c, size_t at)
{
	if (is_word(sign_at(c, at)) || opens_with_apostrophe(c, at))
		return true;
	if (byte_at(c, at) == '(') {
		size_t end = bracket_end(c, at);

		return end && sign_at(c, end) == LETTER;
	}
	return byte_at(c, at) == '-' && sign_at(c, at + 1) == LETTER &&
	       (!at || sign_at(c, at - 1) == BLANK);
}

static size_t sign_end(const struct cutter *c)
{
	size_t at = c->at;

	if (byte_at(c, at) != '.')
		return at + width_at(c, at);
	while (byte_at(c, at) == '.')
		at++;
	return at;
}

static uint32_t word_features(const struct cutter *c, struct uk_range r,
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

static bool ends_sentence(const struct cutter *c, struct uk_range r)
{
	char b = c->bytes[r.begin];

	return (b == '.' && r.end - r.begin == 1) || b == '!' || b == '?';
}

static void give_word(struct cutter *c, struct uk_token *token, char *folded,
		      token_word_fn each, void *closure)
{
	bool code = false, number;

	token->range.begin = (uint32_t)c->at;
	c->at = word_end(c, &code);
	token->range.end = (uint32_t)c->at;
	token->features = word_features(c, token->range, &number);
	if (c->initial)
		token->features |= UK_INITIAL;
	c->initial = false;
	if (code || number) {
		token->word_class = code ? UK_WORD_CODE : UK_WORD_NUMERAL;
		return;
	}
	each(closure, token, folded,
	     token_fold(c->bytes + token->range.begin,
			token->range.end - token->range.begin, folded));
}

static void give_sign(struct cutter *c, struct uk_token *token)
{
	token->range.begin = (uint32_t)c->at;
	c->at = sign_end(c);
	token->range.end = (uint32_t)c->at;
	token->word_class = UK_WORD_PUNCTUATION;
	if (ends_sentence(c, token->range))
		c->initial = true;
}

static bool give_code(struct cutter *c, struct uk_token *token)
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

size_t tokens_most(struct uk_text text)
{
	size_t most = 1;
	bool inside = false;

	for (size_t i = 0; i < text.len; i++) {
		unsigned char b = (unsigned char)text.bytes[i];
		bool word = ((b | 0x20) >= 'a' && (b | 0x20) <= 'z') ||
			    (b >= '0' && b <= '9') ||
			    (b >= 0x80 && b != 0xC2 && b != 0xE2);

		most += !word || !inside;
		inside = word;
	}
	return most;
}

size_t tokens_split(const struct uk_statement *s, struct uk_token *tokens,
		    char *folded, token_word_fn each, void *closure)
{
	struct cutter c = {.bytes = s->text.bytes,
			   .len = s->text.len,
			   .initial = true,
			   .code = s->code,
			   .code_count = s->code_count};
	size_t count = 0;

	while (c.at < c.len) {
		struct uk_token *token = &tokens[count];

		if (sign_at(&c, c.at) == BLANK) {
			c.at += width_at(&c, c.at);
			continue;
		}
		*token = (struct uk_token){.word = 0};
		if (!give_code(&c, token) && opens_word(&c, c.at))
			give_word(&c, token, folded, each, closure);
		else if (token->word_class != UK_WORD_CODE)
			give_sign(&c, token);
		count++;
	}
	return count;
}

size_t token_fold(const char *bytes, size_t len, char *folded)
{
	size_t out = 0;
	unsigned char before = 0;

	for (size_t i = 0; i < len; i++) {
		unsigned char b = (unsigned char)bytes[i];

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
		folded[out++] = (char)b;
		before = b;
	}
	return out;
}
