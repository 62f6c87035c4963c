# Plugins for tests: good ones, and bad ones that each misbehave in one way.
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
