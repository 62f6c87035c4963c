# Plugins for tests: good ones; bad_*, which are refused; and run_*, which
# load well and then misbehave, each in one way.
# -rpath makes libtool build a shared module of what is not installed.
plugin_test_ldflags = $(AM_LDFLAGS) -module -avoid-version -rpath /nowhere

check_LTLIBRARIES += \
	%D%/bad_abi.la \
	%D%/bad_callback.la \
	%D%/bad_id.la \
	%D%/bad_lists.la \
	%D%/bad_missing.la \
	%D%/bad_name.la \
	%D%/bad_null.la \
	%D%/bad_size.la \
	%D%/bad_small.la \
	%D%/bad_symbol.la \
	%D%/bad_table.la \
	%D%/bad_table_size.la \
	%D%/bad_text.la \
	%D%/good.la \
	%D%/old.la \
	%D%/run_asks.la \
	%D%/run_border.la \
	%D%/run_fails.la \
	%D%/run_flood.la \
	%D%/run_language.la \
	%D%/run_moves.la \
	%D%/run_null.la \
	%D%/run_open.la \
	%D%/run_ping.la \
	%D%/run_pong.la \
	%D%/run_prints.la \
	%D%/run_range.la \
	%D%/run_rule.la \
	%D%/run_silent.la \
	%D%/run_slow.la \
	%D%/run_thread.la \
	%D%/run_utf8.la \
	$(NULL)
%C%_bad_abi_la_LDFLAGS = $(plugin_test_ldflags)
%C%_bad_callback_la_LDFLAGS = $(plugin_test_ldflags)
%C%_bad_id_la_LDFLAGS = $(plugin_test_ldflags)
%C%_bad_lists_la_LDFLAGS = $(plugin_test_ldflags)
%C%_bad_missing_la_LDFLAGS = $(plugin_test_ldflags)
%C%_bad_name_la_LDFLAGS = $(plugin_test_ldflags)
%C%_bad_null_la_LDFLAGS = $(plugin_test_ldflags)
%C%_bad_size_la_LDFLAGS = $(plugin_test_ldflags)
%C%_bad_small_la_LDFLAGS = $(plugin_test_ldflags)
%C%_bad_symbol_la_LDFLAGS = $(plugin_test_ldflags)
%C%_bad_table_la_LDFLAGS = $(plugin_test_ldflags)
%C%_bad_table_size_la_LDFLAGS = $(plugin_test_ldflags)
%C%_bad_text_la_LDFLAGS = $(plugin_test_ldflags)
%C%_good_la_LDFLAGS = $(plugin_test_ldflags)
%C%_old_la_LDFLAGS = $(plugin_test_ldflags)
%C%_run_asks_la_SOURCES = %D%/run_asks.c %D%/misbehave.h
%C%_run_asks_la_LDFLAGS = $(plugin_test_ldflags)
%C%_run_border_la_SOURCES = %D%/run_border.c %D%/misbehave.h
%C%_run_border_la_LDFLAGS = $(plugin_test_ldflags)
%C%_run_fails_la_SOURCES = %D%/run_fails.c %D%/misbehave.h
%C%_run_fails_la_LDFLAGS = $(plugin_test_ldflags)
%C%_run_flood_la_SOURCES = %D%/run_flood.c %D%/misbehave.h
%C%_run_flood_la_LDFLAGS = $(plugin_test_ldflags)
%C%_run_language_la_SOURCES = %D%/run_language.c %D%/misbehave.h
%C%_run_language_la_LDFLAGS = $(plugin_test_ldflags)
%C%_run_moves_la_SOURCES = %D%/run_moves.c %D%/misbehave.h
%C%_run_moves_la_LDFLAGS = $(plugin_test_ldflags)
%C%_run_null_la_SOURCES = %D%/run_null.c %D%/misbehave.h
%C%_run_null_la_LDFLAGS = $(plugin_test_ldflags)
%C%_run_open_la_SOURCES = %D%/run_open.c %D%/misbehave.h
%C%_run_open_la_LDFLAGS = $(plugin_test_ldflags)
%C%_run_ping_la_SOURCES = %D%/run_ping.c %D%/asker.h %D%/misbehave.h
%C%_run_ping_la_LDFLAGS = $(plugin_test_ldflags)
%C%_run_pong_la_SOURCES = %D%/run_pong.c %D%/asker.h %D%/misbehave.h
%C%_run_pong_la_LDFLAGS = $(plugin_test_ldflags)
%C%_run_prints_la_SOURCES = %D%/run_prints.c %D%/misbehave.h
%C%_run_prints_la_LDFLAGS = $(plugin_test_ldflags)
%C%_run_range_la_SOURCES = %D%/run_range.c %D%/misbehave.h
%C%_run_range_la_LDFLAGS = $(plugin_test_ldflags)
%C%_run_rule_la_SOURCES = %D%/run_rule.c %D%/misbehave.h
%C%_run_rule_la_LDFLAGS = $(plugin_test_ldflags)
%C%_run_silent_la_SOURCES = %D%/run_silent.c %D%/misbehave.h
%C%_run_silent_la_LDFLAGS = $(plugin_test_ldflags)
%C%_run_slow_la_SOURCES = %D%/run_slow.c %D%/misbehave.h
%C%_run_slow_la_LDFLAGS = $(plugin_test_ldflags)
%C%_run_thread_la_SOURCES = %D%/run_thread.c %D%/misbehave.h
%C%_run_thread_la_LDFLAGS = $(plugin_test_ldflags)
%C%_run_utf8_la_SOURCES = %D%/run_utf8.c %D%/misbehave.h
%C%_run_utf8_la_LDFLAGS = $(plugin_test_ldflags)
