/* SPDX-License-Identifier: Apache-2.0 */
/* What a session can be asked: models, verbs, lists, plugins. */
#include "base.h"

#include "formula_levels.h"
#include "guard.h"
#include "model_files.h"
#include "result.h"
#include "session.h"
#include "worker.h"

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

size_t uk_model_step_of(const struct uk_session *session, const char *model,
			size_t slot, const char *text)
{
	const struct model *m = session_model(session, model, NULL);

	return m ? formula_step_named(m->formula, slot, text) : 0;
}

const char *uk_model_id(const struct uk_session *session, size_t i)
{
	return i < session->model_count ? session->models[i].id : NULL;
}

bool uk_model_at(const struct uk_session *session, size_t i,
		 struct uk_model_info *info)
{
	const struct model *m;

	if (i >= session->model_count)
		return model_files_bad(session, i - session->model_count, info);
	m = &session->models[i];
	*info = (struct uk_model_info){
	    .id = m->id,
	    .path = m->path,
	    .title = formula_title(m->formula),
	    .plugin = m->plugin ? m->plugin->table->id : NULL,
	};
	return true;
}

const char *uk_model_style(const struct uk_session *session, const char *model,
			   size_t i)
{
	const struct model *m = session_model(session, model, NULL);

	return m ? formula_style(m->formula, i) : NULL;
}

const char *uk_model_order(const struct uk_session *session, const char *model,
			   size_t i)
{
	const struct model *m = session_model(session, model, NULL);

	return m ? formula_order(m->formula, i) : NULL;
}

bool uk_model_case(const struct uk_session *session, const char *model,
		   size_t i, struct uk_case *c)
{
	const struct model *m = session_model(session, model, NULL);

	return m && formula_case(m->formula, i, c);
}

const char *uk_model_starter(const struct uk_session *session,
			     const char *model, size_t i)
{
	const struct model *m = session_model(session, model, NULL);

	return m ? formula_starter(m->formula, i) : NULL;
}

enum { FORMS = 3 };

/* Forms of a verb, asked of a worker. */
struct conjugation {
	struct arena *arena;
	struct uk_text infinitive;
	const char *forms[FORMS];
	size_t taken;
	bool guess;
};

static int take_form(void *closure, struct uk_text surface,
		     struct uk_text particle, uint32_t features)
{
	struct conjugation *c = closure;
	const char **form = &c->forms[c->taken];

	if (*form)
		return 0;
	*form = arena_printf(c->arena, "%.*s%s%.*s", (int)surface.len,
			     surface.bytes, particle.len ? " " : "",
			     (int)particle.len, particle.bytes);
	c->guess |= (features & UK_GUESS) != 0;
	return *form ? 0 : -1;
}

static void run_conjugation(struct uk_session *session, unsigned worker,
			    void *job)
{
	static const uint32_t wanted[FORMS] = {UK_FORM_THIRD, UK_FORM_PLURAL,
					       UK_FORM_PARTICIPLE};
	struct conjugation *c = job;

	for (c->taken = 0; c->taken < FORMS; c->taken++)
		if (guard_inflect(session, NULL, worker, c->arena,
				  c->infinitive, wanted[c->taken], take_form,
				  c))
			return;
}

/* The forms as strings of the scratch. */
static bool keep_forms(const struct conjugation *c, struct uk_scratch *scratch,
		       struct uk_forms *forms)
{
	const char *kept[FORMS] = {NULL};

	for (size_t i = 0; i < FORMS; i++) {
		if (!c->forms[i])
			return false;
		kept[i] = arena_copy(&scratch->arena, c->forms[i],
				     strlen(c->forms[i]));
		if (!kept[i])
			return false;
	}
	*forms = (struct uk_forms){kept[0], kept[1], kept[2], c->guess};
	return true;
}

int uk_conjugate(struct uk_session *session, const char *infinitive,
		 struct uk_scratch *scratch, struct uk_forms *forms,
		 struct uk_error *error)
{
	struct arena *arena;
	struct conjugation *c;
	bool made = false;

	error->text[0] = '\0';
	if (!session->language)
		return error_set(error, "er is geen taalplugin geladen",
				 "no language plugin is loaded");
	arena_clear(&scratch->arena);
	arena = worker_take(session, scratch->worker, &scratch->arena);
	c = arena_zero(arena, sizeof(*c));
	if (c) {
		c->arena = arena;
		c->infinitive.len = strlen(infinitive);
		c->infinitive.bytes =
		    arena_copy(arena, infinitive, c->infinitive.len);
		if (c->infinitive.bytes)
			worker_do(session, scratch->worker, run_conjugation, c);
		made = keep_forms(c, scratch, forms);
	}
	worker_leave(session, scratch->worker);
	if (made)
		return 0;
	return error_set(error, "'%s' is geen werkwoord dat ik kan vervoegen",
			 "'%s' is no verb that I can conjugate", infinitive);
}

struct entry {
	struct uk_text form, tags;
	struct entry *next;
};

/* Entries of a list, asked of a worker. */
struct search {
	struct arena *arena;
	const char *list;
	struct uk_text key;
	struct entry *first, **last;
	int had; /* how many have the list */
};

static struct uk_text copy_text(struct arena *arena, struct uk_text text)
{
	return (struct uk_text){arena_copy(arena, text.bytes, text.len),
				text.len};
}

static int take_entry(void *closure, struct uk_text form, struct uk_text tags)
{
	struct search *s = closure;
	struct entry *entry = arena_zero(s->arena, sizeof(*entry));

	if (!entry)
		return -1;
	entry->form = copy_text(s->arena, form);
	entry->tags = copy_text(s->arena, tags);
	if (!entry->form.bytes || !entry->tags.bytes)
		return -1;
	*s->last = entry;
	s->last = &entry->next;
	return 0;
}

static void run_search(struct uk_session *session, unsigned worker, void *job)
{
	struct search *s = job;

	s->first = NULL;
	s->last = &s->first;
	s->had = guard_lookup(session, NULL, worker, s->arena, s->list, s->key,
			      take_entry, s);
	for (size_t i = 0; i < session->model_count; i++)
		if (strcmp(session->models[i].id, s->list) == 0)
			s->had += formula_levels_list(
			    session->models[i].formula, s->key, take_entry, s);
}

int uk_lookup(struct uk_session *session, const char *list, const char *key,
	      uk_entry_fn each, void *closure, struct uk_error *error)
{
	struct arena own = ARENA_INIT;
	struct arena *arena = worker_take(session, 0, &own);
	struct search *s = arena_zero(arena, sizeof(*s));
	int had = 0;

	error->text[0] = '\0';
	if (s) {
		s->arena = arena;
		s->list = arena_copy(arena, list, strlen(list));
		s->key = copy_text(arena, (struct uk_text){key, strlen(key)});
		if (s->list && s->key.bytes)
			worker_do(session, 0, run_search, s);
		had = s->had;
		for (const struct entry *e = s->first; e; e = e->next)
			if (each(closure, e->form, e->tags))
				break;
	}
	worker_leave(session, 0);
	arena_release(&own);
	if (had)
		return had;
	return error_set(error, "lijst '%s' is er niet",
			 "there is no list '%s'", list);
}

static int stop(void *closure UK_UNUSED, struct uk_text form UK_UNUSED,
		struct uk_text tags UK_UNUSED)
{
	return 1;
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
	for (size_t m = 0; m < session->model_count; m++)
		if (formula_levels_list(session->models[m].formula,
					(struct uk_text){"", 0}, stop, NULL) &&
		    i-- == 0)
			return session->models[m].id;
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
	out->why = plugin->why	     ? plugin->why
		   : plugin->fell[0] ? plugin->fell
				     : NULL;
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
