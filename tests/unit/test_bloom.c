/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include "fake_host.h"

enum { MOST = 64, PHRASES = 192 };

struct told_finding {
	char rule[32], text[400]; /* parameters and fixes, one a line */
	size_t statement;
	struct uk_range range;
};

/* What the plugin told; one test at a time. */
static struct {
	struct uk_level levels[MOST];
	size_t level_count;
	struct told_finding findings[MOST];
	size_t finding_count;
	struct {
		uint32_t value;
		char text[48];
	} phrases[PHRASES];
	size_t phrase_count;
} told;

static uint32_t told_list(UK_UNUSED struct uk_call *call,
			  UK_UNUSED const char *name)
{
	return 5;
}

static int told_add(UK_UNUSED struct uk_call *call, uint32_t list,
		    struct uk_text text, uint32_t value)
{
	assert_int_equal(list, 5);
	assert_true(told.phrase_count < PHRASES);
	(void)snprintf(told.phrases[told.phrase_count].text, 48, "%.*s",
		       (int)text.len, text.bytes);
	told.phrases[told.phrase_count++].value = value;
	return 0;
}

static int told_level(UK_UNUSED struct uk_call *call,
		      const struct uk_level *level)
{
	assert_true(told.level_count < MOST);
	told.levels[told.level_count++] = *level;
	return 0;
}

static int told_report(UK_UNUSED struct uk_call *call, size_t statement,
		       const struct uk_finding *given)
{
	struct told_finding *kept = &told.findings[told.finding_count++];
	size_t len = 0, room = sizeof(kept->text);

	assert_true(told.finding_count < MOST);
	kept->statement = statement;
	kept->range = given->range;
	(void)snprintf(kept->rule, sizeof(kept->rule), "%s", given->rule);
	kept->text[0] = '\0';
	for (size_t i = 0; i < given->parameter_count; i++)
		len += (size_t)snprintf(kept->text + len, room - len,
					"%s=%.*s\n", given->parameters[i].name,
					(int)given->parameters[i].value.len,
					given->parameters[i].value.bytes);
	for (size_t i = 0; i < given->fix_count; i++)
		len += (size_t)snprintf(
		    kept->text + len, room - len, "%u-%u %.*s\n",
		    given->fixes[i].range.begin, given->fixes[i].range.end,
		    (int)given->fixes[i].text.len, given->fixes[i].text.bytes);
	return 0;
}

/* Forms that the tests need; any other verb gives its infinitive. */
static int told_inflect(UK_UNUSED struct uk_call *call,
			struct uk_text infinitive, uint32_t form,
			uk_form_fn each, void *closure)
{
	static const struct {
		const char *verb;
		uint32_t form;
		const char *surface, *particle;
	} forms[] = {
	    {"uitleggen", UK_FORM_THIRD, "legt", "uit"},
	    {"uitleggen", UK_FORM_TE, "uit te leggen", ""},
	    {"verklaren", UK_FORM_THIRD, "verklaart", ""},
	    {"verklaren", UK_FORM_TE, "te verklaren", ""},
	    {"benoemen", UK_FORM_THIRD, "benoemt", ""},
	    {"hanteren", UK_FORM_PLURAL, "hanteren", ""},
	};

	for (size_t i = 0; i < ARRAY_SIZE(forms); i++)
		if (forms[i].form == form &&
		    strlen(forms[i].verb) == infinitive.len &&
		    !memcmp(forms[i].verb, infinitive.bytes, infinitive.len))
			return each(closure,
				    (struct uk_text){forms[i].surface,
						     strlen(forms[i].surface)},
				    (struct uk_text){forms[i].particle,
						     strlen(forms[i].particle)},
				    0);
	return each(closure, infinitive, (struct uk_text){"", 0}, 0);
}

struct fixture {
	struct uk_call call;
	struct uk_host host;
	void *self;
};

static int open_plugin(struct fixture *f, const struct uk_setting *settings,
		       size_t count)
{
	memset(&told, 0, sizeof(told));
	fake_init(&f->call, DICTIONARIES);
	f->host = fake_host;
	f->host.list = told_list;
	f->host.add = told_add;
	f->host.level = told_level;
	f->host.report = told_report;
	f->host.inflect = told_inflect;
	return UK_PLUGIN.open(&f->host, &f->call, settings, count, &f->self);
}

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	*state = f;
	return f ? open_plugin(f, NULL, 0) : -1;
}

static int teardown(void **state)
{
	struct fixture *f = *state;

	UK_PLUGIN.close(f->self);
	fake_release(&f->call);
	free(f);
	return 0;
}

/*
 * A statement as a test writes it: words parted by blanks, each chunk opened
 * by a word like "N:" that says what follows.
 *
 *	A:         agent          N:  object, its head the last word
 *	P:         preposition    B:  adverb
 *	S:         clause         R:  reflexive pronoun
 *	C:         conjunction
 *	V=lemma:   finite verb, third person; V+ plural, I= infinitive,
 *		   T= the infinitive behind "te"
 *	Q:         particle of the verb before it
 */
struct sentence {
	struct uk_statement it;
	char text[256];
	struct uk_token tokens[MOST];
	struct uk_verb verbs[8];
	struct uk_chunk chunks[MOST];
	struct uk_match matches[8];
};

static struct uk_chunk *open_chunk(struct sentence *s, const char *mark)
{
	static const struct {
		char letter;
		uint32_t kind;
	} kinds[] = {{'A', UK_CHUNK_AGENT},	  {'B', UK_CHUNK_ADVERB},
		     {'C', UK_CHUNK_CONJUNCTION}, {'N', UK_CHUNK_NOUN},
		     {'P', UK_CHUNK_PREPOSITION}, {'S', UK_CHUNK_CLAUSE},
		     {'R', UK_CHUNK_OTHER},	  {'V', UK_CHUNK_VERB},
		     {'I', UK_CHUNK_VERB},	  {'T', UK_CHUNK_VERB},
		     {'Q', UK_CHUNK_VERB}};
	struct uk_chunk *chunk = &s->chunks[s->it.chunk_count++];

	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++)
		if (kinds[i].letter == *mark)
			chunk->kind = kinds[i].kind;
	chunk->first = chunk->last = (uint32_t)s->it.token_count;
	chunk->head = chunk->intro = chunk->verb = UK_NONE;
	return chunk;
}

static void open_verb(struct sentence *s, struct uk_call *call,
		      const char *mark)
{
	struct uk_verb *verb = &s->verbs[s->it.verb_count++];
	char lemma[64];

	(void)snprintf(lemma, sizeof(lemma), "%.*s", (int)strlen(mark) - 3,
		       mark + 2);
	for (char *c = lemma; *c; c++)
		*c = *c == '_' ? ' ' : *c;
	*verb = (struct uk_verb){.token = (uint32_t)s->it.token_count,
				 .particle = UK_NONE,
				 .auxiliary = UK_NONE};
	verb->lemma =
	    fake_host.word(call, (struct uk_text){lemma, strlen(lemma)});
	verb->features = *mark == 'V' ? UK_FINITE | UK_THIRD : UK_INFINITIVE;
	if (mark[1] == '+')
		verb->features |= UK_PLURAL;
	if (*mark == 'T') {
		verb->token++;
		verb->features |= UK_TE;
	}
}

static uint32_t class_of(const struct uk_chunk *chunk, const char *word)
{
	static const char *const articles[] = {"de", "een", "het", "De"};

	for (size_t i = 0; i < ARRAY_SIZE(articles); i++)
		if (strcmp(word, articles[i]) == 0)
			return UK_WORD_DETERMINER;
	if (chunk->kind == UK_CHUNK_NOUN || chunk->kind == UK_CHUNK_AGENT)
		return UK_WORD_NOUN;
	return chunk->kind == UK_CHUNK_PREPOSITION && chunk->intro != UK_NONE
		   ? UK_WORD_NOUN
		   : UK_WORD_OTHER;
}

static void add_token(struct sentence *s, struct uk_call *call,
		      const char *word, bool reflexive)
{
	uint32_t at = (uint32_t)s->it.token_count++;
	struct uk_token *token = &s->tokens[at];
	struct uk_chunk *chunk = &s->chunks[s->it.chunk_count - 1];
	size_t begin = s->it.text.len + (at ? 1 : 0);

	if (at)
		s->text[begin - 1] = ' ';
	(void)snprintf(s->text + begin, sizeof(s->text) - begin, "%s", word);
	s->it.text.len = begin + strlen(word);
	token->range =
	    (struct uk_range){(uint32_t)begin, (uint32_t)s->it.text.len};
	token->word_class = class_of(chunk, word);
	token->word = token->lemma =
	    fake_host.word(call, (struct uk_text){word, strlen(word)});
	if (s->it.verb_count && s->verbs[s->it.verb_count - 1].token == at)
		token->lemma = s->verbs[s->it.verb_count - 1].lemma;
	token->features = (reflexive ? UK_REFLEXIVE : 0u) |
			  (*word >= 'A' && *word <= 'Z' ? UK_CAPITAL : 0u);
	chunk->last = at + 1;
	if (token->word_class == UK_WORD_NOUN)
		chunk->head = at;
	if (chunk->kind == UK_CHUNK_PREPOSITION && chunk->intro == UK_NONE)
		chunk->intro = at;
}

static void find_phrases(struct sentence *s)
{
	for (size_t i = 0; i < told.phrase_count; i++) {
		const char *found = strstr(s->text, told.phrases[i].text);
		uint32_t at = 0, last;

		if (!found)
			continue;
		while (s->tokens[at].range.begin < found - s->text)
			at++;
		last = at + 1;
		for (const char *c = told.phrases[i].text; *c; c++)
			last += *c == ' ';
		assert_true(s->it.match_count < ARRAY_SIZE(s->matches));
		s->matches[s->it.match_count++] =
		    (struct uk_match){5, told.phrases[i].value, at, last};
	}
}

static void read_sentence(struct sentence *s, struct uk_call *call,
			  const char *marked)
{
	char copy[256], *rest = copy;
	bool reflexive = false;

	memset(s, 0, sizeof(*s));
	s->it = (struct uk_statement){.size = sizeof(s->it),
				      .scope = UK_SCOPE_OUTCOME,
				      .text = {s->text, 0},
				      .tokens = s->tokens,
				      .verbs = s->verbs,
				      .chunks = s->chunks,
				      .matches = s->matches};
	(void)snprintf(copy, sizeof(copy), "%s", marked);
	for (char *word; (word = strtok_r(rest, " ", &rest));) {
		if (word[strlen(word) - 1] != ':') {
			add_token(s, call, word, reflexive);
			continue;
		}
		open_chunk(s, word);
		reflexive = *word == 'R';
		if (strchr("VIT", *word))
			open_verb(s, call, word);
		if (*word == 'Q')
			s->verbs[s->it.verb_count - 1].particle =
			    (uint32_t)s->it.token_count;
	}
	find_phrases(s);
}

static void check(struct fixture *f, const char *marked)
{
	struct sentence s;

	told.level_count = told.finding_count = 0;
	read_sentence(&s, &f->call, marked);
	assert_int_equal(UK_PLUGIN.checker->check(f->self, &f->call, &s.it), 0);
}

/* The finding of this rule, or NULL. */
static const struct told_finding *finding(const char *rule)
{
	for (size_t i = 0; i < told.finding_count; i++)
		if (strcmp(told.findings[i].rule, rule) == 0)
			return &told.findings[i];
	return NULL;
}

static void assert_band(struct fixture *f, const char *marked, unsigned low,
			unsigned high)
{
	check(f, marked);
	assert_int_equal(told.level_count, 1);
	assert_string_equal(told.levels[0].taxonomy, "bloom_revised");
	assert_int_equal(told.levels[0].low, low);
	assert_int_equal(told.levels[0].high, high);
	assert_true(told.levels[0].sources >= 1);
}

static void test_band_of_verb(void **state)
{
	assert_band(*state, "A: De student V=benoemen: benoemt N: de delen", 1,
		    1);
	assert_band(*state,
		    "A: De student V=analyseren: analyseert N: de delen", 4, 4);
	check(*state, "A: De student V=lanterfanten: lanterfant");
	assert_int_equal(told.level_count, 0);
	assert_non_null(finding("unknown-verb"));
	check(*state, "A: De student V=benoemen: benoemt N: de delen");
	assert_null(finding("unknown-verb"));
}

static void test_each_verb_has_its_band(void **state)
{
	check(*state, "A: De student V=ontwerpen: ontwerpt S: en "
		      "V=beoordelen: beoordeelt N: affiches");
	assert_int_equal(told.level_count, 2);
	assert_int_equal(told.levels[0].low, 6);
	assert_int_equal(told.levels[1].low, 5);
	assert_int_equal(told.levels[1].verb, 1);
}

static void test_object_decides(void **state)
{
	assert_band(*state, "V=maken: maakt N: een ontwerp", 6, 6);
	assert_band(*state, "V=maken: maakt N: een marktanalyse", 4, 4);
	assert_band(*state, "V=maken: maakt N: berekeningen", 3, 3);
	assert_band(*state, "V=geven: geeft N: een voorbeeld", 2, 2);
	assert_band(*state, "V=stellen: stelt P: bij koorts N: een diagnose", 4,
		    4);
	/* Who executes a plan makes none. */
	assert_band(*state, "V=uitvoeren: voert N: een behandelplan Q: uit", 3,
		    3);
	/* A noun in a prepositional phrase is not the object. */
	assert_band(*state, "V=geven: geeft P: in een voorbeeld N: hulp", 3, 3);
}

static void test_complement_decides(void **state)
{
	assert_band(*state, "V=vellen: velt N: een oordeel", 5, 5);
	assert_band(*state, "V=kiezen: kiest B: onderbouwd N: een methode", 5,
		    5);
	assert_band(*state, "I=weergeven: weergeven P: in eigen woorden", 2, 2);
	assert_band(*state, "V=vertalen: vertaalt N: wensen P: naar eisen", 6,
		    6);
	/* What stands in a clause does not stand with the verb. */
	assert_band(*state,
		    "V=vertalen: vertaalt N: brieven S: die naar huis gaan", 3,
		    3);
}

static void test_vague_verb(void **state)
{
	check(*state, "A: De student V=begrijpen: begrijpt N: de leer");
	assert_non_null(finding("vague-verb"));
	assert_int_equal(finding("vague-verb")->range.begin, 11);
	check(*state, "A: De student V=verklaren: verklaart N: de leer "
		      "S: zodat de klant die begrijpt");
	assert_null(finding("vague-verb"));
	check(*state, "A: De student V=weten: weet N: de weg T=vinden: te "
		      "vinden");
	assert_null(finding("vague-verb"));
	check(*state, "A: De student V=tonen: toont N: de resultaten");
	assert_null(finding("vague-verb"));
	check(*state, "A: De student V=tonen: toont N: leergierigheid");
	assert_non_null(finding("vague-verb"));
}

static void assert_vague(struct fixture *f, const char *marked,
			 const char *text)
{
	check(f, marked);
	assert_non_null(finding("vague-verb"));
	assert_non_null(strstr(finding("vague-verb")->text, text));
}

static void test_fix_finite(void **state)
{
	assert_vague(*state,
		     "A: De student V=begrijpen: begrijpt N: de leer "
		     "P: van Bloom",
		     "11-27 legt de leer uit\n11-19 verklaart\n");
	assert_vague(*state,
		     "A: De student V=begrijpen: begrijpt S: hoe het "
		     "werkt",
		     "11-19 legt uit\n11-19 verklaart\n");
	assert_vague(*state,
		     "A: De student V=begrijpen: begrijpt P: na deze "
		     "module N: de leer",
		     "11-42 legt na deze module de leer uit\n");
	/* "legt en toetst de leer uit" would change the other verb. */
	assert_vague(*state,
		     "V=begrijpen: begrijpt C: en V=toetsen: toetst "
		     "N: de leer",
		     "toelichten\n0-8 verklaart\n");
	assert_vague(*state, "V=begrijpen: Begrijpt N: de leer",
		     "0-16 Legt de leer uit\n0-8 Verklaart\n");
}

static void test_fix_infinitive(void **state)
{
	assert_vague(*state,
		     "A: De student N: de leer T=begrijpen: te "
		     "begrijpen",
		     "19-31 uit te leggen\n19-31 te verklaren\n");
}

static void test_fix_preposition(void **state)
{
	assert_vague(*state,
		     "A: De student V=hebben: heeft N: inzicht "
		     "P: in de leer",
		     "11-35 legt de leer uit\n11-27 verklaart\n");
	assert_vague(*state, "A: De studenten V+omgaan: gaan Q: om P: met geld",
		     "13-24 hanteren\n");
}

static void test_no_fix(void **state)
{
	/* "zorgvuldig" would be lost. */
	check(*state, "A: De studenten V+omgaan: gaan B: zorgvuldig Q: om "
		      "P: met geld");
	assert_string_equal(finding("vague-verb")->text,
			    "verb=omgaan\n"
			    "instead= → hanteren\n");
	check(*state, "A: De student V=leren: leert N: geduld");
	assert_string_equal(finding("vague-verb")->text,
			    "verb=leren\ninstead=\n");
}

static void reopen(struct fixture *f, const char *key, const char *value,
		   int result)
{
	struct uk_setting setting = {key, value};

	UK_PLUGIN.close(f->self);
	fake_release(&f->call);
	assert_int_equal(open_plugin(f, &setting, 1), result);
	if (result) {
		assert_true(f->call.failure[0]);
		fake_release(&f->call);
		assert_int_equal(open_plugin(f, NULL, 0), 0);
	}
}

static void test_level_band(void **state)
{
	reopen(*state, "levels", "4-6", 0);
	check(*state, "A: De student V=benoemen: benoemt N: de delen");
	assert_string_equal(finding("level-band")->text,
			    "verb=benoemen\nband=1\nexpected=4-6\n"
			    "taxonomy=Bloom, herzien\n");
	check(*state, "A: De student V=beoordelen: beoordeelt N: de delen");
	assert_null(finding("level-band"));
}

static void test_settings(void **state)
{
	reopen(*state, "taxonomies", "solo, miller", 0);
	check(*state, "A: De student V=benoemen: benoemt N: de delen");
	assert_int_equal(told.level_count, 2);
	assert_string_equal(told.levels[0].taxonomy, "solo");
	assert_int_equal(told.levels[0].low, 1);
	reopen(*state, "taxonomies", "bloem", -1);
	reopen(*state, "levels", "6-4", -1);
	reopen(*state, "levels", "4-", -1);
	reopen(*state, "level", "4", -1);
}

static void check_set(struct fixture *f, const char *const *marked,
		      size_t count)
{
	static struct sentence sentences[8];
	struct uk_statement set[8];

	told.finding_count = 0;
	for (size_t i = 0; i < count; i++) {
		read_sentence(&sentences[i], &f->call, marked[i]);
		set[i] = sentences[i].it;
	}
	assert_int_equal(
	    UK_PLUGIN.checker->check_set(f->self, &f->call, set, count), 0);
}

static void test_same_verb(void **state)
{
	static const char *const set[] = {
	    "V=plannen: plant N: werk", "V=maken: maakt N: werk",
	    "V=maken: maakt N: soep",	"V=maken: maakt N: plan",
	    "V=kiezen: kiest N: werk",	"V=koken: kookt N: soep",
	    "V=kiezen: kiest N: soep"};

	check_set(*state, set, 6);
	assert_int_equal(told.finding_count, 1);
	assert_string_equal(told.findings[0].text,
			    "verb=maken\ncount=3\ntotal=6\n");
	assert_int_equal(told.findings[0].statement, 1);
	check_set(*state, set, 7); /* not half of them */
	assert_int_equal(told.finding_count, 0);
	check_set(*state, set + 2, 4); /* twice */
	assert_int_equal(told.finding_count, 0);
	check_set(*state, set + 1, 3); /* too few outcomes */
	assert_int_equal(told.finding_count, 0);
}

struct seen {
	size_t count;
	int level; /* of the last one */
	char first[64], tags[256];
};

static int see(void *closure, struct uk_text form, struct uk_text tags)
{
	struct seen *seen = closure;
	int level = tags.bytes[sizeof("level=") - 1] - '0';

	if (!seen->count++) {
		(void)snprintf(seen->first, 64, "%.*s", (int)form.len,
			       form.bytes);
		(void)snprintf(seen->tags, 256, "%.*s", (int)tags.len,
			       tags.bytes);
	}
	assert_true(level >= seen->level);
	seen->level = level;
	return 0;
}

static void test_lookup(void **state)
{
	struct fixture *f = *state;
	struct seen seen = {.count = 0}, one = {.count = 0};

	for (const char *const *list = UK_PLUGIN.lexicon->lists; *list;
	     list++) {
		struct seen all = {.count = 0};

		assert_int_equal(UK_PLUGIN.lexicon->lookup(
				     f->self, &f->call, *list,
				     (struct uk_text){"", 0}, see, &all),
				 0);
		assert_true(all.count >= 50);
	}
	UK_PLUGIN.lexicon->lookup(f->self, &f->call, "bloom_revised",
				  (struct uk_text){"", 0}, see, &seen);
	assert_true(seen.count > 1000);
	assert_int_equal(seen.level, 6);
	UK_PLUGIN.lexicon->lookup(f->self, &f->call, "bloom_revised",
				  (struct uk_text){"opnoem", 6}, see, &one);
	assert_int_equal(one.count, 1);
	assert_string_equal(one.first, "opnoemen");
	assert_string_equal(one.tags,
			    "level=1;name=onthouden;english=remember;"
			    "code=bloom_1;sources=2;by=lerarentool uitkomst");
	assert_int_equal(UK_PLUGIN.lexicon->lookup(f->self, &f->call, "bloem",
						   (struct uk_text){"", 0}, see,
						   &one),
			 -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(test_band_of_verb, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_each_verb_has_its_band, setup,
					    teardown),
	    cmocka_unit_test_setup_teardown(test_object_decides, setup,
					    teardown),
	    cmocka_unit_test_setup_teardown(test_complement_decides, setup,
					    teardown),
	    cmocka_unit_test_setup_teardown(test_vague_verb, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_fix_finite, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_fix_infinitive, setup,
					    teardown),
	    cmocka_unit_test_setup_teardown(test_fix_preposition, setup,
					    teardown),
	    cmocka_unit_test_setup_teardown(test_no_fix, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_level_band, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_settings, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_same_verb, setup, teardown),
	    cmocka_unit_test_setup_teardown(test_lookup, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
