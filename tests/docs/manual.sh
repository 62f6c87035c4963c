# SPDX-License-Identifier: Apache-2.0
# The manual has each option that --help has, and no other; what it shows as
# examples runs.
. "$top_srcdir/tests/lib.sh"

manual=$top_srcdir/docs/uitkomst.1

# Options of one command: those before the empty line in its help, unless it
# has none of its own.
help_options()
{
	"$uitkomst" "$1" --help | awk -v part="$2" '
		/^$/ { n++ }
		/^  --/ { sub(/^--/, "", $1); print n, $1 }' | sort -k 2 |
		awk -v part="$2" '{ last = $1 > last ? $1 : last
			n[NR] = $1; name[NR] = $2 }
			END { for (i = 1; i <= NR; i++)
				if ((n[i] == last) == (part == "common"))
					print name[i] }'
}

# Options of one subsection of the manual.
manual_options()
{
	awk -v wanted=".Ss $1" '/^\.S[sh] / { inside = $0 == wanted }
		inside && /^\.It Fl -/ { sub(/^-/, "", $3); print $3 }' \
		"$manual" | sort
}

commands=$("$uitkomst" help | sed -n 's/^  \([a-z]*\) .*/\1/p')
[ -n "$commands" ] || fail "no commands in the help"
for command in $commands; do
	what=$command
	grep -qx "\.Ss $command" "$manual" || fail "is not in the manual"
	help_options "$command" own >have
	manual_options "$command" >want
	cmp -s have want ||
		fail "manual and --help differ: $(diff want have | tr '\n' ' ')"
	help_options "$command" common >have
	manual_options 'Common options' >want
	cmp -s have want ||
		fail "common options differ: $(diff want have | tr '\n' ' ')"
done
for command in $(sed -n 's/^\.Ss \([a-z]*\)$/\1/p' "$manual"); do
	what=$command
	echo "$commands" | grep -qx "$command" ||
		fail "stands in the manual and is no command"
done

if command -v man >/dev/null; then
	what="man"
	MANWIDTH=80 man --warnings -E UTF-8 -l "$manual" >page 2>warnings
	[ ! -s warnings ] || fail "warns: $(head -n 3 warnings)"
fi

# The examples, run in the folder of examples.
awk '/^\.Sh / { inside = $0 == ".Sh EXAMPLES" }
	inside && (/^\$ / || more) { line = $0; sub(/^\$ /, "", line)
		more = sub(/\\e$/, "\\", line); print line }' "$manual" >commands
[ -s commands ] || fail "no examples"
cp "$top_srcdir"/docs/examples/* .
sed 's|^uitkomst |"$uitkomst" |' commands >play.sh
what="the examples of the manual"
# Statements of its own, so that each exit status is looked at.
awk '{ print; if ($0 !~ /\\$/) print "[ $? -le 1 ] || echo FAILED" }' play.sh \
	>played.sh
uitkomst=$uitkomst sh -c '. ./played.sh' >out 2>err
out_lacks FAILED

finish
