# The program, as people and editors run it.
TEST_EXTENSIONS = .sh
SH_LOG_COMPILER = $(SHELL)
cli_tests = \
	%D%/output.sh \
	%D%/stream.sh \
	%D%/usage.sh \
	tests/docs/completion.sh \
	$(NULL)
TESTS += $(cli_tests)
EXTRA_DIST += \
	$(cli_tests) \
	%D%/validate.py \
	tests/lib.sh \
	$(NULL)
