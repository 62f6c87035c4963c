# SPDX-License-Identifier: Apache-2.0
# Composing from options and from JSON Lines.
. "$top_srcdir/tests/lib.sh"

run compose --starter 'De student' --verb opstellen --subject 'een zorgplan' \
	--standard 'volgens de richtlijn' --context 'in een verpleeghuis' \
	--effect 'zodat de cliënt thuis kan wonen'
status_is 0
out_is 'De student stelt een zorgplan op volgens de richtlijn in een verpleeghuis, zodat de cliënt thuis kan wonen.'
err_is_empty

run compose --starter 'De student' --verb=opstellen --subject='een zorgplan' \
	--style modal --standard 'volgens de richtlijn' \
	--context 'in een verpleeghuis'
out_is 'De student kan een zorgplan opstellen volgens de richtlijn in een verpleeghuis.'

# Findings go to standard error.
run compose --starter 'De student' --verb weten --subject 'wat een brug is'
out_is 'De student weet wat een brug is.'
err_has '[bloom.vague-verb]'

run compose --verb ontwerpen --subjct 'een brug'
status_is 2
out_is_empty
err_has 'bedoel je --subject?'

run compose --verbb ontwerpen
status_is 2
err_has "bedoel je --verb?"

run compose --verb ontwerpen --subject 'een brug' --style gothic
status_is 2
run compose --verb ontwerpen --subject 'een brug' --model tunning
status_is 2
err_has 'tuning'

run compose </dev/null
status_is 2
err_has 'geef de onderdelen'

# JSON Lines.
cat >in <<'EOF'
{"id":1,"model":"tuning","parts":{"starter":"De student","verb":"ontwerpen","subject":"een brug"}}
{"id":2,"parts":{"verb":"ontwerpen","subject":"een brug","effect":null}}
{"id":3,"parts":{"verb":1}}
{"id":4}
{"id":5,"style":"gothic","parts":{"verb":"ontwerpen","subject":"een brug"}}
EOF
run compose --jsonl <in
status_is 2
valid compose --lines
grep -q '^{"id":1,"text":"De student ontwerpt een brug."' out || fail "id 1"
grep -q '^{"id":2,"text":' out || fail "id 2"
[ "$(grep -c '"error":' out)" -eq 3 ] || fail "not three bad lines"

# Without a model there is nothing to ask, also at a keyboard.
# (Built-in plugins are always there.)
if [ "$PYTHON" != false ] && [ -e "$top_builddir/plugins/.libs/dutch.so" ]; then
	what="compose without plugins"
	UITKOMST_PLUGIN_PATH=/nonexistent timeout 20 "$PYTHON" -c '
import os, pty, sys
sys.exit(os.waitstatus_to_exitcode(pty.spawn([sys.argv[1], "compose"])))
' "$uitkomst" >out 2>err </dev/null
	status=$?
	status_is 2
	out_has tuning
fi

finish
