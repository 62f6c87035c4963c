#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Who sees whose names. A module shows one symbol, the library only uk_*; and
# no name is defined in two rooms, because with built-in plugins all of them
# stand in one program, where the linker would take the first silently.
top=${top_builddir:-.}
work=$(mktemp -d) || exit 99
trap 'rm -r "$work"' EXIT
status=0

fail()
{
	echo "$*"
	status=1
}

# The global names that object files, archives or modules define.
defined()
{
	nm -g --defined-only "$@" 2>/dev/null | awk 'NF == 3 { print $3 }' |
		sort -u
}

for module in "$top"/plugins/.libs/*.so; do
	[ -e "$module" ] || continue
	name=$(basename "$module" .so)
	# Not what the address sanitizer puts beside it.
	shown=$(nm -D -g --defined-only "$module" |
		awk 'NF == 3 && $3 !~ /^__odr_asan/ { print $3 }')
	[ "$shown" = "${name}_LTX_uk_plugin" ] ||
		fail "$module shows: $shown"
done

library=$top/core/.libs/libuitkomst.so
if [ -e "$library" ]; then
	shown=$(nm -D -g --defined-only "$library" |
		awk 'NF == 3 && $3 !~ /^uk_/ { print $3 }')
	[ -z "$shown" ] || fail "$library shows: $shown"
fi

rooms=0
for room in "$top"/core "$top"/frontends/*/ "$top"/plugins/*/; do
	find "$room" -name '*.o' >"$work/objects"
	[ -s "$work/objects" ] || continue
	rooms=$((rooms + 1))
	# Names of files hold no blanks here.
	# shellcheck disable=SC2046
	defined $(cat "$work/objects") >>"$work/names"
done
[ "$rooms" -gt 1 ] || fail "no rooms in $top"
# Each program has its own main.
twice=$(grep -vx main "$work/names" | sort | uniq -d)
[ -z "$twice" ] || fail "defined in two rooms:" $twice
exit $status
