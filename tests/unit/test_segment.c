/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "formula.h"
#include "segment.h"
#include "words.h"

/*
 * Statements with their analysis written out, so that these tests need no
 * language plugin. A chunk stands between brackets behind its letter:
 *   A agent, F frame, V main verb, W particle, N noun phrase, P prepositional
 *   phrase, B adverb, C clause (its kind follows: purpose, ...), "," and "&".
 * A word may have a mark: /n noun, /a adjective, /b adverb, /m name, /p
 * preposition, /r pronoun, /d digits, /f verb of a clause, /x nominalised, /h
 * person; /v opens a new main verb whose lemma follows.
 */
enum { MOST = 64 };

struct fixture {
	struct words words;
	struct formula *formula;
};

struct analysed {
	char text[1024];
	size_t len;
	struct uk_token tokens[MOST];
	struct uk_verb verbs[MOST];
	struct uk_clause clauses[MOST];
	struct uk_chunk chunks[MOST];
	struct uk_statement statement;
};

static const char *const clause_names[] = {
    "main",	"frame", "purpose", "result", "relative",
    "question", "that",	 "manner",  "time",   "condition",
};

static uint32_t kind_of(char letter)
{
	static const char letters[] = "AFVWNPBC,&";
	static const uint32_t kinds[] = {
	    UK_CHUNK_AGENT,	  UK_CHUNK_FRAME,  UK_CHUNK_VERB,
	    UK_CHUNK_VERB,	  UK_CHUNK_NOUN,   UK_CHUNK_PREPOSITION,
	    UK_CHUNK_ADVERB,	  UK_CHUNK_CLAUSE, UK_CHUNK_PUNCTUATION,
	    UK_CHUNK_CONJUNCTION,
	};
	const char *at = strchr(letters, letter);

	assert_non_null(at);
	return kinds[at - letters];
}

static void mark_token(struct fixture *f, struct analysed *a,
		       struct uk_token *t, const char *mark, size_t len)
{
	struct uk_verb *verb = &a->verbs[a->statement.verb_count];

	t->word_class = *mark == 'n' || *mark == 'h'   ? UK_WORD_NOUN
			: *mark == 'm'		       ? UK_WORD_NAME
			: *mark == 'a'		       ? UK_WORD_ADJECTIVE
			: *mark == 'r'		       ? UK_WORD_PRONOUN
			: *mark == 'b'		       ? UK_WORD_ADVERB
			: *mark == 'p'		       ? UK_WORD_PREPOSITION
			: *mark == 'v' || *mark == 'f' ? UK_WORD_VERB
						       : UK_WORD_OTHER;
	t->features |= *mark == 'x'   ? (uint32_t)UK_NOMINALISED
		       : *mark == 'h' ? (uint32_t)UK_PERSONAL
		       : *mark == 'd' ? (uint32_t)UK_DIGITS
				      : 0;
	if (*mark != 'v')
		return;
	*verb = (struct uk_verb){
	    .token = (uint32_t)(t - a->tokens),
	    .particle = UK_NONE,
	    .auxiliary = UK_NONE,
	    .lemma = words_add(&f->words, mark + 1, len - 1),
	};
	a->statement.verb_count++;
}

/* One "word/mark"; returns the text behind it. */
static const char *read_word(struct fixture *f, struct analysed *a,
			     const char *p)
{
	struct uk_token *t = &a->tokens[a->statement.token_count++];
	size_t len = strcspn(p, " ]/");
	char folded[256] = {0};

	if (a->len && !strchr(",.)", *p))
		a->text[a->len++] = ' ';
	t->range.begin = (uint32_t)a->len;
	memcpy(a->text + a->len, p, len);
	a->len += len;
	t->range.end = (uint32_t)a->len;
	for (size_t i = 0; i < len; i++)
		folded[i] =
		    (char)(p[i] >= 'A' && p[i] <= 'Z' ? p[i] + 32 : p[i]);
	t->word = words_find(&f->words, folded, len);
	t->lemma = t->word;
	if (strchr(",.", *p))
		t->word_class = UK_WORD_PUNCTUATION;
	if (len == 2 && !memcmp(p, "en", 2))
		t->word_class = UK_WORD_CONJUNCTION;
	p += len;
	if (*p == '/') {
		len = strcspn(p + 1, " ]");
		mark_token(f, a, t, p + 1, len);
		p += 1 + len;
	}
	return *p == ' ' ? p + 1 : p;
}

static uint32_t clause_kind(const char *p, size_t len)
{
	for (uint32_t i = 0; i < ARRAY_SIZE(clause_names); i++)
		if (strlen(clause_names[i]) == len &&
		    !memcmp(clause_names[i], p, len))
			return i;
	fail_msg("no clause kind %.*s", (int)len, p);
	return 0;
}

static const char *read_chunk(struct fixture *f, struct analysed *a,
			      const char *p)
{
	struct uk_statement *s = &a->statement;
	struct uk_chunk *c = &a->chunks[s->chunk_count++];
	char letter = *++p;

	*c = (struct uk_chunk){
	    .kind = kind_of(letter),
	    .first = (uint32_t)s->token_count,
	    .head = UK_NONE,
	    .intro = UK_NONE,
	    .verb = UK_NONE,
	};
	for (p++; *p == ' '; p++)
		;
	if (letter == 'C') {
		size_t len = strcspn(p, " ");

		c->clause = (uint32_t)s->clause_count;
		a->clauses[s->clause_count++].kind = clause_kind(p, len);
		p += len + 1;
	}
	if (letter == ',' || letter == '&')
		read_word(f, a, letter == ',' ? ", ]" : "en ]");
	while (*p != ']')
		p = read_word(f, a, p);
	c->last = (uint32_t)s->token_count;
	return p + 1;
}

static void analyse(struct fixture *f, struct analysed *a, const char *p)
{
	memset(a, 0, sizeof(*a));
	while (*p)
		p = read_chunk(f, a, p);
	a->statement.size = sizeof(a->statement);
	a->statement.text = (struct uk_text){a->text, a->len};
	a->statement.tokens = a->tokens;
	a->statement.verbs = a->verbs;
	a->statement.clauses = a->clauses;
	a->statement.chunks = a->chunks;
}

/* The parts as "slot: text" with " | " between them, in text order. */
static const char *parts_of(struct fixture *f, struct analysed *a, char *out,
			    size_t room)
{
	struct uk_part parts[16];
	size_t count, len = 0;

	assert_int_equal(segment(f->formula, &a->statement, parts,
				 ARRAY_SIZE(parts), &count),
			 0);
	*out = '\0';
	for (size_t i = 0; i < count; i++) {
		struct uk_range r = parts[i].range;

		if (!strcmp(parts[i].slot, "verb"))
			continue;
		len += (size_t)snprintf(
		    out + len, room - len, "%s%s: %.*s", len ? " | " : "",
		    parts[i].slot, (int)(r.end - r.begin), a->text + r.begin);
	}
	return out;
}

static const struct {
	const char *chunks, *parts;
} cases[] = {
    {"[A De student/h][F kan][N een plan/n][V opstellen/vopstellen]"
     "[P volgens/p de norm/n][P in/p een ziekenhuis/n]",
     "starter: De student kan | subject: een plan | standard: volgens de norm "
     "| context: in een ziekenhuis"},
    /* A signal that is whole by itself takes no object along. */
    {"[A De student/h][V stelt/vopstellen][P onder/p begeleiding/n]"
     "[N een plan/n][W op]",
     "starter: De student | context: onder begeleiding | subject: een plan"},
    /* ... and none that the language gave it. */
    {"[A De student/h][V lost/voplossen]"
     "[N zelfstandig/a complexe/a vraagstukken/n][W op]",
     "starter: De student | context: zelfstandig | subject: complexe "
     "vraagstukken"},
    /* A frame before the learner is no part of the starter ... */
    {"[P In/p de praktijk/n][F kan][A de student/h][N een plan/n]"
     "[V opstellen/vopstellen]",
     "context: In de praktijk | starter: de student | subject: een plan"},
    /* ... unless it goes on behind the learner, */
    {"[P Op/p basis/n van/p data/n][F ben][A je][F in staat]"
     "[N plannen/n][V te][V schrijven/vschrijven]",
     "context: Op basis van data | starter: ben je in staat | subject: "
     "plannen"},
    /* or stands behind the end of a course. */
    {"[P Na/p afronding/n van/p dit blok/n][F kan][A de student/h]"
     "[N de kracht/n][V berekenen/vberekenen]",
     "starter: Na afronding van dit blok kan de student | subject: de kracht"},
    {"[A Je][V analyseert/vanalyseren][N de markt/n]"
     "[P na/p afronding/n van/p het onderzoek/n]",
     "starter: Je | subject: de markt | context: na afronding van het "
     "onderzoek"},
    /* The same opening, by the kind of its noun. */
    {"[N Een rooster/n][V maken/vmaken][P op/p basis/n van/p de wensen/n]",
     "subject: Een rooster | context: op basis van de wensen"},
    {"[N Een rooster/n][V maken/vmaken][P op/p basis/n van/p de "
     "arbowetgeving/n]",
     "subject: Een rooster | standard: op basis van de arbowetgeving"},
    {"[N De figuur/n][V maken/vmaken][P met/p Foo/m]",
     "subject: De figuur | standard: met Foo"},
    {"[N De keuze/n][V bespreken/vbespreken][P met/p de jeugdcommissie/n]",
     "subject: De keuze | context: met de jeugdcommissie"},
    {"[N De groep/n][V begeleiden/vbegeleiden][P op/p gepaste wijze/n]",
     "subject: De groep | standard: op gepaste wijze"},
    /* Directly behind a noun an open phrase belongs to the noun. */
    {"[N de regels/n][P voor/p een formule/n][V benoemen/vbenoemen]",
     "subject: de regels voor een formule"},
    /* Behind the object "in" opens a context, behind another part it stays
     * with that; some nouns keep it always. */
    {"[N de termen/n][P in/p een formule/n][V benoemen/vbenoemen]",
     "subject: de termen | context: in een formule"},
    {"[V Leest/vlezen][N een plan/n][& ][V toont/vtonen][N de eis/n]"
     "[P aan/p een bouwwerk/n]",
     "subject: een plan"},
    /* A pronoun only points back. */
    {"[V Weegt/vafwegen][N de belangen/n][P tegen/p elkaar/r]",
     "subject: de belangen"},
    {"[V Werkt/vwerken][P voor/p en tijdens/p de les/n]",
     "context: voor en tijdens de les"},
    {"[V Maakt/vmaken][P in/p een bedrijf/n][B zelfstandig/b][N een plan/n]",
     "context: in een bedrijf | subject: een plan"},
    {"[V Werkt/vwerken][P volgens/p de code/n][P in/p een formule/n]",
     "standard: volgens de code in een formule"},
    {"[V Benoemt/vbenoemen][N de verschillen/n][P in/p een wijk/n]",
     "subject: de verschillen in een wijk"},
    {"[N de termen/n][V benoemen/vbenoemen][P in/p een formule/n]",
     "subject: de termen | context: in een formule"},
    /* What a verb takes with its preposition is its object. */
    {"[A Je][V reflecteert/vreflecteren][P op/p je handelen/n]"
     "[P in/p de klas/n]",
     "starter: Je | subject: je handelen | context: in de klas"},
    {"[V Adviseert/vadviseren][N de bewoners/h][P over/p een zonnedak/n]",
     "context: de bewoners | subject: een zonnedak"},
    {"[N De tekst/n][V vertalen/vvertalen][P naar/p een schema/n]",
     "subject: De tekst"},
    /* A type is linked to its topic, behind the noun or further on. */
    {"[V Heeft/vhebben][N brede kennis/n van/p het weven/n]",
     "type: brede kennis | subject: het weven"},
    {"[A Je][V stelt/vstellen][N een diagnose/n][P volgens/p de norm/n]"
     "[P bij/p een vraagstuk/n]",
     "starter: Je | type: een diagnose | standard: volgens de norm | "
     "subject: een vraagstuk"},
    {"[V Heeft/vhebben][N kennis/n van/p de wet/n][P in/p de bouw/n]",
     "type: kennis | subject: de wet in de bouw"},
    {"[V Toont/vtonen][N de bereidheid/n][C purpose om te leren]",
     "type: de bereidheid | subject: te leren"},
    {"[V Ziet/vzien][N kansen/n][C purpose om te leren]",
     "subject: kansen om te leren"},
    {"[V Voert/vvoeren][N gesprekken/n][P met/p klanten/h]",
     "subject: gesprekken | context: met klanten"},
    {"[N Een diagnose/n][V stellen/vstellen]", "subject: Een diagnose"},
    /* Clauses. */
    {"[N Een plan/n][V maken/vmaken][, ][C result zodat de klant/h kan "
     "kiezen]",
     "subject: Een plan | effect: zodat de klant kan kiezen"},
    {"[N Een plan/n][V maken/vmaken][C manner door de klant/h te horen/vhoren]",
     "subject: Een plan | standard: door de klant te horen"},
    {"[V Legt/vuitleggen][W uit][C question hoe het werkt]",
     "subject: hoe het werkt"},
    {"[N Een plan/n][C relative dat voldoet/f aan/p de eisen/n]"
     "[V maken/vmaken]",
     "subject: Een plan | standard: dat voldoet aan de eisen"},
    {"[N Een plan/n][C relative dat haalbaar is/f][V maken/vmaken]",
     "subject: Een plan | standard: dat haalbaar is"},
    {"[N Een plan/n][C relative dat haalbaar is/f][V lezen/vlezen]",
     "subject: Een plan dat haalbaar is"},
    {"[N Een plan/n][C relative dat er ligt][V maken/vmaken]",
     "subject: Een plan dat er ligt"},
    /* Pieces of a kind join over a comma or "en", else the longest stays. */
    {"[V Werkt/vmaken][N het plan/n][P in/p het team/n][& ][P met/p "
     "klanten/h]",
     "subject: het plan | context: in het team en met klanten"},
    {"[P In/p de klas/n][V maakt/vmaken][A de leraar/h][N een plan/n]"
     "[P in/p een grote school/n]",
     "starter: de leraar | subject: een plan | context: in een grote school"},
    /* The first verb's object, however short. */
    {"[V Maakt/vmaken][N een plan/n][& ][V voert/vuitvoeren]"
     "[N de geplande veranderingen/n][W uit]",
     "subject: een plan"},
    /* Verbs side by side share an object, others do not. */
    {"[V Ontwerpt/vontwerpen][, ][V bouwt/vbouwen][& ][V test/vtesten]"
     "[N een brug/n]",
     "subject: een brug"},
    {"[V Overlegt/voverleggen][P met/p klanten/h][& ][V verdeelt/vverdelen]"
     "[N de taken/n]",
     "context: met klanten"},
    {"[N Basiskennis/n van/p de regels/n]",
     "type: Basiskennis | subject: de regels"},
    {"", ""},
};

/* Sets the number of the verb on each chunk as a language plugin would: the
 * last verb before it, else the first. */
static void number_verbs(struct analysed *a)
{
	struct uk_statement *s = &a->statement;
	uint32_t verb = 0;

	for (size_t i = 0; i < s->chunk_count; i++) {
		for (uint32_t v = verb + 1; v < s->verb_count; v++)
			if (a->verbs[v].token <= a->chunks[i].first)
				verb = v;
		a->chunks[i].verb = s->verb_count ? verb : UK_NONE;
	}
}

static void finds_parts(void **state)
{
	struct fixture *f = *state;
	struct analysed a;
	char found[1024];

	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		analyse(f, &a, cases[i].chunks);
		number_verbs(&a);
		assert_string_equal(parts_of(f, &a, found, sizeof(found)),
				    cases[i].parts);
	}
}

static void gives_no_more_than_asked(void **state)
{
	struct fixture *f = *state;
	struct analysed a;
	struct uk_part parts[2];
	size_t count;

	analyse(f, &a, cases[0].chunks);
	assert_int_equal(segment(f->formula, &a.statement, parts, 2, &count),
			 0);
	assert_int_equal(count, 2);
}

/* Whatever the language plugin says, parts are in order, apart and within
 * the text. Every chunk kind at every place, two at a time. */
static void survives_any_chunks(void **state)
{
	struct fixture *f = *state;
	struct analysed a;
	size_t tried = 0;

	analyse(f, &a,
		"[A Je][V op/vreflecteren][N basis/n][P van/p kennis/n][N de "
		"norm/n][C purpose om te][, ][P met/p de/n][N diagnose/n]");
	for (uint32_t i = 0; i < a.statement.chunk_count; i++)
		for (uint32_t k = 0; k < 10 * 10; k++, tried++) {
			struct uk_part parts[16];
			struct analysed b = a;
			size_t count;

			b.chunks[i].kind = k % 10;
			b.chunks[(i + 1) % a.statement.chunk_count].kind =
			    k / 10;
			b.statement.chunks = b.chunks;
			segment(f->formula, &b.statement, parts, 16, &count);
			for (size_t p = 0; p < count; p++) {
				assert_true(parts[p].range.begin <
					    parts[p].range.end);
				assert_true(parts[p].range.end <= b.len);
				if (p)
					assert_true(parts[p - 1].range.end <=
						    parts[p].range.begin);
			}
		}
	assert_int_equal(tried, 900);
}

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));
	struct uk_error error = {""};

	if (!f || words_init(&f->words))
		return -1;
	*state = f;
	if (!formula_load(&f->formula, DICTIONARIES "/models/tuning.json",
			  &f->words, NULL, &error))
		return 0;
	print_error("%s\n", error.text);
	return -1;
}

static int teardown(void **state)
{
	struct fixture *f = *state;

	formula_free(f->formula);
	words_release(&f->words);
	free(f);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_parts),
	    cmocka_unit_test(gives_no_more_than_asked),
	    cmocka_unit_test(survives_any_chunks),
	};

	return cmocka_run_group_tests(tests, setup, teardown) ? 1 : 0;
}
