# make bench: how fast, how large and how right; for people to read, it
# asserts nothing.
EXTRA_DIST += \
	%D%/misspell.py \
	%D%/run.py \
	%D%/spelling.py \
	$(NULL)

EXTRA_PROGRAMS += %D%/stages
CLEANFILES += %D%/stages
%C%_stages_SOURCES = %D%/stages.c
%C%_stages_LDFLAGS = $(AM_LDFLAGS) $(builtin_ldflags)
EXTRA_%C%_stages_DEPENDENCIES = $(builtin_dependencies)
%C%_stages_LDADD = core/libcore.la

.PHONY: bench
bench: all %D%/stages
	python3 $(srcdir)/%D%/run.py --program ./uitkomst --stages %D%/stages
	-PYTHONDONTWRITEBYTECODE=1 python3 $(srcdir)/%D%/spelling.py \
		--program ./uitkomst --each 200
