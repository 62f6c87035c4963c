/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "drop.h"
#include "error.h"
#include "fault.h"

static int drop(struct uk_call *call, const char *what,
		const struct uk_error *why)
{
	struct uk_error words = {""};

	error_set(&words, "%s: %s", "%s: %s", what, why->text);
	if (atomic_fetch_add(&call->plugin->dropped, 1) == 0)
		session_log(call->session, call->plugin->table->id, words.text);
	if (call->session->watch)
		watch_fault(call->session->watch, call, words.text);
	call->dropped++;
	return -1;
}

int drop_for(struct uk_call *call, const char *what, const char *nl,
	     const char *en)
{
	struct uk_error why = {""};

	error_set(&why, "%s", "%s", tr(nl, en));
	return drop(call, what, &why);
}

int drop_analysis(struct uk_call *call, const struct uk_analysis *a)
{
	struct uk_error why = {""};

	fault_analysis(a, call->judged[0]->statement.text,
		       call->session->words.count, &why);
	return drop(call, "analysis", &why);
}

int drop_range(struct uk_call *call, const struct uk_part *part)
{
	struct uk_error why = {""};

	fault_range(call->judged[0]->statement.text, part->range, &why);
	return drop(call, part->slot, &why);
}

int drop_finding(struct uk_call *call, const struct uk_finding *f,
		 struct uk_text text)
{
	struct uk_error why = {""};

	fault_finding(f, text, &why);
	return drop(call, f->rule, &why);
}

bool drop_unless(struct uk_call *call, unsigned right, const char *what)
{
	if (call->may & right)
		return true;
	if (right == MAY_OPEN)
		drop_for(call, what, "mag alleen in open()",
			 "only open() may do that");
	else
		drop_for(call, what, "mag hier niet", "not allowed here");
	return false;
}
