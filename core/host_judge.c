/* SPDX-License-Identifier: Apache-2.0 */
/* What plugins say of a statement that they judge: findings and levels. */
#include "base.h"

#include "drop.h"
#include "host_judge.h"
#include "valid.h"

enum { LEVELS_EACH = 64 /* of a verb */ };

bool host_too_many(struct uk_call *call)
{
	return ++call->reports > guard_most(call);
}

static bool valid_level(const struct uk_level *l, const struct judged *judged)
{
	return valid_name(l->taxonomy) && l->low && l->low <= l->high &&
	       (l->verb < judged->statement.verb_count || l->verb == UK_NONE);
}

/* As many as there are verbs and lists to place them on. */
static bool too_many_levels(const struct judged *judged)
{
	return judged->level_count >=
	       LEVELS_EACH * (judged->statement.verb_count + 1);
}

int host_level(struct uk_call *call, const struct uk_level *l)
{
	if (!drop_unless(call, MAY_REPORT, "level"))
		return -1;
	if (!l || !call->judged_count || !valid_level(l, call->judged[0]))
		return drop_for(call, "level",
				"taxonomie, verb, low of high is niet geldig",
				"taxonomy, verb, low or high is not valid");
	if (too_many_levels(call->judged[0]))
		return drop_for(call, "level", "te veel", "too many");
	return judged_level(call->judged[0], l);
}

static const struct rule *rule_of(struct uk_call *call, const char *name)
{
	return rules_find_again(&call->plugin->rules, &call->session->rules,
				call->plugin->table->id, name);
}

/* A plugin that is tried shows all that it does. */
static bool wanted(const struct uk_call *call, const struct judged *judged,
		   const struct rule *rule)
{
	return call->session->watch || judged_wants(judged, rule);
}

/* Of a rule that there is not, the report tells. */
int host_wants(struct uk_call *call, size_t statement, const char *name)
{
	const struct rule *rule;

	if (!drop_unless(call, MAY_REPORT, "wants") ||
	    statement >= call->judged_count || !name)
		return 0;
	rule = rule_of(call, name);
	return !rule || wanted(call, call->judged[statement], rule);
}

/* The name of a rule that there is needs no other look, and of one that is
 * off nothing else is looked at. */
int host_report(struct uk_call *call, size_t statement,
		const struct uk_finding *given)
{
	const struct rule *rule = NULL;
	struct judged *judged;
	struct uk_finding f = {.rule = NULL};

	if (!drop_unless(call, MAY_REPORT, "report"))
		return -1;
	if (statement < call->judged_count &&
	    valid_copy(&f, sizeof(f), offsetof(struct uk_finding, parameters),
		       given) &&
	    f.rule)
		rule = rule_of(call, f.rule);
	if (!rule && !valid_name(f.rule))
		return drop_for(call, "report",
				"nummer van de uitspraak, `size` of naam van "
				"de regel is niet geldig",
				"number of the statement, `size` or name of "
				"the rule is not valid");
	if (!rule)
		return drop_for(call, f.rule,
				"deze regel staat niet in het regelbestand",
				"this rule is not in the rules file");
	judged = call->judged[statement];
	if (!wanted(call, judged, rule))
		return 0;
	if (!valid_finding(&f, judged->statement.text))
		return drop_finding(call, &f, judged->statement.text);
	if (host_too_many(call))
		return drop_for(call, f.rule, "te veel bevindingen",
				"too many findings");
	return judged_wants(judged, rule) ? judged_finding(judged, rule, &f)
					  : 0;
}
