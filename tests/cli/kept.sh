# SPDX-License-Identifier: Apache-2.0
# What is kept for the next start never shows: not when the files change that
# it was made of, not when it is damaged, not when it cannot be written.
. "$top_srcdir/tests/lib.sh"

cp -r "$top_srcdir/dictionaries" data
chmod -R u+w data
UITKOMST_DATA=$work/data
XDG_CACHE_HOME=$work/cache
export UITKOMST_DATA XDG_CACHE_HOME
echo 'De student vloerpt het tapijt op en schrijft een rapport.' >text.txt

check()
{
	run check --scope outcome --format json text.txt
}

kept()
{
	find cache/uitkomst -name 'dutch-*'
}

check
cp out first
[ -n "$(kept)" ] || fail "nothing is kept"
check
cmp -s out first || fail "another answer from what is kept"
out_lacks opvloerpen

# A new verb is known at once, and gone again when it is taken out.
cp data/dutch/verbs.tsv before
printf 'vloerpen\tvloerp\tvloerpt\tvloerpte\tvloerpten\tgevloerpt\top\n' \
	>>data/dutch/verbs.tsv
check
out_has '"lemma":"opvloerpen"'
cp before data/dutch/verbs.tsv
check
cmp -s out first || fail "a verb that was taken out is still known"

# A row that is wrong is named each time.
echo 'lopen' >>data/dutch/verbs.tsv
for _ in 1 2; do
	check
	err_has "data/dutch/verbs.tsv:"
done
cp before data/dutch/verbs.tsv
check

for damage in ': >' 'truncate -s -1' 'truncate -s 100' 'chmod g+w'; do
	eval "$damage \"$(kept)\""
	check
	cmp -s out first || fail "another answer after $damage"
done

# A cache that cannot be written is none.
rm -r cache
: >cache
check
cmp -s out first || fail "another answer without a cache"
finish
