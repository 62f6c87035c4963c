/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The cases of a plugin, ID-cases.tsv beside its module: sentences that it must
 * and must not remark upon.
 *
 *   fires   RULE  SENTENCE  [WORDS  [SENTENCE AFTER THE FIRST FIX]]
 *   silent  RULE  SENTENCE
 *   part    SLOT  SENTENCE  WORDS
 */
#include "base.h"

#include <unistd.h>

#include "plugins.h"

enum { FILE_MOST = 1 << 24, FIELDS = 5 };

struct cases {
	struct program *program;
	const struct uk_plugin_info *plugin;
	const char *model; /* that the plugin brings, or NULL */
	struct uk_scratch *scratch;
	struct uk_result result; /* of the sentence in hand */
	size_t count, missed;
	char wrong[512]; /* what is wrong with the case in hand */
};

static bool says(struct uk_range range, const struct uk_result *result,
		 const char *words)
{
	return range.end - range.begin == strlen(words) &&
	       memcmp(result->text + range.begin, words, strlen(words)) == 0;
}

static int miss(struct cases *c, const char *nl, const char *en,
		const char *value)
{
	(void)snprintf(c->wrong, sizeof(c->wrong), "%s%s", uk_tr(nl, en),
		       value);
	return -1;
}

static const struct uk_result_finding *find(const struct cases *c,
					    const char *rule)
{
	const char *id = c->plugin->id;
	size_t len = strlen(id);

	for (size_t i = 0; i < c->result.finding_count; i++) {
		const struct uk_result_finding *f = &c->result.findings[i];

		if (strncmp(f->rule, id, len) == 0 && f->rule[len] == '.' &&
		    strcmp(f->rule + len + 1, rule) == 0)
			return f;
	}
	return NULL;
}

/* The sentence with the first fix of the finding in it. */
static bool fixes_to(const struct cases *c, const struct uk_result_finding *f,
		     const char *wanted)
{
	const struct uk_result *r = &c->result;
	const struct uk_result_fix *fix = f->fixes;
	struct out text;
	bool same;

	if (!f->fix_count)
		return false;
	out_init(&text, OUT_MEMORY);
	out_add(&text, r->text, fix->range.begin);
	out_adds(&text, fix->text);
	out_add(&text, r->text + fix->range.end, r->len - fix->range.end);
	same = text.len == strlen(wanted) &&
	       memcmp(text.bytes, wanted, text.len) == 0;
	out_release(&text);
	return same;
}

static int check_fires(struct cases *c, char *const *field)
{
	const struct uk_result_finding *f = find(c, field[1]);

	if (!f)
		return miss(c, "meldt niets", "says nothing", "");
	if (field[3] && *field[3] && !says(f->range, &c->result, field[3]))
		return miss(c, "staat niet op: ", "is not on: ", field[3]);
	if (field[3] && field[4] && !fixes_to(c, f, field[4]))
		return miss(
		    c, "verbetert niet tot: ", "is not fixed to: ", field[4]);
	return 0;
}

static int check_silent(struct cases *c, char *const *field)
{
	const struct uk_result_finding *f = find(c, field[1]);

	return f ? miss(c, "meldt: ", "says: ", f->message) : 0;
}

static int check_part(struct cases *c, char *const *field)
{
	for (size_t i = 0; i < c->result.part_count; i++) {
		const struct uk_result_part *part = &c->result.parts[i];

		if (strcmp(part->slot, field[1]))
			continue;
		return strcmp(part->text, field[3] ? field[3] : "")
			   ? miss(c,
				  "dit deel is: ", "this part is: ", part->text)
			   : 0;
	}
	return miss(c, "dit deel is er niet", "there is no such part", "");
}

static const struct {
	const char *name;
	size_t fields; /* at least */
	int (*check)(struct cases *, char *const *field);
} kinds[] = {
    {"fires", 3, check_fires},
    {"part", 4, check_part},
    {"silent", 3, check_silent},
};

static int check_sentence(struct cases *c, char *const *field, size_t count)
{
	struct uk_error error = {""};
	struct uk_input input = {.model = c->model, .scope = UK_SCOPE_OUTCOME};

	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++) {
		if (strcmp(field[0], kinds[i].name) ||
		    count < kinds[i].fields || !field[2])
			continue;
		input.text = field[2];
		input.len = strlen(field[2]);
		if (uk_check(c->program->session, &input, c->scratch,
			     &c->result, &error))
			return miss(c, "", "", error.text);
		return kinds[i].check(c, field);
	}
	return miss(c,
		    "een geval is 'fires REGEL ZIN', 'silent REGEL ZIN' of "
		    "'part DEEL ZIN WOORDEN', met tabs ertussen",
		    "a case is 'fires RULE SENTENCE', 'silent RULE SENTENCE' "
		    "or 'part SLOT SENTENCE WORDS', with tabs between",
		    "");
}

static void check_line(struct cases *c, const char *path, size_t number,
		       char *line)
{
	char *field[FIELDS + 1] = {NULL};
	size_t count = 0;

	if (!*line || *line == '#')
		return;
	c->count++;
	while (line && count < FIELDS)
		field[count++] = strsep(&line, "\t");
	if (!check_sentence(c, field, count))
		return;
	c->missed++;
	out_addf(&c->program->out, "  %s:%zu: ", path, number);
	if (count > 2)
		out_addf(&c->program->out, "%s %s: ", field[0], field[1]);
	out_clean(&c->program->out, c->wrong, strlen(c->wrong));
	out_addc(&c->program->out, '\n');
	if (count > 2) {
		out_adds(&c->program->out, "      ");
		out_clean(&c->program->out, field[2], strlen(field[2]));
		out_addc(&c->program->out, '\n');
	}
}

/* ID-cases.tsv beside the module, to be freed; NULL when there is none. */
static char *find_cases(const struct uk_plugin_info *plugin)
{
	const char *slash = plugin->path ? strrchr(plugin->path, '/') : NULL;
	char *path = NULL;

	if (!slash ||
	    asprintf(&path, "%.*s/%s-cases.tsv", (int)(slash - plugin->path),
		     plugin->path, plugin->id) < 0)
		return NULL;
	if (access(path, R_OK) == 0)
		return path;
	free(path);
	return NULL;
}

static const char *own_model(const struct program *p, const char *id)
{
	const char *model;

	for (size_t i = 0; (model = uk_model_id(p->session, i)); i++)
		if (strcmp(model, id) == 0)
			return model;
	return NULL;
}

long plugins_cases(struct program *p, const struct uk_plugin_info *plugin,
		   struct uk_error *error)
{
	CLEANUP_STRING char *path = find_cases(plugin);
	CLEANUP_STRING char *bytes = NULL;
	struct cases c = {.program = p, .plugin = plugin};
	char *rest;
	size_t len;

	if (!path)
		return 0;
	if (uk_file_read(path, FILE_MOST, &bytes, &len, error))
		return -1;
	c.model = own_model(p, plugin->id);
	c.scratch = uk_scratch_new();
	rest = bytes;
	for (size_t number = 1; c.scratch && rest; number++)
		check_line(&c, path, number, strsep(&rest, "\n"));
	uk_scratch_free(c.scratch);
	out_addf(&p->out,
		 uk_tr("  %zu gevallen, waarvan %zu fout\n\n",
		       "  %zu cases, %zu of them wrong\n\n"),
		 c.count, c.missed);
	return (long)c.missed;
}
