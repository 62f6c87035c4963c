/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "nearest.h"
#include "rules.h"

void rules_init(struct rules *rules, const char *lang)
{
	*rules = (struct rules){.memory = ARENA_INIT,
				.english = strcmp(lang, "en") == 0};
}

void rules_release(struct rules *rules)
{
	arena_release(&rules->memory);
	free(rules->all);
	*rules = (struct rules){.memory = ARENA_INIT};
}

/* Compares "plugin.name" to an id without putting it together. */
static int compare(const struct rule *rule, const char *plugin, size_t len,
		   const char *name)
{
	const char *id = rule->words.id;
	int order = strncmp(id, plugin, len);

	if (order)
		return order;
	return id[len] == '.' ? strcmp(id + len + 1, name) : id[len] - '.';
}

static struct rule *find(const struct rules *rules, const char *plugin,
			 size_t len, const char *name)
{
	size_t low = 0, high = rules->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = compare(rules->all[middle], plugin, len, name);

		if (order == 0)
			return rules->all[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

const struct rule *rules_find(const struct rules *rules, const char *id)
{
	const char *dot = strchr(id, '.');

	return dot ? find(rules, id, (size_t)(dot - id), dot + 1) : NULL;
}

const struct rule *rules_find_in(const struct rules *rules, const char *plugin,
				 const char *name)
{
	return find(rules, plugin, strlen(plugin), name);
}

/* Another name may have stood at that address before. */
const struct rule *rules_find_again(struct rules_memo *memo,
				    const struct rules *rules,
				    const char *plugin, const char *name)
{
	size_t at = (uintptr_t)name ^ (uintptr_t)name >> 5;
	_Atomic(const struct rule *) *kept =
	    &memo->kept[at % ARRAY_SIZE(memo->kept)];
	const struct rule *rule =
	    atomic_load_explicit(kept, memory_order_relaxed);

	if (rule && !strcmp(rule->name, name))
		return rule;
	rule = rules_find_in(rules, plugin, name);
	atomic_store_explicit(kept, rule, memory_order_relaxed);
	return rule;
}

/* A rule may have been named without its plugin. */
const char *rules_near(const struct rules *rules, const char *id)
{
	struct nearest near, half;
	const char *best = NULL;

	nearest_init(&near, id);
	nearest_init(&half, id);
	for (size_t i = 0; i < rules->count; i++) {
		const char *before = half.best;

		nearest_offer(&near, rules->all[i]->words.id);
		nearest_offer(&near, rules->all[i]->plugin);
		nearest_offer(&half, rules->all[i]->name);
		if (half.best != before)
			best = rules->all[i]->words.id;
	}
	return half.distance < near.distance ? best : near.best;
}

int rules_unknown(const struct rules *rules, const char *id,
		  struct uk_error *error)
{
	const char *near = rules_near(rules, id);

	if (near)
		return error_set(
		    error, "onbekende regel \"%s\"; bedoel je \"%s\"?",
		    "unknown rule \"%s\"; did you mean \"%s\"?", id, near);
	return error_set(error,
			 "onbekende regel \"%s\"; `uitkomst explain` noemt "
			 "ze allemaal",
			 "unknown rule \"%s\"; `uitkomst explain` lists them "
			 "all",
			 id);
}

/* How a rule can be put in force, besides by a severity. */
static const char *const hows[] = {"off",     "on",   "default", "error",
				   "warning", "info", "hint"};

static int check_how(const char *how, struct uk_error *error)
{
	struct nearest near;

	nearest_init(&near, how);
	for (size_t i = 0; i < ARRAY_SIZE(hows); i++) {
		if (strcmp(hows[i], how) == 0)
			return 0;
		nearest_offer(&near, hows[i]);
	}
	return error_set(
	    error,
	    "een regel kan niet \"%s\" zijn, wel off, on, "
	    "default, error, warning, info of hint%s%s%s",
	    "a rule cannot be \"%s\", but off, on, default, "
	    "error, warning, info or hint%s%s%s",
	    how, near.best ? tr("; bedoel je \"", "; did you mean \"") : "",
	    near.best ? near.best : "", near.best ? "\"?" : "");
}

static void put(struct rule *rule, const char *how)
{
	uint32_t *severity = &rule->words.severity;

	rule->said = strcmp(how, "default") != 0;
	if (strcmp(how, "on") == 0)
		*severity = rule->own_severity;
	else if (strcmp(how, "default") == 0)
		*severity = rule->words.on_by_default ? rule->own_severity : 0;
	else
		*severity = (uint32_t)uk_severity_number(how);
}

static bool named(const struct rule *rule, const char *name)
{
	return strcmp(rule->plugin, name) == 0 ||
	       strcmp(rule->words.id, name) == 0;
}

/* Puts what `name` names in force and returns how many rules that were; with
 * `how` NULL it only counts. */
static size_t put_named(struct rules *rules, const char *name, const char *how)
{
	size_t count = 0;

	for (size_t i = 0; i < rules->count; i++) {
		if (name && !named(rules->all[i], name))
			continue;
		count++;
		if (how)
			put(rules->all[i], how);
	}
	return count;
}

static int check_item(struct rules *rules, const char *name, const char *how,
		      struct uk_error *error)
{
	if (check_how(how, error))
		return -1;
	if (!put_named(rules, name, NULL))
		return rules_unknown(rules, name, error);
	return 0;
}

int rules_set(struct rules *rules, const char *name, const char *how,
	      struct uk_error *error)
{
	if (check_item(rules, name, how, error))
		return -1;
	put_named(rules, name, how);
	return 0;
}

/* One item of the list: "NAME=HOW", "NAME" (how NULL) or a whole set. */
struct item {
	char *name, *how;
};

static char *trim(char *text)
{
	size_t len;

	text += strspn(text, " \t");
	len = strlen(text);
	while (len && (text[len - 1] == ' ' || text[len - 1] == '\t'))
		text[--len] = '\0';
	return text;
}

/* Takes the next item off the list; false at its end. */
static bool next_item(char **list, struct item *item)
{
	char *equals, *comma;

	if (!*list)
		return false;
	comma = strchr(*list, ',');
	if (comma)
		*comma = '\0';
	item->name = *list;
	*list = comma ? comma + 1 : NULL;
	equals = strchr(item->name, '=');
	item->how = equals ? trim(equals + 1) : NULL;
	if (equals)
		*equals = '\0';
	item->name = trim(item->name);
	return true;
}

static bool is_set(const struct item *item)
{
	return !item->how && (strcmp(item->name, "default") == 0 ||
			      strcmp(item->name, "all") == 0);
}

/* Puts one item in force, or with `check` only looks whether it could be. */
static int apply_item(struct rules *rules, const struct item *item, bool check,
		      struct uk_error *error)
{
	const char *how = item->how ? item->how : "on";

	if (is_set(item)) {
		if (!check)
			put_named(rules, NULL,
				  *item->name == 'a' ? "on" : "default");
		return 0;
	}
	if (check && !*item->name)
		return error_set(error, "lege naam in de lijst van regels",
				 "an empty name in the list of rules");
	if (check)
		return check_item(rules, item->name, how, error);
	put_named(rules, item->name, how);
	return 0;
}

/* What a list holds: whole sets, and rules that are named bare. */
struct survey {
	bool sets, bare;
};

/* Walks the list; with `survey` it changes nothing and fills that. */
static int walk(struct rules *rules, const char *list, struct survey *survey,
		struct uk_error *error)
{
	CLEANUP_STRING char *copy = strdup(list);
	char *rest = copy;
	struct item item;

	if (!copy)
		return error_set(error, "te weinig geheugen", "out of memory");
	while (next_item(&rest, &item)) {
		if (apply_item(rules, &item, survey != NULL, error))
			return -1;
		if (survey) {
			survey->sets |= is_set(&item);
			survey->bare |= !item.how && !is_set(&item);
		}
	}
	return 0;
}

int rules_select(struct rules *rules, const char *list, struct uk_error *error)
{
	struct survey survey = {false, false};

	if (walk(rules, list, &survey, error))
		return -1;
	if (survey.bare && !survey.sets)
		put_named(rules, NULL, "off");
	return walk(rules, list, NULL, error);
}
