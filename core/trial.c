/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Tries a plugin: calls all that it offers with texts that nobody writes, in a
 * worker, and notes what is wrong, how long it took and how much memory.
 */
#include "base.h"

#include <malloc.h>
#include <time.h>

#include "guard.h"
#include "judge.h"
#include "utf8.h"
#include "valid.h"
#include "worker.h"

enum {
	OPERATIONS = 12,
	FORMS = UK_FORM_PAST_PLURAL + 1,
	STYLES = UK_STYLE_INFINITIVE + 1,
	SUGGESTIONS = 5,
	ROOM = 1 << 20 /* of an arena, so that it need not grow while timed */
};

struct attempt {
	struct plugin *plugin;
	const struct model *model; /* that it brings, or NULL */
	struct uk_text *texts;
	size_t count;
	void *self; /* that was opened for this */
	size_t operation, text; /* where it is */
	struct uk_trial trials[OPERATIONS];
	char faults[OPERATIONS][512];
};

/* One call: what it is about, and memory for it. */
struct one {
	struct uk_session *session;
	struct attempt *attempt;
	unsigned worker;
	struct arena *arena;
	struct uk_text text;
	struct judged judged;
	struct judge_set set;
	struct watch watch;
};

/* Without plugin code of ours in the way: before it is timed. */
static void prepare(struct one *o, size_t number, struct judged *judged)
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
		prepare(o, i, &all[i]);
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

static const struct operation {
	const char *name;
	void (*before)(struct one *); /* or NULL */
	void (*run)(struct one *);
	bool once; /* not for each text */
} operations[OPERATIONS] = {
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
static bool offers(const struct uk_session *s, const struct plugin *plugin,
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

/* That we worked: what else the machine does is nobody's fault. */
static uint64_t nanoseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
	return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

/* Bytes of the heap that are in use; 0 where nobody counts them. */
static size_t heap(void)
{
#if defined(__GLIBC__) && !defined(UK_SANITIZED)
	return mallinfo2().uordblks;
#else
	return 0;
#endif
}

static void note_fault(struct attempt *a, const char *text)
{
	struct uk_trial *t = &a->trials[a->operation];

	if (t->fault)
		return;
	(void)snprintf(a->faults[a->operation], sizeof(a->faults[a->operation]),
		       "%s", text);
	t->fault = a->faults[a->operation];
	t->fault_text = a->text;
}

static void note(struct attempt *a, const struct watch *watch, uint64_t took,
		 size_t memory)
{
	struct uk_trial *t = &a->trials[a->operation];

	t->calls++;
	t->nanoseconds += took;
	if (took >= t->longest) {
		t->longest = took;
		t->longest_text = a->text;
	}
	if (memory > t->memory)
		t->memory = memory;
	if (watch->fault[0])
		note_fault(a, watch->fault);
	else if (watch->failed)
		note_fault(a, watch->why);
	else if (took > GUARD_SECONDS * UINT64_C(1000000000))
		note_fault(a, tr("duurt te lang", "takes too long"));
}

static void measure(struct uk_session *session, unsigned worker,
		    struct attempt *a, struct arena *arena)
{
	const struct operation *operation = &operations[a->operation];
	struct one one = {
	    .session = session,
	    .attempt = a,
	    .worker = worker,
	    .arena = arena,
	    .text = a->texts[a->text],
	    .watch = {.plugin = a->plugin},
	};
	uint64_t start;
	size_t before, after;

	prepare(&one, a->text, &one.judged);
	if (operation->before)
		operation->before(&one);
	session->watch = &one.watch;
	before = heap();
	start = nanoseconds();
	operation->run(&one);
	start = nanoseconds() - start;
	after = heap();
	session->watch = NULL;
	note(a, &one.watch, start,
	     one.watch.memory + (after > before ? after - before : 0));
}

/* A plugin that took the worker down is done for; the next tells. */
static void run_attempt(struct uk_session *session, unsigned worker, void *job)
{
	struct attempt *a = job;
	struct arena arena = ARENA_INIT;

	for (; a->operation < OPERATIONS; a->operation++, a->text = 0) {
		size_t last = operations[a->operation].once ? 1 : a->count;

		if (!offers(session, a->plugin, a->operation))
			continue;
		a->trials[a->operation].operation =
		    operations[a->operation].name;
		for (; a->text < last && !a->plugin->fell[0]; a->text++) {
			arena_take(&arena, ROOM);
			arena_clear(&arena);
			measure(session, worker, a, &arena);
		}
		if (a->plugin->fell[0]) {
			note_fault(a, a->plugin->fell);
			break;
		}
	}
	arena_release(&arena);
}

static struct plugin *find_plugin(struct uk_session *s, const char *id)
{
	for (size_t i = 0; i < s->plugin_count; i++)
		if (strcmp(s->plugins[i].table->id, id) == 0)
			return &s->plugins[i];
	return NULL;
}

static const struct model *model_of(const struct uk_session *s,
				    const struct plugin *plugin)
{
	for (size_t i = 0; i < s->model_count; i++)
		if (s->models[i].plugin == plugin)
			return &s->models[i];
	return NULL;
}

static int copy_texts(struct attempt *a, const struct uk_trial_text *texts,
		      size_t count, struct arena *arena)
{
	a->texts = arena_zero(arena, count * sizeof(*a->texts));
	a->count = count;
	for (size_t i = 0; a->texts && i < count; i++) {
		struct buf nfc CLEANUP_BUF = BUF_INIT;

		utf8_nfc(texts[i].bytes, texts[i].len, &nfc, NULL);
		a->texts[i].bytes = arena_copy(arena, nfc.bytes, nfc.len);
		a->texts[i].len = nfc.len;
		if (nfc.failed || !a->texts[i].bytes)
			return -1;
	}
	return a->texts ? 0 : -1;
}

int uk_plugin_try(struct uk_session *session, const char *id,
		  const struct uk_trial_text *texts, size_t count,
		  uk_trial_fn each, void *closure, struct uk_error *error)
{
	struct arena own = ARENA_INIT;
	struct arena *arena = worker_take(session, 0, &own);
	struct attempt *a = arena_zero(arena, sizeof(*a));
	int failed = -1;

	error->text[0] = '\0';
	if (a && !copy_texts(a, texts, count, arena)) {
		a->plugin = find_plugin(session, id);
		a->model = a->plugin ? model_of(session, a->plugin) : NULL;
		failed = a->plugin ? 0 : -1;
	}
	if (!failed)
		worker_do(session, 0, run_attempt, a);
	else
		error_set(error, "plugin %s is er niet", "no plugin %s", id);
	for (size_t i = 0; !failed && i < OPERATIONS; i++)
		if (a->trials[i].operation)
			each(closure, &a->trials[i]);
	worker_leave(session, 0);
	arena_release(&own);
	return failed;
}
