# The program, as people and editors run it.
TEST_EXTENSIONS = .sh
SH_LOG_COMPILER = $(SHELL)
cli_tests = \
	%D%/compose.sh \
	%D%/conjugate.sh \
	%D%/files.sh \
	%D%/fix.sh \
	%D%/formats.sh \
	%D%/formula.sh \
	%D%/json.sh \
	%D%/kept.sh \
	%D%/large.sh \
	%D%/models.sh \
	%D%/output.sh \
	%D%/person.sh \
	%D%/sitting.sh \
	%D%/stream.sh \
	%D%/usage.sh \
	%D%/zelcom.sh \
	tests/docs/completion.sh \
	tests/docs/formula.sh \
	tests/docs/manual.sh \
	$(NULL)
TESTS += $(cli_tests)
EXTRA_DIST += \
	$(cli_tests) \
	%D%/large.py \
	%D%/levels-four.tsv \
	%D%/sitting.py \
	%D%/validate.py \
	tests/docs/formula.py \
	tests/lib.sh \
	$(NULL)
