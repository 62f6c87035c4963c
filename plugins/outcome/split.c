/* SPDX-License-Identifier: Apache-2.0 */
/*
 * "De student ontwerpt een app en schrijft een handleiding volgens X." becomes
 * "De student ontwerpt een app volgens X. De student schrijft een handleiding
 * volgens X." Only sentences of a few known builds are parted: in all others
 * the word order, or what the end of the sentence belongs to, is not sure.
 */
#include "rules.h"
#include "writing.h"

#include <string.h>

enum { TOKENS_MOST = 120 };

/* Tokens [first, last). */
struct run {
	uint32_t first, last;
};

struct split {
	const struct reader *reader;
	const struct uk_verb *one, *two;
	struct run head; /* agent, and a modal verb */
	struct run left, right; /* what stands before and after "en" */
	struct run tail; /* standard, context and effect; may be empty */
	bool finite;
};

static const struct uk_statement *text(const struct split *split)
{
	return split->reader->statement;
}

/* A word that points back would point at nothing in its own sentence, and
 * "niet" may hold for one act or for both. */
static bool is_tied(const struct split *split)
{
	const struct uk_statement *statement = text(split);

	for (uint32_t i = split->head.last; i < statement->token_count; i++) {
		const struct uk_token *token = &statement->tokens[i];

		if (word_kinds(split->reader, i) & WORD_BACK ||
		    token->features & UK_NEGATION ||
		    (i && token->features & UK_INITIAL))
			return true;
		if (token->word_class == UK_WORD_PRONOUN &&
		    in_main_clause(statement, i))
			return true;
	}
	return false;
}

/* How many chunks of a kind stand in a run. */
static size_t count_chunks(const struct split *split, struct run run,
			   uint32_t kind)
{
	const struct uk_statement *statement = text(split);
	size_t count = 0;

	for (size_t i = 0; i < statement->chunk_count; i++)
		if (statement->chunks[i].kind == kind &&
		    statement->chunks[i].first >= run.first &&
		    statement->chunks[i].first < run.last)
			count++;
	return count;
}

/* "Een plan opstellen", "Stelt een plan op": a list item, which opens with a
 * capital where each is a sentence of its own. */
static bool find_bare_head(struct split *split)
{
	const struct uk_statement *statement = text(split);

	split->head = (struct run){0, 0};
	if (!(statement->tokens->features & UK_CAPITAL) ||
	    split->one->auxiliary != UK_NONE ||
	    split->two->auxiliary != UK_NONE)
		return false;
	return split->finite ? split->one->token == 0
			     : statement->chunks->kind == UK_CHUNK_NOUN;
}

/* The agent first and, of the modal build, its verb: "De student kan". */
static bool find_head(struct split *split)
{
	const struct uk_statement *statement = text(split);
	const struct uk_chunk *chunks = statement->chunks;
	uint32_t verbs = split->one->features & split->two->features;

	split->finite = verbs & UK_FINITE;
	if (statement->chunk_count < 4 ||
	    !(verbs & (UK_FINITE | UK_INFINITIVE)) || verbs & UK_TE)
		return false;
	if (chunks[0].kind != UK_CHUNK_AGENT)
		return find_bare_head(split);
	split->head = (struct run){0, chunks[0].last};
	if (split->finite)
		return chunks[1].first == split->one->token;
	if (split->one->auxiliary != chunks[0].last ||
	    split->two->auxiliary != split->one->auxiliary)
		return false;
	split->head.last = split->one->auxiliary + 1;
	return chunks[1].last == split->head.last &&
	       statement->tokens[split->one->auxiliary].features & UK_MODAL;
}

/* One "en" between the verbs, and no sign. */
static bool find_sides(struct split *split)
{
	const struct uk_statement *statement = text(split);
	struct run between = {split->one->token, split->two->token};
	size_t i = 0;

	if (count_chunks(split, between, UK_CHUNK_CONJUNCTION) != 1 ||
	    count_chunks(split, between, UK_CHUNK_PUNCTUATION) ||
	    count_chunks(split, between, UK_CHUNK_OTHER) ||
	    count_chunks(split, between, UK_CHUNK_CLAUSE))
		return false;
	while (statement->chunks[i].kind != UK_CHUNK_CONJUNCTION ||
	       statement->chunks[i].first < between.first)
		i++;
	split->left =
	    (struct run){split->head.last, statement->chunks[i].first};
	split->right = (struct run){statement->chunks[i].last,
				    (uint32_t)statement->token_count};
	return statement->chunks[i].last - statement->chunks[i].first == 1 &&
	       word_kinds(split->reader, statement->chunks[i].first) &
		   WORD_AND &&
	       split->left.first < split->left.last;
}

static bool is_adjunct(const struct uk_part *part)
{
	static const char *const slots[] = {"standard", "context", "effect"};

	for (size_t i = 0; i < sizeof(slots) / sizeof(*slots); i++)
		if (strcmp(part->slot, slots[i]) == 0)
			return true;
	return false;
}

/* The first token at or behind a byte. */
static uint32_t token_from(const struct uk_statement *statement, uint32_t byte)
{
	uint32_t i = 0;

	while (i < statement->token_count &&
	       statement->tokens[i].range.begin < byte)
		i++;
	return i;
}

static bool is_sign(const struct uk_statement *statement, uint32_t at)
{
	return at < statement->token_count &&
	       statement->tokens[at].word_class == UK_WORD_PUNCTUATION;
}

/* What both sentences need stands at the end, behind the second act. */
static bool find_tail(struct split *split)
{
	const struct uk_statement *statement = text(split);
	uint32_t end = (uint32_t)statement->token_count, begin;

	if (is_sign(statement, end - 1))
		end--;
	begin = end;
	for (size_t i = 0; i < statement->part_count; i++) {
		uint32_t first =
		    token_from(statement, statement->parts[i].range.begin);

		if (!is_adjunct(&statement->parts[i]))
			continue;
		if (first < split->right.first)
			return false;
		if (first < begin)
			begin = first;
	}
	if (begin < end && is_sign(statement, begin - 1))
		begin--;
	split->tail = (struct run){begin, end};
	split->right.last = begin;
	return split->two->token < begin &&
	       !count_chunks(split, split->tail, UK_CHUNK_NOUN) &&
	       !count_chunks(split, split->tail, UK_CHUNK_VERB);
}

static bool is_bare(const struct uk_verb *verb)
{
	return verb->particle == UK_NONE &&
	       verb->fixed_first == verb->fixed_last;
}

static bool is_transitive(const struct split *split, const struct uk_verb *verb)
{
	return words_entry(split->reader->words, verb->lemma).kinds &
	       WORD_TRANSITIVE;
}

static uint32_t run_length(struct run run)
{
	return run.last - run.first;
}

/* Each act has an object of its own. */
static bool own_objects(const struct split *split)
{
	uint32_t last = split->finite ? split->right.first : split->right.last;

	return count_chunks(split, split->left, UK_CHUNK_NOUN) == 1 &&
	       count_chunks(split, split->right, UK_CHUNK_NOUN) == 1 &&
	       split->two->token == (split->finite ? last : last - 1) &&
	       (split->finite || split->one->token + 1 == split->left.last);
}

/* Nothing but one verb, or an adverb with it: "en bondig omschrijven". */
static bool is_verb_alone(const struct split *split, struct run run)
{
	uint32_t adverbs = (uint32_t)count_chunks(split, run, UK_CHUNK_ADVERB);

	return split->finite ? run_length(run) == 1
			     : run_length(run) == 1 + adverbs &&
				   split->two->token + 1 == run.last;
}

/* The two verbs stand side by side and have one object: before them behind a
 * modal verb, else behind them. */
static bool shared_object(const struct split *split)
{
	struct run verb = split->finite ? split->left : split->right;
	struct run rest = split->finite ? split->right : split->left;

	return is_verb_alone(split, verb) &&
	       count_chunks(split, rest, UK_CHUNK_NOUN) == 1 &&
	       (split->finite ? split->right.first == split->two->token
			      : split->left.last == split->one->token + 1) &&
	       is_bare(split->one) &&
	       split->two->fixed_first == split->two->fixed_last &&
	       is_transitive(split, split->one) &&
	       is_transitive(split, split->two);
}

/* The tokens of a run without those of one verb and its particle. */
static void write_without(struct writing *writing, struct run run,
			  const struct uk_verb *verb)
{
	uint32_t from = run.first;

	for (uint32_t i = run.first; i < run.last; i++) {
		if (i != verb->token && i != verb->particle)
			continue;
		write_tokens(writing, from, i);
		from = i + 1;
	}
	write_tokens(writing, from, run.last);
}

static void write_run(struct writing *writing, struct run run)
{
	write_tokens(writing, run.first, run.last);
}

/* The acts of the two sentences when they share an object. */
static void write_shared(const struct split *split, struct writing *writing,
			 bool second)
{
	if (split->finite && second) {
		write_run(writing, split->right);
	} else if (split->finite) {
		write_run(writing, split->left);
		write_without(writing, split->right, split->two);
	} else if (second) {
		write_without(writing, split->left, split->one);
		write_run(writing, split->right);
	} else {
		write_run(writing, split->left);
	}
}

static void write_sentence(const struct split *split, struct writing *writing,
			   bool shared, bool second)
{
	write_run(writing, split->head);
	if (shared)
		write_shared(split, writing, second);
	else
		write_run(writing, second ? split->right : split->left);
	write_run(writing, split->tail);
}

/* The second sentence opens as the first does. */
static void write_capital(struct writing *writing, size_t at,
			  const struct uk_statement *statement)
{
	if (!writing->failed && statement->tokens->features & UK_CAPITAL &&
	    writing->text[at] >= 'a' && writing->text[at] <= 'z')
		writing->text[at] = (char)(writing->text[at] - 'a' + 'A');
}

static bool split_write(const struct split *split, bool shared,
			struct uk_fix *fix)
{
	const struct uk_statement *statement = text(split);
	uint32_t count = (uint32_t)statement->token_count;
	struct writing writing;
	size_t second;

	writing_init(&writing, split->reader, 2 * statement->text.len + 16);
	write_sentence(split, &writing, shared, false);
	write_string(&writing, ".");
	second = writing.len + 1;
	write_sentence(split, &writing, shared, true);
	write_capital(&writing, second, statement);
	write_tokens(&writing, split->tail.last, count);
	if (split->tail.last == count)
		write_string(&writing, ".");
	*fix = (struct uk_fix){.range = range_of(statement, 0, count)};
	return writing_text(&writing, &fix->text);
}

bool several_split(const struct reader *reader, struct uk_fix *fix)
{
	const struct uk_statement *statement = reader->statement;
	struct split split = {.reader = reader};

	if (statement->verb_count != 2 || statement->token_count > TOKENS_MOST)
		return false;
	split.one = &statement->verbs[0];
	split.two = &statement->verbs[1];
	if (!find_head(&split) || is_tied(&split) || !find_sides(&split) ||
	    !find_tail(&split))
		return false;
	if (shared_object(&split))
		return split_write(&split, true, fix);
	return own_objects(&split) && split_write(&split, false, fix);
}
