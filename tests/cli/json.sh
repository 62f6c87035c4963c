# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=sh
# A unit as JSON: what is found stands where it is, and what is wrong is told
# with its place. The schema and the program agree.
. "$top_srcdir/tests/lib.sh"

examples=$top_srcdir/docs/examples
for unit in "$examples"/*.json; do
	run check "$unit"
	status_is 0
	out_is_empty
	cp "$unit" out
	valid unit
done

cat >unit.json <<'END'
{"model": "zelcom", "leeruitkomsten": [
  {"tekst": "De student stelt onder \u0074oezicht een plan op.", "z": 3,
   "indicatoren": ["stelt een plan op"], "bewijs": ["de les bijwonen"]}]}
END
run check --rules zelcom --format gcc unit.json
out_has 'unit.json:2:31: note: aangegeven is zelfstandigheid hoog'
out_has 'unit.json:3:21: note: deze indicator zegt niets'
out_has 'unit.json:3:61: note: "bijwonen"'
run check --rules zelcom --format json unit.json
valid report
run check --stdin-filename unit.json --rules zelcom --format gcc <unit.json
out_has 'unit.json:2:31: note:'

# A fix keeps it JSON.
cat >fix.json <<'END'
{"leeruitkomsten": ["De student houd een gesprek met een \"cliënt\"."]}
END
run fix fix.json
status_is 0
grep -qF '["De student houdt een gesprek met een \"cliënt\"."]' fix.json ||
	fail "not fixed: $(cat fix.json)"

# wrong JSON MESSAGE: refused by the program and by the schema.
wrong()
{
	printf '%s' "$1" >wrong.json
	run check wrong.json
	status_is 2
	err_has "wrong.json:$2"
	cp wrong.json out
	[ "$PYTHON" = false ] ||
		! "$PYTHON" "$top_srcdir/tests/cli/validate.py" \
			"$schemas/unit.schema.json" <out >log 2>&1 ||
		fail "the schema takes $1"
}
wrong '[]' '1: verwacht een object'
wrong '{"titel": "x"}' '1: dit is geen eenheid'
wrong '{"leeruitkomsten": [],
 "nivaeu": 3}' '2: onbekende sleutel "nivaeu"; bedoel je "niveau"?'
wrong '{"leeruitkomsten": [{"id": "A"}]}' \
	'1: leeruitkomsten[0]: hier ontbreekt "tekst"'
wrong '{"leeruitkomsten": [{"tekst": "a", "text": "b"}]}' \
	'1: leeruitkomsten[0].text: de tekst staat er al'
wrong '{"leeruitkomsten": ["a",
 {"tekst": "b", "bewijs": [" "]}]}' \
	'2: leeruitkomsten[1].bewijs[0]: deze tekst is leeg'
wrong '{"leeruitkomsten": [3]}' '1: leeruitkomsten[0]: verwacht een tekst'
wrong '{"leeruitkomsten": [{"tekst": "a", "z": 1.5}]}' \
	'1: leeruitkomsten[0].z: verwacht een tekst'
wrong '{"leeruitkomsten": [{"tekst": "a", "z": {"b": 1}}]}' \
	'1: leeruitkomsten[0].z: verwacht een tekst'
wrong '{"leeruitkomsten": [], "toetsing": [{"tekst": "a", "bewijs": [[]]}]}' \
	'1: toetsing[0].bewijs[0]: verwacht een tekst'
wrong '{"leeruitkomsten": ["a" "b"]}' '1:27: hier klopt de JSON niet'
wrong '{"leeruitkomsten": [' '1:20: de JSON houdt te vroeg op'

printf '{"leeruitkomsten": [{"tekst": "a", "indicatorn": ["b"]}]}' >wrong.json
run check wrong.json
err_has 'onbekende sleutel; bedoel je "indicatoren"?'
{
	printf '{"leeruitkomsten": ['
	head -c 200 /dev/zero | tr '\0' '['
} >wrong.json
run check wrong.json
err_has 'meer dan 64 lijsten en objecten in elkaar'

finish
