/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "command.h"
#include "terminal.h"

enum { INDENT = 2, MARGIN = 78 };

/* Text broken at blanks, each line indented. */
static void put_wrapped(struct out *o, const char *text)
{
	size_t used = 0;

	while (*text) {
		size_t len = strcspn(text, " \n");
		size_t columns = terminal_columns(text, len);

		if (used && used + 1 + columns > MARGIN) {
			out_addc(o, '\n');
			used = 0;
		}
		out_adds(o, used ? " " : "  ");
		out_clean(o, text, len);
		used += columns + (used ? 1 : INDENT);
		text += len;
		text += strspn(text, " \n");
	}
	out_addc(o, '\n');
}

static void put_section(struct out *o, const char *head, const char *text)
{
	if (!text || !*text)
		return;
	out_addf(o, "\n%s\n", head);
	put_wrapped(o, text);
}

static const char *state_of(const struct uk_rule_words *rule)
{
	static const struct words words[] = {
	    WORDS("uit", "off"), WORDS("fout", "error"),
	    WORDS("waarschuwing", "warning"), WORDS("opmerking", "note"),
	    WORDS("tip", "hint")};

	return words_say(words[rule->severity <= UK_HINT ? rule->severity : 0]);
}

static void put_rule(struct out *o, const struct uk_rule_words *rule)
{
	out_addf(o, "%s (%s)\n", rule->id, state_of(rule));
	put_wrapped(o, rule->title);
	put_section(o, uk_tr("Waarom", "Why"), rule->explanation);
	put_section(o, uk_tr("Liever niet", "Rather not"), rule->bad);
	put_section(o, uk_tr("Liever zo", "Rather like this"), rule->good);
	put_section(o, uk_tr("Bron", "Source"), rule->source);
}

static void list_rules(struct program *p)
{
	struct out *o = &p->out;
	struct uk_rule_words rule;

	for (size_t i = 0; uk_rule_at(p->session, i, &rule); i++) {
		const char *state = state_of(&rule);

		out_addf(o, "%-32s %-13s ", rule.id, state);
		out_adds(o, rule.title);
		out_addc(o, '\n');
	}
}

enum status explain_run(struct program *p)
{
	const struct options *o = &p->options;
	struct uk_error error = {""};
	struct uk_rule_words rule;

	if (program_session(p, NULL))
		return STATUS_FAILED;
	if (!o->argument_count) {
		list_rules(p);
		return STATUS_CLEAN;
	}
	if (uk_rule_find(p->session, o->arguments[0], &rule, &error))
		return complain_of(NULL, &error);
	put_rule(&p->out, &rule);
	return STATUS_CLEAN;
}
