lib_LTLIBRARIES += core/libuitkomst.la
core_sources = \
	%D%/apart.c \
	%D%/apart.h \
	%D%/arena.c \
	%D%/arena.h \
	%D%/attributes.c \
	%D%/attributes.h \
	%D%/base.h \
	%D%/buf.c \
	%D%/buf.h \
	%D%/check.c \
	%D%/check_document.c \
	%D%/compose.c \
	%D%/compose.h \
	%D%/crew.c \
	%D%/crew.h \
	%D%/cutting.c \
	%D%/cutting.h \
	%D%/data_file.c \
	%D%/data_file.h \
	%D%/document.c \
	%D%/document.h \
	%D%/drop.c \
	%D%/drop.h \
	%D%/eight.h \
	%D%/entity.c \
	%D%/entity.h \
	%D%/error.c \
	%D%/error.h \
	%D%/explain.c \
	%D%/fault.c \
	%D%/fault.h \
	%D%/file.c \
	%D%/file.h \
	%D%/fix.c \
	%D%/formula.c \
	%D%/formula.h \
	%D%/formula_base.c \
	%D%/formula_base.h \
	%D%/formula_cases.c \
	%D%/formula_check.h \
	%D%/formula_kinds.c \
	%D%/formula_levels.c \
	%D%/formula_levels.h \
	%D%/formula_marks.c \
	%D%/formula_missing.c \
	%D%/formula_read.c \
	%D%/formula_read.h \
	%D%/formula_rules.c \
	%D%/formula_rules.h \
	%D%/formula_run.c \
	%D%/formula_shape.h \
	%D%/formula_signals.c \
	%D%/formula_slots.c \
	%D%/formula_steps.c \
	%D%/front_matter.c \
	%D%/front_matter.h \
	%D%/guard.c \
	%D%/guard.h \
	%D%/guard_open.c \
	%D%/guard_tell.c \
	%D%/hash.h \
	%D%/host.c \
	%D%/host_judge.c \
	%D%/host_judge.h \
	%D%/host_kept.c \
	%D%/host_kept.h \
	%D%/json.c \
	%D%/json.h \
	%D%/json_line.c \
	%D%/json_spot.c \
	%D%/json_spot.h \
	%D%/json_walk.c \
	%D%/json_walk.h \
	%D%/judge.c \
	%D%/judge.h \
	%D%/judged.c \
	%D%/judged.h \
	%D%/kept.c \
	%D%/kept.h \
	%D%/kinds.c \
	%D%/kinds.h \
	%D%/lines.c \
	%D%/lines.h \
	%D%/loader.c \
	%D%/loader.h \
	%D%/markdown_guard.c \
	%D%/markdown_guard.h \
	%D%/message.c \
	%D%/model_files.c \
	%D%/model_files.h \
	%D%/models.c \
	%D%/models.h \
	%D%/module.c \
	%D%/module.h \
	%D%/modules.c \
	%D%/names.c \
	%D%/nearest.c \
	%D%/nearest.h \
	%D%/node.c \
	%D%/opening.c \
	%D%/opening.h \
	%D%/outline.c \
	%D%/outline.h \
	%D%/pairs.c \
	%D%/pairs.h \
	%D%/patience.c \
	%D%/patience.h \
	%D%/pattern.c \
	%D%/pattern.h \
	%D%/pieces.c \
	%D%/pieces.h \
	%D%/places.c \
	%D%/places.h \
	%D%/placing.c \
	%D%/query.c \
	%D%/read.h \
	%D%/read_json.c \
	%D%/read_markdown.c \
	%D%/read_text.c \
	%D%/reading.h \
	%D%/result.c \
	%D%/result.h \
	%D%/rules.c \
	%D%/rules.h \
	%D%/rules_file.c \
	%D%/run.c \
	%D%/run.h \
	%D%/sections.c \
	%D%/sections.h \
	%D%/segment.c \
	%D%/segment.h \
	%D%/sentences.c \
	%D%/sentences.h \
	%D%/session.c \
	%D%/session.h \
	%D%/session_plugins.c \
	%D%/settings.c \
	%D%/settings.h \
	%D%/settings_file.c \
	%D%/starter.c \
	%D%/statement.c \
	%D%/suppress.c \
	%D%/suppress.h \
	%D%/surroundings.c \
	%D%/surroundings.h \
	%D%/table.c \
	%D%/table.h \
	%D%/text_line.c \
	%D%/text_line.h \
	%D%/trial.c \
	%D%/trial.h \
	%D%/trial_operations.c \
	%D%/unit.c \
	%D%/unit.h \
	%D%/unit_json.c \
	%D%/unit_json.h \
	%D%/utf8.c \
	%D%/utf8.h \
	%D%/utf8_scan.c \
	%D%/valid.c \
	%D%/valid.h \
	%D%/value.c \
	%D%/value.h \
	%D%/value_store.c \
	%D%/value_store.h \
	%D%/whereabouts.c \
	%D%/whereabouts.h \
	%D%/words.c \
	%D%/words.h \
	%D%/words_image.c \
	%D%/worker.c \
	%D%/worker.h \
	$(NULL)
core_cppflags = $(AM_CPPFLAGS) $(JANSSON_CFLAGS) $(PCRE2_CFLAGS) \
	$(UTF8PROC_CFLAGS) $(MD4C_CFLAGS) $(YAML_CFLAGS)
core_libadd = $(LTDL_LIBS) $(JANSSON_LIBS) $(PCRE2_LIBS) \
	$(UTF8PROC_LIBS) $(MD4C_LIBS) $(YAML_LIBS)

# The library, and the same objects for unit tests that look inside.
noinst_LTLIBRARIES += core/libcore.la
core_libcore_la_SOURCES = $(core_sources)
core_libcore_la_CPPFLAGS = $(core_cppflags)
core_libcore_la_LIBADD = $(core_libadd)

core_libuitkomst_la_SOURCES =
core_libuitkomst_la_LIBADD = core/libcore.la
core_libuitkomst_la_LDFLAGS = $(AM_LDFLAGS) -version-info 0:0:0 -no-undefined

uitkomstincludedir = $(includedir)/uitkomst
uitkomstinclude_HEADERS = \
	%D%/include/uitkomst/core.h \
	%D%/include/uitkomst/plugin.h \
	$(NULL)
nodist_pkgconfig_DATA += %D%/uitkomst.pc
