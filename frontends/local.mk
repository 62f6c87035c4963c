# The front ends use core.h and nothing else of core.
bin_PROGRAMS += frontends/cli/uitkomst
frontends_cli_uitkomst_SOURCES = \
	%D%/cli/ask.c \
	%D%/cli/ask.h \
	%D%/cli/check.c \
	%D%/cli/command.h \
	%D%/cli/commands.c \
	%D%/cli/compose.c \
	%D%/cli/compose.h \
	%D%/cli/conjugate.c \
	%D%/cli/diff.c \
	%D%/cli/diff.h \
	%D%/cli/explain.c \
	%D%/cli/fix.c \
	%D%/cli/help.c \
	%D%/cli/item.c \
	%D%/cli/item.h \
	%D%/cli/lines.c \
	%D%/cli/lines.h \
	%D%/cli/main.c \
	%D%/cli/options.c \
	%D%/cli/options.h \
	%D%/cli/out.c \
	%D%/cli/out.h \
	%D%/cli/parse.c \
	%D%/cli/plugins.c \
	%D%/cli/plugins.h \
	%D%/cli/plugins_cases.c \
	%D%/cli/plugins_model.c \
	%D%/cli/plugins_models.c \
	%D%/cli/plugins_module.c \
	%D%/cli/plugins_new.c \
	%D%/cli/plugins_start.c \
	%D%/cli/plugins_test.c \
	%D%/cli/plugins_texts.c \
	%D%/cli/progress.c \
	%D%/cli/progress.h \
	%D%/cli/record.c \
	%D%/cli/record.h \
	%D%/cli/report.c \
	%D%/cli/report.h \
	%D%/cli/report_gcc.c \
	%D%/cli/report_json.c \
	%D%/cli/report_text.c \
	%D%/cli/result.c \
	%D%/cli/result.h \
	%D%/cli/round.c \
	%D%/cli/round.h \
	%D%/cli/session.c \
	%D%/cli/sitting.c \
	%D%/cli/sitting.h \
	%D%/cli/sitting_choose.c \
	%D%/cli/sitting_lines.c \
	%D%/cli/sitting_offers.c \
	%D%/cli/stream.c \
	%D%/cli/stream.h \
	%D%/cli/terminal.c \
	%D%/cli/terminal.h \
	%D%/cli/verb_list.c \
	%D%/cli/verbs.c \
	%D%/cli/verbs.h \
	%D%/cli/words.c \
	%D%/cli/words.h \
	$(NULL)
frontends_cli_uitkomst_CPPFLAGS = $(AM_CPPFLAGS) $(JANSSON_CFLAGS) \
	$(LIBEDIT_CFLAGS)
frontends_cli_uitkomst_LDFLAGS = $(AM_LDFLAGS) $(builtin_ldflags)
EXTRA_frontends_cli_uitkomst_DEPENDENCIES = $(builtin_dependencies)
frontends_cli_uitkomst_LDADD = core/libuitkomst.la $(JANSSON_LIBS) \
	$(LIBEDIT_LIBS)
