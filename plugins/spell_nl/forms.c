/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "affixes.h"

enum { FORMS = 64 /* of one stem before its prefixes */ };

struct form {
	char text[FORM_LONGEST];
	size_t len;
	uint32_t marks;
};

static size_t letter_len(const char *text)
{
	size_t len = 1;

	while ((text[len] & 0xc0) == 0x80)
		len++;
	return len;
}

/* Does the class "[abc]" or "[^abc]" hold the letter? Moves past it. */
static bool class_holds(const char **class, const char *letter, size_t len)
{
	const char *at = *class + 1;
	bool negated = *at == '^', found = false;

	at += negated;
	for (; *at && *at != ']'; at += letter_len(at))
		found |= letter_len(at) == len && !memcmp(at, letter, len);
	*class = at + (*at == ']');
	return found != negated;
}

/* Does one element of the condition hold for the letter? Moves past it. */
static bool element_holds(const char **element, const char *letter)
{
	size_t len = letter_len(letter);
	const char *at = *element;

	if (*at == '[')
		return class_holds(element, letter, len);
	*element += letter_len(at);
	return *at == '.' ||
	       (letter_len(at) == len && !memcmp(at, letter, len));
}

static size_t count_elements(const char *condition)
{
	size_t count = 0;

	for (; *condition; count++) {
		if (*condition == '[')
			condition += strcspn(condition, "]");
		condition += *condition ? letter_len(condition) : 0;
	}
	return count;
}

/* `stem` ends in NUL. */
static bool condition_holds(const struct affix_rule *rule, const char *stem,
			    size_t len)
{
	const char *condition = rule->condition, *at = stem;
	size_t count = count_elements(condition);

	if (!rule->prefix) {
		at = stem + len;
		for (size_t i = 0; i < count; i++) {
			if (at == stem)
				return false;
			do
				at--;
			while (at > stem && (*at & 0xc0) == 0x80);
		}
	}
	for (; *condition; at += letter_len(at))
		if (!*at || !element_holds(&condition, at))
			return false;
	return true;
}

static bool suffix(const struct affix_rule *rule, const struct form *stem,
		   struct form *form)
{
	size_t left = stem->len - rule->strip;

	if (stem->len <= rule->strip || left + rule->add >= FORM_LONGEST ||
	    memcmp(stem->text + left, rule->stripped, rule->strip) ||
	    !condition_holds(rule, stem->text, stem->len))
		return false;
	memcpy(form->text, stem->text, left);
	memcpy(form->text + left, rule->added, rule->add);
	form->len = left + rule->add;
	form->text[form->len] = '\0';
	/* What may end a compound may also do so with a suffix. */
	form->marks = rule->marks | (stem->marks & FORM_END);
	return true;
}

static bool prefix(const struct affix_rule *rule, const struct form *stem,
		   struct form *form)
{
	size_t left = stem->len - rule->strip;

	if (stem->len <= rule->strip || left + rule->add >= FORM_LONGEST ||
	    memcmp(stem->text, rule->stripped, rule->strip) ||
	    !condition_holds(rule, stem->text, stem->len))
		return false;
	memcpy(form->text, rule->added, rule->add);
	memcpy(form->text + rule->add, stem->text + rule->strip, left);
	form->len = left + rule->add;
	form->text[form->len] = '\0';
	form->marks = stem->marks;
	return true;
}

static size_t with_suffixes(const struct affixes *affixes,
			    const uint16_t *flags, size_t count,
			    struct form *forms)
{
	const struct affix_rule *rule;
	size_t made = 1;

	for (size_t i = 0; i < count; i++)
		for (size_t at = affixes->first[flags[i]]; at && made < FORMS;
		     at = rule->next) {
			rule = &affixes->rules[at];
			if (!rule->prefix &&
			    suffix(rule, &forms[0], &forms[made]))
				made++;
		}
	return made;
}

static void with_prefix(const struct affix_rule *rule, const struct form *forms,
			size_t count, form_fn each, void *closure)
{
	struct form form;

	for (size_t i = 0; i < count; i++)
		if (prefix(rule, &forms[i], &form) && form.marks)
			each(closure, form.text, form.len, form.marks);
}

void affixes_forms(const struct affixes *affixes, const char *stem, size_t len,
		   const uint16_t *flags, size_t count, form_fn each,
		   void *closure)
{
	struct form forms[FORMS];
	size_t made;

	if (len >= FORM_LONGEST)
		return;
	memcpy(forms[0].text, stem, len);
	forms[0].text[len] = '\0';
	forms[0].len = len;
	forms[0].marks = affixes_marks(affixes, flags, count);
	if (!forms[0].marks)
		return;
	made = with_suffixes(affixes, flags, count, forms);
	for (size_t i = 0; i < made; i++)
		each(closure, forms[i].text, forms[i].len, forms[i].marks);
	for (size_t i = 0; i < count; i++)
		for (size_t at = affixes->first[flags[i]]; at;
		     at = affixes->rules[at].next)
			if (affixes->rules[at].prefix)
				with_prefix(&affixes->rules[at], forms, made,
					    each, closure);
}
