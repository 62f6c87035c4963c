# SPDX-License-Identifier: Apache-2.0
# Forms of verbs.
. "$top_srcdir/tests/lib.sh"

tab=$(printf '\t')
run conjugate opstellen lopen
status_is 0
out_is "opstellen${tab}stelt op${tab}stellen op${tab}opgesteld" \
	"lopen${tab}loopt${tab}lopen${tab}gelopen"
err_is_empty

printf 'opstellen\r\n\nlopen' | "$uitkomst" conjugate >lines 2>err
cmp -s out lines || fail "lines differ from arguments"

run conjugate --verbose blorzelen
status_is 0
out_has "blorzelt${tab}blorzelen${tab}geblorzeld"
err_has 'blorzelen'

finish
