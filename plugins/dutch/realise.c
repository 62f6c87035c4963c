/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "acts.h"
#include "agent.h"
#include "realise.h"

enum { MOST_PIECES = 32, VERB_ROOM = 3 * ACTS_ROOM };

struct writer {
	const struct uk_host *host;
	struct uk_call *call;
	const struct words *words;
	const struct uk_piece *pieces;
	size_t count;
	const struct uk_piece *verb_piece;
	size_t verb_at;
	struct agent agent;
	struct acts acts;
	const struct phrase *phrase; /* the last of them */
	char form[ACTS_ROOM];
	char *text;
	size_t len;
	struct uk_part parts[MOST_PIECES];
	size_t part_count;
};

/* -- Writing -------------------------------------------------------------- */

static void put(struct writer *w, const char *bytes, size_t len)
{
	if (!len)
		return;
	memcpy(w->text + w->len, bytes, len);
	w->len += len;
}

/* A word or more, with a blank before it; gives its place. */
static struct uk_range add(struct writer *w, const char *bytes, size_t len)
{
	struct uk_range range;

	if (len && w->len)
		put(w, " ", 1);
	range.begin = (uint32_t)w->len;
	put(w, bytes, len);
	range.end = (uint32_t)w->len;
	return range;
}

static struct uk_range adds(struct writer *w, const char *string)
{
	return add(w, string, strlen(string));
}

static void part(struct writer *w, const char *slot, struct uk_range range)
{
	if (range.end > range.begin && w->part_count < MOST_PIECES)
		w->parts[w->part_count++] = (struct uk_part){slot, range};
}

static void add_piece(struct writer *w, const struct uk_piece *p)
{
	part(w, p->slot, add(w, p->text.bytes, p->text.len));
}

static void part_verb(struct writer *w, struct uk_range range)
{
	part(w, w->verb_piece->slot, range);
}

/* -- What a piece opens with ---------------------------------------------- */

static uint64_t opening(const struct writer *w, const struct uk_piece *p)
{
	const char *blank = memchr(p->text.bytes, ' ', p->text.len);
	struct uk_text word = p->text;

	if (blank)
		word.len = (size_t)(blank - word.bytes);
	return agent_may(w->host, w->call, w->words, word);
}

/* Does the text open with this word? */
static bool opens_with(struct uk_text text, struct uk_text word)
{
	return text.len > word.len && text.bytes[word.len] == ' ' &&
	       !memcmp(text.bytes, word.bytes, word.len);
}

/* Behind the end of the verb go objects that are a clause or that have a
 * preposition: "legt uit hoe ...", "werkt mee aan ...". What opens with
 * "van" goes with the object before it: "toont kennis van de wet aan". */
static bool goes_behind(const struct writer *w, const struct uk_piece *p)
{
	uint64_t may = opening(w, p);

	if (p->role != UK_ROLE_OBJECT)
		return true;
	if (w->phrase->tail.len)
		return true;
	if (opens_with(p->text, (struct uk_text){"van", 3}) && p > w->pieces &&
	    p[-1].role == UK_ROLE_OBJECT)
		return goes_behind(w, p - 1);
	if (may & (W_ARTICLE | W_DETERMINER) && !(may & W_QUESTION))
		return false;
	return may & (W_PREPOSITION | W_QUESTION | W_THAT);
}

/* "zodat", "waardoor", "die": set off by a comma; "om ... te" and phrases
 * with a preposition are not. */
static bool takes_comma(const struct writer *w, const struct uk_piece *p)
{
	uint64_t may = opening(w, p);

	return p->role == UK_ROLE_CLAUSE &&
	       !(may & (W_PURPOSE | W_PREPOSITION)) && may & W_OPENER;
}

/* -- The parts of the sentence -------------------------------------------- */

static bool in_front(const struct writer *w, size_t i)
{
	return w->agent.can_invert && w->agent.text.len && i < w->verb_at &&
	       w->pieces[i].role != UK_ROLE_AGENT;
}

static bool has_front(const struct writer *w)
{
	for (size_t i = 0; i < w->count; i++)
		if (in_front(w, i))
			return true;
	return false;
}

static void add_front(struct writer *w)
{
	for (size_t i = 0; i < w->count; i++)
		if (in_front(w, i))
			add_piece(w, &w->pieces[i]);
}

static bool is_rest(const struct writer *w, size_t i)
{
	return w->pieces[i].role != UK_ROLE_AGENT && i != w->verb_at &&
	       !in_front(w, i);
}

static void add_objects(struct writer *w)
{
	for (size_t i = 0; i < w->count; i++)
		if (is_rest(w, i) && !goes_behind(w, &w->pieces[i]))
			add_piece(w, &w->pieces[i]);
}

/* "rekening houden met" and "met de wensen" share their "met". */
static void add_tail(struct writer *w)
{
	struct uk_text tail = w->phrase->tail;

	for (size_t i = 0; i < w->count; i++)
		if (w->pieces[i].role == UK_ROLE_OBJECT &&
		    opens_with(w->pieces[i].text, tail))
			return;
	add(w, tail.bytes, tail.len);
}

static void add_behind(struct writer *w)
{
	add_tail(w);
	for (size_t i = 0; i < w->count; i++) {
		if (!is_rest(w, i) || !goes_behind(w, &w->pieces[i]))
			continue;
		if (takes_comma(w, &w->pieces[i]))
			put(w, ",", 1);
		add_piece(w, &w->pieces[i]);
	}
}

static void add_reflexive(struct writer *w)
{
	if (w->phrase->reflexive)
		adds(w, agent_reflexive(&w->agent));
}

/* -- Verb groups ---------------------------------------------------------- */

static struct uk_range add_agent(struct writer *w, bool inverted)
{
	struct uk_text text = w->agent.text;
	struct uk_range range = add(w, text.bytes, text.len);

	if (inverted && w->agent.lower)
		w->text[range.begin] = (char)(w->text[range.begin] | 0x20);
	return range;
}

static void part_agent(struct writer *w, struct uk_range range)
{
	if (w->agent.slot)
		part(w, w->agent.slot, range);
}

/* Finite verb and agent, in the order that the front asks for. A modal that
 * the starter brought along is part of it while it stands beside it. */
static void add_group(struct writer *w, struct uk_text finite, bool is_verb)
{
	bool front = has_front(w);
	struct uk_range agent = {0, 0}, range;

	add_front(w);
	if (!front)
		agent = add_agent(w, false);
	range = add(w, finite.bytes, finite.len);
	if (is_verb)
		part_verb(w, range);
	if (front)
		agent = add_agent(w, true);
	else if (w->agent.modal.len)
		agent.end = range.end;
	part_agent(w, agent);
}

static void add_finite(struct writer *w)
{
	uint32_t form = agent_form(&w->agent, has_front(w));

	acts_finite(&w->acts, form, w->form);
	add_group(w, (struct uk_text){w->form, strlen(w->form)}, true);
	add_reflexive(w);
	add_objects(w);
	add(w, w->phrase->complement.bytes, w->phrase->complement.len);
	adds(w, w->phrase->verb.particle);
}

static void add_close(struct writer *w, uint32_t form)
{
	acts_close(&w->acts, form, w->form);
	part_verb(w, adds(w, w->form));
}

static void add_modal(struct writer *w)
{
	add_group(w, agent_modal(&w->agent, has_front(w)), false);
	add_reflexive(w);
	add_objects(w);
	add_close(w, UK_FORM_INFINITIVE);
}

/* Agent and frame stand as given; the verb goes to the end. */
static void add_framed(struct writer *w, uint32_t form)
{
	part_agent(w, add_agent(w, false));
	add_reflexive(w);
	add_objects(w);
	add_close(w, form);
}

/* "... dat hij een plan opstelt", "... dat hij een plan kan opstellen" */
static void add_subordinate(struct writer *w, uint32_t style)
{
	part_agent(w, add_agent(w, false));
	add_reflexive(w);
	add_objects(w);
	if (w->agent.modal.len || style == UK_STYLE_MODAL) {
		struct uk_text modal = agent_modal(&w->agent, false);

		add(w, modal.bytes, modal.len);
		add_close(w, UK_FORM_INFINITIVE);
		return;
	}
	acts_joined(&w->acts, agent_form(&w->agent, false), w->form);
	part_verb(w, adds(w, w->form));
}

/* "Bekwaamheid in het opstellen van een plan" */
static void add_nominal(struct writer *w)
{
	bool of = false;

	part_agent(w, add_agent(w, false));
	adds(w, "het");
	add_close(w, UK_FORM_INFINITIVE);
	for (size_t i = 0; i < w->count; i++) {
		if (!is_rest(w, i) || goes_behind(w, &w->pieces[i]))
			continue;
		if (!of)
			adds(w, "van");
		of = true;
		add_piece(w, &w->pieces[i]);
	}
}

/* The object that the result is of; NULL when none can be its subject. */
static const struct uk_piece *find_patient(const struct writer *w)
{
	for (size_t i = 0; i < w->count; i++)
		if (is_rest(w, i) && !goes_behind(w, &w->pieces[i]))
			return &w->pieces[i];
	return NULL;
}

/* "Het plan is opgesteld", "Er is nagedacht over ...": who did it is not
 * said. */
static void add_result(struct writer *w)
{
	const struct uk_piece *patient = find_patient(w);
	bool plural = false;

	agent_none(&w->agent, UK_STYLE_RESULT);
	if (patient) {
		agent_read(&w->agent, w->host, w->call, w->words, patient);
		plural = agent_form(&w->agent, false) == UK_FORM_PLURAL;
		agent_none(&w->agent, UK_STYLE_RESULT);
		add_objects(w);
	} else {
		adds(w, "er");
	}
	adds(w, plural ? "zijn" : "is");
	add_close(w, UK_FORM_PARTICIPLE);
}

static void add_verb(struct writer *w, uint32_t style)
{
	if (style == UK_STYLE_RESULT) {
		add_result(w);
		return;
	}
	switch (w->agent.frame) {
	case FRAME_MODAL:
		add_framed(w, UK_FORM_INFINITIVE);
		return;
	case FRAME_TE:
		add_framed(w, UK_FORM_TE);
		return;
	case FRAME_THAT:
		add_subordinate(w, style);
		return;
	case FRAME_NOUN:
		add_nominal(w);
		return;
	case FRAME_NONE:
		break;
	}
	if (style == UK_STYLE_INFINITIVE && !w->agent.text.len)
		add_framed(w, UK_FORM_INFINITIVE);
	else if (style == UK_STYLE_MODAL || style == UK_STYLE_INFINITIVE ||
		 w->agent.modal.len)
		add_modal(w);
	else
		add_finite(w);
}

/* -- The whole ------------------------------------------------------------ */

static void full_stop(struct writer *w)
{
	static const char ellipsis[] = "\xe2\x80\xa6";
	char last = w->text[w->len - 1];

	if (w->len >= 3 && !memcmp(w->text + w->len - 3, ellipsis, 3))
		return;
	if (last != '.' && last != '!' && last != '?')
		put(w, ".", 1);
}

static int give(struct writer *w)
{
	struct uk_text text;

	spelling_capital(w->text, w->len);
	full_stop(w);
	text = (struct uk_text){w->text, w->len};
	if (w->host->text(w->call, text))
		return -1;
	for (size_t i = 0; i < w->part_count; i++)
		if (w->host->part(w->call, &w->parts[i]))
			return -1;
	return 0;
}

static size_t room_for(const struct uk_piece *pieces, size_t count)
{
	size_t room = VERB_ROOM;

	for (size_t i = 0; i < count; i++)
		room += pieces[i].text.len + 8;
	return room;
}

static void find_roles(struct writer *w)
{
	for (size_t i = 0; i < w->count; i++) {
		const struct uk_piece *p = &w->pieces[i];

		if (p->role == UK_ROLE_VERB && !w->verb_piece) {
			w->verb_piece = p;
			w->verb_at = i;
		}
		if (p->role == UK_ROLE_AGENT && !w->agent.slot)
			agent_read(&w->agent, w->host, w->call, w->words, p);
	}
}

int realise(const struct uk_host *host, struct uk_call *call,
	    const struct lexicon *lexicon, const struct words *words,
	    const struct uk_piece *pieces, size_t count, uint32_t style)
{
	struct writer w = {.host = host,
			   .call = call,
			   .words = words,
			   .pieces = pieces,
			   .count = count};

	agent_none(&w.agent, style);
	find_roles(&w);
	if (!w.verb_piece)
		return host->fail(call, "er is geen werkwoord (no verb)");
	if (acts_read(&w.acts, lexicon, call, w.verb_piece->text))
		return host->fail(call, "dit werkwoord kan ik niet vervoegen "
					"(I cannot inflect this verb)");
	w.phrase = acts_last(&w.acts);
	if (style == UK_STYLE_RESULT && w.phrase->reflexive)
		return host->fail(call, "een wederkerend werkwoord heeft geen "
					"resultaat (a reflexive verb has no "
					"result)");
	w.text = host->memory(call, room_for(pieces, count));
	if (!w.text)
		return host->fail(call, "geen geheugen (out of memory)");
	add_verb(&w, style);
	add_behind(&w);
	return give(&w);
}
