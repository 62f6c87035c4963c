# One block a module. The file's name is the plugin's id. The -D gives the
# module a symbol of its own, so that it can also be built in.

plugin_LTLIBRARIES += %D%/spell_nl.la
spell_nl_sources = \
	%D%/spell_nl/dictionary.c \
	%D%/spell_nl/dictionary.h \
	%D%/spell_nl/hash.h \
	%D%/spell_nl/judge.c \
	%D%/spell_nl/judge.h \
	%D%/spell_nl/letters.c \
	%D%/spell_nl/letters.h \
	%D%/spell_nl/spell_nl.c \
	%D%/spell_nl/speller.c \
	%D%/spell_nl/speller.h \
	%D%/spell_nl/verdicts.c \
	%D%/spell_nl/verdicts.h \
	%D%/spell_nl/wordset.c \
	%D%/spell_nl/wordset.h \
	$(NULL)
%C%_spell_nl_la_SOURCES = $(spell_nl_sources)
%C%_spell_nl_la_CPPFLAGS = $(AM_CPPFLAGS) $(HUNSPELL_CFLAGS) \
	-DUK_MODULE=spell_nl
%C%_spell_nl_la_LDFLAGS = $(module_ldflags)
%C%_spell_nl_la_LIBADD = $(HUNSPELL_LIBS)

# The verbs of the plugin dutch; its unit tests use them without the rest.
dutch_verb_sources = \
	%D%/dutch/derive.c \
	%D%/dutch/fixed.c \
	%D%/dutch/lexicon.c \
	%D%/dutch/lexicon.h \
	%D%/dutch/table.h \
	%D%/dutch/verbs.c \
	$(NULL)
