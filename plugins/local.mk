# One block a module. The file's name is the plugin's id. The -D gives the
# module a symbol of its own, so that it can also be built in.

# The one to copy is built outside the tree, by its own Makefile.
# `uitkomst plugins new` looks for it beside the data folder.
exampledir = $(pkgdatadir)/plugins/example
dist_example_DATA = \
	%D%/example/Makefile \
	%D%/example/README.md \
	%D%/example/example-cases.tsv \
	%D%/example/example-formula.json \
	%D%/example/example-words.tsv \
	%D%/example/example.c \
	%D%/example/example.json \
	$(NULL)

plugin_LTLIBRARIES += %D%/bloom.la
bloom_sources = \
	%D%/bloom/bloom.c \
	%D%/bloom/browse.c \
	%D%/bloom/browse.h \
	%D%/bloom/level.c \
	%D%/bloom/level.h \
	%D%/bloom/near.c \
	%D%/bloom/near.h \
	%D%/bloom/objects.c \
	%D%/bloom/objects.h \
	%D%/bloom/rules.c \
	%D%/bloom/rules.h \
	%D%/bloom/taxonomy.c \
	%D%/bloom/taxonomy.h \
	%D%/bloom/taxonomy_file.c \
	%D%/bloom/vague.c \
	%D%/bloom/vague.h \
	%D%/bloom/vague_fix.c \
	%D%/bloom/vague_fix.h \
	%D%/bloom/words.c \
	%D%/bloom/words.h \
	$(NULL)
%C%_bloom_la_SOURCES = $(bloom_sources)
%C%_bloom_la_CPPFLAGS = $(AM_CPPFLAGS) -DUK_MODULE=bloom
%C%_bloom_la_LDFLAGS = $(module_ldflags)

plugin_LTLIBRARIES += %D%/nvao.la
nvao_sources = \
	%D%/nvao/assessment.c \
	%D%/nvao/attendance.c \
	%D%/nvao/coverage.c \
	%D%/nvao/duplicate.c \
	%D%/nvao/event.c \
	%D%/nvao/hedge.c \
	%D%/nvao/kinds.c \
	%D%/nvao/kinds.h \
	%D%/nvao/mark.c \
	%D%/nvao/nvao.c \
	%D%/nvao/product.c \
	%D%/nvao/quality.c \
	%D%/nvao/reader.c \
	%D%/nvao/reader.h \
	%D%/nvao/reference.c \
	%D%/nvao/rules.h \
	%D%/nvao/source.c \
	%D%/nvao/starter.c \
	%D%/nvao/tail.c \
	%D%/nvao/year.c \
	$(NULL)
%C%_nvao_la_SOURCES = $(nvao_sources)
%C%_nvao_la_CPPFLAGS = $(AM_CPPFLAGS) -DUK_MODULE=nvao
%C%_nvao_la_LDFLAGS = $(module_ldflags)

plugin_LTLIBRARIES += %D%/outcome.la
outcome_sources = \
	%D%/outcome/learning.c \
	%D%/outcome/length.c \
	%D%/outcome/mixed.c \
	%D%/outcome/modal.c \
	%D%/outcome/negation.c \
	%D%/outcome/outcome.c \
	%D%/outcome/passive.c \
	%D%/outcome/person.c \
	%D%/outcome/reader.c \
	%D%/outcome/reader.h \
	%D%/outcome/rewrite.c \
	%D%/outcome/rewrite.h \
	%D%/outcome/rules.h \
	%D%/outcome/several.c \
	%D%/outcome/split.c \
	%D%/outcome/words.c \
	%D%/outcome/words.h \
	%D%/outcome/writing.c \
	%D%/outcome/writing.h \
	$(NULL)
%C%_outcome_la_SOURCES = $(outcome_sources)
%C%_outcome_la_CPPFLAGS = $(AM_CPPFLAGS) -DUK_MODULE=outcome
%C%_outcome_la_LDFLAGS = $(module_ldflags)

plugin_LTLIBRARIES += %D%/spell_nl.la
spell_nl_sources = \
	%D%/spell_nl/affixes.c \
	%D%/spell_nl/affixes.h \
	%D%/spell_nl/candidates.c \
	%D%/spell_nl/candidates.h \
	%D%/spell_nl/check.c \
	%D%/spell_nl/check.h \
	%D%/spell_nl/compound.c \
	%D%/spell_nl/compound.h \
	%D%/spell_nl/dictionary.c \
	%D%/spell_nl/dictionary.h \
	%D%/spell_nl/edits.c \
	%D%/spell_nl/edits.h \
	%D%/spell_nl/foreign.c \
	%D%/spell_nl/foreign.h \
	%D%/spell_nl/forms.c \
	%D%/spell_nl/hash.h \
	%D%/spell_nl/judge.c \
	%D%/spell_nl/judge.h \
	%D%/spell_nl/letters.c \
	%D%/spell_nl/letters.h \
	%D%/spell_nl/library.c \
	%D%/spell_nl/library.h \
	%D%/spell_nl/search.c \
	%D%/spell_nl/search.h \
	%D%/spell_nl/spell_nl.c \
	%D%/spell_nl/speller.c \
	%D%/spell_nl/speller.h \
	%D%/spell_nl/suggest.c \
	%D%/spell_nl/suggest.h \
	%D%/spell_nl/verdicts.c \
	%D%/spell_nl/verdicts.h \
	%D%/spell_nl/vocabulary.c \
	%D%/spell_nl/vocabulary.h \
	%D%/spell_nl/wordset.c \
	%D%/spell_nl/wordset.h \
	$(NULL)
%C%_spell_nl_la_SOURCES = $(spell_nl_sources)
%C%_spell_nl_la_CPPFLAGS = $(AM_CPPFLAGS) $(HUNSPELL_CFLAGS) $(SPELL_CPPFLAGS) \
	-DUK_MODULE=spell_nl
%C%_spell_nl_la_LDFLAGS = $(module_ldflags)
%C%_spell_nl_la_LIBADD = $(SPELL_LIBS)

# The verbs of the plugin dutch; its unit tests use them without the rest.
dutch_verb_sources = \
	%D%/dutch/derive.c \
	%D%/dutch/fixed.c \
	%D%/dutch/fronts.c \
	%D%/dutch/inflect.c \
	%D%/dutch/inflect.h \
	%D%/dutch/lexicon.c \
	%D%/dutch/lexicon.h \
	%D%/dutch/paradigm.c \
	%D%/dutch/paradigm.h \
	%D%/dutch/spelling.c \
	%D%/dutch/spelling.h \
	%D%/dutch/table.h \
	%D%/dutch/verbs.c \
	$(NULL)

plugin_LTLIBRARIES += %D%/dutch.la
dutch_read_sources = \
	%D%/dutch/acts.c \
	%D%/dutch/acts.h \
	%D%/dutch/agent.c \
	%D%/dutch/agent.h \
	%D%/dutch/agents.c \
	%D%/dutch/agreement.c \
	%D%/dutch/check.c \
	%D%/dutch/check.h \
	%D%/dutch/chunks.c \
	%D%/dutch/clause_verbs.c \
	%D%/dutch/clauses.c \
	%D%/dutch/clauses.h \
	%D%/dutch/clusters.c \
	%D%/dutch/compounds.c \
	%D%/dutch/dutch.c \
	%D%/dutch/features.c \
	%D%/dutch/frames.c \
	%D%/dutch/kept.c \
	%D%/dutch/kept.h \
	%D%/dutch/lemmas.c \
	%D%/dutch/main_forms.c \
	%D%/dutch/main_verb.c \
	%D%/dutch/main_verb.h \
	%D%/dutch/memo.h \
	%D%/dutch/participles.c \
	%D%/dutch/particles.c \
	%D%/dutch/particles.h \
	%D%/dutch/phrases.c \
	%D%/dutch/phrases.h \
	%D%/dutch/places.c \
	%D%/dutch/reader.h \
	%D%/dutch/realise.c \
	%D%/dutch/realise.h \
	%D%/dutch/scanner.c \
	%D%/dutch/scanner.h \
	%D%/dutch/shapes.c \
	%D%/dutch/shapes.h \
	%D%/dutch/tag_ahead.c \
	%D%/dutch/tag_clause.c \
	%D%/dutch/tag_command.c \
	%D%/dutch/tag_determiner.c \
	%D%/dutch/tag_endings.c \
	%D%/dutch/tag_je.c \
	%D%/dutch/tag_misspelt.c \
	%D%/dutch/tag_open.c \
	%D%/dutch/tag_preposition.c \
	%D%/dutch/tag_verb.c \
	%D%/dutch/tags.c \
	%D%/dutch/tags.h \
	%D%/dutch/tokens.c \
	%D%/dutch/tokens.h \
	%D%/dutch/words.c \
	%D%/dutch/words.h \
	$(NULL)
%C%_dutch_la_SOURCES = $(dutch_read_sources) $(dutch_verb_sources)
%C%_dutch_la_CPPFLAGS = $(AM_CPPFLAGS) -DUK_MODULE=dutch
%C%_dutch_la_LDFLAGS = $(module_ldflags)
plugin_LTLIBRARIES += %D%/tuning.la
tuning_sources = %D%/tuning/tuning.c
%C%_tuning_la_SOURCES = $(tuning_sources)
%C%_tuning_la_CPPFLAGS = $(AM_CPPFLAGS) -DUK_MODULE=tuning
%C%_tuning_la_LDFLAGS = $(module_ldflags)

plugin_LTLIBRARIES += %D%/zelcom.la
zelcom_sources = \
	%D%/zelcom/activities.c \
	%D%/zelcom/activities.h \
	%D%/zelcom/activity.c \
	%D%/zelcom/levels.c \
	%D%/zelcom/matrix.c \
	%D%/zelcom/matrix.h \
	%D%/zelcom/matrix_file.c \
	%D%/zelcom/missing.c \
	%D%/zelcom/repeats.c \
	%D%/zelcom/rules.h \
	%D%/zelcom/wording.c \
	%D%/zelcom/wording.h \
	%D%/zelcom/zelcom.c \
	$(NULL)
%C%_zelcom_la_SOURCES = $(zelcom_sources)
%C%_zelcom_la_CPPFLAGS = $(AM_CPPFLAGS) -DUK_MODULE=zelcom
%C%_zelcom_la_LDFLAGS = $(module_ldflags)
