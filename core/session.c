/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <unistd.h>

#include "guard.h"
#include "models.h"
#include "nearest.h"
#include "session.h"

struct rules *session_rules(const struct uk_session *session)
{
	return (struct rules *)&session->rules;
}

const char *uk_session_lang(const struct uk_session *session)
{
	return session->lang;
}

const char *uk_session_data(const struct uk_session *session)
{
	return session->datadir;
}

unsigned uk_session_jobs(const struct uk_session *session)
{
	return session->jobs;
}

const char *uk_session_notice(const struct uk_session *session, size_t i)
{
	return i < session->notice_count ? session->notices[i] : NULL;
}

static bool told(const struct uk_session *session, const char *text)
{
	for (size_t i = 0; i < session->notice_count; i++)
		if (strcmp(session->notices[i], text) == 0)
			return true;
	return false;
}

static void keep_notice(struct uk_session *session, const char *text)
{
	size_t count = session->notice_count;
	char **notices =
	    realloc(session->notices, (count + 1) * sizeof(*notices));

	if (!notices)
		return;
	session->notices = notices;
	notices[count] = strdup(text);
	session->notice_count += notices[count] != NULL;
}

void session_notice(struct uk_session *session, const char *text)
{
	enum { MOST = 100 };

	pthread_mutex_lock(&session->notice_lock);
	if (session->notice_count < MOST && !told(session, text)) {
		keep_notice(session, text);
		if (session->workers.line >= 0)
			apart_tell(session->workers.line, text);
	}
	pthread_mutex_unlock(&session->notice_lock);
}

void session_log(const struct uk_session *session, const char *who,
		 const char *text)
{
	if (session->verbose)
		fprintf(stderr, "uitkomst: %s: %s\n", who, text);
}

/* --lang, UITKOMST_LANG, settings, else English where the locale is. */
static const char *choose_lang(const char *asked, const char *set)
{
	const char *const places[] = {asked, getenv("UITKOMST_LANG"), set};
	const char *const locales[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

	for (size_t i = 0; i < ARRAY_SIZE(places); i++)
		if (places[i] && *places[i])
			return strncmp(places[i], "en", 2) ? "nl" : "en";
	for (size_t i = 0; i < ARRAY_SIZE(locales); i++) {
		const char *locale = getenv(locales[i]);

		if (locale && *locale)
			return strncmp(locale, "en", 2) ? "nl" : "en";
	}
	return "nl";
}

/* Words before the first session follow the environment. */
static bool language_chosen;

static void set_language(const char *lang)
{
	error_language(lang);
	language_chosen = true;
}

const char *uk_tr(const char *nl, const char *en)
{
	if (!language_chosen)
		set_language(choose_lang(NULL, NULL));
	return tr(nl, en);
}

static int check_lang(const char *lang, struct uk_error *error)
{
	if (!lang || strcmp(lang, "nl") == 0 || strcmp(lang, "en") == 0)
		return 0;
	return error_set(error, "taal '%s' ken ik niet; kies nl of en",
			 "I do not know language '%s'; choose nl or en", lang);
}

static unsigned count_cores(void)
{
	long cores = sysconf(_SC_NPROCESSORS_ONLN);

	return cores < 1 ? 1 : cores > 64 ? 64 : (unsigned)cores;
}

static const char *find_datadir(void)
{
	const char *path = secure_getenv("UITKOMST_DATA");

	return path && *path ? path : UK_DATADIR;
}

/* Settings of a plugin that nobody has are a slip of the pen. */
static int check_plugins(const struct uk_session *s, struct uk_error *error)
{
	for (size_t i = 0; i < s->settings.plugin_count; i++) {
		const struct settings_plugin *set = &s->settings.plugins[i];
		struct nearest near;

		if (modules_find(&s->modules, set->id))
			continue;
		nearest_init(&near, set->id);
		for (size_t n = 0; n < s->plugin_count; n++)
			nearest_offer(&near, s->plugins[n].table->id);
		return error_set(
		    error, "%s: plugins.%s: deze plugin is er niet%s%s",
		    "%s: plugins.%s: there is no such plugin%s%s", set->file,
		    set->id,
		    near.best ? tr("; bedoel je ", "; did you mean ") : "",
		    near.best ? near.best : "");
	}
	return 0;
}

static int set_rules(struct uk_session *s, const char *list,
		     struct uk_error *error)
{
	if (check_plugins(s, error) ||
	    settings_apply(&s->settings, &s->rules, error))
		return -1;
	return list ? rules_select(&s->rules, list, error) : 0;
}

/* Words of the settings; a speller asks for the list. */
static int accept_words(struct uk_session *s, struct uk_error *error)
{
	uint32_t list = words_list(&s->words, UK_LIST_ACCEPTED);

	for (size_t i = 0; i < s->settings.word_count; i++) {
		const char *word = s->settings.words[i];

		if (words_put(&s->words, list, word, strlen(word), 0))
			return error_set(error,
					 "instellingen: het woord \"%s\" kan "
					 "ik niet aannemen",
					 "settings: I cannot accept the word "
					 "\"%s\"",
					 word);
	}
	return 0;
}

/* The words of what core itself has to say. */
static int own_rules(struct uk_session *s, const char *name,
		     struct uk_error *error)
{
	const char *path =
	    arena_printf(&s->arena, "%s/rules/%s.json", s->datadir, name);

	if (!path)
		return error_set(error, "geen geheugen", "out of memory");
	return rules_add_file(&s->rules, path, name, error);
}

static int load(struct uk_session *s, const struct uk_session_options *o,
		struct uk_error *error)
{
	const struct loader_options places = {
	    .dirs = o->plugin_dirs,
	    .data = s->datadir,
	    .trust = o->no_worker,
	};

	rules_init(&s->rules, s->lang);
	value_store_open(&s->values);
	s->rules.store = &s->values;
	if (own_rules(s, "uitkomst", error) || own_rules(s, "formula", error) ||
	    sections_load(&s->sections, s->datadir, error) ||
	    modules_open(&s->modules, &places, error) ||
	    session_take_modules(s, error))
		return -1;
	(void)words_list(&s->words, UK_LIST_ACCEPTED);
	session_open_plugins(s);
	if (accept_words(s, error) || models_open(s, o->model_file, error))
		return -1;
	value_store_save(&s->values);
	if (set_rules(s, o->rules, error))
		return -1;
	return o->model && !session_model(s, o->model, error) ? -1 : 0;
}

static int choose(struct uk_session *s, const struct uk_session_options *o,
		  struct uk_error *error)
{
	/* For the errors of the settings themselves. */
	set_language(choose_lang(o->lang, NULL));
	settings_init(&s->settings);
	if (check_lang(o->lang, error) ||
	    settings_load(&s->settings, o->settings, o->near, error))
		return -1;
	s->lang = choose_lang(o->lang, s->settings.lang);
	set_language(s->lang);
	s->model = o->model	       ? o->model
		   : s->settings.model ? s->settings.model
				       : "tuning";
	s->model = arena_copy(&s->arena, s->model, strlen(s->model));
	s->model_said = o->model != NULL;
	s->jobs = o->jobs ? o->jobs : count_cores();
	s->suggest = o->suggest;
	s->verbose = o->verbose;
	s->no_worker = o->no_worker;
	s->datadir = find_datadir();
	return s->model ? 0
			: error_set(error, "geen geheugen", "out of memory");
}

int uk_session_open(struct uk_session **session,
		    const struct uk_session_options *options,
		    struct uk_error *error)
{
	struct uk_session *s = calloc(1, sizeof(*s));

	*session = NULL;
	error->text[0] = '\0';
	if (!s)
		return error_set(error, "geen geheugen", "out of memory");
	s->workers.line = -1;
	buf_init(&s->kept_stamp);
	pthread_mutex_init(&s->one_lock, NULL);
	pthread_mutex_init(&s->notice_lock, NULL);
	if (words_init(&s->words) || choose(s, options, error) ||
	    load(s, options, error)) {
		uk_session_free(s);
		return error_set(error, "geen geheugen", "out of memory");
	}
	*session = s;
	return 0;
}

void uk_session_free(struct uk_session *s)
{
	if (!s)
		return;
	workers_end(s);
	for (size_t i = 0; i < s->plugin_count; i++)
		guard_close(s, &s->plugins[i], 0);
	models_release(s);
	workers_release(s);
	modules_release(&s->modules);
	sections_release(&s->sections);
	rules_release(&s->rules);
	value_store_release(&s->values);
	settings_release(&s->settings);
	words_release(&s->words);
	kept_release(&s->kept);
	buf_release(&s->kept_stamp);
	for (size_t i = 0; i < s->notice_count; i++)
		free(s->notices[i]);
	free(s->notices);
	pthread_mutex_destroy(&s->notice_lock);
	pthread_mutex_destroy(&s->one_lock);
	arena_release(&s->arena);
	free(s);
}
