/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <unistd.h>

#include "compose.h"
#include "result.h"
#include "sitting.h"
#include "stream.h"

struct uk_composition compose_as(const struct options *o)
{
	return (struct uk_composition){
	    .model = o->model, .style = o->style, .order = o->order};
}

void compose_findings(const struct uk_result *r)
{
	for (size_t i = 0; i < r->finding_count; i++)
		say("  - %s [%s]", "  - %s [%s]", r->findings[i].message,
		    r->findings[i].rule);
}

static int fail(struct uk_error *error, const char *nl, const char *en,
		const char *value)
{
	snprintf(error->text, sizeof(error->text), uk_tr(nl, en), value);
	return -1;
}

/* Texts of the parts; returns -1 when one is no text. */
static int read_parts(const struct record *r, struct uk_slot_text *parts,
		      size_t *count, struct uk_error *error)
{
	json_t *object = json_object_get(r->root, "parts"), *value;
	const char *slot;

	if (!json_is_object(object))
		return fail(error, "\"%s\" ontbreekt of is geen object",
			    "\"%s\" is missing or is no object", "parts");
	json_object_foreach(object, slot, value)
	{
		if (json_is_null(value))
			continue;
		if (!json_is_string(value))
			return fail(error, "\"%s\" moet tekst zijn",
				    "\"%s\" must be a string", slot);
		if (*count == OPTIONS_SLOTS)
			return fail(error, "\"%s\": te veel onderdelen",
				    "\"%s\": too many parts", "parts");
		parts[(*count)++] =
		    (struct uk_slot_text){slot, json_string_value(value)};
	}
	return 0;
}

static int answer(struct stream_worker *w, const struct record *r,
		  struct uk_error *error)
{
	struct program *p = w->program;
	struct uk_slot_text parts[OPTIONS_SLOTS];
	struct uk_composition c = {.parts = parts};
	struct uk_result result;
	size_t len;

	if (record_string(r, "model", &c.model, &len, error) ||
	    record_string(r, "style", &c.style, &len, error) ||
	    record_string(r, "order", &c.order, &len, error) ||
	    read_parts(r, parts, &c.part_count, error))
		return -1;
	if (!c.style)
		c.style = p->options.style;
	if (!c.order)
		c.order = p->options.order;
	if (uk_compose(p->session, &c, w->scratch, &result, error))
		return -1;
	result_compose(&w->out, r->id, &result);
	status_raise(&w->status, &p->options, result_worst(&result));
	return 0;
}

/* The ids of the model's slots, as names for options_unknown. */
static void name_slots(struct program *p, const char **names)
{
	struct uk_error error = {""};
	struct uk_slot_info slot;
	size_t i = 0;

	while (i < OPTIONS_SLOTS &&
	       uk_model_slot(p->session, p->options.model, i, &slot, &error))
		names[i++] = slot.id;
	names[i] = NULL;
}

static bool is_among(const char *name, const char *const *names)
{
	for (; *names; names++)
		if (strcmp(*names, name) == 0)
			return true;
	return false;
}

static int check_slots(struct program *p)
{
	const char *names[OPTIONS_SLOTS + 1];
	const struct options *o = &p->options;

	name_slots(p, names);
	for (size_t i = 0; names[0] && i < o->slot_count; i++)
		if (!is_among(o->slots[i].slot, names)) {
			options_unknown(o->slots[i].slot, p->command->options,
					names);
			return -1;
		}
	return 0;
}

static enum status compose_once(struct program *p)
{
	struct options *o = &p->options;
	struct uk_scratch *scratch = uk_scratch_new();
	enum status status = STATUS_CLEAN;
	struct uk_error error = {""};
	struct uk_composition c = compose_as(o);
	struct uk_result result;

	c.parts = o->slots;
	c.part_count = o->slot_count;
	if (!scratch || uk_compose(p->session, &c, scratch, &result, &error)) {
		uk_scratch_free(scratch);
		return complain_of(NULL, &error);
	}
	out_add(&p->out, result.text, result.len);
	out_addc(&p->out, '\n');
	out_flush(&p->out);
	compose_findings(&result);
	status_raise(&status, o, result_worst(&result));
	uk_scratch_free(scratch);
	return status;
}

enum status compose_run(struct program *p)
{
	const struct options *o = &p->options;

	if (o->jsonl && !o->slot_count)
		return stream_run(p, answer);
	if (!o->slot_count && (o->jsonl || !isatty(0) || !isatty(1)))
		return complain(
		    "geef de onderdelen: uitkomst compose --verb ontwerpen "
		    "--subject 'een brug'",
		    "give the parts: uitkomst compose --verb ontwerpen "
		    "--subject 'een brug'");
	if (program_session(p, NULL) || check_slots(p))
		return STATUS_FAILED;
	return o->slot_count ? compose_once(p) : sitting_run(p);
}
