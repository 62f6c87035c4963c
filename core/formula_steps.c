/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "formula_read.h"

enum { INDICATORS_MOST = 16 };

static int read_indicators(struct formula *f, const struct node *step_at,
			   struct formula_step *step, struct uk_error *error)
{
	struct node list, at;
	const char **texts;

	if (node_array(step_at, "indicators", NODE_OPTIONAL, &list, error))
		return -1;
	if (node_count(&list) > INDICATORS_MOST)
		return node_fail(&list, error, "hoogstens %d indicatoren",
				 "at most %d indicators", INDICATORS_MOST);
	texts = formula_array(f, node_count(&list), sizeof(*texts));
	if (!texts)
		return formula_memory(error);
	step->indicators = texts;
	for (; step->indicator_count < node_count(&list);
	     step->indicator_count++) {
		node_item(&list, step->indicator_count, &at);
		if (node_string(&at, &texts[step->indicator_count], error))
			return -1;
	}
	return 0;
}

static int read_step(struct formula *f, const struct node *at,
		     struct formula_step *step, struct uk_error *error)
{
	static const char *const keys[] = {"indicators", "label", "text", NULL};

	if (node_known(at, keys, error) ||
	    formula_words(at, "label", NODE_REQUIRED, step->label, error) ||
	    node_text(at, "text", NODE_REQUIRED, &step->text, error))
		return -1;
	return read_indicators(f, at, step, error);
}

int formula_read_steps(struct formula *f, const struct node *slot_at,
		       struct formula_slot *slot, struct uk_error *error)
{
	struct formula_step *steps;
	struct node list, at;

	if (node_array(slot_at, "steps", NODE_OPTIONAL, &list, error))
		return -1;
	if (node_count(&list) > FORMULA_STEPS)
		return node_fail(&list, error, "hoogstens %d treden",
				 "at most %d steps", FORMULA_STEPS);
	steps = formula_array(f, node_count(&list), sizeof(*steps));
	if (!steps)
		return formula_memory(error);
	slot->steps = steps;
	for (; slot->step_count < node_count(&list); slot->step_count++)
		if (node_item_object(&list, slot->step_count, &at, error) ||
		    read_step(f, &at, &steps[slot->step_count], error))
			return -1;
	return 0;
}

static char lower(char c)
{
	return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/* Small letters of ASCII only: a name of a step that the keys wrote. */
static bool is_name(struct uk_text text, const char *name)
{
	for (size_t i = 0; i < text.len; i++)
		if (lower(text.bytes[i]) != lower(name[i]))
			return false;
	return !name[text.len];
}

uint32_t formula_step_number(const struct formula_slot *slot,
			     struct uk_text text)
{
	char number[24];

	for (uint32_t i = 0; i < slot->step_count; i++) {
		const struct formula_step *step = &slot->steps[i];

		snprintf(number, sizeof(number), "%u", i + 1);
		if (is_name(text, number) || is_name(text, step->label[0]) ||
		    is_name(text, step->label[1]))
			return i + 1;
	}
	return 0;
}
