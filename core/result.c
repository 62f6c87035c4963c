/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "result.h"
#include "utf8.h"

struct uk_scratch *uk_scratch_of(unsigned worker)
{
	struct uk_scratch *scratch = calloc(1, sizeof(*scratch));

	if (!scratch)
		return NULL;
	buf_init(&scratch->words);
	scratch->worker = worker;
	return scratch;
}

struct uk_scratch *uk_scratch_new(void)
{
	return uk_scratch_of(0);
}

void uk_scratch_free(struct uk_scratch *scratch)
{
	if (!scratch)
		return;
	arena_release(&scratch->arena);
	buf_release(&scratch->words);
	free(scratch);
}

static const char *slice(const struct judged *j, struct uk_range range)
{
	return arena_copy(j->arena, j->statement.text.bytes + range.begin,
			  range.end - range.begin);
}

/* What has been written to `words`, as a string of the statement. */
static const char *keep(const struct judged *j, struct buf *words)
{
	const char *copy = words->failed
			       ? NULL
			       : arena_copy(j->arena, words->bytes, words->len);

	if (words->failed)
		buf_init(words);
	buf_clear(words);
	return copy;
}

/* Does token `t` belong to the verb: its word, "te", particle, complement? */
static bool of_verb(const struct uk_statement *s, const struct uk_verb *v,
		    uint32_t t)
{
	if (t == v->token || t == v->particle)
		return true;
	if (t >= v->fixed_first && t < v->fixed_last)
		return true;
	return v->features & UK_TE && t + 1 == v->token &&
	       s->tokens[t].word_class == UK_WORD_PARTICLE;
}

static uint32_t least(uint32_t a, uint32_t b)
{
	return a < b ? a : b;
}

/* From the first to the last token that can belong to the verb. */
static void verb_span(const struct uk_verb *v, uint32_t *first, uint32_t *last)
{
	*first = v->features & UK_TE && v->token ? v->token - 1 : v->token;
	*last = v->token + 1;
	if (v->particle != UK_NONE) {
		*first = least(*first, v->particle);
		if (*last <= v->particle)
			*last = v->particle + 1;
	}
	if (v->fixed_first < v->fixed_last) {
		*first = least(*first, v->fixed_first);
		if (*last < v->fixed_last)
			*last = v->fixed_last;
	}
}

static void add_verb(const struct uk_session *session, const struct judged *j,
		     const struct uk_verb *v, struct buf *words,
		     struct uk_result_verb *out)
{
	const struct uk_statement *s = &j->statement;
	uint32_t first, last, previous = UK_NONE;
	struct uk_range *range = &out->range;

	verb_span(v, &first, &last);
	for (uint32_t t = first; t < last; t++) {
		struct uk_range r = s->tokens[t].range;

		if (!of_verb(s, v, t))
			continue;
		if (previous == UK_NONE)
			range->begin = r.begin;
		else
			buf_adds(words, previous + 1 == t ? " " : " ... ");
		buf_add(words, s->text.bytes + r.begin, r.end - r.begin);
		range->end = r.end;
		previous = t;
	}
	out->surface = keep(j, words);
	out->lemma = words_text(&session->words, v->lemma);
}

static int make_verbs(const struct uk_session *session, const struct judged *j,
		      struct buf *words, struct uk_result *r)
{
	const struct uk_statement *s = &j->statement;
	struct uk_result_verb *verbs =
	    arena_zero(j->arena, (s->verb_count + 1) * sizeof(*verbs));

	r->verbs = verbs;
	for (size_t i = 0; verbs && i < s->verb_count; i++) {
		add_verb(session, j, &s->verbs[i], words, &verbs[i]);
		if (!verbs[i].surface)
			return -1;
		r->verb_count++;
	}
	return verbs ? 0 : -1;
}

static int make_parts(const struct judged *j, struct uk_result *r)
{
	struct uk_result_part *parts =
	    arena_zero(j->arena, (j->part_count + 1) * sizeof(*parts));

	r->parts = parts;
	for (size_t i = 0; parts && i < j->part_count; i++) {
		parts[i].slot = j->parts[i].slot;
		parts[i].range = j->parts[i].range;
		parts[i].text = slice(j, parts[i].range);
		if (!parts[i].text)
			return -1;
		r->part_count++;
	}
	return parts ? 0 : -1;
}

static int make_levels(const struct judged *j, struct uk_result *r)
{
	struct uk_result_level *levels =
	    arena_zero(j->arena, (j->level_count + 1) * sizeof(*levels));

	r->levels = levels;
	for (size_t i = 0; levels && i < j->level_count; i++) {
		const struct uk_level *l = &j->levels[i];

		levels[r->level_count++] = (struct uk_result_level){
		    .taxonomy = l->taxonomy,
		    .verb = l->verb,
		    .low = l->low,
		    .high = l->high,
		    .sources = l->sources,
		};
	}
	return levels ? 0 : -1;
}

static int make_fixes(const struct judged *j, const struct finding *f,
		      struct buf *words, struct uk_result_finding *out)
{
	struct uk_result_fix *fixes =
	    arena_zero(j->arena, (f->fix_count + 1) * sizeof(*fixes));

	out->fixes = fixes;
	for (size_t i = 0; fixes && i < f->fix_count; i++) {
		const struct uk_fix *fix = &f->fixes[i];

		rule_fix_title(f->rule, fix->title, fix->text, f->parameters,
			       f->parameter_count, words);
		fixes[i].title = keep(j, words);
		fixes[i].text = fix->text.bytes;
		fixes[i].range = fix->range;
		fixes[i].safe = fix->flags & UK_FIX_SAFE;
		if (!fixes[i].title)
			return -1;
		out->fix_count++;
	}
	return fixes ? 0 : -1;
}

static int make_findings(const struct judged *j, struct buf *words,
			 struct uk_result *r)
{
	struct uk_result_finding *findings =
	    arena_zero(j->arena, (j->finding_count + 1) * sizeof(*findings));

	r->findings = findings;
	for (size_t i = 0; findings && i < j->finding_count; i++) {
		const struct finding *f = &j->findings[i];
		struct uk_result_finding *out = &findings[i];

		rule_message(f->rule, f->parameters, f->parameter_count, words);
		out->rule = f->rule->words.id;
		out->severity = f->severity;
		out->range = f->range;
		out->message = keep(j, words);
		if (!out->message || make_fixes(j, f, words, out))
			return -1;
		r->finding_count++;
	}
	return findings ? 0 : -1;
}

int result_make(const struct uk_session *session, const struct judged *j,
		struct buf *words, struct uk_result *r)
{
	const struct uk_statement *s = &j->statement;

	*r = (struct uk_result){
	    .text = s->text.bytes,
	    .len = s->text.len,
	    .id = s->id,
	    .scope = s->scope,
	    .number = j->number,
	};
	if (make_verbs(session, j, words, r) || make_parts(j, r) ||
	    make_levels(j, r) || make_findings(j, words, r))
		return -1;
	return 0;
}
