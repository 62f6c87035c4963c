/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "compose.h"
#include "formula_shape.h"
#include "nearest.h"
#include "words.h"

/* A composition on its way to pieces. */
struct composing {
	const struct formula *f;
	struct arena *arena;
	struct uk_text texts[FORMULA_SLOTS]; /* len 0: not given */
	struct uk_error *error;
};

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static struct uk_text trim(const char *text)
{
	size_t len = text ? strlen(text) : 0;

	while (len && is_blank(*text))
		text++, len--;
	while (len && is_blank(text[len - 1]))
		len--;
	return (struct uk_text){text, len};
}

static char lower(char c)
{
	return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/* Whether the text is or opens with this phrase, as whole words. */
static bool opens_with(struct uk_text text, const char *phrase)
{
	size_t i = 0;

	for (; phrase[i]; i++)
		if (i == text.len || lower(text.bytes[i]) != phrase[i])
			return false;
	return i == text.len || is_blank(text.bytes[i]) ||
	       text.bytes[i] == ',' || text.bytes[i] == ':';
}

static bool leads_to(const struct formula_rule *rule, uint32_t slot)
{
	for (uint32_t i = 0; i < rule->count; i++)
		if (rule->choices[i].slot == slot)
			return true;
	return rule->free == slot || rule->close == slot;
}

static bool opens_with_signal(const struct formula *f, struct uk_text text,
			      uint32_t slot)
{
	for (uint32_t i = 1; i <= f->signal_count; i++)
		if (leads_to(&f->rules[f->signals[i].rule], slot) &&
		    opens_with(text, f->signals[i].text))
			return true;
	return false;
}

/* ------------------------------------------------------------------------ */

static struct uk_text last_word(struct uk_text text)
{
	size_t at = text.len;

	while (at && !is_blank(text.bytes[at - 1]))
		at--;
	return (struct uk_text){text.bytes + at, text.len - at};
}

/* The link that goes with the noun in a slot before the object, else the
 * first one of that slot. */
static const struct formula_link *link_of(const struct formula *f,
					  uint32_t slot, struct uk_text text)
{
	struct uk_text head = last_word(text);
	uint64_t kinds = kinds_find(&f->kinds, head.bytes, head.len);
	const struct formula_link *first = NULL;

	for (uint32_t i = 0; i < f->link_count; i++) {
		const struct formula_link *link = &f->links[i];

		if (link->slot != slot)
			continue;
		if (link->kinds & kinds)
			return link;
		first = first ? first : link;
	}
	return first;
}

static const struct formula_frame *frame_of(const struct composing *c)
{
	const struct formula *f = c->f;
	struct uk_text verb = c->texts[f->verb];
	uint32_t word = words_find(f->words, verb.bytes, verb.len);

	return &f->frames[formula_mark(f, word)->frame];
}

static bool opens_with_frame(const struct formula *f,
			     const struct formula_frame *frame,
			     struct uk_text text)
{
	for (;; frame = &f->frames[frame->next]) {
		if (frame->text && opens_with(text, frame->text))
			return true;
		if (!frame->next)
			return false;
	}
}

/* "het eigen handelen" becomes "op het eigen handelen" behind a verb that
 * never goes without "op", and "van ..." behind "kennis". */
static const char *object_connector(const struct composing *c,
				    struct uk_text text)
{
	const struct formula *f = c->f;
	const struct formula_frame *frame = frame_of(c);
	const struct formula_link *link = NULL;

	for (uint32_t i = 0; i < f->object; i++)
		if (f->slots[i].role == UK_ROLE_OBJECT && c->texts[i].len)
			link = link_of(f, i, c->texts[i]);
	for (uint32_t i = 0; link && i < link->count; i++) {
		uint32_t word = link->words[i];

		if (opens_with(text, words_text(f->words, word)))
			return NULL;
	}
	if (link)
		return link->text;
	if (!frame->always || opens_with_frame(f, frame, text))
		return NULL;
	return frame->text;
}

static const char *connector(const struct composing *c, uint32_t slot)
{
	const struct formula *f = c->f;

	if (slot == f->object)
		return object_connector(c, c->texts[slot]);
	if (!f->slots[slot].connector ||
	    opens_with_signal(f, c->texts[slot], slot))
		return NULL;
	return f->slots[slot].connector;
}

static int add_piece(struct composing *c, uint32_t slot, struct uk_piece *piece)
{
	const char *before = connector(c, slot);
	struct uk_text text = c->texts[slot];
	char *joined;

	*piece = (struct uk_piece){c->f->slots[slot].id, c->f->slots[slot].role,
				   text};
	if (!before)
		return 0;
	joined = arena_take(c->arena, strlen(before) + 1 + text.len);
	if (!joined)
		return -1;
	memcpy(joined, before, strlen(before));
	joined[strlen(before)] = ' ';
	memcpy(joined + strlen(before) + 1, text.bytes, text.len);
	piece->text = (struct uk_text){joined, strlen(before) + 1 + text.len};
	return 0;
}

/* ------------------------------------------------------------------------ */

static int unknown_slot(const struct composing *c, const char *slot)
{
	struct nearest near;

	nearest_init(&near, slot);
	for (uint32_t i = 0; i < c->f->slot_count; i++)
		if (formula_uses(c->f, i))
			nearest_offer(&near, c->f->slots[i].id);
	if (!near.best)
		return error_set(c->error,
				 "model %s heeft geen onderdeel \"%s\"",
				 "model %s has no part \"%s\"", c->f->id, slot);
	return error_set(
	    c->error, "model %s heeft geen onderdeel \"%s\"; bedoel je \"%s\"?",
	    "model %s has no part \"%s\"; do you mean \"%s\"?", c->f->id, slot,
	    near.best);
}

static bool is_number(struct uk_text text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.bytes[i] < '0' || text.bytes[i] > '9')
			return false;
	return text.len > 0;
}

/* "2" becomes the words of the second step; other words stay. */
static int take_step(struct composing *c, uint32_t number)
{
	const struct formula_slot *slot = &c->f->slots[number];
	struct uk_text *text = &c->texts[number];
	uint32_t step = formula_step_number(slot, *text);

	if (step)
		*text = trim(slot->steps[step - 1].text);
	else if (slot->step_count && is_number(*text))
		return error_set(c->error,
				 "het onderdeel \"%s\" gaat van 1 tot en met "
				 "%u",
				 "the part \"%s\" goes from 1 to %u", slot->id,
				 slot->step_count);
	return 0;
}

static int take_texts(struct composing *c, const struct uk_composition *from)
{
	for (size_t i = 0; i < from->part_count; i++) {
		const char *id = from->parts[i].slot;
		uint32_t slot = formula_slot_number(c->f, id);

		if (!formula_uses(c->f, slot))
			return unknown_slot(c, id);
		if (c->texts[slot].len)
			return error_set(
			    c->error, "het onderdeel \"%s\" staat er twee keer",
			    "the part \"%s\" is given twice", id);
		c->texts[slot] = trim(from->parts[i].text);
		if (take_step(c, slot))
			return -1;
	}
	if (c->f->verb != SLOT_NONE && !c->texts[c->f->verb].len)
		return error_set(c->error,
				 "zonder werkwoord komt er geen zin; vul het "
				 "onderdeel \"%s\" in",
				 "there is no sentence without a verb; fill in "
				 "the part \"%s\"",
				 c->f->slots[c->f->verb].id);
	return 0;
}

typedef const char *(*name_fn)(const struct formula *, size_t);

/* The number of a name among those of the formula; no name is the first. */
static int choose(const struct composing *c, const char *what,
		  const char *what_en, const char *name, name_fn names,
		  size_t *number)
{
	struct nearest near;
	const char *known;

	*number = 0;
	if (!name)
		return 0;
	nearest_init(&near, name);
	for (size_t i = 0; (known = names(c->f, i)); i++) {
		if (!strcmp(known, name)) {
			*number = i;
			return 0;
		}
		nearest_offer(&near, known);
	}
	if (!near.best)
		near.best = names(c->f, 0);
	return error_set(c->error,
			 "model %s kent de %s \"%s\" niet; wel bijvoorbeeld "
			 "\"%s\"",
			 "model %s does not know the %s \"%s\"; it does know "
			 "\"%s\"",
			 c->f->id, tr(what, what_en), name, near.best);
}

static int put_pieces(struct composing *c, const struct formula_order *order,
		      struct uk_piece *pieces, size_t *count)
{
	*count = 0;
	for (uint32_t i = 0; i < formula_length(c->f); i++) {
		uint32_t slot = order->slots[i];

		if (!c->texts[slot].len)
			continue;
		if (add_piece(c, slot, &pieces[*count]))
			return formula_memory(c->error);
		++*count;
	}
	return 0;
}

int compose_pieces(const struct formula *f, const struct uk_composition *from,
		   struct arena *arena, struct uk_piece **pieces, size_t *count,
		   uint32_t *style, struct uk_error *error)
{
	struct composing c = {.f = f, .arena = arena, .error = error};
	size_t order, chosen;

	if (choose(&c, "stijl", "style", from->style, formula_style, &chosen) ||
	    choose(&c, "volgorde", "order", from->order, formula_order,
		   &order) ||
	    take_texts(&c, from))
		return -1;
	*style = f->styles[chosen];
	*pieces = arena_zero(arena, FORMULA_SLOTS * sizeof(**pieces));
	if (!*pieces)
		return formula_memory(error);
	return put_pieces(&c, &f->orders[order], *pieces, count);
}
