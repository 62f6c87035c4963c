# SPDX-License-Identifier: Apache-2.0
# uitkomst-plugin(7) against plugin.h.
[ "$PYTHON" != false ] || exit 77
exec "$PYTHON" "$top_srcdir/tests/docs/plugin.py" "$top_srcdir"
