/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "report.h"
#include "terminal.h"

static const char *label_of(struct report *r, const char *slot)
{
	const struct options *o = &r->program->options;
	struct uk_error error = {""};
	struct uk_slot_info model;

	for (size_t i = 0;
	     uk_model_slot(r->program->session, o->model, i, &model, &error);
	     i++)
		if (strcmp(model.id, slot) == 0)
			return model.label;
	return slot;
}

static void put_row(struct report *r, const char *label, const char *text)
{
	struct out *o = r->out;
	size_t used = terminal_columns(label, strlen(label));

	out_adds(o, r->colour ? "  \033[36m" : "  ");
	out_adds(o, label);
	out_adds(o, r->colour ? "\033[m" : "");
	do {
		out_addc(o, ' ');
	} while (++used < 14);
	out_clean(o, text, strlen(text));
}

static void put_levels(struct report *r, const struct uk_result *result,
		       size_t verb)
{
	for (size_t i = 0; i < result->level_count; i++) {
		const struct uk_result_level *l = &result->levels[i];

		if (l->verb != verb)
			continue;
		out_addf(r->out, l->low == l->high ? ", %s %u" : ", %s %u-%u",
			 l->taxonomy, l->low, l->high);
	}
}

static void put_verbs(struct report *r, const struct uk_result *result)
{
	for (size_t i = 0; i < result->verb_count; i++) {
		put_row(r, label_of(r, "verb"), result->verbs[i].surface);
		out_adds(r->out, " (");
		out_adds(r->out, result->verbs[i].lemma);
		put_levels(r, result, i);
		out_adds(r->out, ")\n");
	}
}

/* The part "verb" is the first verb: all of them stand in its place. */
static void put_parts(struct report *r, const struct uk_result *result)
{
	bool told = false;

	for (size_t i = 0; i < result->part_count; i++) {
		const struct uk_result_part *part = &result->parts[i];

		if (strcmp(part->slot, "verb") == 0) {
			put_verbs(r, result);
			told = true;
			continue;
		}
		put_row(r, label_of(r, part->slot), part->text);
		out_addc(r->out, '\n');
	}
	if (!told)
		put_verbs(r, result);
}

void parts_result(struct report *r, const struct uk_document *document,
		  const struct uk_result *result)
{
	struct uk_place at = report_place(document, result, 0);
	struct out *o = r->out;

	out_adds(o, r->colour ? "\033[1m" : "");
	out_clean(o, r->name, strlen(r->name));
	out_addf(o, ":%zu: %s", at.line, r->colour ? "\033[m" : "");
	out_clean(o, result->text, result->len);
	out_addc(o, '\n');
	put_parts(r, result);
	out_addc(o, '\n');
}

enum status parse_run(struct program *p)
{
	return report_run(p, parse_forms);
}
