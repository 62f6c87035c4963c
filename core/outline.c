/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "outline.h"
#include "sentences.h"
#include "utf8.h"

enum { WORD_LEAST = 4 /* letters of a word that says something */ };

void outline_init(struct outline *o, struct uk_document *d,
		  const struct sections *s)
{
	*o = (struct outline){.document = d, .sections = s};
	for (size_t i = 0; i < OUTLINE_LEVELS; i++)
		o->scopes[i] = UK_NONE;
	o->lead_statement = o->outcome = UK_NONE;
}

void outline_release(struct outline *o)
{
	*o = (struct outline){0};
}

/* -- What the place says --------------------------------------------------- */

static struct outline_list *innermost(struct outline *o)
{
	if (!o->depth)
		return NULL;
	return &o->lists[o->depth < OUTLINE_DEPTH ? o->depth - 1
						  : OUTLINE_DEPTH - 1];
}

static uint32_t section_scope(const struct outline *o)
{
	return o->scopes[o->level];
}

/* What was said is likely at best. */
static void doubt(enum sure *sure)
{
	if (*sure == SAID)
		*sure = LIKELY;
}

/* What a sentence or item is that nothing but its heading speaks of. */
static struct outline_what by_section(const struct outline *o, bool item)
{
	uint32_t scope = section_scope(o);
	struct outline_what what = {.scope = scope, .sure = SAID};

	if (o->document->scope >= 0) {
		what.scope = (uint32_t)o->document->scope;
	} else if (scope == UK_NONE) {
		what.scope = UK_SCOPE_OUTCOME;
		what.sure = MAYBE;
	} else if (scope == UK_SCOPE_OUTCOME && !item) {
		doubt(&what.sure);
	}
	return what;
}

static const struct outline_what plain = {.scope = UK_SCOPE_PLAIN,
					  .sure = SAID};

/* The items behind a colon that announces nothing known. */
static struct outline_what by_colon(const struct outline *o)
{
	struct outline_what what = by_section(o, true);

	if (o->document->scope >= 0 || what.scope != UK_SCOPE_OUTCOME)
		return what;
	if (what.sure == MAYBE)
		return plain;
	doubt(&what.sure);
	return what;
}

/* -- Adding statements ----------------------------------------------------- */

/* The outcome that an indicator or evidence belongs to. */
static uint32_t parent_of(const struct outline *o, uint32_t scope)
{
	size_t depth = o->depth < OUTLINE_DEPTH ? o->depth : OUTLINE_DEPTH;

	if (scope != UK_SCOPE_INDICATOR && scope != UK_SCOPE_EVIDENCE)
		return UK_NONE;
	while (depth--) {
		uint32_t item = o->lists[depth].item;

		if (item != UK_NONE &&
		    o->document->statements[item].scope == UK_SCOPE_OUTCOME)
			return item;
	}
	return o->outcome;
}

/* The first outcome under a heading takes the heading's name and links. */
static void take_heading(struct outline *o, struct statement *s)
{
	if (s->scope != UK_SCOPE_OUTCOME)
		return;
	if (!s->id && !s->link_count &&
	    (o->heading.id || o->heading.link_count)) {
		s->id = o->heading.id;
		s->links = o->heading.links;
		s->link_count = o->heading.link_count;
	}
	if (!s->id && o->label[0])
		s->id =
		    arena_copy(&o->document->arena, o->label, strlen(o->label));
	o->heading = (struct attributes){0};
	o->label[0] = '\0';
}

/* Adds [from, to) of a run. `*added` is its number, or UK_NONE. */
static int add(struct outline *o, const struct run *r, size_t from, size_t to,
	       struct statement *s, uint32_t *added)
{
	size_t number = o->document->count;

	*added = UK_NONE;
	if (o->quotes) {
		s->scope = UK_SCOPE_PLAIN;
		s->sure = SAID;
	}
	if (s->sure != SAID && to > from && r->text.bytes[to - 1] == '?')
		s->scope = UK_SCOPE_PLAIN;
	if (s->scope == UK_SCOPE_PLAIN)
		s->sure = SAID;
	s->parent = parent_of(o, s->scope);
	if (document_add(o->document, r, from, to, s))
		return -1;
	if (o->document->count == number)
		return 0;
	s = &o->document->statements[number];
	*added = (uint32_t)number;
	take_heading(o, s);
	if (s->scope == UK_SCOPE_OUTCOME) {
		o->outcome = *added;
		o->outcome_level = o->level;
	}
	return 0;
}

static struct statement like(const struct outline_what *what,
			     const struct attributes *a)
{
	return (struct statement){
	    .scope = what->scope,
	    .sure = what->sure,
	    .stem = what->stem,
	    .id = a->id,
	    .links = a->links,
	    .link_count = a->link_count,
	    .parent = UK_NONE,
	};
}

/* An author who names a statement says that it is one. */
static void believe(struct statement *s)
{
	if (s->id || s->link_count)
		s->sure = SAID;
}

/* -- Lead-ins -------------------------------------------------------------- */

static int set_stem(struct outline *o, struct uk_text text)
{
	CLEANUP_BUF struct buf nfc = BUF_INIT;

	if (utf8_nfc(text.bytes, text.len, &nfc, NULL))
		return -1;
	o->lead.stem.bytes =
	    arena_copy(&o->document->arena, nfc.bytes, nfc.len);
	o->lead.stem.len = nfc.len;
	return o->lead.stem.bytes ? 0 : -1;
}

/* Takes a text as lead-in when the data knows it; `*known` tells. */
static int take_lead(struct outline *o, struct uk_text text, bool *known)
{
	struct section_lead lead = {0};

	*known = sections_lead(o->sections, text, &lead) ||
		 sections_heading(o->sections, text, &lead.scope);
	if (!*known)
		return 0;
	o->lead_waits = true;
	o->lead = (struct outline_what){.scope = lead.scope, .sure = SAID};
	return lead.stem ? set_stem(o, text) : 0;
}

static bool ends_with(struct uk_text text, const char *end)
{
	size_t len = strlen(end);

	return text.len >= len &&
	       !memcmp(text.bytes + text.len - len, end, len);
}

static bool is_open(struct uk_text text)
{
	static const char *const ends[] = {":", "…", "..."};

	for (size_t i = 0; i < ARRAY_SIZE(ends); i++)
		if (ends_with(text, ends[i]))
			return true;
	return false;
}

static void drop_lead(struct outline *o)
{
	o->lead_waits = o->resumes = false;
	o->lead_statement = UK_NONE;
}

/* -- Headings -------------------------------------------------------------- */

static struct uk_text run_text(const struct run *r)
{
	return (struct uk_text){r->text.bytes, r->text.len};
}

int outline_heading(struct outline *o, size_t level, struct run *r)
{
	uint32_t scope = UK_NONE;
	struct uk_text text;
	bool lead = false;

	if (attributes_take(&o->heading, r, &o->document->arena))
		return -1;
	text = run_text(r);
	o->label[0] = '\0';
	drop_lead(o);
	if (!sections_heading(o->sections, text, &scope) &&
	    !sections_label(o->sections, text, &scope, o->label)) {
		if (take_lead(o, text, &lead))
			return -1;
		scope = lead ? o->lead.scope : o->scopes[level - 1];
	}
	for (size_t i = level; i < OUTLINE_LEVELS; i++)
		o->scopes[i] = scope;
	o->level = level;
	if (level <= o->outcome_level)
		o->outcome = UK_NONE;
	return r->failed ? -1 : 0;
}

/* -- Lists ----------------------------------------------------------------- */

/* The statement before the list was its lead-in, not a sentence. */
static void withdraw(struct outline *o)
{
	uint32_t number = o->lead_statement;

	if (number == UK_NONE || number + 1 != o->document->count)
		return;
	o->document->count--;
	if (o->outcome == number)
		o->outcome = UK_NONE;
}

static struct outline_what by_parent(const struct outline_list *parent)
{
	struct outline_what what = parent->what;

	if (what.scope == UK_SCOPE_OUTCOME)
		doubt(&what.sure);
	what.stem = (struct uk_text){0};
	return what;
}

void outline_list(struct outline *o)
{
	const struct outline_list *parent = innermost(o);
	struct outline_list list = {.item = UK_NONE};

	if (o->lead_waits) {
		withdraw(o);
		list.what = o->lead;
	} else if (o->resumes) {
		list.what = o->resumed;
	} else if (parent && o->document->scope < 0) {
		list.what = by_parent(parent);
		list.inherited = true;
	} else {
		list.what = by_section(o, true);
	}
	drop_lead(o);
	o->depth++;
	*innermost(o) = list;
}

void outline_list_end(struct outline *o)
{
	drop_lead(o);
	if (!o->depth)
		return;
	o->resumes = !innermost(o)->inherited;
	o->resumed = innermost(o)->what;
	o->depth--;
}

void outline_item(struct outline *o)
{
	struct outline_list *list = innermost(o);

	drop_lead(o);
	if (!list)
		return;
	list->item = UK_NONE;
	list->fresh = true;
	list->told = false;
}

/* An item with items of its own that no label tells apart: either may be the
 * outcome, the other a theme or a detail. */
static void doubt_parent(struct outline *o)
{
	const struct outline_list *list = innermost(o), *parent = list - 1;
	struct statement *s;

	if (!list->inherited || o->depth < 2 || o->depth > OUTLINE_DEPTH ||
	    parent->item == UK_NONE || parent->told)
		return;
	s = &o->document->statements[parent->item];
	if (s->scope == UK_SCOPE_OUTCOME)
		doubt(&s->sure);
}

/* A label takes its words from the front of the run: *from. */
static int take_label(struct outline *o, const struct run *r, size_t *from,
		      struct statement *s)
{
	char id[32];

	*from = sections_label(o->sections, run_text(r), &s->scope, id);
	if (!*from)
		return 0;
	s->sure = SAID;
	s->stem = (struct uk_text){0};
	if (id[0] && !s->id) {
		s->id = arena_copy(&o->document->arena, id, strlen(id));
		return s->id ? 0 : -1;
	}
	return 0;
}

/* The text of an item or cell that ends open: a lead-in, or known to be the
 * one statement although more follows. */
static int item_lead(struct outline *o, struct uk_text text, bool *known)
{
	*known = false;
	if (!is_open(text))
		return 0;
	if (take_lead(o, text, known))
		return -1;
	if (!*known && ends_with(text, ":")) {
		o->lead_waits = true;
		o->lead = by_colon(o);
		innermost(o)->told = true;
	}
	return 0;
}

static int item_text(struct outline *o, struct run *r)
{
	struct outline_list *list = innermost(o);
	struct attributes a;
	struct statement s;
	size_t from;
	bool lead;

	list->fresh = false;
	if (attributes_take(&a, r, &o->document->arena))
		return -1;
	s = like(&list->what, &a);
	s.item = true;
	if (take_label(o, r, &from, &s) || item_lead(o, run_text(r), &lead))
		return -1;
	if (from && from == r->text.len) {
		o->lead_waits = true;
		o->lead = (struct outline_what){.scope = s.scope, .sure = SAID};
		return 0;
	}
	if (lead)
		return 0;
	believe(&s);
	list->told |= from || a.id || a.link_count;
	if (!from)
		doubt_parent(o);
	return add(o, r, from, r->text.len, &s, &list->item);
}

/* -- Prose ----------------------------------------------------------------- */

/* One paragraph while its sentences are walked through. */
struct prose {
	struct run *run;
	struct attributes attributes; /* of its last sentence */
	size_t code; /* of the run, from where we are on */
};

static size_t next_end(const struct outline *o, struct prose *p, size_t from)
{
	const struct run *r = p->run;

	while (p->code < r->code_count && r->code[p->code].end <= from)
		p->code++;
	return sentence_end(o->sections, run_text(r), from,
			    r->code ? r->code + p->code : NULL,
			    r->code_count - p->code);
}

static bool is_finished(struct uk_text text)
{
	return text.len && strchr(".!?;,", text.bytes[text.len - 1]);
}

/* The last sentence of a paragraph may be the lead-in of a list. A colon says
 * so for certain; without one it is a sentence too, until a list opens. */
static int last_sentence(struct outline *o, struct prose *p, size_t from)
{
	const struct run *r = p->run;
	struct uk_text text = {r->text.bytes + from, r->text.len - from};
	struct outline_what what = by_section(o, false);
	struct statement s = like(&what, &p->attributes);
	bool known = false;
	uint32_t added;

	if (!is_finished(text) || is_open(text))
		if (take_lead(o, text, &known))
			return -1;
	if (known && is_open(text))
		return 0;
	believe(&s);
	if (add(o, r, from, r->text.len, &s, &added))
		return -1;
	if (known) {
		o->lead_statement = added;
	} else if (ends_with(text, ":")) {
		o->lead_waits = true;
		o->lead = by_colon(o);
	}
	return 0;
}

static int prose(struct outline *o, struct prose *p)
{
	static const struct attributes none;
	const struct run *r = p->run;
	size_t from = 0, end;
	uint32_t added;

	while ((end = next_end(o, p, from)) < r->text.len) {
		struct outline_what what = by_section(o, false);
		struct statement s = like(&what, &none);

		if (add(o, r, from, end, &s, &added))
			return -1;
		from = end;
		while (from < r->text.len && r->text.bytes[from] == ' ')
			from++;
	}
	return last_sentence(o, p, from);
}

/* A paragraph behind a label is one statement, like an item. */
static int labelled(struct outline *o, struct run *r, struct statement *s,
		    size_t from)
{
	uint32_t added;

	if (from == r->text.len) {
		o->lead_waits = true;
		o->lead =
		    (struct outline_what){.scope = s->scope, .sure = SAID};
		snprintf(o->label, sizeof(o->label), "%s", s->id ? s->id : "");
		return 0;
	}
	return add(o, r, from, r->text.len, s, &added);
}

int outline_paragraph(struct outline *o, struct run *r)
{
	const struct outline_list *list = innermost(o);
	struct prose p = {.run = r};
	struct statement s;
	size_t from;

	if (r->failed)
		return -1;
	if (!r->text.len)
		return 0;
	drop_lead(o);
	if (list && list->fresh)
		return item_text(o, r);
	if (attributes_take(&p.attributes, r, &o->document->arena))
		return -1;
	if (!r->text.len)
		return 0;
	s = like(&plain, &p.attributes);
	if (take_label(o, r, &from, &s))
		return -1;
	return from ? labelled(o, r, &s, from) : prose(o, &p);
}

/* -- Quotes, tables, comments ---------------------------------------------- */

void outline_quote(struct outline *o)
{
	o->quotes++;
	drop_lead(o);
}

void outline_quote_end(struct outline *o)
{
	if (o->quotes)
		o->quotes--;
}

void outline_table(struct outline *o)
{
	drop_lead(o);
	o->columns_known = false;
	for (size_t i = 0; i < OUTLINE_COLUMNS; i++)
		o->columns[i] = UK_SCOPE_PLAIN;
}

void outline_column(struct outline *o, size_t column, const struct run *r)
{
	if (column < OUTLINE_COLUMNS &&
	    sections_heading(o->sections, run_text(r), &o->columns[column]))
		o->columns_known = true;
}

/* "LU 1 en LU 2": numbers of outcomes and no words. */
static bool only_refers(const struct run *r)
{
	struct uk_text text = run_text(r);
	size_t letters = 0;

	for (size_t i = 0; i < text.len && letters < WORD_LEAST; i++)
		letters = utf8_is_letter((unsigned char)text.bytes[i]) ||
				  (unsigned char)text.bytes[i] >= 0x80
			      ? letters + 1
			      : 0;
	return letters < WORD_LEAST;
}

/* Under "Toetsing" a column of outcomes tells which are assessed by what. */
static uint32_t column_scope(const struct outline *o, size_t column,
			     uint32_t section)
{
	uint32_t scope =
	    column < OUTLINE_COLUMNS ? o->columns[column] : UK_SCOPE_PLAIN;

	return scope == UK_SCOPE_OUTCOME && section == UK_SCOPE_ASSESSMENT
		   ? UK_SCOPE_PLAIN
		   : scope;
}

int outline_cell(struct outline *o, size_t column, struct run *r)
{
	struct outline_what what = by_section(o, true);
	struct attributes a;
	struct statement s;
	uint32_t added;
	size_t from;

	if (r->failed || attributes_take(&a, r, &o->document->arena))
		return -1;
	if (o->document->scope >= 0) {
		/* All of it is what the caller says. */
	} else if (o->columns_known) {
		what.sure = SAID;
		what.scope = only_refers(r)
				 ? UK_SCOPE_PLAIN
				 : column_scope(o, column, what.scope);
	} else if (what.scope == UK_SCOPE_OUTCOME) {
		doubt(&what.sure);
	}
	s = like(&what, &a);
	s.item = true;
	if (take_label(o, r, &from, &s))
		return -1;
	believe(&s);
	return add(o, r, from, r->text.len, &s, &added);
}

int outline_comment(struct outline *o, size_t begin, size_t end)
{
	struct uk_document *d = o->document;

	return suppress_comment(&d->suppressed, &d->arena, d->source + begin,
				end - begin, begin);
}

bool outline_knows(const struct outline *o, struct uk_text line)
{
	struct section_lead lead;
	uint32_t scope;

	if (sections_heading(o->sections, line, &scope))
		return true;
	return is_open(line) && sections_lead(o->sections, line, &lead);
}
