# Installed under $(pkgdatadir)/dictionaries as they lie here.
nobase_dist_pkgdata_DATA = \
	%D%/rules/uitkomst.json \
	$(NULL)
