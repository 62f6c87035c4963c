/* SPDX-License-Identifier: Apache-2.0 */
/* What plugins may ask of us: the functions of struct uk_host. Each checks
 * what it is given, because a plugin may be wrong about anything. */
#include "base.h"

#include "data_file.h"
#include "drop.h"
#include "error.h"
#include "guard.h"
#include "host_judge.h"
#include "host_kept.h"
#include "table.h"
#include "valid.h"

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

	if (!drop_unless(call, MAY_OPEN, "rows") || !each)
		return -1;
	path = data_path(call, file);
	if (!path)
		return -1;
	return table_read(path, each, closure, &error) ? fail_row(call, &error)
						       : 0;
}

static uint32_t word(struct uk_call *call, struct uk_text text)
{
	if (!drop_unless(call, MAY_OPEN, "word") || !valid_text(text))
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
	if (!drop_unless(call, MAY_OPEN, "list") || !valid_name(name))
		return UK_NONE;
	return words_list(&call->session->words, name);
}

static int add(struct uk_call *call, uint32_t number, struct uk_text text,
	       uint32_t value)
{
	if (!drop_unless(call, MAY_OPEN, "add") || !valid_text(text))
		return -1;
	return words_put(&call->session->words, number, text.bytes, text.len,
			 value);
}

static int formula(struct uk_call *call, const char *file)
{
	struct uk_error error = {""};
	const char *path;

	if (!drop_unless(call, MAY_OPEN, "formula"))
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

	if (!drop_unless(call, MAY_ANALYSE, "analysis"))
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

static int part(struct uk_call *call, const struct uk_part *p)
{
	if (!drop_unless(call, MAY_SEGMENT | MAY_GIVE_TEXT, "part"))
		return -1;
	if (!p || !valid_name(p->slot))
		return drop_for(call, "part", "de naam is niet geldig",
				"the name is not valid");
	if (call->may & MAY_GIVE_TEXT)
		return place(call, p);
	if (!valid_range(call->judged[0]->statement.text, p->range))
		return drop_range(call, p);
	if (host_too_many(call))
		return drop_for(call, "part", "te veel", "too many");
	return judged_part_copy(call->judged[0], p);
}

static int text(struct uk_call *call, struct uk_text given)
{
	if (!drop_unless(call, MAY_GIVE_TEXT, "text"))
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
	return drop_unless(call, MAY_ASK, "ask") && call->depth < GUARD_DEPTH;
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
    .level = host_level,
    .report = host_report,
    .text = text,
    .inflect = inflect,
    .lookup = lookup,
    .spell = spell,
    .notice = notice,
    .suggesting = suggesting,
    .unit = unit,
    .kept = host_kept,
    .keep = host_keep,
    .wants = host_wants,
};
