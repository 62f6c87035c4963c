# SPDX-License-Identifier: Apache-2.0
# The example plugin, made outside the tree as its README says, as C and as C++.
. "$top_srcdir/tests/lib.sh"

# A built-in variant loads no shared modules.
[ -d "$top_builddir/plugins/.libs" ] || exit 77
command -v make >/dev/null || exit 77

include="-I$top_srcdir/core/include"
echo 'De leerling ontwerpt een tuin volgens de norm in een wijk.' >les.txt

# pkg-config of this folder, for what is not installed.
mkdir bin
printf '#!/bin/sh\necho "%s"\n' "$include" >bin/pkg-config
chmod +x bin/pkg-config
unset MAKEFLAGS MFLAGS
PATH=$work/bin:$PATH

try()
{
	what="example with $1"
	rm -rf example
	cp -r "$top_srcdir/plugins/example" example
	chmod -R u+w,go-w example
	make -s -C example CC="$1" CFLAGS="$2 -Werror" >log 2>&1 ||
		fail "$(cat log)"
	run check --scope outcome --plugin-dir example les.txt
	out_has 'bij ons heet "leerling" "student" [example.house-word]'
	run explain --plugin-dir example example.house-word
	out_has 'Woord van het huis'
	run plugins list --plugin-dir example
	out_has 'example'
}

try gcc "-std=c11 -pedantic"
try gcc "-std=c99 -pedantic"
if command -v g++ >/dev/null; then
	try "g++ -x c++" "-std=c++17 -pedantic"
fi

finish
