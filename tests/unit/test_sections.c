/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>
#include <sys/stat.h>
#include <unistd.h>

#include "buf.h"
#include "file.h"
#include "sections.h"

static struct sections sections;

static int load(void **state)
{
	struct uk_error error = {0};

	(void)state;
	return sections_load(&sections, DICTIONARIES, &error);
}

static int release(void **state)
{
	(void)state;
	sections_release(&sections);
	return 0;
}

static struct uk_text text_of(const char *string)
{
	return (struct uk_text){string, strlen(string)};
}

static void test_headings(void **state)
{
	static const struct {
		const char *text;
		int scope;
	} cases[] = {
	    {"Leeruitkomsten", UK_SCOPE_OUTCOME},
	    {"LEERUITKOMSTEN:", UK_SCOPE_OUTCOME},
	    {"2.1 Beoogde leerdoelen", UK_SCOPE_OUTCOME},
	    {"Leeruitkomsten van deze module", UK_SCOPE_OUTCOME},
	    {"Leeruitkomsten – module 3", UK_SCOPE_OUTCOME},
	    {"Toetsing en beoordeling", UK_SCOPE_ASSESSMENT},
	    {"Leeractiviteiten", UK_SCOPE_ACTIVITY},
	    {"Bewijslast", UK_SCOPE_EVIDENCE},
	    {"Literatuur", UK_SCOPE_PLAIN},
	    {"Wat zijn leeruitkomsten?", -1},
	    {"Leeruitkomsten en toetsing staan vast", -1},
	    {"Samenhang van leeruitkomsten", -1},
	    {"Inleiding", -1},
	    {"3", -1},
	    {"", -1},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		uint32_t scope = 99;
		bool known =
		    sections_heading(&sections, text_of(cases[i].text), &scope);

		assert_int_equal(known ? (int)scope : -1, cases[i].scope);
	}
}

static void test_leads(void **state)
{
	static const struct {
		const char *text;
		int scope;
		bool stem;
	} cases[] = {
	    {"De student kan:", UK_SCOPE_OUTCOME, true},
	    {"Na afloop van deze module kan de student:", UK_SCOPE_OUTCOME,
	     true},
	    {"Na deze cursus ben je in staat om:", UK_SCOPE_OUTCOME, true},
	    {"Aan het einde van de minor kun je", UK_SCOPE_OUTCOME, true},
	    {"De beginnend beroepsbeoefenaar", UK_SCOPE_OUTCOME, true},
	    {"Je:", UK_SCOPE_OUTCOME, true},
	    {"De volgende leeruitkomsten staan centraal:", UK_SCOPE_OUTCOME,
	     false},
	    {"Dit blijkt uit:", UK_SCOPE_INDICATOR, false},
	    {"De module wordt getoetst met:", UK_SCOPE_ASSESSMENT, false},
	    {"Denk daarbij aan:", -1, false},
	    {"Op de site kun je:", -1, false},
	    {"Wat kan de student?", -1, false},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct section_lead lead = {0};
		bool known =
		    sections_lead(&sections, text_of(cases[i].text), &lead);

		assert_int_equal(known ? (int)lead.scope : -1, cases[i].scope);
		assert_int_equal(lead.stem, cases[i].stem);
	}
}

static void test_labels(void **state)
{
	static const struct {
		const char *text;
		size_t taken;
		const char *id;
		uint32_t scope;
	} cases[] = {
	    {"indicator: kookt", 11, "", UK_SCOPE_INDICATOR},
	    {"Bewijs - foto", 9, "", UK_SCOPE_EVIDENCE},
	    {"LU1: kookt", 5, "LU1", UK_SCOPE_OUTCOME},
	    {"LU 2.1 – kookt", 9 + 2, "LU2.1", UK_SCOPE_OUTCOME},
	    {"Leeruitkomst 3a. Kookt", 17, "Leeruitkomst3a", UK_SCOPE_OUTCOME},
	    {"Leeruitkomst 1 De kok", 15, "Leeruitkomst1", UK_SCOPE_OUTCOME},
	    {"LU4", 3, "LU4", UK_SCOPE_OUTCOME},
	    {"Mogelijk bewijs: foto", 17, "", UK_SCOPE_EVIDENCE},
	    {"Leeruitkomst 1 en 2", 0, NULL, 0},
	    {"Bewijs leveren is nodig", 0, NULL, 0},
	    {"Toets-matrijs: ja", 0, NULL, 0},
	    {"De indicator: kookt", 0, NULL, 0},
	    {"", 0, NULL, 0},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		uint32_t scope = 99;
		char id[32];
		size_t taken = sections_label(&sections, text_of(cases[i].text),
					      &scope, id);

		assert_int_equal(taken, cases[i].taken);
		if (!taken)
			continue;
		assert_string_equal(id, cases[i].id);
		assert_int_equal(scope, cases[i].scope);
	}
}

static void test_abbreviations(void **state)
{
	(void)state;
	assert_int_equal(sections_abbreviation(&sections, "Bijv.", 5),
			 ABBREVIATION_INNER);
	assert_int_equal(sections_abbreviation(&sections, "enz.", 4),
			 ABBREVIATION_END);
	assert_int_equal(sections_abbreviation(&sections, "en", 2),
			 ABBREVIATION_HANGING);
	assert_int_equal(sections_abbreviation(&sections, "kok.", 4),
			 ABBREVIATION_NONE);
	assert_int_equal(
	    sections_abbreviation(&sections, "learner student", 15),
	    ABBREVIATION_NONE);
}

/* A file that somebody edited badly: the error says where. */
static void test_broken_files(void **state)
{
	static const struct {
		const char *text, *word;
	} cases[] = {
	    {"# c\nheading\tx\n", "sections.tsv:2:"},
	    {"kop\tx\toutcome\n", "sections.tsv:1:"},
	    {"heading\tx\tdoel\n", "bereik"},
	    {"heading\tx\toutcome\tmeer\n", "kolommen"},
	};
	char folder[] = "/tmp/uitkomst-sections-XXXXXX";

	(void)state;
	assert_non_null(mkdtemp(folder));
	assert_int_equal(chdir(folder), 0);
	assert_int_equal(mkdir("dutch", 0700), 0);
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		struct uk_error error = {0};
		struct sections broken = {0};

		file_replace("dutch/sections.tsv", cases[i].text,
			     strlen(cases[i].text), &error);
		assert_int_equal(sections_load(&broken, ".", &error), -1);
		assert_non_null(strstr(error.text, cases[i].word));
	}
	unlink("dutch/sections.tsv");
	rmdir("dutch");
	assert_int_equal(chdir("/") || rmdir(folder), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_headings),
	    cmocka_unit_test(test_leads),
	    cmocka_unit_test(test_labels),
	    cmocka_unit_test(test_abbreviations),
	    cmocka_unit_test(test_broken_files),
	};

	return cmocka_run_group_tests(tests, load, release) ? 1 : 0;
}
