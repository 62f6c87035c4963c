# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# The model ZelCom: levels in words, matrices of an institution's own.
. "$top_srcdir/tests/lib.sh"

# Whatever step is chosen, its words are read back as that step.
# steps MODEL DIMENSION COUNT
steps()
{
	for n in $(seq "$3"); do
		printf '{"id":"\\"%s.%s\\":[%s,%s]","model":"%s","parts":{"verb":"oplossen","subject":"een storing","%s":"%s"}}\n' \
			"$1" "$2" "$n" "$n" "$1" "$2" "$n"
	done >in
	run compose --jsonl <in
	status_is 0
	sed "s/,\"findings\".*/,\"model\":\"$1\"}/" out >in
	run check --jsonl <in
	status_is 0
	valid check --lines
	[ "$(wc -l <out)" -eq "$3" ] || fail "not $3 lines"
	while read -r line; do
		want=$(echo "$line" |
			sed 's/^{"id":"\(.*\)","text".*/\1/; s/\\"/"/g')
		case $line in
		*"$want"*) ;;
		*) fail "not $want: $line" ;;
		esac
		case $line in
		*"\"parts\":{"*"\"$2\":{"*) ;;
		*) fail "no part $2: $line" ;;
		esac
	done <out
}
steps zelcom zelfstandigheid 3
steps zelcom complexiteit 3
for dimension in zelfstandigheid expertise leercontext complexiteit rol \
	multidisciplinariteit; do
	steps zelcom6 $dimension 6
done

# Guidance, and who gives it, is what its levels are about.
echo 'De student voert onder begeleiding van een docent een titratie uit.' \
	>titratie.txt
for model in zelcom zelcom6; do
	run check --model $model --rules nvao --scope outcome titratie.txt
	out_lacks path-event
done
run check --model tuning --rules nvao --scope outcome titratie.txt
out_has path-event

# An item with what belongs to it, ready for a unit.
run compose --model zelcom --starter 'De student' --verb oplossen \
	--subject 'een storing' --zelfstandigheid 2 --complexiteit HOOG \
	--indicator 'zoekt de oorzaak' --bewijs storingsrapport \
	--evidence 'deelnemen aan
de les' --indicator voorbeelden
status_is 0
err_has 'deelnemen aan de les: "deelnemen"'
out_has '- De student lost een storing op in een onbekende, veranderende situatie zonder standaardaanpak met begeleiding op afstand. {complexiteit=3 zelfstandigheid=2}'
out_has '  - indicator: zoekt de oorzaak'
out_has '  - indicator: bepaalt zelf wanneer begeleiding nodig is'
out_has '  - bewijs: deelnemen aan de les'
{
	printf -- '---\nmodel: zelcom\n---\n## Leeruitkomsten\n'
	cat out
} >item.md
run parse --format jsonl item.md
[ "$(grep -c '"scope":"indicator"' out)" -eq 5 ] || fail "not five indicators"
[ "$(grep -c '"scope":"evidence"' out)" -eq 2 ] || fail "not two evidences"
run check --rules zelcom --format gcc item.md
[ "$(wc -l <out)" -eq 1 ] || fail "more to say than of the lesson"

run compose --starter 'De student' --verb ontwerpen --subject 'een brug' \
	--rules bloom --indicator voorbeelden
out_is 'De student ontwerpt een brug.'
err_has 'er zijn geen voorbeelden van indicatoren; kies een stap'
run compose --verb ontwerpen --bewijst 'een brug'
status_is 2
err_has 'bedoel je --bewijs?'

cat >unit.md <<'END'
---
model: zelcom
---
## Leeruitkomsten
- De student lost zelfstandig complexe financiële vraagstukken op. {z=3 c=2}
- De student vervangt onder toezicht een filter. {z=3 c=2}
- De student ontwerpt een zelfstandig werkend alarmsysteem.
END
run parse unit.md
out_has "Onderwerp        een zelfstandig werkend alarmsysteem"
out_has "Zelfstandigheid  zelfstandig"
out_has "Onderwerp        complexe financiële vraagstukken"
out_has "Niveau           zelcom.zelfstandigheid 2-3"
run check --rules zelcom.level-wording unit.md
out_has 'unit.md:6:23: tip: aangegeven is zelfstandigheid hoog, maar de tekst klinkt als zelfstandigheid laag: "onder toezicht"'
run check --lang en --rules zelcom.level-wording unit.md
out_has 'declared is zelfstandigheid hoog, but the text sounds like'

# The example: nothing to say, until its words and its cells part.
example=$top_srcdir/docs/examples/unit-zelcom.md
run check "$example"
status_is 0
out_is_empty
err_has '16 zinnen nagekeken'
sed 's/z=1 c=3/z=1 c=2/' "$example" >unit.md
run check --format gcc unit.md
out_has 'unit.md:23:67:'
out_has 'aangegeven is complexiteit gemiddeld, maar de tekst klinkt als complexiteit hoog: "onbekende", "ongestructureerde"'
[ "$(wc -l <out)" -eq 1 ] || fail "not one finding"

# Four steps in a file of the institution's own, beside the settings.
cp "$top_srcdir/tests/cli/levels-four.tsv" four.tsv
echo '{"plugins": {"zelcom": {"levels": "four.tsv"}}}' >.uitkomst.json
cat >four.md <<'END'
---
model: zelcom
niveau: propedeuse
---
## Leeruitkomsten
- De student bouwt onder regie van een lead developer een dienst. {n=4}
- De student bouwt als lead developer een dienst. {n=4}
- De student bouwt als lead developer een dienst. {niveau="niveau 3"}
- De student bouwt als lead developer een dienst. {n=5}
- De student bouwt als lead developer een dienst.
END
run check --format gcc --rules zelcom.level-wording,zelcom.unknown-level four.md
out_has 'four.md:6:20: note: aangegeven is HBO-i niveau 4'
out_has 'four.md:8:20: note: aangegeven is HBO-i niveau 3'
out_has 'four.md:9:14: warning: "n=5" is geen stap van HBO-i; kies uit 1 (niveau 1), 2 (niveau 2), 3 (niveau 3), 4 (niveau 4)'
out_has 'four.md:10:20: note: aangegeven is propedeuse, maar'
[ "$(wc -l <out)" -eq 4 ] || fail "not four findings"

# Another model takes over the levels, and with them the rules.
echo '{"plugins": {"zelcom": {"levels:radboud": "zelcom/saxion.tsv"}}}' \
	>.uitkomst.json
printf -- '---\nmodel: radboud\n---\n## Leeruitkomsten\n%s\n' \
	'- Je stelt onder toezicht een plan op. {z=3 c=1}' >other.md
run check --format gcc --rules zelcom other.md
out_has '[zelcom.missing-indicator]'
out_lacks '[zelcom.level-wording]' # equal to z=1 c=3
sed 's/c=1/c=2/' other.md >another.md
run check --format gcc --rules zelcom another.md
out_has '[zelcom.level-wording]'

# What is wrong with such a file is told with its line.
echo '{"plugins": {"zelcom": {"levels": "four.tsv"}}}' >.uitkomst.json
refused()
{
	printf '%b' "$1" >four.tsv
	run check four.md
	err_has "$work/four.tsv:$2: deze regel klopt niet: $3"
}
start='dimension\tniveau\tn\tniveau\nstep\tniveau\t1\teen\n'
refused 'stap\tniveau\t1\teen\n' 1 'deze soort bestaat niet'
refused 'step\tniveau\t1\teen\n' 1 'deze dimensie is nog niet genoemd'
refused "${start}step\tniveau\t3\tdrie\n" 3 'nummer de stappen vanaf 1'
refused "${start}phrase\tniveau\t2\ta\tonder toezicht\n" 3 'geef een stap'
refused "${start}phrase\tniveau\t1\tonder toezicht\n" 3 'zoveel kolommen'
refused "${start}equal\tAd\t1 1\n" 3 'een cel noemt te veel stappen'
refused "${start}# niets\nequal\tAd\t2\n" 4 'een cel noemt'
printf '# leeg\n' >four.tsv
run check four.md
err_has 'zelcom doet niet mee: het bestand noemt geen dimensies'
rm four.tsv
run check four.md
err_has 'four.tsv'
echo '{"plugins": {"zelcom": {"level": "four.tsv"}}}' >.uitkomst.json
run check four.md
err_has 'zelcom kent alleen de instelling "levels"'
echo '{"plugins": {"zelcom": {"levels": "../four.tsv"}}}' >.uitkomst.json
run check four.md
err_has 'verkeerde bestandsnaam'

finish
