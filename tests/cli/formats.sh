# SPDX-License-Identifier: Apache-2.0
# The forms in which findings and parts are told.
. "$top_srcdir/tests/lib.sh"

printf '%s\n' 'De student weet wat een brug is.' \
	'De student berekent in café é de draagkracht en weet dat 日本 ver is.' \
	>les.txt

run check --scope outcome les.txt
out_has 'les.txt:1:12: '
out_has '[bloom.vague-verb]'
grep -q '^     1 | De student weet wat een brug is\.$' out || fail "source"
grep -q '^       |            ^^^^$' out || fail "underline"
err_has '2 zinnen nagekeken'
out_lacks "$(printf '\033')"

run check --lang en --scope outcome les.txt
err_has '2 sentences checked'

run check --scope outcome --format gcc les.txt
err_is_empty
grep -q '^les\.txt:1:12: \(note\|warning\|error\): .* \[bloom\.vague-verb\]$' \
	out || fail "no gcc line"

run check --scope outcome --format json les.txt
valid report
run check --scope outcome --format jsonl les.txt
valid finding --lines
run parse --scope outcome --format json les.txt
valid parse
run parse --scope outcome --format jsonl les.txt
valid statement --lines
run parse --scope outcome les.txt
status_is 0
out_has 'les.txt:1: '
out_has 'De student'
[ "$(grep -c '^  Werkwoord' out)" -eq 3 ] || fail "a verb is told twice"

# Standard input with a name, alone and between files.
run check --scope outcome --format gcc --stdin-filename naam.txt <les.txt
out_has 'naam.txt:1:12: '
run check --scope outcome --format gcc les.txt - <les.txt
out_has 'les.txt:1:12: '
out_has '(invoer):1:12: '

# The exit status follows --fail-on.
run check --scope outcome --rules bloom.vague-verb=warning les.txt
status_is 0
run check --scope outcome --rules bloom.vague-verb=warning --fail-on warning \
	les.txt
status_is 1
run check --scope outcome --rules bloom.vague-verb=error les.txt
status_is 1
run check --scope outcome --fail-on warning \
	--rules bloom.vague-verb,bloom.vague-verb=info les.txt
status_is 0
printf '{"text":"De student weet wat een brug is."}\n' >in
run check --jsonl --rules bloom.vague-verb=error <in
status_is 1
run check --jsonl --rules bloom.vague-verb=off <in
status_is 0
run check --scope plain les.txt
status_is 0
out_is_empty

# Control characters of a text do not reach the terminal.
printf 'De student weet \033[31mniets\033[m van \302\233 brug.\n' >esc.txt
run check --scope outcome esc.txt
out_lacks "$(printf '\033')"
run parse --scope outcome esc.txt
out_lacks "$(printf '\033')"

# Other commands that speak JSON.
run verbs --format json on
valid verbs
run verbs --format jsonl --taxonomy bloom_revised --level 4
valid verb --lines
run verbs --taxonomy blom_revised
status_is 2
err_has "bedoel je 'bloom_revised'?"
run verbs --level 6 ontw
status_is 0
out_has ontwerpen

finish
