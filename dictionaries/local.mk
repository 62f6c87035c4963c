# Installed under $(pkgdatadir)/dictionaries as they lie here.
nobase_dist_pkgdata_DATA = \
	%D%/rules/spell_nl.json \
	%D%/rules/uitkomst.json \
	%D%/spell_nl/words.tsv \
	$(NULL)
