/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "report.h"
#include "terminal.h"

/* Slot number `i` of the model that was asked for, else of the document's. */
static bool slot_at(struct report *r, const struct uk_document *from, size_t i,
		    struct uk_slot_info *slot)
{
	const char *model = r->program->options.model;
	struct uk_error error = {""};

	if (!model)
		model = uk_document_model(from);
	return uk_model_slot(r->program->session, model, i, slot, &error);
}

static const char *label_of(struct report *r, const struct uk_document *from,
			    const char *slot)
{
	struct uk_slot_info known;

	for (size_t i = 0; slot_at(r, from, i, &known); i++)
		if (strcmp(known.id, slot) == 0)
			return known.label;
	return slot;
}

/* The slot of the verb; an empty id when the model has none. */
static struct uk_slot_info verb_slot(struct report *r,
				     const struct uk_document *from)
{
	struct uk_slot_info slot;

	for (size_t i = 0; slot_at(r, from, i, &slot); i++)
		if (slot.role == UK_ROLE_VERB)
			return slot;
	return (struct uk_slot_info){.id = "", .label = "verb"};
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
	} while (++used < 17);
	out_clean(o, text, strlen(text));
}

static void name_level(char *to, size_t room, const struct uk_result_level *l)
{
	snprintf(to, room, l->low == l->high ? "%s %u" : "%s %u-%u",
		 l->taxonomy, l->low, l->high);
}

static void put_levels(struct report *r, const struct uk_result *result,
		       size_t verb)
{
	char name[160];

	for (size_t i = 0; i < result->level_count; i++) {
		if (result->levels[i].verb != verb)
			continue;
		name_level(name, sizeof(name), &result->levels[i]);
		out_adds(r->out, ", ");
		out_adds(r->out, name);
	}
}

/* The levels of the statement as a whole. */
static void put_whole(struct report *r, const struct uk_result *result)
{
	char name[160];

	for (size_t i = 0; i < result->level_count; i++) {
		if (result->levels[i].verb != UK_NONE)
			continue;
		name_level(name, sizeof(name), &result->levels[i]);
		put_row(r, uk_tr("Niveau", "Level"), name);
		out_addc(r->out, '\n');
	}
}

static void put_verbs(struct report *r, const char *label,
		      const struct uk_result *result)
{
	for (size_t i = 0; i < result->verb_count; i++) {
		put_row(r, label, result->verbs[i].surface);
		out_adds(r->out, " (");
		out_adds(r->out, result->verbs[i].lemma);
		put_levels(r, result, i);
		out_adds(r->out, ")\n");
	}
}

/* The part of the verb is the first one: all of them stand in its place. */
static void put_parts(struct report *r, const struct uk_document *document,
		      const struct uk_result *result)
{
	struct uk_slot_info verb = verb_slot(r, document);
	bool told = false;

	for (size_t i = 0; i < result->part_count; i++) {
		const struct uk_result_part *part = &result->parts[i];

		if (strcmp(part->slot, verb.id) == 0) {
			put_verbs(r, verb.label, result);
			told = true;
			continue;
		}
		put_row(r, label_of(r, document, part->slot), part->text);
		out_addc(r->out, '\n');
	}
	if (!told)
		put_verbs(r, verb.label, result);
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
	put_parts(r, document, result);
	put_whole(r, result);
	out_addc(o, '\n');
}

enum status parse_run(struct program *p)
{
	return report_run(p, parse_forms);
}
