# SPDX-License-Identifier: Apache-2.0
# In a set that says "je", "de student" is offered as "je": in both orders, with
# the verbs that change. Not where "zijn" would have to change too.
. "$top_srcdir/tests/lib.sh"

cat >teelt.txt <<'END'
Je snoeit fruitbomen in een boomgaard.
De student bemest een akker volgens een bodemanalyse.
Je legt uit hoe een motor werkt.
In een kas kan de student een plaag bestrijden.
Je oogst gewassen op het juiste moment.
De student is in staat om een kas te beheren.
Je verkoopt planten aan klanten.
Tijdens de stage werkt de student een teeltplan uit.
Je stekt planten in een kas.
De student verantwoordt zijn keuzes voor een ras.
Je kunt een gewas beoordelen.
END
run check --scope outcome --rules outcome.mixed-person --format json teelt.txt
status_is 0
for text in 'Je bemest' 'kun je' 'Je bent' 'werk je'; do
	out_has "\"text\":\"$text\""
done
out_lacks 'verantwoordt je'
out_lacks 'Je verantwoordt'
finish
