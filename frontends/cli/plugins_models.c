/* SPDX-License-Identifier: Apache-2.0 */
/* Shows models: those that are files in the list of plugins, and all of one. */
#include "base.h"

#include "plugins.h"
#include "terminal.h"

enum { LABEL = 18 };

void plugins_put_row(struct out *o, const char *label, const char *text)
{
	size_t used = terminal_columns(label, strlen(label));

	out_adds(o, "    ");
	out_adds(o, label);
	do {
		out_addc(o, ' ');
	} while (++used < LABEL);
	out_clean(o, text, strlen(text));
	out_addc(o, '\n');
}

static void put_slots(struct program *p, const char *model)
{
	struct uk_error error = {""};
	struct uk_slot_info slot;
	char text[200];

	out_addf(&p->out, "\n%s\n", uk_tr("Onderdelen", "Parts"));
	for (size_t i = 0; uk_model_slot(p->session, model, i, &slot, &error);
	     i++) {
		snprintf(text, sizeof(text), "%s%s", slot.id,
			 slot.required ? uk_tr(" (nodig)", " (needed)") : "");
		plugins_put_row(&p->out, slot.label, text);
	}
}

static bool find_model(const struct program *p, const char *id,
		       struct uk_model_info *model)
{
	for (size_t i = 0; uk_model_at(p->session, i, model); i++)
		if (strcmp(model->id, id) == 0)
			return true;
	return false;
}

/* "hu: HU: gedrag, inhoud, ..." and where it comes from. */
static void put_model(struct out *o, const struct uk_model_info *model)
{
	out_addf(o, "%s: %s\n", model->id,
		 model->title ? model->title : model->why);
	out_addf(o, "%s\n", model->path);
}

bool plugins_model_info(struct program *p, const char *id)
{
	struct uk_model_info model;

	if (!find_model(p, id, &model))
		return false;
	put_model(&p->out, &model);
	if (model.title)
		put_slots(p, id);
	return true;
}

void plugins_models(struct program *p)
{
	struct uk_model_info model;

	for (size_t i = 0; uk_model_at(p->session, i, &model); i++)
		if (!model.plugin)
			out_addf(&p->out, "%-10s %-7s %-12s %s\n", model.id,
				 "-",
				 model.why ? uk_tr("geweigerd", "refused")
					   : uk_tr("model", "model"),
				 model.why ? model.why : model.title);
}
