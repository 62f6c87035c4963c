# make bench: how fast, how large and how right; asserts nothing.
EXTRA_DIST += \
	%D%/misspell.py \
	%D%/spelling.py \
	$(NULL)
