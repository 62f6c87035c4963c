#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Prepares the build.
#
#   ./autogen.sh         makes configure, for those who build as they are used to
#   ./autogen.sh demo    installs what is missing, builds, shows the main job
#   ./autogen.sh check   installs what is missing, builds, passes all tests
#   ./autogen.sh lint    installs the linters and runs them
set -eu
cd "$(dirname "$0")"

build="autoconf automake libtool make gcc g++ pkg-config libltdl-dev
libjansson-dev libpcre2-dev libhunspell-dev libutf8proc-dev libmd4c-dev
libyaml-dev libedit-dev libcmocka-dev hunspell-nl"
lint="clang-format clang-tidy cppcheck shellcheck"
tests="hunspell python3 python3-jsonschema man-db xz-utils"

as_root()
{
	if [ "$(id -u)" -eq 0 ]; then
		"$@"
	elif command -v sudo >/dev/null; then
		sudo "$@"
	else
		echo "autogen.sh: ik mag niets installeren; voer als root uit:" \
			"$* (I may not install; run this as root)" >&2
		exit 1
	fi
}

# Shows a command and runs it.
show()
{
	printf '\n$ '
	printf '%s ' "$@"
	printf '\n'
	"$@"
}

# The main job on a real example; findings are no failure here.
demo()
{
	show build/uitkomst check docs/examples/unit-energie.md || [ $? -eq 1 ]
	show build/uitkomst compose \
		--starter "De beginnend verpleegkundige" \
		--verb opstellen --subject "een verpleegplan" \
		--standard "volgens de NANDA-richtlijnen" \
		--context "in de thuiszorg"
}

# Installs the Debian packages among the arguments that are not there yet.
install_missing()
{
	missing=
	for package; do
		dpkg-query -W -f '${Status}' "$package" 2>/dev/null |
			grep -q 'ok installed' || missing="$missing $package"
	done
	[ -n "$missing" ] || return 0
	echo "autogen.sh: apt-get install$missing"
	as_root apt-get update -q
	# shellcheck disable=SC2086
	as_root env DEBIAN_FRONTEND=noninteractive \
		apt-get install -y -q --no-install-recommends $missing
}

prepare()
{
	autoreconf -fi
	# configure removes core dumps; here core is a folder, and rm complains.
	sed -i 's/rm -f core /rm -f /' configure
}

build()
{
	prepare
	mkdir -p build
	cd build
	../configure "$@"
	make -j"$(nproc)"
}

case ${1-} in
demo)
	# shellcheck disable=SC2086
	install_missing $build
	(build)
	demo
	;;
check)
	# shellcheck disable=SC2086
	install_missing $build $tests
	build --enable-werror
	make -j"$(nproc)" --no-print-directory check
	;;
lint)
	# shellcheck disable=SC2086
	install_missing $build $lint
	[ -f build/Makefile ] || build
	make -C build --no-print-directory lint
	;;
'')
	prepare
	;;
*)
	echo "usage: ./autogen.sh [demo | check | lint]" >&2
	exit 2
	;;
esac
