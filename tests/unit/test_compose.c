/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "compose.h"
#include "words.h"

struct fixture {
	struct words words;
	struct arena arena;
	struct formula *formula;
};

enum { MOST = 8 };

struct wish {
	const char *style, *order;
	struct uk_slot_text parts[MOST];
};

/* The pieces as "slot: text" with " | " between them, or the error. */
static const char *pieces_of(struct fixture *f, const struct wish *wish,
			     char *out, size_t room)
{
	struct uk_composition c = {"tuning", wish->style, wish->order,
				   wish->parts, 0};
	struct uk_error error = {""};
	struct uk_piece *pieces;
	size_t count, len = 0;
	uint32_t style;

	while (c.part_count < MOST && wish->parts[c.part_count].slot)
		c.part_count++;
	arena_clear(&f->arena);
	if (compose_pieces(f->formula, &c, &f->arena, &pieces, &count, &style,
			   &error)) {
		snprintf(out, room, "%s", error.text);
		return out;
	}
	*out = '\0';
	for (size_t i = 0; i < count; i++)
		len += (size_t)snprintf(out + len, room - len, "%s%s: %.*s",
					i ? " | " : "", pieces[i].slot,
					(int)pieces[i].text.len,
					pieces[i].text.bytes);
	return out;
}

static const struct {
	struct wish wish;
	const char *pieces;
} cases[] = {
    {{"finite",
      NULL,
      {{"effect", "zodat het werkt"},
       {"subject", " een plan\n"},
       {"verb", "opstellen"},
       {"starter", "De student"},
       {"context", ""}}},
     "starter: De student | verb: opstellen | subject: een plan | effect: "
     "zodat het werkt"},
    {{NULL,
      "context-first",
      {{"starter", "Je"}, {"verb", "opstellen"}, {"context", "in de klas"}}},
     "context: in de klas | starter: Je | verb: opstellen"},
    /* A connector only where no signal of the slot opens the text. */
    {{NULL,
      NULL,
      {{"verb", "onderhouden"},
       {"standard", "NEN 3140"},
       {"context", "een productiebedrijf"},
       {"effect", "de machine veilig is"}}},
     "verb: onderhouden | standard: volgens NEN 3140 | context: in een "
     "productiebedrijf | effect: zodat de machine veilig is"},
    {{NULL,
      NULL,
      {{"verb", "onderhouden"},
       {"standard", "Met behulp van een schema"},
       {"context", "onder begeleiding"},
       {"effect", "om te kunnen kiezen"}}},
     "verb: onderhouden | standard: Met behulp van een schema | context: "
     "onder begeleiding | effect: om te kunnen kiezen"},
    {{NULL, NULL, {{"verb", "meten"}, {"standard", "volgensbord"}}},
     "verb: meten | standard: volgens volgensbord"},
    /* The preposition of the verb, unless it has another one. */
    {{NULL, NULL, {{"verb", "reflecteren"}, {"subject", "je handelen"}}},
     "verb: reflecteren | subject: op je handelen"},
    {{NULL, NULL, {{"verb", "reflecteren"}, {"subject", "op je handelen"}}},
     "verb: reflecteren | subject: op je handelen"},
    {{NULL, NULL, {{"verb", "adviseren"}, {"subject", "over een zonnedak"}}},
     "verb: adviseren | subject: over een zonnedak"},
    /* The link between a type and its topic. */
    {{NULL,
      NULL,
      {{"verb", "hebben"}, {"type", "kennis"}, {"subject", "het ambacht"}}},
     "verb: hebben | type: kennis | subject: van het ambacht"},
    {{NULL,
      NULL,
      {{"verb", "stellen"},
       {"type", "een zorgdiagnose"},
       {"subject", "een vraagstuk"}}},
     "verb: stellen | type: een zorgdiagnose | subject: bij een vraagstuk"},
    {{NULL,
      NULL,
      {{"verb", "hebben"}, {"type", "inzicht"}, {"subject", "in het weer"}}},
     "verb: hebben | type: inzicht | subject: in het weer"},
    /* What cannot be. */
    {{NULL, NULL, {{"verb", "meten"}, {"subjekt", "x"}}},
     "model tuning heeft geen onderdeel \"subjekt\"; bedoel je \"subject\"?"},
    {{NULL, NULL, {{"verb", "meten"}, {"zzz", "x"}}},
     "model tuning heeft geen onderdeel \"zzz\""},
    {{NULL, NULL, {{"verb", "meten"}, {"verb", "wegen"}}},
     "het onderdeel \"verb\" staat er twee keer"},
    {{NULL, NULL, {{"subject", "x"}, {"verb", " "}}},
     "zonder werkwoord komt er geen zin; vul het onderdeel \"verb\" in"},
    {{"modaal", NULL, {{"verb", "meten"}}},
     "model tuning kent de stijl \"modaal\" niet; wel bijvoorbeeld \"modal\""},
    {{NULL, "Tuning", {{"verb", "meten"}}},
     "model tuning kent de volgorde \"Tuning\" niet; wel bijvoorbeeld "
     "\"tuning\""},
};

static void makes_pieces(void **state)
{
	char found[1024];

	for (size_t i = 0; i < ARRAY_SIZE(cases); i++)
		assert_string_equal(
		    pieces_of(*state, &cases[i].wish, found, sizeof(found)),
		    cases[i].pieces);
}

static void gives_style_and_roles(void **state)
{
	struct fixture *f = *state;
	static const struct uk_slot_text parts[] = {
	    {"starter", "Je"},	  {"verb", "meten"},   {"subject", "x"},
	    {"standard", "norm"}, {"effect", "zodat"},
	};
	static const uint32_t roles[] = {UK_ROLE_AGENT, UK_ROLE_VERB,
					 UK_ROLE_OBJECT, UK_ROLE_ADJUNCT,
					 UK_ROLE_CLAUSE};
	struct uk_composition c = {"tuning", "je", NULL, parts, 5};
	struct uk_piece *pieces;
	size_t count;
	uint32_t style;

	assert_int_equal(compose_pieces(f->formula, &c, &f->arena, &pieces,
					&count, &style, NULL),
			 0);
	assert_int_equal(style, UK_STYLE_JE);
	assert_int_equal(count, 5);
	for (size_t i = 0; i < count; i++)
		assert_int_equal(pieces[i].role, roles[i]);
}

static int setup(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));
	struct uk_error error = {""};

	if (!f || words_init(&f->words))
		return -1;
	*state = f;
	error_language("nl");
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
	arena_release(&f->arena);
	free(f);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(makes_pieces),
	    cmocka_unit_test(gives_style_and_roles),
	};

	return cmocka_run_group_tests(tests, setup, teardown) ? 1 : 0;
}
