/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "compose.h"
#include "sitting.h"

static bool slot_at(const struct sitting *s, size_t i,
		    struct uk_slot_info *slot)
{
	struct uk_error error = {""};

	return i < OPTIONS_SLOTS &&
	       uk_model_slot(s->program->session, s->program->options.model, i,
			     slot, &error);
}

struct uk_composition sitting_composition(const struct sitting *s,
					  struct uk_slot_text *parts)
{
	struct uk_composition c = compose_as(&s->program->options);
	struct uk_slot_info slot;

	c.parts = parts;
	for (size_t i = 0; slot_at(s, i, &slot); i++)
		if (s->answers[i] && *s->answers[i])
			parts[c.part_count++] =
			    (struct uk_slot_text){slot.id, s->answers[i]};
	return c;
}

int sitting_compose(struct sitting *s, bool findings)
{
	struct uk_slot_text parts[OPTIONS_SLOTS];
	struct uk_composition c = sitting_composition(s, parts);
	struct uk_error error = {""};
	struct uk_result result;

	free(s->sentence);
	s->sentence = NULL;
	if (uk_compose(s->program->session, &c, s->scratch, &result, &error)) {
		if (findings)
			complain_of(NULL, &error);
		return -1;
	}
	s->sentence = strndup(result.text, result.len);
	if (findings)
		compose_findings(&result);
	return s->sentence ? 0 : -1;
}

static void put_steps(struct sitting *s, size_t slot)
{
	const struct program *p = s->program;
	struct uk_step_info step;

	for (size_t i = 0;
	     uk_model_step(p->session, p->options.model, slot, i, &step); i++)
		out_addf(&s->program->out, "      %zu %s: %s\n", i + 1,
			 step.label, step.text);
}

static void put_question(struct sitting *s, const struct uk_slot_info *slot,
			 size_t number, size_t count)
{
	struct out *o = &s->program->out;

	out_addf(o, "\n%zu/%zu %s%s\n", number + 1, count, slot->label,
		 slot->required ? uk_tr(" (nodig)", " (needed)")
				: uk_tr(" (mag leeg)", " (may be empty)"));
	if (slot->hint && *slot->hint)
		out_addf(o, "    %s\n", slot->hint);
	put_steps(s, number);
}

/* Words about a verb that no list knows: a slip of the keys shows here. */
static void tell_verb(struct sitting *s, const char *slot, const char *verb)
{
	struct uk_error error = {""};
	struct uk_forms forms;

	if (strcmp(slot, "verb") != 0 || !*verb)
		return;
	if (uk_conjugate(s->program->session, verb, s->scratch, &forms,
			 &error)) {
		out_addf(&s->program->out, "    %s\n", error.text);
		return;
	}
	if (!forms.guess)
		return;
	out_addf(&s->program->out,
		 uk_tr("    Dit werkwoord staat niet in mijn lijst: %s, %s, "
		       "%s. Klopt dat?\n",
		       "    This verb is not in my list: %s, %s, %s. Is that "
		       "right?\n"),
		 forms.third, forms.plural, forms.participle);
}

static void show_sentence(struct sitting *s)
{
	if (!sitting_compose(s, false))
		out_addf(&s->program->out, "\n  \xe2\x86\x92 %s\n",
			 s->sentence);
}

/* Keeps an answer; false when it may not be empty. */
static bool keep(struct sitting *s, size_t i, const struct uk_slot_info *slot,
		 const char *answer)
{
	char *copy;

	if (!*answer && slot->required) {
		out_adds(&s->program->out,
			 uk_tr("    Zonder dit onderdeel is het geen "
			       "leeruitkomst.\n",
			       "    Without this part it is no learning "
			       "outcome.\n"));
		return false;
	}
	copy = strdup(answer);
	if (!copy)
		return false;
	free(s->answers[i]);
	s->answers[i] = copy;
	tell_verb(s, slot->id, answer);
	show_sentence(s);
	return true;
}

static const char *given_for(struct sitting *s, size_t i, const char *slot)
{
	const char *starter = NULL;

	if (s->answers[i])
		return s->answers[i];
	if (strcmp(slot, "starter") == 0)
		starter = uk_model_starter(s->program->session,
					   s->program->options.model, 0);
	return starter ? starter : "";
}

bool sitting_parts(struct sitting *s)
{
	struct uk_slot_info slot;
	const char *answer;
	size_t count = 0;

	while (slot_at(s, count, &slot))
		count++;
	for (size_t i = 0; slot_at(s, i, &slot);) {
		put_question(s, &slot, i, count);
		answer = ask_line(s->ask, "  > ", given_for(s, i, slot.id),
				  sitting_offers(slot.id), s);
		if (!answer)
			return false;
		if (strcmp(answer, "<") == 0)
			i -= i > 0;
		else
			i += keep(s, i, &slot, answer);
	}
	return true;
}

static void greet(struct sitting *s)
{
	out_adds(&s->program->out,
		 uk_tr("We schrijven samen een leeruitkomst.\n"
		       "Enter gaat verder, < gaat een stap terug, Tab helpt, "
		       "Ctrl-D stopt.\n",
		       "We write a learning outcome together.\n"
		       "Enter goes on, < goes a step back, Tab helps, "
		       "Ctrl-D stops.\n"));
}

static void forget(struct sitting *s)
{
	for (size_t i = 0; i < OPTIONS_SLOTS; i++) {
		free(s->answers[i]);
		s->answers[i] = NULL;
	}
}

static void release(struct sitting *s)
{
	forget(s);
	item_release(&s->item);
	verbs_release(&s->verbs);
	free(s->offers);
	free(s->groups);
	free(s->sentence);
	uk_scratch_free(s->scratch);
	ask_close(s->ask);
}

static void sit(struct sitting *s)
{
	enum sitting_choice choice = SITTING_CHANGE;

	greet(s);
	while (choice < SITTING_STOP) {
		if (choice == SITTING_ANEW) {
			forget(s);
			item_release(&s->item);
		}
		choice = sitting_parts(s) ? sitting_choose(s) : SITTING_LEFT;
	}
	/* Who leaves halfway takes along what there is. */
	if (choice == SITTING_LEFT && !sitting_compose(s, false))
		out_addf(&s->program->out, "%s\n", s->sentence);
}

enum status sitting_run(struct program *p)
{
	struct sitting s = {.program = p};
	enum status status = STATUS_CLEAN;
	struct uk_error error = {""};
	struct uk_slot_info slot;

	if (!uk_model_slot(p->session, p->options.model, 0, &slot, &error))
		return complain_of(NULL, &error);
	s.ask = ask_open(&p->out);
	s.scratch = uk_scratch_new();
	if (s.ask && s.scratch)
		sit(&s);
	else
		status = complain("dit beeldscherm werkt niet mee; geef de "
				  "onderdelen als opties",
				  "this terminal does not work; give the "
				  "parts as options");
	release(&s);
	return status;
}
