# SPDX-License-Identifier: Apache-2.0
# A school's formula from nothing but uitkomst-formula(5), and the page against
# the schema and man(1).
. "$top_srcdir/tests/lib.sh"

page=$top_srcdir/docs/uitkomst-formula.5
[ "$PYTHON" != false ] || exit 77

what="the afternoon of the manual"
mkdir afternoon && cd afternoon || exit 99
"$PYTHON" "$top_srcdir/tests/docs/formula.py" "$page" "$uitkomst" ||
	fail "it goes otherwise"
cd ..

# Each key that people write stands in the page.
what="the keys of the schema"
"$PYTHON" - "$schemas/formula.schema.json" >keys <<'END'
import json, sys
schema = json.load(open(sys.argv[1], encoding='utf-8'))['properties']
slots = schema['slots']['items']['properties']
rules = schema['rules']['items']['properties']
tests = rules['tokens']['items']['properties']
print(*{*schema, *slots, *rules, *tests} - {'$schema'}, sep='\n')
END
[ -s keys ] || fail "none"
while read -r key; do
	grep -qE "^\.(It )?Ic .*\b$key\b" "$page" || grep -qE \
		"Ic .*\b$key\b" "$page" || fail "the page lacks $key"
done <keys

if command -v man >/dev/null; then
	what="man"
	MANWIDTH=80 man --warnings -E UTF-8 -l "$page" >out 2>err
	[ ! -s err ] || fail "warns"
fi

finish
