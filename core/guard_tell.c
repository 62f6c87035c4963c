/* SPDX-License-Identifier: Apache-2.0 */
/* What the user hears of plugins that misbehave. */
#include "base.h"

#include "guard.h"

void watch_fault(struct watch *watch, const struct uk_call *call,
		 const char *text)
{
	if (watch->plugin == call->plugin && !watch->fault[0])
		(void)snprintf(watch->fault, sizeof(watch->fault), "%s", text);
}

void watch_failed(struct watch *watch, const struct uk_call *call)
{
	if (watch->plugin != call->plugin)
		return;
	watch->failed = true;
	(void)snprintf(watch->why, sizeof(watch->why), "%s", call->why);
	if (!call->why[0])
		watch_fault(watch, call,
			    tr("gaf -1 zonder te zeggen waarom (host->fail)",
			       "returned -1 without saying why (host->fail)"));
}

void guard_switch_off(struct uk_call *call)
{
	struct plugin *p = call->plugin;
	char words[512];

	if (atomic_exchange(&p->off, true))
		return;
	snprintf(words, sizeof(words),
		 tr("plugin %s is uitgezet: %d keer achter elkaar mislukt (%s)",
		    "plugin %s is switched off: failed %d times in a row (%s)"),
		 p->table->id, GUARD_FAILURES, call->why);
	session_notice(call->session, words);
}

/* Silence must not look like approval: the statement says who fell out. */
void guard_tell_not_run(struct uk_session *session, const struct plugin *plugin,
			const char *why, struct judged *judged)
{
	const struct rule *rule =
	    rules_find_in(&session->rules, "uitkomst", "not-run");
	const char *id = plugin->table->id;
	const struct uk_parameter parameters[] = {
	    {"plugin", {id, strlen(id)}},
	    {"reason", {why, strlen(why)}},
	};
	const struct uk_finding finding = {
	    .size = sizeof(finding),
	    .rule = "not-run",
	    .range = {0, 0},
	    .parameters = parameters,
	    .parameter_count = ARRAY_SIZE(parameters),
	};

	if (rule && rule->words.severity)
		judged_finding(judged, rule, &finding);
}

void guard_fell(struct uk_session *session, struct plugin *plugin)
{
	char words[512];

	atomic_store(&plugin->off, true);
	snprintf(
	    words, sizeof(words),
	    tr("plugin %s is uitgezet: %s", "plugin %s is switched off: %s"),
	    plugin->table->id, plugin->fell);
	session_notice(session, words);
}

void guard_tell_fallen(struct uk_session *session, struct judged *judged)
{
	for (size_t i = 0; i < session->plugin_count; i++) {
		const struct plugin *p = &session->plugins[i];

		if (p->fell_on == judged)
			guard_tell_not_run(session, p, p->fell, judged);
	}
}

void guard_tell_too_many(const struct uk_call *call)
{
	char words[256];

	snprintf(words, sizeof(words),
		 tr("plugin %s meldde in één keer meer dan %zu dingen; de "
		    "rest is weggelaten",
		    "plugin %s reported more than %zu things at once; the "
		    "rest is left out"),
		 call->plugin->table->id, guard_most(call));
	session_notice(call->session, words);
}

void guard_tell_slow(const struct uk_call *call)
{
	char words[256];

	snprintf(words, sizeof(words),
		 tr("plugin %s had voor één uitspraak meer dan %d seconden "
		    "nodig",
		    "plugin %s needed more than %d seconds for one statement"),
		 call->plugin->table->id, GUARD_SECONDS);
	session_notice(call->session, words);
}
