/* SPDX-License-Identifier: Apache-2.0 */
/* What plugins may ask of us: the functions of struct uk_host. Each checks
 * what it is given, because a plugin may be wrong about anything. */
#include "base.h"

#include <stdarg.h>
#include <time.h>

#include "guard.h"
#include "table.h"
#include "utf8.h"

static bool good_text(struct uk_text text)
{
	size_t bad;

	return (text.bytes || !text.len) &&
	       (!text.len || utf8_check(text.bytes, text.len, &bad) == 0);
}

static bool good_name(const char *name)
{
	return name && *name && strlen(name) <= 128 &&
	       good_text((struct uk_text){name, strlen(name)});
}

static void log_text(struct uk_call *call, const char *text)
{
	if (good_name(text) || (text && strlen(text) < 4096))
		session_log(call->session, call->plugin->table->id, text);
}

static int fail(struct uk_call *call, const char *text)
{
	if (!call->why[0] && text)
		snprintf(call->why, sizeof(call->why), "%s", text);
	return -1;
}

/* A result that the host refuses: counted, and the first is logged. */
static int drop(struct uk_call *call, const char *why)
{
	if (atomic_fetch_add(&call->plugin->dropped, 1) == 0)
		log_text(call, why);
	call->dropped++;
	return -1;
}

static bool may(struct uk_call *call, unsigned right, const char *what)
{
	if (call->may & right)
		return true;
	drop(call, what);
	return false;
}

static int64_t now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC_COARSE, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static int expired(const struct uk_call *call)
{
	return now() > call->until;
}

static void *memory(struct uk_call *call, size_t size)
{
	return arena_zero(call->arena, size);
}

/* A file of the data folder; never one outside it. */
static char *data_path(struct uk_call *call, const char *file)
{
	if (!good_name(file) || *file == '/' || strstr(file, "..")) {
		fail(call, tr("verkeerde bestandsnaam", "bad file name"));
		return NULL;
	}
	return arena_printf(call->arena, "%s/%s", call->session->datadir, file);
}

static int rows(struct uk_call *call, const char *file, uk_row_fn each,
		void *closure)
{
	struct uk_error error = {""};
	const char *path;

	if (!may(call, MAY_OPEN, "rows: alleen in open()"))
		return -1;
	path = data_path(call, file);
	if (!path || table_read(path, each, closure, &error))
		return fail(call, error.text);
	return 0;
}

static uint32_t word(struct uk_call *call, struct uk_text text)
{
	if (!may(call, MAY_OPEN, "word: alleen in open()") || !good_text(text))
		return 0;
	return words_add(&call->session->words, text.bytes, text.len);
}

static uint32_t find(const struct uk_call *call, const char *folded, size_t len)
{
	return words_find(&call->session->words, folded, len);
}

static struct uk_text spelling(const struct uk_call *call, uint32_t number)
{
	const struct words *w = &call->session->words;

	if (number >= w->count)
		number = 0;
	return (struct uk_text){w->entries[number].text,
				w->entries[number].len};
}

static uint32_t list(struct uk_call *call, const char *name)
{
	if (!may(call, MAY_OPEN, "list: alleen in open()") || !good_name(name))
		return UK_NONE;
	return words_list(&call->session->words, name);
}

static int add(struct uk_call *call, uint32_t number, struct uk_text text,
	       uint32_t value)
{
	if (!may(call, MAY_OPEN, "add: alleen in open()") || !good_text(text))
		return -1;
	return words_put(&call->session->words, number, text.bytes, text.len,
			 value);
}

static int formula(struct uk_call *call, const char *file)
{
	struct uk_error error = {""};
	const char *path;

	if (!may(call, MAY_OPEN, "formula: alleen in open()"))
		return -1;
	path = data_path(call, file);
	if (!path ||
	    session_add_model(call->session, call->plugin, path, &error))
		return fail(call, error.text);
	return 0;
}

static bool border(struct uk_text text, uint32_t at)
{
	return at == text.len || (text.bytes[at] & 0xc0) != 0x80;
}

static bool good_range(struct uk_text text, struct uk_range range)
{
	return range.begin <= range.end && range.end <= text.len &&
	       border(text, range.begin) && border(text, range.end);
}

static bool good_tokens(struct uk_call *call, const struct uk_analysis *a)
{
	struct uk_text text = call->judged[0]->statement.text;
	size_t words = call->session->words.count;
	uint32_t at = 0;

	for (size_t i = 0; i < a->token_count; i++) {
		const struct uk_token *t = &a->tokens[i];

		if (!good_range(text, t->range) || t->range.begin < at ||
		    t->range.end == t->range.begin || t->word >= words ||
		    t->lemma >= words)
			return false;
		at = t->range.end;
	}
	return true;
}

static bool number(uint32_t n, size_t count)
{
	return n < count || n == UK_NONE;
}

static bool span(uint32_t first, uint32_t last, size_t count)
{
	return first <= last && last <= count;
}

static bool good_structure(struct uk_call *call, const struct uk_analysis *a)
{
	size_t tokens = a->token_count, verbs = a->verb_count;
	uint32_t at = 0;

	for (size_t i = 0; i < verbs; i++) {
		const struct uk_verb *v = &a->verbs[i];

		if (v->token >= tokens || !number(v->particle, tokens) ||
		    !number(v->auxiliary, tokens) ||
		    !span(v->fixed_first, v->fixed_last, tokens) ||
		    v->lemma >= call->session->words.count)
			return false;
	}
	for (size_t i = 0; i < a->clause_count; i++)
		if (!span(a->clauses[i].first, a->clauses[i].last, tokens) ||
		    !number(a->clauses[i].parent, a->clause_count))
			return false;
	for (size_t i = 0; i < a->chunk_count; i++) {
		const struct uk_chunk *c = &a->chunks[i];

		if (c->first != at || !span(c->first, c->last, tokens) ||
		    !number(c->head, tokens) || !number(c->intro, tokens) ||
		    !number(c->verb, verbs) ||
		    !number(c->clause, a->clause_count))
			return false;
		at = c->last;
	}
	return at == tokens || !a->chunk_count;
}

static int analysis(struct uk_call *call, const struct uk_analysis *a)
{
	if (!may(call, MAY_ANALYSE, "analysis: alleen in analyse()"))
		return -1;
	if (call->analysed || a->size < sizeof(*a) || !good_tokens(call, a) ||
	    !good_structure(call, a))
		return drop(call, "analysis: niet geldig");
	call->analysed = true;
	return judged_analysis(call->judged[0], a);
}

/* realise: the places are checked when the sentence is whole. */
static int place(struct uk_call *call, const struct uk_part *p)
{
	if (call->part_count == call->part_room)
		return drop(call, "part: te veel delen");
	call->parts[call->part_count].slot =
	    arena_copy(call->arena, p->slot, strlen(p->slot));
	call->parts[call->part_count].range = p->range;
	return call->parts[call->part_count++].slot ? 0 : -1;
}

static int part(struct uk_call *call, const struct uk_part *p)
{
	if (!may(call, MAY_SEGMENT | MAY_GIVE_TEXT, "part: niet hier"))
		return -1;
	if (!good_name(p->slot))
		return drop(call, "part: geen geldige naam");
	if (call->may & MAY_GIVE_TEXT)
		return place(call, p);
	if (!good_range(call->judged[0]->statement.text, p->range) ||
	    ++call->reports > GUARD_REPORTS)
		return drop(call, "part: niet geldig of te veel");
	return judged_part(call->judged[0], p);
}

static int level(struct uk_call *call, const struct uk_level *l)
{
	if (!may(call, MAY_REPORT, "level: alleen in check()"))
		return -1;
	if (!call->judged_count || !good_name(l->taxonomy) || !l->low ||
	    l->low > l->high ||
	    l->verb >= call->judged[0]->statement.verb_count ||
	    ++call->reports > GUARD_REPORTS)
		return drop(call, "level: niet geldig of te veel");
	return judged_level(call->judged[0], l);
}

static bool good_parameters(const struct uk_finding *f)
{
	if (f->parameter_count > 32)
		return false;
	for (size_t i = 0; i < f->parameter_count; i++)
		if (!good_name(f->parameters[i].name) ||
		    !good_text(f->parameters[i].value))
			return false;
	return true;
}

static bool good_fixes(const struct uk_finding *f, struct uk_text text)
{
	if (f->fix_count > 32)
		return false;
	for (size_t i = 0; i < f->fix_count; i++)
		if (!good_range(text, f->fixes[i].range) ||
		    !good_text(f->fixes[i].text) ||
		    (f->fixes[i].title && !good_name(f->fixes[i].title)))
			return false;
	return true;
}

static int report(struct uk_call *call, size_t statement,
		  const struct uk_finding *f)
{
	const struct rule *rule;
	struct judged *judged;

	if (!may(call, MAY_REPORT, "report: niet hier"))
		return -1;
	if (statement >= call->judged_count || f->size < sizeof(*f) ||
	    !good_name(f->rule))
		return drop(call, "report: niet geldig");
	judged = call->judged[statement];
	rule = rules_find_in(&call->session->rules, call->plugin->table->id,
			     f->rule);
	if (!rule)
		return drop(call, "report: onbekende regel");
	if (!good_range(judged->statement.text, f->range) ||
	    f->severity > UK_HINT || !good_parameters(f) ||
	    !good_fixes(f, judged->statement.text))
		return drop(call, "report: niet geldig");
	if (++call->reports > GUARD_REPORTS)
		return drop(call, "report: meer dan 1000 bevindingen");
	if (!rule_judges(rule, judged->statement.scope))
		return 0;
	return judged_finding(judged, rule, f);
}

static int text(struct uk_call *call, struct uk_text given)
{
	if (!may(call, MAY_GIVE_TEXT, "text: niet hier"))
		return -1;
	if (!good_text(given) || call->text->len + given.len > 1 << 24)
		return drop(call, "text: niet geldig of te lang");
	buf_addt(call->text, given);
	buf_addc(call->text, '\0');
	return call->text->failed ? -1 : 0;
}

static bool may_ask(struct uk_call *call)
{
	return may(call, MAY_ASK, "vragen mag hier niet") &&
	       call->depth < GUARD_DEPTH;
}

static int inflect(struct uk_call *call, struct uk_text infinitive,
		   uint32_t form, uk_form_fn each, void *closure)
{
	if (!may_ask(call) || !good_text(infinitive))
		return -1;
	return guard_inflect(call->session, call, call->worker, call->arena,
			     infinitive, form, each, closure);
}

static int lookup(struct uk_call *call, const char *name, struct uk_text key,
		  uk_entry_fn each, void *closure)
{
	if (!may_ask(call) || !good_name(name) || !good_text(key))
		return -1;
	return guard_lookup(call->session, call, call->worker, call->arena,
			    name, key, each, closure);
}

static int spell(struct uk_call *call, struct uk_text given)
{
	if (!may_ask(call) || !good_text(given))
		return -1;
	return guard_spell(call->session, call, call->worker, call->arena,
			   given);
}

static void notice(struct uk_call *call, const char *nl, const char *en)
{
	const char *words = tr(nl, en);

	if (words && strlen(words) < 1024 &&
	    good_text((struct uk_text){words, strlen(words)}))
		session_notice(call->session, words);
}

static int suggesting(const struct uk_call *call)
{
	return call->session->suggest;
}

const struct uk_host host = {
    .size = sizeof(host),
    .abi_major = UK_ABI_MAJOR,
    .abi_minor = UK_ABI_MINOR,
    .log = log_text,
    .fail = fail,
    .expired = expired,
    .memory = memory,
    .rows = rows,
    .word = word,
    .find = find,
    .spelling = spelling,
    .list = list,
    .add = add,
    .formula = formula,
    .analysis = analysis,
    .part = part,
    .level = level,
    .report = report,
    .text = text,
    .inflect = inflect,
    .lookup = lookup,
    .spell = spell,
    .notice = notice,
    .suggesting = suggesting,
};
