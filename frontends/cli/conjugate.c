/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <unistd.h>

#include "command.h"
#include "lines.h"

struct conjugation {
	struct program *program;
	struct uk_scratch *scratch;
	bool mark; /* people look on: mark what is a guess */
	enum status status;
};

static void conjugate(struct conjugation *c, const char *infinitive)
{
	struct program *p = c->program;
	struct uk_error error = {""};
	struct uk_forms forms;

	if (uk_conjugate(p->session, infinitive, c->scratch, &forms, &error)) {
		c->status = complain_of(infinitive, &error);
		return;
	}
	out_adds(&p->out, infinitive);
	out_addc(&p->out, '\t');
	out_adds(&p->out, forms.third);
	out_addc(&p->out, '\t');
	out_adds(&p->out, forms.plural);
	out_addc(&p->out, '\t');
	out_adds(&p->out, forms.participle);
	if (forms.guess && c->mark)
		out_adds(&p->out, uk_tr("\t(afgeleid)", "\t(by rule)"));
	out_addc(&p->out, '\n');
	if (forms.guess && p->options.verbose)
		say("%s: staat in geen lijst, vervoegd volgens de regels",
		    "%s: stands in no list, conjugated by rule", infinitive);
}

static void flush(void *closure)
{
	out_flush(closure);
}

static void conjugate_lines(struct conjugation *c)
{
	struct out *o = &c->program->out;
	enum lines_state state;
	struct line_reader lines;
	char *line;
	size_t len;

	line_reader_init(&lines, 0);
	lines.wait = flush;
	lines.closure = o;
	while (!o->error && (state = line_reader_next(&lines, &line, &len))) {
		if (state == LINES_TOO_LONG || memchr(line, '\0', len)) {
			c->status = complain(
			    "standaardinvoer, regel %zu: geen werkwoord",
			    "standard input, line %zu: no verb", lines.number);
			continue;
		}
		line[len] = '\0';
		if (len)
			conjugate(c, line);
	}
	if (lines.error)
		c->status =
		    complain("standaardinvoer: %s", "standard input: %s",
			     strerror(lines.error));
	line_reader_release(&lines);
}

enum status conjugate_run(struct program *p)
{
	struct conjugation c = {.program = p, .mark = isatty(1)};
	const struct options *o = &p->options;

	if (program_session(p, NULL))
		return STATUS_FAILED;
	c.scratch = uk_scratch_new();
	if (!c.scratch)
		return complain("te weinig geheugen", "out of memory");
	if (!o->argument_count)
		conjugate_lines(&c);
	for (size_t i = 0; i < o->argument_count; i++)
		conjugate(&c, o->arguments[i]);
	uk_scratch_free(c.scratch);
	return c.status;
}
