# SPDX-License-Identifier: Apache-2.0
# Output that cannot be written.
. "$top_srcdir/tests/lib.sh"

i=0
while [ $i -lt 2000 ]; do
	echo '{"text":"De student weet wat een brug is en waarom die er staat."}'
	i=$((i + 1))
done >veel.jsonl

# A reader that goes away: no word about it.
what="a closed pipe"
: >out
("$uitkomst" check --jsonl veel.jsonl 2>err || :) | head -n 1 >out
out_has '"text"'
err_is_empty
(
	trap '' PIPE
	"$uitkomst" check --jsonl veel.jsonl 2>err || :
) | head -n 1 >out
err_is_empty

if [ -c /dev/full ]; then
	for command in 'check --jsonl veel.jsonl' '--version' 'help' \
		'explain' 'plugins'; do
		what="$command > /dev/full"
		# shellcheck disable=SC2086
		"$uitkomst" $command >/dev/full 2>err
		status=$?
		status_is 2
		err_has 'standaarduitvoer'
	done
	what='check > /dev/full'
	echo 'De student ontwerpt een brug.' >les.txt
	"$uitkomst" check les.txt >/dev/full 2>err
	! grep -q nagekeken err || fail "sums up what nobody saw"
fi

finish
