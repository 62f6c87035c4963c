# SPDX-License-Identifier: Apache-2.0
# JSON Lines: the contract of `check --jsonl`.
. "$top_srcdir/tests/lib.sh"

id()
{
	sed -n "${1}p" out | sed 's/^{"id":\(.*\),"text":.*/\1/'
}

# An id is any JSON value and comes back byte for byte, in the same order.
cat >in <<'EOF'
{"id":1,"text":"De student ontwerpt een brug."}
{"id":"twee","text":"De student ontwerpt een weg."}

{"text":"De student ontwerpt een dijk.","id":[1.10, {"a":null}]}
{"id":123456789012345678901234567890,"text":"De student ontwerpt een sluis."}
{ "text" : "De student ontwerpt een \"tunnel\".", "n": {"id":0} , "id" : -0.0 }
{"text":"De student ontwerpt een pad."}
EOF
run check --jsonl <in
[ "$status" -le 1 ] || fail "exit status $status"
valid check --lines
[ "$(wc -l <out)" -eq 6 ] || fail "not six lines"
[ "$(id 1)" = 1 ] || fail "id 1"
[ "$(id 2)" = '"twee"' ] || fail "id twee"
[ "$(id 3)" = '[1.10, {"a":null}]' ] || fail "id [1.10, ...]"
[ "$(id 4)" = 123456789012345678901234567890 ] || fail "large id"
[ "$(id 5)" = -0.0 ] || fail "id -0.0"
[ "$(id 6)" = null ] || fail "no id"

# Files do as well as standard input; the end of the last line may lack.
printf '\357\273\277{"id":1,"text":"De student leest."}\r\n \t\n{"id":2,"text":"De student schrijft."}' >crlf
run check --jsonl crlf
valid check --lines
[ "$(wc -l <out)" -eq 2 ] || fail "byte order mark, CRLF, no line end"

# A bad line is answered in its place and the rest goes on.
{
	echo '{"id":"a","text":"De student leest."}'
	echo 'nope'
	echo '[1]'
	echo '{"id":1}'
	echo '{"text":1}'
	echo '{"text":"a","text":"b"}'
	echo '{"text":"De student leest.","scope":"essay"}'
	echo '{"text":"De student leest.","model":"geen"}'
	echo '{"text":"De student leest."} {}'
	printf '{"text":"De student \377 leest."}\n'
	printf '{"text":"De student \\u0000 leest."}\n'
	printf '{"text":"De student \000 leest."}\n'
	printf '{"id":[null\000],"text":"De student leest."}\n'
	printf '{"id":%s1%s,"text":"x"}\n' \
		"$(head -c 5000 /dev/zero | tr '\0' '[')" \
		"$(head -c 5000 /dev/zero | tr '\0' ']')"
	echo '{"id":1e999,"text":"x"}'
	echo '{"id":"z","text":"De student schrijft."}'
} >in
run check --jsonl <in
status_is 2
valid check --lines
[ "$(wc -l <out)" -eq 16 ] || fail "not as many lines as came in"
[ "$(id 1)" = '"a"' ] && [ "$(id 16)" = '"z"' ] || fail "first and last"
for n in 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
	sed -n "${n}p" out | grep -q "^{\"line\":$n,\"error\":\"" ||
		fail "line $n is no error"
done
out_has "tweemaal"
out_has "te diep genest"
out_has "geen geldige UTF-8"

# A line over the limit is passed over, not kept.
if [ "$PYTHON" != false ]; then
	"$PYTHON" -c 'print("x" * (20 << 20))
print("{\"id\":7,\"text\":\"De student leest.\"}")' >in
	run check --jsonl <in
	status_is 2
	head -n 1 out | grep -q '^{"line":1,"error":".*16 MiB' || fail "limit"
	[ "$(id 2)" = 7 ] || fail "the line after it"
fi

# Who waits for an answer gets it before the next question.
rm -f out
mkfifo to
"$uitkomst" check --jsonl <to >out 2>err &
pid=$!
exec 3>to
what="a question, then silence"
echo '{"id":"vraag","text":"De student leest."}' >&3
tries=0
until [ -s out ] || [ $tries -ge 100 ]; do
	sleep 0.1
	tries=$((tries + 1))
done
out_has '"vraag"'
exec 3>&-
wait $pid

finish
