# SPDX-License-Identifier: Apache-2.0
# Input that is no good text: a message with the place and the remedy, exit
# status 2, and what was there untouched.
. "$top_srcdir/tests/lib.sh"

good='De student ontwerpt een brug volgens NEN 3140 in een projectteam.'
echo "$good" >goed.txt

for command in check parse fix; do
	run $command er-is-niets.txt
	status_is 2
	err_has 'er-is-niets.txt'

	mkdir -p map
	run $command map
	status_is 2
	err_has 'map'
done

printf 'Een regel.\nDe student \377 leest.\n' >latin.txt
cp latin.txt latin.bak
printf 'Een regel.\nDe student \000 leest.\n' >nul.txt
for command in check parse fix; do
	run $command latin.txt
	status_is 2
	err_has 'latin.txt'
	err_has '2'
	err_has '12'
	run $command nul.txt
	status_is 2
	err_has 'nul.txt'
done
cmp -s latin.txt latin.bak || fail "the file changed"

# A bad file does not keep the good ones from being read.
run check --scope outcome --format json latin.txt goed.txt
status_is 2
valid report
out_has 'goed.txt'

# Decomposed letters are text like any other.
printf 'De student coo\314\210rdineert een project volgens het plan.\n' >nfd.txt
run check --scope outcome --format json nfd.txt
[ "$status" -le 1 ] || fail "exit status $status"
valid report

: >leeg.txt
run check leeg.txt
status_is 0
err_has 'geen leeruitkomsten gevonden'
run check --format json leeg.txt
status_is 0
valid report
run check </dev/null
status_is 0

# Nothing was read: only the reason is told.
run check .
status_is 2
err_has 'is een map'
[ "$(wc -l <err)" -eq 1 ] || fail "more than the reason"

# Unreadable; root gives up the right to read everything.
cp goed.txt dicht.txt
chmod 000 dicht.txt
plain=
[ "$(id -u)" -ne 0 ] || plain="setpriv --bounding-set=-all --inh-caps=-all"
if $plain true 2>/dev/null && ! $plain cat dicht.txt >/dev/null 2>&1; then
	what="an unreadable file"
	$plain "$uitkomst" check dicht.txt >out 2>err
	status=$?
	status_is 2
	err_has 'dicht.txt'
fi

# Front matter with a key that is not known.
printf -- '---\ntitel: Les\nnivo: 6\n---\n\n## Leeruitkomsten\n\n- %s\n' "$good" \
	>unit.md
run check unit.md
status_is 0
err_has 'unit.md:3:1: '
err_has 'nivo'
err_has 'niveau'

# Settings with an unknown key or rule name the nearest known one.
echo '{"modell": "tuning"}' >fout.json
run check --settings fout.json goed.txt
status_is 2
err_has 'fout.json'
err_has 'modell'
err_has 'model'
echo '{"rules": {"bloom.vage-verb": "off"}}' >fout.json
run check --settings fout.json goed.txt
status_is 2
err_has 'bloom.vague-verb'
run check --settings er-is-niets.json goed.txt
status_is 2
err_has 'er-is-niets.json'
run check --rules bloom.vage-verb=off goed.txt
status_is 2
err_has 'bloom.vague-verb'
run explain bloom.vage-verb
status_is 2
err_has 'bloom.vague-verb'
run check --model tunning goed.txt
status_is 2
err_has 'tuning'

# Each file has the settings of its own folder.
mkdir -p een twee
echo '{"rules": {"bloom.vague-verb": "error"}}' >een/.uitkomst.json
echo '{"rules": {"bloom.vague-verb": "off"}}' >twee/.uitkomst.json
for folder in een twee; do
	echo 'De student weet wat een brug is.' >$folder/les.txt
done
run check --scope outcome --format gcc een/les.txt twee/les.txt een/les.txt
status_is 1
[ "$(grep -c 'een/les.txt:1:12: error: ' out)" -eq 2 ] || fail "een"
! grep -q 'twee/les.txt.*vague' out || fail "twee"
run check --scope outcome --stdin-filename een/nieuw.txt <een/les.txt
status_is 1
run check --scope outcome --settings twee/.uitkomst.json een/les.txt
status_is 0

# Words that the settings accept are spelled right.
printf '{"words":["zwoefels"]}\n' >.uitkomst.json
printf 'De student bouwt zwoefels volgens het protocol in een werkplaats.\n' \
	>woorden.txt
run check --scope outcome woorden.txt
out_lacks 'zwoefels'
rm .uitkomst.json
run check --scope outcome woorden.txt
out_has 'spell_nl.unknown-word'

finish
