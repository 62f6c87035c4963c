# SPDX-License-Identifier: Apache-2.0
# Models that are files: where they are found, which of two counts, and what
# is said of those that are wrong.
. "$top_srcdir/tests/lib.sh"

user=$XDG_CONFIG_HOME/uitkomst/models
project=.uitkomst/models
mkdir -p "$user" "$project"

# model ID [MORE]: a file that builds on another.
model()
{
	printf '{\n\t"id": "%s",\n\t"extends": "%s",\n' "$1" "${2-tuning}"
	printf '\t"title": {"nl": "t", "en": "t"}%s\n}\n' "${3-}"
}

plan='De student stelt een plan op.'
parse()
{
	echo "$plan" >plan.txt
	run parse --model "$1" plan.txt
}

# Those that come with the program.
for id in hu kan mbo radboud terhorst; do
	parse $id
	status_is 0
	err_is_empty
done
parse huu
status_is 2
err_has "bedoel je 'hu'?"

# The user's are always there, the project's beside its settings only.
model mijn-school hu >"$user/mijn-school.json"
model ons-project >"$project/ons-project.json"
parse mijn-school
status_is 0
err_is_empty
out_has "Gedrag"
parse ons-project
status_is 2
echo '{}' >.uitkomst.json
parse ons-project
status_is 0
out_has "Onderwerp"
mkdir -p deep/er
echo "$plan" >deep/er/plan.txt
run parse --model ons-project deep/er/plan.txt
status_is 0
rm "$project"/* "$user"/*

# Of two with one name the project's counts, then the user's; both are named.
label=', "slots": [{"id": "starter", "label": {"nl": "NR", "en": "NR"}}]'
model dubbel tuning "$(echo "$label" | sed s/NR/Eerste/g)" \
	>"$project/dubbel.json"
model dubbel tuning "$(echo "$label" | sed s/NR/Tweede/g)" >"$user/dubbel.json"
parse dubbel
status_is 0
out_has "Eerste"
err_has "model 'dubbel' is er al"
err_has "$project/dubbel.json"
err_has "$user/dubbel.json"
rm "$project/dubbel.json"
parse dubbel
out_has "Tweede"
err_is_empty
rm "$user/dubbel.json"

# What is wrong is told with file, line and place, in both languages; the
# rest goes on, and only who asks for it by name fails.
wrong()
{
	for place in "$project" "$user"; do
		cat "$1" >"$place/fout.json"
		run check --fail-on error plan.txt
		status_is 0
		out_has "plan.txt"
		err_has "model fout doet niet mee"
		err_has "$2"
		parse fout
		status_is 2
		err_has "$2"
		rm "$place/fout.json"
	done
}
echo 'not JSON' >bad && wrong bad "fout.json:1:"
printf '{"id": "fout",\n"title": 3,\n]' >bad && wrong bad "fout.json:3:"
: >bad && wrong bad "fout.json"
echo '[1]' >bad && wrong bad "verwacht een object"
awk 'BEGIN { for (i = 0; i < 100000; i++) printf "[" }' >bad
wrong bad "64 lijsten en objecten"
model fout tuning ',
	"slot": []' >bad
wrong bad "fout.json:5: onbekende sleutel \"slot\"; bedoel je \"slots\"?"
model fout tuning ',
	"slots": [
		{"id": "starter", "label": {"nl": "a", "en": "b"}},
		{"id": "x", "form": "verb"}]' >bad
wrong bad 'fout.json:7: slots[1]: onbekende sleutel "form"; bedoel je "from"?'
model fout tuning ', "orders": 3' >bad && wrong bad "orders: "
model fout fout >bad && wrong bad 'bouwt zo op zichzelf voort'
model fout nergens >bad && wrong bad 'fout.json:3: extends: '
model fout ../../../etc/passwd >bad && wrong bad 'extends: '
model anders >bad && wrong bad 'dezelfde naam'
awk 'BEGIN { for (i = 0; i < 100; i++) printf "%1048576s", "" }' >bad
wrong bad "is te groot"
UITKOMST_LANG=en
echo '[1]' >"$user/fout.json"
run check plan.txt
err_has "model fout is left out"
rm "$user/fout.json"
UITKOMST_LANG=nl

# All are listed, those that are wrong with the reason.
echo '[1]' >"$user/fout.json"
run plugins
status_is 0
out_has "hu         -       model        HU: "
out_has "fout       -       geweigerd    $user/fout.json"
run plugins info hu
status_is 0
out_has "Voorwaarden       voorwaarden (nodig)"
run plugins info huu
status_is 2
rm "$user/fout.json"

# A start is right, and is told what to do with.
run plugins new --json 'Onze School'
status_is 2
run plugins new --json hu
status_is 2
run plugins new --json onze-school
status_is 0
err_is_empty
out_has "uitkomst plugins test onze-school.json"
run plugins new --json onze-school
status_is 2
err_has "hier staat al een onze-school.json"
for UITKOMST_LANG in nl en; do
	run plugins test onze-school.json
	status_is 0
	err_is_empty
	out_lacks '!'
done
UITKOMST_LANG=nl
out_has "De student kan een speelplein ontwerpen in opdracht van"
run plugins test ./onze-school.json
status_is 0
out_has "zwijgt terecht"
cp onze-school.json "$user"
run parse --model onze-school plan.txt
status_is 0
err_is_empty
out_has "Handeling"
# Trying one that is found as well tells nothing of the same file.
run plugins test "$user/onze-school.json"
status_is 0
err_is_empty
rm "$user/onze-school.json"

# Trying tells what is not as the file says, and what is wrong in it.
sed -e 's/"een speelplein"/"een pleintje"/' -e 's/i\.o\.v\./in opdracht van/' \
	onze-school.json >anders.json
sed -i 's/"onze-school"/"anders"/' anders.json
run plugins test anders.json
status_is 1
out_has '! Onderwerp hoort "een pleintje" te zijn, niet "een speelplein"'
out_has "! vindt niets in:"
out_has "zie de 2 regels met een !"
sed -i 's/"werkwijze": "volgens/"werkwijs": "volgens/' anders.json
run plugins test anders.json
status_is 2
out_is_empty
err_has "cases[0].parts.werkwijs: dit onderdeel is er niet; bedoel je werkwijze"
run plugins test nergens.json
status_is 2
err_has "nergens.json"
run plugins test plan.txt
status_is 2

# A circle of three, each named.
for pair in 'a b' 'b c' 'c a'; do
	# shellcheck disable=SC2086
	model $pair >"$user/${pair% *}.json"
done
parse tuning
status_is 0
for id in a b c; do
	err_has "model $id doet niet mee"
done
rm "$user"/*

# A file that anybody may write, and what is no file.
model open >"$user/open.json"
chmod o+w "$user/open.json"
parse open
status_is 2
err_has "chmod o-w"
rm "$user/open.json"
ln -s zelf.json "$user/zelf.json"
mkfifo "$user/pijp.json"
mkdir "$user/map.json"
model hoofd >"$user/Mijn School.json"
parse tuning
status_is 0
err_has "model zelf doet niet mee"
err_has "pijp.json is geen gewoon bestand"
err_has "map.json is geen gewoon bestand"
err_has "mijn-school.json"
rm -r "$user"
ln -s models "$user"
parse tuning
status_is 0
err_has "modellen in $user"

finish
