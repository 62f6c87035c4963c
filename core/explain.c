/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "rules.h"
#include "session.h"

bool uk_rule_at(const struct uk_session *session, size_t i,
		struct uk_rule_words *words)
{
	const struct rules *rules = session_rules(session);

	if (i >= rules->count)
		return false;
	*words = rules->all[i]->words;
	return true;
}

int uk_rule_find(const struct uk_session *session, const char *id,
		 struct uk_rule_words *words, struct uk_error *error)
{
	const struct rules *rules = session_rules(session);
	const struct rule *rule = rules_find(rules, id);

	if (!rule)
		return rules_unknown(rules, id, error);
	*words = rule->words;
	return 0;
}
