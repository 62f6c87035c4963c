/* SPDX-License-Identifier: Apache-2.0 */
/* Reading the rules of a formula. formula_run.c runs them. */
#include "base.h"

#include "formula_base.h"
#include "formula_check.h"
#include "formula_read.h"
#include "formula_rules.h"
#include "nearest.h"
#include "words.h"

enum { RULES_MOST = 200, TESTS_MOST = 12, WORDS_MOST = 10000 };

static const char *const classes[] = {
    [UK_WORD_OTHER] = "other",
    [UK_WORD_NOUN] = "noun",
    [UK_WORD_NAME] = "name",
    [UK_WORD_VERB] = "verb",
    [UK_WORD_ADJECTIVE] = "adjective",
    [UK_WORD_ADVERB] = "adverb",
    [UK_WORD_DETERMINER] = "determiner",
    [UK_WORD_PRONOUN] = "pronoun",
    [UK_WORD_NUMERAL] = "numeral",
    [UK_WORD_PREPOSITION] = "preposition",
    [UK_WORD_CONJUNCTION] = "conjunction",
    [UK_WORD_SUBORDINATOR] = "subordinator",
    [UK_WORD_PARTICLE] = "particle",
    [UK_WORD_PUNCTUATION] = "punctuation",
    [UK_WORD_CODE] = "code",
};

/* One word of the language, so that it can be a token. */
static int read_word(struct formula *f, const struct node *at, uint32_t *word,
		     struct uk_error *error)
{
	const char *text;

	if (node_string(at, &text, error))
		return -1;
	*word = strchr(text, ' ') ? 0 : words_add(f->words, text, strlen(text));
	return *word ? 0
		     : node_fail(at, error, "verwacht één woord",
				 "expected one word");
}

/* A list of words, or NULL when there is no such key. */
static int read_word_list(struct formula *f, const struct node *at,
			  const char *key, struct check_words *words,
			  struct uk_error *error)
{
	struct node list, item;
	uint32_t *numbers;

	if (node_array(at, key, NODE_OPTIONAL, &list, error))
		return -1;
	if (!list.value)
		return 0;
	if (!node_count(&list) || node_count(&list) > WORDS_MOST)
		return node_fail(&list, error, "verwacht 1 tot %d woorden",
				 "expected 1 to %d words", WORDS_MOST);
	numbers = formula_array(f, node_count(&list), sizeof(*numbers));
	words->numbers = numbers;
	for (; numbers && words->count < node_count(&list); words->count++) {
		node_item(&list, words->count, &item);
		if (read_word(f, &item, &numbers[words->count], error))
			return -1;
	}
	return numbers ? 0 : formula_memory(error);
}

static int read_class(const struct node *at, struct check_test *test,
		      struct uk_error *error)
{
	struct node list, item;
	uint32_t class;

	if (node_array(at, "class", NODE_OPTIONAL, &list, error))
		return -1;
	for (size_t i = 0; i < node_count(&list); i++) {
		node_item(&list, i, &item);
		if (formula_name(&item, classes, ARRAY_SIZE(classes), &class,
				 error))
			return -1;
		test->classes |= 1u << class;
	}
	return 0;
}

static int read_test(struct formula *f, const struct node *at,
		     struct check_test *test, struct uk_error *error)
{
	static const char *const keys[] = {"word", "lemma", "class", "kind",
					   "main", "maybe", NULL};

	if (node_known(at, keys, error) ||
	    read_word_list(f, at, "word", &test->words, error) ||
	    read_word_list(f, at, "lemma", &test->lemmas, error) ||
	    read_class(at, test, error) ||
	    formula_kind_list(f, at, "kind", &test->kinds, error) ||
	    node_flag(at, "main", NODE_OPTIONAL, &test->main, error) ||
	    node_flag(at, "maybe", NODE_OPTIONAL, &test->maybe, error))
		return -1;
	if (test->words.count || test->lemmas.count || test->classes ||
	    test->kinds || test->main)
		return 0;
	return node_fail(at, error,
			 "zeg wat voor woord het is: word, lemma, class, kind "
			 "of main",
			 "say which word it is: word, lemma, class, list or "
			 "main");
}

static int read_tests(struct formula *f, const struct node *list,
		      struct formula_check *check, struct uk_error *error)
{
	struct check_test *tests;
	struct node at;

	if (!node_count(list) || node_count(list) > TESTS_MOST)
		return node_fail(list, error, "verwacht 1 tot %d woorden",
				 "expected 1 to %d words", TESTS_MOST);
	tests = formula_array(f, node_count(list), sizeof(*tests));
	if (!tests)
		return formula_memory(error);
	check->tests = tests;
	for (; check->test_count < node_count(list); check->test_count++)
		if (node_item_object(list, check->test_count, &at, error) ||
		    read_test(f, &at, &tests[check->test_count], error))
			return -1;
	if (tests[0].maybe)
		return node_fail(list, error,
				 "het eerste woord mag niet ontbreken",
				 "the first word may not be a maybe");
	return 0;
}

static int read_pattern(const struct node *at, const char *text,
			struct formula_check *check, struct uk_error *error)
{
	struct node place = {at, "pattern", 0, at->file, NULL};
	struct uk_error why = {""};

	check->pattern =
	    pattern_new((struct uk_text){text, strlen(text)}, &why);
	return check->pattern ? 0
			      : node_fail(&place, error, "%s", "%s", why.text);
}

/* What the rule looks for: a pattern, or tokens; not both. */
static int read_search(struct formula *f, const struct node *at,
		       struct formula_check *check, struct uk_error *error)
{
	const char *pattern = NULL;
	struct node tokens;

	if (node_text(at, "pattern", NODE_OPTIONAL, &pattern, error) ||
	    node_array(at, "tokens", NODE_OPTIONAL, &tokens, error) ||
	    read_word_list(f, at, "needs", &check->needs, error) ||
	    node_text(at, "fix", NODE_OPTIONAL, &check->fix, error))
		return -1;
	if (!pattern == !tokens.value)
		return node_fail(
		    at, error,
		    "geef \"pattern\" of \"tokens\": waar kijkt "
		    "de regel naar?",
		    "give \"pattern\" or \"tokens\": what does the "
		    "rule look for?");
	return pattern ? read_pattern(at, pattern, check, error)
		       : read_tests(f, &tokens, check, error);
}

static int read_rule(struct formula *f, struct rules *rules,
		     const struct node *at, struct uk_error *error)
{
	static const char *const keys[] = {
	    "id",     "scopes",	 "severity", "on",    "nl",  "en",
	    "source", "pattern", "tokens",   "needs", "fix", NULL};
	struct formula_check *check = &f->checks[f->check_count++];

	return rules_add(rules, at, f->id, keys, &check->rule, error) ||
		       read_search(f, at, check, error)
		   ? -1
		   : 0;
}

static int read_rules(struct formula *f, struct rules *rules,
		      const struct node *root, struct uk_error *error)
{
	struct node list, at;

	if (node_array(root, "rules", NODE_OPTIONAL, &list, error))
		return -1;
	if (node_count(&list) > RULES_MOST)
		return node_fail(&list, error, "hoogstens %d regels",
				 "at most %d rules", RULES_MOST);
	f->checks = formula_longer(f, f->checks, f->check_count,
				   node_count(&list), sizeof(*f->checks));
	if (!f->checks)
		return formula_memory(error);
	for (size_t i = 0; i < node_count(&list); i++)
		if (node_item_object(&list, i, &at, error) ||
		    read_rule(f, rules, &at, error))
			return -1;
	return 0;
}

/* ------------------------------------------------------------------------ */

static int read_how(const struct node *at, const struct rule *rule,
		    uint32_t *severity, struct uk_error *error)
{
	static const char *const hows[] = {"off",     "on",   "error",
					   "warning", "info", "hint"};
	uint32_t how;

	if (formula_name(at, hows, ARRAY_SIZE(hows), &how, error))
		return -1;
	*severity = strcmp(hows[how], "on")
			? (uint32_t)uk_severity_number(hows[how])
			: rule->own_severity;
	return 0;
}

/* All rules that the key names: one, or those of a plugin. */
static int read_severity(struct formula *f, const struct rules *rules,
			 const struct node *at, struct uk_error *error)
{
	size_t before = f->severity_count;
	struct uk_error why = {""};

	for (size_t i = 0; i < rules->count; i++) {
		const struct rule *rule = rules->all[i];
		struct formula_severity *s = &f->severities[f->severity_count];

		if (strcmp(rule->words.id, at->key) &&
		    strcmp(rule->plugin, at->key))
			continue;
		s->rule = rule;
		if (read_how(at, rule, &s->severity, error))
			return -1;
		f->severity_count++;
	}
	if (f->severity_count > before)
		return 0;
	/* A plugin that is not there is no mistake of the model. */
	if (!rules_near(rules, at->key))
		return 0;
	rules_unknown(rules, at->key, &why);
	return node_fail(at, error, "%s", "%s", why.text);
}

/* Those of the base come behind these. */
static int read_severities(struct formula *f, const struct rules *rules,
			   const struct node *root, struct uk_error *error)
{
	const struct formula_severity *base = f->severities;
	size_t count = f->severity_count;
	struct node object, at;

	if (node_object(root, "severities", NODE_OPTIONAL, &object, error))
		return -1;
	if (!object.value)
		return 0;
	f->severity_count = 0;
	f->severities =
	    formula_array(f, node_members(&object) * rules->count + count,
			  sizeof(*f->severities));
	if (!f->severities)
		return formula_memory(error);
	for (size_t i = 0; i < node_members(&object); i++) {
		node_member(&object, i, &at);
		if (*at.key != '$' && read_severity(f, rules, &at, error))
			return -1;
	}
	for (size_t i = 0; i < count; i++)
		f->severities[f->severity_count++] = base[i];
	return 0;
}

uint32_t formula_severity(const struct formula *f, const struct rule *rule)
{
	for (size_t i = 0; f && !rule->said && i < f->severity_count; i++)
		if (f->severities[i].rule == rule)
			return f->severities[i].severity;
	return rule->words.severity;
}

/* ------------------------------------------------------------------------ */

static int read_words(struct formula *f, const struct node *root,
		      struct uk_error *error)
{
	uint32_t list = words_list(f->words, UK_LIST_ACCEPTED);
	struct node words, at;
	const char *text;

	if (node_array(root, "words", NODE_OPTIONAL, &words, error))
		return -1;
	if (node_count(&words) > WORDS_MOST)
		return node_fail(&words, error, "hoogstens %d woorden",
				 "at most %d words", WORDS_MOST);
	for (size_t i = 0; i < node_count(&words); i++) {
		node_item(&words, i, &at);
		if (node_string(&at, &text, error))
			return -1;
		if (words_put(f->words, list, text, strlen(text), 0))
			return node_fail(&at, error,
					 "dit woord kan ik niet aannemen",
					 "I cannot accept this word");
	}
	return 0;
}

static void drop_rules(const struct formula *f, struct rules *rules)
{
	for (size_t i = f->base_checks; i < f->check_count; i++)
		if (f->checks[i].rule)
			rules_drop(rules, f->checks[i].rule);
}

int formula_rules_read(struct formula *f, const char *path, struct rules *rules,
		       struct uk_error *error)
{
	const struct node root = {NULL, NULL, 0, path, f->json};

	if (read_rules(f, rules, &root, error) ||
	    read_severities(f, rules, &root, error) ||
	    read_words(f, &root, error)) {
		drop_rules(f, rules);
		return -1;
	}
	return 0;
}

void formula_rules_release(struct formula *f)
{
	for (size_t i = f->base_checks; i < f->check_count; i++)
		pattern_free(f->checks[i].pattern);
}
