/* SPDX-License-Identifier: Apache-2.0 */
/* What a session can be asked: models, verbs, lists, plugins. */
#include "base.h"

#include "guard.h"
#include "result.h"
#include "session.h"

bool uk_model_slot(const struct uk_session *session, const char *model,
		   size_t i, struct uk_slot_info *slot, struct uk_error *error)
{
	const struct model *m = session_model(session, model, error);

	return m && formula_slot(m->formula, i, slot);
}

bool uk_model_step(const struct uk_session *session, const char *model,
		   size_t slot, size_t i, struct uk_step_info *step)
{
	const struct model *m = session_model(session, model, NULL);

	return m && formula_step(m->formula, slot, i, step);
}

const char *uk_model_id(const struct uk_session *session, size_t i)
{
	return i < session->model_count ? session->models[i].id : NULL;
}

const char *uk_model_starter(const struct uk_session *session,
			     const char *model, size_t i)
{
	const struct model *m = session_model(session, model, NULL);

	return m ? formula_starter(m->formula, i) : NULL;
}

struct form {
	struct arena *arena;
	char *text;
	uint32_t features;
};

static int take_form(void *closure, struct uk_text surface,
		     struct uk_text particle, uint32_t features)
{
	struct form *form = closure;

	if (form->text)
		return 0;
	form->text = arena_printf(form->arena, "%.*s%s%.*s", (int)surface.len,
				  surface.bytes, particle.len ? " " : "",
				  (int)particle.len, particle.bytes);
	form->features = features;
	return form->text ? 0 : -1;
}

static const char *ask_form(struct uk_session *session,
			    struct uk_scratch *scratch, const char *infinitive,
			    uint32_t form, bool *guess)
{
	struct form asked = {.arena = &scratch->arena};
	struct uk_text text = {infinitive, strlen(infinitive)};

	if (guard_inflect(session, NULL, 0, &scratch->arena, text, form,
			  take_form, &asked))
		return NULL;
	*guess |= (asked.features & UK_GUESS) != 0;
	return asked.text;
}

int uk_conjugate(struct uk_session *session, const char *infinitive,
		 struct uk_scratch *scratch, struct uk_forms *forms,
		 struct uk_error *error)
{
	error->text[0] = '\0';
	arena_clear(&scratch->arena);
	if (!session->language)
		return error_set(error, "er is geen taalplugin geladen",
				 "no language plugin is loaded");
	forms->guess = false;
	forms->third = ask_form(session, scratch, infinitive, UK_FORM_THIRD,
				&forms->guess);
	forms->plural = ask_form(session, scratch, infinitive, UK_FORM_PLURAL,
				 &forms->guess);
	forms->participle = ask_form(session, scratch, infinitive,
				     UK_FORM_PARTICIPLE, &forms->guess);
	if (forms->third && forms->plural && forms->participle)
		return 0;
	return error_set(error, "'%s' is geen werkwoord dat ik kan vervoegen",
			 "'%s' is no verb that I can conjugate", infinitive);
}

int uk_lookup(struct uk_session *session, const char *list, const char *key,
	      uk_entry_fn each, void *closure, struct uk_error *error)
{
	struct arena arena = ARENA_INIT;
	struct uk_text text = {key, strlen(key)};
	int had;

	error->text[0] = '\0';
	had = guard_lookup(session, NULL, 0, &arena, list, text, each, closure);
	arena_release(&arena);
	if (had)
		return had;
	return error_set(error, "lijst '%s' is er niet",
			 "there is no list '%s'", list);
}

const char *uk_list_name(const struct uk_session *session, size_t i)
{
	for (size_t p = 0; p < session->plugin_count; p++) {
		const struct uk_lexicon_ops *lexicon =
		    session->plugins[p].table->lexicon;

		for (size_t n = 0; lexicon && lexicon->lists[n]; n++)
			if (i-- == 0)
				return lexicon->lists[n];
	}
	return NULL;
}

static const struct plugin *plugin_of(const struct uk_session *session,
				      const struct module *module)
{
	for (size_t i = 0; i < session->plugin_count; i++)
		if (session->plugins[i].module == module)
			return &session->plugins[i];
	return NULL;
}

static void add_state(const struct plugin *plugin, struct uk_plugin_info *out)
{
	if (!plugin)
		return;
	out->state =
	    atomic_load(&plugin->off) ? UK_PLUGIN_OFF : UK_PLUGIN_LOADED;
	if (plugin->why)
		out->state = UK_PLUGIN_REFUSED;
	out->why = plugin->why;
	out->dropped = atomic_load(&plugin->dropped);
}

bool uk_plugin_at(const struct uk_session *session, size_t i,
		  struct uk_plugin_info *out)
{
	const struct module *m;
	const struct uk_plugin *p;

	if (i >= session->modules.count)
		return false;
	m = session->modules.all[i];
	p = &m->plugin;
	*out = (struct uk_plugin_info){
	    .id = p->id,
	    .version = p->version,
	    .title = p->title,
	    .path = m->path,
	    .why = m->why,
	    .state = UK_PLUGIN_REFUSED,
	    .abi_major = p->abi_major,
	    .abi_minor = p->abi_minor,
	    .size = m->size,
	    .threads = p->threads,
	    .language = p->language,
	    .model = p->model,
	    .checker = p->checker && p->checker->check,
	    .checker_set = p->checker && p->checker->check_set,
	    .lexicon = p->lexicon,
	    .spell = p->spell,
	    .builtin = m->builtin,
	};
	add_state(plugin_of(session, m), out);
	return true;
}
