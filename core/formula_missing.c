/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "buf.h"
#include "formula_rules.h"
#include "formula_shape.h"
#include "judged.h"
#include "session.h"

static bool has_part(const struct judged *j, const char *slot)
{
	for (size_t i = 0; i < j->part_count; i++)
		if (strcmp(j->parts[i].slot, slot) == 0)
			return true;
	return false;
}

static bool has_chunk(const struct uk_statement *s, uint32_t kinds)
{
	for (size_t i = 0; i < s->chunk_count; i++)
		if (kinds >> s->chunks[i].kind & 1)
			return true;
	return false;
}

/* Anything that may well be the object, though no part was made of it. */
static bool may_have_object(const struct uk_statement *s)
{
	return has_chunk(s, 1u << UK_CHUNK_NOUN | 1u << UK_CHUNK_OTHER |
				1u << UK_CHUNK_CLAUSE);
}

static bool misses_object(const struct words *words,
			  const struct formula_slot *slot,
			  const struct judged *j)
{
	const struct uk_statement *s = &j->statement;

	if (!s->verb_count || s->verbs[0].features & UK_PASSIVE ||
	    may_have_object(s))
		return false;
	return slot->beside == UK_NONE ||
	       words_lists(words, s->verbs[0].lemma) >> slot->beside & 1;
}

static bool misses(const struct words *words, const struct formula_slot *slot,
		   const struct judged *j)
{
	const struct uk_statement *s = &j->statement;

	switch (slot->role) {
	case UK_ROLE_VERB:
		/* A verb that is not called a main verb: better silent than
		 * wrong. */
		return !s->verb_count && !has_chunk(s, 1u << UK_CHUNK_VERB);
	case UK_ROLE_OBJECT:
		return misses_object(words, slot, j);
	default:
		return true;
	}
}

/* What is missing has no place: the finding stands at the verb. */
static struct uk_range place_of(const struct uk_statement *s)
{
	if (s->verb_count && s->verbs[0].token < s->token_count)
		return s->tokens[s->verbs[0].token].range;
	return (struct uk_range){0, (uint32_t)s->text.len};
}

/* A part in the words of the model: "Inhoud (Waarop ...?)". Of a hint the
 * question is enough here. */
static void add_part(struct buf *parts, const struct formula_slot *slot)
{
	const char *hint = tr(slot->hint[0], slot->hint[1]);

	buf_adds(parts, parts->len ? "; " : "");
	buf_adds(parts, tr(slot->label[0], slot->label[1]));
	if (hint)
		buf_addf(
		    parts, " (%.*s)",
		    (int)(strcspn(hint, "?") + (strchr(hint, '?') != NULL)),
		    hint);
}

static void report(const struct rule *rule, const struct buf *parts,
		   struct judged *j)
{
	struct uk_parameter parameter = {"parts", {parts->bytes, parts->len}};
	struct uk_finding finding = {
	    .size = sizeof(finding),
	    .range = place_of(&j->statement),
	    .parameters = &parameter,
	    .parameter_count = 1,
	};

	judged_finding(j, rule, &finding);
}

void formula_missing(struct uk_session *session, const struct formula *f,
		     struct judged *j)
{
	const struct rule *rule =
	    rules_find_in(&session->rules, "formula", "missing-part");
	CLEANUP_BUF struct buf parts = BUF_INIT;

	if (!rule || !judged_wants(j, rule) || !j->statement.token_count)
		return;
	for (uint32_t i = 0; i < formula_length(f); i++) {
		const struct formula_slot *slot =
		    &f->slots[f->orders[0].slots[i]];

		if (slot->required && !has_part(j, slot->id) &&
		    misses(&session->words, slot, j))
			add_part(&parts, slot);
	}
	if (parts.len && !parts.failed)
		report(rule, &parts, j);
}
