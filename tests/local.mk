# Freed memory is overwritten, so that using it shows.
AM_TESTS_ENVIRONMENT = \
	MALLOC_PERTURB_=165; export MALLOC_PERTURB_; \
	top_srcdir='$(abs_top_srcdir)'; export top_srcdir; \
	top_builddir='$(abs_top_builddir)'; export top_builddir; \
	PYTHON='$(PYTHON)'; export PYTHON; \
	LC_ALL=C.UTF-8; export LC_ALL; \
	UITKOMST_LANG=nl; export UITKOMST_LANG; \
	UITKOMST_PLUGIN_PATH='$(abs_top_builddir)/plugins'; \
	export UITKOMST_PLUGIN_PATH; \
	UITKOMST_DATA='$(abs_top_srcdir)/dictionaries'; export UITKOMST_DATA; \
	XDG_CACHE_HOME='$(abs_top_builddir)/tests/home'; \
	export XDG_CACHE_HOME; \
	XDG_CONFIG_HOME='$(abs_top_builddir)/tests/home'; \
	export XDG_CONFIG_HOME; \
	ASAN_OPTIONS=handle_segv=2:quarantine_size_mb=4; export ASAN_OPTIONS; \
	LSAN_OPTIONS='suppressions=$(abs_top_srcdir)/tests/leaks:print_suppressions=0'; \
	export LSAN_OPTIONS;
EXTRA_DIST += %D%/leaks

include tests/cli/local.mk
include tests/plugins/local.mk
check_PROGRAMS += tests/unit/test_bloom
TESTS += tests/unit/test_bloom
tests_unit_test_bloom_SOURCES = %D%/unit/test_bloom.c \
	%D%/unit/fake_host.c \
	%D%/unit/fake_host.h \
	$(bloom_sources)
tests_unit_test_bloom_CPPFLAGS = $(AM_CPPFLAGS) -DUK_MODULE=bloom \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"'
tests_unit_test_bloom_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_nvao
TESTS += tests/unit/test_nvao
tests_unit_test_nvao_SOURCES = %D%/unit/test_nvao.c \
	%D%/unit/fake_host.c \
	%D%/unit/fake_host.h \
	$(nvao_sources)
tests_unit_test_nvao_CPPFLAGS = $(AM_CPPFLAGS) -DUK_MODULE=nvao \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"'
tests_unit_test_nvao_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_json
TESTS += tests/unit/test_json
tests_unit_test_json_SOURCES = %D%/unit/test_json.c
tests_unit_test_json_CPPFLAGS = $(AM_CPPFLAGS) $(JANSSON_CFLAGS)
tests_unit_test_json_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_nearest
TESTS += tests/unit/test_nearest
tests_unit_test_nearest_SOURCES = %D%/unit/test_nearest.c
tests_unit_test_nearest_CPPFLAGS = $(AM_CPPFLAGS) $(JANSSON_CFLAGS)
tests_unit_test_nearest_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_utf8
TESTS += tests/unit/test_utf8
tests_unit_test_utf8_SOURCES = %D%/unit/test_utf8.c
tests_unit_test_utf8_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_lines
TESTS += tests/unit/test_lines
tests_unit_test_lines_SOURCES = %D%/unit/test_lines.c
tests_unit_test_lines_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_file
TESTS += tests/unit/test_file
tests_unit_test_file_SOURCES = %D%/unit/test_file.c
tests_unit_test_file_LDADD = core/libcore.la $(CMOCKA_LIBS)
check_PROGRAMS += tests/unit/test_error
TESTS += tests/unit/test_error
tests_unit_test_error_SOURCES = %D%/unit/test_error.c
tests_unit_test_error_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_rules
TESTS += tests/unit/test_rules
tests_unit_test_rules_SOURCES = %D%/unit/test_rules.c
tests_unit_test_rules_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_words
TESTS += tests/unit/test_words
tests_unit_test_words_SOURCES = %D%/unit/test_words.c
tests_unit_test_words_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_spell_verdicts
TESTS += tests/unit/test_spell_verdicts
tests_unit_test_spell_verdicts_SOURCES = %D%/unit/test_spell_verdicts.c \
	plugins/spell_nl/verdicts.c
tests_unit_test_spell_verdicts_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_spell_nl
TESTS += tests/unit/test_spell_nl
tests_unit_test_spell_nl_SOURCES = %D%/unit/test_spell_nl.c \
	%D%/unit/fake_host.c \
	%D%/unit/fake_host.h \
	$(spell_nl_sources)
tests_unit_test_spell_nl_CPPFLAGS = $(AM_CPPFLAGS) $(HUNSPELL_CFLAGS) \
	-DUK_MODULE=spell_nl \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"' \
	-DSPELL_DICTIONARY='"$(abs_top_srcdir)/tests/unit/spell_nl"' \
	-DSPELL_LATIN='"$(abs_top_srcdir)/tests/unit/spell_latin"'
tests_unit_test_spell_nl_LDADD = core/libcore.la $(HUNSPELL_LIBS) \
	$(CMOCKA_LIBS)
EXTRA_DIST += \
	%D%/unit/spell_latin/nl.aff \
	%D%/unit/spell_latin/nl.dic \
	%D%/unit/spell_nl/nl.aff \
	%D%/unit/spell_nl/nl.dic \
	$(NULL)

include tests/bench/local.mk
include tests/spelling/local.mk

check_PROGRAMS += tests/unit/test_loader
TESTS += tests/unit/test_loader
tests_unit_test_loader_SOURCES = %D%/unit/test_loader.c
tests_unit_test_loader_CPPFLAGS = $(AM_CPPFLAGS) \
	-DTEST_PLUGINS='"$(abs_top_builddir)/tests/plugins"'
tests_unit_test_loader_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_crew
TESTS += tests/unit/test_crew
tests_unit_test_crew_SOURCES = %D%/unit/test_crew.c
tests_unit_test_crew_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_pairs
TESTS += tests/unit/test_pairs
tests_unit_test_pairs_SOURCES = %D%/unit/test_pairs.c
tests_unit_test_pairs_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_patience
TESTS += tests/unit/test_patience
tests_unit_test_patience_SOURCES = %D%/unit/test_patience.c
tests_unit_test_patience_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_pattern
TESTS += tests/unit/test_pattern
tests_unit_test_pattern_SOURCES = %D%/unit/test_pattern.c
tests_unit_test_pattern_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_lexicon
TESTS += tests/unit/test_lexicon
tests_unit_test_lexicon_SOURCES = %D%/unit/test_lexicon.c \
	%D%/unit/fake_host.c \
	%D%/unit/fake_host.h \
	$(dutch_verb_sources)
tests_unit_test_lexicon_CPPFLAGS = $(AM_CPPFLAGS) \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"'
tests_unit_test_lexicon_LDADD = core/libcore.la $(CMOCKA_LIBS)
check_PROGRAMS += tests/unit/test_settings
TESTS += tests/unit/test_settings
tests_unit_test_settings_SOURCES = %D%/unit/test_settings.c
tests_unit_test_settings_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_rules_files
TESTS += tests/unit/test_rules_files
tests_unit_test_rules_files_SOURCES = %D%/unit/test_rules_files.c
tests_unit_test_rules_files_CPPFLAGS = $(AM_CPPFLAGS) \
	-DRULES='"$(abs_top_srcdir)/dictionaries/rules"'
tests_unit_test_rules_files_LDADD = core/libcore.la $(CMOCKA_LIBS)

TESTS += tests/docs/schemas.sh
EXTRA_DIST += \
	%D%/docs/schemas.py \
	%D%/docs/schemas.sh \
	$(NULL)
check_PROGRAMS += tests/unit/test_compose
TESTS += tests/unit/test_compose
tests_unit_test_compose_SOURCES = %D%/unit/test_compose.c
tests_unit_test_compose_CPPFLAGS = $(AM_CPPFLAGS) \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"'
tests_unit_test_compose_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_formula
TESTS += tests/unit/test_formula
tests_unit_test_formula_SOURCES = %D%/unit/test_formula.c
tests_unit_test_formula_CPPFLAGS = $(AM_CPPFLAGS) \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"'
tests_unit_test_formula_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_segment
TESTS += tests/unit/test_segment
tests_unit_test_segment_SOURCES = %D%/unit/test_segment.c
tests_unit_test_segment_CPPFLAGS = $(AM_CPPFLAGS) \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"'
tests_unit_test_segment_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_dutch_tokens
TESTS += tests/unit/test_dutch_tokens
tests_unit_test_dutch_tokens_SOURCES = %D%/unit/test_dutch_tokens.c \
	plugins/dutch/scanner.c \
	plugins/dutch/shapes.c \
	plugins/dutch/tokens.c
tests_unit_test_dutch_tokens_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_check
TESTS += tests/unit/test_check
tests_unit_test_check_SOURCES = %D%/unit/test_check.c
tests_unit_test_check_LDFLAGS = $(AM_LDFLAGS) $(builtin_ldflags)
EXTRA_tests_unit_test_check_DEPENDENCIES = $(builtin_dependencies)
tests_unit_test_check_LDADD = core/libuitkomst.la $(CMOCKA_LIBS)

TESTS += tests/cases.sh
EXTRA_DIST += \
	%D%/cases \
	%D%/cases.sh \
	%D%/run-cases \
	$(NULL)
check_PROGRAMS += tests/unit/test_guard
TESTS += tests/unit/test_guard
tests_unit_test_guard_SOURCES = %D%/unit/test_guard.c
tests_unit_test_guard_CPPFLAGS = $(AM_CPPFLAGS) \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"' \
	-DTEST_PLUGINS='"$(abs_top_builddir)/tests/plugins"'
tests_unit_test_guard_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_read_markdown
TESTS += tests/unit/test_read_markdown
tests_unit_test_read_markdown_SOURCES = %D%/unit/test_read_markdown.c \
	%D%/unit/shape.c %D%/unit/shape.h
tests_unit_test_read_markdown_CPPFLAGS = $(AM_CPPFLAGS) \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"'
tests_unit_test_read_markdown_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_read_json
TESTS += tests/unit/test_read_json
tests_unit_test_read_json_SOURCES = %D%/unit/test_read_json.c \
	%D%/unit/shape.c %D%/unit/shape.h
tests_unit_test_read_json_CPPFLAGS = $(AM_CPPFLAGS) \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"'
tests_unit_test_read_json_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_read_text
TESTS += tests/unit/test_read_text
tests_unit_test_read_text_SOURCES = %D%/unit/test_read_text.c \
	%D%/unit/shape.c %D%/unit/shape.h
tests_unit_test_read_text_CPPFLAGS = $(AM_CPPFLAGS) \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"'
tests_unit_test_read_text_LDADD = core/libcore.la $(CMOCKA_LIBS)
check_PROGRAMS += tests/unit/test_inflect
TESTS += tests/unit/test_inflect
tests_unit_test_inflect_SOURCES = %D%/unit/test_inflect.c \
	%D%/unit/fake_host.c \
	%D%/unit/fake_host.h \
	$(dutch_verb_sources)
tests_unit_test_inflect_CPPFLAGS = $(AM_CPPFLAGS) \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"'
tests_unit_test_inflect_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_document
TESTS += tests/unit/test_document
tests_unit_test_document_SOURCES = %D%/unit/test_document.c \
	%D%/unit/shape.c %D%/unit/shape.h
tests_unit_test_document_CPPFLAGS = $(AM_CPPFLAGS) \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"'
tests_unit_test_document_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_unit
TESTS += tests/unit/test_unit
tests_unit_test_unit_SOURCES = %D%/unit/test_unit.c \
	%D%/unit/shape.c %D%/unit/shape.h
tests_unit_test_unit_CPPFLAGS = $(AM_CPPFLAGS) \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"'
tests_unit_test_unit_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_sections
TESTS += tests/unit/test_sections
tests_unit_test_sections_SOURCES = %D%/unit/test_sections.c
tests_unit_test_sections_CPPFLAGS = $(AM_CPPFLAGS) \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"'
tests_unit_test_sections_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_sentences
TESTS += tests/unit/test_sentences
tests_unit_test_sentences_SOURCES = %D%/unit/test_sentences.c
tests_unit_test_sentences_CPPFLAGS = $(AM_CPPFLAGS) \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"'
tests_unit_test_sentences_LDADD = core/libcore.la $(CMOCKA_LIBS)

# Fuzz targets; here over their seeds, with libFuzzer over anything.
EXTRA_DIST += \
	%D%/fuzz/seeds/guide.txt \
	%D%/fuzz/seeds/model.json \
	%D%/fuzz/seeds/unicode.txt \
	%D%/fuzz/seeds/unit.json \
	%D%/fuzz/seeds/unit.md \
	$(NULL)
fuzz_cppflags = $(AM_CPPFLAGS) \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"' \
	-DSEEDS='"$(abs_top_srcdir)/tests/fuzz/seeds"'

check_PROGRAMS += tests/fuzz/fuzz_read
TESTS += tests/fuzz/fuzz_read
tests_fuzz_fuzz_read_SOURCES = %D%/fuzz/fuzz_read.c %D%/fuzz/fuzz.h \
	%D%/fuzz/seeds.c
tests_fuzz_fuzz_read_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_fuzz_read_LDADD = core/libcore.la

check_PROGRAMS += tests/fuzz/fuzz_formula
TESTS += tests/fuzz/fuzz_formula
tests_fuzz_fuzz_formula_SOURCES = %D%/fuzz/fuzz_formula.c %D%/fuzz/fuzz.h \
	%D%/fuzz/seeds.c
tests_fuzz_fuzz_formula_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_fuzz_formula_LDADD = core/libcore.la

check_PROGRAMS += tests/fuzz/fuzz_utf8
TESTS += tests/fuzz/fuzz_utf8
tests_fuzz_fuzz_utf8_SOURCES = %D%/fuzz/fuzz_utf8.c %D%/fuzz/fuzz.h \
	%D%/fuzz/seeds.c
tests_fuzz_fuzz_utf8_CPPFLAGS = $(fuzz_cppflags)
tests_fuzz_fuzz_utf8_LDADD = core/libcore.la

check_PROGRAMS += tests/unit/test_dutch_sentences
TESTS += tests/unit/test_dutch_sentences
tests_unit_test_dutch_sentences_SOURCES = %D%/unit/test_dutch_sentences.c \
	%D%/unit/fake_host.c \
	%D%/unit/fake_host.h \
	$(dutch_read_sources) \
	$(dutch_verb_sources)
tests_unit_test_dutch_sentences_CPPFLAGS = $(AM_CPPFLAGS) -DUK_MODULE=dutch \
	-DDICTIONARIES='"$(abs_top_srcdir)/dictionaries"' \
	-DSENTENCES='"$(abs_top_srcdir)/tests/unit/dutch_sentences.tsv"'
tests_unit_test_dutch_sentences_LDADD = core/libcore.la $(CMOCKA_LIBS)
EXTRA_DIST += %D%/unit/dutch_sentences.tsv

check_PROGRAMS += tests/unit/test_realise
TESTS += tests/unit/test_realise
tests_unit_test_realise_SOURCES = %D%/unit/test_realise.c
tests_unit_test_realise_LDFLAGS = $(AM_LDFLAGS) $(builtin_ldflags)
EXTRA_tests_unit_test_realise_DEPENDENCIES = $(builtin_dependencies)
tests_unit_test_realise_LDADD = core/libcore.la $(CMOCKA_LIBS)
EXTRA_DIST += %D%/unit/realise.tsv

abi_tests = \
	tests/abi/header.sh \
	tests/abi/kept.sh \
	tests/abi/symbols.sh \
	tests/docs/plugin.sh \
	tests/plugins/crash.sh \
	tests/plugins/example.sh \
	tests/plugins/strict.sh \
	$(NULL)
TESTS += $(abi_tests)
EXTRA_DIST += \
	$(abi_tests) \
	tests/abi/kept_1_0-formula.json \
	tests/abi/kept_1_0-words.tsv \
	tests/abi/kept_1_0.c \
	tests/abi/kept_1_0.json \
	tests/abi/kept_1_0.so \
	tests/docs/plugin.py \
	$(NULL)

check_PROGRAMS += tests/unit/test_kept
TESTS += tests/unit/test_kept
tests_unit_test_kept_SOURCES = %D%/unit/test_kept.c
tests_unit_test_kept_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_law
TESTS += tests/unit/test_law
tests_unit_test_law_SOURCES = %D%/unit/test_law.c
tests_unit_test_law_LDFLAGS = $(AM_LDFLAGS) $(builtin_ldflags)
EXTRA_tests_unit_test_law_DEPENDENCIES = $(builtin_dependencies)
tests_unit_test_law_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_models
TESTS += tests/unit/test_models
tests_unit_test_models_SOURCES = %D%/unit/test_models.c
tests_unit_test_models_LDFLAGS = $(AM_LDFLAGS) $(builtin_ldflags)
EXTRA_tests_unit_test_models_DEPENDENCIES = $(builtin_dependencies)
tests_unit_test_models_LDADD = core/libcore.la $(CMOCKA_LIBS)

check_PROGRAMS += tests/unit/test_parts
TESTS += tests/unit/test_parts
tests_unit_test_parts_SOURCES = %D%/unit/test_parts.c
tests_unit_test_parts_CPPFLAGS = $(AM_CPPFLAGS) \
	-DPARTS='"$(abs_top_srcdir)/tests/unit/outcome_parts.txt"'
tests_unit_test_parts_LDFLAGS = $(AM_LDFLAGS) $(builtin_ldflags)
EXTRA_tests_unit_test_parts_DEPENDENCIES = $(builtin_dependencies)
tests_unit_test_parts_LDADD = core/libcore.la $(CMOCKA_LIBS)
EXTRA_DIST += %D%/unit/outcome_parts.txt

check_PROGRAMS += tests/unit/test_outcome_fixes
TESTS += tests/unit/test_outcome_fixes
tests_unit_test_outcome_fixes_SOURCES = %D%/unit/test_outcome_fixes.c
tests_unit_test_outcome_fixes_CPPFLAGS = $(AM_CPPFLAGS) \
	-DCASES='"$(abs_top_srcdir)/tests/cases"'
tests_unit_test_outcome_fixes_LDFLAGS = $(AM_LDFLAGS) $(builtin_ldflags)
EXTRA_tests_unit_test_outcome_fixes_DEPENDENCIES = $(builtin_dependencies)
tests_unit_test_outcome_fixes_LDADD = core/libcore.la $(CMOCKA_LIBS)

# The home that the tests have.
clean-local:
	rm -rf tests/home
