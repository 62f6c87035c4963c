/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "formula_base.h"
#include "formula_read.h"
#include "words.h"

enum { PHRASE_WORDS = 8 };

static const char *const cuts[] = {
    [CUT_NEVER] = "nothing",
    [CUT_CONTENT] = "content",
    [CUT_ALL] = "all",
};

/* The rule of a group: "slot", "close", "behind", "inside", "cuts" and
 * "kinds". */
static int read_rule(struct formula *f, const struct node *at,
		     struct uk_error *error)
{
	struct formula_rule *rule = &f->rules[f->rule_count++];
	struct formula_choice *choice;
	struct node kinds, item;

	if (formula_slot_member(f, at, "slot", NODE_REQUIRED, &rule->free,
				error))
		return -1;
	rule->close = rule->free;
	rule->inside = FORMULA_SLOTS;
	if (formula_slot_member(f, at, "close", NODE_OPTIONAL, &rule->close,
				error))
		return -1;
	rule->behind = rule->close;
	if (formula_slot_member(f, at, "behind", NODE_OPTIONAL, &rule->behind,
				error) ||
	    formula_slot_member(f, at, "inside", NODE_OPTIONAL, &rule->inside,
				error) ||
	    formula_name_member(at, "cuts", cuts, ARRAY_SIZE(cuts), &rule->cuts,
				error) ||
	    node_object(at, "kinds", NODE_OPTIONAL, &kinds, error))
		return -1;
	if (!kinds.value)
		return 0;
	choice = formula_array(f, node_members(&kinds), sizeof(*choice));
	rule->choices = choice;
	for (size_t i = 0; choice && i < node_members(&kinds); i++, choice++) {
		node_member(&kinds, i, &item);
		if (formula_kind_name(f, &item, item.key, &choice->kinds,
				      error) ||
		    formula_slot_name(f, &item, &choice->slot, error))
			return -1;
		rule->count++;
	}
	return choice ? 0 : formula_memory(error);
}

/* ------------------------------------------------------------------------ */

/* Hangs a signal on its first words, before all shorter ones, and before one
 * of the same length that the base brought. */
static void hang_signal(struct formula *f, uint32_t *at, uint32_t number)
{
	while (*at && (f->signals[*at].count > f->signals[number].count ||
		       (*at > f->base_signals &&
			f->signals[*at].count == f->signals[number].count)))
		at = &f->signals[*at].next;
	f->signals[number].next = *at;
	*at = number;
}

static int read_words(struct formula *f, const struct node *at,
		      struct formula_signal *signal, struct uk_error *error)
{
	uint32_t *words = formula_array(f, PHRASE_WORDS, sizeof(*words));
	const char *p = signal->text;

	if (!words)
		return formula_memory(error);
	signal->words = words;
	for (; *p; p += *p == ' ') {
		size_t len = strcspn(p, " ");

		if (!len || signal->count == PHRASE_WORDS)
			return node_fail(at, error,
					 "hoogstens %d woorden met telkens één "
					 "spatie ertussen",
					 "at most %d words with one blank "
					 "between them",
					 PHRASE_WORDS);
		words[signal->count] = words_add(f->words, p, len);
		if (!words[signal->count++])
			return formula_memory(error);
		p += len;
	}
	return 0;
}

static int read_phrase(struct formula *f, const struct node *at,
		       struct uk_error *error)
{
	struct formula_signal *signal = &f->signals[++f->signal_count];
	struct formula_mark *mark;
	uint32_t word, *link;

	signal->rule = f->rule_count - 1;
	if (node_string(at, &signal->text, error) ||
	    read_words(f, at, signal, error))
		return -1;
	mark = formula_mark_word(f, signal->text, strcspn(signal->text, " "),
				 &word);
	if (!mark)
		return formula_memory(error);
	link = &mark->signal;
	if (signal->count > 1) {
		mark->opens = true;
		link = pairs_put(&f->openings, word, signal->words[1]);
	}
	if (!link)
		return formula_memory(error);
	hang_signal(f, link, f->signal_count);
	return 0;
}

static int read_signal_group(struct formula *f, const struct node *at,
			     struct uk_error *error)
{
	static const char *const keys[] = {"source", "phrases", "slot",
					   "close",  "behind",	"inside",
					   "cuts",   "kinds",	NULL};
	struct node phrases, item;

	if (node_known(at, keys, error) || read_rule(f, at, error) ||
	    node_array(at, "phrases", NODE_REQUIRED, &phrases, error))
		return -1;
	for (size_t i = 0; i < node_count(&phrases); i++) {
		node_item(&phrases, i, &item);
		if (read_phrase(f, &item, error))
			return -1;
	}
	return 0;
}

/* ------------------------------------------------------------------------ */

/* Prepositions of a group of verbs, as frames without a verb yet. */
static int read_prepositions(struct formula *f, const struct node *group,
			     struct formula_frame *frames, size_t *count,
			     struct uk_error *error)
{
	struct node list, at;

	if (node_array(group, "prepositions", NODE_REQUIRED, &list, error))
		return -1;
	*count = node_count(&list);
	if (!*count || *count > PHRASE_WORDS)
		return node_fail(&list, error, "verwacht 1 tot %d voorzetsels",
				 "expected 1 to %d prepositions", PHRASE_WORDS);
	for (size_t i = 0; i < *count; i++) {
		node_item(&list, i, &at);
		if (node_string(&at, &frames[i].text, error))
			return -1;
		frames[i].preposition =
		    words_add(f->words, frames[i].text, strlen(frames[i].text));
		if (!frames[i].preposition)
			return formula_memory(error);
	}
	return 0;
}

/* Hangs a frame on its verb, behind those that it has. */
static int add_frame(struct formula *f, const char *verb,
		     const struct formula_frame *frame)
{
	uint32_t word;
	struct formula_mark *mark =
	    formula_mark_word(f, verb, strlen(verb), &word);
	uint32_t *at;

	if (!mark)
		return -1;
	f->frames[++f->frame_count] = *frame;
	for (at = &mark->frame; *at; at = &f->frames[*at].next)
		;
	*at = f->frame_count;
	return 0;
}

static int read_verb_group(struct formula *f, const struct node *at,
			   struct uk_error *error)
{
	static const char *const keys[] = {
	    "source", "verbs",	"prepositions", "slot", "close",
	    "kinds",  "object", "always",	"bare", NULL};
	struct formula_frame frames[PHRASE_WORDS] = {{0}};
	uint32_t object = SLOT_STAY;
	uint64_t bare = 0;
	bool always = false;
	struct node verbs, item;
	const char *verb;
	size_t count;

	if (node_known(at, keys, error) || read_rule(f, at, error) ||
	    formula_slot_member(f, at, "object", NODE_OPTIONAL, &object,
				error) ||
	    node_flag(at, "always", NODE_OPTIONAL, &always, error) ||
	    formula_kind_list(f, at, "bare", &bare, error) ||
	    read_prepositions(f, at, frames, &count, error) ||
	    node_array(at, "verbs", NODE_REQUIRED, &verbs, error))
		return -1;
	for (size_t i = 0; i < node_count(&verbs) * count; i++) {
		struct formula_frame *frame = &frames[i % count];

		node_item(&verbs, i / count, &item);
		if (node_string(&item, &verb, error))
			return -1;
		frame->rule = f->rule_count - 1;
		frame->object = object;
		frame->bare = bare;
		frame->always = always;
		if (add_frame(f, verb, frame))
			return formula_memory(error);
	}
	return 0;
}

/* ------------------------------------------------------------------------ */

static int read_link_words(struct formula *f, const struct node *at,
			   struct formula_link *link, struct uk_error *error)
{
	struct node list, item;
	uint32_t *words;
	const char *text;

	if (node_array(at, "words", NODE_REQUIRED, &list, error))
		return -1;
	words = formula_array(f, node_count(&list), sizeof(*words));
	if (!words)
		return formula_memory(error);
	link->words = words;
	for (size_t i = 0; i < node_count(&list); i++) {
		node_item(&list, i, &item);
		if (node_string(&item, &text, error))
			return -1;
		words[i] = words_add(f->words, text, strlen(text));
		if (!words[i])
			return formula_memory(error);
		link->text = i ? link->text : text;
		link->count++;
		f->link_words |= UINT64_C(1) << words[i] % 64;
	}
	return 0;
}

static int read_link(struct formula *f, const struct node *at,
		     struct uk_error *error)
{
	static const char *const keys[] = {"source",  "slot",  "kinds", "words",
					   "refuses", "verbs", "keeps", NULL};
	struct formula_link *link = &f->links[f->link_count++];

	link->cue = UK_NONE;
	if (node_known(at, keys, error) ||
	    formula_slot_member(f, at, "slot", NODE_REQUIRED, &link->slot,
				error) ||
	    formula_kind_list(f, at, "kinds", &link->kinds, error) ||
	    formula_kind_list(f, at, "refuses", &link->refuses, error) ||
	    node_flag(at, "keeps", NODE_OPTIONAL, &link->keeps, error) ||
	    formula_name_member(at, "verbs", f->cue_names, f->cue_count,
				&link->cue, error))
		return -1;
	f->link_kinds |= link->kinds;
	return read_link_words(f, at, link, error);
}

/* ------------------------------------------------------------------------ */

static const char *const clause_names[FORMULA_CLAUSES] = {
    [UK_CLAUSE_MAIN] = "main",	       [UK_CLAUSE_FRAME] = "frame",
    [UK_CLAUSE_PURPOSE] = "purpose",   [UK_CLAUSE_RESULT] = "result",
    [UK_CLAUSE_RELATIVE] = "relative", [UK_CLAUSE_QUESTION] = "question",
    [UK_CLAUSE_THAT] = "that",	       [UK_CLAUSE_MANNER] = "manner",
    [UK_CLAUSE_TIME] = "time",	       [UK_CLAUSE_CONDITION] = "condition",
};

static int read_clause_cues(struct formula *f, const struct node *at,
			    uint32_t *cues, struct uk_error *error)
{
	struct node list, item;
	uint32_t cue;

	if (node_array(at, "cues", NODE_OPTIONAL, &list, error))
		return -1;
	for (size_t i = 0; i < node_count(&list); i++) {
		node_item(&list, i, &item);
		if (formula_name(&item, f->cue_names, f->cue_count, &cue,
				 error))
			return -1;
		*cues |= 1u << cue;
	}
	return 0;
}

static int read_clause(struct formula *f, const struct node *at,
		       struct uk_error *error)
{
	static const char *const keys[] = {"clause", "slot",   "detached",
					   "cues",   "source", NULL};
	struct formula_clause *clause;
	struct node name;
	uint32_t kind;

	node_named(at, "clause", &name);
	if (node_known(at, keys, error) ||
	    formula_name(&name, clause_names, FORMULA_CLAUSES, &kind, error))
		return -1;
	clause = &f->clauses[kind];
	if (formula_slot_member(f, at, "slot", NODE_REQUIRED, &clause->slot,
				error))
		return -1;
	clause->detached = clause->slot;
	if (formula_slot_member(f, at, "detached", NODE_OPTIONAL,
				&clause->detached, error))
		return -1;
	return read_clause_cues(f, at, &clause->cues, error);
}

/* ------------------------------------------------------------------------ */

typedef int (*group_fn)(struct formula *, const struct node *,
			struct uk_error *);

static int read_groups(struct formula *f, const struct node *root,
		       const char *key, group_fn each, struct uk_error *error)
{
	struct node groups, at;

	if (node_array(root, key, NODE_OPTIONAL, &groups, error))
		return -1;
	for (size_t i = 0; i < node_count(&groups); i++)
		if (node_item_object(&groups, i, &at, error) ||
		    each(f, &at, error))
			return -1;
	return 0;
}

/* How many of something the groups hold: the items of `rows` in each, times
 * those of `columns` when it is given. What is not well-formed counts as
 * none and is reported when it is read. */
static size_t count_items(const struct node *root, const char *key,
			  const char *rows, const char *columns)
{
	const struct value *groups = value_get(root->value, key);
	size_t count = 0;

	for (size_t i = 0; i < value_count(groups); i++) {
		const struct value *at = value_item(groups, i);
		size_t n = value_count(value_get(at, rows));

		count += columns ? n * value_count(value_get(at, columns)) : n;
	}
	return count;
}

static size_t count_groups(const struct node *root, const char *key)
{
	return value_count(value_get(root->value, key));
}

int formula_read_signals(struct formula *f, const struct node *root,
			 struct uk_error *error)
{
	size_t signals = count_items(root, "signals", "phrases", NULL);
	size_t frames = count_items(root, "verbs", "verbs", "prepositions");
	size_t rules =
	    count_groups(root, "signals") + count_groups(root, "verbs");

	/* Signals and frames count from 1. */
	f->rules = formula_longer(f, f->rules, f->rule_count, rules,
				  sizeof(*f->rules));
	f->signals =
	    formula_longer(f, f->signals, f->signals ? f->signal_count + 1 : 0,
			   signals, sizeof(*f->signals));
	f->frames =
	    formula_longer(f, f->frames, f->frames ? f->frame_count + 1 : 0,
			   frames, sizeof(*f->frames));
	f->links =
	    formula_longer(f, f->links, f->link_count,
			   count_groups(root, "links"), sizeof(*f->links));
	if (!f->rules || !f->signals || !f->frames || !f->links)
		return formula_memory(error);
	return read_groups(f, root, "signals", read_signal_group, error) ||
		       read_groups(f, root, "verbs", read_verb_group, error) ||
		       read_groups(f, root, "links", read_link, error) ||
		       read_groups(f, root, "clauses", read_clause, error)
		   ? -1
		   : 0;
}
