/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "sitting.h"

struct questions {
	struct sitting *sitting;
	const char *label;
	bool left;
};

/* Asks for one line; false when nothing was given. */
static bool ask(struct questions *q, const char *given)
{
	struct sitting *s = q->sitting;
	char prompt[64];
	const char *answer;

	if (q->left || s->item.count == ITEM_LINES)
		return false;
	snprintf(prompt, sizeof(prompt), "  %s > ", q->label);
	answer = ask_line(s->ask, prompt, given, NULL, NULL);
	q->left = !answer;
	if (!answer || !*answer)
		return false;
	item_add(&s->item, q->label, answer);
	return true;
}

static void ask_draft(void *closure, const char *text)
{
	(void)ask(closure, text);
}

bool sitting_lines(struct sitting *s)
{
	struct questions q = {s, item_label("indicator"), false};
	struct uk_slot_text parts[OPTIONS_SLOTS];
	struct uk_composition c = sitting_composition(s, parts);
	struct out *o = &s->program->out;

	item_release(&s->item);
	out_adds(o, uk_tr("\nWaaraan zie je dat iemand dit beheerst? Een lege "
			  "regel gaat verder.\n",
			  "\nBy what do you see that somebody masters this? An "
			  "empty line goes on.\n"));
	item_drafts(s->program->session, &c, ask_draft, &q);
	while (ask(&q, ""))
		;
	q.label = item_label("bewijs");
	out_adds(o, uk_tr("\nWat kan de beoordelaar bekijken? Een lege regel "
			  "is klaar.\n",
			  "\nWhat can an assessor look at? An empty line ends "
			  "it.\n"));
	while (ask(&q, ""))
		;
	return !q.left;
}

void sitting_write(struct sitting *s, struct out *out, const char *mark)
{
	struct uk_slot_text parts[OPTIONS_SLOTS];
	struct uk_composition c = sitting_composition(s, parts);

	if (s->item.count)
		item_write(out, s->program->session, &c, s->sentence, &s->item);
	else
		out_addf(out, "%s%s\n", mark, s->sentence);
}
