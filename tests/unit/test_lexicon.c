/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <cmocka.h>

#include "../../plugins/dutch/lexicon.h"
#include "fake_host.h"

static struct uk_call call;
static struct lexicon *lexicon;

static uint32_t word(const char *text)
{
	return fake_find(&call, text);
}

/* All readings of a word as the plugin would get them. */
static size_t readings_of(const char *text, const struct reading **readings)
{
	static struct reading space[READINGS_MOST];
	size_t count = lexicon_readings(lexicon, word(text), readings);

	if (count)
		return count;
	*readings = space;
	return lexicon_derive(lexicon, &call, text, strlen(text), space);
}

/* Does the word have this lemma with these features (all of `with`, none of
 * `without`)? */
static bool reads(const char *text, const char *lemma, uint32_t with,
		  uint32_t without)
{
	const struct reading *readings;
	size_t count = readings_of(text, &readings);

	for (size_t i = 0; i < count; i++) {
		if (!strcmp(fake_spelling(&call, readings[i].lemma), lemma) &&
		    (readings[i].features & with) == with &&
		    !(readings[i].features & without))
			return true;
	}
	return false;
}

static const struct {
	const char *text, *lemma;
	uint32_t features;
} forms[] = {
    {"stelt", "stellen", UK_FINITE | UK_SINGULAR | UK_THIRD},
    {"stel", "stellen", UK_FINITE | UK_SINGULAR | UK_FIRST},
    {"stellen", "stellen", UK_FINITE | UK_PLURAL},
    {"stellen", "stellen", UK_INFINITIVE},
    {"gesteld", "stellen", UK_PARTICIPLE},
    {"stelde", "stellen", UK_FINITE | UK_PAST | UK_SINGULAR},
    {"stelden", "stellen", UK_FINITE | UK_PAST | UK_PLURAL},
    {"stellend", "stellen", UK_GERUND},
    {"stellende", "stellen", UK_GERUND},
    {"opstelt", "opstellen", UK_FINITE | UK_SINGULAR | UK_THIRD},
    {"opstellen", "opstellen", UK_INFINITIVE},
    {"opstellen", "opstellen", UK_FINITE | UK_PLURAL},
    {"opgesteld", "opstellen", UK_PARTICIPLE},
    {"opgestelde", "opstellen", UK_PARTICIPLE},
    {"opstellende", "opstellen", UK_GERUND},
    {"opstelde", "opstellen", UK_FINITE | UK_PAST},
    {"vergrote", "vergroten", UK_PARTICIPLE},
    {"ingezette", "inzetten", UK_PARTICIPLE},
    {"beschreven", "beschrijven", UK_PARTICIPLE},
    {"beschreef", "beschrijven", UK_FINITE | UK_PAST | UK_SINGULAR},
    {"onderzocht", "onderzoeken", UK_PARTICIPLE},
    {"aanbevolen", "aanbevelen", UK_PARTICIPLE},
    {"voorbereid", "voorbereiden", UK_PARTICIPLE},
    {"voorbereidt", "voorbereiden", UK_FINITE | UK_THIRD},
    {"nabootst", "nabootsen", UK_FINITE | UK_THIRD},
    {"vaststelden", "vaststellen", UK_FINITE | UK_PAST | UK_PLURAL},
    {"tentoongesteld", "tentoonstellen", UK_PARTICIPLE},
    {"kan", "kunnen", UK_FINITE | UK_MODAL | UK_THIRD},
    {"kunt", "kunnen", UK_FINITE | UK_MODAL | UK_SECOND},
    {"heeft", "hebben", UK_FINITE | UK_AUXILIARY},
    {"is", "zijn", UK_FINITE | UK_COPULA},
    {"bent", "zijn", UK_FINITE | UK_SECOND},
    {"geëvalueerd", "evalueren", UK_PARTICIPLE},
    {"herformuleert", "herformuleren", UK_FINITE | UK_THIRD},
};

static void test_forms(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(forms); i++) {
		if (!reads(forms[i].text, forms[i].lemma, forms[i].features,
			   UK_GUESS))
			fail_msg("%s is not read as a form of %s",
				 forms[i].text, forms[i].lemma);
	}
}

static void test_joined(void **state)
{
	const struct reading *readings;
	size_t count = readings_of("opstelt", &readings);

	(void)state;
	assert_int_equal(count, 1);
	assert_int_equal(readings[0].flags, READING_JOINED);
	count = readings_of("opgestelde", &readings);
	assert_int_equal(count, 1);
	assert_int_equal(readings[0].flags, READING_ADJECTIVE);
	count = readings_of("somt", &readings);
	assert_int_equal(count, 1);
	assert_int_equal(readings[0].flags, READING_BOUND);
}

static void test_guess(void **state)
{
	(void)state;
	assert_true(reads("gloriseert", "", UK_FINITE | UK_GUESS, 0));
	assert_true(reads("glorieren", "", UK_INFINITIVE | UK_GUESS, 0));
	assert_true(reads("gezwoft", "", UK_PARTICIPLE | UK_GUESS, 0));
	assert_true(reads("opgezwoft", "", UK_PARTICIPLE | UK_GUESS, 0));
	assert_true(reads("herbeoordeelt", "", UK_FINITE | UK_GUESS, 0));
}

/* Nouns and others must not be read as verbs. */
static void test_no_verbs(void **state)
{
	static const char *const words[] = {
	    "tafels",  "student",      "de",	   "docent",
	    "op",      "richtlijnen",  "een",	   "richting",
	    "context", "volgens",      "cliënt",   "x",
	    "",	       "verpleegplan", "opdracht", "uitkomsten",
	};
	const struct reading *readings;

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(words); i++) {
		if (readings_of(words[i], &readings))
			fail_msg("%s is read as a verb", words[i]);
	}
}

static void test_particles(void **state)
{
	uint32_t particle, base;

	(void)state;
	assert_int_equal(lexicon_join(lexicon, word("op"), word("stellen")),
			 word("opstellen"));
	assert_int_equal(lexicon_join(lexicon, word("op"), word("kunnen")), 0);
	assert_int_equal(lexicon_join(lexicon, 0, 0), 0);
	assert_true(
	    lexicon_split(lexicon, word("voorkomen"), &particle, &base));
	assert_int_equal(particle, word("voor"));
	assert_int_equal(base, word("komen"));
	assert_false(lexicon_split(lexicon, word("stellen"), &particle, &base));
	assert_true(lexicon_is_particle(lexicon, word("samen")));
	assert_false(lexicon_is_particle(lexicon, word("stelt")));
	assert_true(lexicon_is_infinitive(lexicon, word("opstellen")));
	assert_true(lexicon_is_infinitive(lexicon, word("zijn")));
	assert_false(lexicon_is_infinitive(lexicon, word("stelt")));
	assert_false(lexicon_is_infinitive(lexicon, 0));
	assert_false(lexicon_is_infinitive(lexicon, UINT32_MAX));
}

static void test_fixed(void **state)
{
	const struct fixed *fixed;
	size_t count = lexicon_fixed(lexicon, word("houden"), &fixed);
	bool found = false;

	(void)state;
	assert_true(count >= 3);
	for (size_t i = 0; i < count; i++) {
		assert_int_equal(fixed[i].verb, word("houden"));
		assert_true(!i || fixed[i].count <= fixed[i - 1].count);
		found |= fixed[i].lemma == word("rekening houden") &&
			 fixed[i].words[0] == word("rekening") &&
			 fixed[i].preposition == word("met");
	}
	assert_true(found);
	count = lexicon_fixed(lexicon, word("verantwoorden"), &fixed);
	assert_int_equal(count, 1);
	assert_true(fixed->reflexive);
	assert_int_equal(fixed->count, 0);
	assert_int_equal(fixed->lemma, word("verantwoorden"));
	assert_int_equal(lexicon_fixed(lexicon, word("stelt"), &fixed), 0);
}

/* Words of other classes stand behind the verbs, each once. */
static void test_add(void **state)
{
	const struct reading noun = {word("stel"), UK_SINGULAR, UK_WORD_NOUN,
				     0};
	const struct reading *readings;
	struct lexicon *own;
	uint32_t stel = word("stel");

	(void)state;
	assert_int_equal(lexicon_open(&own, &fake_host, &call), 0);
	assert_int_equal(lexicon_add(own, &call, stel, &noun), 0);
	assert_int_equal(lexicon_add(own, &call, stel, &noun), 0);
	assert_int_equal(lexicon_add(own, &call, 0, &noun), 0);
	assert_int_equal(lexicon_seal(own, &call), 0);
	assert_int_equal(lexicon_readings(own, stel, &readings), 2);
	assert_int_equal(readings[0].word_class, UK_WORD_VERB);
	assert_int_equal(readings[1].word_class, UK_WORD_NOUN);
	lexicon_free(own);
}

static void test_missing_file(void **state)
{
	struct uk_call empty;
	struct lexicon *none;

	(void)state;
	fake_init(&empty, DICTIONARIES "/nowhere");
	assert_int_equal(lexicon_open(&none, &fake_host, &empty), -1);
	assert_null(none);
	assert_non_null(strstr(empty.failure, "dutch/verbs.tsv"));
	fake_release(&empty);
}

static int open_lexicon(void **state)
{
	(void)state;
	fake_init(&call, DICTIONARIES);
	return lexicon_open(&lexicon, &fake_host, &call) ||
	       lexicon_seal(lexicon, &call);
}

static int close_lexicon(void **state)
{
	(void)state;
	lexicon_free(lexicon);
	fake_release(&call);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_forms),
	    cmocka_unit_test(test_joined),
	    cmocka_unit_test(test_guess),
	    cmocka_unit_test(test_no_verbs),
	    cmocka_unit_test(test_particles),
	    cmocka_unit_test(test_fixed),
	    cmocka_unit_test(test_add),
	    cmocka_unit_test(test_missing_file),
	};

	return cmocka_run_group_tests(tests, open_lexicon, close_lexicon) ? 1
									  : 0;
}
