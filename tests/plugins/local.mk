# Plugins for tests: good ones; bad_*, which are refused; run_*, which load
# well and then misbehave, each in one way; and die_*, which take their process
# down.
# -rpath makes libtool build a shared module of what is not installed.
plugin_test_ldflags = $(AM_LDFLAGS) -module -avoid-version -rpath /nowhere

check_LTLIBRARIES += \
	%D%/ask_words.la \
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
	%D%/die_abort.la \
	%D%/die_close.la \
	%D%/die_crash.la \
	%D%/die_deep.la \
	%D%/die_exit.la \
	%D%/die_hang.la \
	%D%/die_load.la \
	%D%/die_memory.la \
	%D%/die_model.la \
	%D%/die_once.la \
	%D%/die_open.la \
	%D%/die_quit.la \
	%D%/die_set.la \
	%D%/die_words.la \
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
	%D%/run_wants.la \
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
%C%_run_wants_la_SOURCES = %D%/run_wants.c %D%/misbehave.h
%C%_run_wants_la_LDFLAGS = $(plugin_test_ldflags)
%C%_ask_words_la_SOURCES = %D%/ask_words.c %D%/misbehave.h
%C%_ask_words_la_LDFLAGS = $(plugin_test_ldflags)
%C%_die_abort_la_SOURCES = %D%/die_abort.c %D%/die.h %D%/misbehave.h
%C%_die_abort_la_LDFLAGS = $(plugin_test_ldflags)
%C%_die_close_la_SOURCES = %D%/die_close.c %D%/die.h %D%/misbehave.h
%C%_die_close_la_LDFLAGS = $(plugin_test_ldflags)
%C%_die_crash_la_SOURCES = %D%/die_crash.c %D%/die.h %D%/misbehave.h
%C%_die_crash_la_LDFLAGS = $(plugin_test_ldflags)
%C%_die_deep_la_SOURCES = %D%/die_deep.c %D%/misbehave.h
%C%_die_deep_la_LDFLAGS = $(plugin_test_ldflags)
%C%_die_exit_la_SOURCES = %D%/die_exit.c %D%/die.h %D%/misbehave.h
%C%_die_exit_la_LDFLAGS = $(plugin_test_ldflags)
%C%_die_hang_la_SOURCES = %D%/die_hang.c %D%/die.h %D%/misbehave.h
%C%_die_hang_la_LDFLAGS = $(plugin_test_ldflags)
%C%_die_load_la_SOURCES = %D%/die_load.c %D%/die.h %D%/misbehave.h
%C%_die_load_la_LDFLAGS = $(plugin_test_ldflags)
%C%_die_memory_la_SOURCES = %D%/die_memory.c %D%/die.h %D%/misbehave.h
%C%_die_memory_la_LDFLAGS = $(plugin_test_ldflags)
%C%_die_model_la_SOURCES = %D%/die_model.c %D%/die.h %D%/misbehave.h
%C%_die_model_la_LDFLAGS = $(plugin_test_ldflags)
%C%_die_once_la_SOURCES = %D%/die_once.c %D%/die.h %D%/misbehave.h
%C%_die_once_la_LDFLAGS = $(plugin_test_ldflags)
%C%_die_open_la_SOURCES = %D%/die_open.c %D%/die.h %D%/misbehave.h
%C%_die_open_la_LDFLAGS = $(plugin_test_ldflags)
%C%_die_quit_la_SOURCES = %D%/die_quit.c %D%/die.h %D%/misbehave.h
%C%_die_quit_la_LDFLAGS = $(plugin_test_ldflags)
%C%_die_set_la_SOURCES = %D%/die_set.c %D%/die.h %D%/misbehave.h
%C%_die_set_la_LDFLAGS = $(plugin_test_ldflags)
%C%_die_words_la_SOURCES = %D%/die_words.c %D%/die.h %D%/misbehave.h
%C%_die_words_la_LDFLAGS = $(plugin_test_ldflags)
