/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "formula_levels.h"
#include "formula_read.h"
#include "judged.h"
#include "words.h"

enum { LEVELS_MOST = 16, VERBS_MOST = 2000 };

static int read_verb(struct formula *f, const struct node *at,
		     struct formula_level *level, struct uk_error *error)
{
	const char **text = &level->verbs[level->count];
	uint32_t *word = &level->words[level->count];

	if (node_string(at, text, error))
		return -1;
	*word = words_add(f->words, *text, strlen(*text));
	if (!*word)
		return node_fail(at, error, "verwacht een werkwoord",
				 "expected a verb");
	level->count++;
	return 0;
}

/* The name stands in a row of tags: "level=1;name=..." */
static int read_level(struct formula *f, const struct node *at,
		      struct formula_level *level, struct uk_error *error)
{
	static const char *const keys[] = {"label", "verbs", NULL};
	struct node list, item;

	if (node_known(at, keys, error) ||
	    formula_words(at, "label", NODE_REQUIRED, level->label, error) ||
	    node_array(at, "verbs", NODE_REQUIRED, &list, error))
		return -1;
	if (strchr(level->label[0], ';') || strchr(level->label[1], ';'))
		return node_fail(at, error, "label: zonder puntkomma",
				 "label: without a semicolon");
	if (node_count(&list) > VERBS_MOST)
		return node_fail(&list, error, "hoogstens %d werkwoorden",
				 "at most %d verbs", VERBS_MOST);
	level->verbs =
	    formula_array(f, node_count(&list), sizeof(*level->verbs));
	level->words =
	    formula_array(f, node_count(&list), sizeof(*level->words));
	if (!level->verbs || !level->words)
		return formula_memory(error);
	for (size_t i = 0; i < node_count(&list); i++) {
		node_item(&list, i, &item);
		if (read_verb(f, &item, level, error))
			return -1;
	}
	return 0;
}

int formula_read_levels(struct formula *f, const struct node *root,
			struct uk_error *error)
{
	struct node list, at;

	if (node_array(root, "levels", NODE_OPTIONAL, &list, error))
		return -1;
	if (!list.value)
		return 0;
	if (node_count(&list) > LEVELS_MOST)
		return node_fail(&list, error, "hoogstens %d niveaus",
				 "at most %d levels", LEVELS_MOST);
	f->level_count = 0;
	f->levels = formula_array(f, node_count(&list), sizeof(*f->levels));
	if (!f->levels)
		return formula_memory(error);
	for (; f->level_count < node_count(&list); f->level_count++)
		if (node_item_object(&list, f->level_count, &at, error) ||
		    read_level(f, &at, &f->levels[f->level_count], error))
			return -1;
	return 0;
}

/* ------------------------------------------------------------------------ */

static bool has_verb(const struct formula_level *level, uint32_t word)
{
	for (size_t i = 0; i < level->count; i++)
		if (level->words[i] == word)
			return true;
	return false;
}

void formula_levels_run(const struct formula *f, struct judged *j)
{
	const struct uk_statement *s = &j->statement;

	for (uint32_t v = 0; f->level_count && v < s->verb_count; v++) {
		struct uk_level found = {
		    .taxonomy = f->id, .verb = v, .sources = 1};

		for (uint32_t i = 0; i < f->level_count; i++) {
			if (!has_verb(&f->levels[i], s->verbs[v].lemma))
				continue;
			found.low = found.low ? found.low : i + 1;
			found.high = i + 1;
		}
		if (found.low)
			judged_level(j, &found);
	}
}

/* One verb as a lexicon gives it; what `each` returns. */
static int give_verb(const struct formula *f, uint32_t i, const char *verb,
		     uk_entry_fn each, void *closure)
{
	const struct formula_level *level = &f->levels[i];
	char tags[600];
	int len = snprintf(tags, sizeof(tags),
			   "level=%u;sources=1;name=%.200s;english=%.200s",
			   i + 1, level->label[0], level->label[1]);

	return each(closure, (struct uk_text){verb, strlen(verb)},
		    (struct uk_text){tags, (size_t)len});
}

bool formula_levels_list(const struct formula *f, struct uk_text key,
			 uk_entry_fn each, void *closure)
{
	for (uint32_t i = 0; i < f->level_count; i++)
		for (size_t v = 0; v < f->levels[i].count; v++) {
			const char *verb = f->levels[i].verbs[v];

			if (strncmp(verb, key.bytes, key.len) == 0 &&
			    give_verb(f, i, verb, each, closure))
				return true;
		}
	return f->level_count > 0;
}
