# The program, as people and editors run it.
TEST_EXTENSIONS = .sh
SH_LOG_COMPILER = $(SHELL)
# Freed memory is overwritten, so that using it shows.
AM_TESTS_ENVIRONMENT = \
	MALLOC_PERTURB_=165; export MALLOC_PERTURB_; \
	top_srcdir='$(abs_top_srcdir)'; export top_srcdir; \
	top_builddir='$(abs_top_builddir)'; export top_builddir; \
	PYTHON='$(PYTHON)'; export PYTHON;
cli_tests = \
	%D%/usage.sh \
	tests/docs/completion.sh \
	$(NULL)
TESTS += $(cli_tests)
EXTRA_DIST += \
	$(cli_tests) \
	%D%/validate.py \
	tests/lib.sh \
	$(NULL)
