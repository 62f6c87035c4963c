# SPDX-License-Identifier: Apache-2.0
# `plugins test`: what is forgiven elsewhere is an error here, and is named.
. "$top_srcdir/tests/lib.sh"

modules=$top_builddir/tests/plugins/.libs
# A built-in variant loads no shared modules.
[ -e "$modules/good.so" ] || exit 77

ASAN_OPTIONS=${ASAN_OPTIONS-}:detect_leaks=0
export ASAN_OPTIONS
umask 022

# tries NAME STATUS: with the one rule that they all have.
tries()
{
	mkdir -p "$1"
	cp "$modules/$1.so" "$1"
	sed "s/PARAMETERS/${3-}/" >"$1/$1.json" <<'END'
{"rules": [{"id": "rule", "scopes": ["outcome"], "severity": "warning",
"on": true, "parameters": [PARAMETERS],
"nl": {"title": "t", "message": "m", "explanation": "e", "bad": "b",
"good": "g"}, "en": {"title": "t", "message": "m", "explanation": "e",
"bad": "b", "good": "g"}, "source": "s"}]}
END
	run plugins test "$1/$1.so"
	status_is "$2"
}

# wrong NAME OPERATION WORDS
wrong()
{
	tries "$1" 1 '"word"'
	grep -q "^  $2 *FOUT" out || fail "$2 is not wrong"
	out_has "$3"
	out_has 'Niet geslaagd.'
}

tries good 0
out_is "good 1.0, good/good.so" '' \
	"$(grep '^  checker.check ' out)" '' 'Geslaagd.'
grep -Eq '^  checker.check +goed +16 x +[0-9.]+ ms +[0-9]+ (B|KiB)' out ||
	fail "no time or memory"

wrong run_range checker.check \
	'bij lege tekst: rule: bereik 0-1 ligt buiten de tekst van 0 bytes'
wrong run_border checker.check 'begint of eindigt in een teken'
wrong run_rule checker.check \
	'no-such-rule: deze regel staat niet in het regelbestand'
wrong run_utf8 checker.check 'rule: parameter word is geen geldige UTF-8'
wrong run_null checker.check '`size`'
wrong run_silent checker.check 'gaf -1 zonder te zeggen waarom'
wrong run_asks checker.check 'word: mag alleen in open()'
wrong run_language language.analyse 'analysis: '
wrong die_crash checker.check 'hij '
wrong die_set checker.check_set 'hij '
UITKOMST_PLUGIN_SECONDS=1
export UITKOMST_PLUGIN_SECONDS
wrong die_hang checker.check 'gaf na 1 seconden nog geen antwoord'
unset UITKOMST_PLUGIN_SECONDS
wrong die_words lexicon.lookup 'hij '

tries run_open 1
out_has 'doet niet mee: geen zin'
tries die_open 1
out_has 'doet niet mee: hij '
tries bad_id 1
out_has 'doet niet mee: '
run plugins test --lang en run_range/run_range.so
out_has 'at empty text: rule: range 0-1 is outside the text of 0 bytes'
out_has 'Failed.'

# Our own are held to it too.
for name in bloom dutch outcome spell_nl tuning zelcom; do
	run plugins test "$top_builddir/plugins/$name.la"
	status_is 0
	out_has 'Geslaagd.'
done

# The cases of a plugin: those of the new one are right, these are not.
run plugins new mijn
command -v gcc >/dev/null || finish
gcc -I"$top_srcdir/core/include" -fPIC -shared -o mijn/mijn.so mijn/mijn.c ||
	fail "does not compile"
run plugins test mijn/mijn.so
status_is 0
out_has 'gevallen, waarvan 0 fout'
cat >mijn/mijn-cases.tsv <<'END'
# All wrong.
fires	house-word	De student ontwerpt een tuin.
fires	house-word	De leerling ontwerpt een tuin.	tuin
fires	house-word	De leerling ontwerpt een tuin.	leerling	De leraar ontwerpt een tuin.
silent	house-word	De leerling ontwerpt een tuin.
part	subject	De student ontwerpt een tuin.	een boom
part	nothing	De student ontwerpt een tuin.	een boom
says	house-word	De student ontwerpt een tuin.
silent
END
run plugins test mijn/mijn.so
status_is 1
out_has '8 gevallen, waarvan 8 fout'
out_has 'mijn-cases.tsv:2: fires house-word: meldt niets'
out_has 'mijn-cases.tsv:3: fires house-word: staat niet op: tuin'
out_has 'mijn-cases.tsv:4: fires house-word: verbetert niet tot: De leraar'
out_has 'mijn-cases.tsv:5: silent house-word: meldt: '
out_has 'mijn-cases.tsv:6: part subject: dit deel is: een tuin'
out_has 'mijn-cases.tsv:7: part nothing: dit deel is er niet'
out_has 'mijn-cases.tsv:9: een geval is '

finish
