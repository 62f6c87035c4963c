/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "formula_rules.h"
#include "model_files.h"
#include "models.h"
#include "nearest.h"

static const struct model *find(const struct uk_session *s, const char *id)
{
	for (size_t i = 0; i < s->model_count; i++)
		if (strcmp(s->models[i].id, id) == 0)
			return &s->models[i];
	return NULL;
}

static struct model_file *find_file(const struct uk_session *s, const char *id)
{
	for (size_t i = 0; i < s->model_file_count; i++)
		if (strcmp(s->model_files[i].id, id) == 0)
			return &s->model_files[i];
	return NULL;
}

/* Among the models that are there and those that still may come. */
static const char *nearest_model(const struct uk_session *s, const char *id)
{
	struct nearest near;

	nearest_init(&near, id);
	for (size_t i = 0; i < s->model_count; i++)
		nearest_offer(&near, s->models[i].id);
	for (size_t i = 0; i < s->model_file_count; i++)
		if (!s->model_files[i].why)
			nearest_offer(&near, s->model_files[i].id);
	return near.best;
}

static int fail_unknown(const struct uk_session *s, const char *id,
			struct uk_error *error)
{
	const char *near = nearest_model(s, id);

	if (near)
		return error_set(
		    error, "model '%s' ken ik niet; bedoel je '%s'?",
		    "I know no model '%s'; do you mean '%s'?", id, near);
	return error_set(error,
			 "model '%s' ken ik niet; zie 'uitkomst plugins'",
			 "I know no model '%s'; see 'uitkomst plugins'", id);
}

static void read_file(struct uk_session *s, struct model_file *file);

/* What a formula may extend: a model that is there, or one that is a file and
 * is read for it now. */
static const struct formula *find_formula(void *closure, const char *id,
					  struct uk_error *why)
{
	struct uk_session *s = closure;
	const struct model *model = find(s, id);
	struct model_file *file = model ? NULL : find_file(s, id);

	if (file && file->state == MODEL_FILE_READING) {
		error_set(why, "het model \"%s\" bouwt zo op zichzelf voort",
			  "the model \"%s\" would extend itself", id);
		return NULL;
	}
	if (file && file->state == MODEL_FILE_FOUND)
		read_file(s, file);
	if (file && file->why)
		error_set(why, "het model \"%s\" doet zelf niet mee",
			  "the model \"%s\" is left out itself", id);
	model = find(s, id);
	/* While plugins open, the file beside one may still serve. */
	if (!model && s->model_files)
		fail_unknown(s, id, why);
	return model ? model->formula : NULL;
}

static int add_model(struct uk_session *s, const struct model *model,
		     struct uk_error *error)
{
	struct model *models =
	    realloc(s->models, (s->model_count + 1) * sizeof(*models));

	if (!models)
		return error_set(error, "geen geheugen", "out of memory");
	s->models = models;
	models[s->model_count++] = *model;
	return 0;
}

/* A file is found by its name, so that is what its model is called. */
static bool has_name_of_file(const struct model *m)
{
	const char *name = strrchr(m->path, '/');
	size_t len = strlen(m->id);

	name = name ? name + 1 : m->path;
	return strncmp(name, m->id, len) == 0 &&
	       strcmp(name + len, ".json") == 0;
}

/* 1 when a second instance of the plugin brings its model again. */
static int check_id(const struct uk_session *s, const struct model *m,
		    struct uk_error *error)
{
	const struct model *first = find(s, m->id);

	if (!m->plugin && !has_name_of_file(m))
		return error_set(error,
				 "%s: \"id\" is \"%s\"; geef het bestand en "
				 "het model dezelfde naam",
				 "%s: \"id\" is \"%s\"; give the file and the "
				 "model the same name",
				 m->path, m->id);
	if (!first)
		return 0;
	if (m->plugin && first->plugin == m->plugin)
		return 1;
	return error_set(error, "%s: model '%s' is er al, uit %s",
			 "%s: model '%s' is there already, from %s", m->path,
			 m->id, first->path);
}

int session_add_model(struct uk_session *s, struct plugin *plugin,
		      const char *path, struct uk_error *error)
{
	struct formula_others others = {find_formula, s, &s->values};
	struct model m = {.plugin = plugin};
	int there;

	m.path = arena_copy(&s->arena, path, strlen(path));
	if (!m.path)
		return error_set(error, "geen geheugen", "out of memory");
	if (formula_load(&m.formula, path, &s->words, &others, error))
		return -1;
	m.id = formula_id(m.formula);
	there = check_id(s, &m, error);
	if (there || formula_rules_read(m.formula, m.path, &s->rules, error) ||
	    add_model(s, &m, error)) {
		formula_free(m.formula);
		return there == 1 ? 0 : -1;
	}
	return 0;
}

/* ------------------------------------------------------------------------ */

static void leave_out(struct uk_session *s, struct model_file *file,
		      const struct uk_error *error)
{
	char words[1200];

	file->why = arena_copy(&s->arena, error->text, strlen(error->text));
	file->state = MODEL_FILE_READ;
	snprintf(words, sizeof(words),
		 tr("model %s doet niet mee: %s", "model %s is left out: %s"),
		 file->id, error->text);
	session_notice(s, words);
}

static void read_file(struct uk_session *s, struct model_file *file)
{
	struct uk_error error = {""};

	file->state = MODEL_FILE_READING;
	if (model_file_check(file, &error) ||
	    session_add_model(s, NULL, file->path, &error))
		leave_out(s, file, &error);
	file->state = MODEL_FILE_READ;
}

/* A plugin may have brought this very file. */
static bool is_there(const struct uk_session *s, const struct model_file *file)
{
	const struct model *first = find(s, file->id);

	return first && strcmp(first->path, file->path) == 0;
}

int models_open(struct uk_session *s, const char *first, struct uk_error *error)
{
	/* Without a language no sentence can be read or made. */
	if (!s->language)
		return 0;
	if (model_files_find(s, first, error))
		return -1;
	for (size_t i = 0; i < s->model_file_count; i++) {
		struct model_file *file = &s->model_files[i];

		if (file->state == MODEL_FILE_FOUND && !is_there(s, file))
			read_file(s, file);
	}
	return 0;
}

void models_drop(struct uk_session *s, const struct plugin *plugin)
{
	size_t kept = 0;

	for (size_t i = 0; i < s->model_count; i++)
		if (s->models[i].plugin == plugin)
			formula_free(s->models[i].formula);
		else
			s->models[kept++] = s->models[i];
	s->model_count = kept;
}

void models_release(struct uk_session *s)
{
	for (size_t i = 0; i < s->model_count; i++)
		formula_free(s->models[i].formula);
	free(s->models);
}

/* ------------------------------------------------------------------------ */

const struct model *session_model(const struct uk_session *s, const char *id,
				  struct uk_error *error)
{
	const struct model *model = find(s, id ? id : s->model);
	const struct model_file *file;

	if (model)
		return model;
	id = id ? id : s->model;
	file = find_file(s, id);
	if (file && file->why)
		error_set(error, "model %s doet niet mee: %s",
			  "model %s is left out: %s", id, file->why);
	else
		fail_unknown(s, id, error);
	return NULL;
}
