# SPDX-License-Identifier: Apache-2.0
# Applying safe fixes.
. "$top_srcdir/tests/lib.sh"

if [ ! -e les.txt ]; then
	echo 'De student beantwoord een vraag volgens de richtlijn in de klas.' \
		>les.txt
fi
cp les.txt voor.txt
fixed='De student beantwoordt een vraag volgens de richtlijn in de klas.'

run fix --scope outcome --diff les.txt
status_is 0
out_has '--- les.txt'
out_has '-De student beantwoord '
out_has '+De student beantwoordt '
cmp -s les.txt voor.txt || fail "--diff changed the file"
cp out les.diff
if command -v patch >/dev/null; then
	patch -s -o gepatcht.txt voor.txt les.diff >patch.log 2>&1 ||
		fail "patch refuses it: $(cat patch.log)"
	[ "$(cat gepatcht.txt)" = "$fixed" ] || fail "patched otherwise"
fi

run fix --scope outcome - <les.txt
status_is 0
out_is "$fixed"

run fix --scope outcome les.txt
status_is 0
out_is_empty
err_has 'les.txt: 1 verbetering doorgevoerd'
[ "$(cat les.txt)" = "$fixed" ] || fail "not fixed"

cp les.txt voor.txt
run fix --scope outcome les.txt
err_has 'les.txt: 0 verbeteringen'
cmp -s les.txt voor.txt || fail "a fixed file changed"

# A disk that fills up while a file is fixed leaves the file as it was.
{
	i=0
	while [ $i -lt 400 ]; do
		echo "De student stelt een plan op volgens de methode van Boehm."
		i=$((i + 1))
	done
	echo 'De student stelt een  plan op.'
} >groot.txt
cp groot.txt groot.bak
what="fix with no room"
(
	ulimit -f 1
	trap '' XFSZ
	exec "$uitkomst" fix --scope outcome groot.txt
) >out 2>err
status=$?
cmp -s groot.txt groot.bak || [ "$status" -eq 0 ] || fail "the file changed"
[ "$(find . -name 'groot.txt*' | wc -l)" -eq 1 ] || fail "a rest is left"

finish
