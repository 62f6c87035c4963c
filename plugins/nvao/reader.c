/* SPDX-License-Identifier: Apache-2.0 */
#include "reader.h"

/* The end of a compound is looked for in words of this length, from a part of
 * this length on: a shorter one ends too many others ("alles"). */
enum { WORD_MOST = 64, PART_LEAST = 5 };

/* Nobody writes more before a noun, and no phrase of a list has more words. */
enum { PHRASE_MOST = 8 };

struct uk_text text_of(const struct reader *reader, struct uk_range range)
{
	return (struct uk_text){reader->statement->text.bytes + range.begin,
				range.end - range.begin};
}

struct uk_range span_range(const struct reader *reader, struct span span)
{
	const struct uk_token *tokens = reader->statement->tokens;

	return (struct uk_range){tokens[span.first].range.begin,
				 tokens[span.last - 1].range.end};
}

static bool is_ours(const struct reader *reader, const struct uk_match *match,
		    enum kind kind)
{
	return match->list == reader->kinds->phrases &&
	       match->value == (uint32_t)kind;
}

/* The first match that opens at the token or behind it; they stand in text
 * order. */
static const struct uk_match *match_from(const struct reader *reader,
					 uint32_t token)
{
	const struct uk_match *matches = reader->statement->matches;
	size_t low = 0, high = reader->statement->match_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (matches[middle].first < token)
			low = middle + 1;
		else
			high = middle;
	}
	return matches + low;
}

static const struct uk_match *matches_end(const struct reader *reader)
{
	return reader->statement->matches + reader->statement->match_count;
}

bool find_there(const struct reader *reader, enum kind kind, uint32_t token,
		struct span *span)
{
	const struct uk_match *end = matches_end(reader);

	*span = (struct span){token, is(reader, token, kind) ? token + 1 : 0};
	for (const struct uk_match *match = match_from(reader, token);
	     match < end && match->first == token; match++)
		if (is_ours(reader, match, kind) && match->last > span->last)
			span->last = match->last;
	return span->last;
}

bool find_next(const struct reader *reader, enum kind kind, uint32_t from,
	       struct span *span)
{
	uint32_t count = (uint32_t)reader->statement->token_count;

	if (!kind_in(&reader->present, kind))
		return false;
	for (uint32_t i = from; i < count; i++)
		if (find_at(reader, kind, i, span))
			return true;
	return false;
}

/* A phrase of the kind that opens before the token and ends at `least` or
 * behind it, and at `most` or before it. */
static bool phrase_over(const struct reader *reader, enum kind kind,
			uint32_t token, uint32_t least, uint32_t most)
{
	const struct uk_match *end = matches_end(reader);

	if (!kind_in(&reader->present, kind))
		return false;
	for (const struct uk_match *match = match_from(
		 reader, token > PHRASE_MOST ? token - PHRASE_MOST : 0);
	     match < end && match->first <= token; match++)
		if (is_ours(reader, match, kind) && match->last >= least &&
		    match->last <= most)
			return true;
	return false;
}

bool stands_before(const struct reader *reader, enum kind kind, uint32_t token)
{
	return token && (is(reader, token - 1, kind) ||
			 phrase_over(reader, kind, token, token, token));
}

bool is_inside(const struct reader *reader, enum kind kind, uint32_t token)
{
	return is(reader, token, kind) ||
	       phrase_over(reader, kind, token, token + 1, UK_NONE);
}

uint32_t phrase_first(const struct reader *reader, uint32_t noun)
{
	const struct uk_token *tokens = reader->statement->tokens;
	uint32_t first = noun;

	while (first && noun - first < PHRASE_MOST) {
		uint32_t before = tokens[first - 1].word_class;

		if (before == UK_WORD_DETERMINER)
			return first - 1;
		if (is(reader, first - 1, KIND_AMOUNT)) {
			first--;
			continue;
		}
		if (before != UK_WORD_ADJECTIVE && before != UK_WORD_NUMERAL &&
		    before != UK_WORD_ADVERB && before != UK_WORD_NAME)
			break;
		first--;
	}
	return first;
}

uint32_t preposition_of(const struct reader *reader, uint32_t noun)
{
	uint32_t first = phrase_first(reader, noun);

	return first && has_class(reader, first - 1, UK_WORD_PREPOSITION)
		   ? first - 1
		   : UK_NONE;
}

bool phrase_has(const struct reader *reader, uint32_t noun, enum kind kind)
{
	if (!kind_in(&reader->present, kind))
		return false;
	for (uint32_t i = phrase_first(reader, noun); i < noun; i++)
		if (is(reader, i, kind))
			return true;
	return false;
}

bool in_clause(const struct reader *reader, uint32_t token,
	       enum uk_clause_kind kind)
{
	const struct uk_statement *statement = reader->statement;

	for (size_t i = 0; i < statement->clause_count; i++)
		if (statement->clauses[i].kind == (uint32_t)kind &&
		    statement->clauses[i].first <= token &&
		    token < statement->clauses[i].last)
			return true;
	return false;
}

static bool lemma_is(const struct reader *reader, size_t verb, enum kind kind)
{
	return kind_in(
	    kinds_of(reader->kinds, reader->statement->verbs[verb].lemma),
	    kind);
}

bool has_verb(const struct reader *reader, enum kind kind)
{
	for (size_t i = 0; i < reader->statement->verb_count; i++)
		if (lemma_is(reader, i, kind))
			return true;
	return false;
}

bool verb_is(const struct reader *reader, uint32_t token, enum kind kind)
{
	const struct uk_chunk *chunk = uk_chunk_at(reader->statement, token);

	return chunk && chunk->verb < reader->statement->verb_count &&
	       lemma_is(reader, chunk->verb, kind);
}

/* A teacher who acts, or pupils who do not: they are whom it is about, save
 * "andere leerlingen", who are like the one who acts. */
static bool is_about_teaching(const struct reader *reader)
{
	const struct uk_statement *statement = reader->statement;

	if (has_verb(reader, KIND_TEACHING))
		return true;
	if (!kind_in(&reader->present, KIND_TEACHER) &&
	    !kind_in(&reader->present, KIND_PUPIL))
		return false;
	for (size_t i = 0; i < statement->chunk_count; i++) {
		const struct uk_chunk *chunk = &statement->chunks[i];
		bool agent = chunk->kind == UK_CHUNK_AGENT;
		enum kind kind = agent ? KIND_TEACHER : KIND_PUPIL;

		for (uint32_t k = chunk->first; k < chunk->last; k++)
			if (agent ? ends_in(reader, k, kind)
				  : is(reader, k, kind) &&
					!phrase_has(reader, k, KIND_OTHER))
				return true;
	}
	return false;
}

static int make_room(struct reader *reader)
{
	size_t count = reader->statement->token_count;

	if (count <= reader->room)
		return 0;
	reader->room += count;
	reader->tokens = reader->host->memory(
	    reader->call, reader->room * sizeof(*reader->tokens));
	return reader->tokens
		   ? 0
		   : reader->host->fail(reader->call, "geen geheugen");
}

/* How long the words may be that a compound ends in; bit n: n bytes. */
static uint64_t end_lengths(const struct reader *reader, struct uk_text text)
{
	uint64_t least = UINT64_MAX << PART_LEAST;

	if (text.len < 2 + PART_LEAST || text.len > WORD_MOST)
		return 0;
	return kinds_lengths(reader->kinds, text) & least &
	       ((UINT64_C(2) << (text.len - 2)) - 1);
}

static void add_end(const struct reader *reader, struct uk_text text,
		    size_t len, struct kind_set *kinds)
{
	uint32_t word =
	    reader->host->find(reader->call, text.bytes + text.len - len, len);

	kinds_join(kinds, kinds_of(reader->kinds, word));
}

/* The kinds of what it ends in, if it ends in anything. */
static void add_ends(const struct reader *reader, struct uk_text text,
		     uint64_t lengths, struct kind_set *kinds)
{
	for (; lengths; lengths &= lengths - 1)
		add_end(reader, text, (size_t)__builtin_ctzll(lengths), kinds);
}

bool is_word(const struct reader *reader, uint32_t token, enum kind kind)
{
	const struct uk_token *it = &reader->statement->tokens[token];

	return kind_in(kinds_of(reader->kinds, it->word), kind) ||
	       kind_in(kinds_of(reader->kinds, it->lemma), kind);
}

bool ends_in_word(const struct reader *reader, uint32_t token, enum kind kind)
{
	struct uk_text text =
	    text_of(reader, reader->statement->tokens[token].range);
	struct kind_set ends = {{0, 0}};

	if (is_noun(reader, token))
		add_ends(reader, text, end_lengths(reader, text), &ends);
	return kind_in(&ends, kind) || is_word(reader, token, kind);
}

/* Most tokens are written in no way that says anything. */
static bool is_marked(const struct uk_token *token)
{
	return token->features & (UK_CAPITAL | UK_DIGITS) ||
	       token->word_class == UK_WORD_PUNCTUATION;
}

static void add_writing(const struct uk_token *token, struct uk_text text,
			struct kind_set *kinds)
{
	enum { DOTS = 3 /* bytes of "..." and of its one sign */ };

	if ((token->features & (UK_CAPITAL | UK_INITIAL)) == UK_CAPITAL)
		kind_add(kinds, KIND_WITH_CAPITAL);
	if (token->features & UK_DIGITS)
		kind_add(kinds, KIND_WITH_DIGITS);
	if (token->word_class != UK_WORD_PUNCTUATION)
		return;
	if (text.len == DOTS)
		kind_add(kinds, KIND_DOTS);
	else if (*text.bytes == '(')
		kind_add(kinds, KIND_BRACKET);
}

static void look_at(const struct reader *reader, const struct uk_token *token,
		    struct kind_set *kinds)
{
	struct uk_text text = text_of(reader, token->range);
	uint64_t lengths = 0;

	*kinds = *kinds_of(reader->kinds, token->word);
	if (token->lemma != token->word)
		kinds_join(kinds, kinds_of(reader->kinds, token->lemma));
	if (token->word_class == UK_WORD_NOUN ||
	    token->word_class == UK_WORD_NAME)
		lengths = end_lengths(reader, text);
	if (lengths)
		add_ends(reader, text, lengths, kinds);
	if (is_marked(token))
		add_writing(token, text, kinds);
}

/* Returns the kinds of all of them together. */
static struct kind_set look_at_all(struct reader *reader)
{
	const struct uk_token *token = reader->statement->tokens;
	const struct uk_token *end = token + reader->statement->token_count;
	struct kind_set all = {{0, 0}};

	for (struct kind_set *kinds = reader->tokens; token < end; token++) {
		look_at(reader, token, kinds);
		kinds_join(&all, kinds++);
	}
	return all;
}

static void look_at_match(struct reader *reader, const struct uk_match *match)
{
	if (match->list != reader->kinds->phrases)
		return;
	kind_add(&reader->present, match->value);
	for (uint32_t i = match->first; i < match->last; i++)
		kind_add(&reader->tokens[i], match->value);
}

int reader_look(struct reader *reader)
{
	const struct uk_statement *statement = reader->statement;

	if (make_room(reader))
		return -1;
	reader->present = look_at_all(reader);
	for (size_t i = 0; i < statement->match_count; i++)
		look_at_match(reader, &statement->matches[i]);
	reader->teaches = is_about_teaching(reader);
	return 0;
}

uint32_t next_of_rule(const struct reader *reader, uint32_t from)
{
	uint32_t count = (uint32_t)reader->statement->token_count;

	while (from < count &&
	       !kinds_meet(&reader->tokens[from], reader->opens))
		from++;
	return from;
}

void report_span(const struct reader *reader, const char *rule,
		 struct span span, const struct uk_fix *fix)
{
	struct uk_parameter parameter = {.name = "word"};
	struct uk_finding finding = {
	    .size = sizeof(finding),
	    .rule = rule,
	    .range = span_range(reader, span),
	    .parameters = &parameter,
	    .parameter_count = 1,
	    .fixes = fix,
	    .fix_count = fix ? 1 : 0,
	};

	parameter.value = text_of(reader, finding.range);
	(void)reader->host->report(reader->call, reader->number, &finding);
}
