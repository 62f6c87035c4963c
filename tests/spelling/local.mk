# What correct sentences get for alarms, and misspellings for suggestions.
TESTS += \
	%D%/alarms.sh \
	%D%/common.sh \
	$(NULL)
EXTRA_DIST += \
	%D%/alarms.sh \
	%D%/clean.txt \
	%D%/common.sh \
	%D%/common.tsv \
	%D%/prose.txt \
	$(NULL)

check_PROGRAMS += tests/unit/test_vocabulary
TESTS += tests/unit/test_vocabulary
tests_unit_test_vocabulary_SOURCES = tests/unit/test_vocabulary.c \
	plugins/spell_nl/affixes.c \
	plugins/spell_nl/forms.c \
	plugins/spell_nl/vocabulary.c \
	plugins/spell_nl/wordset.c
tests_unit_test_vocabulary_LDADD = core/libcore.la $(CMOCKA_LIBS)
