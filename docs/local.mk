dist_doc_DATA = \
	%D%/architecture.md \
	%D%/dutch.md \
	%D%/speed.md \
	%D%/spelling.md \
	%D%/taxonomies.md \
	$(NULL)

dist_man_MANS += \
	%D%/uitkomst-formula.5 \
	%D%/uitkomst-plugin.7 \
	%D%/uitkomst.1 \
	$(NULL)

completiondir = $(datadir)/bash-completion/completions
dist_completion_DATA = %D%/completion/uitkomst

examplesdir = $(docdir)/examples
dist_examples_DATA = \
	%D%/examples/uitkomsten-zorg.txt \
	%D%/examples/unit-energie.md \
	%D%/examples/unit-webwinkel.md \
	%D%/examples/unit-zelcom.json \
	%D%/examples/unit-zelcom.md \
	$(NULL)

schemadir = $(pkgdatadir)/schema
dist_schema_DATA = \
	%D%/schema/check-in.schema.json \
	%D%/schema/check.schema.json \
	%D%/schema/compose-in.schema.json \
	%D%/schema/compose.schema.json \
	%D%/schema/finding.schema.json \
	%D%/schema/formula.schema.json \
	%D%/schema/parse.schema.json \
	%D%/schema/place.schema.json \
	%D%/schema/report.schema.json \
	%D%/schema/rules.schema.json \
	%D%/schema/settings.schema.json \
	%D%/schema/statement.schema.json \
	%D%/schema/unit.schema.json \
	%D%/schema/verb.schema.json \
	%D%/schema/verbs.schema.json \
	$(NULL)
