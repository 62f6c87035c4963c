/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <unistd.h>

#include "compose.h"
#include "item.h"
#include "result.h"
#include "sitting.h"
#include "stream.h"

enum { NAMES_MORE = 4 };

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

/* Names that options may have beside those of the command: the model's slots,
 * none without such a model, and the lines below an outcome. */
static size_t name_slots(struct program *p, const char **names)
{
	struct uk_error error = {""};
	struct uk_slot_info slot;
	const char *line;
	size_t count = 0;

	while (
	    count < OPTIONS_SLOTS &&
	    uk_model_slot(p->session, p->options.model, count, &slot, &error))
		names[count++] = slot.id;
	for (size_t i = 0; count && i < NAMES_MORE && (line = item_name(i));
	     i++)
		names[count++] = line;
	names[count] = NULL;
	return count;
}

static bool is_among(const char *name, const char *const *names)
{
	for (; *names; names++)
		if (strcmp(*names, name) == 0)
			return true;
	return false;
}

/* A part of Tuning, say, that this model does not have. */
static enum status lacks_slot(const struct options *o, const char *name,
			      const char *const *names)
{
	char all[1024] = "";
	size_t used = 0;

	for (; *names && !item_label(*names) && used < sizeof(all); names++) {
		int n = snprintf(all + used, sizeof(all) - used, "%s--%s",
				 used ? ", " : "", *names);

		used += n > 0 ? (size_t)n : 0;
	}
	return complain("model %s heeft geen --%s, wel %s",
			"model %s has no --%s, but %s", o->model, name, all);
}

static bool is_table_slot(const struct option *table, const char *name)
{
	for (; table->name; table++)
		if (table->kind == OPTION_SLOT && !strcmp(table->name, name))
			return true;
	return false;
}

static int check_slots(struct program *p)
{
	const char *names[OPTIONS_SLOTS + NAMES_MORE + 1];
	const struct options *o = &p->options;
	size_t count = name_slots(p, names);

	for (size_t i = 0; count && i < o->slot_count; i++) {
		const char *name = o->slots[i].slot;

		if (is_among(name, names))
			continue;
		if (o->model && is_table_slot(p->command->options, name))
			lacks_slot(o, name, names);
		else
			options_unknown(name, p->command->options, names);
		return -1;
	}
	return 0;
}

/* "voorbeelden" in place of an indicator: those of the model. */
static bool asks_drafts(const char *text)
{
	return strcmp(text, "voorbeelden") == 0 ||
	       strcmp(text, "examples") == 0;
}

static void add_draft(void *item, const char *text)
{
	item_add(item, item_label("indicator"), text);
}

static void add_drafts(struct program *p, const struct uk_composition *c,
		       struct item *item)
{
	size_t count = item->count;

	item_drafts(p->session, c, add_draft, item);
	if (item->count == count)
		say("er zijn geen voorbeelden van indicatoren; kies een stap, "
		    "zoals --model zelcom --zelfstandigheid 2",
		    "there are no examples of indicators; choose a step, such "
		    "as --model zelcom --zelfstandigheid 2");
}

/* Parts the slots of the sentence from the lines below it. */
static void take_slots(struct program *p, struct uk_composition *c,
		       struct uk_slot_text *parts, struct item *item)
{
	const struct options *o = &p->options;

	c->parts = parts;
	for (size_t i = 0; i < o->slot_count; i++)
		if (!item_label(o->slots[i].slot))
			parts[c->part_count++] = o->slots[i];
	for (size_t i = 0; i < o->slot_count; i++) {
		const char *label = item_label(o->slots[i].slot);

		if (label && asks_drafts(o->slots[i].text))
			add_drafts(p, c, item);
		else if (label)
			item_add(item, label, o->slots[i].text);
	}
}

static enum status put_sentence(struct program *p,
				const struct uk_result *result)
{
	enum status status = STATUS_CLEAN;

	out_add(&p->out, result->text, result->len);
	out_addc(&p->out, '\n');
	out_flush(&p->out);
	compose_findings(result);
	status_raise(&status, &p->options, result_worst(result));
	return status;
}

static enum status put_item(struct program *p, const struct uk_composition *c,
			    const struct uk_result *result,
			    const struct item *item)
{
	enum status status = STATUS_CLEAN;
	struct out text;
	int worst;

	out_init(&text, OUT_MEMORY);
	item_write(&text, p->session, c, result->text, item);
	out_add(&p->out, text.bytes, text.len);
	out_flush(&p->out);
	worst = item_check(p->session, text.bytes, text.len);
	out_release(&text);
	if (worst < 0)
		return STATUS_FAILED;
	status_raise(&status, &p->options, (uint32_t)worst);
	return status;
}

static enum status compose_once(struct program *p)
{
	struct uk_composition c = compose_as(&p->options);
	struct uk_slot_text parts[OPTIONS_SLOTS];
	struct uk_scratch *scratch = uk_scratch_new();
	struct item item = {.count = 0};
	struct uk_error error = {""};
	struct uk_result result;
	enum status status;

	take_slots(p, &c, parts, &item);
	if (!scratch || uk_compose(p->session, &c, scratch, &result, &error))
		status = complain_of(NULL, &error);
	else if (item.count)
		status = put_item(p, &c, &result, &item);
	else
		status = put_sentence(p, &result);
	item_release(&item);
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
