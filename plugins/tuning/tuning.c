/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The Tuning model: starter, verb, type, subject, standard, context, effect.
 * The formula engine composes and segments from models/tuning.json; here is
 * only what is missing or out of order in what it found.
 */
#include "uitkomst/plugin.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct tuning {
	const struct uk_host *host;
	uint32_t *transitive; /* numbers of verbs, sorted */
	uint32_t list; /* the same, for models that build on this one */
	size_t count, room;
};

/* The slots in their order; the verb stands where Dutch wants it. */
enum slot { STARTER, TYPE, SUBJECT, STANDARD, CONTEXT, EFFECT, SLOTS };

static const char *const slots[SLOTS] = {
    [STARTER] = "starter",   [TYPE] = "type",	    [SUBJECT] = "subject",
    [STANDARD] = "standard", [CONTEXT] = "context", [EFFECT] = "effect",
};

/* A statement on its way past the rules. */
struct judging {
	const struct tuning *tuning;
	struct uk_call *call;
	const struct uk_statement *statement;
	unsigned has; /* bit n: a part of slot n */
	const struct uk_part *late; /* the first that stands behind one that
				       belongs after it, or NULL */
};

static int compare_words(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

/* ------------------------------------------------------------------------ */

static enum slot slot_of(const char *name)
{
	for (int i = 0; i < SLOTS; i++)
		if (*slots[i] == *name && !strcmp(slots[i], name))
			return (enum slot)i;
	return SLOTS;
}

static bool has(const struct judging *j, enum slot slot)
{
	return j->has >> slot & 1;
}

/* A context in front of everything is an order of its own. */
static void read_parts(struct judging *j)
{
	const struct uk_statement *s = j->statement;
	enum slot highest = STARTER;

	for (size_t i = 0; i < s->part_count; i++) {
		enum slot slot = slot_of(s->parts[i].slot);

		if (slot == SLOTS)
			continue;
		j->has |= 1u << slot;
		if (!i && slot == CONTEXT)
			continue;
		if (slot < highest && !j->late)
			j->late = &s->parts[i];
		highest = slot > highest ? slot : highest;
	}
}

/* What is missing has no place: the finding stands at the verb. */
static struct uk_range place_of(const struct uk_statement *s)
{
	if (s->verb_count && s->verbs[0].token < s->token_count)
		return s->tokens[s->verbs[0].token].range;
	return (struct uk_range){0, (uint32_t)s->text.len};
}

static void report(const struct judging *j, const char *rule,
		   struct uk_range range, const char *name,
		   struct uk_text value)
{
	struct uk_parameter parameter = {name, value};
	struct uk_finding finding = {
	    .size = sizeof(finding),
	    .rule = rule,
	    .range = range,
	    .parameters = &parameter,
	    .parameter_count = name ? 1 : 0,
	};

	(void)j->tuning->host->report(j->call, 0, &finding);
}

static void report_missing(const struct judging *j, const char *rule)
{
	report(j, rule, place_of(j->statement), NULL, (struct uk_text){"", 0});
}

/* ------------------------------------------------------------------------ */

/* A finite verb or infinitive that the language plugin met but did not call
 * a main verb: better silent than wrong. */
static bool has_verb_word(const struct uk_statement *s)
{
	for (size_t i = 0; i < s->chunk_count; i++)
		if (s->chunks[i].kind == UK_CHUNK_VERB)
			return true;
	return false;
}

static void check_verb(const struct judging *j)
{
	const struct uk_statement *s = j->statement;

	if (!s->verb_count && s->token_count && !has_verb_word(s))
		report_missing(j, "missing-verb");
}

/* Whether the verb cannot do without an object. */
static bool is_transitive(const struct tuning *tuning, const struct uk_verb *v)
{
	return !(v->features & UK_PASSIVE) && tuning->count &&
	       bsearch(&v->lemma, tuning->transitive, tuning->count,
		       sizeof(*tuning->transitive), compare_words);
}

/* Anything that may well be the object, though no part was made of it. */
static bool has_loose_noun(const struct uk_statement *s)
{
	for (size_t i = 0; i < s->chunk_count; i++)
		if (s->chunks[i].kind == UK_CHUNK_NOUN ||
		    s->chunks[i].kind == UK_CHUNK_OTHER ||
		    s->chunks[i].kind == UK_CHUNK_CLAUSE)
			return true;
	return false;
}

static void check_subject(const struct judging *j)
{
	const struct uk_statement *s = j->statement;
	const struct uk_token *token;

	if (!s->verb_count || has(j, SUBJECT) || has(j, TYPE) ||
	    !is_transitive(j->tuning, &s->verbs[0]) || has_loose_noun(s))
		return;
	token = &s->tokens[s->verbs[0].token];
	report(j, "missing-subject", token->range, "verb",
	       j->tuning->host->spelling(j->call, s->verbs[0].lemma));
}

static void check_phrases(const struct judging *j)
{
	static const struct {
		enum slot slot;
		const char *rule;
	} needed[] = {
	    {TYPE, "missing-type"},
	    {STANDARD, "missing-standard"},
	    {CONTEXT, "missing-context"},
	};

	for (size_t i = 0; i < sizeof(needed) / sizeof(*needed); i++)
		if (!has(j, needed[i].slot))
			report_missing(j, needed[i].rule);
}

static void check_order(const struct judging *j)
{
	const char *text = j->statement->text.bytes;
	struct uk_range at;

	if (!j->late)
		return;
	at = j->late->range;
	report(j, "order", at, "part",
	       (struct uk_text){text + at.begin, at.end - at.begin});
}

static int tuning_check(void *self, struct uk_call *call,
			const struct uk_statement *statement)
{
	struct judging j = {
	    .tuning = self, .call = call, .statement = statement};

	if (!statement->token_count)
		return 0;
	read_parts(&j);
	check_verb(&j);
	check_subject(&j);
	check_phrases(&j);
	check_order(&j);
	return 0;
}

/* ------------------------------------------------------------------------ */

struct reading {
	struct tuning *tuning;
	struct uk_call *call;
};

static int take_verb(void *closure, const struct uk_text *fields, size_t count)
{
	struct reading *reading = closure;
	struct tuning *t = reading->tuning;

	(void)count;
	if (t->count == t->room) {
		size_t room = t->room ? 2 * t->room : 512;
		uint32_t *grown = realloc(t->transitive, room * sizeof(*grown));

		if (!grown)
			return -1;
		t->transitive = grown;
		t->room = room;
	}
	t->transitive[t->count] = t->host->word(reading->call, fields[0]);
	t->host->add(reading->call, t->list, fields[0], 0);
	t->count += t->transitive[t->count] != 0;
	return 0;
}

static void tuning_close(void *self)
{
	struct tuning *tuning = self;

	free(tuning->transitive);
	free(tuning);
}

static int tuning_open(const struct uk_host *host, struct uk_call *call,
		       const struct uk_setting *settings, size_t count,
		       void **self)
{
	struct tuning *tuning = calloc(1, sizeof(*tuning));
	struct reading reading = {tuning, call};

	(void)settings;
	if (!tuning)
		return host->fail(call, "geen geheugen");
	tuning->host = host;
	if (count) {
		tuning_close(tuning);
		return host->fail(call, "tuning heeft geen instellingen");
	}
	tuning->list = host->list(call, "tuning.transitive");
	if (host->formula(call, "models/tuning.json") ||
	    host->rows(call, "tuning/transitive.tsv", take_verb, &reading)) {
		tuning_close(tuning);
		return -1;
	}
	qsort(tuning->transitive, tuning->count, sizeof(*tuning->transitive),
	      compare_words);
	*self = tuning;
	return 0;
}

static const struct uk_model_ops model = {
    .size = sizeof(model),
    .check = tuning_check,
};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD,
    .id = "tuning",
    .version = "1.0",
    .title = "Tuning: werkwoord, type, onderwerp, standaard en context",
    .threads = UK_THREADS_ANY,
    .open = tuning_open,
    .close = tuning_close,
    .model = &model,
};
