# SPDX-License-Identifier: Apache-2.0
# plugin.h and core.h by themselves, in every language that may include them;
# and every header of core alone.
. "$top_srcdir/tests/lib.sh"

strict="-Wall -Wextra -Werror -pedantic -fsyntax-only"
public=$top_srcdir/core/include/uitkomst

try()
{
	what="$*"
	"$@" >log 2>&1 || fail "$(head -n 5 log)"
}

for header in plugin core; do
	echo "#include \"$public/$header.h\"" >alone.c
	for std in c99 c11; do
		# shellcheck disable=SC2086
		try gcc -std=$std $strict alone.c
	done
	if command -v g++ >/dev/null; then
		# shellcheck disable=SC2086
		try g++ -x c++ -std=c++17 $strict alone.c
	fi
done

for header in "$top_srcdir"/core/*.h; do
	echo "#include \"$header\"" >alone.c
	try gcc -std=gnu11 -D_GNU_SOURCE -fsyntax-only -I"$top_builddir" \
		-I"$top_srcdir/core" -I"$top_srcdir/core/include" alone.c
done

finish
