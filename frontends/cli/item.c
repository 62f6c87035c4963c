/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "item.h"
#include "words.h"

/* The labels that every reader of Markdown here knows, and the names that
 * options and keys have for them. */
static const struct {
	const char *name, *label;
} labels[] = {
    {"bewijs", "bewijs"},
    {"evidence", "bewijs"},
    {"indicator", "indicator"},
};

const char *item_name(size_t i)
{
	return i < ARRAY_SIZE(labels) ? labels[i].name : NULL;
}

const char *item_label(const char *name)
{
	for (size_t i = 0; i < ARRAY_SIZE(labels); i++)
		if (strcmp(labels[i].name, name) == 0)
			return labels[i].label;
	return NULL;
}

void item_release(struct item *item)
{
	for (size_t i = 0; i < item->count; i++)
		free(item->lines[i].text);
	item->count = 0;
}

void item_add(struct item *item, const char *label, const char *text)
{
	char *copy = *text && item->count < ITEM_LINES ? strdup(text) : NULL;

	if (!copy)
		return;
	/* A line end would end the item. */
	for (char *c = copy; *c; c++)
		if ((unsigned char)*c < ' ')
			*c = ' ';
	item->lines[item->count++] = (struct item_line){label, copy};
}

/* ------------------------------------------------------------------------ */

/* Receives a slot with the step that a composition names for it. */
typedef void (*step_fn)(void *closure, const char *slot, size_t number,
			const struct uk_step_info *);

static const char *text_of(const struct uk_composition *c, const char *slot)
{
	for (size_t i = 0; i < c->part_count; i++)
		if (strcmp(c->parts[i].slot, slot) == 0)
			return c->parts[i].text;
	return "";
}

static void each_step(struct uk_session *session,
		      const struct uk_composition *c, step_fn each,
		      void *closure)
{
	struct uk_error error = {""};
	struct uk_slot_info slot;
	struct uk_step_info step;

	for (size_t i = 0; uk_model_slot(session, c->model, i, &slot, &error);
	     i++) {
		size_t number =
		    uk_model_step_of(session, c->model, i, text_of(c, slot.id));

		if (number &&
		    uk_model_step(session, c->model, i, number - 1, &step))
			each(closure, slot.id, number, &step);
	}
}

struct drafts {
	item_draft_fn each;
	void *closure;
};

static void give_drafts(void *closure, const char *slot UK_UNUSED,
			size_t number UK_UNUSED,
			const struct uk_step_info *step)
{
	const struct drafts *drafts = closure;

	for (size_t i = 0; i < step->indicator_count; i++)
		drafts->each(drafts->closure, step->indicators[i]);
}

void item_drafts(struct uk_session *session, const struct uk_composition *c,
		 item_draft_fn each, void *closure)
{
	struct drafts drafts = {each, closure};

	each_step(session, c, give_drafts, &drafts);
}

/* ------------------------------------------------------------------------ */

struct writing {
	struct out *out;
	bool some;
};

static void write_step(void *closure, const char *slot, size_t number,
		       const struct uk_step_info *step UK_UNUSED)
{
	struct writing *w = closure;

	out_addf(w->out, "%s%s=%zu", w->some ? " " : " {", slot, number);
	w->some = true;
}

void item_write(struct out *out, struct uk_session *session,
		const struct uk_composition *c, const char *sentence,
		const struct item *item)
{
	struct writing w = {out, false};

	out_addf(out, "- %s", sentence);
	each_step(session, c, write_step, &w);
	out_adds(out, w.some ? "}\n" : "\n");
	for (size_t i = 0; i < item->count; i++)
		out_addf(out, "  - %s: %s\n", item->lines[i].label,
			 item->lines[i].text);
}

/* ------------------------------------------------------------------------ */

/* What is said of a line below the outcome names that line; no dash in front,
 * or it would look like one of them. */
static int tell(void *closure, const struct uk_document *document UK_UNUSED,
		const struct uk_result *result)
{
	uint32_t *worst = closure;

	for (size_t i = 0; i < result->finding_count; i++) {
		const struct uk_result_finding *f = &result->findings[i];

		if (!*worst || f->severity < *worst)
			*worst = f->severity;
		if (result->scope == UK_SCOPE_OUTCOME)
			say("  ! %s [%s]", "  ! %s [%s]", f->message, f->rule);
		else
			say("  ! %.*s: %s [%s]", "  ! %.*s: %s [%s]",
			    (int)result->len, result->text, f->message,
			    f->rule);
	}
	return 0;
}

int item_check(struct uk_session *session, const char *markdown, size_t len)
{
	static const char head[] = "## Leeruitkomsten\n\n";
	const struct uk_document_options options = {
	    .name = "-", .format = UK_FORMAT_MARKDOWN, .scope = -1};
	struct uk_document *document = NULL;
	struct uk_error error = {""};
	uint32_t worst = 0;
	const struct uk_check_options check = {.result = tell,
					       .closure = &worst};
	struct out text;
	int failed;

	out_init(&text, OUT_MEMORY);
	out_adds(&text, head);
	out_add(&text, markdown, len);
	failed = uk_document_open(&document, session, text.bytes, text.len,
				  &options, &error) ||
		 uk_document_check(document, &check, &error);
	if (failed)
		complain_of(NULL, &error);
	uk_document_free(document);
	out_release(&text);
	return failed ? -1 : (int)worst;
}
