# SPDX-License-Identifier: Apache-2.0
# Completion offers the commands and options that --help has, and the values
# that the program takes.
. "$top_srcdir/tests/lib.sh"

command -v bash >/dev/null || exit 77
script=$top_srcdir/docs/completion/uitkomst

# offers WORD ...: what is offered for the last word.
offers()
{
	bash -c '. "$0"
		COMP_WORDS=("$@")
		COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
		_uitkomst
		printf "%s\n" "${COMPREPLY[@]}"' "$script" "$@" | sort
}

what="commands"
{
	"$uitkomst" help | sed -n 's/^  \([a-z]*\) .*/\1/p'
	printf '%s\n' help --help --version
} | sort >want
offers uitkomst '' >have
cmp -s want have || fail "differ: $(diff want have | tr '\n' ' ')"

for command in $("$uitkomst" help | sed -n 's/^  \([a-z]*\) .*/\1/p'); do
	what=$command
	"$uitkomst" "$command" --help | sed -n 's/^  \(--[a-z-]*\).*/\1/p' |
		sort >want
	offers uitkomst "$command" -- >have
	cmp -s want have || fail "differ: $(diff want have | tr '\n' ' ')"

	# A wrong value makes the program say which there are.
	while read -r option; do
		case $option in
		--model | --rules) continue ;;
		esac
		"$uitkomst" "$command" "$option" ?? 2>said >/dev/null </dev/null
		values=$(sed -n "s/.*kies uit \([a-z|_-]*\)$/\1/p" said)
		[ -n "$values" ] || continue
		echo "$values" | tr '|' '\n' | sort >want
		offers uitkomst "$command" "$option" '' >have
		cmp -s want have ||
			fail "$option: $(diff want have | tr '\n' ' ')"
	done <<EOF
$(cat want)
EOF
done

finish
