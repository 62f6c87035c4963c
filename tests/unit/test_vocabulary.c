/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include "../../plugins/spell_nl/vocabulary.h"

/* A small dictionary in hunspell's format, written for each test. */
struct files {
	char folder[64], affixes[96], words[96];
	struct vocabulary vocabulary;
};

static const char affixes[] = "SET UTF-8\n"
			      "FLAG long\n"
			      "COMPOUNDBEGIN Ca\n"
			      "COMPOUNDEND Cc\n"
			      "FORBIDDENWORD Fw\n"
			      "NOSUGGEST NS\n"
			      "ONLYINCOMPOUND Cx\n"
			      "SFX Zb Y 2\n"
			      "SFX Zb 0 en/Ca [^eo]\n"
			      "SFX Zb 0 ën [eo]  # a comment\n"
			      "SFX Zd Y 1\n"
			      "SFX Zd heid heden .\n"
			      "SFX Ye Y 1\n"
			      "SFX Ye é eetje é\n"
			      "SFX Ch Y 1\n"
			      "SFX Ch 0 s/CaCx .\n"
			      "PFX Po Y 1\n"
			      "PFX Po 0 op .\n";

static void write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static int setup(void **state)
{
	struct files *files = calloc(1, sizeof(*files));

	if (!files)
		return -1;
	(void)snprintf(files->folder, sizeof(files->folder),
		       "/tmp/uk-vocabulary-XXXXXX");
	if (!mkdtemp(files->folder))
		return -1;
	(void)snprintf(files->affixes, sizeof(files->affixes), "%s/nl.aff",
		       files->folder);
	(void)snprintf(files->words, sizeof(files->words), "%s/nl.dic",
		       files->folder);
	write_file(files->affixes, affixes);
	*state = files;
	return 0;
}

static int teardown(void **state)
{
	struct files *files = *state;

	vocabulary_release(&files->vocabulary);
	(void)remove(files->affixes);
	(void)remove(files->words);
	(void)remove(files->folder);
	free(files);
	return 0;
}

static void read_words(struct files *files, const char *words)
{
	write_file(files->words, words);
	assert_int_equal(
	    vocabulary_read(&files->vocabulary, files->affixes, files->words),
	    0);
}

static uint32_t marks(const struct files *files, const char *word)
{
	return vocabulary_find(&files->vocabulary, word, strlen(word));
}

static void test_forms(void **state)
{
	struct files *files = *state;

	read_words(files, "5\nboek/ZbCc\nidee/Zb\nvaardigheid/Zd\ncafé/Ye\n"
			  "stel/Po\n");
	assert_true(marks(files, "boek") & FORM_WORD);
	assert_true(marks(files, "boeken") & FORM_WORD);
	assert_true(marks(files, "boeken") & FORM_BEGIN);
	assert_true(marks(files, "boeken") & FORM_END);
	assert_true(marks(files, "ideeën") & FORM_WORD);
	assert_false(marks(files, "ideeen"));
	assert_true(marks(files, "vaardigheden") & FORM_WORD);
	assert_true(marks(files, "cafeetje") & FORM_WORD);
	assert_true(marks(files, "opstel") & FORM_WORD);
	assert_false(marks(files, "opboek"));
}

static void test_marks(void **state)
{
	struct files *files = *state;

	read_words(files, "4\nfout/Fw\nstil/NS\nverzekering/CcCh\nprĳs\n");
	assert_false(marks(files, "fout") & FORM_WORD);
	assert_true(marks(files, "stil") & FORM_HIDDEN);
	assert_true(marks(files, "verzekering") & FORM_END);
	assert_true(marks(files, "verzekerings") & FORM_BEGIN);
	assert_false(marks(files, "verzekerings") & FORM_WORD);
	assert_true(marks(files, "prijs") & FORM_WORD);
}

/* "vak" opens two words and "groep" ends two, with its plural. */
static void test_counts(void **state)
{
	struct files *files = *state;

	read_words(files, "6\nvak\nkennis\ngroep/Zb\nvakkennis\nvakgroep/Zb\n"
			  "kennisgroep\n");
	assert_int_equal(vocabulary_opens(marks(files, "vak")), 2);
	assert_int_equal(vocabulary_opens(marks(files, "kennis")), 1);
	assert_int_equal(vocabulary_closes(marks(files, "groep")), 2);
	assert_int_equal(vocabulary_closes(marks(files, "groepen")), 1);
	assert_int_equal(vocabulary_closes(marks(files, "vak")), 0);
}

/* Whatever stands in the files, reading them ends well. */
static void test_broken_files(void **state)
{
	static const char *const broken[] = {
	    "",
	    "\n",
	    "1",
	    "1\n/",
	    "1\n//\n/a\n\t\n \n",
	    "1\nw/Z\nw/ZbZbZbZbZbZbZbZbZbZbZbZbZbZbZbZbZbZbZbZbZbZbZbZbZbZbZbZb"
	    "ZbZbZbZbZbZbZbZbZbZb\n",
	    "1\n\xc4\xb3\xc4/Zb\n\xff\xfe\n",
	};
	static char large[100000];
	struct files *files = *state;

	for (size_t i = 0; i < ARRAY_SIZE(broken); i++) {
		read_words(files, broken[i]);
		vocabulary_release(&files->vocabulary);
	}
	memset(large, 'x', sizeof(large) - 1);
	read_words(files, large);
	vocabulary_release(&files->vocabulary);
	for (size_t i = 0; i < ARRAY_SIZE(broken); i++) {
		write_file(files->affixes, broken[i]);
		read_words(files, "1\nwoord/Zb\n");
		vocabulary_release(&files->vocabulary);
	}
	write_file(files->affixes, "SFX\nSFX a\nSFX a b c d [\nSFX a b c d [^\n"
				   "SFX a 0 / [x\nPFX a xyz 0 .\nFLAG\n");
	read_words(files, "1\nw/a\nx/a\nxyz/a\n");
}

static void test_missing_files(void **state)
{
	struct files *files = *state;

	assert_int_equal(vocabulary_read(&files->vocabulary, files->affixes,
					 "/nowhere/nl.dic"),
			 -1);
	assert_int_equal(vocabulary_read(&files->vocabulary, "/nowhere/nl.aff",
					 files->affixes),
			 -1);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
	    TEST(test_forms),	      TEST(test_marks),
	    TEST(test_counts),	      TEST(test_broken_files),
	    TEST(test_missing_files),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
