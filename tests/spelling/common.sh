# SPDX-License-Identifier: Apache-2.0
# Common misspellings: how many are found, and how often the right word is
# suggested first or among five.
. "$top_srcdir/tests/lib.sh"

grep -v '^#' "$top_srcdir/tests/spelling/common.tsv" >common.tsv
python3 "$top_srcdir/tests/bench/spelling.py" --program "$uitkomst" \
	--rows common.tsv >out || fail 'spelling.py'
cat out
awk '$1 == "all" { seen = 1
	if ($4 < 97 || $5 < 90 || $6 < 93) bad = 1 }
	END { exit !seen || bad }' out || fail 'fewer than before'
finish
