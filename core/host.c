/* SPDX-License-Identifier: Apache-2.0 */
/* What plugins may ask of us: the functions of struct uk_host. Each checks
 * what it is given, because a plugin may be wrong about anything. */
#include "base.h"

#include "data_file.h"
#include "drop.h"
#include "error.h"
#include "guard.h"
#include "host_kept.h"
#include "table.h"
#include "valid.h"

enum { LEVELS_EACH = 64 /* of a verb */ };

/* Words of a plugin, for people: bounded, valid, without control signs. */
static void take_words(char *words, size_t size, const char *given)
{
	(void)snprintf(words, size, "%.*s", (int)size - 1, given);
	error_clean(words);
}

static void log_text(struct uk_call *call, const char *text)
{
	char words[1024];

	if (!text)
		return;
	take_words(words, sizeof(words), text);
	session_log(call->session, call->plugin->table->id, words);
}

static int fail(struct uk_call *call, const char *text)
{
	if (!call->why[0] && text)
		take_words(call->why, sizeof(call->why), text);
	return -1;
}

static bool may(struct uk_call *call, unsigned right, const char *what)
{
	if (call->may & right)
		return true;
	if (right == MAY_OPEN)
		drop_for(call, what, "mag alleen in open()",
			 "only open() may do that");
	else
		drop_for(call, what, "mag hier niet", "not allowed here");
	return false;
}

static int expired(const struct uk_call *call)
{
	return guard_now() > call->until;
}

static void *memory(struct uk_call *call, size_t size)
{
	if (call->session->watch)
		call->session->watch->memory += size;
	return arena_zero(call->scratch, size);
}

static const char *data_path(struct uk_call *call, const char *file)
{
	if (valid_name(file) && *file != '/' && !strstr(file, ".."))
		return data_file(call, file);
	fail(call, tr("verkeerde bestandsnaam", "bad file name"));
	return NULL;
}

/* What the plugin says of a row, behind the place of that row. */
static int fail_row(struct uk_call *call, const struct uk_error *place)
{
	struct uk_error both = {""};

	if (!call->why[0])
		return fail(call, place->text);
	error_set(&both, "%s: %s", "%s: %s", place->text, call->why);
	call->why[0] = '\0';
	return fail(call, both.text);
}

static int rows(struct uk_call *call, const char *file, uk_row_fn each,
		void *closure)
{
	struct uk_error error = {""};
	const char *path;

	if (!may(call, MAY_OPEN, "rows") || !each)
		return -1;
	path = data_path(call, file);
	if (!path)
		return -1;
	return table_read(path, each, closure, &error) ? fail_row(call, &error)
						       : 0;
}

static uint32_t word(struct uk_call *call, struct uk_text text)
{
	if (!may(call, MAY_OPEN, "word") || !valid_text(text))
		return 0;
	return words_add(&call->session->words, text.bytes, text.len);
}

static uint32_t find(const struct uk_call *call, const char *folded, size_t len)
{
	if (!folded || !len)
		return 0;
	return words_find(&call->session->words, folded, len);
}

static struct uk_text spelling(const struct uk_call *call, uint32_t number)
{
	const struct words *w = &call->session->words;

	if (number >= w->count)
		number = 0;
	return (struct uk_text){words_text(w, number), w->entries[number].len};
}

static uint32_t list(struct uk_call *call, const char *name)
{
	if (!may(call, MAY_OPEN, "list") || !valid_name(name))
		return UK_NONE;
	return words_list(&call->session->words, name);
}

static int add(struct uk_call *call, uint32_t number, struct uk_text text,
	       uint32_t value)
{
	if (!may(call, MAY_OPEN, "add") || !valid_text(text))
		return -1;
	return words_put(&call->session->words, number, text.bytes, text.len,
			 value);
}

static int formula(struct uk_call *call, const char *file)
{
	struct uk_error error = {""};
	const char *path;

	if (!may(call, MAY_OPEN, "formula"))
		return -1;
	path = data_path(call, file);
	if (!path ||
	    session_add_model(call->session, call->plugin, path, &error))
		return fail(call, error.text);
	return 0;
}

static int analysis(struct uk_call *call, const struct uk_analysis *given)
{
	struct uk_analysis a;

	if (!may(call, MAY_ANALYSE, "analysis"))
		return -1;
	if (call->analysed || !valid_copy(&a, sizeof(a), sizeof(a), given))
		return drop_for(call, "analysis",
				"voor de tweede keer, of `size` klopt niet",
				"for the second time, or `size` is wrong");
	if (!valid_analysis(&a, call->judged[0]->statement.text,
			    call->session->words.count))
		return drop_analysis(call, &a);
	call->analysed = true;
	return judged_analysis(call->judged[0], &a);
}

/* realise: the places are checked when the sentence is whole. */
static int place(struct uk_call *call, const struct uk_part *p)
{
	if (call->part_count == call->part_room)
		return drop_for(call, "part", "te veel", "too many");
	call->parts[call->part_count].slot =
	    arena_copy(call->arena, p->slot, strlen(p->slot));
	call->parts[call->part_count].range = p->range;
	return call->parts[call->part_count++].slot ? 0 : -1;
}

/* Counts a report; a set may have more of them, for its many statements. */
static bool too_many(struct uk_call *call)
{
	return ++call->reports > guard_most(call);
}

static int part(struct uk_call *call, const struct uk_part *p)
{
	if (!may(call, MAY_SEGMENT | MAY_GIVE_TEXT, "part"))
		return -1;
	if (!p || !valid_name(p->slot))
		return drop_for(call, "part", "de naam is niet geldig",
				"the name is not valid");
	if (call->may & MAY_GIVE_TEXT)
		return place(call, p);
	if (!valid_range(call->judged[0]->statement.text, p->range))
		return drop_range(call, p);
	if (too_many(call))
		return drop_for(call, "part", "te veel", "too many");
	return judged_part_copy(call->judged[0], p);
}

static bool valid_level(const struct uk_level *l, const struct judged *judged)
{
	return valid_name(l->taxonomy) && l->low && l->low <= l->high &&
	       (l->verb < judged->statement.verb_count || l->verb == UK_NONE);
}

/* As many as there are verbs and lists to place them on. */
static bool too_many_levels(const struct judged *judged)
{
	return judged->level_count >=
	       LEVELS_EACH * (judged->statement.verb_count + 1);
}

static int level(struct uk_call *call, const struct uk_level *l)
{
	if (!may(call, MAY_REPORT, "level"))
		return -1;
	if (!l || !call->judged_count || !valid_level(l, call->judged[0]))
		return drop_for(call, "level",
				"taxonomie, verb, low of high is niet geldig",
				"taxonomy, verb, low or high is not valid");
	if (too_many_levels(call->judged[0]))
		return drop_for(call, "level", "te veel", "too many");
	return judged_level(call->judged[0], l);
}

/* The name of a rule that there is needs no other look; of one that is off
 * nothing else is looked at, but when a plugin is tried. */
static int report(struct uk_call *call, size_t statement,
		  const struct uk_finding *given)
{
	const struct rule *rule = NULL;
	struct judged *judged;
	struct uk_finding f = {.rule = NULL};
	bool wanted;

	if (!may(call, MAY_REPORT, "report"))
		return -1;
	if (statement < call->judged_count &&
	    valid_copy(&f, sizeof(f), offsetof(struct uk_finding, parameters),
		       given) &&
	    f.rule)
		rule = rules_find_again(&call->plugin->rules,
					&call->session->rules,
					call->plugin->table->id, f.rule);
	if (!rule && !valid_name(f.rule))
		return drop_for(call, "report",
				"nummer van de uitspraak, `size` of naam van "
				"de regel is niet geldig",
				"number of the statement, `size` or name of "
				"the rule is not valid");
	if (!rule)
		return drop_for(call, f.rule,
				"deze regel staat niet in het regelbestand",
				"this rule is not in the rules file");
	judged = call->judged[statement];
	wanted = judged_wants(judged, rule);
	if (!wanted && !call->session->watch)
		return 0;
	if (!valid_finding(&f, judged->statement.text))
		return drop_finding(call, &f, judged->statement.text);
	if (too_many(call))
		return drop_for(call, f.rule, "te veel bevindingen",
				"too many findings");
	return wanted ? judged_finding(judged, rule, &f) : 0;
}

static int text(struct uk_call *call, struct uk_text given)
{
	if (!may(call, MAY_GIVE_TEXT, "text"))
		return -1;
	if (!valid_text(given) || call->text->len + given.len > 1 << 24)
		return drop_for(call, "text", "geen geldige UTF-8, of te lang",
				"not valid UTF-8, or too long");
	buf_addt(call->text, given);
	buf_addc(call->text, '\0');
	return call->text->failed ? -1 : 0;
}

static bool may_ask(struct uk_call *call)
{
	return may(call, MAY_ASK, "ask") && call->depth < GUARD_DEPTH;
}

static int inflect(struct uk_call *call, struct uk_text infinitive,
		   uint32_t form, uk_form_fn each, void *closure)
{
	if (!may_ask(call) || !each || !valid_text(infinitive))
		return -1;
	return guard_inflect(call->session, call, call->worker, call->arena,
			     infinitive, form, each, closure);
}

static int lookup(struct uk_call *call, const char *name, struct uk_text key,
		  uk_entry_fn each, void *closure)
{
	if (!may_ask(call) || !each || !valid_name(name) || !valid_text(key))
		return -1;
	return guard_lookup(call->session, call, call->worker, call->arena,
			    name, key, each, closure);
}

static int spell(struct uk_call *call, struct uk_text given)
{
	if (!may_ask(call) || !valid_text(given))
		return -1;
	return guard_spell(call->session, call, call->worker, call->arena,
			   given);
}

static void notice(struct uk_call *call, const char *nl, const char *en)
{
	const char *given = tr(nl, en);
	char words[1024];

	if (!given)
		return;
	take_words(words, sizeof(words), given);
	session_notice(call->session, words);
}

static int suggesting(const struct uk_call *call)
{
	return call->session->suggest;
}

static const struct uk_unit *unit(const struct uk_call *call)
{
	return call->unit;
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
    .unit = unit,
    .kept = host_kept,
    .keep = host_keep,
};
