/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The models that come with the program as files keep the law: what was
 * composed of parts is read as the same parts, in every style and order, over
 * many sets of parts. MODELS_SHOWS=1 prints what broke.
 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "uitkomst/core.h"

enum { SLOTS = 8, TEXTS = 6, ROUNDS = 60, LEAST = 99 /* percent */ };

struct slot {
	const char *id;
	const char *texts[TEXTS]; /* take turns; NULL at the end */
};

struct model {
	const char *id;
	const char *styles[3], *orders[3]; /* NULL at the end */
	const char *verb; /* the slot of the verb */
	struct slot slots[SLOTS];
};

static const char *const verbs[] = {
    "opstellen",   "beoordelen",  "analyseren",	   "ontwerpen",
    "uitvoeren",   "vergelijken", "toepassen",	   "in kaart brengen",
    "samenvatten", "berekenen",	  "verantwoorden", "voorbereiden",
    "onderhouden", "bijstellen",  "evalueren",	   "presenteren",
};

#define OBJECTS                                                                \
	{                                                                      \
		"een behandelplan", "de resultaten van een proef",             \
		    "technische tekeningen", "het werk van anderen",           \
		    "een begroting"                                            \
	}
#define PLACES                                                                 \
	{                                                                      \
		"in een ziekenhuis", "binnen een klein bedrijf",               \
		    "tijdens een stage", "in opdracht van een gemeente"        \
	}
#define NORMS                                                                  \
	{                                                                      \
		"volgens de geldende richtlijn",                               \
		    "aan de hand van een checklist", "conform NEN 3140"        \
	}
#define EFFECTS                                                                \
	{                                                                      \
		"zodat het team verder kan", "om fouten te voorkomen"          \
	}
#define LEARNERS                                                               \
	{                                                                      \
		"De student", "De junior adviseur", "De beginnend docent"      \
	}

static const struct model models[] = {
    {"hu",
     {"finite", "modal"},
     {"hu", "voorwaarden-eerst"},
     "gedrag",
     {{"starter", LEARNERS},
      {"inhoud", OBJECTS},
      {"voorwaarden", PLACES},
      {"hulpmiddelen", NORMS},
      {"prestatie", EFFECTS}}},
    {"radboud",
     {"je", "modal"},
     {"context-eerst", "handeling-eerst"},
     "handeling",
     {{"starter", {"Je"}},
      {"inhoud", OBJECTS},
      {"context", PLACES},
      {"niveau",
       {"op het niveau van een beginnend onderzoeker", "op masterniveau",
	"volgens de regels van het vak"}}}},
    {"terhorst",
     {"modal"},
     {"gewoon"},
     "gedrag",
     {{"starter",
       {"Na afronding van dit vak kan de student",
	"Na deze cursus kan de student"}},
      {"inhoud", OBJECTS},
      {"voorwaarden",
       {"met behulp van een rekenmachine", "aan de hand van een casus",
	"in een laboratorium"}},
      {"norm",
       {"zonder fouten", "binnen een uur", "met ten hoogste twee fouten"}}}},
    {"mbo",
     {"finite", "result"},
     {"gewoon"},
     "handeling",
     {{"starter", {"De beginnend beroepsbeoefenaar"}},
      {"onderwerp", OBJECTS},
      {"werkwijze", NORMS},
      {"situatie", PLACES},
      {"doel", EFFECTS}}},
    {"kan",
     {"modal", "infinitive"},
     {"gewoon"},
     "handeling",
     {{"starter", LEARNERS},
      {"onderwerp", OBJECTS},
      {"hoe", NORMS},
      {"waar", PLACES},
      {"waartoe", EFFECTS}}},
};

struct run {
	struct uk_session *session;
	struct uk_scratch *scratch;
	size_t kept, broken;
};

/* A starter is read with the modal that the style gave it, or is nobody's
 * when the result is told. */
static bool is_kept(const struct uk_result *r, const struct uk_slot_text *want,
		    const char *verb, const char *style)
{
	const char *text = "";

	if (strcmp(want->slot, verb) == 0)
		return r->verb_count && !strcmp(r->verbs[0].lemma, want->text);
	for (size_t i = 0; i < r->part_count; i++)
		if (strcmp(r->parts[i].slot, want->slot) == 0)
			text = r->parts[i].text;
	if (strcmp(want->slot, "starter") == 0)
		return strcmp(style, "result") == 0
			   ? !*text
			   : strcasestr(text, want->text) != NULL;
	return strcasecmp(text, want->text) == 0;
}

static bool try_parts(struct run *run, const struct model *m,
		      const struct uk_composition *c)
{
	struct uk_error error = {""};
	struct uk_result result;

	if (uk_compose(run->session, c, run->scratch, &result, &error))
		fail_msg("%s", error.text);
	for (size_t i = 0; i < c->part_count; i++) {
		if (is_kept(&result, &c->parts[i], m->verb, c->style))
			continue;
		if (getenv("MODELS_SHOWS"))
			print_message("%s %s: %s: %s\n", m->id, c->style,
				      c->parts[i].slot, result.text);
		return false;
	}
	return true;
}

/* Text number `turn` of the slot. */
static const char *text_of(const struct slot *slot, size_t turn)
{
	size_t count = 0;

	while (count < TEXTS && slot->texts[count])
		count++;
	return slot->texts[turn % count];
}

static void try_set(struct run *run, const struct model *m, const char *style,
		    const char *order, size_t turn)
{
	struct uk_slot_text parts[SLOTS + 1] = {
	    {m->verb, verbs[turn % ARRAY_SIZE(verbs)]}};
	struct uk_composition c = {.model = m->id,
				   .style = style,
				   .order = order,
				   .parts = parts,
				   .part_count = 1};

	/* The last part is left out now and then. */
	for (size_t i = 0; i < SLOTS && m->slots[i].id; i++)
		if (turn % 4 || (i + 1 < SLOTS && m->slots[i + 1].id))
			parts[c.part_count++] = (struct uk_slot_text){
			    m->slots[i].id,
			    text_of(&m->slots[i], turn / (i + 1) + i)};
	if (strcmp(style, "infinitive") == 0)
		parts[1] = parts[--c.part_count];
	if (try_parts(run, m, &c))
		run->kept++;
	else
		run->broken++;
}

static void try_model(struct run *run, const struct model *m)
{
	size_t kept = run->kept, broken = run->broken;

	for (size_t s = 0; s < 3 && m->styles[s]; s++)
		for (size_t o = 0; o < 3 && m->orders[o]; o++)
			for (size_t turn = 0; turn < ROUNDS; turn++)
				try_set(run, m, m->styles[s], m->orders[o],
					turn);
	print_message("%s: the law held %zu times, broke %zu times\n", m->id,
		      run->kept - kept, run->broken - broken);
}

static void test_what_was_composed_reads_alike(void **state)
{
	const struct uk_session_options options = {.jobs = 1};
	struct run run = {.scratch = uk_scratch_new()};
	struct uk_error error = {""};

	(void)state;
	if (uk_session_open(&run.session, &options, &error))
		fail_msg("%s", error.text);
	for (size_t i = 0; i < ARRAY_SIZE(models); i++)
		try_model(&run, &models[i]);
	uk_session_free(run.session);
	uk_scratch_free(run.scratch);
	assert_true(run.kept * 100 >= (run.kept + run.broken) * LEAST);
}

/* What has been done, without who did it. */
static const struct {
	const char *act, *subject, *sentence;
} results[] = {
    {"opstellen", "een onderhoudsplan", "Een onderhoudsplan is opgesteld."},
    {"in behandeling nemen", "de klachten van bewoners",
     "De klachten van bewoners zijn in behandeling genomen."},
    {"opstellen en bespreken", "het begeleidingsplan",
     "Het begeleidingsplan is opgesteld en besproken."},
    {"afleveren", "risico's en maatregelen",
     "Risico's en maatregelen zijn afgeleverd."},
    {"adviseren", "over de inrichting van een winkel",
     "Er is geadviseerd over de inrichting van een winkel."},
    {"nagaan", "of de bron betrouwbaar is",
     "Er is nagegaan of de bron betrouwbaar is."},
    {"overleggen", NULL, "Er is overlegd."},
    {"zich verantwoorden", NULL, NULL},
};

static void test_results(void **state)
{
	const struct uk_session_options options = {.jobs = 1, .model = "mbo"};
	struct uk_scratch *scratch = uk_scratch_new();
	struct uk_error error = {""};
	struct uk_session *session;
	struct uk_result result;

	(void)state;
	if (uk_session_open(&session, &options, &error))
		fail_msg("%s", error.text);
	for (size_t i = 0; i < ARRAY_SIZE(results); i++) {
		const struct uk_slot_text parts[] = {
		    {"starter", "De beginnend beroepsbeoefenaar"},
		    {"handeling", results[i].act},
		    {"onderwerp", results[i].subject}};
		const struct uk_composition c = {
		    .style = "result",
		    .parts = parts,
		    .part_count = results[i].subject ? 3 : 2};
		int failed = uk_compose(session, &c, scratch, &result, &error);

		assert_int_equal(failed, results[i].sentence ? 0 : -1);
		if (!failed)
			assert_string_equal(result.text, results[i].sentence);
	}
	uk_session_free(session);
	uk_scratch_free(scratch);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_results),
	    cmocka_unit_test(test_what_was_composed_reads_alike),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
