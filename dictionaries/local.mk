# Installed under $(pkgdatadir)/dictionaries as they lie here.
nobase_dist_pkgdata_DATA = \
	%D%/dutch/fixed.tsv \
	%D%/dutch/verbs.tsv \
	%D%/rules/spell_nl.json \
	%D%/rules/uitkomst.json \
	%D%/spell_nl/words.tsv \
	$(NULL)
