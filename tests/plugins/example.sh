# SPDX-License-Identifier: Apache-2.0
# The example plugin, and a new one made of it, outside the tree and with
# nothing but `make`: as C and as C++.
. "$top_srcdir/tests/lib.sh"

# A built-in variant loads no shared modules.
[ -d "$top_builddir/plugins/.libs" ] || exit 77
command -v make >/dev/null || exit 77

printf '%s\n' 'De leerling ontwerpt een tuin volgens de norm in een wijk.' \
	>les.txt

# pkg-config and uitkomst of this folder, for what is not installed.
mkdir bin
printf '#!/bin/sh\necho "-I%s"\n' "$top_srcdir/core/include" >bin/pkg-config
printf '#!/bin/sh\nexec "%s" "$@"\n' "$uitkomst" >bin/uitkomst
chmod +x bin/*
unset MAKEFLAGS MFLAGS
PATH=$work/bin:$PATH

# makes FOLDER COMPILER FLAGS: one make, without a warning.
makes()
{
	what="$1 with $2 $3"
	make -s -C "$1" clean
	make -s -C "$1" CC="$2" CFLAGS="-O2 -Wall -Wextra $3" >log 2>&1 ||
		fail "$(cat log)"
	[ ! -s log ] || fail "$(cat log)"
}

# works ID FOLDER
works()
{
	run check --scope outcome --rules "$1" --plugin-dir "$2" les.txt
	out_has "bij ons heet \"leerling\" \"student\" [$1.house-word]"
	run check --scope outcome --model "$1" --plugin-dir "$2" les.txt
	out_has "[$1.missing-client]"
	run compose --model "$1" --plugin-dir "$2" --starter 'De student' \
		--verb ontwerpen --subject 'een tuin' --client 'een wijk'
	out_is 'De student ontwerpt een tuin voor een wijk.'
	run explain --plugin-dir "$2" "$1.house-word"
	out_has 'Woord van het huis'
	run plugins info "$2/$1.so"
	status_is 0
	out_has "$1 1.0"
	out_has "$1.missing-client"
}

all()
{
	makes "$2" gcc "-std=c99 -pedantic -Werror"
	makes "$2" gcc "-std=c11 -pedantic -Wconversion -Wshadow -Werror"
	works "$1" "$2"
	if command -v g++ >/dev/null; then
		makes "$2" "g++ -x c++" "-std=c++17 -pedantic -Werror"
		works "$1" "$2"
	fi
	what="make check in $2"
	make -s -C "$2" check >out 2>err || fail "exit status $?"
}

cp -r "$top_srcdir/plugins/example" example
chmod -R u+w,go-w example
all example example

umask 002
run plugins new mijn_school
status_is 0
out_has 'make check'
all mijn_school mijn_school
! grep -rn example mijn_school || fail "the example's name is left"
[ "$(find . -name '*.??????')" = "" ] || fail "something is left behind"
what="make install"
make -s -C mijn_school install >log 2>&1 || fail "$(cat log)"
run check --scope outcome --rules mijn_school les.txt
out_has '[mijn_school.house-word]'
rm -r "$XDG_CONFIG_HOME"

# What cannot be made is not half made.
run plugins new mijn_school
status_is 2
err_has 'hier staat al iets dat mijn_school heet'
for name in Mijn 9a '' a/b 'a b' ../a een-twee \
	a12345678901234567890123456789012345678901; do
	run plugins new "$name"
	status_is 2
	err_has 'kleine letters, cijfers en _'
done
run plugins new dutch
status_is 2
err_has "er is al een plugin 'dutch'"
run plugins new
status_is 2
err_has 'plugins new NAAM'
(cd /proc && "$uitkomst" plugins new vol) >out 2>err
status=$?
status_is 2
err_has 'hier kan ik geen map maken'
what="a full disk"
(trap '' XFSZ && ulimit -f 1 && "$uitkomst" plugins new vol) >out 2>err
status=$?
status_is 2
err_has 'vol'
[ "$(echo vol*)" = 'vol*' ] || fail "something is left behind"

finish
