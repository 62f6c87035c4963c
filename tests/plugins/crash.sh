# SPDX-License-Identifier: Apache-2.0
# A plugin that takes its process down costs its own findings on that
# statement and is named and switched off; all else is as without it.
. "$top_srcdir/tests/lib.sh"

modules=$top_builddir/tests/plugins/.libs
# A built-in variant loads no shared modules.
[ -e "$modules/die_crash.so" ] || exit 77

UITKOMST_PLUGIN_MEMORY=64
export UITKOMST_PLUGIN_MEMORY
# A crash that the sanitizer reports is still one.
ASAN_OPTIONS=${ASAN_OPTIONS-}:handle_segv=1:detect_leaks=0
export ASAN_OPTIONS
umask 022

cat >rules.json <<'END'
{"rules": [{"id": "rule", "scopes": ["outcome"], "severity": "warning",
"on": true, "parameters": [],
"nl": {"title": "t", "message": "gezien", "explanation": "e", "bad": "b",
"good": "g"}, "en": {"title": "t", "message": "seen", "explanation": "e",
"bad": "b", "good": "g"}, "source": "s"}]}
END
cat >les.txt <<'END'
De student ontwerpt een tuin.
De student legt boem een tuin aan.
De student begrijpt een tuin.
END
cp les.txt was.txt

# plugins FOLDER NAME...: a folder with these plugins.
plugins()
{
	folder=$1
	shift
	mkdir -p "$folder"
	for module; do
		cp "$modules/$module.so" "$folder"
		cp rules.json "$folder/$module.json"
	done
}

# checks FOLDER OPTION...: the findings of others in the file rest, those
# that count here in out.
checks()
{
	folder=$1
	shift
	run check --scope outcome --format gcc --plugin-dir "$folder" "$@" \
		les.txt
	grep -vE '_.*\.rule|not-run' out >rest
}

run check --scope outcome --format gcc les.txt
without=$status
cp out wanted

# dies NAME LINES REASON: it falls at the first of so many lines, of REASON.
dies()
{
	plugins "$1" "$1" run_thread
	for jobs in 1 2; do
		checks "$1" --jobs $jobs
		status_is $without
		cmp -s rest wanted || fail "others say: $(diff rest wanted)"
		[ "$(grep -c run_thread.rule out)" = 3 ] ||
			fail "another plugin was not heard"
		[ "$(grep -c "regels van $1 niet uitgevoerd" out)" = 1 ] ||
			fail "is not told at its statement"
		err_has "plugin $1 is uitgezet: hij "
		[ -n "${UK_SANITIZED-}" ] || err_has "$3"
		[ "$(grep -c "$1.rule" out)" = "$2" ] ||
			fail "its own findings: $(grep "$1.rule" out)"
		cmp -s les.txt was.txt || fail "the input was changed"
	done
}

grep -q '^#define UK_SANITIZED' "$top_builddir/config.h" && UK_SANITIZED=1

dies die_crash 0 'buiten zijn geheugen (signaal 11)'
dies die_abort 0 'brak zichzelf af (signaal 6)'
dies die_deep 0 'buiten zijn geheugen (signaal 11)'
dies die_exit 0 'beëindigde het programma (exit)'
dies die_quit 0 'beëindigde het programma (exit)'
UITKOMST_PLUGIN_SECONDS=1
export UITKOMST_PLUGIN_SECONDS
dies die_hang 0 'gaf na 1 seconden nog geen antwoord'
unset UITKOMST_PLUGIN_SECONDS
dies die_once 1 'buiten zijn geheugen (signaal 11)'
dies die_set 3 'buiten zijn geheugen (signaal 11)'
# Its shadow memory leaves no room for a limit.
[ -n "${UK_SANITIZED-}" ] || dies die_memory 0 'meer dan 64 MiB geheugen'

plugins run_thread run_thread

# In another language.
checks die_crash --lang en
err_has 'plugin die_crash is switched off: it '

# Two that fall at once, each named.
plugins two die_crash die_abort run_thread
checks two
err_has 'plugin die_crash is uitgezet'
err_has 'plugin die_abort is uitgezet'
[ "$(grep -c 'niet uitgevoerd' out)" = 2 ] || fail "not both are told"
[ "$(grep -c run_thread.rule out)" = 3 ] || fail "another was not heard"

# Before it is called at all.
for name in die_load die_open; do
	plugins $name $name run_thread
	checks $name
	status_is $without
	cmp -s rest wanted || fail "others say: $(diff rest wanted)"
	[ "$(grep -c run_thread.rule out)" = 3 ] || fail "another is silent"
	err_has "$name"
	[ -n "${UK_SANITIZED-}" ] || err_has 'buiten zijn geheugen'
done
run plugins info --plugin-dir die_open die_open
out_has 'geweigerd'

# After all is done.
plugins die_close die_close
checks die_close
status_is $without
[ "$(grep -c die_close.rule out)" = 3 ] || fail "its findings are lost"
run plugins --plugin-dir die_close
status_is 0

# A model: the statement keeps what others said.
plugins die_model die_model run_thread
sed 's/"example"/"die_model"/' "$top_srcdir/plugins/example/example-formula.json" \
	>die_model/die_model-formula.json
checks die_model --model die_model
status_is 0
err_has 'plugin die_model is uitgezet'
[ "$(grep -c run_thread.rule out)" = 3 ] || fail "another was not heard"

# The one that is asked is to blame, not the one that asks.
plugins asked die_words ask_words
for word in lijst wacht; do
	[ $word = lijst ] || UITKOMST_PLUGIN_SECONDS=1
	export UITKOMST_PLUGIN_SECONDS
	echo "De student kent de $word." >les.txt
	checks asked
	err_has 'plugin die_words is uitgezet'
	out_has '[ask_words.rule]'
	out_has 'regels van die_words niet uitgevoerd'
done
UITKOMST_PLUGIN_PATH='' run check --scope outcome --plugin-dir asked \
	--format gcc les.txt
cp was.txt les.txt
unset UITKOMST_PLUGIN_SECONDS

# What it prints stays out of the findings.
plugins run_prints run_prints
checks run_prints
status_is $without
out_lacks SPILLED
[ "$(grep -c run_prints.rule out)" = 3 ] || fail "its findings are lost"

# A rule that is there twice is no rule.
plugins good good
{
	sed 's/]}$/,/' rules.json
	sed 's/^{"rules": \[//' rules.json
} >good/good.json
checks good
status_is $without
err_has 'plugin good doet niet mee: '
err_has 'de regel good.rule is er al'

# Other ways in: lines, a sentence that is made, a fix, a list.
printf '{"id":%d,"text":"De student legt %s aan."}\n' 1 tuin 2 boem 3 tuin \
	>lines.jsonl
run check --jsonl --plugin-dir die_once --rules die_once lines.jsonl
status_is 0
[ "$(grep -c die_once.rule out)" = 1 ] || fail "answers: $(cat out)"
[ "$(wc -l <out)" = 3 ] || fail "a line is lost"
err_has 'plugin die_once is uitgezet'
run compose --plugin-dir die_crash --starter 'De student' --verb leggen \
	--subject 'een tegel'
status_is 0
out_has 'De student legt een tegel.'
run fix --plugin-dir die_crash --diff --scope outcome les.txt
status_is 0
run conjugate --plugin-dir die_crash leggen
out_is 'leggen	legt	leggen	gelegd'

# In a file of many rounds, with more than one worker.
awk 'BEGIN { for (i = 0; i < 9000; i++)
	print "De student " (i == 6000 ? "boem" : "") " ontwerpt iets." }' \
	>les.txt
checks die_once --jobs 2
status_is 0
[ "$(grep -c 'niet uitgevoerd' out)" = 1 ] || fail "is not told once"
grep -q '^les.txt:6001:.*niet uitgevoerd' out || fail "at another statement"
told=$(grep -c die_once.rule out)
[ "$told" -ge 5000 ] && [ "$told" -lt 9000 ] || fail "$told findings"

# As many workers as one likes say the same.
head -n 150 les.txt >some.txt
mv some.txt les.txt
checks run_thread --jobs 1
cp out alone
checks run_thread --jobs 300
cmp -s out alone || fail "says otherwise: $(diff out alone | head -n 3)"

# Where there is no room to share, one is told, and all is found.
if [ -z "${UK_SANITIZED-}" ]; then
	(ulimit -v 4000000 && exec "$uitkomst" check --scope outcome \
		--format gcc --plugin-dir run_thread les.txt) >out 2>err
	cmp -s out alone || fail "says otherwise without shared memory"
	err_has 'te weinig adresruimte'
fi

# Without a worker it is what it was: the end.
# (That the shell tells of it would look like a failure in the log.)
run check --no-worker --scope outcome --plugin-dir die_crash les.txt 2>/dev/null
[ "$status" -gt 2 ] || [ -n "${UK_SANITIZED-}" ] || fail "did not crash"

finish
