schemadir = $(pkgdatadir)/schema
dist_schema_DATA = \
	%D%/schema/rules.schema.json \
	%D%/schema/settings.schema.json \
	$(NULL)
