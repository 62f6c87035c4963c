EXTRA_DIST += \
	%D%/verbs/both.tsv \
	%D%/verbs/make_verbs.py \
	%D%/verbs/never.tsv \
	%D%/verbs/notes.tsv \
	%D%/verbs/own.tsv \
	%D%/verbs/particles.tsv \
	%D%/verbs/rules.py \
	%D%/verbs/strong.tsv \
	$(NULL)
