# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh disable=SC2154
# Read by the tests of the program: a folder of their own, the program as it
# was built, and a few words to say what is expected.

set -u
uitkomst=${UITKOMST-$top_builddir/uitkomst}
schemas=$top_srcdir/docs/schema
failures=0
what=

work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 99

# Nothing of the user who runs the tests may matter.
HOME=$work XDG_CONFIG_HOME=$work/config UITKOMST_LANG=nl LC_ALL=C.UTF-8
export HOME XDG_CONFIG_HOME UITKOMST_LANG LC_ALL
unset NO_COLOR

fail()
{
	echo "FAIL: $what: $*"
	[ ! -f out ] || head -n 5 out | cut -c 1-300 | sed 's/^/  out: /'
	[ ! -f err ] || head -n 5 err | cut -c 1-300 | sed 's/^/  err: /'
	failures=1
}

# Runs the program; leaves its words in the files out and err.
run()
{
	what="uitkomst $*"
	"$uitkomst" "$@" >out 2>err
	status=$?
	# The leak checker can fall over a thread that is going; that says
	# nothing of the program, which then runs again without it.
	! grep -q 'LeakSanitizer has encountered a fatal error' err || {
		ASAN_OPTIONS=$ASAN_OPTIONS:detect_leaks=0 \
			"$uitkomst" "$@" </dev/stdin >out 2>err
		status=$?
	}
}

status_is()
{
	[ "$status" -eq "$1" ] || fail "exit status $status, not $1"
}

out_has()
{
	grep -qF -- "$1" out || fail "standard output lacks: $1"
}

out_lacks()
{
	! grep -qF -- "$1" out || fail "standard output has: $1"
}

err_has()
{
	grep -qF -- "$1" err || fail "standard error lacks: $1"
}

out_is_empty()
{
	[ ! -s out ] || fail "there is standard output"
}

err_is_empty()
{
	[ ! -s err ] || fail "there is standard error"
}

out_is()
{
	printf '%s\n' "$@" | cmp -s - out || fail "standard output is not: $*"
}

# valid SCHEMA [--lines]: is what stands in out valid?
valid()
{
	[ "$PYTHON" != false ] || return 0
	"$PYTHON" "$top_srcdir/tests/cli/validate.py" ${2+"$2"} \
		"$schemas/$1.schema.json" <out >valid.log 2>&1 ||
		fail "not valid: $(tail -n 3 valid.log)"
}

finish()
{
	exit $failures
}
