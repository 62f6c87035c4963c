/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "formula_read.h"
#include "nearest.h"
#include "words.h"

static const char *const own_kinds[KIND_OWN_COUNT] = {
    [KIND_ACT] = "@act",
    [KIND_PERSON] = "@person",
    [KIND_NAME] = "@name",
    [KIND_CODE] = "@code",
};

int formula_kind_name(struct formula *f, const struct node *at,
		      const char *name, uint64_t *kind, struct uk_error *error)
{
	struct nearest near;

	for (uint32_t i = 0; i < f->kind_count; i++) {
		if (!strcmp(f->kind_names[i], name)) {
			*kind |= 1ull << i;
			return 0;
		}
	}
	nearest_init(&near, name);
	for (uint32_t i = 0; i < f->kind_count; i++)
		nearest_offer(&near, f->kind_names[i]);
	return node_fail(at, error,
			 "de woordsoort \"%s\" staat niet onder \"kinds\"; "
			 "de naaste is \"%s\"",
			 "the kind \"%s\" is not under \"kinds\"; the "
			 "nearest is \"%s\"",
			 name, near.best ? near.best : "-");
}

int formula_kind_list(struct formula *f, const struct node *object,
		      const char *key, uint64_t *kinds, struct uk_error *error)
{
	struct node list, at;
	const char *name;

	if (node_array(object, key, NODE_OPTIONAL, &list, error))
		return -1;
	for (size_t i = 0; i < node_count(&list); i++) {
		node_item(&list, i, &at);
		if (node_string(&at, &name, error) ||
		    formula_kind_name(f, &at, name, kinds, error))
			return -1;
	}
	return 0;
}

static int read_endings(struct formula *f, const struct node *root,
			struct uk_error *error)
{
	struct node list, at;
	const char *ending;

	if (node_array(root, "endings", NODE_OPTIONAL, &list, error))
		return -1;
	for (size_t i = 0; i < node_count(&list); i++) {
		node_item(&list, i, &at);
		if (node_string(&at, &ending, error))
			return -1;
		if (kinds_ending(&f->kinds, ending))
			return node_fail(&list, error, "hoogstens %d uitgangen",
					 "at most %d endings", KINDS_ENDINGS);
	}
	return 0;
}

static int add_words(struct formula *f, const struct node *kind,
		     const char *key, struct uk_error *error)
{
	bool tails = !strcmp(key, "tails");
	struct node list, at;
	const char *word;

	if (node_array(kind, key, NODE_OPTIONAL, &list, error))
		return -1;
	for (size_t i = 0; i < node_count(&list); i++) {
		node_item(&list, i, &at);
		if (node_string(&at, &word, error))
			return -1;
		if (kinds_add(&f->kinds, word, strlen(word), tails,
			      1ull << f->kind_count))
			return node_fail(&at, error,
					 "verwacht een woord van 1 tot %d "
					 "tekens",
					 "expected a word of 1 to %d signs",
					 KINDS_LONGEST);
	}
	return 0;
}

static int read_kind(struct formula *f, const struct node *at,
		     struct uk_error *error)
{
	static const char *const keys[] = {"id", "source", "words", "tails",
					   NULL};

	if (node_known(at, keys, error) ||
	    node_text(at, "id", NODE_REQUIRED, &f->kind_names[f->kind_count],
		      error) ||
	    add_words(f, at, "words", error) ||
	    add_words(f, at, "tails", error))
		return -1;
	f->kind_count++;
	return 0;
}

static int read_kinds(struct formula *f, const struct node *root,
		      struct uk_error *error)
{
	struct node kinds, at;

	for (; f->kind_count < KIND_OWN_COUNT; f->kind_count++)
		f->kind_names[f->kind_count] = own_kinds[f->kind_count];
	if (read_endings(f, root, error) ||
	    node_array(root, "kinds", NODE_OPTIONAL, &kinds, error))
		return -1;
	if (f->kind_count + node_count(&kinds) > KINDS_MOST)
		return node_fail(&kinds, error, "hoogstens %d woordsoorten",
				 "at most %d kinds",
				 KINDS_MOST - KIND_OWN_COUNT);
	for (size_t i = 0; i < node_count(&kinds); i++)
		if (node_item_object(&kinds, i, &at, error) ||
		    read_kind(f, &at, error))
			return -1;
	return 0;
}

/* ------------------------------------------------------------------------ */

static int add_cue(struct formula *f, const struct node *at,
		   struct uk_error *error)
{
	struct formula_mark *mark;
	const char *text;
	uint32_t word;

	if (node_string(at, &text, error))
		return -1;
	mark = formula_mark_word(f, text, strlen(text), &word);
	if (!mark)
		return formula_memory(error);
	mark->cues |= 1u << f->cue_count;
	return 0;
}

static int read_cue(struct formula *f, const struct node *at,
		    struct uk_error *error)
{
	static const char *const keys[] = {"id",    "source", "slot",
					   "words", "verbs",  NULL};
	struct node words, word;
	uint32_t verbs = UK_NONE;

	f->cue_slots[f->cue_count] = SLOT_NONE;
	if (node_known(at, keys, error) ||
	    node_text(at, "id", NODE_REQUIRED, &f->cue_names[f->cue_count],
		      error) ||
	    formula_slot_member(f, at, "slot", NODE_OPTIONAL,
				&f->cue_slots[f->cue_count], error) ||
	    formula_name_member(at, "verbs", f->cue_names, f->cue_count, &verbs,
				error) ||
	    node_array(at, "words", NODE_REQUIRED, &words, error))
		return -1;
	f->cue_verbs[f->cue_count] = verbs == UK_NONE ? 0 : 1u << verbs;
	for (size_t i = 0; i < node_count(&words); i++) {
		node_item(&words, i, &word);
		if (add_cue(f, &word, error))
			return -1;
	}
	if (!strcmp(f->cue_names[f->cue_count], "modifier"))
		f->modifiers |= 1u << f->cue_count;
	f->cue_count++;
	return 0;
}

static int read_cues(struct formula *f, const struct node *root,
		     struct uk_error *error)
{
	struct node cues, at;

	if (node_array(root, "cues", NODE_OPTIONAL, &cues, error))
		return -1;
	if (f->cue_count + node_count(&cues) > FORMULA_CUES)
		return node_fail(&cues, error, "hoogstens %d", "at most %d",
				 FORMULA_CUES);
	for (size_t i = 0; i < node_count(&cues); i++)
		if (node_item_object(&cues, i, &at, error) ||
		    read_cue(f, &at, error))
			return -1;
	return 0;
}

int formula_read_kinds(struct formula *f, const struct node *root,
		       struct uk_error *error)
{
	if (formula_marks_start(f))
		return formula_memory(error);
	return read_kinds(f, root, error) ? -1 : read_cues(f, root, error);
}
