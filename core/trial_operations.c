/* SPDX-License-Identifier: Apache-2.0 */
/* The operations of a plugin, each as it is tried. */
#include "base.h"

#include "guard.h"
#include "trial.h"
#include "valid.h"

enum {
	FORMS = UK_FORM_PAST_PLURAL + 1,
	STYLES = UK_STYLE_INFINITIVE + 1,
	SUGGESTIONS = 5
};

/* Without plugin code of ours in the way: before it is timed. */
void trial_prepare(struct one *o, size_t number, struct judged *judged)
{
	judged_init(judged, o->arena, o->arena);
	judged->number = number;
	judged->statement.text = o->attempt->texts[number];
	judged->statement.stem.bytes = "";
	judged->statement.scope = UK_SCOPE_OUTCOME;
}

static void read_one(struct one *o)
{
	judge_read(o->session, o->worker, &o->judged);
}

static void read_parts(struct one *o)
{
	read_one(o);
	judge_parts(o->session, o->worker, o->attempt->model, &o->judged);
}

/* All texts as the outcomes of one unit. */
static void read_set(struct one *o)
{
	size_t count = o->attempt->count;
	struct judge_set *set = &o->set;
	struct judged *all = arena_zero(o->arena, count * sizeof(*all));
	struct uk_ties *ties = arena_zero(o->arena, count * sizeof(*ties));

	set->views = arena_zero(o->arena, count * sizeof(*set->views));
	set->judged = arena_zero(o->arena, count * sizeof(struct judged *));
	if (!all || !ties || !set->views || !set->judged)
		return;
	for (size_t i = 0; i < count; i++) {
		trial_prepare(o, i, &all[i]);
		judge_read(o->session, o->worker, &all[i]);
		judge_parts(o->session, o->worker, o->attempt->model, &all[i]);
		ties[i].parent = UK_NONE;
		set->views[i] = all[i].statement;
		set->judged[i] = &all[i];
	}
	set->count = count;
	set->arena = o->arena;
	set->unit = (struct uk_unit){.size = sizeof(set->unit), .ties = ties};
}

static int fault_of(struct one *o, const char *nl, const char *en)
{
	if (!o->watch.fault[0])
		(void)snprintf(o->watch.fault, sizeof(o->watch.fault), "%s",
			       tr(nl, en));
	return -1;
}

static int take_form(void *closure, struct uk_text surface,
		     struct uk_text particle, uint32_t features UK_UNUSED)
{
	if (valid_text(surface) && valid_text(particle))
		return 0;
	return fault_of(closure, "een vorm is geen geldige UTF-8",
			"a form is not valid UTF-8");
}

static int take_entry(void *closure, struct uk_text form, struct uk_text tags)
{
	if (valid_text(form) && valid_text(tags))
		return 0;
	return fault_of(closure, "een ingang is geen geldige UTF-8",
			"an entry is not valid UTF-8");
}

static void try_open(struct one *o)
{
	struct uk_error error = {""};
	size_t count;
	const struct uk_setting *settings = settings_plugin(
	    &o->session->settings, o->attempt->plugin->table->id, &count);

	if (guard_open_again(o->session, o->attempt->plugin, settings, count,
			     &o->attempt->self, &error))
		fault_of(o, error.text, error.text);
}

static void try_analyse(struct one *o)
{
	guard_analyse(o->session, o->worker, &o->judged);
	if (!o->judged.analysed && !o->watch.failed)
		fault_of(o, "gaf geen analyse", "gave no analysis");
}

static void try_inflect(struct one *o)
{
	for (uint32_t form = 0; form < FORMS; form++)
		guard_inflect(o->session, NULL, o->worker, o->arena, o->text,
			      form, take_form, o);
	o->watch.failed = false; /* it may not be a verb */
}

static void try_realise(struct one *o)
{
	const struct uk_piece pieces[] = {
	    {"starter", UK_ROLE_AGENT, o->text},
	    {"verb", UK_ROLE_VERB, o->text},
	    {"subject", UK_ROLE_OBJECT, o->text},
	    {"context", UK_ROLE_ADJUNCT, o->text},
	    {"effect", UK_ROLE_CLAUSE, o->text},
	};

	for (uint32_t style = 0; style < STYLES; style++) {
		struct buf sentence CLEANUP_BUF = BUF_INIT;
		struct uk_part parts[ARRAY_SIZE(pieces)];
		size_t count = ARRAY_SIZE(parts);
		struct uk_error error = {""};

		guard_realise(o->session, o->worker, o->arena, pieces,
			      ARRAY_SIZE(pieces), style, &sentence, parts,
			      &count, &error);
	}
	o->watch.failed = false; /* there may be no such sentence */
}

static void try_segment(struct one *o)
{
	guard_segment(o->session, o->attempt->plugin, o->worker, &o->judged);
}

static void try_check_model(struct one *o)
{
	guard_check_model(o->session, o->attempt->plugin, o->worker,
			  &o->judged);
}

static void try_check(struct one *o)
{
	guard_check(o->session, o->attempt->plugin, o->worker, &o->judged);
}

static void try_check_set(struct one *o)
{
	guard_check_set(o->session, o->attempt->plugin, o->worker, &o->set);
}

static void try_lookup(struct one *o)
{
	const char *const *list = o->attempt->plugin->table->lexicon->lists;

	for (; *list; list++)
		guard_lookup(o->session, NULL, o->worker, o->arena, *list,
			     o->text, take_entry, o);
}

static void try_spell(struct one *o)
{
	int verdict =
	    guard_spell(o->session, NULL, o->worker, o->arena, o->text);

	if (verdict > 1)
		fault_of(o, "antwoordde iets anders dan 1, 0 of -1",
			 "answered something else than 1, 0 or -1");
}

static void try_suggest(struct one *o)
{
	struct buf words CLEANUP_BUF = BUF_INIT;

	guard_suggest(o->session, o->worker, o->arena, o->text, SUGGESTIONS,
		      &words);
}

static void try_close(struct one *o)
{
	guard_close_self(o->session, o->attempt->plugin, o->worker,
			 o->attempt->self);
}

#define HAS(table, member) (p->table && p->table->member)

const struct operation trial_operations[OPERATIONS] = {
    {"open", NULL, try_open, true},
    {"language.analyse", NULL, try_analyse, false},
    {"language.inflect", NULL, try_inflect, false},
    {"language.realise", NULL, try_realise, false},
    {"model.segment", read_one, try_segment, false},
    {"model.check", read_parts, try_check_model, false},
    {"checker.check", read_parts, try_check, false},
    {"checker.check_set", read_set, try_check_set, true},
    {"lexicon.lookup", NULL, try_lookup, false},
    {"spell.check", NULL, try_spell, false},
    {"spell.suggest", NULL, try_suggest, false},
    {"close", NULL, try_close, true},
};

/* In the order of the table. */
bool trial_offers(const struct uk_session *s, const struct plugin *plugin,
		  size_t operation)
{
	const struct uk_plugin *p = plugin->table;
	const bool has[OPERATIONS] = {
	    p->open != NULL,
	    s->language == plugin,
	    s->language == plugin && HAS(language, inflect),
	    s->language == plugin && HAS(language, realise),
	    HAS(model, segment),
	    HAS(model, check),
	    HAS(checker, check),
	    HAS(checker, check_set),
	    HAS(lexicon, lookup),
	    s->speller == plugin,
	    s->speller == plugin && HAS(spell, suggest),
	    p->open && p->close,
	};

	return has[operation];
}
