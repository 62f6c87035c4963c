# SPDX-License-Identifier: Apache-2.0
# The sitting at the keyboard, played on a pseudo terminal.
. "$top_srcdir/tests/lib.sh"

[ "$PYTHON" != false ] || exit 77
what="a sitting"
"$PYTHON" "$top_srcdir/tests/cli/sitting.py" "$uitkomst" >out 2>err ||
	fail "see above"

finish
