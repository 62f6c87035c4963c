# SPDX-License-Identifier: Apache-2.0
# What a model says besides how a sentence is built: parts that are missing,
# rules of its own, how severe other rules are, words that are spelled right.
. "$top_srcdir/tests/lib.sh"

mkdir -p .uitkomst/models
echo '{}' >.uitkomst.json
file=.uitkomst/models/school.json

# The model, with what stands on standard input between its braces.
model()
{
	{
		printf '{"id": "school", "extends": "%s",\n' "${1-hu}"
		echo '"title": {"nl": "School"}'
		cat
		echo '}'
	} >$file
}

# check TEXT [OPTION ...]
check()
{
	echo "$1" >in.txt
	shift
	run check --scope outcome --model school --format gcc "$@" in.txt
}

# A rule; $1 is what it looks for, $2 more of it.
rule()
{
	cat <<-END
		, "rules": [{
			"id": "proef", $1,
			"nl": {"title": "t", "message": "gevonden: {match}",
				"explanation": "e", "bad": "b", "good": "g"},
			"source": "s"${2-}
		}]
	END
}

# Required parts that are not there are named in the words of the model, in
# its order; where a part may be hidden it is silent.
model </dev/null
check "De student stelt een plan op."
status_is 0
out_has "note: nog niet genoemd: Voorwaarden (Onder welke voorwaarden, of in"
out_has "[formula.missing-part]"
out_lacks tuning.
check "De student stelt op." --lang en
out_has "not named yet: Content (What is the behaviour about?); Conditions ("
for silent in "De student werkt samen in een projectteam." \
	"De student adviseert over de inrichting van een winkel in een team." \
	"De student overlegt in een ziekenhuis." \
	"In een ziekenhuis is een plan opgesteld."; do
	check "$silent"
	out_lacks missing-part
done
model terhorst </dev/null
check "Na afronding van dit vak kan de student de mediaan berekenen."
out_has "Voorwaarden (Onder welke voorwaarden, met welke middelen?); Norm ("
model mbo </dev/null
check "Het bezwaar is in behandeling genomen."
out_lacks missing-part

# By pattern, by words, and by words of a class; with a fix.
rule '"pattern": "\\b[io]\\.[a-z]\\.[a-z]\\."' | model
check "De student werkt o.b.v. een plan en i.s.m. een team aan een advies."
out_has "in.txt:1:18: note: gevonden: o.b.v. [school.proef]"
out_has "in.txt:1:37: note: gevonden: i.s.m. [school.proef]"
rule '"pattern": "[a-z]+", "needs": ["handvatten"]' | model
check "De student geeft een advies in een team."
out_lacks school.proef
check "De student geeft handvatten in een team."
out_has school.proef
rule '"tokens": [{"lemma": ["meedenken"], "main": true}]' | model
check "De student denkt met een klant over een ontwerp in een team mee."
out_has ":12: note: gevonden: denkt [school.proef]"
check "De student kan met een klant over een ontwerp meedenken."
out_has "gevonden: meedenken"
check "De student bespreekt hoe anderen meedenken."
out_lacks school.proef
rule '"tokens": [{"word": ["op"]}, {"class": ["determiner"], "maybe": true},
	{"class": ["adjective"]}, {"word": ["manier", "wijze"]}]' | model
check "De student werkt op een prettige wijze en op prettige manier in een team."
out_has "gevonden: op een prettige wijze"
out_has "gevonden: op prettige manier"
check "De student werkt op de wijze van een team."
out_lacks school.proef
rule '"tokens": [{"word": ["volgens"]}, {"class": ["determiner"]},
	{"kind": ["@person"]}]' | model
check "De student past de regels toe volgens de docent in een team."
out_has "gevonden: volgens de docent"
check "De student past de regels toe volgens de norm in een team."
out_lacks school.proef
rule '"tokens": [{"word": ["conform"]}], "fix": "volgens"' | model
echo "Conform NEN 3140 keurt de student een kast in een bedrijf." >in.txt
run check --scope outcome --model school --format json in.txt
valid report
out_has '"title":"vervang door \"Volgens\""'
out_has '"text":"Volgens"'
# Only what keeps the meaning is done unasked.
run fix --diff --model school in.txt
out_lacks Volgens

# Severity, and who says it last: rule, model, settings, command line.
rule '"tokens": [{"word": ["plan"]}], "severity": "warning", "on": false' \
	', "scopes": ["outcome", "indicator"]' | model
plan="De student stelt een plan op in een team."
check "$plan"
out_lacks school.proef
check "$plan" --rules school
out_has "warning: gevonden: plan [school.proef]"
rule '"tokens": [{"word": ["plan"]}]' | {
	cat
	echo ', "severities": {"$comment": "x", "school": "error",
		"formula.missing-part": "warning", "nergens.niets": "off",
		"outcome.passive": "off"}'
} | model
check "$plan"
status_is 1
out_has "error: gevonden: plan"
check "Het plan wordt door de student opgesteld."
out_has "warning: nog niet genoemd"
out_lacks outcome.passive
check "$plan" --rules school.proef=hint
out_has "note: gevonden: plan"
check "$plan" --rules default
out_has "error: gevonden: plan"
echo '{"rules": {"school.proef": "off"}}' >.uitkomst.json
check "$plan"
out_lacks school.proef
echo '{}' >.uitkomst.json
check "$plan" --model tuning
out_lacks school.proef
run explain school.proef
status_is 0

# What one builds on holds too; a word is spelled right.
sed 's/"id": "school"/"id": "academie"/' $file >.uitkomst/models/academie.json
cat >$file <<-END
	{"id": "school", "extends": "academie", "title": {"nl": "x"},
	"words": ["wijkwerkplaats", "hbo proeve"]}
END
sed -i 's/"school": "error"/"academie": "error"/' \
	.uitkomst/models/academie.json
check "De student stelt een plan op in een wijkwerkplaats."
out_has "error: gevonden: plan [academie.proef]"
out_lacks spell_nl
rm .uitkomst/models/academie.json

# Levels of its own are a taxonomy, by the name of the model.
cat >body <<-END
	, "levels": [{"label": {"nl": "start"}, "verbs": ["opstellen", "in kaart brengen"]},
	{"label": {"nl": "door", "en": "on"}, "verbs": ["opstellen", "ontwerpen"]}]
END
model <body
echo "De student stelt een plan op, brengt een wijk in kaart en bedenkt iets." \
	>in.txt
run parse --scope outcome --model school in.txt
out_has "(opstellen, school 1-2, "
out_has "(in kaart brengen, school 1, "
out_lacks "bedenken, school"
run verbs --taxonomy school
status_is 0
out_has "2 door"
run verbs --taxonomy school --lang en --level 2 ont
out_has "2 on"
out_has ontwerpen
out_lacks opstellen

# What is wrong in a rule is told with its line and place.
wrong()
{
	model <body
	check "$plan"
	status_is 2
	out_is_empty
	err_has "$file:$1"
	err_has "$2"
}
rule '"patern": "a"' >body
wrong 4 'rules[0]: onbekende sleutel "patern"'
rule '"severity": "hint"' >body
wrong 3 'waar kijkt de regel naar?'
rule '"pattern": "a", "tokens": [{"main": true}]' >body
wrong 3 'rules[0]'
rule '"pattern": "(a"' >body
wrong 4 'rules[0].pattern: '
rule '"pattern": "(*LIMIT_MATCH=9999999)a"' >body
wrong 4 'niet met (* beginnen'
rule '"pattern": "\\C"' >body
wrong 4 'rules[0].pattern: '
rule '"tokens": []' >body
wrong 4 'rules[0].tokens: verwacht 1 tot'
rule '"tokens": [{}]' >body
wrong 4 'rules[0].tokens[0]: zeg wat voor woord'
rule '"tokens": [{"main": true, "maybe": true}]' >body
wrong 4 'tokens: het eerste'
rule '"tokens": [{"word": ["a b"]}]' >body
wrong 4 'tokens[0].word[0]: '
rule '"tokens": [{"class": ["nown"]}]' >body
wrong 4 'bedoel je "noun"?'
rule '"tokens": [{"kind": ["normm"]}]' >body
wrong 4 '"norm"'
rule '"pattern": "a", "needs": []' >body
wrong 4 'rules[0].needs: '
rule '"pattern": "a", "severity": "ernstig"' >body
wrong 3 'severity is error'
rule '"pattern": "a", "scopes": ["zin"]' >body
wrong 4 'rules[0].scopes[0]'
rule '"pattern": "a"' ', "fix": 3' >body
wrong 7 'rules[0].fix'
rule '"pattern": "a"' | sed 's/{match}/{wat}/' >body
wrong 5 '{wat}'
echo ', "severities": {"outcome.pasive": "off"}' >body
wrong 3 'severities.outcome.pasive: onbekende regel'
echo ', "severities": {"outcome.passive": "uit"}' >body
wrong 3 'severities.outcome.passive: "uit"'
echo ', "levels": [{"label": {"nl": "a;b"}, "verbs": []}]' >body
wrong 3 'levels[0]: label: zonder puntkomma'
echo ', "levels": [{"label": {"nl": "a"}, "verbs": [""]}]' >body
wrong 3 'levels[0].verbs[0]: '
echo ', "levels": [{"label": {"nl": "a"}}]' >body
wrong 3 'levels[0]: "verbs" ontbreekt'
echo ', "words": [""]' >body
wrong 3 'words[0]: '
rule '"pattern": "a"' | sed 's/.*/&/; s/^}]/}, {}]/' >body
wrong 8 'rules[1]'
{
	rule '"pattern": "a"' | sed '$d'
	echo '}, {"id": "proef", "pattern": "b", "nl": {"title": "t",
	"message": "m", "explanation": "e", "bad": "b", "good": "g"},
	"source": "s"}]'
} >body
wrong 8 'de regel school.proef is er al'

# A pattern that never ends costs time only for a while, and says so.
rule '"pattern": "(a+)+$"' | model
long=$(printf 'a%.0s' $(seq 2000))
what="a pattern without end"
check "De student schrijft $long!"
status_is 0
err_has "het patroon van de regel school.proef kost te veel tijd"

finish
