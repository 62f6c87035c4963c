/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "json.h"
#include "rules.h"
#include "value_store.h"

enum { RULES_MOST = 1000 };

/* What is asked of the rules in a file. */
struct form {
	const char *const *keys;
	enum node_need need; /* of what can go without saying */
	const char *parameter; /* the one that all have, or NULL */
};

static const char *const file_keys[] = {"about", "rules", NULL};
static const char *const rule_keys[] = {
    "id", "scopes", "severity", "on", "parameters", "nl", "en", "source", NULL};
static const char *const words_keys[] = {
    "title", "message", "explanation", "bad", "good", "fix", "fixes", NULL};

/* [a-z][a-z0-9-]*, so that ids read the same in files, shells and URLs. */
static bool is_rule_name(const char *name)
{
	if (name[0] < 'a' || name[0] > 'z')
		return false;
	return !name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-")];
}

static char *keep(struct rules *rules, const char *text)
{
	return arena_copy(&rules->memory, text, strlen(text));
}

static int read_id(struct rules *rules, const struct node *at,
		   const char *plugin, struct rule *rule,
		   struct uk_error *error)
{
	const char *name = NULL;

	if (node_text(at, "id", NODE_REQUIRED, &name, error))
		return -1;
	if (!is_rule_name(name))
		return node_fail(at, error,
				 "\"%s\" is geen id van een regel: kleine "
				 "letters, cijfers en streepjes",
				 "\"%s\" is no id of a rule: small letters, "
				 "digits and hyphens",
				 name);
	rule->words.id = arena_printf(&rules->memory, "%s.%s", plugin, name);
	rule->plugin = keep(rules, plugin);
	rule->name =
	    rule->words.id ? rule->words.id + strlen(plugin) + 1 : NULL;
	return 0;
}

static int read_severity(const struct node *at, enum node_need need,
			 struct rule *rule, struct uk_error *error)
{
	const char *name = "hint";
	int severity;

	if (node_text(at, "severity", need, &name, error))
		return -1;
	severity = uk_severity_number(name);
	if (severity < UK_ERROR)
		return node_fail(at, error,
				 "severity is error, warning, info of hint, "
				 "niet \"%s\"",
				 "severity is error, warning, info or hint, "
				 "not \"%s\"",
				 name);
	rule->own_severity = (uint32_t)severity;
	rule->words.on_by_default = true;
	if (node_flag(at, "on", need, &rule->words.on_by_default, error))
		return -1;
	rule->words.severity =
	    rule->words.on_by_default ? rule->own_severity : 0;
	return 0;
}

static int read_scopes(const struct node *at, enum node_need need,
		       struct rule *rule, struct uk_error *error)
{
	struct node scopes, item;
	const char *name = NULL;

	if (node_array(at, "scopes", need, &scopes, error))
		return -1;
	if (!scopes.value)
		rule->words.scopes = UINT32_C(1) << UK_SCOPE_OUTCOME;
	if (!scopes.value)
		return 0;
	if (!node_count(&scopes))
		return node_fail(&scopes, error, "mag niet leeg zijn",
				 "may not be empty");
	for (size_t i = 0; i < node_count(&scopes); i++) {
		int scope;

		node_item(&scopes, i, &item);
		if (node_string(&item, &name, error))
			return -1;
		scope = uk_scope_number(name);
		if (scope < 0)
			return node_fail(&item, error,
					 "\"%s\" is geen soort uitspraak",
					 "\"%s\" is no scope", name);
		rule->words.scopes |= UINT32_C(1) << scope;
	}
	return 0;
}

/* Does `parameters` of the rule, or the name that fixes have, say {name}? */
static bool is_parameter(const struct node *parameters, const char *name,
			 size_t len, const char *also)
{
	const char *known = NULL;
	struct node item;

	if (also && strlen(also) == len && memcmp(also, name, len) == 0)
		return true;
	for (size_t i = 0; i < node_count(parameters); i++) {
		node_item(parameters, i, &item);
		if (node_string(&item, &known, NULL) == 0 &&
		    strlen(known) == len && memcmp(known, name, len) == 0)
			return true;
	}
	return false;
}

static int check_parameters(const struct node *at,
			    const struct node *parameters, const char *text,
			    const char *also, struct uk_error *error)
{
	const char *end;

	while ((text = strchr(text, '{'))) {
		if (text[1] == '{') {
			text += 2;
			continue;
		}
		end = strchr(++text, '}');
		if (!end)
			return node_fail(at, error,
					 "een { zonder }; schrijf {{ voor een "
					 "accolade",
					 "a { without }; write {{ for a "
					 "brace");
		if (!is_parameter(parameters, text, (size_t)(end - text), also))
			return node_fail(at, error,
					 "{%.*s} staat niet in parameters",
					 "{%.*s} is not in parameters",
					 (int)(end - text), text);
		text = end;
	}
	return 0;
}

/* Every name that "parameters" lists is a text. */
static int read_parameters(const struct node *at, struct node *parameters,
			   struct uk_error *error)
{
	const char *name = NULL;
	struct node item;

	if (node_array(at, "parameters", NODE_OPTIONAL, parameters, error))
		return -1;
	for (size_t i = 0; i < node_count(parameters); i++) {
		node_item(parameters, i, &item);
		if (node_string(&item, &name, error))
			return -1;
	}
	return 0;
}

static int add_fix(struct rules *rules, struct rule_fix *fix,
		   const struct node *title, const struct node *parameters,
		   struct uk_error *error)
{
	const char *text = NULL;

	if (node_string(title, &text, error) ||
	    check_parameters(title, parameters, text, "text", error))
		return -1;
	fix->key = keep(rules, title->key);
	fix->title = keep(rules, text);
	return 0;
}

static int read_fixes(struct rules *rules, const struct node *at,
		      const struct node *parameters, struct rule *rule,
		      struct uk_error *error)
{
	struct node fixes, title;
	struct rule_fix *all;
	size_t count = 0;

	if (node_object(at, "fixes", NODE_OPTIONAL, &fixes, error))
		return -1;
	all = arena_take(&rules->memory,
			 (node_members(&fixes) + 1) * sizeof(*all));
	if (!all)
		return error_set(error, "te weinig geheugen", "out of memory");
	node_named(at, "fix", &title);
	if (title.value &&
	    add_fix(rules, &all[count++], &title, parameters, error))
		return -1;
	for (size_t i = 0; i < node_members(&fixes); i++) {
		node_member(&fixes, i, &title);
		if (add_fix(rules, &all[count++], &title, parameters, error))
			return -1;
	}
	rule->fixes = all;
	rule->fix_count = count;
	return 0;
}

/* Reads one language into `rule`, over what is there. */
static int read_words(struct rules *rules, const struct node *at,
		      const char *lang, const struct form *form,
		      const struct node *parameters, struct rule *rule,
		      struct uk_error *error)
{
	struct uk_rule_words *words = &rule->words;
	struct {
		const char *key, **text;
	} const texts[] = {
	    {"title", &words->title},
	    {"message", &words->message},
	    {"explanation", &words->explanation},
	    {"bad", &words->bad},
	    {"good", &words->good},
	};
	struct node child;

	if (node_object(at, lang,
			strcmp(lang, "en") ? NODE_REQUIRED : form->need, &child,
			error))
		return -1;
	if (!child.value)
		return 0;
	if (node_known(&child, words_keys, error))
		return -1;
	for (size_t i = 0; i < ARRAY_SIZE(texts); i++) {
		if (node_text(&child, texts[i].key, NODE_REQUIRED,
			      texts[i].text, error))
			return -1;
		*texts[i].text = keep(rules, *texts[i].text);
	}
	if (!words->message)
		return error_set(error, "te weinig geheugen", "out of memory");
	if (check_parameters(&child, parameters, words->message,
			     form->parameter, error))
		return -1;
	return read_fixes(rules, &child, parameters, rule, error);
}

static int read_rule(struct rules *rules, const struct node *at,
		     const char *plugin, const struct form *form,
		     struct rule *rule, struct uk_error *error)
{
	/* Both are read, so that both are right; the last one stays. */
	const char *first = rules->english ? "nl" : "en";
	const char *last = rules->english ? "en" : "nl";
	struct node parameters;

	if (node_known(at, form->keys, error) ||
	    read_id(rules, at, plugin, rule, error) ||
	    read_scopes(at, form->need, rule, error) ||
	    read_severity(at, form->need, rule, error) ||
	    read_parameters(at, &parameters, error) ||
	    read_words(rules, at, first, form, &parameters, rule, error) ||
	    read_words(rules, at, last, form, &parameters, rule, error) ||
	    node_text(at, "source", NODE_REQUIRED, &rule->words.source, error))
		return -1;
	rule->words.source = keep(rules, rule->words.source);
	if (!rule->words.id || !rule->plugin || !rule->words.source)
		return error_set(error, "te weinig geheugen", "out of memory");
	if (rules_find(rules, rule->words.id))
		return node_fail(at, error, "de regel %s is er al",
				 "the rule %s is there already",
				 rule->words.id);
	return 0;
}

static bool grow(struct rules *rules, size_t more)
{
	struct rule **all;

	if (rules->size - rules->count >= more)
		return true;
	all = realloc(rules->all, (rules->count + more) * sizeof(*all));
	if (!all)
		return false;
	rules->all = all;
	rules->size = rules->count + more;
	return true;
}

/* Puts a rule in its place; the list is sorted by id. */
static void insert(struct rules *rules, struct rule *rule)
{
	size_t i = rules->count++;

	for (; i && strcmp(rules->all[i - 1]->words.id, rule->words.id) > 0;
	     i--)
		rules->all[i] = rules->all[i - 1];
	rules->all[i] = rule;
}

static bool has_plugin(const struct rules *rules, const char *plugin)
{
	for (size_t i = 0; i < rules->count; i++)
		if (strcmp(rules->all[i]->plugin, plugin) == 0)
			return true;
	return false;
}

void rules_drop(struct rules *rules, const struct rule *rule)
{
	size_t kept = 0;

	for (size_t i = 0; i < rules->count; i++)
		if (rules->all[i] != rule)
			rules->all[kept++] = rules->all[i];
	rules->count = kept;
}

static void remove_plugin(struct rules *rules, const char *plugin)
{
	size_t kept = 0;

	for (size_t i = 0; i < rules->count; i++)
		if (strcmp(rules->all[i]->plugin, plugin))
			rules->all[kept++] = rules->all[i];
	rules->count = kept;
}

/* NULL when it is not added. */
static struct rule *add_rule(struct rules *rules, const struct node *at,
			     const char *plugin, const struct form *form,
			     struct uk_error *error)
{
	struct rule *rule = arena_zero(&rules->memory, sizeof(*rule));

	if (!rule || !grow(rules, 1)) {
		error_set(error, "te weinig geheugen", "out of memory");
		return NULL;
	}
	if (read_rule(rules, at, plugin, form, rule, error))
		return NULL;
	insert(rules, rule);
	return rule;
}

int rules_add(struct rules *rules, const struct node *at, const char *owner,
	      const char *const *keys, const struct rule **rule,
	      struct uk_error *error)
{
	static const struct rule_fix nl = {"fix", "vervang door \"{text}\""};
	static const struct rule_fix en = {"fix", "replace by \"{text}\""};
	const struct form form = {keys, NODE_OPTIONAL, "match"};
	struct rule *added = add_rule(rules, at, owner, &form, error);

	if (!added)
		return -1;
	if (!added->fix_count) {
		added->fixes = rules->english ? &en : &nl;
		added->fix_count = 1;
	}
	*rule = added;
	return 0;
}

static int read_rules(struct rules *rules, const struct node *list,
		      const char *plugin, struct uk_error *error)
{
	static const struct form form = {rule_keys, NODE_REQUIRED, NULL};
	struct node at;

	for (size_t i = 0; i < node_count(list); i++)
		if (node_item_object(list, i, &at, error) ||
		    !add_rule(rules, &at, plugin, &form, error))
			return -1;
	return 0;
}

int rules_add_file(struct rules *rules, const char *path, const char *plugin,
		   struct uk_error *error)
{
	CLEANUP_VALUE struct value *own = NULL;
	const struct value *value;
	struct node root, list;

	if (has_plugin(rules, plugin))
		return error_set(error, "%s: de regels van %s zijn er al",
				 "%s: the rules of %s are there already", path,
				 plugin);
	value = value_store_file(rules->store, path, &own, error);
	if (!value || node_root(&root, value, path, error) ||
	    node_known(&root, file_keys, error) ||
	    node_array(&root, "rules", NODE_REQUIRED, &list, error))
		return -1;
	if (node_count(&list) > RULES_MOST)
		return node_fail(&list, error, "meer dan %d regels",
				 "more than %d rules", RULES_MOST);
	if (!grow(rules, node_count(&list)))
		return error_set(error, "te weinig geheugen", "out of memory");
	if (read_rules(rules, &list, plugin, error) == 0)
		return 0;
	remove_plugin(rules, plugin);
	return -1;
}
