# SPDX-License-Identifier: Apache-2.0
# False alarms on correct sentences of many fields: fewer than two in a
# thousand words. Each is printed, for the eye.
. "$top_srcdir/tests/lib.sh"

grep -v '^#' "$top_srcdir/tests/spelling/clean.txt" >clean.txt
run check --scope outcome --format gcc --rules spell_nl clean.txt
alarms=$(grep -c 'spell_nl' out)
words=$(wc -w <clean.txt)
echo "$alarms alarms in $words words:"
grep 'spell_nl' out
[ "$words" -gt 2500 ] || fail "only $words words"
[ $((alarms * 1000)) -lt $((words * 2)) ] || fail 'too many alarms'
finish
