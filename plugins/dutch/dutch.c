/* SPDX-License-Identifier: Apache-2.0 */
/* The Dutch language: how its sentences are read. */
#include "uitkomst/plugin.h"

#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "inflect.h"
#include "kept.h"
#include "reader.h"
#include "realise.h"
#include "tokens.h"

struct dutch {
	const struct uk_host *host;
	struct lexicon *lexicon;
	struct words *words;
};

static void dutch_close(void *self)
{
	struct dutch *dutch = self;

	if (!dutch)
		return;
	words_free(dutch->words);
	lexicon_free(dutch->lexicon);
	free(dutch);
}

/* What an earlier start made of the files. */
static bool use_kept(struct dutch *dutch, struct uk_call *call)
{
	size_t size;
	const void *bytes = dutch->host->kept(call, kept_files, &size);

	if (!bytes)
		return false;
	dutch->lexicon = lexicon_new(dutch->host);
	if (dutch->lexicon &&
	    kept_use(dutch->lexicon, dutch->words, bytes, size) &&
	    !lexicon_place_fronts(dutch->lexicon, call))
		return true;
	lexicon_free(dutch->lexicon);
	dutch->lexicon = NULL;
	*dutch->words = (struct words){.host = NULL};
	return false;
}

static void keep(struct dutch *dutch, struct uk_call *call)
{
	size_t size;
	void *bytes = kept_make(dutch->lexicon, dutch->words, &size);

	if (bytes)
		dutch->host->keep(call, bytes, size);
	free(bytes);
}

static int open_words(struct dutch *dutch, struct uk_call *call)
{
	bool kept = use_kept(dutch, call);

	if (!kept && (lexicon_open(&dutch->lexicon, dutch->host, call) ||
		      lexicon_seal(dutch->lexicon, call)))
		return -1;
	if (words_open(dutch->words, dutch->host, call, dutch->lexicon))
		return -1;
	if (kept)
		return 0;
	if (words_read(dutch->words, call))
		return -1;
	keep(dutch, call);
	return 0;
}

static int dutch_open(const struct uk_host *host, struct uk_call *call,
		      const struct uk_setting *settings, size_t count,
		      void **self)
{
	struct dutch *dutch = calloc(1, sizeof(*dutch));

	(void)settings;
	(void)count;
	if (!dutch)
		return host->fail(call, "geen geheugen meer");
	dutch->host = host;
	dutch->words = calloc(1, sizeof(*dutch->words));
	if (!dutch->words || open_words(dutch, call)) {
		dutch_close(dutch);
		return host->fail(call, "geen geheugen meer");
	}
	*self = dutch;
	return 0;
}

/* Where the memory of words is far away, all words of a statement are asked
 * for before the first is wanted. */
static void ask_for(void *closure, struct uk_token *token, const char *folded,
		    size_t len)
{
	struct reader *r = closure;
	uint64_t hash = memo_hash(folded, len);

	memo_fetch(r->words->memo, hash);
	r->may[token - r->tokens] = hash;
}

static void look_up(struct reader *r, struct uk_token *token, uint64_t *may)
{
	struct uk_range range = token->range;
	const char *folded = r->folded + range.begin;
	struct known known =
	    words_look(r->words, r->call, folded,
		       strnlen(folded, range.end - range.begin), *may);

	token->word = token->lemma = known.word;
	*may = known.may;
	r->any |= known.may;
}

static void look_up_words(struct reader *r)
{
	for (uint32_t i = 0; i < r->count; i++)
		if (r->tokens[i].word_class == UK_WORD_OTHER)
			look_up(r, &r->tokens[i], &r->may[i]);
}

static uint8_t sign_of(const struct uk_statement *s, struct uk_range range)
{
	switch (s->text.bytes[range.begin]) {
	case '.':
		return range.end - range.begin > 1 ? SIGN_OTHER : SIGN_STOP;
	case '!':
	case '?':
		return SIGN_STOP;
	case ';':
		return SIGN_SEMICOLON;
	case ':':
		return SIGN_COLON;
	case ',':
		return SIGN_COMMA;
	case '(':
	case '[':
		return SIGN_OPEN;
	case ')':
	case ']':
		return SIGN_CLOSE;
	case '/':
		return SIGN_SLASH;
	default:
		return SIGN_OTHER;
	}
}

static void set_signs(struct reader *r)
{
	for (uint32_t i = 0; i < r->count; i++)
		if (r->tokens[i].word_class == UK_WORD_PUNCTUATION) {
			r->marks[i].sign =
			    sign_of(r->statement, r->tokens[i].range);
			r->openers++;
		}
}

/* Gives the reader its arrays; NULL members when there is no memory. */
static bool reader_init(struct reader *r, size_t most)
{
	r->folded =
	    r->host->memory(r->call, r->statement->text.len + TOKENS_BEHIND);
	r->tokens = r->host->memory(r->call, (most + 1) * sizeof(*r->tokens));
	r->may =
	    r->host->memory(r->call, (most + LOOK_AHEAD) * sizeof(*r->may));
	r->marks = r->host->memory(r->call, (most + 1) * sizeof(*r->marks));
	if (!r->folded || !r->tokens || !r->may || !r->marks)
		return false;
	r->tokens++->word_class = UK_WORD_PUNCTUATION;
	return true;
}

/* ... and those whose size the tags tell: each event is one verb at most. */
static bool reader_grow(struct reader *r)
{
	size_t clauses = r->openers + (size_t)1, forms = r->forms + (size_t)1;
	size_t chunks = r->count + (size_t)1;

	r->clauses = r->host->memory(r->call, clauses * sizeof(*r->clauses));
	r->events = r->host->memory(r->call, forms * sizeof(*r->events));
	r->verbs = r->host->memory(r->call, forms * sizeof(*r->verbs));
	r->chunks = r->host->memory(r->call, chunks * sizeof(*r->chunks));
	return r->clauses && r->events && r->verbs && r->chunks;
}

static int report(struct reader *r)
{
	struct uk_analysis analysis = {
	    .size = sizeof(analysis),
	    .tokens = r->tokens,
	    .token_count = r->count,
	    .verbs = r->verbs,
	    .verb_count = r->verb_count,
	    .clauses = r->clauses,
	    .clause_count = r->clause_count,
	    .chunks = r->chunks,
	    .chunk_count = r->chunk_count,
	};

	return r->host->analysis(r->call, &analysis);
}

static int dutch_analyse(void *self, struct uk_call *call,
			 const struct uk_statement *statement)
{
	const struct dutch *dutch = self;
	struct reader r = {.host = dutch->host,
			   .call = call,
			   .lexicon = dutch->lexicon,
			   .words = dutch->words,
			   .statement = statement};

	if (!reader_init(&r, tokens_most(statement)))
		return dutch->host->fail(call, "geen geheugen meer");
	r.count =
	    (uint32_t)tokens_split(statement, r.tokens, r.folded, ask_for, &r);
	look_up_words(&r);
	set_signs(&r);
	tags_set(&r);
	if (!reader_grow(&r))
		return dutch->host->fail(call, "geen geheugen meer");
	clauses_find(&r);
	verbs_find(&r);
	chunks_cut(&r);
	features_set(&r);
	return report(&r);
}

static int dutch_inflect(void *self, struct uk_call *call,
			 struct uk_text infinitive, uint32_t form,
			 uk_form_fn each, void *closure)
{
	const struct dutch *dutch = self;

	return inflect(dutch->lexicon, call, infinitive, form, each, closure);
}

static int dutch_realise(void *self, struct uk_call *call,
			 const struct uk_piece *pieces, size_t count,
			 uint32_t style)
{
	const struct dutch *dutch = self;

	return realise(dutch->host, call, dutch->lexicon, dutch->words, pieces,
		       count, style);
}

static int dutch_check(void *self, struct uk_call *call,
		       const struct uk_statement *statement)
{
	const struct dutch *dutch = self;
	struct check check = {dutch->host, call, dutch->lexicon, dutch->words,
			      statement};

	return check_agreement(&check) || check_tokens(&check) ||
		       check_joined(&check)
		   ? -1
		   : 0;
}

static const struct uk_checker_ops checker = {
    .size = sizeof(checker),
    .check = dutch_check,
};

static const struct uk_language_ops language = {
    .size = sizeof(language),
    .language = "nl",
    .analyse = dutch_analyse,
    .inflect = dutch_inflect,
    .realise = dutch_realise,
};

const struct uk_plugin UK_PLUGIN = {
    .abi_major = UK_ABI_MAJOR,
    .abi_minor = UK_ABI_MINOR,
    .size = sizeof(struct uk_plugin),
    .id = "dutch",
    .version = "1.0",
    .title = "Nederlands: woorden, werkwoorden en zinsdelen",
    .threads = UK_THREADS_ANY,
    .open = dutch_open,
    .close = dutch_close,
    .language = &language,
    .checker = &checker,
};
