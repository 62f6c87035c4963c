/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "command.h"
#include "terminal.h"
#include "verbs.h"

enum { MARGIN = 78 };

struct browse {
	struct program *program;
	const char *taxonomy; /* the one that is shown now */
	bool some; /* something was shown before */
};

static void put_text(struct browse *b, const struct verbs *v)
{
	unsigned level = b->program->options.level;
	struct out *o = &b->program->out;
	const struct verb *before = NULL;
	size_t used = 0;

	for (size_t i = 0; i < v->count; i++) {
		const struct verb *verb = &v->list[i];
		size_t width = terminal_columns(verb->form, strlen(verb->form));

		if (!verb_is_on(verb, level))
			continue;
		if (!before)
			out_addf(o, "%s%s\n", b->some ? "\n" : "", b->taxonomy);
		if (!before || before->low != verb->low ||
		    before->high != verb->high) {
			out_addf(o, before ? "\n\n  %u" : "\n  %u", verb->low);
			if (verb->high != verb->low)
				out_addf(o, "-%u", verb->high);
			out_addf(o, " %s\n    ", verb->level_name);
			used = 4;
		} else if (used + width + 2 > MARGIN) {
			out_adds(o, ",\n    ");
			used = 4;
		} else {
			out_adds(o, ", ");
			used += 2;
		}
		out_adds(o, verb->form);
		used += width;
		before = verb;
		b->some = true;
	}
	if (before)
		out_addc(o, '\n');
}

static void put_verb(struct out *o, const char *taxonomy,
		     const struct verb *verb)
{
	out_adds(o, "{\"taxonomy\":");
	out_jsons(o, taxonomy);
	out_adds(o, ",\"verb\":");
	out_jsons(o, verb->form);
	out_addf(o, ",\"low\":%u,\"high\":%u,\"level\":", verb->low,
		 verb->high);
	out_jsons(o, verb->level_name);
	out_addc(o, '}');
}

static void put_json(struct browse *b, const struct verbs *v, bool lines)
{
	struct out *o = &b->program->out;

	for (size_t i = 0; i < v->count; i++) {
		if (!verb_is_on(&v->list[i], b->program->options.level))
			continue;
		if (!lines)
			out_adds(o, b->some ? ",\n" : "\n");
		put_verb(o, b->taxonomy, &v->list[i]);
		if (lines)
			out_addc(o, '\n');
		b->some = true;
	}
}

static int show(struct browse *b, const char *taxonomy, const char *prefix)
{
	const char *format = b->program->options.format;
	struct uk_error error = {""};
	struct verbs verbs;

	if (verbs_read(&verbs, b->program->session, taxonomy, prefix, &error)) {
		complain_of(taxonomy, &error);
		return -1;
	}
	b->taxonomy = taxonomy;
	if (!format || strcmp(format, "text") == 0)
		put_text(b, &verbs);
	else
		put_json(b, &verbs, strcmp(format, "jsonl") == 0);
	verbs_release(&verbs);
	return 0;
}

static const char *taxonomy_name(void *closure, size_t i)
{
	return uk_list_name(closure, i);
}

static enum status unknown_taxonomy(struct program *p, const char *name)
{
	const char *near = nearest(name, taxonomy_name, p->session);

	if (!near)
		near = uk_list_name(p->session, 0);
	if (!near)
		return complain("er zijn geen taxonomieën geladen",
				"no taxonomies are loaded");
	return complain("er is geen taxonomie '%s'; bedoel je '%s'?",
			"there is no taxonomy '%s'; did you mean '%s'?", name,
			near);
}

static bool is_taxonomy(struct program *p, const char *name)
{
	const char *known;

	for (size_t i = 0; (known = uk_list_name(p->session, i)); i++)
		if (strcmp(known, name) == 0)
			return true;
	return false;
}

/* All taxonomies, or the one that was asked for. */
static int show_all(struct browse *b, const char *prefix)
{
	struct program *p = b->program;
	const char *name = p->options.taxonomy;

	if (name)
		return show(b, name, prefix);
	for (size_t i = 0; (name = uk_list_name(p->session, i)); i++)
		if (show(b, name, prefix))
			return -1;
	return 0;
}

enum status verbs_run(struct program *p)
{
	const struct options *o = &p->options;
	const char *prefix = o->argument_count ? o->arguments[0] : "";
	bool json = o->format && strcmp(o->format, "json") == 0;
	struct browse b = {.program = p};
	int failed;

	if (program_session(p, NULL))
		return STATUS_FAILED;
	if (o->taxonomy && !is_taxonomy(p, o->taxonomy))
		return unknown_taxonomy(p, o->taxonomy);
	if (json)
		out_adds(&p->out, "{\"version\":1,\"verbs\":[");
	failed = show_all(&b, prefix);
	if (json)
		out_adds(&p->out, "]}\n");
	if (!b.some && !failed)
		say("Geen werkwoord gevonden dat zo begint.",
		    "No verb found that starts like this.");
	return failed ? STATUS_FAILED : STATUS_CLEAN;
}
