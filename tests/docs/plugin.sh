# SPDX-License-Identifier: Apache-2.0
# uitkomst-plugin(7) against plugin.h, and the plugin that it makes from start
# to end, made from nothing but the page.
[ "$PYTHON" != false ] || exit 77
. "$top_srcdir/tests/lib.sh"

# pkg-config and uitkomst of this folder, for what is not installed.
mkdir bin school
printf '#!/bin/sh\necho "-I%s"\n' "$top_srcdir/core/include" >bin/pkg-config
printf '#!/bin/sh\nexec "%s" "$@"\n' "$uitkomst" >bin/uitkomst
chmod +x bin/*
PATH=$work/bin:$PATH
umask 022
cd school || exit 99

what="the manual"
make=--make
# A built-in variant loads no shared modules.
[ -d "$top_builddir/plugins/.libs" ] || make=
"$PYTHON" "$top_srcdir/tests/docs/plugin.py" "$top_srcdir" $make ||
	fail "is not true"

# What pkg-config would say once it is installed.
what="uitkomst.pc"
grep -q '^plugindir=.*/uitkomst/plugins$' "$top_builddir/core/uitkomst.pc" ||
	fail "no plugindir"
grep -qx 'Libs:' "$top_builddir/core/uitkomst.pc" || fail "there is to link"

finish
