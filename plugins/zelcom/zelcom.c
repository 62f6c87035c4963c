/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The ZelCom model: an outcome with indicators and pieces of evidence, on
 * levels of independence (zelfstandigheid) and complexity (complexiteit).
 * The formula engine composes and segments; here is what the words say of the
 * level, and what an outcome, its indicators and its evidence owe each other.
 */
#include <stdlib.h>
#include <string.h>

#include "rules.h"

#define LEVELS "levels"

/* The models that come with the plugin. The first is the one that the setting
 * "levels" is about. */
static const struct {
	const char *id, *levels, *formula;
} models[] = {
    {"zelcom", "zelcom/saxion.tsv", "models/zelcom.json"},
    {"zelcom6", "zelcom/six.tsv", "models/zelcom6.json"},
};

const struct matrix *matrix_of(const struct zelcom *zelcom,
			       const struct uk_statement *s)
{
	for (size_t i = 0; s->model && i < zelcom->model_count; i++)
		if (!strcmp(zelcom->models[i].model, s->model))
			return &zelcom->models[i];
	return NULL;
}

struct uk_range place_of(const struct uk_statement *s)
{
	if (s->verb_count)
		return s->tokens[s->verbs[0].token].range;
	return (struct uk_range){0, (uint32_t)s->text.len};
}

void report(const struct zelcom *zelcom, struct uk_call *call, size_t statement,
	    const char *rule, struct uk_range range,
	    const struct uk_parameter *parameters, size_t count)
{
	const struct uk_finding finding = {
	    .size = sizeof(finding),
	    .rule = rule,
	    .range = range,
	    .parameters = parameters,
	    .parameter_count = count,
	};

	(void)zelcom->host->report(call, statement, &finding);
}

/* ------------------------------------------------------------------------ */

static void tell_levels(const struct zelcom *zelcom, struct uk_call *call,
			const struct uk_statement *s,
			const struct matrix *matrix)
{
	struct wording wording;

	wording_read(&wording, matrix, s);
	for (size_t i = 0; i < matrix->dimension_count; i++) {
		const struct uk_level level = {
		    .taxonomy = matrix->dimensions[i].taxonomy,
		    .verb = UK_NONE,
		    .low = wording.bands[i].low,
		    .high = wording.bands[i].high,
		    .sources = 1,
		};

		if (level.low)
			(void)zelcom->host->level(call, &level);
	}
}

static int zelcom_check(void *self, struct uk_call *call,
			const struct uk_statement *s)
{
	const struct zelcom *zelcom = self;
	const struct matrix *matrix = matrix_of(zelcom, s);

	if (!matrix || !s->token_count)
		return 0;
	if (s->scope == UK_SCOPE_EVIDENCE)
		rule_activity(zelcom, call, s);
	else
		tell_levels(zelcom, call, s, matrix);
	return 0;
}

static int zelcom_check_set(void *self, struct uk_call *call,
			    const struct uk_statement *statements, size_t count)
{
	const struct zelcom *zelcom = self;
	const struct set set = {zelcom, call, statements, count,
				zelcom->host->unit(call)};

	if (!set.unit)
		return 0;
	rule_levels(&set);
	rule_repeats(&set);
	return rule_missing(&set);
}

/* ------------------------------------------------------------------------ */

static void zelcom_close(void *self)
{
	struct zelcom *zelcom = self;

	for (size_t i = 0; i < zelcom->model_count; i++)
		matrix_release(&zelcom->models[i]);
	activities_release(&zelcom->activities);
	free(zelcom);
}

static int add_model(struct zelcom *zelcom, struct uk_call *call,
		     const char *model, const char *file)
{
	for (size_t i = 0; i < zelcom->model_count; i++)
		if (!strcmp(zelcom->models[i].model, model))
			return 0;
	if (zelcom->model_count == ZELCOM_MODELS)
		return zelcom->host->fail(call, "zelcom: te veel modellen");
	return matrix_read(&zelcom->models[zelcom->model_count++], zelcom->host,
			   call, model, file);
}

/* "levels" names the file for the model zelcom, "levels:id" that for another
 * model. */
static int apply_setting(struct zelcom *zelcom, struct uk_call *call,
			 const struct uk_setting *setting)
{
	const char *rest = setting->key + strlen(LEVELS);

	if (strncmp(setting->key, LEVELS, strlen(LEVELS)) != 0 ||
	    (*rest && (*rest != ':' || !rest[1])))
		return zelcom->host->fail(
		    call, "zelcom kent alleen de instelling \"levels\", of "
			  "\"levels:model\" voor een ander model");
	return add_model(zelcom, call, *rest ? rest + 1 : models[0].id,
			 setting->value);
}

/* The settings come first: who names a file for a model means that one. */
static int read_all(struct zelcom *zelcom, struct uk_call *call,
		    const struct uk_setting *settings, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (apply_setting(zelcom, call, &settings[i]))
			return -1;
	for (size_t i = 0; i < sizeof(models) / sizeof(*models); i++)
		if (add_model(zelcom, call, models[i].id, models[i].levels) ||
		    zelcom->host->formula(call, models[i].formula))
			return -1;
	return activities_read(&zelcom->activities, zelcom->host, call);
}

static int zelcom_open(const struct uk_host *host, struct uk_call *call,
		       const struct uk_setting *settings, size_t count,
		       void **self)
{
	struct zelcom *zelcom = calloc(1, sizeof(*zelcom));

	if (!zelcom)
		return host->fail(call, "geen geheugen");
	zelcom->host = host;
	if (read_all(zelcom, call, settings, count)) {
		zelcom_close(zelcom);
		return -1;
	}
	*self = zelcom;
	return 0;
}

static const struct uk_model_ops model = {
    .size = sizeof(model),
};

static const struct uk_checker_ops checker = {
    .size = sizeof(checker),
    .check = zelcom_check,
    .check_set = zelcom_check_set,
};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD,
    .id = "zelcom",
    .version = "1.0",
    .title = "ZelCom: indicatoren en bewijs, zelfstandigheid en complexiteit",
    .threads = UK_THREADS_ANY,
    .open = zelcom_open,
    .close = zelcom_close,
    .model = &model,
    .checker = &checker,
};
