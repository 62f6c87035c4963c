# SPDX-License-Identifier: Apache-2.0
# Commands, options and what is said of wrong ones.
. "$top_srcdir/tests/lib.sh"

run
status_is 2
out_is_empty
err_has "uitkomst help"

run --version
status_is 0
out_has "uitkomst 0."

# Every help fits a screen of 24 lines and 80 columns, in both languages.
for lang in nl en; do
	for command in '' compose check fix parse verbs conjugate explain \
		plugins; do
		UITKOMST_LANG=$lang
		run help $command
		status_is 0
		err_is_empty
		[ "$(wc -l <out)" -le 23 ] || fail "more than 23 lines"
		[ "$(wc -L <out)" -le 80 ] || fail "more than 80 columns"
		! grep -q ' $' out || fail "a line ends in a space"
		if [ -n "$command" ]; then
			cp out help
			run "$command" --help
			status_is 0
			cmp -s out help || fail "differs from 'help $command'"
		fi
	done
done
UITKOMST_LANG=nl

run chek
status_is 2
err_has "bedoel je 'check'?"
run help chek
status_is 2
err_has "bedoel je 'check'?"
run check --formt json
status_is 2
err_has "bedoel je --format?"
run check --xyzzy
status_is 2
err_has "onbekende optie --xyzzy"
run check --format
status_is 2
err_has "--format: hier hoort een waarde achter"
run check --jsonl=yes
status_is 2
err_has "--jsonl: hier hoort geen waarde bij"
run check --format xml
status_is 2
err_has "text|gcc|json|jsonl"
run check --fail-on fatal
status_is 2
err_has "error|warning|info|hint"
# The parts are those of the model.
run compose --model hu --help
status_is 0
out_has '--gedrag TEKST'
out_lacks '--subject'
run compose --help
out_has '--subject TEKST'
run compose --model hu --subject 'een plan'
status_is 2
err_has 'model hu heeft geen --subject, wel --starter, --gedrag'
run compose --model hu --gedraag ontwerpen
status_is 2
err_has 'bedoel je --gedrag?'

run check --jobs 0
status_is 2
err_has "--jobs"
run check --jobs -3
status_is 2
run explain a b
status_is 2
err_has "'b' is te veel"
run plugins remove
status_is 2
err_has "'remove'"
run --jsonl check
status_is 2
err_has "de opdracht komt eerst"

# The words of --lang are in force wherever it stands.
run check --formt json --lang en
status_is 2
err_has "did you mean --format?"
run check --lang=en --formt json
err_has "did you mean --format?"
run check --lang de
status_is 2
err_has "nl|en"

finish
