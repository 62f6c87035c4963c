# SPDX-License-Identifier: Apache-2.0
# A plugin of the first release, as it was built then: what stands in
# kept_1_0.so must load and say the same for as long as UK_ABI_MAJOR is 1. Never
# build it again. It was made on x86-64, with gcc 12.2, the plugin.h of 1.0 in
# uitkomst/, and:
#
#   gcc -std=c11 -Os -fPIC -shared -nostdlib -ffreestanding \
#     -fvisibility=hidden -fno-asynchronous-unwind-tables \
#     -fno-stack-protector -fcf-protection=none -Wl,-z,defs -Wl,-z,now \
#     -Wl,-z,noseparate-code -Wl,--build-id=none -Wl,--hash-style=gnu -s \
#     -I. -o kept_1_0.so kept_1_0.c
#
# A plugin that is built today of the same source says the same too, and that
# is tested on every machine.
. "$top_srcdir/tests/lib.sh"

sum=09dbf5ee9a342855a500ed513ed912943f7b772986d57c6268448bd661fe365c
abi=$top_srcdir/tests/abi
# No other plugins.
UITKOMST_PLUGIN_PATH=
export UITKOMST_PLUGIN_PATH

# A built-in variant loads no shared modules.
[ -d "$top_builddir/plugins/.libs" ] || exit 77

cat >les.txt <<'END'
De student ontwerpt een tuin.
Een tuinman ontwerpt TUIN nu.
END

cat >want <<'END'
les.txt:1:1: warning: host espliw [kept_1_0.host]
les.txt:1:1: warning: parts subject [kept_1_0.parts]
les.txt:1:21: warning: phrase two [kept_1_0.phrase]
les.txt:1:21: warning: set een [kept_1_0.set]
les.txt:1:25: warning: word tuin [kept_1_0.word]
les.txt:2:1: warning: host espliw [kept_1_0.host]
les.txt:2:1: warning: parts subject [kept_1_0.parts]
les.txt:2:22: warning: set TUIN [kept_1_0.set]
les.txt:2:22: warning: word tuin [kept_1_0.word]
END

# says FOLDER
says()
{
	run plugins info "$1/kept_1_0.so"
	status_is 0
	out_has "ABI          $2, 104 bytes"
	out_has 'language, model, checker, checker (set), lexicon, spell'

	run check --plugin-dir "$1" --model kept_1_0 --scope outcome \
		--rules kept_1_0 --format gcc les.txt
	cmp -s out want || fail "says: $(diff want out)"
	err_has 'kept_1_0 is er'

	run parse --plugin-dir "$1" --model kept_1_0 --scope outcome \
		--format jsonl les.txt
	out_has '"subject":{"text":"een tuin"'
	out_has '"kept":[1,2]'

	run compose --plugin-dir "$1" --model kept_1_0 --rules kept_1_0 \
		--starter Wie --verb doet --subject 'een ding'
	out_has 'Wie doet een ding.'

	run conjugate --plugin-dir "$1" doen
	out_has 'doen	doen'

	run fix --plugin-dir "$1" --model kept_1_0 --scope outcome \
		--rules kept_1_0.word --diff les.txt
	out_has '+De student ontwerpt een gaarde.'
}

mkdir built
cp "$abi"/kept_1_0* built
chmod -R u+w,go-w built
if command -v gcc >/dev/null; then
	what="building today"
	gcc -std=c11 -O2 -Wall -Wextra -Werror -fPIC -shared \
		-fvisibility=hidden -Wl,-z,defs -Wl,-z,now \
		-I"$top_srcdir/core/include" -o built/kept_1_0.so \
		built/kept_1_0.c >log 2>&1 || fail "$(cat log)"
	minor=$(sed -n 's/^#define UK_ABI_MINOR \([0-9]*\)u$/\1/p' \
		"$top_srcdir/core/include/uitkomst/plugin.h")
	says built "1.$minor"
fi

if [ "$(uname -m)" != x86_64 ]; then
	echo "the kept plugin is for x86-64, and this is $(uname -m)"
	[ $failures -eq 0 ] && exit 77
	finish
fi
mkdir kept
cp "$abi"/kept_1_0* kept
chmod -R u+w,go-w kept
what="kept_1_0.so"
[ "$(sha256sum <kept/kept_1_0.so)" = "$sum  -" ] ||
	fail "is not the one that was built then"
says kept 1.0

finish
