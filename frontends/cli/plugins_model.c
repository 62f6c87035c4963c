/* SPDX-License-Identifier: Apache-2.0 */
/* Tries a model that is a file on sentences. */
#include "base.h"

#include <strings.h>

#include "plugins.h"

/* Sentences of many kinds; a model need not find all of its parts in each. */
static const char *const sentences[] = {
    "De student ontwerpt een voedselbos aan de hand van een checklist in "
    "opdracht van een gemeente, zodat de buurt zelf kan oogsten.",
    "De student kan een storing in een koelinstallatie opsporen met behulp "
    "van een meetprotocol.",
    "In een multidisciplinair team bespreek je een casus volgens de "
    "beroepscode.",
    "Na afronding van dit vak kan de student een jaarrekening beoordelen "
    "zonder hulpmiddelen.",
    "De beginnend beroepsbeoefenaar neemt een bestelling aan in een druk "
    "restaurant.",
    "Een risicoanalyse is uitgevoerd conform ISO 31000.",
    "Stelt een begroting op voor een evenement.",
};

enum { PARTS_MOST = 32 };

struct trial {
	struct program *program;
	struct out *out;
	const char *model;
	struct uk_scratch *scratch, *other;
	const char *best; /* the sentence in which most parts were found */
	size_t best_count;
	size_t wrong; /* what is not as it should be */
};

static void put_heading(struct out *o, const char *text)
{
	out_addf(o, "\n%s\n", text);
}

static bool slot_at(const struct trial *t, size_t i, struct uk_slot_info *slot)
{
	struct uk_error error = {""};

	return uk_model_slot(t->program->session, t->model, i, slot, &error);
}

/* ------------------------------------------------------------------------ */

static int read_as(struct trial *t, const char *text, uint32_t scope,
		   struct uk_scratch *scratch, struct uk_result *result)
{
	const struct uk_input input = {.text = text,
				       .len = strlen(text),
				       .model = t->model,
				       .scope = scope};
	struct uk_error error = {""};

	if (uk_check(t->program->session, &input, scratch, result, &error) == 0)
		return 0;
	complain_of(NULL, &error);
	return -1;
}

/* What was found for the slot: the verb as an infinitive; "" for nothing. */
static const char *found(const struct uk_result *r,
			 const struct uk_slot_info *slot)
{
	if (slot->role == UK_ROLE_VERB)
		return r->verb_count ? r->verbs[0].lemma : "";
	for (size_t i = 0; i < r->part_count; i++)
		if (strcmp(r->parts[i].slot, slot->id) == 0)
			return r->parts[i].text;
	return "";
}

/* The whole verb as it stands there: "stelt ... op (opstellen)". */
static void put_verb(struct out *o, const char *label,
		     const struct uk_result *r)
{
	char text[512];

	snprintf(text, sizeof(text), "%s (%s)", r->verbs[0].surface,
		 r->verbs[0].lemma);
	plugins_put_row(o, label, text);
}

static size_t put_parts(struct trial *t, const struct uk_result *r)
{
	struct uk_slot_info slot;
	size_t count = 0;

	for (size_t i = 0; slot_at(t, i, &slot); i++) {
		const char *text = found(r, &slot);

		count += *text != '\0';
		if (*text && slot.role == UK_ROLE_VERB)
			put_verb(t->out, slot.label, r);
		else if (*text || slot.required)
			plugins_put_row(t->out, slot.label, *text ? text : "-");
	}
	return count;
}

static bool is_wanted(const char *got, const char *want)
{
	return strncasecmp(got, want, 1) == 0 &&
	       (!*got || strcmp(got + 1, want + 1) == 0);
}

static const struct uk_slot_text *part_of(const struct uk_case *c,
					  const char *slot)
{
	for (size_t i = 0; i < c->part_count; i++)
		if (strcmp(c->parts[i].slot, slot) == 0)
			return &c->parts[i];
	return NULL;
}

static void tell_wrong(struct trial *t, const char *what, const char *got,
		       const char *want)
{
	t->wrong++;
	out_addf(t->out,
		 uk_tr("  ! %s hoort \"%s\" te zijn, niet \"%s\"\n",
		       "  ! %s should be \"%s\", not \"%s\"\n"),
		 what, want, got);
}

static void judge_case(struct trial *t, const struct uk_case *c,
		       const struct uk_result *r)
{
	const struct uk_slot_text *want;
	struct uk_slot_info slot;

	for (size_t i = 0; slot_at(t, i, &slot); i++) {
		const char *got = found(r, &slot);

		want = part_of(c, slot.id);
		if (want && !is_wanted(got, want->text))
			tell_wrong(t, slot.label, got, want->text);
	}
}

static int try_sentence(struct trial *t, const struct uk_case *c)
{
	struct uk_result result;
	size_t count;

	if (read_as(t, c->text, UK_SCOPE_OUTCOME, t->scratch, &result))
		return -1;
	out_adds(t->out, "  ");
	out_clean(t->out, c->text, strlen(c->text));
	out_addc(t->out, '\n');
	count = put_parts(t, &result);
	judge_case(t, c, &result);
	if (count > t->best_count) {
		t->best = c->text;
		t->best_count = count;
	}
	return 0;
}

static int try_sentences(struct trial *t)
{
	const struct uk_session *session = t->program->session;
	struct uk_case c;

	for (size_t i = 0; uk_model_case(session, t->model, i, &c); i++) {
		if (!i)
			put_heading(t->out, uk_tr("Je eigen voorbeelden",
						  "Your own cases"));
		if (try_sentence(t, &c))
			return -1;
	}
	put_heading(t->out,
		    uk_tr("Gewone zinnen, zo gelezen (- is niet gevonden)",
			  "Ordinary sentences, as they are read (- is not "
			  "found)"));
	for (size_t i = 0; i < ARRAY_SIZE(sentences); i++) {
		c = (struct uk_case){.text = sentences[i]};
		if (try_sentence(t, &c))
			return -1;
	}
	return 0;
}

/* ------------------------------------------------------------------------ */

/* The parts of the best sentence, to be written again. The starter comes from
 * the model: that of the sentence may hold a verb. */
static size_t take_parts(struct trial *t, const struct uk_result *r,
			 struct uk_slot_text *parts)
{
	const char *starter =
	    uk_model_starter(t->program->session, t->model, 0);
	struct uk_slot_info slot;
	size_t count = 0;

	for (size_t i = 0; slot_at(t, i, &slot) && count < PARTS_MOST; i++) {
		const char *text = found(r, &slot);

		if (slot.role == UK_ROLE_AGENT)
			text = starter ? starter : "";
		if (*text)
			parts[count++] = (struct uk_slot_text){slot.id, text};
	}
	return count;
}

static void put_sentence(struct trial *t, const struct uk_composition *c)
{
	struct uk_error error = {""};
	struct uk_result result;

	out_addf(t->out, "  %s, %s\n    ", c->style, c->order);
	if (uk_compose(t->program->session, c, t->other, &result, &error)) {
		out_addf(t->out, "%s\n", error.text);
		return;
	}
	out_clean(t->out, result.text, result.len);
	out_addc(t->out, '\n');
}

static int try_writing(struct trial *t)
{
	const struct uk_session *session = t->program->session;
	struct uk_slot_text parts[PARTS_MOST];
	struct uk_composition c = {.model = t->model, .parts = parts};
	struct uk_result result;

	if (!t->best)
		return 0;
	if (read_as(t, t->best, UK_SCOPE_OUTCOME, t->scratch, &result))
		return -1;
	c.part_count = take_parts(t, &result, parts);
	put_heading(t->out,
		    uk_tr("Zo schrijft het model", "How the model writes"));
	for (size_t s = 0; (c.style = uk_model_style(session, t->model, s));
	     s++)
		for (size_t o = 0;
		     (c.order = uk_model_order(session, t->model, o)); o++)
			put_sentence(t, &c);
	return 0;
}

/* ------------------------------------------------------------------------ */

static bool is_found(const struct uk_result *r, const char *rule)
{
	for (size_t i = 0; i < r->finding_count; i++)
		if (strcmp(r->findings[i].rule, rule) == 0)
			return true;
	return false;
}

static uint32_t first_scope(uint32_t scopes)
{
	uint32_t scope = 0;

	while (scope < UK_SCOPE_PLAIN && !(scopes >> scope & 1))
		scope++;
	return scope;
}

/* The bad example must be found, the good one not. */
static int try_example(struct trial *t, const struct uk_rule_words *rule,
		       bool bad)
{
	const char *text = bad ? rule->bad : rule->good;
	struct uk_result result;
	bool hit;

	if (read_as(t, text, first_scope(rule->scopes), t->scratch, &result))
		return -1;
	hit = is_found(&result, rule->id);
	t->wrong += hit != bad;
	out_addf(t->out, "    %s ",
		 hit && bad   ? uk_tr("vindt terecht:   ", "rightly finds:  ")
		 : hit == bad ? uk_tr("zwijgt terecht:  ", "rightly silent: ")
		 : bad	      ? uk_tr("! vindt niets in:", "! finds nothing:")
		       : uk_tr("! vindt iets in: ", "! finds in this: "));
	out_clean(t->out, text, strlen(text));
	out_addc(t->out, '\n');
	return 0;
}

static int try_rules(struct trial *t)
{
	size_t len = strlen(t->model), count = 0;
	struct uk_rule_words rule;

	for (size_t i = 0; uk_rule_at(t->program->session, i, &rule); i++) {
		if (strncmp(rule.id, t->model, len) || rule.id[len] != '.')
			continue;
		if (!count++)
			put_heading(t->out,
				    uk_tr("Je eigen regels", "Your own rules"));
		out_addf(t->out, "  %s: %s\n", rule.id, rule.title);
		if (try_example(t, &rule, true) || try_example(t, &rule, false))
			return -1;
	}
	return 0;
}

/* ------------------------------------------------------------------------ */

static enum status try_model(struct trial *t)
{
	if (!plugins_model_info(t->program, t->model) || try_sentences(t) ||
	    try_writing(t) || try_rules(t))
		return STATUS_FAILED;
	if (!t->wrong) {
		out_adds(t->out, uk_tr("\nAlles klopt.\n", "\nAll is well.\n"));
		return STATUS_CLEAN;
	}
	out_addf(t->out,
		 uk_tr("\nNiet alles klopt: zie de %zu regels met een !.\n",
		       "\nNot all is well: see the %zu lines with a !.\n"),
		 t->wrong);
	return STATUS_FINDINGS;
}

/* "models/hu.json" is the model hu; to be freed. */
static char *id_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;

	return strndup(name, strlen(name) - strlen(".json"));
}

enum status plugins_model_test(struct program *p, const char *path)
{
	CLEANUP_STRING char *id = id_of(path);
	struct trial t = {.program = p,
			  .out = &p->out,
			  .model = id,
			  .scratch = uk_scratch_new(),
			  .other = uk_scratch_new()};
	enum status status = STATUS_FAILED;

	p->options.model = id;
	p->options.model_file = path;
	p->options.rules = "all";
	if (!id || !t.scratch || !t.other)
		complain("te weinig geheugen", "out of memory");
	else if (!program_session(p, NULL))
		status = try_model(&t);
	uk_scratch_free(t.scratch);
	uk_scratch_free(t.other);
	p->options.model = NULL;
	return status;
}
