# Installed under $(pkgdatadir)/dictionaries as they lie here.
nobase_dist_pkgdata_DATA = \
	%D%/bloom/objects.tsv \
	%D%/bloom/vague.tsv \
	%D%/dutch/abbreviations.tsv \
	%D%/dutch/fixed.tsv \
	%D%/dutch/sections.tsv \
	%D%/dutch/verbs.tsv \
	%D%/dutch/words.tsv \
	%D%/formula/start.json \
	%D%/models/hu.json \
	%D%/models/kan.json \
	%D%/models/mbo.json \
	%D%/models/radboud.json \
	%D%/models/terhorst.json \
	%D%/models/tuning.json \
	%D%/models/zelcom.json \
	%D%/models/zelcom6.json \
	%D%/outcome/learning.tsv \
	%D%/outcome/pairs.tsv \
	%D%/outcome/third.tsv \
	%D%/outcome/words.tsv \
	%D%/rules/bloom.json \
	%D%/rules/dutch.json \
	%D%/rules/formula.json \
	%D%/rules/outcome.json \
	%D%/rules/spell_nl.json \
	%D%/rules/tuning.json \
	%D%/rules/uitkomst.json \
	%D%/rules/zelcom.json \
	%D%/spell_nl/words.tsv \
	%D%/taxonomies/bloom_1956.tsv \
	%D%/taxonomies/bloom_revised.tsv \
	%D%/taxonomies/dave.tsv \
	%D%/taxonomies/de_block.tsv \
	%D%/taxonomies/krathwohl.tsv \
	%D%/taxonomies/miller.tsv \
	%D%/taxonomies/romiszowski.tsv \
	%D%/taxonomies/solo.tsv \
	%D%/tuning/transitive.tsv \
	%D%/zelcom/activities.tsv \
	%D%/zelcom/saxion.tsv \
	%D%/zelcom/six.tsv \
	$(NULL)
EXTRA_DIST += %D%/dutch/README.md
