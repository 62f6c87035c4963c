/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A plugin of the first release of the plugin line, kept as it was built then:
 * kept_1_0.so beside this file must go on working for as long as UK_ABI_MAJOR
 * is 1, whatever is added. It offers every table and uses every function of
 * the host that 1.0 had, and needs no library, not even that of C. The command
 * that built it is in kept.sh; it is never built again.
 */
#include "uitkomst/plugin.h"

enum { TOKENS = 64, SECOND = 1, VERB = 2, OBJECT = 3 };

struct kept {
	const struct uk_host *host;
	uint32_t list, rows;
	uint32_t known; /* number of "tuin" */
};

static struct uk_text text_of(const char *string)
{
	struct uk_text text = {string, 0};

	while (string[text.len])
		text.len++;
	return text;
}

static int same(struct uk_text a, struct uk_text b)
{
	if (a.len != b.len)
		return 0;
	for (size_t i = 0; i < a.len; i++)
		if (a.bytes[i] != b.bytes[i])
			return 0;
	return 1;
}

/* ------------------------------------------------------------------------ */

struct reading {
	struct kept *kept;
	struct uk_call *call;
};

static int take_row(void *closure, const struct uk_text *fields, size_t count)
{
	const struct reading *r = closure;

	if (count < 2)
		return -1;
	r->kept->rows++;
	return r->kept->host->add(r->call, r->kept->list, fields[0],
				  r->kept->rows);
}

static int open_kept(const struct uk_host *host, struct uk_call *call,
		     const struct uk_setting *settings, size_t count,
		     void **self)
{
	struct kept *kept = host->memory(call, sizeof(*kept));
	struct reading reading = {kept, call};

	if (!kept)
		return host->fail(call, "no memory");
	if (host->abi_major != 1 || host->size < sizeof(*host))
		return host->fail(call, "an older host");
	for (size_t i = 0; i < count; i++)
		host->log(call, settings[i].value);
	kept->host = host;
	kept->list = host->list(call, "kept.words");
	kept->known = host->word(call, text_of("Tuin"));
	host->notice(call, "kept_1_0 is er", "kept_1_0 is here");
	*self = kept;
	if (host->rows(call, "kept_1_0-words.tsv", take_row, &reading))
		return -1;
	return host->formula(call, "kept_1_0-formula.json");
}

static void close_kept(void *self)
{
	((struct kept *)self)->host = NULL;
}

/* ------------------------------------------------------------------------ */
/* A language of four words and a full stop.                                */

static uint32_t word_number(const struct kept *kept, struct uk_call *call,
			    struct uk_text text)
{
	char folded[64];

	if (text.len > sizeof(folded))
		return 0;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.bytes[i];

		folded[i] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
	}
	return kept->host->find(call, folded, text.len);
}

static uint32_t make_tokens(const struct kept *kept, struct uk_call *call,
			    struct uk_text text, struct uk_token *tokens)
{
	uint32_t count = 0, at = 0, len = (uint32_t)text.len;

	while (at < len && count < TOKENS) {
		struct uk_token *t = &tokens[count];
		uint32_t begin = at;
		struct uk_text word;

		while (at < len && text.bytes[at] != ' ' &&
		       (at == begin || text.bytes[at] != '.'))
			at++;
		word.bytes = text.bytes + begin;
		word.len = at - begin;
		t->range.begin = begin;
		t->range.end = at;
		t->word_class =
		    *word.bytes == '.' ? UK_WORD_PUNCTUATION : UK_WORD_OTHER;
		t->features = 0;
		t->word = word_number(kept, call, word);
		t->lemma = t->word;
		count++;
		while (at < len && text.bytes[at] == ' ')
			at++;
	}
	return count;
}

static int analyse(void *self, struct uk_call *call,
		   const struct uk_statement *s)
{
	const struct kept *kept = self;
	struct uk_token *tokens =
	    kept->host->memory(call, TOKENS * sizeof(*tokens));
	uint32_t n =
	    tokens ? make_tokens(kept, call, s->text, tokens) : (uint32_t)0;
	struct uk_verb verb = {VERB, UK_NONE, UK_NONE, 0, 0, 0, UK_FINITE, 0};
	struct uk_clause clause = {UK_CLAUSE_MAIN, 0, n, UK_NONE};
	struct uk_chunk chunks[3] = {
	    {UK_CHUNK_AGENT, 0, VERB, SECOND, UK_NONE, 0, UK_NONE},
	    {UK_CHUNK_VERB, VERB, OBJECT, VERB, UK_NONE, 0, 0},
	    {UK_CHUNK_NOUN, OBJECT, n, UK_NONE, UK_NONE, 0, 0},
	};
	struct uk_analysis a = {sizeof(a), tokens, n,	   &verb, 1,
				&clause,   1,	   chunks, 3};

	if (n <= OBJECT)
		return kept->host->fail(call, "too short");
	verb.lemma = tokens[VERB].lemma;
	return kept->host->analysis(call, &a);
}

static int inflect(void *self, struct uk_call *call, struct uk_text infinitive,
		   uint32_t form, uk_form_fn each, void *closure)
{
	(void)self;
	(void)call;
	return each(closure, infinitive, text_of(""),
		    form == UK_FORM_THIRD ? UK_THIRD : UK_GUESS);
}

/* "Wie | doet | wat" and a full stop. */
static int realise(void *self, struct uk_call *call,
		   const struct uk_piece *pieces, size_t count, uint32_t style)
{
	const struct kept *kept = self;
	char *sentence = kept->host->memory(call, 1024);
	struct uk_text text = {sentence, 0};

	(void)style;
	for (size_t i = 0; sentence && i < count; i++) {
		struct uk_part part = {pieces[i].slot, {0, 0}};

		if (i)
			sentence[text.len++] = ' ';
		part.range.begin = (uint32_t)text.len;
		for (size_t b = 0; b < pieces[i].text.len && text.len < 1000;
		     b++)
			sentence[text.len++] = pieces[i].text.bytes[b];
		part.range.end = (uint32_t)text.len;
		if (kept->host->part(call, &part))
			return -1;
	}
	if (!sentence)
		return -1;
	sentence[text.len++] = '.';
	return kept->host->text(call, text);
}

/* ------------------------------------------------------------------------ */

static int segment(void *self, struct uk_call *call,
		   const struct uk_statement *s)
{
	static const char *const slots[] = {"starter", "verb", "subject"};
	const struct kept *kept = self;

	for (size_t i = 0; i < s->chunk_count && i < 3; i++) {
		const struct uk_chunk *c = &s->chunks[i];
		struct uk_part part = {slots[i], {0, 0}};
		uint32_t last = c->last - (i == 2);

		part.range.begin = s->tokens[c->first].range.begin;
		part.range.end = s->tokens[last - 1].range.end;
		if (kept->host->part(call, &part))
			return -1;
	}
	return 0;
}

static int report(const struct kept *kept, struct uk_call *call,
		  size_t statement, const char *rule, struct uk_range range,
		  struct uk_text value)
{
	struct uk_parameter parameter = {"value", value};
	struct uk_fix fix = {range, text_of("gaarde"), NULL, UK_FIX_SAFE};
	struct uk_finding finding = {sizeof(finding), rule, 0,	  range,
				     &parameter,      1,    &fix, 1};

	return kept->host->report(call, statement, &finding);
}

static int check_model(void *self, struct uk_call *call,
		       const struct uk_statement *s)
{
	const struct uk_range all = {0, (uint32_t)s->text.len};

	if (s->part_count != 3 || !s->model)
		return 0;
	return report(self, call, 0, "parts", all, text_of(s->parts[2].slot));
}

/* What the host answers, a letter each. */
static struct uk_text ask(const struct kept *kept, struct uk_call *call)
{
	char *answers = kept->host->memory(call, 8);
	struct uk_text text = {answers, 0};

	if (!answers)
		return text;
	answers[text.len++] = kept->host->expired(call) ? 'x' : 'e';
	answers[text.len++] = kept->host->suggesting(call) ? 'x' : 's';
	answers[text.len++] = kept->host->spell(call, text) < 0 ? 'p' : 'x';
	answers[text.len++] =
	    kept->host->lookup(call, "kept.list", text, NULL, NULL) ? 'l' : 'x';
	answers[text.len++] =
	    kept->host->inflect(call, text, UK_FORM_TE, NULL, NULL) ? 'i' : 'x';
	answers[text.len++] =
	    kept->host->word(call, text) || kept->host->level(call, NULL) == 0
		? 'x'
		: 'w';
	return text;
}

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	const struct kept *kept = self;
	const struct uk_range all = {0, (uint32_t)s->text.len};
	const struct uk_level level = {"kept", 0, 1, 2, 3};

	for (size_t i = 0; i < s->token_count; i++)
		if (s->lists[i] >> kept->list & 1)
			report(kept, call, 0, "word", s->tokens[i].range,
			       kept->host->spelling(call, s->tokens[i].word));
	for (size_t i = 0; i < s->match_count; i++) {
		const struct uk_match *m = &s->matches[i];
		struct uk_range range = s->tokens[m->first].range;

		range.end = s->tokens[m->last - 1].range.end;
		if (m->list == kept->list)
			report(kept, call, 0, "phrase", range,
			       text_of(m->value == 2 ? "two" : "other"));
	}
	if (s->scope == UK_SCOPE_OUTCOME && s->verb_count &&
	    s->verbs[0].token == VERB)
		kept->host->level(call, &level);
	return report(kept, call, 0, "host", all, ask(kept, call));
}

/* Names each statement by its last word, so that a wrong step shows. */
static int check_set(void *self, struct uk_call *call,
		     const struct uk_statement *statements, size_t count)
{
	const struct kept *kept = self;

	for (size_t i = 0; i < count; i++) {
		const struct uk_statement *s = &statements[i];
		struct uk_range range = s->tokens[OBJECT].range;
		struct uk_text word = {s->text.bytes + range.begin,
				       range.end - range.begin};

		if (s->size != statements[0].size ||
		    report(kept, call, i, "set", range, word))
			return -1;
	}
	return 0;
}

static int lookup(void *self, struct uk_call *call, const char *list,
		  struct uk_text key, uk_entry_fn each, void *closure)
{
	(void)self;
	(void)call;
	(void)list;
	if (key.len && !same(key, text_of("tuin")))
		return 0;
	return each(closure, text_of("tuin"), text_of("level=2"));
}

static int check_word(void *self, struct uk_call *call, struct uk_text word)
{
	(void)self;
	(void)call;
	return same(word, text_of("tuin"));
}

static int suggest(void *self, struct uk_call *call, struct uk_text word,
		   size_t most)
{
	const struct kept *kept = self;

	(void)word;
	return most ? kept->host->text(call, text_of("tuin")) : 0;
}

static const char *const lists[] = {"kept.list", NULL};
static const struct uk_language_ops language = {sizeof(language), "xx", analyse,
						inflect, realise};
static const struct uk_model_ops model = {sizeof(model), segment, check_model};
static const struct uk_checker_ops checker = {sizeof(checker), check,
					      check_set};
static const struct uk_lexicon_ops lexicon = {sizeof(lexicon), lists, lookup};
static const struct uk_spell_ops spell = {sizeof(spell), "xx", check_word,
					  suggest};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD, "kept_1_0", "1.0",	   "Bewaard", UK_THREADS_INSTANCE,
    open_kept,	    close_kept, &language, &model,    &checker,
    &lexicon,	    &spell};
