/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "json_walk.h"
#include "nearest.h"
#include "unit_json.h"
#include "utf8.h"

enum { LINKS_MOST = 64 };

int unit_json_memory(const struct unit_json *u)
{
	return error_set(u->error, "%s: te weinig geheugen",
			 "%s: out of memory", u->document->name);
}

int unit_json_keep(struct unit_json *u, const struct node *at,
		   const char **kept)
{
	struct arena *arena = &u->document->arena;
	CLEANUP_BUF struct buf nfc = BUF_INIT;
	const char *text = NULL;

	if (value_is(at->value, VALUE_INTEGER)) {
		*kept =
		    arena_printf(arena, "%jd", (intmax_t)at->value->is.number);
	} else if (value_is_flag(at->value)) {
		*kept = value_is(at->value, VALUE_TRUE) ? "true" : "false";
	} else {
		if (node_string(at, &text, u->error))
			return -1;
		if (utf8_nfc(text, strlen(text), &nfc, NULL))
			return unit_json_memory(u);
		*kept = arena_copy(arena, nfc.bytes, nfc.len);
	}
	return *kept ? 0 : unit_json_memory(u);
}

/* -- Texts ----------------------------------------------------------------- */

static uint32_t hex(const char *digits)
{
	uint32_t c = 0;

	for (int i = 0; i < 4; i++) {
		char d = digits[i];

		c = c << 4 |
		    (uint32_t)(d <= '9' ? d - '0' : (d | 32) - 'a' + 10);
	}
	return c;
}

/* The code point of \uXXXX; `*end` moves behind the second half of a pair. */
static uint32_t code_point(const char *escape, size_t *end)
{
	uint32_t c = hex(escape + 2);

	if (c < 0xd800 || c >= 0xdc00)
		return c;
	*end += 6;
	return 0x10000 + ((c - 0xd800) << 10) + (hex(escape + 8) - 0xdc00);
}

/* An escape at `at`, which jansson has found to be right. Returns its end. */
static size_t add_escape(struct run *run, size_t at)
{
	const char *escape = run->source + at;
	size_t end = at + (escape[1] == 'u' ? 6 : 2);
	uint32_t c = ' ';

	if (escape[1] == 'u')
		c = code_point(escape, &end);
	else if (strchr("\"\\/", escape[1]))
		c = (unsigned char)escape[1];
	run_code_point(run, c, at, end);
	return end;
}

static void take_text(struct run *run, const struct spot *text)
{
	struct json_walk w = {text->at, text->end};
	const char *bytes;
	size_t len, at, end;

	run_clear(run);
	if (!json_walk_text(&w, &bytes, &len))
		return;
	at = (size_t)(bytes - run->source);
	end = at + len;
	while (at < end) {
		const char *escape = memchr(run->source + at, '\\', end - at);
		size_t stop = escape ? (size_t)(escape - run->source) : end;

		if (stop > at)
			run_add(run, at, stop);
		at = escape ? add_escape(run, stop) : end;
	}
}

/* -- Statements ------------------------------------------------------------ */

enum what { NOTHING, ID, TEXT, INDICATORS, EVIDENCE, LINK };

/* Keys of a statement. What is none of them and not like one is a link, as in
 * {toetst=LU1}; "toetst" itself is like "tekst". */
static const struct {
	const char *name;
	enum what what;
} keys[] = {
    {"id", ID},
    {"tekst", TEXT},
    {"text", TEXT},
    {"indicatoren", INDICATORS},
    {"indicators", INDICATORS},
    {"bewijs", EVIDENCE},
    {"evidence", EVIDENCE},
    {"toetst", LINK},
};

/* One statement while it is read. */
struct reading {
	struct unit_json *unit;
	uint32_t scope;
	uint32_t parent, number; /* in the document, or UK_NONE */
	const char *id;
	struct uk_link links[LINKS_MOST];
	size_t link_count;
	bool has_text;
};

/* Only outcomes have indicators and evidence. */
static bool may_have(const struct reading *s, enum what what)
{
	return s->scope == UK_SCOPE_OUTCOME ||
	       (what != INDICATORS && what != EVIDENCE);
}

static int what_of(const struct reading *s, const struct node *at,
		   enum what *what)
{
	struct nearest near;

	*what = NOTHING;
	if (value_is(at->value, VALUE_NULL))
		return 0;
	nearest_init(&near, at->key);
	for (size_t i = 0; i < ARRAY_SIZE(keys); i++) {
		*what = keys[i].what;
		if (!may_have(s, *what))
			continue;
		if (strcmp(keys[i].name, at->key) == 0)
			return 0;
		nearest_offer(&near, keys[i].name);
	}
	*what = LINK;
	if (!near.best)
		return 0;
	return node_fail(at, s->unit->error,
			 "onbekende sleutel; bedoel je \"%s\"?",
			 "unknown key; did you mean \"%s\"?", near.best);
}

static int add_link(void *closure, const struct spot *v)
{
	const struct node *named = v->node.key ? &v->node : v->node.up;
	struct reading *s = closure;
	struct uk_link *link = &s->links[s->link_count];

	if (s->link_count == LINKS_MOST)
		return node_fail(&v->node, s->unit->error, "ten hoogste %d",
				 "at most %d", LINKS_MOST);
	link->key = arena_copy(&s->unit->document->arena, named->key,
			       strlen(named->key));
	if (!link->key)
		return unit_json_memory(s->unit);
	s->link_count++;
	return unit_json_keep(s->unit, &v->node, &link->value);
}

static int note_text(struct reading *s, const struct node *at)
{
	if (s->has_text)
		return node_fail(at, s->unit->error, "de tekst staat er al",
				 "the text is there already");
	s->has_text = true;
	return 0;
}

/* First the name and the links: a statement is added with them. */
static int collect(void *closure, const struct spot *v)
{
	struct reading *s = closure;
	enum what what;

	if (what_of(s, &v->node, &what))
		return -1;
	switch (what) {
	case ID:
		return unit_json_keep(s->unit, &v->node, &s->id);
	case TEXT:
		return note_text(s, &v->node);
	case LINK:
		return spot_items(v, add_link, s, s->unit->error);
	default:
		return 0;
	}
}

static int add(struct reading *s, const struct spot *text)
{
	struct uk_document *d = s->unit->document;
	struct statement like = {
	    .scope = s->scope,
	    .sure = SAID,
	    .item = true,
	    .id = s->id,
	    .link_count = s->link_count,
	    .parent = s->parent,
	};
	size_t number = d->count;

	if (!value_is(text->node.value, VALUE_STRING))
		return node_fail(&text->node, s->unit->error,
				 "verwacht een tekst", "expected a text");
	take_text(&s->unit->run, text);
	like.links =
	    arena_dup(&d->arena, s->links, s->link_count * sizeof(*s->links));
	if ((s->link_count && !like.links) ||
	    document_add(d, &s->unit->run, 0, s->unit->run.text.len, &like))
		return unit_json_memory(s->unit);
	if (d->count == number)
		return node_fail(&text->node, s->unit->error,
				 "deze tekst is leeg", "this text is empty");
	s->number = (uint32_t)number;
	return 0;
}

static int read_statement(struct unit_json *u, const struct spot *v,
			  uint32_t scope, uint32_t parent);

static int read_indicator(void *closure, const struct spot *v)
{
	struct reading *s = closure;

	return read_statement(s->unit, v, UK_SCOPE_INDICATOR, s->number);
}

static int read_evidence(void *closure, const struct spot *v)
{
	struct reading *s = closure;

	return read_statement(s->unit, v, UK_SCOPE_EVIDENCE, s->number);
}

/* Then the texts, in the order of the source. */
static int place(void *closure, const struct spot *v)
{
	struct reading *s = closure;
	enum what what;

	if (what_of(s, &v->node, &what))
		return -1;
	switch (what) {
	case TEXT:
		return add(s, v);
	case INDICATORS:
		return spot_items(v, read_indicator, s, s->unit->error);
	case EVIDENCE:
		return spot_items(v, read_evidence, s, s->unit->error);
	default:
		return 0;
	}
}

/* What stood before the text of its outcome did not know its number yet. */
static void adopt(struct uk_document *d, size_t first, uint32_t outcome)
{
	for (size_t i = first; i < d->count; i++)
		if (i != outcome)
			d->statements[i].parent = outcome;
}

static int read_statement(struct unit_json *u, const struct spot *v,
			  uint32_t scope, uint32_t parent)
{
	struct reading s = {
	    .unit = u,
	    .scope = scope,
	    .parent = parent,
	    .number = UK_NONE,
	};
	size_t first = u->document->count;

	if (!value_is(v->node.value, VALUE_OBJECT))
		return add(&s, v);
	if (spot_members(v, collect, &s, u->error))
		return -1;
	if (!s.has_text)
		return node_fail(&v->node, u->error, "hier ontbreekt \"tekst\"",
				 "\"tekst\" is missing here");
	if (spot_members(v, place, &s, u->error))
		return -1;
	if (scope == UK_SCOPE_OUTCOME)
		adopt(u->document, first, s.number);
	return 0;
}

int unit_json_statement(struct unit_json *u, const struct spot *v,
			uint32_t scope)
{
	return read_statement(u, v, scope, UK_NONE);
}
