# SPDX-License-Identifier: Apache-2.0
# A million statements in memory that does not grow; one line of 100 MB.
. "$top_srcdir/tests/lib.sh"

[ "$PYTHON" != false ] || exit 77
what="large input"
"$PYTHON" "$top_srcdir/tests/cli/large.py" "$uitkomst" >out 2>err ||
	fail "see above"

finish
