# SPDX-License-Identifier: Apache-2.0
# False alarms on correct sentences of many fields and on prose of all kinds,
# by spell_nl and the rules of dutch together: fewer than two in a thousand
# words. Each is printed, for the eye.
. "$top_srcdir/tests/lib.sh"

for text in clean prose; do
	grep -v '^#' "$top_srcdir/tests/spelling/$text.txt" >$text.txt
	run check --scope outcome --format gcc --rules spell_nl,dutch $text.txt
	alarms=$(grep -c ': .*\[\(spell_nl\|dutch\)\.' out)
	words=$(wc -w <$text.txt)
	echo "$text: $alarms alarms in $words words:"
	grep '\[\(spell_nl\|dutch\)\.' out
	[ "$words" -gt 2500 ] || fail "$text: only $words words"
	[ $((alarms * 1000)) -lt $((words * 2)) ] ||
		fail "$text: too many alarms"
done
finish
